//! Where the boxes of a picture go: in layers from left to right, so that what came of something is right of it.
//!
//! The layers, their order and the gaps that lines take are found by `dugong`, a port of dagre. All boxes are equally wide, so that each
//! layer is a column, and lines bend in the gaps between the columns only.

use std::collections::BTreeMap;

use dugong::graphlib::{Graph, GraphOptions};
use dugong::{EdgeLabel, GraphLabel, NodeLabel, RankDir, WorkControl, WorkError};

use super::{Node, Picture, text};

/// Pixels from left to right of a box.
pub(super) const WIDTH: f64 = 216.0;
/// Columns of text in a box.
pub(super) const COLUMNS: usize = 30;
/// Pixels from line to line.
pub(super) const LINE: f64 = 15.0;
/// Pixels of a box above its first line of text, for its heading.
pub(super) const HEAD: f64 = 20.0;
/// Pixels below the last line.
const FOOT: f64 = 12.0;
/// Pixels between columns.
const GAP: f64 = 84.0;
/// Steps of work after which a picture is given up; thirty nodes take some ten thousand.
const WORK: usize = 20_000_000;

/// A picture could not be laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{nodes} nodes with {edges} edges are too many to lay out\nhint: draw fewer, with `--max 30`"
)]
pub struct NoLayout {
    /// How many nodes.
    pub nodes: usize,
    /// How many edges.
    pub edges: usize,
}

/// A box: its middle and its height. All are [`WIDTH`] wide.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) height: f64,
    pub(super) lines: Vec<String>,
}

/// A point on the page, in pixels right and down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// Boxes in the order of the nodes; and for each edge, in their order, the points at which its line crosses the columns between.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) boxes: Vec<Frame>,
    pub(super) bends: Vec<Vec<Point>>,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Frame {
    pub(super) fn left(&self) -> f64 {
        self.x - WIDTH / 2.0
    }

    pub(super) fn right(&self) -> f64 {
        self.x + WIDTH / 2.0
    }

    pub(super) fn top(&self) -> f64 {
        self.y - self.height / 2.0
    }
}

/// Lays a picture out.
pub(super) fn layout(picture: &Picture) -> Result<Layout, NoLayout> {
    let too_large = || NoLayout {
        nodes: picture.nodes.len(),
        edges: picture.edges.len(),
    };
    let texts: Vec<Vec<String>> = picture
        .nodes
        .iter()
        .map(|node| text::wrapped(&node.text, COLUMNS))
        .collect();
    let mut graph = as_graph(picture, &texts);
    dugong::layout_controlled(&mut graph, &mut Bounded(WORK)).map_err(|_| too_large())?;
    let boxes: Option<Vec<Frame>> = picture
        .nodes
        .iter()
        .zip(texts)
        .map(|(node, lines)| {
            let placed = graph.node(&name(node.id))?;
            Some(Frame {
                x: placed.x?,
                y: placed.y?,
                height: placed.height,
                lines,
            })
        })
        .collect();
    let boxes = boxes.ok_or_else(too_large)?;
    let columns = columns(&boxes);
    let bends = picture.edges.iter().zip(0_usize..).map(|(edge, number)| {
        let label = graph.edge(&name(edge.from), &name(edge.to), Some(&number.to_string()));
        label.map_or_else(Vec::new, |label| crossings(label, &columns))
    });
    Ok(Layout {
        bends: bends.collect(),
        boxes,
        width: graph.graph().width,
        height: graph.graph().height,
    })
}

fn as_graph(picture: &Picture, texts: &[Vec<String>]) -> Graph<NodeLabel, EdgeLabel, GraphLabel> {
    let mut graph = Graph::new(GraphOptions {
        multigraph: true,
        compound: true,
        ..GraphOptions::default()
    });
    graph.set_graph(GraphLabel {
        rankdir: RankDir::LR,
        nodesep: 22.0,
        edgesep: 16.0,
        ranksep: GAP,
        ..GraphLabel::default()
    });
    for (node, lines) in picture.nodes.iter().zip(texts) {
        graph.set_node(
            name(node.id),
            NodeLabel {
                width: WIDTH,
                height: height(node, lines.len()),
                ..NodeLabel::default()
            },
        );
    }
    for (edge, number) in picture.edges.iter().zip(0_usize..) {
        let (from, to) = (name(edge.from), name(edge.to));
        if graph.has_node(&from) && graph.has_node(&to) && from != to {
            let label = EdgeLabel {
                weight: 1.0,
                ..EdgeLabel::default()
            };
            graph.set_edge_named(from, to, Some(number.to_string()), Some(label));
        }
    }
    graph
}

fn height(node: &Node, lines: usize) -> f64 {
    let bar = if node.share().is_some() { 6.0 } else { 0.0 };
    HEAD + LINE * lines.max(1) as f64 + FOOT + bar
}

/// Not a number alone, for those would be sorted apart.
fn name(id: u64) -> String {
    format!("n{id}")
}

/// The middles of the columns, from left to right.
fn columns(boxes: &[Frame]) -> Vec<f64> {
    let mut middles: BTreeMap<i64, f64> = BTreeMap::new();
    for node in boxes {
        middles.insert(node.x.round() as i64, node.x);
    }
    middles.into_values().collect()
}

/// Where a line passes between the boxes of a column.
fn crossings(label: &EdgeLabel, columns: &[f64]) -> Vec<Point> {
    let inner = label.points.len().saturating_sub(1);
    label
        .points
        .iter()
        .take(inner)
        .skip(1)
        .filter(|point| columns.iter().any(|middle| (middle - point.x).abs() < 1.0))
        .map(|point| Point {
            x: point.x,
            y: point.y,
        })
        .collect()
}

/// Gives up after so much work.
struct Bounded(usize);

impl WorkControl for Bounded {
    fn charge(&mut self, units: usize) -> Result<(), WorkError> {
        self.0 = self.0.checked_sub(units).ok_or(WorkError::Interrupted)?;
        Ok(())
    }
}
