//! Why something is held: the chain of evidence in plain English.

use std::fmt;

use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::edge::Edge;
use super::node::{ActionNode, Innate, Node, NodeKind, Perceived, PerceptNode};
use super::trust::Matter;
use super::weigh::Piece;
use super::{Graph, wording};
use crate::belief::{Evidence, Proposition, Utterance, sentence};
use crate::vocab::{AgentName, Tick};

/// A belief with its reasons. Prints as indented sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// In whose mind beyond mine: empty for my own.
    pub holder: Vec<AgentName>,
    /// The belief as a sentence.
    pub fact: String,
    /// 0 to 1.
    pub confidence: f64,
    /// What speaks for and against it, newest first.
    pub reasons: Vec<Reason>,
    /// What I held in this matter and gave up, the latest first; itself, if I gave it up.
    pub given_up: Vec<GivenUp>,
    /// What is held in its place, as sentences.
    pub instead: Vec<String>,
}

/// A belief of mine that something refuted.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct GivenUp {
    /// The belief as a sentence.
    pub fact: String,
    /// When I gave it up.
    pub until: Tick,
    /// What refuted it: `I saw stone at 5 64 5`.
    pub then: String,
}

/// One piece of evidence in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The last time.
    pub tick: Tick,
    /// Whether it speaks for the belief.
    pub supports: bool,
    /// What was perceived: `at tick 812 alice told me: "mining stone gives cobblestone" (trust 0.80)`.
    pub text: String,
    /// What made that happen, the nearest cause first.
    pub because: Vec<String>,
}

impl Graph {
    /// Why I hold it, or don't; nothing if the matter never came up.
    pub fn why(&self, proposition: &Proposition) -> Option<Why> {
        let at = self.mine(proposition)?;
        let node = self.belief_node(at)?;
        let mut pieces = self.evidence(at);
        pieces.reverse();
        let confidence = self.confidence_of(node);
        let instead = if confidence > 0.5 {
            Vec::new()
        } else {
            self.rivals(proposition)
        };
        Some(Why {
            holder: Vec::new(),
            fact: self.stated(proposition),
            confidence,
            reasons: pieces
                .iter()
                .filter_map(|piece| self.reason(proposition, piece))
                .collect(),
            given_up: self.given_up(proposition),
            instead: instead.iter().map(|held| self.stated(held)).collect(),
        })
    }

    pub(super) fn stated(&self, proposition: &Proposition) -> String {
        sentence::print_fact(proposition, false, &self.me)
    }

    pub(super) fn reason(&self, proposition: &Proposition, piece: &Piece<'_>) -> Option<Reason> {
        let percept = self.percept_node(piece.source)?;
        let mut because = Vec::new();
        if let Some(source) = hearsay(percept) {
            because.push(source);
        }
        self.causes(piece.source, &mut because);
        Some(Reason {
            tick: piece.evidence.last,
            supports: piece.supports,
            text: self.percept_text(percept, proposition, piece),
            because,
        })
    }

    /// Walks back from a percept over the act that caused it to the beliefs and wishes that moved me.
    fn causes(&self, percept: NodeIndex, because: &mut Vec<String>) {
        let Some((act, action)) = self.cause(percept) else {
            return;
        };
        because.push(wording::action(action));
        let motives = self.nodes.edges_directed(act, Direction::Incoming);
        let mut motives: Vec<&Node> = motives.map(|edge| &self.nodes[edge.source()]).collect();
        motives.sort_by_key(|node| node.serial);
        for motive in motives {
            match &motive.kind {
                NodeKind::Belief(belief) => {
                    let fact = self.stated(&belief.proposition);
                    because.push(format!("I held that {fact}"));
                }
                NodeKind::Desire(desire) => because.push(wording::wish(&desire.goal)),
                NodeKind::Percept(_) | NodeKind::Action(_) | NodeKind::Topic(_) => {}
            }
        }
    }

