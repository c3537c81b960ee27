//! Questions to a graph. Each goes through an index and answers in a fixed order: the surest first, then by name.

use petgraph::Direction;
use petgraph::visit::EdgeRef;

use super::edge::Edge;
use super::lookup::by_proposition;
use super::node::{BeliefKind, BeliefNode, Sense, Topic};
use super::scope::Scope;
use super::trust::Trust;
use super::weigh::is_rule;
use super::{Graph, hear};
use crate::belief::{Evidence, Proposition, Question};
use crate::vocab::{AgentName, Tick};

/// A belief as shown to people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BeliefView<'a> {
    /// In which minds.
    pub scope: &'a Scope,
    /// What.
    pub proposition: &'a Proposition,
    /// What for.
    pub kind: BeliefKind,
    /// 0 to 1.
    pub confidence: f64,
    /// When the matter first came up.
    pub first: Tick,
    /// When something last spoke for it.
    pub last: Tick,
    /// Whose words made me hold it, as [`Graph::learned_from`] says.
    pub learned_from: Option<&'a AgentName>,
}

/// How large a graph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Figures {
    /// All nodes.
    pub nodes: usize,
    /// All edges.
    pub edges: usize,
    /// Beliefs, in all minds.
    pub beliefs: usize,
    /// Beliefs of my own that I hold.
    pub held: usize,
    /// Nodes forgotten for want of room, in this life.
    pub forgotten: u64,
}

impl Graph {
    /// How sure `holder` (`[]`: I; `[bob]`: Bob, as far as I can tell) is of it, 0 to 1; nothing if the matter never came up.
    pub fn confidence(&self, holder: &[AgentName], proposition: &Proposition) -> Option<f64> {
        if !holder.is_empty() {
            return self.confidence_of_theirs(holder, proposition);
        }
        let node = self.belief_node(self.mine(proposition)?)?;
        Some(self.confidence_of(node))
    }

    /// Whether I hold it: with a confidence over one half.
    pub fn holds(&self, proposition: &Proposition) -> bool {
        self.holds_in(&[], proposition)
    }

    /// Whether I hold that it is not so: with a confidence under one half.
    pub fn denies(&self, proposition: &Proposition) -> bool {
        self.confidence(&[], proposition)
            .is_some_and(|confidence| confidence < 0.5)
    }

    /// Whether that partner holds it, as far as I can tell.
    pub fn partner_knows(&self, partner: &AgentName, proposition: &Proposition) -> bool {
        self.holds_in(std::slice::from_ref(partner), proposition)
    }

    /// What that partner holds, as far as I can tell, and I hold to be false.
    pub fn misbeliefs_of(&self, partner: &AgentName) -> Vec<Proposition> {
        let holder = std::slice::from_ref(partner);
        let mut wrong = self.all_opinions(holder);
        wrong.retain(|held| self.denies(held) && self.holds_in(holder, held));
        wrong
    }

    /// Whether that partner holds anything that answers the question, as far as I can tell.
    pub fn partner_can_answer(&self, partner: &AgentName, question: &Question) -> bool {
        let holder = std::slice::from_ref(partner);
        hear::answering(question)
            .iter()
            .flat_map(|key| self.reaching(holder, key))
            .any(|node| self.holds_in(holder, &node.proposition))
    }

    /// How I would say that I know: I saw it, I tried it, or somebody told me; nothing for what I have known from the start.
    pub fn evidence_for(&self, proposition: &Proposition) -> Option<Evidence> {
        let at = self.mine(proposition)?;
        let own = self
            .evidence(at)
            .iter()
            .rev()
            .filter(|piece| piece.supports && piece.told.is_none())
            .find_map(
                |piece| match self.percept_node(piece.source)?.what.sense() {
                    Sense::Seen => Some(Evidence::Saw),
                    Sense::Felt => Some(Evidence::TriedIt),
                    Sense::Innate | Sense::Heard => None,
                },
            );
        own.or_else(|| self.learned_from(proposition).map(Evidence::Told))
    }

    /// Whose words made me hold it, if words did and it still is held.
    pub fn learned_from(&self, proposition: &Proposition) -> Option<AgentName> {
        let at = self.mine(proposition)?;
        self.belief_node(at)?.learned_from.clone()
    }

    /// Everyone that I heard of, myself excepted, by name.
    pub fn partners(&self) -> impl Iterator<Item = &AgentName> {
        self.agents.iter().filter(|agent| **agent != self.me)
    }

    /// How far that partner's word counts with me.
    pub fn trust(&self, partner: &AgentName) -> Trust {
        self.trust.get(partner).copied().unwrap_or_default()
    }

    /// All that I hold about a thing or a place.
    pub fn about(&self, topic: &Topic) -> Vec<Proposition> {
        let Some(at) = self.index.topic(&self.nodes, topic) else {
            return Vec::new();
        };
        let beliefs = self
            .nodes
            .edges_directed(at, Direction::Incoming)
            .filter(|edge| *edge.weight() == Edge::About)
            .filter_map(|edge| self.belief_node(edge.source()))
            .filter(|node| node.minds.is_mine());
        self.strongest_first(by_proposition(beliefs))
    }

    /// All beliefs of all minds, mine first, by scope and then by proposition.
    pub fn beliefs(&self) -> impl Iterator<Item = BeliefView<'_>> {
        let nodes = self.nodes.node_indices();
        let mut all: Vec<_> = nodes.filter_map(|at| self.belief_node(at)).collect();
        all.sort_unstable_by(|one, other| {
            let scopes = (*one.minds).cmp(&*other.minds);
            scopes.then_with(|| one.proposition.cmp(&other.proposition))
        });
        all.into_iter().map(|node| BeliefView {
            scope: &node.minds,
            proposition: &node.proposition,
            kind: BeliefKind::of(&node.minds, &node.proposition),
            confidence: self.confidence_of(node),
            first: node.first,
            last: node.last,
            learned_from: node.learned_from.as_ref(),
        })
    }

    /// The rules of the world that I hold, in the order of propositions. Walks all that I hold of, so not for every tick.
    pub fn rules(&self) -> Vec<&Proposition> {
        let mine = self.index.of_scope(0).filter_map(|at| self.belief_node(at));
        let mut rules: Vec<&Proposition> = mine
            .filter(|node| is_rule(&node.proposition) && self.confidence_of(node) > 0.5)
            .map(|node| &node.proposition)
            .collect();
        rules.sort_unstable();
        rules
    }

    /// How large the graph is. Counts all beliefs, so not for every tick.
    pub fn figures(&self) -> Figures {
        let nodes = || self.nodes.node_indices();
        let beliefs = || nodes().filter_map(|at| self.belief_node(at));
        let held = |node: &&BeliefNode| node.minds.is_mine() && self.confidence_of(node) > 0.5;
        Figures {
            nodes: self.nodes.node_count(),
            edges: self.nodes.edge_count(),
            beliefs: beliefs().count(),
            held: beliefs().filter(held).count(),
            forgotten: self.forgotten,
        }
    }

    /// The latest tick that anything was recorded at.
    pub fn now(&self) -> Tick {
        self.now
    }

    pub(super) fn holds_in(&self, holder: &[AgentName], proposition: &Proposition) -> bool {
        self.confidence(holder, proposition)
            .is_some_and(|confidence| confidence > 0.5)
    }
}
