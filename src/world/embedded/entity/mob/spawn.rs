//! Where creatures come from and when monsters go. Animals are born with the land, once for each column, when a body first comes near.
//! Monsters come in the dark around bodies, after vanilla's `NaturalSpawner` and `Monster.isDarkEnoughToSpawn`.
//!
//! Vanilla tries every column in every tick, from 24 to 128 blocks around a player. Here a body has a few tries twice a second, from 24
//! to 64 blocks, half of them on the surface and half under it, with as many monsters to a column of land as in vanilla: it gets as
//! crowded, in minutes where the game takes seconds, and nobody makes land that nobody comes near.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{AWAKE, Kind, Mob, THINK_EVERY, add};
use crate::vocab::{Point, Position, Random};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::chunk::{BOTTOM, ChunkPos};
use crate::world::embedded::kinds::Fluid;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;
use crate::world::embedded::settings::Difficulty;

/// Within so many blocks of a body a monster does not go away: vanilla's `noDespawnDistance`.
pub(super) const NEAR: f64 = 32.0;
/// Ticks that it must have been further away, and how likely it then goes, in the time of a thought: once in 800 ticks.
const FORGOTTEN: u64 = 600;
const LEAVES: f64 = THINK_EVERY as f64 / 800.0;
/// Ticks between two rounds of tries, and the tries of a body in each.
const EVERY: u64 = 10;
const TRIES: usize = 3;
/// From how far to how far from a body monsters come, in blocks.
const NEAREST: f64 = 24.0;
const FARTHEST: i32 = 64;
/// Monsters around a body: vanilla's 70 to 289 columns, for the 81 columns here.
const CROWD: usize = 20;
/// Monsters that come together, at most, and how far from each other along an axis.
const PACK: u64 = 4;
const APART: i64 = 5;
/// How deep below a drawn place the ground is looked for, in blocks.
const DEPTH: i32 = 24;
/// Columns around a body's own in which animals are born.
const BIRTHS: i32 = 4;

/// The monsters of the overworld and how often each comes: `BiomeDefaultFeatures.monsters`, without those that this world lacks.
const WEIGHTS: [(Kind, u64); 5] = [
    (Kind::Spider, 100),
    (Kind::Zombie, 95),
    (Kind::Skeleton, 100),
    (Kind::Creeper, 100),
    (Kind::Enderman, 10),
];

/// The columns whose animals were born, and where bodies stood when that was last looked after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Herds {
    born: BTreeSet<(i32, i32)>,
    #[serde(skip)]
    visited: Vec<Option<ChunkPos>>,
}

/// One tick: births where bodies came to new land, monsters in the dark.
pub(super) fn step(land: &mut Land, actors: &[Actor]) {
    bear(land, actors);
    if land.settings.difficulty == Difficulty::Peaceful || !land.tick.0.is_multiple_of(EVERY) {
        return;
    }
    for actor in actors.iter().filter(|it| it.active()) {
        haunt(actor.position, land, actors);
    }
}

impl Mob {
    /// Whether it goes away: a monster that is far from every body, or that must not be here.
    pub(super) fn despawns(&mut self, far: Option<f64>, land: &Land, random: &mut Random) -> bool {
        if far.is_some_and(|far| far <= NEAR) {
            self.near_at = land.tick;
        }
        if !self.kind.monster() {
            return false;
        }
        let forgotten = land.tick.since(self.near_at) > FORGOTTEN;
        land.settings.difficulty == Difficulty::Peaceful
            || far.is_some_and(|far| far > AWAKE)
            || (forgotten && far.is_some() && random.chance(LEAVES))
    }
}

fn bear(land: &mut Land, actors: &[Actor]) {
    land.entities.herds.visited.resize(actors.len(), None);
    for (index, actor) in actors.iter().enumerate() {
        let home = actor.active().then(|| ChunkPos::of(actor.position.block()));
        if home == land.entities.herds.visited[index] {
            continue;
        }
        land.entities.herds.visited[index] = home;
        let Some(home) = home else { continue };
        for z in home.z - BIRTHS..=home.z + BIRTHS {
            for x in home.x - BIRTHS..=home.x + BIRTHS {
                if land.entities.herds.born.insert((x, z)) {
                    settle(ChunkPos { x, z }, land);
                }
            }
        }
    }
}

