//! A mind read from disk, and what is said when a question to it has no answer.

use anyhow::Context as _;

use crate::agent;
use crate::belief::Graph;
use crate::cli::settings;
use crate::config::Config;
use crate::memory::Records;
use crate::vocab::{AgentName, Lexicon, WorldId};
use crate::world::catalog::Catalog;

/// A mind as it was at its last flush, and the world it was in.
pub(super) struct Recalled {
    pub(super) graph: Graph,
    pub(super) world: WorldId,
}

impl Recalled {
    /// Reads the mind of an agent from the memory that the configuration names.
    pub(super) fn open(config: &Config, agent: &AgentName) -> anyhow::Result<Self> {
        let records = Records::open(&config.memory.dir, agent)?;
        let nothing = || Unanswered::Unborn(agent.clone());
        let snapshot = records.snapshot()?.ok_or_else(nothing)?;
        let graph = agent::remembered_beliefs(&snapshot, settings::belief(config))
            .with_context(|| format!("cannot read what `{agent}` believes"))?;
        let world = records.world().ok_or_else(nothing)?;
        Ok(Self { graph, world })
    }
}

/// Why a question about beliefs has no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unanswered {
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
    /// What to say of a text that is no sentence: mostly a name is misspelled.
    pub(super) fn no_sentence(text: &str, lexicon: &Lexicon) -> Self {
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
