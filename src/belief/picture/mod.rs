//! Pictures of a mind: what was perceived, what that made me believe, what I wanted and what I did about it.
//!
//! [`Graph::picture`](crate::belief::Graph::picture) picks out a part of the graph that can be looked at; [`Picture`] is plain data, which serialises as JSON, prints as
//! DOT for Graphviz ([`Picture::to_dot`]) and draws itself as SVG without any other program ([`Picture::to_svg`]). Equal graphs make
//! equal pictures, to the byte. Names and words of others are hostile: they are escaped, cut and cleaned wherever they are written.

mod dot;
mod layout;
mod legend;
mod paint;
mod route;
mod svg;
mod text;

use serde::Serialize;

use super::{BeliefKind, DesireState, Proposition, Scope, Sense, Topic};
use crate::vocab::{AgentName, Tick};

pub use self::layout::NoLayout;

/// Which part of a mind to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// What I came to believe last, and why.
    Latest,
    /// What I believe about a thing or a place, and why.
    About(Topic),
    /// Why I hold one belief, back to the first percept.
    Why(Proposition),
}

/// A part of a belief graph.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Picture {
    /// Whose mind.
    pub agent: AgentName,
    /// As of when.
    pub tick: Tick,
    /// What is in it, oldest first.
    pub nodes: Vec<Node>,
    /// How it hangs together, by the nodes they join.
    pub edges: Vec<Edge>,
    /// Nodes that belong to this part of the mind too and for which there was no room.
    pub left_out: usize,
}

/// One thing in a mind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Node {
    /// Names it in the edges; the same for as long as the graph lives.
    pub id: u64,
    /// What it is.
    #[serde(flatten)]
    pub kind: NodeKind,
    /// It in words.
    pub text: String,
    /// When: a percept or act, the last time; a belief, when something last spoke for it; a wish, since when.
    pub tick: Tick,
}

/// What a node stands for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NodeKind {
    /// Something that I perceived.
    Percept {
        /// By which sense.
        sense: Sense,
        /// How often.
        times: u32,
    },
    /// Something that I, or in my view others, believe.
    Belief {
        /// In which minds.
        holder: Scope,
        /// What for.
        about: BeliefKind,
        /// 0 to 1.
        confidence: f64,
    },
    /// Something that I, or in my view others, want.
    Desire {
        /// In which mind beyond mine.
        holder: Vec<AgentName>,
        /// How strongly, 0 to 1.
        strength: f64,
        /// How far it has come.
        state: DesireState,
    },
    /// Something that I set out to do.
    Action {
        /// How it went.
        state: Course,
    },
}

/// How an act went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// It is under way.
    Running,
    /// It did what it was meant to.
    Succeeded,
    /// It did not.
    Failed,
}

/// How two nodes hang together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Edge {
    /// From this node.
    pub from: u64,
    /// To this node.
    pub to: u64,
    /// How.
    pub kind: EdgeKind,
}

/// What an edge says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EdgeKind {
    /// A percept speaks for a belief.
    Supports,
    /// A percept speaks against a belief.
    Contradicts,
    /// It may have been perceived that a belief is so.
    Perhaps,
    /// Somebody said that a belief is so.
    Told,
    /// Somebody said that a belief is not so.
    ToldNot,
    /// A belief or wish moved me to an act.
    Motivates,
    /// An act made me perceive something.
    Caused,
}

impl EdgeKind {
    /// All, in the order of a legend.
    pub const ALL: [Self; 7] = [
        Self::Supports,
        Self::Contradicts,
        Self::Told,
        Self::ToldNot,
        Self::Perhaps,
        Self::Motivates,
        Self::Caused,
    ];

    /// In a word or two.
    pub fn word(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Contradicts => "contradicts",
            Self::Perhaps => "perhaps",
            Self::Told => "told",
            Self::ToldNot => "told otherwise",
            Self::Motivates => "motivates",
            Self::Caused => "caused",
        }
    }
}

impl Node {
    /// What it is and when, in few words: `seen at tick 812`.
    fn heading(&self) -> String {
        let tick = self.tick;
        match &self.kind {
            NodeKind::Percept { sense, times } => {
                let often = match times {
                    0 | 1 => String::new(),
                    times => format!(", {times} times"),
                };
                match sense {
                    Sense::Innate => "innate".to_owned(),
                    Sense::Seen => format!("seen, tick {tick}{often}"),
                    Sense::Felt => format!("felt, tick {tick}{often}"),
                    Sense::Heard => format!("heard, tick {tick}{often}"),
                }
            }
            NodeKind::Belief { holder, .. } if holder.is_mine() => format!("belief, tick {tick}"),
            NodeKind::Belief { holder, .. } => format!("belief of {holder}"),
            NodeKind::Desire { state, .. } => {
                let state = match state {
                    DesireState::Open => "open",
                    DesireState::Adopted => "adopted",
                    DesireState::Satisfied => "satisfied",
                    DesireState::Dropped => "dropped",
                };
                format!("desire, {state}")
            }
            NodeKind::Action { state } => {
                let state = match state {
                    Course::Running => "running",
                    Course::Succeeded => "succeeded",
                    Course::Failed => "failed",
                };
                format!("action, {state}, tick {tick}")
            }
        }
    }

    /// The number that it carries, 0 to 1.
    fn share(&self) -> Option<f64> {
        match &self.kind {
            NodeKind::Belief { confidence, .. } => Some(*confidence),
            NodeKind::Desire { strength, .. } => Some(*strength),
            NodeKind::Percept { .. } | NodeKind::Action { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
