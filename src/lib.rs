//! Lifelong-learning embodied agents for Minecraft-like worlds.

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
