//! What eyes tell, and what stays hidden.

use std::cell::Cell;

use super::fan::FANS;
use super::{Senses, can_see};
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

/// What a look tells, as names and places.
fn told(percepts: Vec<Percept>) -> Vec<(String, Position)> {
    let told = percepts.into_iter().map(|percept| match percept {
        Percept::SeesBlock { block, at } => (block.to_string(), at),
        other => panic!("{other:?}"),
    });
    told.collect()
}

#[test]
fn eyes_at_rest_ask_nothing_of_the_world() {
    let asked = Cell::new(0);
    let counting = |at: Position| {
        asked.set(asked.get() + 1);
        room(at)
    };
    let mut senses = Senses::default();
    (0..FANS).for_each(|_| drop(senses.look(EYES, 48.0, &counting)));
    asked.set(0);
    let swayed = EYES.offset(0.1, 0.0, 0.0);
    assert_eq!(senses.look(EYES, 48.0, &counting), []);
    assert_eq!(senses.look(swayed, 48.0, &counting), []);
    assert_eq!(asked.get(), 0);
}

#[test]
fn eyes_at_rest_look_at_once_through_a_hole_as_far_as_they_reach() {
    let hole = Position::new(5, 65, 0);
    let behind = |at: Position| match at {
        _ if at == Position::new(5, 65, 0) => Some(BlockId::AIR),
        Position { x: 7, .. } => Some(BlockId::AIR),
        Position { x: 30, .. } => Some(named("gold_ore")),
        _ => room(at),
    };
    let mut senses = Senses::default();
    look_often(&mut senses, room);
    senses.block_changed(hole);
    let told = told(senses.glance(EYES, &behind));
    let gold = told.iter().filter(|(name, _)| name == "gold_ore").count();
    assert!(gold > 3, "{told:?}");
}

#[test]
fn each_of_several_changes_of_one_block_is_told() {
    let at = Position::new(2, 64, 0);
    let kind = Cell::new(BlockId::AIR);
    let view = |place: Position| {
        if place == at {
            Some(kind.get())
        } else {
            room(place)
        }
    };
    let mut senses = Senses::default();
    senses.look(EYES, 48.0, &view);
    for name in ["stone", "dirt", "stone", "air", "dirt"] {
        kind.set(named(name));
        senses.block_changed(at);
        let told = told(senses.glance(EYES, &view));
        assert_eq!(told[0], (name.to_owned(), at));
    }
}

#[test]
fn what_changed_out_of_sight_is_told_when_it_comes_into_sight() {
    let at = Position::new(-3, 64, 0);
    let stone = |place: Position| {
        if place == at {
            Some(named("stone"))
        } else {
            room(place)
        }
    };
    let mut senses = Senses::default();
    for _ in 0..FANS {
        senses.look(EYES, 48.0, &stone);
    }
    let cave = Point::new(0.5, 60.6, 0.5);
    senses.look(cave, 48.0, &room);
    senses.block_changed(at);
    assert!(!told(senses.look(cave, 48.0, &room)).contains(&("air".to_owned(), at)));
    let back = told(senses.look(EYES, 48.0, &room));
    assert!(back.contains(&("air".to_owned(), at)), "{back:?}");
}
