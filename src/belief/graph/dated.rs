//! Dated testimony: where a chain of minds thinks that a thing is, of which there is one.
//!
//! The newest sight decides, and after it the words that were accepted. Words are dated by when their speaker could last have perceived
//! the matter, as far as the chain knows who came and went: those of one who could see later than the hearer are accepted, those of one who
//! left earlier are not. A look at the place refutes what is not found there; then the answer is nowhere, not an older place.

use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::Graph;
use super::edge::Edge;
use super::key::Key;
use super::node::{Perceived, SceneSeen};
use super::scope::collapsed;
use super::trust::Trust;
use super::weigh::sigmoid;
use crate::belief::Proposition;
use crate::vocab::{AgentName, ItemName, Place, Thing, Tick};

/// What is within so many blocks of each other can be seen from each other.
const SIGHT: i64 = 64;

/// Where a chain of minds thinks that a thing is, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Whereabouts {
    /// Where; none if it was looked for there and not found.
    pub place: Option<Place>,
    /// 0 to 1.
    pub confidence: f64,
    /// What that rests on, oldest first.
    pub because: Vec<(Tick, String)>,
}

/// Everything that reached a chain of minds about one thing.
#[derive(Default)]
struct Record<'a> {
    sights: Vec<Sight<'a>>,
    missed: Vec<Sight<'a>>,
    words: Vec<Heard<'a>>,
}

/// A look at a place.
#[derive(Clone, Copy)]
struct Sight<'a> {
    order: u64,
    place: &'a Place,
    /// Whether it takes opening something to see it there.
    veiled: bool,
    weight: f64,
    percept: NodeIndex,
}

/// Words about a place.
#[derive(Clone, Copy)]
struct Heard<'a> {
    order: u64,
    place: &'a Place,
    share: f64,
    speaker: &'a AgentName,
    percept: NodeIndex,
}

/// When an agent was last in a place, by the order of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Last {
    Never,
    Until(u64),
    Now,
}

impl Graph {
    /// Where a chain of minds (`[]`: I) thinks that a thing is, of which there is [one](Graph::only_one); nothing if it never came up.
    pub fn where_is(&self, chain: &[AgentName], thing: &Thing) -> Option<Whereabouts> {
        let chain = collapsed(chain);
        let record = self.record_of(&chain, thing);
        let seen = record
            .sights
            .iter()
            .max_by_key(|sight| sight.order)
            .copied();
        let told = self.accepted(&chain, &record, seen.as_ref());
        let mut because: Vec<NodeIndex> = seen.iter().map(|sight| sight.percept).collect();
        because.extend(told.map(|told| told.percept));
        let veiled = seen.is_some_and(|sight| sight.veiled);
        let trusted = Trust::default().log_odds();
        let (order, place, weight) = match (told, seen) {
            (Some(told), Some(seen)) if record.confirm(&told, &seen) => {
                (told.order, told.place, trusted + seen.weight)
            }
            (Some(told), _) => (told.order, told.place, trusted),
            (None, Some(seen)) => (seen.order, seen.place, seen.weight),
            (None, None) => return None,
        };
        let missed = record.missed(order, u64::MAX, place, veiled);
        because.extend(missed.map(|missed| missed.percept));
        Some(Whereabouts {
            place: missed.is_none().then(|| place.clone()),
            confidence: if missed.is_none() {
                sigmoid(weight)
            } else {
                0.0
            },
            because: because
                .into_iter()
                .filter_map(|at| self.told_of(at))
                .collect(),
        })
    }

