//! `mindforge belief show`: all that an agent believes.

use std::io;

use serde::Serialize;

use super::Recalled;
use crate::belief::{BeliefKind, Scope, sentence};
use crate::cli::output;
use crate::vocab::Tick;

/// Prints the beliefs of a mind, the surest first.
pub(super) fn run(mind: &Recalled, json: bool) -> io::Result<()> {
    let me = mind.graph.me();
    let beliefs = mind.graph.beliefs().map(|view| BeliefJson {
        holder: view.scope.clone(),
        fact: sentence::print_fact(view.proposition, false, me),
        kind: view.kind,
        confidence: view.confidence,
        first: view.first,
        last: view.last,
    });
    let mut beliefs: Vec<BeliefJson> = beliefs.collect();
    beliefs.sort_by(|one, other| {
        let surest_first = other.confidence.total_cmp(&one.confidence);
        one.holder.cmp(&other.holder).then(surest_first)
    });
    if json {
        return output::json(&beliefs);
    }
    let rows = beliefs.into_iter().map(|belief| {
        [
            belief.holder.to_string(),
            format!("{:.2}", belief.confidence),
            belief.last.to_string(),
            belief.fact,
        ]
    });
    output::text(&output::table(["holder", "sure", "tick", "belief"], rows))
}

/// A belief as other programs read it.
#[derive(Serialize)]
struct BeliefJson {
    /// Whose it is beyond the agent's own: `["bob"]` for what the agent thinks that Bob thinks, `{"common": ["alice", "bob"]}` for what
    /// these witnessed together.
    holder: Scope,
    fact: String,
    kind: BeliefKind,
    confidence: f64,
    first: Tick,
    last: Tick,
}
