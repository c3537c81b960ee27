//! What grows on the ground and in water: grass, flowers, cane, cactus, gourds, mushrooms, kelp.
//!
//! Plants come in patches, as vanilla's `RandomPatchFeature` scatters them: some tries around a middle, near more often than far. A patch ends
//! at the border of its chunk.

use std::sync::OnceLock;

use super::biome::Biome;
use super::ground;
use super::natural::Site;
use super::shape::SEA;
use super::tree::state;
use crate::vocab::{Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::SIDE;

/// How a plant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// One block on soil.
    Low,
    /// Two blocks on soil.
    High,
    /// One to four blocks, on soil or sand beside water.
    Cane,
    /// One to three blocks on sand with air around.
    Cactus,
    /// Up to twelve blocks on soil, leaves at the top.
    Bamboo,
    /// One block on sand or soil.
    Dry,
    /// On the face of the water.
    Afloat,
    /// Under water.
    Sunken,
    /// Under water, up to near its face.
    Kelp,
}

/// Plants that come together.
#[derive(Debug)]
struct Patch {
    form: Form,
    /// Blocks, one for each patch.
    plants: &'static [&'static str],
    /// Patches in a chunk.
    count: f64,
    tries: u32,
}

const fn patch(
    form: Form,
    plants: &'static [&'static str],
    count: f64,
    tries: u32,
) -> Patch {
    Patch {
        form,
        plants,
        count,
        tries,
    }
}

use Form::{Afloat, Bamboo, Cactus, Cane, Dry, High, Kelp, Low, Sunken};

const MEADOW_FLOWERS: &[&str] = &[
    "dandelion", "poppy", "azure_bluet", "oxeye_daisy", "cornflower", "allium",
];
const ALL_FLOWERS: &[&str] = &[
    "dandelion", "poppy", "allium", "azure_bluet", "red_tulip", "orange_tulip", "white_tulip", "pink_tulip",
    "oxeye_daisy", "cornflower", "lily_of_the_valley",
];

/// What grows everywhere on land.
const ANYWHERE: &[Patch] = &[
    patch(Low, &["brown_mushroom"], 1.0 / 16.0, 12),
    patch(Low, &["red_mushroom"], 1.0 / 32.0, 12),
    patch(Low, &["pumpkin"], 1.0 / 300.0, 24),
    patch(Cane, &["sugar_cane"], 0.5, 30),
];

