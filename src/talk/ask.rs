//! Asking: whom.

use crate::belief::{Graph, Question};
use crate::vocab::AgentName;

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
