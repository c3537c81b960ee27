//! The worlds that lives begin in, and who is in them.

use mindforge::vocab::{AgentName, ItemName};
use mindforge::world::embedded::{Settings, SharedWorld, Terrain, World};

/// What bodies carry: tools, stations, food, fuel, seeds and what lights, pours, shoots or explodes.
const CARRIED: [&str; 34] = [
    "diamond_pickaxe",
    "stone_axe",
    "iron_shovel",
    "iron_hoe",
    "shears",
    "dirt",
    "sand",
    "oak_log",
    "oak_planks",
    "torch",
    "furnace",
    "chest",
    "crafting_table",
    "stonecutter",
    "coal",
    "raw_iron",
    "bread",
    "rotten_flesh",
    "bucket",
    "water_bucket",
    "lava_bucket",
    "bow",
    "arrow",
    "shield",
    "iron_helmet",
    "bone_meal",
    "wheat_seeds",
    "wheat",
    "oak_sapling",
    "red_bed",
    "oak_sign",
    "flint_and_steel",
    "fishing_rod",
    "tnt",
];
/// How many of each; tools and the like come as often.
const OF_EACH: u32 = 8;
/// Ticks after which the land around has been made, so that it is not for each life again.
const SETTLED: u32 = 100;

pub(crate) fn settings(natural: bool) -> Settings {
    Settings {
        terrain: if natural {
            Terrain::Natural
        } else {
            Terrain::Flat
        },
        view_distance: 2,
        ..Settings::default()
    }
}

pub(crate) fn names() -> [AgentName; 2] {
    ["alice", "bob"].map(|name| AgentName::new(name).expect("a name"))
}

/// A copy of a world in which both bodies have something of everything.
pub(crate) fn fresh(natural: bool) -> World {
    thread_local! {
        static WORLDS: [World; 2] = [false, true].map(furnished);
    }
    WORLDS.with(|worlds| worlds[usize::from(natural)].clone())
}

fn furnished(natural: bool) -> World {
    let shared = SharedWorld::new(World::new(settings(natural)));
    let bodies = names().map(|name| shared.join(name));
    for name in names() {
        for item in CARRIED {
            // Whoever carries too much leaves the rest.
            let _ = shared.with(|world| world.give(&name, &ItemName::new(item), OF_EACH));
        }
    }
    for _ in 0..SETTLED {
        shared.with(World::step);
    }
    drop(bodies);
    shared.with(|world| world.clone())
}