/// What grows in a biome besides, after vanilla's `VegetationPlacements`.
fn patches_of(biome: Biome) -> &'static [Patch] {
    match biome {
        Biome::BambooJungle => const { &[
            patch(Bamboo, &["bamboo"], 5.0, 24),
            patch(Low, &["short_grass", "fern"], 10.0, 24),
            patch(Low, &["melon"], 1.0 / 6.0, 24),
        ] },
        Biome::BirchForest | Biome::Forest => const { &[
            patch(Low, &["short_grass"], 2.0, 24),
            patch(Low, &["dandelion", "poppy", "lily_of_the_valley"], 0.5, 20),
            patch(High, &["lilac", "rose_bush", "peony"], 0.3, 10),
        ] },
        Biome::CherryGrove => const { &[
            patch(Low, &["short_grass"], 6.0, 24),
            patch(Low, &["pink_petals"], 4.0, 24),
        ] },
        Biome::DarkForest => const { &[
            patch(Low, &["short_grass"], 2.0, 24),
            patch(Low, &["brown_mushroom", "red_mushroom"], 0.5, 12),
            patch(High, &["lilac", "rose_bush", "peony"], 0.3, 10),
        ] },
        Biome::Desert => const { &[
            patch(Dry, &["dead_bush"], 2.0, 4),
            patch(Cactus, &["cactus"], 0.8, 8),
            patch(Cane, &["sugar_cane"], 1.0, 30),
        ] },
        Biome::FlowerForest => const { &[
            patch(Low, &["short_grass"], 2.0, 24),
            patch(Low, ALL_FLOWERS, 5.0, 32),
            patch(High, &["lilac", "rose_bush", "peony"], 1.0, 10),
        ] },
        Biome::Jungle => const { &[
            patch(Low, &["short_grass", "short_grass", "fern"], 12.0, 24),
            patch(Bamboo, &["bamboo"], 0.3, 12),
            patch(Low, &["melon"], 1.0 / 6.0, 24),
        ] },
        Biome::Meadow => const { &[
            patch(Low, &["short_grass"], 8.0, 24),
            patch(High, &["tall_grass"], 1.0, 16),
            patch(Low, MEADOW_FLOWERS, 3.0, 28),
        ] },
        Biome::PaleGarden => const { &[
            patch(Low, &["pale_moss_carpet"], 3.0, 24),
            patch(Low, &["closed_eyeblossom"], 0.5, 10),
        ] },
        Biome::Plains => const { &[
            patch(Low, &["short_grass"], 6.0, 28),
            patch(High, &["tall_grass"], 0.4, 16),
            patch(Low, MEADOW_FLOWERS, 0.4, 20),
        ] },
        Biome::Savanna => const { &[
            patch(Low, &["short_grass"], 12.0, 28),
            patch(High, &["tall_grass"], 4.0, 16),
        ] },
        Biome::SnowyPlains | Biome::WindsweptHills => const { &[patch(Low, &["short_grass"], 0.6, 24)] },
        Biome::SnowyTaiga | Biome::Taiga => const { &[
            patch(Low, &["fern", "fern", "fern", "fern", "short_grass"], 5.0, 24),
            patch(High, &["large_fern"], 0.6, 12),
            patch(Low, &["sweet_berry_bush"], 1.0 / 8.0, 16),
            patch(Low, &["brown_mushroom", "red_mushroom"], 0.2, 12),
        ] },
        Biome::Swamp => const { &[
            patch(Low, &["short_grass"], 3.0, 24),
            patch(Low, &["blue_orchid"], 0.3, 16),
            patch(Low, &["brown_mushroom", "red_mushroom"], 0.4, 12),
            patch(Afloat, &["lily_pad"], 3.0, 10),
            patch(Cane, &["sugar_cane"], 1.0, 30),
            patch(Sunken, &["seagrass"], 3.0, 16),
        ] },
        Biome::MangroveSwamp => const { &[
            patch(Low, &["short_grass"], 1.0, 24),
            patch(Afloat, &["lily_pad"], 1.0, 10),
            patch(Sunken, &["seagrass"], 3.0, 16),
        ] },
        Biome::River => const { &[patch(Sunken, &["seagrass"], 3.0, 16)] },
        Biome::Ocean => const { &[
            patch(Sunken, &["seagrass"], 4.0, 20),
            patch(Kelp, &["kelp"], 0.8, 30),
        ] },
        _ => &[],
    }
}

/// Lets plants grow in a chunk: in each quarter what its middle's biome has, on columns of the same biome.
pub(super) fn grow(seed: u64, site: &mut Site) {
    let corner = site.home.corner();
    let mut random = site.home.random(seed, "plants");
    for (x, z) in [(4, 4), (12, 4), (4, 12), (12, 12)] {
        let biome = site.column(corner.x + x, corner.z + z).biome;
        for patch in ANYWHERE.iter().chain(patches_of(biome)) {
            let share = patch.count / 4.0;
            let count = share.floor() as u32 + u32::from(random.chance(share.fract()));
            for _ in 0..count {
                let mut aside = || random.below(8) as i32 - 4;
                let middle = corner.offset(x + aside(), 0, z + aside());
                patch.scatter(biome, middle, &mut random, site);
            }
        }
    }
}

impl Patch {
    fn scatter(&self, biome: Biome, middle: Position, random: &mut Random, site: &mut Site) {
        let plant = self.plants[random.below(self.plants.len() as u64) as usize];
        let low = plain(plant, random);
        for _ in 0..self.tries {
            let mut aside = || random.below(8) as i32 - random.below(8) as i32;
            let at = middle.offset(aside(), 0, aside());
            let column = site.column(at.x, at.z);
            if site.holds(at) && column.biome == biome {
                let top = Position::new(at.x, column.height, at.z);
                self.stand(plant, low, top, random, site);
            }
        }
    }

