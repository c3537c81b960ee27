//! What grows on the ground and in water: grass, flowers, cane, cactus, gourds, mushrooms, kelp.
//!
//! Plants come in patches, as vanilla's `RandomPatchFeature` scatters them: some tries around a middle, near more often than far. A patch ends
//! at the border of its chunk.

mod patches;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use self::patches::Form::{self, Afloat, Bamboo, Cactus, Cane, Dry, High, Kelp, Low, Sunken};
use self::patches::{ANYWHERE, Patch, patches_of};
use super::biome::Biome;
use super::ground;
use super::natural::Site;
use super::shape::SEA;
use super::tree::state;
use crate::vocab::{Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::SIDE;

/// A [`Patch`] whose names have been looked up.
#[derive(Debug)]
struct Sown {
    form: Form,
    plants: Vec<Vec<StateId>>,
    count: f64,
    tries: u32,
}

/// Lets plants grow in a chunk: in each quarter what its middle's biome has, on columns of the same biome.
pub(super) fn grow(seed: u64, site: &mut Site) {
    let corner = site.home.corner();
    let mut random = site.home.random(seed, "plants");
    for (x, z) in [(4, 4), (12, 4), (4, 12), (12, 12)] {
        let biome = site.column(corner.x + x, corner.z + z).biome;
        for patch in sown(biome) {
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

/// What grows in a biome.
fn sown(biome: Biome) -> &'static [Sown] {
    static TABLE: OnceLock<BTreeMap<Biome, Vec<Sown>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let sown = |biome| {
            ANYWHERE
                .iter()
                .chain(patches_of(biome))
                .map(Sown::of)
                .collect()
        };
        let biomes = Biome::ALL.iter();
        biomes.map(|biome| (*biome, sown(*biome))).collect()
    });
    table.get(&biome).map_or(&[], Vec::as_slice)
}

impl Sown {
    fn of(patch: &Patch) -> Self {
        let plants = patch.plants.iter();
        Self {
            form: patch.form,
            plants: plants.map(|plant| states(patch.form, plant)).collect(),
            count: patch.count,
            tries: patch.tries,
        }
    }

    fn scatter(&self, biome: Biome, middle: Position, random: &mut Random, site: &mut Site) {
        let plant = &self.plants[random.below(self.plants.len() as u64) as usize];
        let low = plant[random.below(plant.len() as u64) as usize];
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

    fn stand(
        &self,
        plant: &[StateId],
        low: StateId,
        top: Position,
        random: &mut Random,
        site: &mut Site,
    ) {
        let (ground, on, above) = (ground(), site.get(top), site.get(top.up(1)));
        let soil = [
            ground.grass_block,
            ground.dirt,
            ground.mud,
            ground.pale_moss_block,
        ]
        .contains(&on);
        let sand = on == ground.sand;
        let free = above == StateId::AIR;
        let wet = above == ground.water;
        match self.form {
            Low if soil && free => site.put(top.up(1), low),
            Dry if (soil || sand) && free => site.put(top.up(1), low),
            High if soil && free && site.get(top.up(2)) == StateId::AIR => {
                stack(site, top, 2, |up, _| plant[up as usize - 1]);
            }
            Cane if (soil || sand) && free && beside_water(site, top) => {
                stack(site, top, random.between(2, 4) as i32, |_, _| low);
            }
            Cactus if sand && free && has_room(site, top.up(1)) => {
                stack(site, top, random.between(1, 3) as i32, |_, _| low);
            }
            Bamboo if soil && free => {
                stack(site, top, random.between(5, 12) as i32, |up, height| {
                    plant[(up + 3 - height).clamp(0, 2) as usize]
                });
            }
            Afloat if wet && top.y < SEA && site.get(at_height(top, SEA + 1)) == StateId::AIR => {
                site.put(at_height(top, SEA + 1), low);
            }
            Sunken if wet => site.put(top.up(1), low),
            Kelp if wet && top.y < SEA - 4 => {
                let height = random.between(1, i64::from(SEA - top.y - 1)) as i32;
                stack_in(site, top, height, ground.water, |up, height| {
                    plant[usize::from(up == height)]
                });
            }
            _ => {}
        }
    }
}

/// The states of a plant: for one of several blocks their states from the bottom up, for one of a single block those of which each plant
/// has one.
fn states(form: Form, plant: &str) -> Vec<StateId> {
    let with = |key: &str, values: &[&str]| {
        let states = values.iter().map(|value| state(plant, &[(key, value)]));
        states.collect()
    };
    match (form, plant) {
        (High, _) => with("half", &["lower", "upper"]),
        // The lowest, and the two at the top.
        (Bamboo, _) => ["none", "small", "large"]
            .map(|leaves| state(plant, &[("age", "1"), ("leaves", leaves)]))
            .to_vec(),
        (Kelp, _) => vec![state("kelp_plant", &[]), state(plant, &[])],
        (_, "pink_petals") => with("flower_amount", &["1", "2", "3", "4"]),
        (_, "sweet_berry_bush") => with("age", &["3"]),
        _ => vec![state(plant, &[])],
    }
}

fn at_height(at: Position, y: i32) -> Position {
    Position::new(at.x, y, at.z)
}

fn beside_water(site: &Site, at: Position) -> bool {
    let sides = [(1, 0), (-1, 0), (0, 1), (0, -1)];
    sides
        .iter()
        .any(|(x, z)| site.get(at.offset(*x, 0, *z)) == ground().water)
}

/// Whether nothing stands beside a block; what lies outside of the chunk is not known, so that counts as something.
fn has_room(site: &Site, at: Position) -> bool {
    let inside = |n: i32| (1..SIDE - 1).contains(&(n & (SIDE - 1)));
    let sides = [(1, 0), (-1, 0), (0, 1), (0, -1)];
    let free =
        |(x, z): &(i32, i32)| (0..3).all(|up| site.get(at.offset(*x, up, *z)) == StateId::AIR);
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
