//! What can be typed: the global flags and the subcommands.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::config::{Config, Error, Override, Sources};
use crate::telemetry;

use super::belief::BeliefCommand;
use super::error::Misuse;
use super::memory::MemoryCommand;
use super::run::RunArguments;
use super::skill::SkillCommand;
use super::talk::TalkCommand;
use super::world::WorldCommand;

/// Agents that live, learn and talk in a Minecraft-like world.
#[derive(Debug, Parser)]
#[command(
    name = "mindforge",
    version,
    max_term_width = 100,
    after_help = "Without a subcommand, `mindforge` is `mindforge run`."
)]
pub struct Arguments {
    #[command(flatten)]
    pub(super) globals: Globals,
    #[command(flatten)]
    pub(super) run: RunArguments,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// Flags that every subcommand takes.
#[derive(Args, Debug)]
pub(super) struct Globals {
    /// The configuration file [default: ./config.toml if there is one, else the built-in defaults]
    #[arg(long, global = true, value_name = "FILE", display_order = 100)]
    pub(super) config: Option<PathBuf>,
    /// The folder of the memories, instead of the configured one
    #[arg(long, global = true, value_name = "DIR", display_order = 101)]
    pub(super) memory: Option<PathBuf>,
    /// The folder of learned skills, instead of the configured one
    #[arg(long, global = true, value_name = "DIR", display_order = 102)]
    pub(super) skills: Option<PathBuf>,
    /// Override one key of the configuration; may be given again
    #[arg(long, global = true, value_name = "KEY=VALUE", display_order = 103)]
    pub(super) set: Vec<String>,
    /// Print JSON on stdout instead of text
    #[arg(long, global = true, display_order = 104)]
    pub(super) json: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Run the configured agents; what `mindforge` alone does
    Run(RunArguments),
    /// Run a skill, or look at the learned ones
    #[command(subcommand)]
    Skill(SkillCommand),
    /// Look at what an agent holds true, and why
    #[command(subcommand)]
    Belief(BeliefCommand),
    /// Read what is said as agents do
    #[command(subcommand)]
    Talk(TalkCommand),
    /// Look at what agents remember, copy it out and in
    #[command(subcommand)]
    Memory(MemoryCommand),
    /// Draw worlds; carry those that agents lived in out and in
    #[command(subcommand)]
    World(WorldCommand),
}

impl Arguments {
    /// Reads what was typed. The error prints itself, and is how `--help` and `--version` are answered too.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        Self::try_parse_from(words)
    }

    /// The configuration that these arguments, the environment and the file amount to.
    pub fn config(&self) -> anyhow::Result<Config> {
        if self.command.is_some() && self.run != RunArguments::default() {
            return Err(Misuse::BeforeSubcommand.into());
        }
        let run = match &self.command {
            Some(Command::Run(run)) => Some(run),
            None => Some(&self.run),
            Some(_) => None,
        };
        let mut config = Config::load(&self.sources(run)?)?;
        if let Some(run) = run {
            run.choose_agents(&mut config)?;
        }
        Ok(config)
    }

    /// How to log while these arguments are carried out.
    pub fn logging(&self, config: &Config) -> telemetry::Settings {
        telemetry::Settings {
            quiet: self.watches(),
            file: config.daemon.log_file.clone(),
        }
    }

    /// Whether agents are watched on a drawn screen, which log lines would spoil.
    fn watches(&self) -> bool {
        let runs = matches!(self.command, None | Some(Command::Run(_)));
        runs && !self.globals.json && io::stderr().is_terminal()
    }

    fn sources(&self, run: Option<&RunArguments>) -> Result<Sources, Error> {
        let globals = &self.globals;
        let set = globals.set.iter().map(|text| Override::parse(text));
        let mut overrides: Vec<Override> = set.collect::<Result<_, _>>()?;
        let folders = [
            ("--memory", "memory.dir", &globals.memory),
            ("--skills", "skills.dir", &globals.skills),
        ];
        overrides.extend(folders.into_iter().filter_map(|(flag, key, path)| {
            let path = path.as_ref()?;
            Some(Override::flag(flag, key, path.display()))
        }));
        overrides.extend(run.into_iter().flat_map(RunArguments::overrides));
        Ok(Sources {
            file: globals.config.clone(),
            variables: environment(),
            overrides,
        })
    }
}

fn environment() -> Vec<(String, String)> {
    env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect()
}
