//! The parts of the fixed script. Most are in built scenes, so that new land changes the last one only.

use mindforge::vocab::{Action, Destination, Face, Position, Random, Section, Wear};
use mindforge::world::Body;
use mindforge::world::catalog::Catalog;
use mindforge::world::embedded::{Difficulty, EmbeddedBody, Settings, Terrain, World};

use super::play::{Part, names};

pub(crate) fn all() -> Vec<Part> {
    vec![
        Part {
            name: "hands: digging, crafting, cooking, storing, shooting, fishing",
            settings: flat(Difficulty::Normal),
            furnish: workshop,
            wills: [crafts, shoots_and_fishes],
            ticks: 2_500,
        },
        Part {
            name: "elements: water, lava, sand, fire, leaves, growth, TNT",
            settings: flat(Difficulty::Normal),
            furnish: elements,
            wills: [sets_fire, |_, _| None],
            ticks: 3_000,
        },
        Part {
            name: "creatures: farming, hunting, dying, exploding",
            settings: flat(Difficulty::Hard),
            furnish: creatures,
            wills: [farms, fights],
            ticks: 1_500,
        },
        Part {
            name: "wild: the land of seed 7",
            settings: Settings::default(),
            furnish: |_| {},
            wills: [fells_trees, wanders],
            ticks: 3_000,
        },
    ]
}

fn flat(difficulty: Difficulty) -> Settings {
    Settings {
        terrain: Terrain::Flat,
        difficulty,
        ..Settings::default()
    }
}

fn at(x: i32, y: i32, z: i32) -> Position {
    Position::new(x, y, z)
}

fn set(world: &mut World, x: i32, y: i32, z: i32, block: &str) {
    let block = Catalog::get().block_named(block).unwrap().id;
    world.set_block(at(x, y, z), block);
}

/// Puts both bodies in place and gives them things.
fn begin(world: &mut World, gifts: [&[(&str, u32)]; 2]) {
    for ((name, x), gifts) in names().into_iter().zip([0, 3]).zip(gifts) {
        world.put_body(&name, at(x, 64, 0));
        for (item, count) in gifts {
            world.give(&name, &(*item).into(), *count).unwrap();
        }
    }
}

fn equip(item: &str) -> Action {
    Action::Equip {
        item: item.into(),
        to: Wear::Hand,
    }
}

fn wear(item: &str, to: Wear) -> Action {
    Action::Equip {
        item: item.into(),
        to,
    }
}

fn dig(x: i32, y: i32, z: i32) -> Action {
    Action::Dig { at: at(x, y, z) }
}

/// Against the ground, so that it comes to stand at height 64.
fn place(x: i32, z: i32) -> Action {
    Action::Place {
        against: at(x, 63, z),
        face: Face::Up,
    }
}

fn goto(x: i32, z: i32) -> Action {
    Action::Goto {
        to: Destination::Block { at: at(x, 64, z) },
        dig: false,
    }
}

fn look(x: i32, y: i32, z: i32) -> Action {
    let point = at(x, y, z).feet().offset(0.0, 0.5, 0.0);
    Action::LookAt { point }
}

fn open(x: i32, z: i32) -> Action {
    Action::OpenWindow { at: at(x, 64, z) }
}

fn shift(item: &str, count: u32, from: Section, to: Section) -> Action {
    Action::MoveItems {
        item: item.into(),
        count,
        from,
        to,
    }
}

/// The recipe of an item that takes a certain ingredient.
fn craft(item: &str, from: &str, times: u32, table: Option<Position>) -> Action {
    let catalog = Catalog::get();
    let [item, from] = [item, from].map(|name| catalog.item_named(name).unwrap().id);
    let takes = |id: &&u32| {
        let recipe = &catalog.recipes()[**id as usize];
        recipe.ingredients.iter().any(|(item, _)| *item == from)
    };
    Action::Craft {
        recipe: *catalog.recipes_for(item).iter().find(takes).unwrap(),
        times,
        table,
    }
}

