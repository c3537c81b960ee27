//! Hands: one body crafts, cooks and stores, the other shoots and fishes.

use mindforge::vocab::{Action, Section};
use mindforge::world::embedded::{EmbeddedBody, World};

use super::deeds::{at, begin, craft, dig, equip, goto, look, open, place, set, shift};
use crate::determinism::play::names;

pub(super) fn workshop(world: &mut World) {
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

pub(super) fn crafts(_: &EmbeddedBody, step: usize) -> Option<Action> {
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

pub(super) fn shoots_and_fishes(_: &EmbeddedBody, step: usize) -> Option<Action> {
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
