//! Views of a mind: what is relevant to a task at a place, in few words; and what a partner lacks.
//!
//! [`Graph::view`] gives the four kinds of belief that every mind is prompted with, as sentences within a budget of tokens, the most
//! relevant first. [`Graph::diff`] gives what I hold and a partner does not: what a helper says. Both start from the indexes of the
//! graph; neither reads all of it to answer about one task.
//!
//! ```
//! use mindforge::belief::{BeliefKind, Focus, Graph, Innate, Proposition, Settings};
//! use mindforge::vocab::Tick;
//!
//! let mut bob = Graph::new("bob".parse()?, Settings::default());
//! let rule = Proposition::Yields { block: "stone".into(), item: "cobblestone".into() };
//! bob.know(Tick(0), rule, false, Innate::Guess);
//! let focus = Focus { topics: vec!["cobblestone".into()], ..Focus::default() };
//! let view = bob.view(BeliefKind::Task, &focus, 100);
//! assert_eq!(view.to_string(), "I think mining stone gives cobblestone");
//! # Ok::<(), mindforge::vocab::InvalidAgentName>(())
//! ```

mod diff;
mod gather;
mod needs;
mod rank;
mod tokens;

use std::fmt;

use super::graph::Opinion;
use super::sentence::{self, Evidence, Hedge, Statement};
use super::{BeliefKind, Graph, Proposition};
use crate::vocab::{AgentName, Place, Thing};

use self::rank::Candidate;

pub use self::diff::{Difference, Gap};
pub use self::tokens::tokens;

/// So much of the talk about a task is ever shown.
const INTERACTIONS: usize = 5;

/// What a view is for: what counts as relevant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// What the task is about: the names of items, blocks, creatures.
    pub topics: Vec<Thing>,
    /// Where I am.
    pub here: Option<Place>,
    /// Whom I have to do with; nobody in particular if empty.
    pub partners: Vec<AgentName>,
}

/// Beliefs of one kind as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Which kind.
    pub kind: BeliefKind,
    /// A sentence each, the most relevant first.
    pub lines: Vec<String>,
    /// Beliefs that were found to bear on the focus too, and for which there was no room. Of what is abundant only so much is looked at.
    pub left_out: usize,
}

impl Graph {
    /// What I believe, of one kind and as far as it bears on the focus, in at most `budget` [`tokens()`]. Of the talk about a task at
    /// most five sentences are shown, however large the budget is.
    ///
    /// The order is by what the belief is about, how near and how fresh it is, how sure I am, and whether anything speaks both for and
    /// against it; equal graphs give equal views.
    pub fn view(&self, kind: BeliefKind, focus: &Focus, budget: usize) -> View {
        let candidates = rank::ranked(self, gather::candidates(self, kind, focus));
        let most = match kind {
            BeliefKind::Interaction => INTERACTIONS,
            BeliefKind::Perception | BeliefKind::Task | BeliefKind::Partner => usize::MAX,
        };
        let mut lines = Vec::new();
        let mut spent = 0;
        for candidate in candidates.iter().take(most) {
            let line = sentence_of(self, candidate);
            spent += tokens(&line) + usize::from(!lines.is_empty());
            if spent > budget {
                break;
            }
            lines.push(line);
        }
        View {
            kind,
            left_out: candidates.len() - lines.len(),
            lines,
        }
    }
}

impl View {
    /// What it costs in a prompt, by the estimate of [`tokens()`].
    pub fn tokens(&self) -> usize {
        let lines: usize = self.lines.iter().map(|line| tokens(line)).sum();
        lines + self.lines.len().saturating_sub(1)
    }
}

/// A sentence on each line.
impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines.join("\n"))
    }
}

/// A belief in the words of a prompt: with a hedge for its band of confidence, and who told me if somebody did.
fn sentence_of(graph: &Graph, candidate: &Candidate<'_>) -> String {
    let Opinion {
        proposition,
        confidence,
        learned_from,
        ..
    } = candidate.opinion;
    let thinker = candidate.partner;
    if let (Some(speaker), Proposition::Text { statement }) = (thinker, proposition) {
        return one_line(format!("{speaker} said: {statement}"));
    }
    let negated = confidence < 0.5;
    let as_thought = |agent: &AgentName| Proposition::Thinks {
        agent: agent.clone(),
        that: Box::new(proposition.clone()),
        negated,
    };
    let statement = Statement {
        hedge: Hedge::of(confidence.max(1.0 - confidence)),
        negated: negated && thinker.is_none(),
        proposition: thinker.map_or_else(|| proposition.clone(), as_thought),
        evidence: learned_from.cloned().map(Evidence::Told),
        at_tick: None,
    };
    let mut text = sentence::print_statement(&statement, graph.me());
    if candidate.disputed {
        text += ", but I hold otherwise";
    }
    one_line(text)
}

/// What others wrote may hold anything; one belief is one line.
fn one_line(text: String) -> String {
    if text.contains(char::is_control) {
        text.replace(char::is_control, " ")
    } else {
        text
    }
}

#[cfg(test)]
mod tests;
