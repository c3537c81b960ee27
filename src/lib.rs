//! mindforge: lifelong-learning agents in Minecraft-like worlds.
//!
//! A long-running daemon puts *minds* into *bodies* in a *world*. Each agent remembers, believes, acts by running small
//! JavaScript skills that it wrote itself, and talks with its peers over the game's chat.
//!
//! The modules stand on floors; each names only modules on lower floors, none on its own (`tests/it/architecture.rs`).
//!
//! | floor | module | what it is |
//! |---|---|---|
//! | 0 | [`vocab`] | the words that all floors share |
//! | 1 | [`belief`] | what an agent holds true: of the world, of itself, of others |
//! | 1 | [`world`] | what can be perceived and done, behind one door: the embedded world or a real server |
//! | 1 | [`memory`] | what an agent keeps on disk |
//! | 1 | [`endpoint`] | calls to an OpenAI-compatible server |
//! | 1 | [`stats`] | intervals |
//! | 1 | [`telemetry`] | the log, and the only clock on the wall |
//! | 2 | [`talk`] | conversations in rounds |
//! | 2 | [`skill`] | the sandbox that runs skills, and the library that keeps them |
//! | 2 | [`mind`] | who decides, fed with what the agent believes and nothing else |
//! | 3 | [`agent`] | one life: perceive, believe, choose, write, act, judge, remember, talk |
//! | 4 | [`colony`] | a world and the agents in it, run to a horizon |
//! | 5 | [`daemon`] | a colony kept alive, and stopped well |
//! | 5 | [`trial`] | many colonies compared |
//! | 6 | [`config`] | what an operator may say |
//! | 7 | [`cli`] | the command line, the only module that prints |

pub mod vocab;

pub mod belief;
pub mod endpoint;
pub mod memory;
pub mod stats;
pub mod telemetry;
pub mod world;

pub mod mind;
pub mod skill;
pub mod talk;

pub mod agent;
pub mod colony;

pub mod daemon;
pub mod trial;

pub mod config;

pub mod cli;
