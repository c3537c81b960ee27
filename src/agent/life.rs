//! The agent itself: its parts, what wakes it, what it orders, and the turn that leads from one to the other.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use super::curriculum::Record;
use super::diary::Diary;
use super::hearing::Voice;
use super::innate;
use super::recall;
use super::settings::{FindBlocks, Settings};
use super::state::BirthError;
use super::status::RunCounts;
use super::work::Work;
use crate::belief::Graph;
use crate::mind::Mind;
use crate::skill::Library;
use crate::vocab::{Action, AgentName, BlockName, Lexicon, Random, SkillName, Tick};
use crate::world::catalog::Catalog;
use crate::world::{BodyEvent, BodyHandle, Observation, Seen, Sight};

/// Everything that can wake an agent.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Its body sensed something, ended an action, came or went.
    Body(BodyEvent),
    /// What it ordered to be remembered is on disk.
    Remembered,
}

impl Event {
    fn of_body(&self) -> Option<BodyEvent> {
        match self {
            Self::Body(event) => Some(event.clone()),
            Self::Remembered => None,
        }
    }
}

/// What an agent wants of the colony.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// Hand this action to its body. (A running skill hands in its own, because it needs the number at once.)
    Act(Action),
    /// Flush the colony's memories; this episode is why.
    Remember {
        /// The episode's number.
        episode: u64,
    },
}

/// One life.
#[derive(Debug)]
pub struct Agent {
    pub(super) settings: Settings,
    pub(super) body: BodyHandle,
    pub(super) mind: Box<dyn Mind>,
    pub(super) graph: Graph,
    pub(super) library: Library,
    /// Skills to be written down with the next flush.
    pub(super) changed_skills: BTreeSet<SkillName>,
    pub(super) record: Record,
    pub(super) diary: Diary,
    pub(super) voice: Voice,
    pub(super) work: Work,
    pub(super) lexicon: Lexicon,
    pub(super) random: Random,
    /// What was perceived, shared with the running skill's `findBlock`.
    pub(super) seen: Arc<Mutex<Seen>>,
    /// The kinds of block in it.
    pub(super) kinds: BTreeSet<BlockName>,
    /// What happened since the process began.
    pub(super) run: RunCounts,
}

impl Agent {
    /// A new life in a body.
    pub fn born(
        settings: Settings,
        body: BodyHandle,
        mind: Box<dyn Mind>,
    ) -> Result<Self, BirthError> {
        let mut graph = Graph::new(settings.name.clone(), settings.belief.clone());
        let here = recall::place(&body.with(|body| body.observe()));
        innate::fill(&mut graph, settings.knowledge);
        innate::plant(&mut graph, settings.planted(&here.world)?);
        let random = Random::new(settings.seed, settings.name.as_str());
        Ok(Self::with_mind(settings, body, mind, graph, random))
    }

    /// A life with nothing but a mind and what it believes.
    pub(super) fn with_mind(
        settings: Settings,
        body: BodyHandle,
        mind: Box<dyn Mind>,
        graph: Graph,
        random: Random,
    ) -> Self {
        Self {
            body,
            mind,
            graph,
            library: Library::default(),
            changed_skills: BTreeSet::new(),
            record: Record::default(),
            diary: Diary::new(1),
            voice: Voice::new(&settings.speech),
            work: Work::Idle { until: Tick(0) },
            lexicon: lexicon(&settings.name),
            random,
            seen: Arc::default(),
            kinds: BTreeSet::new(),
            run: RunCounts::default(),
            settings,
        }
    }

    /// One tick: takes in what happened, answers who spoke, goes on with the work.
    pub fn turn(&mut self, tick: Tick, events: &[Event]) -> Vec<Order> {
        let _life =
            tracing::info_span!("life", agent = %self.settings.name, tick = tick.0).entered();
        let mut orders = Vec::new();
        if events.contains(&Event::Remembered) {
            self.remembered(tick, &mut orders);
        }
        let body_events: Vec<BodyEvent> = events.iter().filter_map(Event::of_body).collect();
        if !body_events.is_empty() {
            let here = recall::place(&self.observe());
            for event in &body_events {
                self.take_in(tick, &here, event);
            }
        }
        self.work(tick, &body_events, &mut orders);
        orders.extend(self.speak(tick));
        orders
    }

    /// Lets go of a running skill: the colony is closing.
    pub fn rest(&mut self, tick: Tick) {
        self.drop_tools(tick);
    }

    /// Its name.
    pub fn name(&self) -> &AgentName {
        &self.settings.name
    }

    /// The skills it has.
    pub fn library(&self) -> &Library {
        &self.library
    }

    pub(super) fn observe(&self) -> Observation {
        self.body.with(|body| body.observe())
    }

    pub(super) fn sight(&self) -> Sight {
        match self.settings.find_blocks {
            FindBlocks::Loaded => Sight::Loaded,
            FindBlocks::Seen => Sight::Seen(Arc::clone(&self.seen)),
        }
    }

    /// Everyone else in the game.
    pub(super) fn partners(&self) -> Vec<AgentName> {
        let mut players = self.observe().players;
        players.retain(|player| *player != self.settings.name);
        players
    }
}

/// The names that `me` can speak of before it meets anyone: those of the catalog, and its own.
pub fn lexicon(me: &AgentName) -> Lexicon {
    let catalog = Catalog::get();
    Lexicon {
        items: catalog
            .items()
            .iter()
            .map(|item| item.name.clone())
            .collect(),
        blocks: catalog
            .blocks()
            .iter()
            .map(|block| block.name.clone())
            .collect(),
        mobs: catalog.mobs().iter().cloned().collect(),
        agents: BTreeSet::from([me.clone()]),
        others: BTreeSet::new(),
    }
}
