//! Testimony: what tellers' words about one belief come to, counted once per root.
//!
//! A *voice* is whose knowledge a word is said to be: the one who was named (`(Bob told me)`), else the speaker. What five tellers have
//! from one voice is one piece of evidence. Who does not say how he knows may repeat what he heard, so such words count once for each
//! circle of agents that are known to talk with each other, and add nothing to what a member of the circle says to have found himself.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::stable_graph::NodeIndex;

use super::Graph;
use super::node::{BeliefNode, Perceived};
use super::trust::{Matter, Vouched};
use super::weigh::{Micro, Piece};
use crate::belief::{Evidence, Utterance};
use crate::vocab::AgentName;

/// Who is known to talk with whom: each such agent with the first member, by name, of his circle. Whoever is missing is alone.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub(super) struct Circles(BTreeMap<AgentName, AgentName>);

impl Circles {
    /// The first member of an agent's circle.
    fn of<'a>(&'a self, agent: &'a AgentName) -> &'a AgentName {
        self.0.get(agent).unwrap_or(agent)
    }

    /// These talk with each other. Returns the members of the circle if it grew.
    pub(super) fn join(&mut self, one: &AgentName, other: &AgentName) -> BTreeSet<AgentName> {
        let (one, other) = (self.of(one).clone(), self.of(other).clone());
        if one == other {
            return BTreeSet::new();
        }
        let first = (&one).min(&other).clone();
        for newcomer in [&one, &other] {
            self.0.insert(newcomer.clone(), first.clone());
        }
        let members = self.0.iter_mut();
        members
            .filter(|(_, head)| **head == one || **head == other)
            .map(|(member, head)| {
                *head = first.clone();
                member.clone()
            })
            .collect()
    }
}

/// One teller's word about a belief.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    speaker: &'a AgentName,
    /// Whose knowledge it is, if he said.
    root: Option<&'a AgentName>,
    supports: bool,
    order: u64,
    weight: f64,
}

impl Word<'_> {
    fn voice(&self) -> &AgentName {
        self.root.unwrap_or(self.speaker)
    }
}

/// What all words of one voice come to.
struct Voice<'a> {
    circle: &'a AgentName,
    supports: bool,
    found: bool,
    weight: f64,
}

/// What a circle says, for or against.
#[derive(Default)]
struct Side {
    found: f64,
    repeated: f64,
}

impl Graph {
    /// The word that a piece of testimony is, with its weight before fading; nothing for what I have told the speaker myself.
    pub(super) fn word<'a>(&'a self, node: &BeliefNode, piece: &Piece<'a>) -> Option<Word<'a>> {
        let heard = &self.percept_node(piece.source)?.what;
        let (speaker, root) = (heard.speaker()?, named_root(heard));
        let mine = root == Some(&self.me) || (root.is_none() && piece.told?.from_me);
        if mine {
            return None;
        }
        let matter = Matter::of(&node.proposition);
        let trust = |agent| self.trust(agent).log_odds_on(matter);
        let weight = match root {
            Some(root) if root != speaker => trust(speaker).min(trust(root)),
            _ => trust(speaker),
        };
        Some(Word {
            speaker,
            root,
            supports: piece.supports,
            order: piece.evidence.order,
            weight: weight * piece.evidence.weight,
        })
    }

    /// The log-odds that words add, each already faded.
    pub(super) fn testimony(&self, mut words: Vec<Word<'_>>) -> f64 {
        match words.as_slice() {
            [] => return 0.0,
            [one] => return signed(one.weight, one.supports),
            _ => {}
        }
        words.sort_by(|one, other| (one.voice(), one.order).cmp(&(other.voice(), other.order)));
        let voices = words.chunk_by(|one, other| one.voice() == other.voice());
        let mut sides: BTreeMap<(&AgentName, bool), Side> = BTreeMap::new();
        for voice in voices.filter_map(|words| self.voice(words)) {
            let side = sides.entry((voice.circle, voice.supports)).or_default();
            if voice.found {
                side.found += voice.weight;
            } else {
                side.repeated = side.repeated.max(voice.weight);
            }
        }
        let sum: Micro = sides
            .into_iter()
            .map(|((_, supports), side)| signed(side.found.max(side.repeated), supports))
            .collect();
        sum.value()
    }

    /// The newest word of a voice says on which side it is; the one that weighs most of those on that side counts.
    fn voice<'a>(&'a self, words: &[Word<'a>]) -> Option<Voice<'a>> {
        let newest = words.last()?;
        let said = words.iter().filter(|word| word.supports == newest.supports);
        Some(Voice {
            circle: self.circles.of(newest.root.unwrap_or(newest.speaker)),
            supports: newest.supports,
            found: said.clone().any(|word| word.root.is_some()),
            weight: said.map(|word| word.weight).fold(0.0, f64::max),
        })
    }

    /// How far the speaker vouches for his words about a belief: nothing if he named a source whom I have heard say the same.
    pub(super) fn vouched(
        &self,
        belief: NodeIndex,
        heard: &Perceived,
        no: bool,
    ) -> Option<Vouched> {
        let source = named_root(heard).filter(|root| Some(*root) != heard.speaker());
        let Some(source) = source else {
            return Some(Vouched::Fully);
        };
        let says_so = self.pieces(belief).any(|piece| {
            let said = self
                .percept_node(piece.source)
                .and_then(|it| it.what.speaker());
            piece.told.is_some() && piece.supports != no && said == Some(source)
        });
        (!says_so).then_some(Vouched::Relayed)
    }

    /// Notes who listens to whom, and weighs anew what newly acquainted tellers said.
    pub(super) fn acquaint(
        &mut self,
        speaker: &AgentName,
        listeners: &[AgentName],
        utterance: &Utterance,
    ) {
        let source = evidence_of(utterance).and_then(|evidence| match evidence {
            Evidence::Told(source) => Some(source),
            Evidence::Saw | Evidence::TriedIt => None,
        });
        let mut grown = BTreeSet::new();
        for other in listeners.iter().chain(source) {
            if *other != self.me && other != speaker {
                grown.extend(self.circles.join(speaker, other));
            }
        }
        for member in grown {
            self.reweigh_words_of(&member);
        }
    }
}

impl Word<'_> {
    /// The word after `keep` made its weight fainter with age.
    pub(super) fn faded(self, keep: impl FnOnce(f64) -> f64) -> Self {
        Self {
            weight: keep(self.weight),
            ..self
        }
    }
}

/// Whose knowledge words are, if that was said: the one who told the speaker, or the speaker who saw or tried it himself.
pub(super) fn named_root(heard: &Perceived) -> Option<&AgentName> {
    let Perceived::Heard {
        speaker, utterance, ..
    } = heard
    else {
        return None;
    };
    evidence_of(utterance).map(|evidence| match evidence {
        Evidence::Told(root) => root,
        Evidence::Saw | Evidence::TriedIt => speaker,
    })
}

fn evidence_of(utterance: &Utterance) -> Option<&Evidence> {
    match utterance {
        Utterance::Fact(statement) | Utterance::Correction(statement) => {
            statement.evidence.as_ref()
        }
        Utterance::Cannot { because, .. } => because.evidence.as_ref(),
        _ => None,
    }
}

fn signed(weight: f64, supports: bool) -> f64 {
    if supports { weight } else { -weight }
}
