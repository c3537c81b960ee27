//! When a walk has arrived, and how far it is at least. The conditions are those of Mineflayer's pathfinder goals of like name.

use super::ground::hold;
use super::moves::WALK;
use crate::vocab::{Destination, Position};
use crate::world::embedded::actor::{EYES, reaches};
use crate::world::embedded::terrain::Terrain;
use crate::world::senses::can_see;

/// How many blocks around a goal are few enough to be tried one by one.
const WORTH_TRYING: f64 = 3.0;

/// Whether feet in this block satisfy the destination. Feet on less than a whole block, as on farmland, count as on top of it too,
/// as they do in Mineflayer's pathfinder.
pub(super) fn reached(to: &Destination, at: Position, terrain: &Terrain) -> bool {
    holds(to, at, terrain) || is_low(at, terrain) && holds(to, at.up(1), terrain)
}

/// Whether the block here holds feet below its upper rim.
fn is_low(at: Position, terrain: &Terrain) -> bool {
    (1..16).contains(&terrain.traits(at).top)
}

fn holds(to: &Destination, at: Position, terrain: &Terrain) -> bool {
    match *to {
        Destination::Near { at: goal, range } => within(at.distance_squared(goal), range),
        Destination::Block { at: goal } => at == goal,
        Destination::GetToBlock { at: goal } => {
            let d = at - goal;
            let up = if d.y < 0 { d.y + 1 } else { d.y };
            d.x.abs() + up.abs() + d.z.abs() == 1
        }
        Destination::LookAtBlock { at: goal } => {
            let eyes = at.feet().offset(0.0, EYES, 0.0);
            reaches(eyes, goal) && can_see(eyes, goal, terrain)
        }
        Destination::Xz { x, z } => at.x == x && at.z == z,
        Destination::NearXz { x, z, range } => {
            within(at.distance_squared(Position::new(x, at.y, z)), range)
        }
        Destination::Y { y } => at.y == y,
        Destination::Any { ref of } => of.iter().any(|it| holds(it, at, terrain)),
        Destination::All { ref of } => of.iter().all(|it| holds(it, at, terrain)),
        Destination::Not { ref of } => !holds(of, at, terrain),
    }
}

/// Whether it is certain that no place that holds a body satisfies the destination: what is buried, or up in the air.
pub(super) fn nowhere(to: &Destination, terrain: &Terrain) -> bool {
    let (goal, reach) = match *to {
        Destination::Near { at, range } if range <= WORTH_TRYING => (at, range.max(0.0) as i32),
        Destination::Block { at } => (at, 0),
        Destination::GetToBlock { at } => (at, 2),
        Destination::Any { ref of } => return of.iter().all(|it| nowhere(it, terrain)),
        Destination::All { ref of } => return of.iter().any(|it| nowhere(it, terrain)),
        _ => return false,
    };
    let around = || -reach..=reach;
    let places =
        around().flat_map(|y| around().flat_map(move |z| around().map(move |x| (x, y, z))));
    let mut places = places.map(|(x, y, z)| goal.offset(x, y, z));
    !places.any(|at| {
        let below = at.up(-1);
        let stands = stands(at, terrain) || is_low(below, terrain) && stands(below, terrain);
        holds(to, at, terrain) && stands
    })
}

/// Whether a body can be in a place without breaking anything.
fn stands(at: Position, terrain: &Terrain) -> bool {
    let (here, head) = (terrain.traits(at), terrain.traits(at.up(1)));
    let free = !here.blocks() || here.top < 16 || here.opens;
    free && !head.full && hold(at, terrain).is_some()
}

/// Least cost from a place to the destination, about.
pub(super) fn far(to: &Destination, at: Position) -> u32 {
    match *to {
        Destination::Near { at: goal, range } => less(between(at, goal), range),
        Destination::Block { at: goal } => between(at, goal),
        Destination::GetToBlock { at: goal } => less(between(at, goal), 2.0),
        Destination::LookAtBlock { at: goal } => less(between(at, goal), 5.0),
        Destination::Xz { x, z } => between(at, Position::new(x, at.y, z)),
        Destination::NearXz { x, z, range } => less(between(at, Position::new(x, at.y, z)), range),
        Destination::Y { y } => at.y.abs_diff(y) * WALK,
        Destination::Any { ref of } => of.iter().map(|it| far(it, at)).min().unwrap_or(0),
        Destination::All { ref of } => of.iter().map(|it| far(it, at)).max().unwrap_or(0),
        Destination::Not { ref of } => out(of, at),
    }
}

/// Least cost from a place to where the destination does not hold any more, about.
fn out(of: &Destination, at: Position) -> u32 {
    let left = |from: Position, range: f64| {
        let gone = (at.distance_squared(from) as f64).sqrt();
        ((range - gone).max(0.0) * f64::from(WALK)) as u32
    };
    match *of {
        Destination::Near { at: from, range } => left(from, range),
        Destination::NearXz { x, z, range } => left(Position::new(x, at.y, z), range),
        Destination::Any { ref of } => of.iter().map(|it| out(it, at)).max().unwrap_or(0),
        Destination::All { ref of } => of.iter().map(|it| out(it, at)).min().unwrap_or(0),
        Destination::Not { ref of } => far(of, at),
        _ => 0,
    }
}

/// Least cost between two places, about: the straight and slanted steps on the flat, and the height.
pub(super) fn between(a: Position, b: Position) -> u32 {
    let (x, z) = (a.x.abs_diff(b.x), a.z.abs_diff(b.z));
    let (long, short) = (x.max(z), x.min(z));
    (long - short) * WALK + short * (WALK * 141 / 100) + a.y.abs_diff(b.y) * (WALK / 2)
}

fn less(cost: u32, range: f64) -> u32 {
    cost.saturating_sub((range.max(0.0) * f64::from(WALK) * 1.5) as u32)
}

fn within(distance_squared: i64, range: f64) -> bool {
    distance_squared as f64 <= range * range
}