fn workshop(world: &mut World) {
    begin(
        world,
        [
            &[
                ("raw_iron", 3),
                ("coal", 1),
                ("furnace", 1),
                ("chest", 1),
                ("oak_sign", 1),
                ("bread", 2),
            ],
            &[
                ("bow", 1),
                ("arrow", 5),
                ("fishing_rod", 1),
                ("water_bucket", 1),
                ("bread", 2),
            ],
        ],
    );
    for y in 64..67 {
        set(world, 1, y, 1, "oak_log");
        set(world, -1, y, 1, "stone");
    }
    for (x, z) in (6..10).flat_map(|x| (-2..3).map(move |z| (x, z))) {
        set(world, x, 62, z, "water");
        set(world, x, 63, z, "water");
    }
}

fn crafts(_: &EmbeddedBody, step: usize) -> Option<Action> {
    let table = at(0, 64, 2);
    let inventory = Section::Inventory;
    let script = [
        dig(1, 64, 1),
        dig(1, 65, 1),
        dig(1, 66, 1),
        goto(1, 1),
        goto(0, 0),
        craft("oak_planks", "oak_log", 3, None),
        craft("crafting_table", "oak_planks", 1, None),
        equip("crafting_table"),
        place(0, 2),
        craft("stick", "oak_planks", 1, None),
        craft("wooden_pickaxe", "oak_planks", 1, Some(table)),
        equip("wooden_pickaxe"),
        dig(-1, 66, 1),
        dig(-1, 65, 1),
        dig(-1, 64, 1),
        goto(-1, 1),
        equip("furnace"),
        place(-3, 1),
        open(-3, 1),
        shift("raw_iron", 3, inventory, Section::FurnaceInput),
        shift("coal", 1, inventory, Section::FurnaceFuel),
        Action::CloseWindow,
        equip("chest"),
        place(-1, 3),
        open(-1, 3),
        shift("cobblestone", 2, inventory, Section::Container),
        Action::CloseWindow,
        equip("oak_sign"),
        place(-2, 3),
        Action::WriteSign {
            at: at(-2, 64, 3),
            lines: vec!["here".to_owned(), "I cook".to_owned()],
        },
        Action::Chat {
            text: "soon there is iron".to_owned(),
        },
        Action::Wait { ticks: 500 },
        open(-3, 1),
        shift("iron_ingot", 3, Section::FurnaceOutput, inventory),
        Action::CloseWindow,
        Action::Toss {
            item: "iron_ingot".into(),
            count: 1,
        },
        Action::Follow {
            player: names()[1].clone(),
            range: 2.0,
        },
        equip("bread"),
        Action::Consume,
    ];
    script.get(step).cloned()
}

fn shoots_and_fishes(_: &EmbeddedBody, step: usize) -> Option<Action> {
    let script = [
        equip("bow"),
        look(-10, 66, 0),
        Action::UseItem { ticks: 22 },
        look(0, 64, 0),
        Action::UseItem { ticks: 8 },
        equip("water_bucket"),
        look(4, 63, 3),
        Action::UseItem { ticks: 0 },
        goto(5, 0),
        equip("fishing_rod"),
        look(8, 63, 0),
        Action::Fish,
        equip("bread"),
        Action::Consume,
    ];
    script.get(step).cloned()
}

fn elements(world: &mut World) {
    begin(world, [&[("flint_and_steel", 1)], &[]]);
    set(world, 6, 68, 6, "stone");
    set(world, 6, 69, 6, "water");
    set(world, 10, 66, 6, "stone");
    set(world, 10, 67, 6, "lava");
    for y in 70..74 {
        set(world, -6, y, 6, "sand");
        set(world, -7, y, 6, "gravel");
    }
    for (x, z) in (-12..-8).flat_map(|x| (-4..0).map(move |z| (x, z))) {
        set(world, x, 66, z, "oak_leaves");
    }
    for x in -4..4 {
        set(world, x, 63, -8, "farmland");
        set(world, x, 64, -8, "wheat");
        set(world, x, 63, -7, "sand");
        set(world, x, 64, -7, "sugar_cane");
        set(world, x, 63, -6, "water");
    }
    for x in [12, 18] {
        set(world, x, 64, -10, "oak_sapling");
        set(world, x, 64, -14, "birch_sapling");
    }
    for (x, y) in (14..20).flat_map(|x| (64..67).map(move |y| (x, y))) {
        set(world, x, y, 14, "oak_planks");
        set(world, x, y, 15, "white_wool");
    }
    set(world, 13, 64, 14, "fire");
    for y in 64..67 {
        set(world, 2, y, 2, "stone");
    }
    set(world, 0, 64, 3, "tnt");
    set(world, 1, 64, 3, "tnt");
}

