//! Dated testimony: where a chain of minds thinks that a thing is, of which there is one.
//!
//! The newest sight decides, and after it the words that were accepted. Words are dated by when their speaker could last have perceived
//! the matter, as far as the chain knows who came and went: those of one who could see later than the hearer are accepted, those of one who
//! left earlier are not. A look at the place refutes what is not found there; then the answer is nowhere, not an older place.

use std::ops::Range;

use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::Graph;
use super::edge::Edge;
use super::index::placed;
use super::key::Key;
use super::node::{Perceived, SceneSeen};
use super::scope::collapsed;
use super::trust::Trust;
use super::weigh::sigmoid;
use crate::belief::Proposition;
use crate::vocab::{AgentName, Place, Thing, Tick};

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
        let seen = self.last_sight(&chain, thing);
        let told = self.accepted(&chain, thing, seen.as_ref());
        let mut because: Vec<NodeIndex> = seen.iter().map(|sight| sight.percept).collect();
        because.extend(told.map(|told| told.percept));
        let veiled = seen.is_some_and(|sight| sight.veiled);
        let trusted = Trust::default().log_odds();
        let (order, place, weight) = match (told, seen) {
            (Some(told), Some(seen)) if self.confirms(&chain, thing, &told, &seen) => {
                (told.order, told.place, trusted + seen.weight)
            }
            (Some(told), _) => (told.order, told.place, trusted),
            (None, Some(seen)) => (seen.order, seen.place, seen.weight),
            (None, None) => return None,
        };
        let missed = self.missed(&chain, thing, place, veiled, order..u64::MAX);
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

    /// The newest sight of the thing that reached the chain.
    fn last_sight(&self, chain: &[AgentName], thing: &Thing) -> Option<Sight<'_>> {
        let seen = self.index.last_seen(thing);
        let seen = seen.filter(|at| self.is_reached(*at, chain));
        seen.flat_map(|at| self.sights(at, |edge| matches!(edge, Edge::Supports(_))))
            .max_by_key(|sight| sight.order)
    }

    /// The first look within a span of moments that did not find the thing in a place. What is veiled is missed only by a look behind the
    /// veil.
    fn missed(
        &self,
        chain: &[AgentName],
        thing: &Thing,
        place: &Place,
        veiled: bool,
        span: Range<u64>,
    ) -> Option<Sight<'_>> {
        let key = if veiled {
            Key::HoldsAt(place.clone())
        } else {
            Key::AtPlace(place.clone())
        };
        let beliefs = self.index.mine(&key).chain(self.index.theirs(&key));
        let of_it = beliefs.filter(|at| {
            let proposition = self.belief_node(*at).map(|node| &node.proposition);
            proposition.and_then(placed) == Some(thing.as_str()) && self.is_reached(*at, chain)
        });
        of_it
            .flat_map(|at| self.sights(at, |edge| matches!(edge, Edge::Contradicts(_))))
            .filter(|missed| span.start < missed.order && missed.order < span.end)
            .min_by_key(|missed| missed.order)
    }

    /// The looks of one sort that bear on a belief about a place.
    fn sights(
        &self,
        at: NodeIndex,
        such: impl Fn(&Edge) -> bool,
    ) -> impl Iterator<Item = Sight<'_>> {
        let place = self.belief_node(at).and_then(|it| spot(&it.proposition));
        let edges = self.nodes.edges_directed(at, Direction::Incoming);
        edges.filter_map(move |edge| {
            let (place, veiled) = place?;
            let (evidence, _) = edge.weight().evidence().filter(|_| such(edge.weight()))?;
            Some(Sight {
                order: evidence.order,
                place,
                veiled,
                weight: evidence.weight,
                percept: edge.source(),
            })
        })
    }

    fn is_reached(&self, at: NodeIndex, chain: &[AgentName]) -> bool {
        self.belief_node(at)
            .is_some_and(|node| node.minds.reaches(chain))
    }

    /// All words about the thing that reached the chain.
    fn words_about(&self, chain: &[AgentName], thing: &Thing) -> Vec<Heard<'_>> {
        let told = self.index.told_of(thing);
        let told = told.filter(|at| self.is_reached(*at, chain));
        let words = told.flat_map(|at| {
            let place = self.belief_node(at).and_then(|it| spot(&it.proposition));
            let edges = self.nodes.edges_directed(at, Direction::Incoming);
            edges.filter_map(move |edge| {
                let Edge::Told { evidence, .. } = edge.weight() else {
                    return None;
                };
                let percept = edge.source();
                Some(Heard {
                    order: evidence.order,
                    place: place?.0,
                    share: evidence.weight,
                    speaker: self.percept_node(percept)?.what.speaker()?,
                    percept,
                })
            })
        });
        words.collect()
    }

    /// The newest words that the innermost mind of the chain accepted after its newest sight.
    fn accepted<'a>(
        &'a self,
        chain: &[AgentName],
        thing: &Thing,
        seen: Option<&Sight<'a>>,
    ) -> Option<Heard<'a>> {
        let hearer = chain.last()?;
        let words = self.words_about(chain, thing);
        let after = seen.map_or(0, |sight| sight.order);
        let mut orders: Vec<u64> = words.iter().map(|words| words.order).collect();
        orders.retain(|order| *order > after);
        orders.sort_unstable();
        orders.dedup();
        orders.into_iter().rev().find_map(|order| {
            let said = words.iter().filter(|words| words.order == order);
            let meant = meant(said, seen.map(|sight| sight.place))?;
            let news = *meant.speaker != *hearer
                && seen.is_none_or(|seen| self.is_news(chain, thing, seen, meant));
            news.then_some(*meant)
        })
    }

    /// Whether words say what was seen, and nothing that was seen since says otherwise.
    fn confirms(
        &self,
        chain: &[AgentName],
        thing: &Thing,
        words: &Heard<'_>,
        seen: &Sight<'_>,
    ) -> bool {
        let span = seen.order..words.order;
        words.place == seen.place
            && self
                .missed(chain, thing, seen.place, seen.veiled, span)
                .is_none()
    }

    /// Whether the speaker could see the thing later than the hearer did.
    fn is_news(
        &self,
        chain: &[AgentName],
        thing: &Thing,
        seen: &Sight<'_>,
        words: &Heard<'_>,
    ) -> bool {
        let Some(hearer) = chain.last() else {
            return false;
        };
        let span = seen.order..words.order;
        let missed = self.missed(chain, thing, seen.place, seen.veiled, span);
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

/// What words of one moment meant: the reading near where the hearer last saw the thing, or else the likeliest.
fn meant<'w, 'a>(
    readings: impl Iterator<Item = &'w Heard<'a>>,
    seen: Option<&Place>,
) -> Option<&'w Heard<'a>>
where
    'a: 'w,
{
    let near = |words: &Heard<'_>| seen.is_some_and(|seen| is_in_sight(seen, words.place));
    readings.max_by(|one, other| {
        let likelier = one.share.total_cmp(&other.share);
        near(one).cmp(&near(other)).then(likelier)
    })
}

/// Where a proposition says that its thing is, and whether it takes opening something to see it there.
fn spot(proposition: &Proposition) -> Option<(&Place, bool)> {
    match proposition {
        Proposition::At { place, .. } => Some((place, false)),
        Proposition::Holds { place, .. } => Some((place, true)),
        _ => None,
    }
}

fn is_in_sight(one: &Place, other: &Place) -> bool {
    one.world == other.world
        && one.dimension == other.dimension
        && one.position.distance_squared(other.position) <= SIGHT * SIGHT
}
