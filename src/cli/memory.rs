//! `mindforge memory`: what agents remember, to look at, copy out and copy in.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Subcommand;
use serde::Serialize;

use crate::config::Config;
use crate::memory::{self, Episode, Records, Stats, Store};
use crate::vocab::{AgentName, Place, SkillName, Tick};

use super::arguments::Globals;
use super::error::ExitStatus;
use super::output;

/// What to do with memories.
#[derive(Debug, Subcommand)]
pub(super) enum MemoryCommand {
    /// Count what is kept, for one agent or for all
    Stats {
        /// Whose memory [default: everybody's]
        #[arg(long, value_name = "NAME")]
        agent: Option<AgentName>,
    },
    /// List the episodes of a life, newest last
    List {
        /// Whose memory
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
        /// Only so many, the newest
        #[arg(long, value_name = "N")]
        last: Option<usize>,
    },
    /// Show one episode whole
    Show {
        /// The episode's number, as `list` shows it
        id: u64,
        /// Whose memory
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
    },
    /// Write a whole memory as JSON lines
    Dump {
        /// Whose memory
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
        /// The file to write [default: stdout]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Read a dump into the memory of an agent that has none yet
    Load {
        /// The dump
        file: PathBuf,
        /// Whose memory it becomes
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
    },
}

/// Carries out a `memory` subcommand.
pub(super) fn run(
    command: MemoryCommand,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    let dir = config.memory.dir.as_path();
    match command {
        MemoryCommand::Stats { agent } => stats(dir, agent, globals.json)?,
        MemoryCommand::List { agent, last } => list(&Records::open(dir, &agent)?, last, globals)?,
        MemoryCommand::Show { id, agent } => show(&Records::open(dir, &agent)?, id, globals)?,
        MemoryCommand::Dump { agent, out } => dump(&Records::open(dir, &agent)?, out.as_deref())?,
        MemoryCommand::Load { file, agent } => load(dir, &agent, &file)?,
    }
    Ok(ExitStatus::Success)
}

/// The memories of everybody who has one, or of one agent.
pub(super) fn open(dir: &Path, agent: Option<AgentName>) -> anyhow::Result<Vec<Records>> {
    let agents = agent.map_or_else(|| memory::agents(dir), |agent| vec![agent]);
    if agents.is_empty() {
        let dir = dir.to_owned();
        return Err(Nothing::Memories { dir }.into());
    }
    let opened = agents.iter().map(|agent| Records::open(dir, agent));
    Ok(opened.collect::<Result<_, _>>()?)
}

fn stats(dir: &Path, agent: Option<AgentName>, json: bool) -> anyhow::Result<()> {
    let is_one = agent.is_some();
    let read = open(dir, agent)?.into_iter().map(|records| {
        let stats = records.stats()?;
        let agent = records.agent().clone();
        Ok(AgentStats { agent, stats })
    });
    let all: Vec<AgentStats> = read.collect::<anyhow::Result<_>>()?;
    match all.first() {
        Some(one) if json && is_one => output::json(one)?,
        _ if json => output::json(&all)?,
        _ => output::text(&stats_table(&all))?,
    }
    Ok(())
}

fn stats_table(all: &[AgentStats]) -> String {
    let heading = [
        "agent",
        "episodes",
        "done",
        "failed",
        "skills",
        "first tick",
        "last tick",
        "bytes",
    ];
    let tick = |tick: Option<Tick>| tick.map_or_else(|| "-".to_owned(), |tick| tick.to_string());
    let rows = all.iter().map(|AgentStats { agent, stats }| {
        [
            agent.to_string(),
            stats.episodes.to_string(),
            stats.successes.to_string(),
            stats.failures.to_string(),
            stats.skills.to_string(),
            tick(stats.first_tick),
            tick(stats.last_tick),
            stats.bytes_on_disk.to_string(),
        ]
    });
    output::table(heading, rows)
}

fn list(records: &Records, last: Option<usize>, globals: &Globals) -> anyhow::Result<()> {
    let newest = records.episodes(..).rev().take(last.unwrap_or(usize::MAX));
    let mut episodes: Vec<Episode> = newest.collect::<Result<_, _>>()?;
    episodes.reverse();
    if globals.json {
        let documents: Vec<_> = episodes.iter().map(EpisodeJson::from).collect();
        return Ok(output::json(&documents)?);
    }
    let rows = episodes.iter().map(|episode| {
        [
            episode.id.to_string(),
            episode.tick_end.to_string(),
            episode.task.to_string(),
            episode.attempt.to_string(),
            outcome(episode).to_owned(),
            episode.because.clone(),
        ]
    });
    let heading = ["id", "tick", "task", "attempt", "outcome", "because"];
    Ok(output::text(&output::table(heading, rows))?)
}

fn show(records: &Records, id: u64, globals: &Globals) -> anyhow::Result<()> {
    let episode = records.episode(id)?.ok_or_else(|| Nothing::Episode {
        id,
        agent: records.agent().clone(),
        last: records.next_episode() - 1,
    })?;
    if globals.json {
        Ok(output::json(&EpisodeJson::from(&episode))?)
    } else {
        Ok(output::text(&story(&episode))?)
    }
}

/// An episode for people to read.
fn story(episode: &Episode) -> String {
    let mut lines = vec![
        format!(
            "episode {}: {}, {}",
            episode.id,
            episode.task,
            outcome(episode)
        ),
        format!("because: {}", episode.because),
        format!(
            "attempt {}, tick {} to {}, at {}",
            episode.attempt, episode.tick_start, episode.tick_end, episode.place.position
        ),
    ];
    let named = [
        ("error", episode.error.clone()),
        ("helped by", listed(&episode.helped_by, ", ")),
        ("beliefs changed", listed(&episode.beliefs_changed, "; ")),
        ("log", listed(&episode.log, "\n")),
        ("skill", episode.skill.as_ref().map(ToString::to_string)),
    ];
    for (name, text) in named {
        if let Some(text) = text {
            lines.push(format!("{name}: {text}"));
        }
    }
    if !episode.code.is_empty() {
        lines.push(format!("\n{}", episode.code));
    }
    lines.join("\n")
}

fn listed(items: &[impl ToString], between: &str) -> Option<String> {
    let texts: Vec<String> = items.iter().map(ToString::to_string).collect();
    (!texts.is_empty()).then(|| texts.join(between))
}

fn outcome(episode: &Episode) -> &'static str {
    if episode.success { "done" } else { "failed" }
}

