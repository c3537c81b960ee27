//! The world whose save is changed: one with something of every kind in it.

use std::sync::OnceLock;

use mindforge::vocab::{Action, AgentName, ItemName, Point, Position};
use mindforge::world::Body;
use mindforge::world::catalog::Catalog;
use mindforge::world::embedded::{Settings, SharedWorld, Terrain, World};

use super::envelope;

const BLOCKS: [&str; 16] = [
    "furnace",
    "chest",
    "barrel",
    "campfire",
    "sand",
    "water",
    "lava",
    "wheat",
    "oak_sapling",
    "oak_sign",
    "red_bed",
    "fire",
    "oak_leaves",
    "sugar_cane",
    "farmland",
    "torch",
];
const ITEMS: [&str; 8] = [
    "bow",
    "arrow",
    "stone_axe",
    "dirt",
    "bread",
    "tnt",
    "egg",
    "iron_helmet",
];

pub(crate) fn settings() -> Settings {
    Settings {
        terrain: Terrain::Flat,
        view_distance: 2,
        ..Settings::default()
    }
}

pub(crate) fn names() -> [AgentName; 2] {
    ["alice", "bob"].map(|name| AgentName::new(name).expect("a name"))
}

/// The contents of a real save.
pub(crate) fn real() -> &'static [u8] {
    static REAL: OnceLock<Vec<u8>> = OnceLock::new();
    REAL.get_or_init(|| envelope::unsealed(&lived()))
}

/// The save of a world in the middle of much: things burn, flow, fall, fly, cook and walk.
fn lived() -> Vec<u8> {
    let shared = SharedWorld::new(World::new(settings()));
    let [alice, bob] = &mut names().map(|name| shared.join(name));
    shared.with(furnish);
    for item in ["stone_axe", "dirt"] {
        alice.submit(Action::Toss {
            item: ItemName::new(item),
            count: 1,
        });
        shared.with(World::step);
    }
    let middle = alice.observe().position;
    alice.submit(Action::LookAt {
        point: middle.offset(8.0, 4.0, 0.0),
    });
    alice.submit(Action::Equip {
        item: ItemName::new("bow"),
        to: Default::default(),
    });
    bob.submit(Action::Dig {
        at: bob.observe().feet().offset(1, -1, 0),
    });
    for _ in 0..5 {
        shared.with(World::step);
    }
    alice.submit(Action::UseItem { ticks: 22 });
    bob.submit(Action::Equip {
        item: ItemName::new("egg"),
        to: Default::default(),
    });
    bob.submit(Action::LookAt {
        point: Point::new(0.0, 80.0, 0.0),
    });
    for _ in 0..25 {
        shared.with(World::step);
    }
    bob.submit(Action::UseItem { ticks: 0 });
    for _ in 0..2 {
        shared.with(World::step);
    }
    shared.with(|world| world.save())
}

fn furnish(world: &mut World) {
    let catalog = Catalog::get();
    for (x, block) in BLOCKS.iter().enumerate() {
        let block = catalog.block_named(block).expect("a block").id;
        world.set_block(Position::new(2 * x as i32 - 12, 68, 5), block);
    }
    let tnt = catalog.block_named("tnt").expect("a block").id;
    world.set_block(Position::new(3, 68, 6), tnt);
    for (x, creature) in catalog.creatures().iter().enumerate() {
        // Kinds that do not live here are refused.
        let _ = world.summon(&creature.name, Position::new(2 * x as i32 - 10, 64, -6));
    }
    for name in names() {
        for item in ITEMS {
            let _ = world.give(&name, &ItemName::new(item), 4);
        }
    }
}
