//! Words for scripts: what bodies do, and what is where.

use mindforge::vocab::{Action, Destination, Face, Position, Section, Wear};
use mindforge::world::catalog::Catalog;
use mindforge::world::embedded::World;

use crate::determinism::play::names;

pub(super) fn at(x: i32, y: i32, z: i32) -> Position {
    Position::new(x, y, z)
}

pub(super) fn set(world: &mut World, x: i32, y: i32, z: i32, block: &str) {
    let block = Catalog::get().block_named(block).unwrap().id;
    world.set_block(at(x, y, z), block);
}

/// Puts both bodies in place and gives them things.
pub(super) fn begin(world: &mut World, gifts: [&[(&str, u32)]; 2]) {
    for ((name, x), gifts) in names().into_iter().zip([0, 3]).zip(gifts) {
        world.put_body(&name, at(x, 64, 0));
        for (item, count) in gifts {
            world.give(&name, &(*item).into(), *count).unwrap();
        }
    }
}

pub(super) fn equip(item: &str) -> Action {
    Action::Equip {
        item: item.into(),
        to: Wear::Hand,
    }
}

pub(super) fn wear(item: &str, to: Wear) -> Action {
    Action::Equip {
        item: item.into(),
        to,
    }
}

pub(super) fn dig(x: i32, y: i32, z: i32) -> Action {
    Action::Dig { at: at(x, y, z) }
}

/// Against the ground, so that it comes to stand at height 64.
pub(super) fn place(x: i32, z: i32) -> Action {
    Action::Place {
        against: at(x, 63, z),
        face: Face::Up,
    }
}

pub(super) fn goto(x: i32, z: i32) -> Action {
    Action::Goto {
        to: Destination::Block { at: at(x, 64, z) },
        dig: false,
    }
}

pub(super) fn look(x: i32, y: i32, z: i32) -> Action {
    let point = at(x, y, z).feet().offset(0.0, 0.5, 0.0);
    Action::LookAt { point }
}

pub(super) fn open(x: i32, z: i32) -> Action {
    Action::OpenWindow { at: at(x, 64, z) }
}

pub(super) fn shift(item: &str, count: u32, from: Section, to: Section) -> Action {
    Action::MoveItems {
        item: item.into(),
        count,
        from,
        to,
    }
}

/// The recipe of an item that takes a certain ingredient.
pub(super) fn craft(item: &str, from: &str, times: u32, table: Option<Position>) -> Action {
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