fn dump(records: &Records, out: Option<&Path>) -> anyhow::Result<()> {
    match out {
        None => Ok(records.dump(&mut io::stdout().lock())?),
        Some(path) => {
            let failed = || format!("cannot write `{}`", path.display());
            let mut file = BufWriter::new(File::create_new(path).with_context(failed)?);
            records.dump(&mut file).with_context(failed)?;
            file.flush().with_context(failed)
        }
    }
}

/// Loads a dump; first into a place that is thrown away, so that a wrong line leaves nothing behind.
fn load(dir: &Path, agent: &AgentName, file: &Path) -> anyhow::Result<()> {
    let failed = || format!("cannot load `{}`", file.display());
    let dump = fs::read(file).with_context(failed)?;
    let trial = tempfile::tempdir()?;
    Store::open(trial.path(), agent)?
        .load(dump.as_slice())
        .with_context(failed)?;
    Store::open(dir, agent)?
        .load(dump.as_slice())
        .with_context(failed)
}

/// What was asked for is not there.
#[derive(Debug, thiserror::Error)]
enum Nothing {
    #[error(
        "nobody has a memory in `{}`\nhint: `mindforge run` makes one, `--memory DIR` looks elsewhere",
        dir.display()
    )]
    Memories { dir: PathBuf },
    #[error(
        "`{agent}` has no episode {id}\nhint: its episodes are 1 to {last}; `mindforge memory list --agent {agent}` shows them"
    )]
    Episode {
        id: u64,
        agent: AgentName,
        last: u64,
    },
}

#[derive(Serialize)]
struct AgentStats {
    agent: AgentName,
    #[serde(flatten)]
    stats: Stats,
}

/// An episode as other programs read it.
#[derive(Serialize)]
struct EpisodeJson<'a> {
    id: u64,
    tick_start: Tick,
    tick_end: Tick,
    place: &'a Place,
    task: String,
    attempt: u32,
    skill: Option<&'a SkillName>,
    code: &'a str,
    log: &'a [String],
    error: Option<&'a str>,
    success: bool,
    because: &'a str,
    helped_by: &'a [AgentName],
    beliefs_changed: &'a [String],
}

impl<'a> From<&'a Episode> for EpisodeJson<'a> {
    fn from(episode: &'a Episode) -> Self {
        Self {
            id: episode.id,
            tick_start: episode.tick_start,
            tick_end: episode.tick_end,
            place: &episode.place,
            task: episode.task.to_string(),
            attempt: episode.attempt,
            skill: episode.skill.as_ref(),
            code: &episode.code,
            log: &episode.log,
            error: episode.error.as_deref(),
            success: episode.success,
            because: &episode.because,
            helped_by: &episode.helped_by,
            beliefs_changed: &episode.beliefs_changed,
        }
    }
}
