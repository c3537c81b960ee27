//! What must hold of every graph, checked where much changes at once, in debug builds.

use petgraph::Direction;
use petgraph::algo::is_cyclic_directed;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeFiltered;

use super::Graph;
use super::edge::Edge;
use super::node::NodeKind;

/// What a graph must not be.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Broken {
    /// A belief that nothing speaks for or against.
    #[error("nothing speaks for or against `{0}`")]
    Unfounded(String),
    /// A confidence that is no confidence.
    #[error("the confidence in `{0}` is {1}")]
    OutOfBounds(String, f64),
    /// Evidence that rests on itself.
    #[error("evidence goes round in a circle")]
    Circular,
}

impl Graph {
    /// Whether every belief has evidence, every confidence lies between 0 and 1, and no evidence rests on itself.
    pub(super) fn check(&self) -> Result<(), Broken> {
        for at in self.nodes.node_indices() {
            if let NodeKind::Belief(belief) = &self.nodes[at].kind {
                if !self.is_founded(at) {
                    return Err(Broken::Unfounded(self.stated(&belief.proposition)));
                }
                let confidence = self.confidence_of(belief);
                if !(0.0..=1.0).contains(&confidence) {
                    let fact = self.stated(&belief.proposition);
                    return Err(Broken::OutOfBounds(fact, confidence));
                }
            }
        }
        let evidence = EdgeFiltered::from_fn(&self.nodes, |edge| is_evidence(edge.weight()));
        if is_cyclic_directed(&evidence) {
            return Err(Broken::Circular);
        }
        Ok(())
    }

    fn is_founded(&self, belief: NodeIndex) -> bool {
        let mut edges = self.nodes.edges_directed(belief, Direction::Incoming);
        edges.any(|edge| is_evidence(edge.weight()))
    }
}

fn is_evidence(edge: &Edge) -> bool {
    edge.evidence().is_some() || matches!(edge, Edge::Perhaps(_))
}
