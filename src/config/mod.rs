//! What an operator may say: `config.toml`, the environment and the command line, read into one typed [`Config`].
//!
//! Three layers, each over the one before: the file (the shipped one when there is none), variables `MINDFORGE__A__B`, then
//! `--set a.b=value` and the flags that stand for a key. All keys are rows of one static table (`keys.rs`); the parser, the
//! shipped file, `docs/configuration.md` and the checks are made from it. A key that is not in the table is refused with the
//! nearest that is; a value that the table does not allow, with its place and what was expected; and one whose function is
//! not built yet is refused too, never silently accepted.
//!
//! This module may not act on what it reads: it hands out plain values, and does not open a memory, a world or a socket.
//!
//! ```
//! use mindforge::config::{Config, Override, Sources};
//!
//! let set = Override::parse("world.sead=8")?;
//! let error = Config::load(&Sources { overrides: vec![set], ..Sources::default() }).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "unknown key `world.sead` in `--set world.sead=8`\nhint: did you mean `world.seed`?"
//! );
//! # Ok::<(), mindforge::config::Error>(())
//! ```

mod agents;
mod document;
mod error;
mod generated;
mod keys;
mod kind;
mod layers;
mod sections;

pub use error::{Error, Origin};
pub use generated::{reference, shipped_file};
pub use layers::{Override, Sources};
pub use sections::{
    AgentEntry, Belief, Channel, Config, Daemon, Difficulty, FindBlocks, Knowledge, Memory, Mind,
    MindKind, Minecraft, Senses, Skills, Speed, Switches, Talk, World, WorldKind,
};
