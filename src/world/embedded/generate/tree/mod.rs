//! Trees: at most one in each patch of four blocks squared, a function of the seed and the patch, so that a crown goes on over the border
//! of a chunk.

mod crown;
mod giant;
mod leaves;
mod shape;
mod wood;

pub(in crate::world::embedded) use self::crown::Grown;
pub(in crate::world::embedded) use self::shape::grow;
pub(super) use self::shape::{REACH, TALLEST};
pub(in crate::world::embedded) use self::wood::Kind;
pub(super) use self::wood::state;
use super::biome::{Biome, Soil};
use super::natural::{Natural, Site};
use super::shape::SEA;
use super::{ground, lakes};
use crate::vocab::{Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::SIDE;
use crate::world::embedded::kinds::traits;

/// Blocks along the side of a patch.
const PATCH: i32 = 4;

/// How likely a patch of a biome bears a tree, and which kinds with which weights: about as many as vanilla's `VegetationPlacements`.
fn trees_of(biome: Biome) -> (f64, &'static [(Kind, u64)]) {
    use Kind::{
        Acacia, Birch, Bush, Cherry, DarkOak, FancyOak, Jungle, Mangrove, Oak, PaleOak, Pine,
        Spruce, SwampOak,
    };
    match biome {
        Biome::BambooJungle => (0.25, &[(Jungle, 3), (Bush, 5), (FancyOak, 1)]),
        Biome::BirchForest => (0.62, &[(Birch, 1)]),
        Biome::CherryGrove => (0.18, &[(Cherry, 1)]),
        Biome::DarkForest => (0.75, &[(DarkOak, 13), (Birch, 2), (Oak, 4), (FancyOak, 1)]),
        Biome::FlowerForest => (0.3, &[(Birch, 2), (Oak, 7), (FancyOak, 1)]),
        Biome::Forest => (0.62, &[(Birch, 2), (Oak, 7), (FancyOak, 1)]),
        Biome::Jungle => (0.7, &[(Jungle, 5), (Bush, 4), (FancyOak, 1)]),
        Biome::MangroveSwamp => (0.5, &[(Mangrove, 1)]),
        Biome::Meadow => (0.003, &[(FancyOak, 1), (Birch, 1)]),
        Biome::PaleGarden => (0.6, &[(PaleOak, 1)]),
        Biome::Plains => (0.02, &[(Oak, 2), (FancyOak, 1)]),
        Biome::Savanna => (0.08, &[(Acacia, 4), (Oak, 1)]),
        Biome::SnowyPlains => (0.01, &[(Spruce, 1)]),
        Biome::SnowyTaiga | Biome::Taiga => (0.55, &[(Spruce, 2), (Pine, 1)]),
        Biome::Swamp => (0.15, &[(SwampOak, 1)]),
        Biome::WindsweptHills => (0.05, &[(Spruce, 2), (Oak, 1)]),
        _ => (0.0, &[]),
    }
}

/// Puts all trees into a chunk that reach into it, also those that stand beside it.
pub(super) fn plant(natural: &Natural, site: &mut Site) {
    let corner = site.home.corner();
    let patches = |low: i32| {
        let first = (low - REACH).div_euclid(PATCH);
        let last = (low + SIDE - 1 + REACH).div_euclid(PATCH);
        first..=last
    };
    for z in patches(corner.z) {
        for x in patches(corner.x) {
            if let Some(tree) = tree(natural, site, x, z) {
                stand(&tree, site);
            }
        }
    }
}

/// The tree of a patch, if it bears one.
fn tree(natural: &Natural, site: &Site, x: i32, z: i32) -> Option<Grown> {
    let mut random = Random::keyed(natural.seed(), "tree", &[x.into(), z.into()]);
    let mut aside = || random.below(PATCH as u64 - 1) as i32;
    let (x, z) = (x * PATCH + aside(), z * PATCH + aside());
    let corner = site.home.corner();
    let near = |reach: i32| {
        let near = |n: i32, low: i32| (low - reach..low + SIDE + reach).contains(&n);
        near(x, corner.x) && near(z, corner.z)
    };
    if !near(REACH) {
        return None;
    }
    let column = site.column(x, z);
    let (likely, kinds) = trees_of(column.biome);
    if !random.chance(likely) {
        return None;
    }
    let (kind, _) = *random.weighted(kinds.iter(), |it| it.1)?;
    if !near(kind.reach()) {
        return None;
    }
    let foot = Position::new(x, column.height + 1, z);
    let drowned = match kind {
        Kind::Mangrove => column.height < SEA - 3,
        _ => column.height < SEA,
    };
    let bare = column.rocky || drowned || matches!(column.biome.soil(), Soil::Sand | Soil::Rock);
    let undermined = || natural.is_cave(foot.up(-1), column.height);
    if bare || undermined() || lakes::may_lie(natural.seed(), x, z) {
        return None;
    }
    Some(shape::grow(kind, foot, &mut random))
}

/// Puts those blocks of a tree that lie in a chunk: leaves and what hangs from them in free places, logs also through plants and leaves.
fn stand(tree: &Grown, site: &mut Site) {
    for at in &tree.soil {
        if site.get(*at) == ground().grass_block {
            site.put(*at, ground().dirt);
        }
    }
    for (at, log) in &tree.logs {
        let before = site.get(*at);
        if before == StateId::AIR || before == ground().water || traits(before).tree {
            site.put(*at, *log);
        }
    }
    for (at, state) in tree.leaves.iter().chain(&tree.hanging) {
        if site.get(*at) == StateId::AIR {
            site.put(*at, *state);
        }
    }
}