    /// The first act that made me feel this; felt again later, it is the same evidence.
    fn cause(&self, percept: NodeIndex) -> Option<(NodeIndex, &ActionNode)> {
        self.nodes
            .edges_directed(percept, Direction::Incoming)
            .filter(|edge| *edge.weight() == Edge::Caused)
            .min_by_key(|edge| self.nodes[edge.source()].serial)
            .and_then(|edge| match &self.nodes[edge.source()].kind {
                NodeKind::Action(action) => Some((edge.source(), action)),
                _ => None,
            })
    }

    fn percept_text(
        &self,
        percept: &PerceptNode,
        proposition: &Proposition,
        piece: &Piece<'_>,
    ) -> String {
        let tick = piece.evidence.last;
        let words = wording::percept(&percept.what, &self.me);
        match &percept.what {
            Perceived::Known(innate) => innate_text(*innate, piece.supports, proposition),
            Perceived::Heard { speaker, .. } => {
                let trust = self.trust(speaker).mean_on(Matter::of(proposition));
                format!("at tick {tick} {words} (trust {trust:.2})")
            }
            _ => format!("at tick {tick} {words}"),
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = self.confidence > 0.5;
        match (self.holder.as_slice(), held) {
            ([], true) => f.write_str("I hold that")?,
            ([], false) => f.write_str("I do not hold that")?,
            ([first, rest @ ..], held) => {
                write!(f, "I think that {first}")?;
                for mind in rest {
                    write!(f, " thinks that {mind}")?;
                }
                f.write_str(if held {
                    " holds that"
                } else {
                    " does not hold that"
                })?;
            }
        }
        write!(f, " {} ({:.2})", self.fact, self.confidence)?;
        let (with, against): (Vec<&Reason>, Vec<&Reason>) = self
            .reasons
            .iter()
            .partition(|reason| reason.supports == held);
        for (word, reasons) in [("because", with), ("although", against)] {
            for reason in reasons {
                write!(f, "\n  {word} {}", reason.text)?;
                for cause in &reason.because {
                    write!(f, "\n    because {cause}")?;
                }
            }
        }
        for GivenUp { fact, until, then } in &self.given_up {
            let what = if *fact == self.fact {
                "it"
            } else {
                &format!("that {fact}")
            };
            write!(
                f,
                "\n  before, I held {what} until tick {until}, then {then}"
            )?;
        }
        for held in &self.instead {
            write!(f, "\n  instead: {held}")?;
        }
        Ok(())
    }
}

fn innate_text(innate: Innate, supports: bool, proposition: &Proposition) -> String {
    match (innate, supports) {
        (Innate::Expert, true) => "I have known it from the start".to_owned(),
        (Innate::Expert, false) => {
            let subject = subject(proposition);
            format!("I have known all about {subject} from the start, and this is not part of it")
        }
        (Innate::Guess | Innate::Misbelief, true) => "I have guessed so from the start".to_owned(),
        (Innate::Guess | Innate::Misbelief, false) => {
            "I have guessed otherwise from the start".to_owned()
        }
    }
}

/// What a rule is about.
fn subject(proposition: &Proposition) -> String {
    use Proposition as P;
    match proposition {
        P::Yields { block, .. } | P::NeedsTool { block, .. } => block.to_string(),
        P::Recipe { item, .. } | P::Edible { item, .. } => item.to_string(),
        P::Smelts { input, .. } => input.to_string(),
        _ => "this".to_owned(),
    }
}

/// How the speaker said he knows.
fn hearsay(percept: &PerceptNode) -> Option<String> {
    let Perceived::Heard {
        speaker, utterance, ..
    } = &percept.what
    else {
        return None;
    };
    let (Utterance::Fact(statement) | Utterance::Correction(statement)) = utterance else {
        return None;
    };
    Some(match statement.evidence.as_ref()? {
        Evidence::Saw => format!("{speaker} saw it"),
        Evidence::TriedIt => format!("{speaker} tried it"),
        Evidence::Told(root) => format!("{root} told {speaker}"),
    })
}
