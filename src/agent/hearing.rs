//! Ears and mouth: what partners say becomes testimony, what they ask is answered from beliefs, and nothing is said faster than
//! the settings allow.

use std::collections::VecDeque;

use super::life::{Agent, Order};
use super::recall;
use crate::belief::sentence::{self, Context};
use crate::belief::{BeliefKind, Change, Hedge, Proposition, Scope, Speech, Statement, Utterance};
use crate::talk::{self, Channel};
use crate::vocab::{Action, AgentName, Audience, Speaker, Task, Tick};

/// No more names from outside the catalog are learned: who makes them up shall not fill the mind.
const UNKNOWN_THINGS: usize = 64;

/// What is to be said, and how fast that may be.
#[derive(Debug)]
pub(super) struct Voice {
    channel: Channel,
    pace: talk::Pace,
    outbox: VecDeque<Action>,
    last_said: String,
}

impl Voice {
    /// A silent mouth.
    pub(super) fn new(settings: &talk::Settings) -> Self {
        Self {
            channel: settings.channel,
            pace: talk::Pace::new(settings.messages_per_minute),
            outbox: VecDeque::new(),
            last_said: String::new(),
        }
    }

    /// The newest line that was said.
    pub(super) fn last_said(&self) -> &str {
        &self.last_said
    }

    /// Whether there is room for more than what is needed.
    fn is_at_leisure(&mut self, tick: Tick) -> bool {
        self.outbox.is_empty() && self.pace.used(tick) < 0.5
    }

    /// The next line, if it may be said now.
    fn next(&mut self, tick: Tick) -> Option<Action> {
        if self.outbox.is_empty() || !self.pace.may_speak(tick) {
            return None;
        }
        let line = self.outbox.pop_front()?;
        if let Action::Chat { text } | Action::Whisper { text, .. } = &line {
            self.last_said.clone_from(text);
        }
        Some(line)
    }
}

impl Agent {
    /// A partner spoke: his words are testimony, and what he asked is answered.
    pub(super) fn hear(&mut self, tick: Tick, speaker: &Speaker, audience: Audience, text: &str) {
        let Some((speaker, text)) = talk::heard(&self.settings.name, speaker, text) else {
            return;
        };
        self.run.received += 1;
        if !self.settings.talk {
            return;
        }
        self.lexicon.agents.insert(speaker.clone());
        let here = recall::place(&self.observe());
        let context = Context {
            speaker,
            world: &here.world,
            dimension: here.dimension,
            lexicon: &self.lexicon,
        };
        let utterances = sentence::parse_all(&text, &context);
        let present = self.listeners(speaker, audience);
        for utterance in utterances {
            let speech = Speech {
                speaker,
                audience,
                present: &present,
                utterance: &utterance,
            };
            let changes = self.graph.hear(tick, &here, speech);
            self.learn(tick, speaker, &changes);
            for answer in talk::answer(&self.graph, &here, speaker, &utterance) {
                self.say_to(tick, Some(speaker), &answer);
            }
            self.note_unknown(utterance);
        }
    }

    /// A thing that is asked about has a name from then on, so that the answer is understood.
    fn note_unknown(&mut self, utterance: Utterance) {
        if let Utterance::Unknown { name, .. } = utterance
            && self.lexicon.others.len() < UNKNOWN_THINGS
        {
            self.lexicon.others.insert(name);
        }
    }

    /// The partner who most likely knows the answer to the question among these.
    pub(super) fn whom_to_ask(&self, utterances: &[Utterance]) -> Option<AgentName> {
        let question = utterances.iter().find_map(|utterance| match utterance {
            Utterance::Question(question) => Some(question),
            _ => None,
        })?;
        talk::whom_to_ask(&self.graph, question, &self.partners())
    }

    /// Says what is nice to know but not needed: only if nothing else waits to be said and half of the
    /// minute's lines are left for those who ask.
    pub(super) fn announce(&mut self, tick: Tick, utterance: &Utterance) {
        if self.settings.talk && self.voice.is_at_leisure(tick) && !self.partners().is_empty() {
            self.say_to(tick, None, utterance);
        }
    }

    /// Tells what it works on.
    pub(super) fn announce_doing(&mut self, tick: Tick, task: &Task) {
        let proposition = Proposition::Doing {
            agent: self.settings.name.clone(),
            task: task.clone(),
        };
        let statement = Statement {
            hedge: Hedge::Sure,
            proposition,
            negated: false,
            evidence: None,
            at_tick: None,
        };
        self.announce(tick, &Utterance::Fact(statement));
    }

    /// The line that may be said now.
    pub(super) fn speak(&mut self, tick: Tick) -> Option<Order> {
        let line = self.voice.next(tick)?;
        self.run.sent += 1;
        Some(Order::Act(line))
    }

    /// Says something, where talk is public for all to hear, else to the partner, or to each if none is named.
    pub(super) fn say_to(&mut self, tick: Tick, to: Option<&AgentName>, utterance: &Utterance) {
        let here = recall::place(&self.observe());
        let partners = self.partners();
        let channel = self.voice.channel;
        let hearers: Vec<Option<&AgentName>> = match (channel, to) {
            (Channel::Public, _) => vec![None],
            (Channel::Whisper, Some(to)) => vec![Some(to)],
            (Channel::Whisper, None) => partners.iter().map(Some).collect(),
        };
        for hearer in hearers {
            let present = if hearer.is_some() {
                &[][..]
            } else {
                &partners[..]
            };
            self.graph.said(tick, &here, hearer, present, utterance);
            self.voice
                .outbox
                .extend(talk::speak(utterance, &self.settings.name, channel, hearer));
        }
    }

    /// Everyone who heard it too.
    fn listeners(&self, speaker: &AgentName, audience: Audience) -> Vec<AgentName> {
        match audience {
            Audience::Me => Vec::new(),
            Audience::All => self
                .partners()
                .into_iter()
                .filter(|partner| partner != speaker)
                .collect(),
        }
    }

    /// Counts what the words made it hold, and tells the work that help came.
    fn learn(&mut self, tick: Tick, speaker: &AgentName, changes: &[Change]) {
        let rules: Vec<&Change> = changes
            .iter()
            .filter(|change| is_rule(&change.proposition) && (change.gained() || change.lost()))
            .collect();
        self.run.learned_by_talk += rules.iter().filter(|change| change.gained()).count() as u64;
        let told = |change: &&Change| {
            sentence::print_fact(&change.proposition, change.lost(), &self.settings.name)
        };
        let learned: Vec<String> = rules.iter().map(told).collect();
        for sentence in &learned {
            tracing::info!(from = %speaker, "learns: {sentence}");
        }
        if !learned.is_empty() {
            self.helped(tick, speaker, learned);
        }
    }
}

/// Whether it says how the world works.
fn is_rule(proposition: &Proposition) -> bool {
    BeliefKind::of(&Scope::MINE, proposition) == BeliefKind::Task
}
