//! How the lines of a picture run: out of a box at its side, bent in the gaps between the columns, straight past the boxes of a column.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::layout::{Layout, Point, WIDTH};
use super::{Edge, Picture};

/// Pixels between two lines at one side of a box, at most.
const PORT: f64 = 12.0;
/// Pixels that an arrow's head takes.
const HEAD: f64 = 2.0;

/// A side of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
}

/// One end of a line at a box.
#[derive(Clone, Copy, Debug)]
struct End {
    edge: usize,
    arrives: bool,
    /// Where the line goes to or comes from.
    toward: Point,
}

/// A line: where it leaves, past which points it goes, and where it arrives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Route {
    pub(super) from: Point,
    pub(super) via: Vec<Point>,
    pub(super) to: Point,
}

/// The lines of the edges, in their order; none for an edge whose ends are not both drawn.
pub(super) fn routes(picture: &Picture, layout: &Layout) -> Vec<Option<Route>> {
    let places: BTreeMap<u64, usize> = picture.nodes.iter().map(|node| node.id).zip(0..).collect();
    let place = |id: u64| places.get(&id).copied();
    let mut sides: BTreeMap<(usize, Side), Vec<End>> = BTreeMap::new();
    for (number, edge) in picture.edges.iter().enumerate() {
        let (Some(from), Some(to)) = (place(edge.from), place(edge.to)) else {
            continue;
        };
        if from == to {
            continue;
        }
        let bends = &layout.bends[number];
        for (at, other, bend, arrives) in [
            (from, to, bends.first(), false),
            (to, from, bends.last(), true),
        ] {
            let frame = &layout.boxes[other];
            let toward = bend.copied().unwrap_or(Point {
                x: frame.x,
                y: frame.y,
            });
            let side = if toward.x < layout.boxes[at].x {
                Side::Left
            } else {
                Side::Right
            };
            sides.entry((at, side)).or_default().push(End {
                edge: number,
                arrives,
                toward,
            });
        }
    }
    let nowhere = Point { x: 0.0, y: 0.0 };
    let unplaced = |(edge, bends): (&Edge, &Vec<Point>)| {
        let drawn = edge.from != edge.to && place(edge.from).is_some() && place(edge.to).is_some();
        drawn.then(|| Route {
            from: nowhere,
            via: bends.clone(),
            to: nowhere,
        })
    };
    let with_bends = picture.edges.iter().zip(&layout.bends);
    let mut routes: Vec<Option<Route>> = with_bends.map(unplaced).collect();
    for ((at, side), ends) in sides {
        let frame = &layout.boxes[at];
        let x = match side {
            Side::Left => frame.left(),
            Side::Right => frame.right(),
        };
        for (end, y) in spread(ends, frame.y, frame.height) {
            if let Some(route) = &mut routes[end.edge] {
                let port = if end.arrives {
                    &mut route.to
                } else {
                    &mut route.from
                };
                *port = Point { x, y };
            }
        }
    }
    routes
}

/// Ends along one side, in the order of where they come from, so that they do not cross.
fn spread(mut ends: Vec<End>, middle: f64, height: f64) -> impl Iterator<Item = (End, f64)> {
    ends.sort_by(|one, other| {
        let by_height = one.toward.y.total_cmp(&other.toward.y);
        by_height.then((one.edge, one.arrives).cmp(&(other.edge, other.arrives)))
    });
    let gaps = ends.len().saturating_sub(1) as f64;
    let step = PORT.min((height - PORT) / gaps.max(1.0));
    let first = middle - step * gaps / 2.0;
    ends.into_iter()
        .enumerate()
        .map(move |(n, end)| (end, first + step * n as f64))
}

impl Route {
    /// The line as the data of an SVG path.
    pub(super) fn path(&self) -> String {
        let mut path = format!("M{:.1} {:.1}", self.from.x, self.from.y);
        let mut at = self.from;
        for bend in &self.via {
            let half = (WIDTH / 2.0).copysign(bend.x - at.x);
            let enters = Point {
                x: bend.x - half,
                y: bend.y,
            };
            curve(&mut path, at, enters);
            at = Point {
                x: bend.x + half,
                y: bend.y,
            };
            let _ = write!(path, "L{:.1} {:.1}", at.x, at.y);
        }
        let short = Point {
            x: self.to.x - HEAD.copysign(self.to.x - at.x),
            ..self.to
        };
        curve(&mut path, at, short);
        path
    }
}

/// Level at both ends.
fn curve(path: &mut String, from: Point, to: Point) {
    let middle = f64::midpoint(from.x, to.x);
    let _ = write!(
        path,
        "C{middle:.1} {:.1} {middle:.1} {:.1} {:.1} {:.1}",
        from.y, to.y, to.x, to.y
    );
}
