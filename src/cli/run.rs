//! `mindforge run`: the configured agents, watched, to a horizon.

use std::io::{self, IsTerminal};
use std::num::{NonZeroU32, NonZeroU64};
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use crate::colony::{Colony, Horizon, StopSignal};
use crate::config::{Config, Error, Override, Speed};
use crate::daemon;
use crate::vocab::AgentName;

use super::arguments::Globals;
use super::error::ExitStatus;
use super::watch::View;
use super::{output, settings, summary};

/// What `run` can be told.
#[derive(Args, Clone, Debug, Default, PartialEq)]
pub(super) struct RunArguments {
    /// Join a real server instead of the embedded world
    #[arg(long, value_name = "HOST:PORT")]
    pub(super) server: Option<String>,
    /// The seed of the embedded world
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = seeds())]
    pub(super) seed: Option<u64>,
    /// How many times faster than life, or `max`
    #[arg(long, value_name = "X|max")]
    pub(super) speed: Option<Speed>,
    /// Stop after so many ticks more
    #[arg(long, value_name = "N")]
    pub(super) ticks: Option<NonZeroU64>,
    /// Stop after so many minutes of wall time
    #[arg(long, value_name = "M", value_parser = minutes)]
    pub(super) minutes: Option<f64>,
    /// Run only these of the configured agents
    #[arg(long, value_name = "NAME,...", value_delimiter = ',')]
    pub(super) agents: Vec<AgentName>,
    /// Run so many agents, made from the configured ones by turns
    #[arg(long, value_name = "N")]
    pub(super) count: Option<NonZeroU32>,
    /// Write what happened to a file, one JSON line for each event
    #[arg(long, value_name = "FILE")]
    pub(super) event_log: Option<PathBuf>,
}

impl RunArguments {
    /// The flags that stand for keys of the configuration.
    pub(super) fn overrides(&self) -> Vec<Override> {
        let server = self.server.as_ref().map(|address| {
            let kind = Override::flag("--server", "world.kind", "minecraft");
            let address = Override::flag("--server", "world.minecraft.address", address);
            [kind, address]
        });
        let seed = self.seed.map(|n| Override::flag("--seed", "world.seed", n));
        let speed = self
            .speed
            .map(|speed| Override::flag("--speed", "world.speed", speed));
        let server = server.into_iter().flatten();
        server.chain(seed).chain(speed).collect()
    }

    /// Applies `--agents`, then `--count`.
    pub(super) fn choose_agents(&self, config: &mut Config) -> Result<(), Error> {
        if !self.agents.is_empty() {
            config.select(&self.agents)?;
        }
        self.count.map_or(Ok(()), |count| config.repeat(count))
    }
}

/// Runs the agents; ends with a table, or with the JSON document.
pub(super) fn run(
    arguments: &RunArguments,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    let stop = StopSignal::default();
    daemon::heed_signals(stop.clone())?;
    let horizon = Horizon {
        ticks: arguments.ticks.map(NonZeroU64::get),
        wall: arguments
            .minutes
            .map(|minutes| Duration::from_secs_f64(minutes * 60.0)),
    };
    let mut colony = Colony::open(&settings::colony(config, arguments.event_log.clone()))?;
    let mut view = View::new(!globals.json && io::stderr().is_terminal());
    let report = colony.run(horizon, &stop, &mut view);
    view.finish();
    let report = report?;
    if globals.json {
        output::json(&report)?;
    } else {
        output::text(&summary::table(&report.agents))?;
    }
    Ok(ExitStatus::Success)
}

/// Seeds are whole numbers that TOML can write.
pub(super) fn seeds() -> clap::builder::RangedU64ValueParser {
    clap::value_parser!(u64).range(..=i64::MAX as u64)
}

fn minutes(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|minutes: &f64| minutes.is_finite() && *minutes > 0.0)
        .ok_or_else(|| "expected a number above 0".to_owned())
}
