//! A picture as SVG: boxes in columns, lines between them, a title and a legend, on white.

use std::fmt::Write as _;

use super::layout::{self, COLUMNS, Frame, HEAD, LINE, NoLayout, WIDTH};
use super::legend::legend;
use super::paint::{DOUBTED, Dash, Paint, Shape};
use super::text::{wrapped, xml};
use super::{EdgeKind, Node, Picture, route};

/// Pixels around everything.
const MARGIN: f64 = 24.0;
/// Pixels for the title.
const TITLE: f64 = 34.0;
/// Pixels for the legend: three rows.
const LEGEND: f64 = 76.0;
/// Pixels between text and the side of its box.
const PAD: f64 = 10.0;

impl Picture {
    /// The picture drawn.
    ///
    /// # Errors
    /// [`NoLayout`] if it is too large to be laid out, which a few hundred nodes are not.
    pub fn to_svg(&self) -> Result<String, NoLayout> {
        let layout = layout::layout(self)?;
        let legend = legend();
        let drawn = layout.width.max(legend.width) + 2.0 * MARGIN;
        let page = [drawn, layout.height + TITLE + LEGEND + 2.0 * MARGIN];
        let mut svg = self.opening(page);
        let (left, top) = (
            MARGIN + (drawn - 2.0 * MARGIN - layout.width) / 2.0,
            MARGIN + TITLE,
        );
        let _ = writeln!(svg, "<g transform=\"translate({left:.1} {top:.1})\">");
        let routes = route::routes(self, &layout);
        for (edge, route) in self.edges.iter().zip(&routes) {
            if let Some(route) = route {
                svg += &line(edge.kind, &route.path());
            }
        }
        for (node, frame) in self.nodes.iter().zip(&layout.boxes) {
            svg += &drawn_node(node, frame);
        }
        svg += "</g>\n";
        let below = layout.height + TITLE + MARGIN + 18.0;
        let _ = write!(
            svg,
            "<g transform=\"translate({MARGIN:.1} {below:.1})\">\n{}</g>\n</svg>\n",
            legend.drawing
        );
        Ok(svg)
    }

    /// Whose mind it is, and how much of it.
    pub(super) fn title(&self) -> String {
        let (agent, tick, shown) = (&self.agent, self.tick, self.nodes.len());
        let all = shown + self.left_out;
        if self.left_out == 0 {
            format!("What {agent} believes at tick {tick}, and why")
        } else {
            format!("What {agent} believes at tick {tick}, and why: {shown} of {all} nodes")
        }
    }

    fn opening(&self, [width, height]: [f64; 2]) -> String {
        let title = xml(&self.title());
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.1} {height:.1}\" font-family=\"Helvetica, Arial, 'DejaVu Sans', sans-serif\" role=\"img\">\n<title>{title}</title>\n<defs>\n"
        );
        for kind in EdgeKind::ALL {
            svg += &marker(kind);
        }
        let top = MARGIN + 12.0;
        let _ = write!(
            svg,
            "</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n<text x=\"{MARGIN}\" y=\"{top}\" font-size=\"15\" font-weight=\"bold\" fill=\"#222222\">{title}</text>\n"
        );
        svg
    }
}

/// The head of an arrow; what speaks against a belief ends in a bar.
fn marker(kind: EdgeKind) -> String {
    let (colour, _) = Paint::of_edge(kind);
    let head = match kind {
        EdgeKind::Contradicts | EdgeKind::ToldNot => "M6.5 0.5L6.5 9.5L9 9.5L9 0.5Z",
        _ => "M0 1.5L9 5L0 8.5Z",
    };
    format!(
        "<marker id=\"{}\" viewBox=\"0 0 10 10\" refX=\"8\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"{head}\" fill=\"{colour}\"/></marker>\n",
        id(kind)
    )
}

fn id(kind: EdgeKind) -> String {
    kind.word().replace(' ', "-")
}

pub(super) fn line(kind: EdgeKind, path: &str) -> String {
    let (colour, dash) = Paint::of_edge(kind);
    let dash = match dash {
        Dash::Solid => "",
        Dash::Dashed => " stroke-dasharray=\"7 4\"",
        Dash::Dotted => " stroke-dasharray=\"2 3\"",
    };
    format!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.4\"{dash} marker-end=\"url(#{})\"/>\n",
        id(kind)
    )
}

fn drawn_node(node: &Node, frame: &Frame) -> String {
    let Paint { fill, stroke } = Paint::of(node);
    let (left, top) = (frame.left(), frame.top());
    let dash = if Paint::of(node) == DOUBTED {
        " stroke-dasharray=\"4 3\""
    } else {
        ""
    };
    let outline = Shape::of(node).element([left, top, WIDTH, frame.height]);
    let mut drawn = format!(
        "<g><title>{}</title>{outline} fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.2\"{dash}/>\n",
        xml(&wrapped(&node.text, 4 * COLUMNS).join(" "))
    );
    let (x, right) = (left + PAD, frame.right() - PAD);
    let y = top + 14.0;
    let heading: String = wrapped(&node.heading(), COLUMNS)
        .into_iter()
        .take(1)
        .collect();
    let _ = writeln!(
        drawn,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"9.5\" fill=\"{stroke}\">{}</text>",
        xml(&heading)
    );
    for (line, n) in frame.lines.iter().zip(0_u8..) {
        let y = top + HEAD + LINE * (f64::from(n) + 0.75);
        let _ = writeln!(
            drawn,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"11.5\" fill=\"#222222\">{}</text>",
            xml(line)
        );
    }
    if let Some(share) = node.share() {
        drawn += &bar(x, right, top + frame.height - 10.0, share, stroke);
    }
    drawn + "</g>\n"
}

/// A number from 0 to 1 as a bar and in digits.
fn bar(x: f64, right: f64, y: f64, share: f64, colour: &str) -> String {
    let full = right - x - 28.0;
    let part = full * share.clamp(0.0, 1.0);
    let digits = y + 4.5;
    format!(
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{full:.1}\" height=\"3\" rx=\"1.5\" fill=\"#dcdcd8\"/><rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{part:.1}\" height=\"3\" rx=\"1.5\" fill=\"{colour}\"/><text x=\"{right:.1}\" y=\"{digits:.1}\" font-size=\"9.5\" text-anchor=\"end\" fill=\"{colour}\">{share:.2}</text>\n"
    )
}
