//! Vines creep along walls, around corners, up and down: after vanilla's `VineBlock.randomTick`.

use super::{Then, is_crowded};
use crate::vocab::{Face, Position, Random};
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::compass::{self, AROUND, anticlockwise, clockwise, opposite};
use crate::world::embedded::kinds::{by_name, traits, with};
use crate::world::embedded::land::Land;
use crate::world::embedded::sturdy::{Part, fills};

by_name! {
    fn vines() -> Vines of StateId { vine }
}

/// One in how many turns a vine creeps.
const ODDS: u64 = 4;
/// How likely it passes under a ceiling.
const CEILING: f64 = 0.05;

/// A turn of a vine.
pub(super) fn act(land: &mut Land, at: Position) -> Then {
    let mut random = land.random("vine", at);
    if random.below(ODDS) == 0 {
        creep(land, at, &mut random);
    }
    Then::Again
}

fn creep(land: &mut Land, at: Position, random: &mut Random) {
    let state = land.state(at);
    let way = Face::ALL[random.below(6) as usize];
    if compass::level(way) && !covers(state, way) {
        if !is_crowded(land, at) {
            creep_aside(land, at, way, random);
        }
        return;
    }
    if way == Face::Up && clings(land, at, Face::Up) {
        land.set_state(at, covering(state, Face::Up));
    } else if way == Face::Up && land.state(at.up(1)) == StateId::AIR {
        if !is_crowded(land, at) {
            rise(land, at, random);
        }
    } else {
        hang_down(land, at, random);
    }
}

fn creep_aside(land: &mut Land, at: Position, way: Face, random: &mut Random) {
    let (state, beside) = (land.state(at), at + way.normal());
    if land.state(beside) != StateId::AIR {
        if clings(land, at, way) {
            land.set_state(at, covering(state, way));
        }
        return;
    }
    let walls = [clockwise(way), anticlockwise(way)].into_iter();
    let walls = walls.filter(|wall| covers(state, *wall));
    let along = walls.clone().find(|wall| clings(land, beside, *wall));
    let back = opposite(way);
    let round_corner = walls
        .map(|wall| beside + wall.normal())
        .find(|round| land.state(*round) == StateId::AIR && clings(land, *round, back));
    if let Some(wall) = along {
        land.set_state(beside, covering(vines().vine, wall));
    } else if let Some(round) = round_corner {
        land.set_state(round, covering(vines().vine, back));
    } else if random.chance(CEILING) && clings(land, beside, Face::Up) {
        land.set_state(beside, covering(vines().vine, Face::Up));
    }
}

/// Upwards it keeps some of the sides that there is something to hold on to.
fn rise(land: &mut Land, at: Position, random: &mut Random) {
    let above = at.up(1);
    let risen = AROUND.into_iter().fold(land.state(at), |state, side| {
        let lets_go = random.chance(0.5) || !clings(land, above, side);
        if lets_go {
            with(state, compass::name(side), "false")
        } else {
            state
        }
    });
    if covers_any_wall(risen) {
        land.set_state(above, risen);
    }
}

/// Downwards it takes some of its sides along, whether or not there is anything.
fn hang_down(land: &mut Land, at: Position, random: &mut Random) {
    let (state, below) = (land.state(at), at.up(-1));
    let before = match land.state(below) {
        StateId::AIR => vines().vine,
        there if traits(there).block == traits(state).block => there,
        _ => return,
    };
    let after = AROUND.into_iter().fold(before, |hung, side| {
        let taken = random.chance(0.5) && covers(state, side);
        if taken { covering(hung, side) } else { hung }
    });
    if after != before && covers_any_wall(after) {
        land.set_state(below, after);
    }
}

/// Whether something at this side of a place holds a vine.
fn clings(land: &Land, at: Position, side: Face) -> bool {
    fills(land.state(at + side.normal()), opposite(side), Part::Full)
}

fn covers(state: StateId, side: Face) -> bool {
    Catalog::get().property(state, compass::name(side)) == Some("true")
}

fn covers_any_wall(state: StateId) -> bool {
    AROUND.into_iter().any(|side| covers(state, side))
}

fn covering(state: StateId, side: Face) -> StateId {
    with(state, compass::name(side), "true")
}
