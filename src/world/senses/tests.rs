//! What eyes tell, and what stays hidden.

use super::{FANS, Senses, can_see};
use crate::vocab::{Percept, Point, Position};
use crate::world::catalog::{BlockId, Catalog};

const EYES: Point = Point::new(0.5, 65.6, 0.5);

fn named(name: &str) -> BlockId {
    Catalog::get().block_named(name).unwrap().id
}

#[expect(clippy::unnecessary_wraps, reason = "the shape that senses ask for")]
/// A stone floor at 63, a stone wall at x = 5, gold behind it at x = 7.
fn room(at: Position) -> Option<BlockId> {
    Some(match at {
        Position { y: ..=63, .. } | Position { x: 5, .. } => named("stone"),
        Position { x: 7, .. } => named("gold_ore"),
        _ => BlockId::AIR,
    })
}

fn look_often(senses: &mut Senses, block_at: fn(Position) -> Option<BlockId>) -> Vec<Percept> {
    let look = |_| senses.look(EYES, 48.0, &block_at);
    (0..FANS * 2).flat_map(look).collect()
}

#[test]
fn nobody_sees_through_a_wall_nor_tells_a_thing_twice() {
    let mut senses = Senses::default();
    let first = look_often(&mut senses, room);
    assert!(first.len() > 500, "{} blocks seen", first.len());
    let names = first.iter().map(|percept| match percept {
        Percept::SeesBlock { block, .. } => block.as_str(),
        other => panic!("{other:?}"),
    });
    assert_eq!(names.filter(|name| *name != "stone").count(), 0);
    senses.rest();
    assert_eq!(look_often(&mut senses, room), []);
}

#[test]
fn a_block_that_is_gone_is_seen_to_be_air_and_shows_what_is_behind_it() {
    let hole = Position::new(5, 65, 0);
    let with_hole = |at: Position| {
        if at == Position::new(5, 65, 0) {
            Some(BlockId::AIR)
        } else {
            room(at)
        }
    };
    let mut senses = Senses::default();
    look_often(&mut senses, room);
    senses.block_changed(hole);
    let told = look_often(&mut senses, with_hole);
    let air = Percept::SeesBlock {
        block: "air".into(),
        at: hole,
    };
    assert_eq!(told[0], air);
    let gold = told
        .iter()
        .any(|it| matches!(it, Percept::SeesBlock { block, .. } if block.as_str() == "gold_ore"));
    assert!(gold, "{told:?}");
}

#[test]
fn a_face_turned_away_is_not_seen() {
    assert!(can_see(EYES, Position::new(5, 65, 0), &room));
    assert!(!can_see(EYES, Position::new(7, 65, 0), &room));
    assert!(!can_see(EYES, Position::new(0, 62, 0), &room));
}
