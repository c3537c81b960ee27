//! `mindforge world`: maps of worlds, and saved worlds, to carry elsewhere and back.

mod load;
mod map;
mod save;

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;

use super::arguments::Globals;
use super::error::ExitStatus;
use super::output;
use super::run::seeds;
use crate::config::Config;
use crate::vocab::{AgentName, Tick};
use crate::world::embedded::SaveSummary;

/// What to do with worlds.
#[derive(Debug, Subcommand)]
pub(super) enum WorldCommand {
    /// Draw the land that a seed makes, from above
    Map {
        /// The PNG file to write, over what is there
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Which world [default: `world.seed` of the configuration]
        #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = seeds())]
        seed: Option<u64>,
        /// Blocks along a side, the spawn in the middle: 16 to 4096
        #[arg(long, value_name = "N", default_value_t = 1_024, value_parser = clap::value_parser!(u32).range(16..=4_096))]
        size: u32,
    },
    /// Write a world that agents lived in to a file
    Save {
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Which world [default: `world.seed` of the configuration]
        #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = seeds())]
        seed: Option<u64>,
        /// Write over a file that is there
        #[arg(long)]
        replace: bool,
    },
    /// Read a world from a file, for the agents to go on in
    Load {
        /// The file, as `save` wrote it
        file: PathBuf,
        /// Put it in place of the world of this seed that agents lived in
        #[arg(long)]
        replace: bool,
    },
}

/// Carries out a `world` subcommand.
pub(super) fn run(
    command: WorldCommand,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    match command {
        WorldCommand::Map { out, seed, size } => {
            let seed = seed.unwrap_or(config.world.seed);
            map::draw(seed, size, &out)?.tell(globals.json)?;
        }
        WorldCommand::Save { out, seed, replace } => {
            let seed = seed.unwrap_or(config.world.seed);
            let carried = save::save(&config.memory.dir, seed, out, replace)?;
            carried.tell("saved", "to", globals.json)?;
        }
        WorldCommand::Load { file, replace } => {
            let carried = load::load(&config.memory.dir, file, replace)?;
            carried.tell("loaded", "from", globals.json)?;
        }
    }
    Ok(ExitStatus::Success)
}

/// A world that was carried between the memories and a file.
#[derive(Serialize)]
struct Carried {
    seed: u64,
    tick: Tick,
    /// Whose bodies are in it.
    bodies: Vec<AgentName>,
    file: PathBuf,
    /// The file's size.
    bytes: usize,
}

impl Carried {
    fn new(summary: SaveSummary, file: PathBuf, bytes: &[u8]) -> Self {
        Self {
            seed: summary.seed,
            tick: summary.tick,
            bodies: summary.bodies,
            file,
            bytes: bytes.len(),
        }
    }

    fn tell(&self, done: &str, way: &str, json: bool) -> anyhow::Result<()> {
        if json {
            return Ok(output::json(self)?);
        }
        let names: Vec<&str> = self.bodies.iter().map(AgentName::as_str).collect();
        let who = if names.is_empty() {
            "nobody".to_owned()
        } else {
            names.join(", ")
        };
        let sentence = format!(
            "{done} the world of seed {} at tick {}, with {who} in it, {way} `{}` ({} bytes)",
            self.seed,
            self.tick,
            self.file.display(),
            self.bytes
        );
        Ok(output::text(&sentence)?)
    }
}
