//! Whether something is so, as a mind can tell: yes, no, or it does not know whether.
//!
//! Who looked and found nothing knows that it is not there; who never looked does not know. A number that is known answers for all that
//! follow from it: five are at least two.

use super::Graph;
use super::key::Key;
use super::scope::collapsed;
use crate::belief::Proposition;
use crate::vocab::{AgentName, Thing};

/// What a mind can tell about a proposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whether {
    /// It is so.
    So,
    /// It is not so.
    NotSo,
    /// That mind does not know whether.
    Unknown,
}

impl Graph {
    /// What a chain of minds (`[]`: mine) can tell about a proposition.
    pub fn whether(&self, chain: &[AgentName], proposition: &Proposition) -> Whether {
        let chain = collapsed(chain);
        let held = self.held_in_slot(&chain, proposition);
        let answers = held.iter().filter_map(|held| answer(held, proposition));
        if let Some(so) = answers.max() {
            return if so { Whether::So } else { Whether::NotSo };
        }
        if self.is_elsewhere(&held, proposition) || self.was_looked_for(&chain, &held, proposition)
        {
            return Whether::NotSo;
        }
        match self.confidence(&chain, proposition) {
            Some(confidence) if confidence < 0.5 && !self.is_reset(&chain, proposition) => {
                Whether::NotSo
            }
            _ => Whether::Unknown,
        }
    }

    /// What the chain holds in the slot of a proposition.
    fn held_in_slot(&self, chain: &[AgentName], proposition: &Proposition) -> Vec<Proposition> {
        let mut held = self.opinions(chain, &self.slot(proposition));
        held.retain(|opinion| self.holds_in(chain, opinion));
        held
    }

    /// Another block stands there, or the thing, of which there is one, is in another place.
    fn is_elsewhere(&self, held: &[Proposition], proposition: &Proposition) -> bool {
        matches!(proposition, Proposition::At { .. })
            && held.iter().any(|held| self.excludes(held, proposition))
    }

    /// The container was looked into, and it is not among what was found.
    fn was_looked_for(
        &self,
        chain: &[AgentName],
        held: &[Proposition],
        proposition: &Proposition,
    ) -> bool {
        let Proposition::Holds {
            container, place, ..
        } = proposition
        else {
            return false;
        };
        let looked = |held: &Proposition| matches!(held, Proposition::Contents { .. });
        let stands = Proposition::At {
            thing: Thing::from(container),
            place: place.clone(),
        };
        let gone = self
            .confidence(chain, &stands)
            .is_some_and(|sure| sure < 0.5);
        gone || held.iter().any(looked)
    }

    /// What was in a container is void since it was broken: a new one in its place can hold anything.
    fn is_reset(&self, chain: &[AgentName], proposition: &Proposition) -> bool {
        let Proposition::Holds { place, .. } = proposition else {
            return false;
        };
        let key = Key::HoldsAt(place.clone());
        let denied = |wanted: &dyn Fn(&Proposition) -> bool| {
            let nodes: Box<dyn Iterator<Item = _>> = match chain {
                [] => Box::new(self.index.mine(&key).filter_map(|at| self.belief_node(at))),
                chain => Box::new(self.reaching(chain, &key)),
            };
            nodes
                .filter(|node| wanted(&node.proposition))
                .map(|node| node.newest.denial)
                .max()
        };
        let of_it = denied(&|it| it == proposition);
        let of_all = denied(&|it| matches!(it, Proposition::Contents { .. }));
        of_it.is_some() && of_it == of_all
    }
}

/// What a held proposition says about another of its slot.
fn answer(held: &Proposition, asked: &Proposition) -> Option<bool> {
    use Proposition as P;
    match (held, asked) {
        (
            P::Has { item, amount, .. },
            P::Has {
                item: other,
                amount: wanted,
                ..
            },
        )
        | (
            P::Holds { item, amount, .. },
            P::Holds {
                item: other,
                amount: wanted,
                ..
            },
        ) if item == other => amount.answers(*wanted),
        _ => (held == asked).then_some(true),
    }
}