    /// Gathers what reached the chain from all evidence about the thing.
    fn record_of(&self, chain: &[AgentName], thing: &Thing) -> Record<'_> {
        let mut record = Record::default();
        let keys = [
            Key::ThingAt(thing.clone()),
            Key::Holding(ItemName::new(thing.as_str())),
        ];
        for key in &keys {
            let nodes: Vec<NodeIndex> = match chain {
                [] => self.index.mine(key).collect(),
                chain => {
                    let reaches = |at: &NodeIndex| {
                        let node = self.belief_node(*at);
                        node.is_some_and(|node| node.minds.reaches(chain))
                    };
                    self.index.theirs(key).filter(reaches).collect()
                }
            };
            for at in nodes {
                self.gather(at, &mut record);
            }
        }
        record
    }

    fn gather<'a>(&'a self, at: NodeIndex, record: &mut Record<'a>) {
        let (place, veiled) = match self.belief_node(at).map(|node| &node.proposition) {
            Some(Proposition::At { place, .. }) => (place, false),
            Some(Proposition::Holds { place, .. }) => (place, true),
            _ => return,
        };
        for edge in self.nodes.edges_directed(at, Direction::Incoming) {
            let percept = edge.source();
            let sight = |order, weight| Sight {
                order,
                place,
                veiled,
                weight,
                percept,
            };
            match edge.weight() {
                Edge::Supports(it) => record.sights.push(sight(it.order, it.weight)),
                Edge::Contradicts(it) => record.missed.push(sight(it.order, it.weight)),
                Edge::Told { evidence, .. } => {
                    let speaker = self.percept_node(percept).and_then(|it| it.what.speaker());
                    record.words.extend(speaker.map(|speaker| Heard {
                        order: evidence.order,
                        place,
                        share: evidence.weight,
                        speaker,
                        percept,
                    }));
                }
                Edge::Perhaps(_) | Edge::Motivates | Edge::Caused | Edge::About => {}
            }
        }
    }

    /// The newest words that the innermost mind of the chain accepted after its newest sight.
    fn accepted<'a>(
        &self,
        chain: &[AgentName],
        record: &Record<'a>,
        seen: Option<&Sight<'a>>,
    ) -> Option<Heard<'a>> {
        let hearer = chain.last()?;
        let after = seen.map_or(0, |sight| sight.order);
        let mut orders: Vec<u64> = record.words.iter().map(|words| words.order).collect();
        orders.retain(|order| *order > after);
        orders.sort_unstable();
        orders.dedup();
        orders.into_iter().rev().find_map(|order| {
            let words = record.meant(order, seen.map(|sight| sight.place))?;
            let news = *words.speaker != *hearer
                && seen.is_none_or(|seen| self.is_news(chain, record, seen, &words));
            news.then_some(words)
        })
    }

    /// Whether the speaker could see the thing later than the hearer did.
    fn is_news(
        &self,
        chain: &[AgentName],
        record: &Record<'_>,
        seen: &Sight<'_>,
        words: &Heard<'_>,
    ) -> bool {
        let Some(hearer) = chain.last() else {
            return false;
        };
        let missed = record.first_missed(seen, words.order);
        let until = missed.map_or(words.order, |missed| missed.order);
        let own = match self.last_in(chain, hearer, seen.place, until) {
            Last::Now if missed.is_none() => Last::Now,
            Last::Until(left) => Last::Until(left.max(seen.order)),
            Last::Now | Last::Never => Last::Until(seen.order),
        };
        self.last_in(chain, words.speaker, seen.place, words.order) > own
    }

    /// When an agent was last within sight of a place, before a moment and as far as the chain knows who came and went.
    fn last_in(&self, chain: &[AgentName], agent: &AgentName, place: &Place, before: u64) -> Last {
        let mut scenes: Vec<(&SceneSeen, &Place)> = self
            .index
            .met(agent)
            .filter_map(|at| {
                let percept = self.percept_node(at)?;
                match &percept.what {
                    Perceived::Scene(scene) => Some((&**scene, percept.here.as_ref()?)),
                    _ => None,
                }
            })
            .filter(|(scene, _)| scene.number < before && scene.shows(agent, chain))
            .collect();
        scenes.sort_unstable_by_key(|(scene, _)| std::cmp::Reverse(scene.number));
        let mut seen_elsewhere = None;
        for (scene, at) in scenes {
            let left = scene.left.as_ref() == Some(agent);
            match (is_in_sight(at, place), left) {
                (true, true) => return Last::Until(scene.number),
                (true, false) => return seen_elsewhere.map_or(Last::Now, Last::Until),
                (false, _) => seen_elsewhere = Some(scene.number),
            }
        }
        Last::Never
    }

    fn told_of(&self, percept: NodeIndex) -> Option<(Tick, String)> {
        let percept = self.percept_node(percept)?;
        match &percept.what {
            Perceived::Scene(scene) => Some((percept.first, scene.text.clone())),
            _ => None,
        }
    }
}

impl<'a> Record<'a> {
    /// A look after one moment and before another that did not find the thing in a place. What is veiled is missed only by a look behind
    /// the veil.
    fn missed(&self, after: u64, before: u64, place: &Place, veiled: bool) -> Option<Sight<'a>> {
        self.missed
            .iter()
            .filter(|missed| missed.veiled == veiled && missed.place == place)
            .filter(|missed| after < missed.order && missed.order < before)
            .min_by_key(|missed| missed.order)
            .copied()
    }

    /// Whether words say what was seen, and nothing that was seen since says otherwise.
    fn confirm(&self, words: &Heard<'_>, seen: &Sight<'_>) -> bool {
        words.place == seen.place && self.first_missed(seen, words.order).is_none()
    }

    fn first_missed(&self, seen: &Sight<'_>, before: u64) -> Option<Sight<'a>> {
        self.missed(seen.order, before, seen.place, seen.veiled)
    }

    /// What words of a moment meant: the reading near where the hearer last saw the thing, or else the likeliest.
    fn meant(&self, order: u64, seen: Option<&Place>) -> Option<Heard<'a>> {
        let near = |words: &Heard<'_>| seen.is_some_and(|seen| is_in_sight(seen, words.place));
        let readings = self.words.iter().filter(|words| words.order == order);
        readings
            .max_by(|one, other| {
                let likelier = one.share.total_cmp(&other.share);
                near(one).cmp(&near(other)).then(likelier)
            })
            .copied()
    }
}

fn is_in_sight(one: &Place, other: &Place) -> bool {
    one.world == other.world
        && one.dimension == other.dimension
        && one.position.distance_squared(other.position) <= SIGHT * SIGHT
}
