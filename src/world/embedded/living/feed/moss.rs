//! Bone meal on moss: it takes the ground around, and plants come up on it. After vanilla's `BonemealableFeaturePlacerBlock` and
//! `VegetationPatchFeature`, with the numbers of `CaveFeatures.MOSS_PATCH_BONEMEAL` and `PALE_MOSS_PATCH_BONEMEAL`.

use super::plants;
use crate::vocab::{Face, Position, Random};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::kinds::{default_state, named};
use crate::world::embedded::land::Land;
use crate::world::embedded::sturdy::{Part, fills};
use crate::world::embedded::support;

/// How far up and down the ground is looked for, in blocks.
const STEEP: i32 = 5;
/// The chances of a place at the edge to be taken, and of one that is to bear a plant.
const EDGE: f64 = 0.75;
const PLANT: f64 = 0.6;

/// Plants with their weights.
type Mixture = &'static [(&'static str, u64)];

const MOSS: Mixture = &[
    ("flowering_azalea", 4),
    ("azalea", 7),
    ("moss_carpet", 25),
    ("short_grass", 50),
    ("tall_grass", 10),
];
const PALE_MOSS: Mixture = &[
    ("pale_moss_carpet", 25),
    ("short_grass", 25),
    ("tall_grass", 10),
];

/// Spreads moss that has air above it.
pub(super) fn spread(land: &mut Land, at: Position) -> bool {
    if land.state(at.up(1)) != StateId::AIR {
        return false;
    }
    let moss = land.traits(at).block;
    let mut random = land.random("bone meal", at);
    let taken = take_ground(land, at.up(1), moss, &mut random);
    let pale = moss == named("pale_moss_block");
    for ground in taken {
        if random.chance(PLANT) {
            let plants = if pale { PALE_MOSS } else { MOSS };
            bear(land, ground.up(1), plants, &mut random);
        }
    }
    true
}

/// Turns the ground within two or three blocks into moss; the places that are moss now.
fn take_ground(
    land: &mut Land,
    around: Position,
    moss: BlockId,
    random: &mut Random,
) -> Vec<Position> {
    let [east, south] = [(); 2].map(|()| random.between(2, 3) as i32);
    let mut taken = Vec::new();
    for x in -east..=east {
        for z in -south..=south {
            let (edge_x, edge_z) = (x.abs() == east, z.abs() == south);
            let corner = edge_x && edge_z;
            let edge = edge_x || edge_z;
            if corner || edge && !random.chance(EDGE) {
                continue;
            }
            let Some(ground) = ground_near(land, around.offset(x, 0, z)) else {
                continue;
            };
            if land.traits(ground).block == moss || turns_to_moss(land, ground) {
                land.set_block(ground, moss);
                taken.push(ground);
            }
        }
    }
    taken
}

/// The ground under a place or above it: a full top with air on it.
fn ground_near(land: &Land, mut at: Position) -> Option<Position> {
    let free = |at| land.state(at) == StateId::AIR;
    let low = at.y - STEEP;
    while free(at) && at.y > low {
        at = at.up(-1);
    }
    let high = at.y + STEEP;
    while !free(at) && at.y < high {
        at = at.up(1);
    }
    let ground = at.up(-1);
    (free(at) && fills(land.state(ground), Face::Up, Part::Full)).then_some(ground)
}

/// The game's tag `moss_replaceable`: `base_stone_overworld`, `dirt`, cave vines.
fn turns_to_moss(land: &Land, at: Position) -> bool {
    let name = Catalog::get().block(land.traits(at).block).name.as_str();
    let stone = [
        "stone",
        "granite",
        "diorite",
        "andesite",
        "tuff",
        "deepslate",
    ];
    stone.contains(&name) || support::is_dirt(name)
}

fn bear(land: &mut Land, at: Position, plants: Mixture, random: &mut Random) {
    let Some((plant, _)) = random.weighted(plants.iter(), |(_, weight)| *weight) else {
        return;
    };
    plants::stand(land, at, default_state(named(plant)));
}
