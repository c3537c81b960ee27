//! A picture as DOT, the language of Graphviz.

use std::fmt::Write as _;

use super::paint::{Dash, Paint};
use super::text::wrapped;
use super::{Node, NodeKind, Picture};

/// Columns of a label.
const WIDTH: usize = 30;

impl Picture {
    /// The picture for `dot -Tsvg`.
    pub fn to_dot(&self) -> String {
        let mut dot = format!(
            "digraph beliefs {{\n  label=\"{}\";\n",
            quoted(&self.title())
        );
        dot.push_str("  rankdir=LR;\n  bgcolor=\"#ffffff\";\n");
        dot.push_str("  node [fontname=\"Helvetica\", fontsize=11, style=\"filled\"];\n");
        for node in &self.nodes {
            let paint = Paint::of(node);
            let _ = writeln!(
                dot,
                "  n{} [shape={}, label=\"{}\", fillcolor=\"{}\", color=\"{}\"];",
                node.id,
                shape(node),
                label(node),
                paint.fill,
                paint.stroke
            );
        }
        for edge in &self.edges {
            let (colour, dash) = Paint::of_edge(edge.kind);
            let style = match dash {
                Dash::Solid => "solid",
                Dash::Dashed => "dashed",
                Dash::Dotted => "dotted",
            };
            let _ = writeln!(
                dot,
                "  n{} -> n{} [label=\"{}\", color=\"{colour}\", style={style}];",
                edge.from,
                edge.to,
                edge.kind.word()
            );
        }
        dot.push_str("}\n");
        dot
    }
}

fn shape(node: &Node) -> &'static str {
    match node.kind {
        NodeKind::Percept { .. } => "box",
        NodeKind::Belief { .. } => "box, style=\"filled,rounded\"",
        NodeKind::Desire { .. } => "hexagon",
        NodeKind::Action { .. } => "cds",
    }
}

fn label(node: &Node) -> String {
    let mut lines = vec![node.heading()];
    lines.extend(wrapped(&node.text, WIDTH));
    if let Some(share) = node.share() {
        lines.push(format!("{share:.2}"));
    }
    lines
        .iter()
        .map(|line| quoted(line))
        .collect::<Vec<_>>()
        .join("\\n")
}

/// Text within a quoted string of DOT.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
