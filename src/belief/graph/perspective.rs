//! Perspective: what a chain of minds holds, read off everything that reaches it.
//!
//! A belief of others is kept where it was witnessed (see [`Scope`](super::scope::Scope)), so what Bob holds is the newest of what reached
//! him alone and of all that he witnessed with others. The newest evidence stands alone, as the newest word and the last look do in a
//! mind that we only watch; what may or may not have been perceived leaves a mind uncertain between the two.

use petgraph::stable_graph::NodeIndex;

use super::Graph;
use super::key::{Key, slot};
use super::node::BeliefNode;
use super::scope::collapsed;
use super::weigh::sigmoid;
use crate::belief::Proposition;
use crate::vocab::AgentName;

/// How a chain of minds stands to a proposition.
#[derive(Clone, Copy, Debug)]
struct Stance {
    /// The order of the newest evidence.
    order: u64,
    /// Evidence for this chain alone goes before what a group shares, in one moment.
    exact: bool,
    log_odds: f64,
}

impl Graph {
    /// How sure a chain of minds beyond mine is; nothing if no evidence reached it.
    pub(super) fn confidence_of_theirs(
        &self,
        chain: &[AgentName],
        proposition: &Proposition,
    ) -> Option<f64> {
        let chain = collapsed(chain);
        if chain.len() > self.settings.depth {
            return None;
        }
        let mut stance: Option<Stance> = None;
        let (mut rival, mut perhaps) = (0, 0);
        for node in self.reaching(&chain, &self.slot(proposition)) {
            if node.proposition == *proposition {
                let (order, exact) = (node.newest.decisive(), node.minds.is_exact());
                perhaps = perhaps.max(node.newest.perhaps);
                if order > 0 && stance.is_none_or(|best| (order, exact) > (best.order, best.exact))
                {
                    let log_odds = self.faded_now(node);
                    stance = Some(Stance {
                        order,
                        exact,
                        log_odds,
                    });
                }
            } else if self.excludes(&node.proposition, proposition) {
                rival = rival.max(node.newest.support);
                perhaps = perhaps.max(node.newest.perhaps);
            }
        }
        let known = stance.map_or(0, |stance| stance.order);
        let log_odds = match stance {
            _ if perhaps > known.max(rival) => 0.0,
            Some(stance) if rival > stance.order => -stance.log_odds.abs(),
            Some(stance) => stance.log_odds,
            None => return None,
        };
        Some(sigmoid(log_odds))
    }

    /// Every proposition under a key that evidence reached a chain of minds about, in the order of propositions.
    pub(super) fn opinions(&self, chain: &[AgentName], key: &Key) -> Vec<Proposition> {
        let mut all: Vec<Proposition> = match chain {
            [] => self
                .index
                .mine(key)
                .filter_map(|at| self.belief_node(at))
                .map(|node| node.proposition.clone())
                .collect(),
            chain => self
                .reaching(&collapsed(chain), key)
                .map(|node| node.proposition.clone())
                .collect(),
        };
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Every proposition that evidence reached a chain of minds about.
    pub(super) fn all_opinions(&self, chain: &[AgentName]) -> Vec<Proposition> {
        let chain = collapsed(chain);
        let mut all: Vec<Proposition> = self
            .scopes
            .reaching(&chain)
            .flat_map(|minds| self.index.of_scope(minds))
            .filter_map(|at| self.belief_node(at))
            .map(|node| node.proposition.clone())
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// What I hold, or others claimed and I have not judged yet, that cannot be true together with a new finding: another place of one
    /// agent, another block in one place, another number of one item, another result of one recipe.
    pub(super) fn rivals(&self, new: &Proposition) -> Vec<Proposition> {
        if !is_functional(new) || self.is_one_of_many(new) {
            return Vec::new();
        }
        let slot = self.slot(new);
        // Where somebody was said to be is judged by seeing him soon after, not by every later sight.
        let walks = matches!(slot, Key::ThingAt(_));
        let claimed = self.index.claimed(&slot).filter(|_| !walks);
        let mut rivals: Vec<Proposition> = self
            .index
            .held(&slot)
            .chain(claimed)
            .filter_map(|at| self.belief_node(at))
            .filter(|old| old.proposition != *new && self.excludes(new, &old.proposition))
            .map(|old| old.proposition.clone())
            .collect();
        rivals.sort_unstable();
        rivals.dedup();
        rivals
    }

    /// Beliefs of others under a key whose evidence reaches the chain.
    pub(super) fn reaching(
        &self,
        chain: &[AgentName],
        key: &Key,
    ) -> impl Iterator<Item = &BeliefNode> {
        self.reaching_at(chain, key).map(|(_, node)| node)
    }

    /// The same with their numbers.
    pub(super) fn reaching_at(
        &self,
        chain: &[AgentName],
        key: &Key,
    ) -> impl Iterator<Item = (NodeIndex, &BeliefNode)> {
        self.index
            .theirs(key)
            .filter_map(|at| Some((at, self.belief_node(at)?)))
            .filter(move |(_, node)| node.minds.reaches(chain))
    }

    pub(super) fn slot(&self, proposition: &Proposition) -> Key {
        let walks = matches!(proposition, Proposition::At { thing, .. } if self.moves(thing));
        slot(proposition, walks)
    }

    /// A belief of mine.
    pub(super) fn mine(&self, proposition: &Proposition) -> Option<NodeIndex> {
        self.index.belief(&self.nodes, 0, proposition)
    }

    /// Whether two propositions of one slot cannot both be true.
    pub(super) fn excludes(&self, one: &Proposition, other: &Proposition) -> bool {
        use Proposition as P;
        match (one, other) {
            (P::At { thing, .. }, P::At { thing: other, .. }) if thing == other => {
                self.is_unique(thing.as_str()) || !self.moves(thing)
            }
            (P::At { thing, .. }, P::At { thing: other, .. }) => {
                !self.moves(thing) && !self.moves(other)
            }
            (
                P::Has { item, amount, .. },
                P::Has {
                    item: other,
                    amount: of_it,
                    ..
                },
            )
            | (
                P::Holds { item, amount, .. },
                P::Holds {
                    item: other,
                    amount: of_it,
                    ..
                },
            ) => item == other && amount.excludes(*of_it),
            (P::Holds { .. }, P::Contents { .. }) | (P::Contents { .. }, P::Holds { .. }) => false,
            (
                P::Recipe {
                    ingredients,
                    station,
                    ..
                },
                P::Recipe {
                    ingredients: other,
                    station: other_station,
                    ..
                },
            ) => ingredients == other && station == other_station,
            _ => is_functional(one) && is_functional(other),
        }
    }

    /// Whether it is about a creature, of whose kind others can be elsewhere.
    fn is_one_of_many(&self, proposition: &Proposition) -> bool {
        matches!(proposition, Proposition::At { thing, .. } if self.movers.contains(thing))
    }

    /// Whether there is only one of it: an agent, unlike a kind of creature.
    pub(super) fn is_unique(&self, thing: &str) -> bool {
        self.agents.contains(thing) || self.unique.contains(thing)
    }
}

/// Whether its slot takes one value at a time.
fn is_functional(proposition: &Proposition) -> bool {
    use Proposition as P;
    matches!(
        proposition,
        P::At { .. }
            | P::Has { .. }
            | P::Holds { .. }
            | P::Contents { .. }
            | P::Doing { .. }
            | P::Edible { .. }
            | P::Smelts { .. }
            | P::Recipe { .. }
    )
}
