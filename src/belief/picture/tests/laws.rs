//! What holds of every picture, whatever is in it.

use proptest::prelude::*;

use super::{agent, edge, node};
use crate::belief::picture::layout::{Frame, WIDTH, layout};
use crate::belief::picture::route::{Route, routes};
use crate::belief::picture::{EdgeKind, Picture};
use crate::vocab::Tick;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn boxes_do_not_overlap_and_lines_do_not_run_through_them(picture in any_picture()) {
        let laid = layout(&picture).unwrap();
        prop_assert_eq!(laid.boxes.len(), picture.nodes.len());
        for (n, one) in laid.boxes.iter().enumerate() {
            prop_assert!(one.left() >= -0.5 && one.right() <= laid.width + 0.5);
            prop_assert!(one.top() >= -0.5 && one.top() + one.height <= laid.height + 0.5);
            for other in &laid.boxes[n + 1..] {
                prop_assert!(!overlap(one, other), "{one:?} {other:?}");
            }
        }
        for route in routes(&picture, &laid).into_iter().flatten() {
            for frame in &laid.boxes {
                prop_assert!(!runs_through(&route, frame), "{route:?} {frame:?}");
            }
        }
        prop_assert_eq!(picture.to_svg().unwrap(), picture.clone().to_svg().unwrap());
    }
}

fn overlap(one: &Frame, other: &Frame) -> bool {
    let apart = (one.y - other.y).abs() - f64::midpoint(one.height, other.height);
    (one.x - other.x).abs() < WIDTH && apart < 0.0
}

/// Whether a line crosses a box where it passes the column of the box.
fn runs_through(route: &Route, frame: &Frame) -> bool {
    route.via.iter().any(|bend| {
        let inside = bend.y > frame.top() && bend.y < frame.top() + frame.height;
        (bend.x - frame.x).abs() < WIDTH && inside
    })
}

fn any_picture() -> impl Strategy<Value = Picture> {
    let kinds = prop::sample::select(EdgeKind::ALL.to_vec());
    let texts = prop_oneof!["[a-z ]{0,60}", ".{0,40}"];
    (1..32_usize).prop_flat_map(move |count| {
        let nodes = prop::collection::vec((0..4_u8, texts.clone()), count);
        let ends = 0..count as u64;
        let edges = prop::collection::vec((ends.clone(), ends, kinds.clone()), 0..count * 2);
        (nodes, edges).prop_map(|(nodes, edges)| Picture {
            agent: agent("bob"),
            tick: Tick(7),
            nodes: nodes
                .into_iter()
                .zip(0..)
                .map(|((kind, text), id)| node(id, kind, &text))
                .collect(),
            edges: edges
                .into_iter()
                .map(|(from, to, kind)| edge(from, to, kind))
                .collect(),
            left_out: 0,
        })
    })
}