    fn stand(&self, plant: &str, low: StateId, top: Position, random: &mut Random, site: &mut Site) {
        let (ground, on, above) = (ground(), site.get(top), site.get(top.up(1)));
        let soil = [ground.grass_block, ground.dirt, ground.mud, ground.pale_moss_block].contains(&on);
        let sand = on == ground.sand;
        let free = above == StateId::AIR;
        let wet = above == ground.water;
        match self.form {
            Low if soil && free => site.put(top.up(1), low),
            Dry if (soil || sand) && free => site.put(top.up(1), low),
            High if soil && free && site.get(top.up(2)) == StateId::AIR => {
                for (up, half) in [(1, "lower"), (2, "upper")] {
                    site.put(top.up(up), state(plant, &[("half", half)]));
                }
            }
            Cane if (soil || sand) && free && beside_water(site, top) => {
                stack(site, top, random.between(2, 4) as i32, |_, _| low);
            }
            Cactus if sand && free && has_room(site, top.up(1)) => {
                stack(site, top, random.between(1, 3) as i32, |_, _| low);
            }
            Bamboo if soil && free => {
                let states = bamboo();
                stack(site, top, random.between(5, 12) as i32, |up, height| {
                    states[(up + 3 - height).clamp(0, 2) as usize]
                });
            }
            Afloat if wet && top.y < SEA && site.get(at_height(top, SEA + 1)) == StateId::AIR => {
                site.put(at_height(top, SEA + 1), low);
            }
            Sunken if wet => site.put(top.up(1), low),
            Kelp if wet && top.y < SEA - 4 => {
                let height = random.between(1, i64::from(SEA - top.y - 1)) as i32;
                let stem = state("kelp_plant", &[]);
                stack_in(site, top, height, ground.water, |up, height| {
                    if up == height { low } else { stem }
                });
            }
            _ => {}
        }
    }
}

/// The state of a plant of one block, some of them older than others.
fn plain(plant: &str, random: &mut Random) -> StateId {
    let property = match plant {
        "pink_petals" => ("flower_amount", ["1", "2", "3", "4"][random.below(4) as usize]),
        "sweet_berry_bush" => ("age", "3"),
        _ => return state(plant, &[]),
    };
    state(plant, &[property])
}

/// Bamboo: bare, with small leaves, with large ones: the lowest, and the two at the top.
fn bamboo() -> &'static [StateId; 3] {
    static STATES: OnceLock<[StateId; 3]> = OnceLock::new();
    STATES.get_or_init(|| {
        ["none", "small", "large"]
            .map(|leaves| state("bamboo", &[("age", "1"), ("leaves", leaves)]))
    })
}

fn at_height(at: Position, y: i32) -> Position {
    Position::new(at.x, y, at.z)
}

fn beside_water(site: &Site, at: Position) -> bool {
    let sides = [(1, 0), (-1, 0), (0, 1), (0, -1)];
    sides.iter().any(|(x, z)| site.get(at.offset(*x, 0, *z)) == ground().water)
}

/// Whether nothing stands beside a block; what lies outside of the chunk is not known, so that counts as something.
fn has_room(site: &Site, at: Position) -> bool {
    let inside = |n: i32| (1..SIDE - 1).contains(&(n & (SIDE - 1)));
    let sides = [(1, 0), (-1, 0), (0, 1), (0, -1)];
    let free = |(x, z): &(i32, i32)| {
        (0..3).all(|up| site.get(at.offset(*x, up, *z)) == StateId::AIR)
    };
    inside(at.x) && inside(at.z) && sides.iter().all(free)
}

/// Puts blocks on top of each other in the air over a block, as long as there is air.
fn stack(site: &mut Site, top: Position, height: i32, state: impl Fn(i32, i32) -> StateId) {
    stack_in(site, top, height, StateId::AIR, state);
}

fn stack_in(
    site: &mut Site,
    top: Position,
    height: i32,
    room: StateId,
    state: impl Fn(i32, i32) -> StateId,
) {
    let free = (1..=height).take_while(|up| site.get(top.up(*up)) == room);
    let height = free.count() as i32;
    for up in 1..=height {
        site.put(top.up(up), state(up, height));
    }
}
