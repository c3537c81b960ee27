//! `mindforge belief`: what an agent holds true, and why.

use std::io;

use anyhow::Context as _;
use clap::Subcommand;
use serde::Serialize;

use crate::agent;
use crate::belief::sentence::{self, Context};
use crate::belief::{BeliefKind, Graph, Why};
use crate::config::Config;
use crate::memory::Records;
use crate::vocab::{AgentName, Dimension, Lexicon, Tick, WorldId};
use crate::world::catalog::Catalog;

use super::arguments::Globals;
use super::error::ExitStatus;
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

/// Carries out a `belief` subcommand.
pub(super) fn run(
    command: BeliefCommand,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    match command {
        BeliefCommand::Show { agent } => show(&recall(config, &agent)?, globals.json)?,
        BeliefCommand::Why { sentence, agent } => {
            why(&recall(config, &agent)?, &sentence, globals.json)?;
        }
    }
    Ok(ExitStatus::Success)
}

/// A mind as it was at its last flush, and the world it was in.
struct Recalled {
    graph: Graph,
    world: WorldId,
}

fn recall(config: &Config, agent: &AgentName) -> anyhow::Result<Recalled> {
    let records = Records::open(&config.memory.dir, agent)?;
    let nothing = || Unanswered::Unborn(agent.clone());
    let snapshot = records.snapshot()?.ok_or_else(nothing)?;
    let graph = agent::remembered_beliefs(&snapshot, settings::belief(config))
        .with_context(|| format!("cannot read what `{agent}` believes"))?;
    let world = records.world().ok_or_else(nothing)?;
    Ok(Recalled { graph, world })
}

fn show(mind: &Recalled, json: bool) -> io::Result<()> {
    let me = mind.graph.me();
    let beliefs = mind.graph.beliefs().map(|view| BeliefJson {
        holder: view.holder.to_vec(),
        fact: sentence::print_fact(view.proposition, false, me),
        kind: view.kind,
        confidence: view.confidence,
        first: view.first,
        last: view.last,
    });
    let mut beliefs: Vec<BeliefJson> = beliefs.collect();
    beliefs.sort_by(|one, other| {
        let surest_first = other.confidence.total_cmp(&one.confidence);
        one.holder.cmp(&other.holder).then(surest_first)
    });
    if json {
        return output::json(&beliefs);
    }
    let rows = beliefs.into_iter().map(|belief| {
        [
            belief.holder_in_words(),
            format!("{:.2}", belief.confidence),
            belief.last.to_string(),
            belief.fact,
        ]
    });
    output::text(&output::table(["holder", "sure", "tick", "belief"], rows))
}

fn why(mind: &Recalled, text: &str, json: bool) -> anyhow::Result<()> {
    let me = mind.graph.me();
    let mut lexicon = agent::lexicon(me);
    lexicon.agents.extend(mind.graph.partners().cloned());
    let context = Context {
        speaker: me,
        world: &mind.world,
        dimension: Dimension::Overworld,
        lexicon: &lexicon,
    };
    let statement = sentence::parse_statement(text, &context)
        .ok_or_else(|| Unanswered::no_sentence(text, &lexicon))?;
    let why = mind
        .graph
        .why(&statement.proposition)
        .ok_or_else(|| Unanswered::NeverCameUp {
            agent: me.clone(),
            fact: text.to_owned(),
        })?;
    if json {
        output::json(&WhyJson::new(me, &why))?;
    } else {
        output::text(&why.to_string())?;
    }
    Ok(())
}

/// Why a question about beliefs has no answer.
#[derive(Debug, thiserror::Error)]
enum Unanswered {
    #[error("`{0}` has not lived yet\nhint: `mindforge run` begins its life")]
    Unborn(AgentName),
    #[error("there is nothing called `{name}`\nhint: did you mean `{nearest}`?")]
    UnknownName { name: String, nearest: String },
    #[error(
        "`{0}` is not a sentence about the world\nhint: write one like `mining stone gives cobblestone` or `iron_ore is at 12 40 -7`"
    )]
    NoSentence(String),
    #[error(
        "`{agent}` has no opinion on `{fact}`\nhint: `mindforge belief show --agent {agent}` lists all that it believes"
    )]
    NeverCameUp { agent: AgentName, fact: String },
}

impl Unanswered {
    fn no_sentence(text: &str, lexicon: &Lexicon) -> Self {
        let misspelled = text.split_whitespace().find_map(|word| {
            let nearest = Catalog::get().nearest_name(word)?;
            let distance = strsim::damerau_levenshtein(word, nearest);
            (word.len() > 4 && !lexicon.knows(word) && distance <= 1 + word.len() / 8)
                .then_some((word, nearest))
        });
        match misspelled {
            Some((name, nearest)) => Self::UnknownName {
                name: name.to_owned(),
                nearest: nearest.to_owned(),
            },
            None => Self::NoSentence(text.to_owned()),
        }
    }
}

/// A belief as other programs read it.
#[derive(Serialize)]
struct BeliefJson {
    /// Whose it is beyond the agent's own: `["bob"]` for what the agent thinks that Bob thinks.
    holder: Vec<AgentName>,
    fact: String,
    kind: BeliefKind,
    confidence: f64,
    first: Tick,
    last: Tick,
}

impl BeliefJson {
    fn holder_in_words(&self) -> String {
        let names = self.holder.iter().map(AgentName::as_str);
        std::iter::once("me")
            .chain(names)
            .collect::<Vec<_>>()
            .join(" > ")
    }
}

/// An explanation as other programs read it.
#[derive(Serialize)]
struct WhyJson<'a> {
    agent: &'a AgentName,
    fact: &'a str,
    confidence: f64,
    reasons: Vec<ReasonJson<'a>>,
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    tick: Tick,
    supports: bool,
    text: &'a str,
    because: &'a [String],
}

impl<'a> WhyJson<'a> {
    fn new(agent: &'a AgentName, why: &'a Why) -> Self {
        let reasons = why.reasons.iter().map(|reason| ReasonJson {
            tick: reason.tick,
            supports: reason.supports,
            text: &reason.text,
            because: &reason.because,
        });
        Self {
            agent,
            fact: &why.fact,
            confidence: why.confidence,
            reasons: reasons.collect(),
        }
    }
}
