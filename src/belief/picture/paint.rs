//! The looks of a picture: colours and outlines of boxes, colours and dashes of lines.

use super::{EdgeKind, Node, NodeKind};

/// The colours of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paint {
    pub(super) fill: &'static str,
    pub(super) stroke: &'static str,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dash {
    Solid,
    Dashed,
    Dotted,
}

pub(super) const PERCEPT: Paint = Paint {
    fill: "#eaf2fb",
    stroke: "#3b73af",
};
pub(super) const BELIEF: Paint = Paint {
    fill: "#eaf6ec",
    stroke: "#3a8a4d",
};
pub(super) const DOUBTED: Paint = Paint {
    fill: "#f6f6f4",
    stroke: "#8d8d86",
};
pub(super) const OTHERS: Paint = Paint {
    fill: "#f3edfb",
    stroke: "#7b55ab",
};
pub(super) const DESIRE: Paint = Paint {
    fill: "#fff5dd",
    stroke: "#b4801c",
};
pub(super) const ACTION: Paint = Paint {
    fill: "#fdeeea",
    stroke: "#b3503f",
};

impl Paint {
    pub(super) fn of(node: &Node) -> Self {
        match &node.kind {
            NodeKind::Percept { .. } => PERCEPT,
            NodeKind::Belief { holder, .. } if !holder.is_mine() => OTHERS,
            NodeKind::Belief { confidence, .. } if *confidence > 0.5 => BELIEF,
            NodeKind::Belief { .. } => DOUBTED,
            NodeKind::Desire { .. } => DESIRE,
            NodeKind::Action { .. } => ACTION,
        }
    }

    pub(super) fn of_edge(kind: EdgeKind) -> (&'static str, Dash) {
        match kind {
            EdgeKind::Supports => ("#3a8a4d", Dash::Solid),
            EdgeKind::Contradicts => ("#c0392b", Dash::Dashed),
            EdgeKind::Told => ("#7b55ab", Dash::Solid),
            EdgeKind::ToldNot => ("#7b55ab", Dash::Dashed),
            EdgeKind::Perhaps => ("#8d8d86", Dash::Dotted),
            EdgeKind::Motivates => ("#b4801c", Dash::Dotted),
            EdgeKind::Caused => ("#3b73af", Dash::Solid),
        }
    }
}

/// The outline of a box.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    Square,
    Round,
    Hexagon,
    Arrow,
}

impl Shape {
    pub(super) fn of(node: &Node) -> Self {
        match node.kind {
            NodeKind::Percept { .. } => Self::Square,
            NodeKind::Belief { .. } => Self::Round,
            NodeKind::Desire { .. } => Self::Hexagon,
            NodeKind::Action { .. } => Self::Arrow,
        }
    }

    /// As an element, without its end.
    pub(super) fn element(self, [x, y, width, height]: [f64; 4]) -> String {
        let (right, bottom, middle) = (x + width, y + height, y + height / 2.0);
        let tip = 9.0_f64.min(width / 4.0);
        match self {
            Self::Square | Self::Round => {
                let round = if matches!(self, Self::Round) {
                    9.0_f64.min(height / 2.0)
                } else {
                    1.0
                };
                format!(
                    "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{round:.1}\""
                )
            }
            Self::Hexagon => {
                let (inner, outer) = (x + tip, right - tip);
                format!(
                    "<polygon points=\"{x:.1},{middle:.1} {inner:.1},{y:.1} {outer:.1},{y:.1} {right:.1},{middle:.1} {outer:.1},{bottom:.1} {inner:.1},{bottom:.1}\""
                )
            }
            Self::Arrow => {
                let outer = right - tip;
                format!(
                    "<polygon points=\"{x:.1},{y:.1} {outer:.1},{y:.1} {right:.1},{middle:.1} {outer:.1},{bottom:.1} {x:.1},{bottom:.1}\""
                )
            }
        }
    }
}
