//! A mind read from disk, and what is said when a question to it has no answer.

use anyhow::Context as _;

use crate::agent;
use crate::belief::sentence::{self, Context};
use crate::belief::{Graph, Proposition, Topic};
use crate::cli::settings;
use crate::config::Config;
use crate::memory::Records;
use crate::vocab::{AgentName, Dimension, Lexicon, Place, Position, Thing, WorldId};
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

    /// The proposition that a sentence states, in the words of the agent.
    pub(super) fn fact(&self, text: &str) -> Result<Proposition, Unanswered> {
        let lexicon = self.lexicon();
        let context = Context {
            speaker: self.graph.me(),
            world: &self.world,
            dimension: Dimension::Overworld,
            lexicon: &lexicon,
        };
        sentence::parse_statement(text, &context)
            .map(|statement| statement.proposition)
            .ok_or_else(|| Unanswered::no_sentence(text, &lexicon))
    }

    /// The proposition that a sentence states, if it ever came up.
    pub(super) fn known_fact(&self, text: &str) -> Result<Proposition, Unanswered> {
        let fact = self.fact(text)?;
        if self.graph.confidence(&[], &fact).is_none() {
            return Err(Unanswered::NeverCameUp {
                agent: self.graph.me().clone(),
                fact: text.to_owned(),
            });
        }
        Ok(fact)
    }

    /// What beliefs can be about: a place such as `12 40 -7`, or a thing by its name.
    pub(super) fn topic(&self, text: &str) -> Result<Topic, Unanswered> {
        let numbers: Option<Vec<i32>> = text
            .split_whitespace()
            .map(|part| part.parse().ok())
            .collect();
        if let Some([x, y, z]) = numbers.as_deref() {
            return Ok(Topic::Place(Place {
                world: self.world.clone(),
                dimension: Dimension::Overworld,
                position: Position::new(*x, *y, *z),
            }));
        }
        let topic = Topic::Thing(Thing::new(text));
        if self.graph.about(&topic).is_empty() && !self.lexicon().knows(text) {
            return Err(Unanswered::unknown_thing(text));
        }
        Ok(topic)
    }

    /// A partner whom the agent has heard of.
    pub(super) fn partner<'a>(&self, name: &'a AgentName) -> Result<&'a AgentName, Unanswered> {
        let mut partners = self.graph.partners();
        if partners.any(|partner| partner == name) {
            return Ok(name);
        }
        Err(Unanswered::Stranger {
            agent: self.graph.me().clone(),
            partner: name.clone(),
            known: self.graph.partners().cloned().collect(),
        })
    }

    fn lexicon(&self) -> Lexicon {
        let mut lexicon = agent::lexicon(self.graph.me());
        lexicon.agents.extend(self.graph.partners().cloned());
        lexicon
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
    #[error(
        "`{agent}` thinks nothing of what `{partner}` thinks about `{fact}`\nhint: `mindforge belief show --agent {agent} --partner {partner}` lists what it thinks that `{partner}` believes"
    )]
    NotOfPartner {
        agent: AgentName,
        partner: AgentName,
        fact: String,
    },
    #[error(
        "`{agent}` knows nobody called `{partner}`\nhint: {}",
        acquaintances(agent, known)
    )]
    Stranger {
        agent: AgentName,
        partner: AgentName,
        known: Vec<AgentName>,
    },
    #[error(
        "there is nothing called `{0}`\nhint: name a thing, such as `oak_log`, or a place, such as `\"12 40 -7\"`"
    )]
    UnknownThing(String),
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

    fn unknown_thing(text: &str) -> Self {
        match Catalog::get().nearest_name(text) {
            Some(nearest) => Self::UnknownName {
                name: text.to_owned(),
                nearest: nearest.to_owned(),
            },
            None => Self::UnknownThing(text.to_owned()),
        }
    }
}

fn acquaintances(agent: &AgentName, known: &[AgentName]) -> String {
    if known.is_empty() {
        return format!("`{agent}` has met nobody yet");
    }
    let names: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
    format!("it knows {}", names.join(", "))
}