/// Puts the animals of a column on it.
fn settle(column: ChunkPos, land: &mut Land) {
    for newborn in land.terrain.herds(column) {
        if let Some(kind) = Kind::named(&newborn.kind) {
            add(Mob::new(kind, newborn.feet.feet()), land);
        }
    }
}

/// The tries of one body.
fn haunt(around: Point, land: &mut Land, actors: &[Actor]) {
    let mut random = land.random("monsters", around.block());
    for _ in 0..TRIES {
        let place = candidate(around.block(), land, &mut random);
        let Some(place) = place.filter(|it| it.feet().distance(around) >= NEAREST) else {
            continue;
        };
        if crowded(around, land) {
            return;
        }
        let Some((kind, _)) = random.weighted(WEIGHTS.into_iter(), |it| it.1) else {
            return;
        };
        for _ in 0..=random.below(PACK) {
            let mut aside = || random.between(-APART, APART) as i32;
            let feet = place.offset(aside(), 0, aside());
            if suits(kind, feet, land, actors) && is_dark(feet, land, &mut random) {
                add(Mob::new(kind, feet.feet()), land);
            }
        }
    }
}

/// A place with ground: on the surface, or somewhere below it.
fn candidate(around: Position, land: &Land, random: &mut Random) -> Option<Position> {
    let mut aside = || random.between((-FARTHEST).into(), FARTHEST.into()) as i32;
    let (x, z) = (around.x + aside(), around.z + aside());
    let top = land.terrain.chunk(ChunkPos::of(Position::new(x, 0, z)));
    let top = top.daylight().open(x, z);
    if random.chance(0.5) {
        return Some(Position::new(x, top, z));
    }
    let from = random.between(BOTTOM.into(), top.max(BOTTOM).into()) as i32;
    let lowest = (from - DEPTH).max(BOTTOM + 1);
    let mut levels = (lowest..=from).rev().map(|y| Position::new(x, y, z));
    levels.find(|at| stands(*at, land))
}

/// Whether feet stand on whole ground here, in nothing.
fn stands(at: Position, land: &Land) -> bool {
    let here = land.traits(at);
    !here.solid() && here.fluid == Fluid::None && land.traits(at.up(-1)).full
}

/// Whether as many monsters as there may be are around a body already.
fn crowded(around: Point, land: &Land) -> bool {
    let mobs = land.entities.mobs.values();
    let near = mobs.filter(|it| {
        it.kind.monster() && it.position.distance(around) <= f64::from(FARTHEST) + NEAREST
    });
    near.count() >= CROWD
}

/// Whether a kind has room here, not too near to any body.
fn suits(kind: Kind, feet: Position, land: &Land, actors: &[Actor]) -> bool {
    let point = feet.feet();
    let mut bodies = actors.iter().filter(|it| it.active());
    if !stands(feet, land) || bodies.any(|it| it.position.distance(point) < NEAREST) {
        return false;
    }
    let size = kind.facts().size;
    let side = (size.width / 2.0 - 0.5).ceil().max(0.0) as i32;
    let high = size.height.ceil() as i32;
    let mut cells = (-side..=side).flat_map(|z| (-side..=side).map(move |x| (x, z)));
    cells.all(|(x, z)| (0..high).all(|y| !land.traits(feet.offset(x, y, z)).solid()))
}

/// Whether monsters come out here: no light of blocks, and the darker under the sky the likelier.
fn is_dark(at: Position, land: &Land, random: &mut Random) -> bool {
    u64::from(light::sky(land, at)) <= random.below(32)
        && light::block(land, at) == 0
        && u64::from(light::brightness(land, at)) <= random.below(8)
}