fn sets_fire(_: &EmbeddedBody, step: usize) -> Option<Action> {
    let script = [
        equip("flint_and_steel"),
        Action::ActivateBlock { at: at(0, 64, 3) },
        goto(-4, -3),
    ];
    script.get(step).cloned()
}

/// The creatures' entity numbers are 1 to 10 in this order.
const KINDS: [&str; 10] = [
    "pig", "cow", "cow", "sheep", "chicken", "rabbit", "zombie", "spider", "creeper", "skeleton",
];

fn creatures(world: &mut World) {
    begin(
        world,
        [
            &[("wheat", 4), ("bucket", 1), ("shears", 1)],
            &[
                ("iron_sword", 1),
                ("iron_helmet", 1),
                ("iron_chestplate", 1),
                ("shield", 1),
            ],
        ],
    );
    for (index, kind) in (0_i32..).zip(KINDS) {
        let place = match index {
            0..6 => at(index - 3, 64, 3),
            _ => at(10, 64, 3 * (index - 8)),
        };
        world.summon(&kind.into(), place).unwrap();
    }
}

fn farms(_: &EmbeddedBody, step: usize) -> Option<Action> {
    let near_to = |entity: u32| Action::Interact { entity };
    let script = [
        equip("wheat"),
        near_to(2),
        near_to(3),
        equip("bucket"),
        near_to(2),
        equip("shears"),
        near_to(4),
        Action::Wait { ticks: 200 },
        Action::Attack { entity: 1 },
        Action::Wait { ticks: 20 },
        Action::Attack { entity: 1 },
        Action::UseItem { ticks: 0 },
    ];
    script.get(step).cloned()
}

fn fights(body: &EmbeddedBody, step: usize) -> Option<Action> {
    let dressing = [
        wear("iron_helmet", Wear::Head),
        wear("iron_chestplate", Wear::Chest),
        wear("shield", Wear::OffHand),
        equip("iron_sword"),
    ];
    let fighting = || match step % 3 {
        0 => Action::UseItem { ticks: 10 },
        1 => Action::Wait { ticks: 12 },
        _ => {
            let monsters = body.observe().entities.into_iter();
            let nearest = monsters
                .map(|entity| entity.id)
                .find(|id| (7..=10).contains(id));
            Action::Attack {
                entity: nearest.unwrap_or(7),
            }
        }
    };
    dressing.get(step).cloned().or_else(|| Some(fighting()))
}

fn fells_trees(body: &EmbeddedBody, step: usize) -> Option<Action> {
    let catalog = Catalog::get();
    let logs = ["oak_log", "birch_log", "spruce_log"].map(|it| catalog.block_named(it).unwrap().id);
    let log = body.find_blocks(&logs, 48, 1).first().copied();
    Some(match (log, step % 3) {
        (Some(log), 0) => Action::Goto {
            to: Destination::GetToBlock { at: log },
            dig: true,
        },
        (Some(log), 1) => Action::Dig { at: log },
        _ => craft("oak_planks", "oak_log", 1, None),
    })
}

/// Here and there, digging where it stands.
fn wanders(body: &EmbeddedBody, step: usize) -> Option<Action> {
    let mut random = Random::keyed(7, "wanders", &[step as i64]);
    let feet = body.observe().feet();
    Some(match step % 4 {
        0 => Action::Goto {
            to: Destination::NearXz {
                x: feet.x + random.between(-20, 20) as i32,
                z: feet.z + random.between(-20, 20) as i32,
                range: 2.0,
            },
            dig: true,
        },
        1 | 2 => Action::Dig {
            at: feet.offset(0, -1, 0),
        },
        _ => Action::Place {
            against: feet.offset(1, -1, 0),
            face: Face::Up,
        },
    })
}
