//! Where bodies appear: a dry place with trees near, found by searching outwards from the middle of the world.

use super::generate::SEA;
use super::generate::biome::WOODED;
use super::terrain::Terrain;
use crate::vocab::{BiomeName, Position};

/// How far a biome is searched for, in blocks.
pub(super) const SEARCHED: i32 = 4_096;

/// The world's spawn: the dry place above the sea nearest to the middle of the world that lies in a wood, or the nearest of all in a
/// world without woods. A cave that is open to the sky is no such place.
pub(super) fn find(terrain: &Terrain) -> Position {
    let wooded = |x, z| WOODED.contains(&terrain.column(x, z).biome);
    let rings = || rings(SEARCHED, 16);
    let dry = |x, z| terrain.surface(x, z).filter(|feet| feet.y > SEA);
    let found = rings().find_map(|(x, z)| wooded(x, z).then(|| dry(x, z))?);
    let dry = || rings().find_map(|(x, z)| dry(x, z));
    found.or_else(dry).unwrap_or(Position::new(0, 64, 0))
}

/// The dry place of a biome nearest to a place.
pub(super) fn find_biome(terrain: &Terrain, from: Position, biome: &BiomeName) -> Option<Position> {
    rings(SEARCHED, 16).find_map(|(x, z)| {
        let (x, z) = (from.x + x, from.z + z);
        let there = terrain.biome(x, z) == *biome;
        there.then(|| terrain.surface(x, z)).flatten()
    })
}

/// The place of the `index`th body around the spawn: the next free spot on a spiral with two blocks between bodies.
pub(super) fn place(terrain: &Terrain, spawn: Position, index: usize) -> Position {
    let mut spots = rings(64, 2).filter_map(|(x, z)| {
        let top = terrain.surface(spawn.x + x, spawn.z + z)?;
        ((top.y - spawn.y).abs() <= 4).then_some(top)
    });
    spots.nth(index).unwrap_or(spawn)
}

/// Offsets on squares around the middle, from the inside out, `step` blocks apart.
fn rings(radius: i32, step: i32) -> impl Iterator<Item = (i32, i32)> {
    (0..=radius / step).flat_map(move |ring| {
        let side = -ring..=ring;
        let on_ring = move |x: i32, z: i32| x.abs().max(z.abs()) == ring;
        let all = side.clone().flat_map(move |z| {
            let xs: Vec<i32> = if z.abs() == ring {
                (-ring..=ring).collect()
            } else {
                vec![-ring, ring]
            };
            xs.into_iter().map(move |x| (x, z))
        });
        all.filter(move |(x, z)| on_ring(*x, *z))
            .map(move |(x, z)| (x * step, z * step))
    })
}
