//! How light it is: by what glows, by the sky, and by the hour. Worked out when somebody asks, by a search that goes out from the asked
//! place until nothing brighter can come; nobody who does not ask pays for it.

#[cfg(doc)]
use crate::vocab::Face;
use crate::vocab::{Position, TICKS_PER_DAY};
use crate::world::embedded::chunk::{ChunkPos, TOP};
use crate::world::embedded::kinds::Traits;
use crate::world::embedded::land::Land;

/// The brightest.
const FULL: u8 = 15;
/// How far light can come from, in blocks: a level is lost with each.
const REACH: i32 = 14;
/// Places along a side of the cube that a search can reach.
const SIDE: i32 = 2 * REACH + 1;

/// Light from what glows: torches, lava, a burning furnace. 0 to 15.
pub(in crate::world::embedded) fn block(land: &Land, at: Position) -> u8 {
    let here = land.traits(at).light;
    if here >= FULL - 1 || !glow_near(land, at) {
        return here;
    }
    search(land, at, here, |_, there| there.light, |_| 0)
}

/// Light from the sky at noon: 15 under open sky, less for each block away from it and for leaves and water. 0 to 15.
pub(in crate::world::embedded) fn sky(land: &Land, at: Position) -> u8 {
    let open = |at: Position| {
        at.y >= TOP
            || land
                .terrain
                .chunk(ChunkPos::of(at))
                .daylight()
                .open(at.x, at.z)
                <= at.y
    };
    if open(at) {
        return FULL;
    }
    let deepest = corners(at)
        .map(|chunk| land.terrain.chunk(chunk).daylight().deepest())
        .fold(TOP, i32::min);
    let under = |at: Position| (deepest - at.y).max(0);
    search(land, at, 0, |at, _| if open(at) { FULL } else { 0 }, under)
}

/// The brighter of the two as things are now: vanilla's `getMaxLocalRawBrightness`, by which monsters spawn and crops grow. 0 to 15.
pub(in crate::world::embedded) fn brightness(land: &Land, at: Position) -> u8 {
    let dark = darkness(u64::from(land.time_of_day()));
    let block = block(land, at);
    if block >= FULL - dark {
        return block;
    }
    block.max(sky(land, at).saturating_sub(dark))
}

/// The brighter of the two whatever the hour: vanilla's `getRawBrightness` without darkening, by which crops grow at night too. 0 to 15.
pub(in crate::world::embedded) fn undimmed(land: &Land, at: Position) -> u8 {
    match sky(land, at) {
        FULL => FULL,
        sky => sky.max(block(land, at)),
    }
}

/// What the hour takes from the light of the sky: 0 by day, 11 at midnight. Vanilla's `Level.updateSkyBrightness` without weather, from
/// the hour in ticks since sunrise.
pub(in crate::world::embedded) fn darkness(hour: u64) -> u8 {
    let day = TICKS_PER_DAY as f64;
    let part = (hour as f64 / day - 0.25).rem_euclid(1.0);
    let swung = 0.5 - (part * std::f64::consts::PI).cos() / 2.0;
    let turn = (part * 2.0 + swung) / 3.0;
    let bright = (turn * std::f64::consts::TAU).cos() * 2.0 + 0.5;
    ((1.0 - bright.clamp(0.0, 1.0)) * 11.0) as u8
}

/// The brightest light that reaches a place, at least `best`. `source` tells how bright a block shines by itself, `under` how many
/// blocks at least lie between a place and any source.
fn search(
    land: &Land,
    from: Position,
    mut best: u8,
    source: impl Fn(Position, &Traits) -> u8,
    under: impl Fn(Position) -> i32,
) -> u8 {
    let mut seen = vec![false; (SIDE * SIDE * SIDE) as usize];
    // By what the light loses on its way from there, so that the nearest are looked at first.
    let mut waiting: [Vec<(Position, &Traits)>; FULL as usize] =
        std::array::from_fn(|_| Vec::new());
    waiting[0].push((from, land.traits(from)));
    for lost in 0..FULL {
        let mut next = 0;
        while let Some(&(at, here)) = waiting[usize::from(lost)].get(next) {
            next += 1;
            let place = &mut seen[index(from, at)];
            if std::mem::replace(place, true) {
                continue;
            }
            best = best.max(source(at, here).saturating_sub(lost));
            let lost = lost + here.filter.max(1);
            for (face, out) in at.neighbours().into_iter().enumerate() {
                let floor = i32::from(lost) + under(out);
                if floor + i32::from(best) >= i32::from(FULL) {
                    continue;
                }
                let there = land.traits(out);
                if passes(here, there, face) && !seen[index(from, out)] {
                    waiting[usize::from(lost)].push((out, there));
                }
            }
        }
    }
    best
}

/// Whether no flat side lies between two blocks, the second on the face of the first that has this number in [`Face::ALL`]; opposite
/// faces are neighbours there.
fn passes(here: &Traits, there: &Traits, face: usize) -> bool {
    here.shut >> face & 1 == 0 && there.shut >> (face ^ 1) & 1 == 0
}

fn index(from: Position, at: Position) -> usize {
    let way = at - from;
    (((way.y + REACH) * SIDE + way.z + REACH) * SIDE + way.x + REACH) as usize
}

/// The columns that a search can reach.
fn corners(at: Position) -> impl Iterator<Item = ChunkPos> {
    let low = ChunkPos::of(at.offset(-REACH, 0, -REACH));
    let high = ChunkPos::of(at.offset(REACH, 0, REACH));
    (low.x..=high.x).flat_map(move |x| (low.z..=high.z).map(move |z| ChunkPos { x, z }))
}

fn glow_near(land: &Land, at: Position) -> bool {
    corners(at).any(|chunk| {
        let chunk = land.terrain.chunk(chunk);
        chunk.daylight().may_glow(at.y - REACH, at.y + REACH)
    })
}
