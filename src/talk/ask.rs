//! Asking: what, whom, and how often.

use std::collections::BTreeSet;

use super::Settings;
use crate::belief::{Graph, Question, Utterance};
use crate::vocab::{AgentName, ItemName, Thing};

/// What somebody lacks to go on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// A way to get an item.
    Method(ItemName),
    /// A place of something.
    Place(Thing),
    /// A partner who has an item.
    Owner(ItemName),
}

/// The question that would settle it.
pub fn question_for(missing: &Missing) -> Question {
    match missing.clone() {
        Missing::Method(item) => Question::HowToGet { item },
        Missing::Place(thing) => Question::WhereIs { thing },
        Missing::Owner(item) => Question::WhoHas { item },
    }
}

/// The questions asked about one failure: at most `rounds`, none twice to the same partner.
#[derive(Clone, Debug)]
pub struct Conversation {
    rounds: usize,
    asked: BTreeSet<(AgentName, Question)>,
}

impl Conversation {
    /// Nothing asked yet.
    pub fn new(settings: &Settings) -> Self {
        Self {
            rounds: settings.rounds as usize,
            asked: BTreeSet::new(),
        }
    }

    /// Whom of those near to ask what; nothing if all were asked or the rounds are used up. It counts as asked.
    pub fn ask(
        &mut self,
        graph: &Graph,
        missing: &Missing,
        near: &[AgentName],
    ) -> Option<(AgentName, Utterance)> {
        if self.asked.len() >= self.rounds {
            return None;
        }
        let question = question_for(missing);
        let unasked: Vec<AgentName> = near
            .iter()
            .filter(|partner| !self.asked.contains(&((*partner).clone(), question.clone())))
            .cloned()
            .collect();
        let partner = whom_to_ask(graph, &question, &unasked)?;
        self.asked.insert((partner.clone(), question.clone()));
        Some((partner, Utterance::Question(question)))
    }
}

/// Who of those near knows, as far as I can tell; else the one whose word counts most; else the first by name.
pub fn whom_to_ask(graph: &Graph, question: &Question, near: &[AgentName]) -> Option<AgentName> {
    let rank = |partner: &AgentName| {
        let knows = graph.partner_can_answer(partner, question);
        (knows, graph.trust(partner).mean())
    };
    near.iter()
        .filter(|partner| *partner != graph.me())
        .max_by(|this, that| {
            let ((knows, trust), (other_knows, other_trust)) = (rank(this), rank(that));
            knows
                .cmp(&other_knows)
                .then(trust.total_cmp(&other_trust))
                .then_with(|| that.cmp(this))
        })
        .cloned()
}
