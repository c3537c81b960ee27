//! `mindforge belief`: what an agent holds true, and why.

use anyhow::Context as _;
use clap::Subcommand;
use serde::Serialize;

use crate::agent;
use crate::belief::sentence::{self, Context};
use crate::belief::{BeliefKind, Graph, Why};
use crate::config::Config;
use crate::memory::Records;
use crate::vocab::{AgentName, Dimension, WorldId};

use super::arguments::Globals;
use super::error::{ExitStatus, Misuse};
use super::{output, settings};

/// What to ask about beliefs.
#[derive(Debug, Subcommand)]
pub(super) enum BeliefCommand {
    /// List what an agent believes
    Show {
        /// Whose beliefs
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
    },
    /// Explain a belief: the chain of evidence back to what was seen and who said it
    Why {
        /// The belief as a sentence, such as `iron_ore is at 12 40 -7`
        sentence: String,
        /// Whose belief
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
    },
}

/// A belief in `belief show --json`.
#[derive(Serialize)]
struct BeliefJson<'a> {
    /// In whose mind, beyond the agent's own.
    holder: &'a [AgentName],
    sentence: String,
    kind: BeliefKind,
    confidence: f64,
    first_tick: u64,
    last_tick: u64,
}

/// Carries out a `belief` subcommand.
pub(super) fn run(
    command: BeliefCommand,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    match command {
        BeliefCommand::Show { agent } => show(&recall(config, &agent)?.graph, globals),
        BeliefCommand::Why { sentence, agent } => why(&recall(config, &agent)?, &sentence, globals),
    }
}

/// A mind as memory kept it, and the world that it was last in.
struct Recalled {
    graph: Graph,
    world: WorldId,
}

fn recall(config: &Config, agent: &AgentName) -> anyhow::Result<Recalled> {
    let records = Records::open(&config.memory.dir, agent)?;
    let snapshot = records.snapshot()?;
    let snapshot = snapshot.with_context(|| format!("`{agent}` has not believed anything yet"))?;
    let graph = agent::beliefs(&snapshot, settings::belief(config))
        .with_context(|| format!("the memory of `{agent}` cannot be read"))?;
    let world = records.world().unwrap_or_else(|| WorldId("".into()));
    Ok(Recalled { graph, world })
}

fn show(graph: &Graph, globals: &Globals) -> anyhow::Result<ExitStatus> {
    let beliefs: Vec<BeliefJson<'_>> = graph
        .beliefs()
        .map(|belief| BeliefJson {
            holder: belief.holder,
            sentence: sentence::print_fact(belief.proposition, false, graph.me()),
            kind: belief.kind,
            confidence: belief.confidence,
            first_tick: belief.first.0,
            last_tick: belief.last.0,
        })
        .collect();
    if globals.json {
        output::json(&beliefs)?;
    } else {
        output::text(&table(graph.me(), &beliefs))?;
    }
    Ok(ExitStatus::Success)
}

fn table(me: &AgentName, beliefs: &[BeliefJson<'_>]) -> String {
    let heading = ["in the mind of", "belief", "confidence", "last at tick"];
    let rows = beliefs.iter().map(|belief| {
        let minds = [me].into_iter().chain(belief.holder);
        let minds: Vec<&str> = minds.map(AgentName::as_str).collect();
        [
            minds.join(" > "),
            belief.sentence.clone(),
            format!("{:.2}", belief.confidence),
            belief.last_tick.to_string(),
        ]
    });
    output::table(heading, rows)
}

fn why(mind: &Recalled, text: &str, globals: &Globals) -> anyhow::Result<ExitStatus> {
    let mut lexicon = agent::lexicon(mind.graph.me());
    lexicon.agents.extend(mind.graph.partners().cloned());
    let context = Context {
        speaker: mind.graph.me(),
        world: &mind.world,
        dimension: Dimension::Overworld,
        lexicon: &lexicon,
    };
    let statement = sentence::parse_statement(text, &context);
    let statement = statement.ok_or_else(|| Misuse::NoSentence(text.to_owned()))?;
    let why = mind.graph.why(&statement.proposition);
    let found = why.is_some();
    if globals.json {
        output::json(&why.as_ref().map(WhyJson::from))?;
    } else {
        output::text(&why.map_or_else(
            || format!("{} never came to think about it", mind.graph.me()),
            |why| why.to_string(),
        ))?;
    }
    Ok(if found {
        ExitStatus::Success
    } else {
        ExitStatus::Failure
    })
}

/// `belief why --json`.
#[derive(Serialize)]
struct WhyJson<'a> {
    fact: &'a str,
    confidence: f64,
    reasons: Vec<ReasonJson<'a>>,
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    tick: u64,
    supports: bool,
    text: &'a str,
    because: &'a [String],
}

impl<'a> From<&'a Why> for WhyJson<'a> {
    fn from(why: &'a Why) -> Self {
        let reasons = why.reasons.iter().map(|reason| ReasonJson {
            tick: reason.tick.0,
            supports: reason.supports,
            text: &reason.text,
            because: &reason.because,
        });
        Self {
            fact: &why.fact,
            confidence: why.confidence,
            reasons: reasons.collect(),
        }
    }
}
