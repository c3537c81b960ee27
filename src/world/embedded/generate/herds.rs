//! The animals that a column is born with: a function of the seed and the column, as vanilla's `NaturalSpawner` makes them together
//! with the land. Whoever lets them into the world does so once for each column.

use super::biome::Biome;
use super::ground;
use super::natural::Natural;
use crate::vocab::{MobName, Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{BOTTOM, Chunk, ChunkPos, SIDE, TOP};
use crate::world::embedded::kinds::traits;

/// How likely a column bears another herd: vanilla's `MobSpawnSettings.DEFAULT_CREATURE_SPAWN_PROBABILITY`.
const ANOTHER: f64 = 0.1;
/// Tries for each animal of a herd to find a place: vanilla's `spawnMobsForChunkGeneration`.
const TRIES: usize = 4;

/// An animal that is born with the land.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::world::embedded) struct Newborn {
    /// What it is.
    pub(in crate::world::embedded) kind: MobName,
    /// The block that its feet are in.
    pub(in crate::world::embedded) feet: Position,
}

/// A kind of herd: the animal, its weight among the kinds of its biome, fewest and most of them.
type Herd = (&'static str, u64, (i64, i64));

/// Vanilla's `BiomeDefaultFeatures.farmAnimals`.
const FARM: &[Herd] = &[
    ("sheep", 12, (4, 4)),
    ("pig", 10, (4, 4)),
    ("chicken", 10, (4, 4)),
    ("cow", 8, (4, 4)),
];

/// The same with the rabbits of cold woods and flowers.
const FARM_AND_RABBITS: &[Herd] = &[
    ("sheep", 12, (4, 4)),
    ("pig", 10, (4, 4)),
    ("chicken", 10, (4, 4)),
    ("cow", 8, (4, 4)),
    ("rabbit", 4, (2, 3)),
];

/// The herds of a biome, as vanilla's `OverworldBiomes` lists them, without the creatures that this world lacks.
fn herds_of(biome: Biome) -> &'static [Herd] {
    match biome {
        Biome::BambooJungle
        | Biome::BirchForest
        | Biome::DarkForest
        | Biome::Forest
        | Biome::Jungle
        | Biome::Plains
        | Biome::Savanna
        | Biome::Swamp
        | Biome::WindsweptHills => FARM,
        Biome::FlowerForest | Biome::SnowyTaiga | Biome::Taiga => FARM_AND_RABBITS,
        Biome::Meadow => &[("rabbit", 2, (2, 6)), ("sheep", 2, (2, 4))],
        Biome::CherryGrove => &[
            ("pig", 1, (1, 2)),
            ("rabbit", 2, (2, 6)),
            ("sheep", 2, (2, 4)),
        ],
        Biome::Desert | Biome::SnowyPlains | Biome::SnowySlopes => &[("rabbit", 4, (2, 3))],
        Biome::Beach
        | Biome::FrozenOcean
        | Biome::FrozenRiver
        | Biome::JaggedPeaks
        | Biome::MangroveSwamp
        | Biome::Ocean
        | Biome::PaleGarden
        | Biome::River
        | Biome::SnowyBeach
        | Biome::StonyPeaks => &[],
    }
}

/// The animals of a column, on its grass and under the open sky or a crown.
pub(super) fn born(natural: &Natural, at: ChunkPos, chunk: &Chunk) -> Vec<Newborn> {
    let mut random = at.random(natural.seed(), "herds");
    let corner = at.corner();
    let herds = herds_of(natural.column(corner.x, corner.z).biome);
    let mut born = Vec::new();
    while !herds.is_empty() && random.chance(ANOTHER) {
        let Some((kind, _, (least, most))) = random.weighted(herds.iter().copied(), |it| it.1)
        else {
            break;
        };
        let inside = |random: &mut Random| random.below(SIDE.unsigned_abs().into()) as i32;
        let (mut x, mut z) = (inside(&mut random), inside(&mut random));
        for _ in 0..random.between(least, most) {
            for _ in 0..TRIES {
                let feet = ground_at(kind, chunk, corner.offset(x, 0, z));
                x = (x + stray(&mut random)).clamp(0, SIDE - 1);
                z = (z + stray(&mut random)).clamp(0, SIDE - 1);
                if let Some(feet) = feet {
                    let kind = MobName::new(kind);
                    born.push(Newborn { kind, feet });
                    break;
                }
            }
        }
    }
    born
}

/// How far the next of a herd stands from the last, along one axis: from -4 to 4, near more often.
fn stray(random: &mut Random) -> i32 {
    random.below(5) as i32 - random.below(5) as i32
}

/// Where the feet of such an animal stand in this column of blocks, if it is born there and there is room for a cow.
fn ground_at(kind: &str, chunk: &Chunk, column: Position) -> Option<Position> {
    let mut at = column.up(TOP - 1);
    let passable = |at: Position| traits(chunk.get(at)).open();
    while at.y > BOTTOM && (passable(at) || traits(chunk.get(at)).tree) {
        at = at.up(-1);
    }
    let feet = at.up(1);
    let free = passable(feet) && passable(feet.up(1));
    (is_pasture(kind, chunk.get(at)) && free).then_some(feet)
}

/// Whether animals of a kind are born on it: grass, and for rabbits snow and sand (`Animal.checkAnimalSpawnRules`,
/// `Rabbit.checkRabbitSpawnRules`).
fn is_pasture(kind: &str, state: StateId) -> bool {
    let (ground, block) = (ground(), traits(state).block);
    let is = |pasture: StateId| traits(pasture).block == block;
    is(ground.grass_block) || kind == "rabbit" && (is(ground.sand) || is(ground.snow_block))
}
