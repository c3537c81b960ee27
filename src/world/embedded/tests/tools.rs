//! What work does to tools, and what it leaves.

use super::stations::BEFORE;
use super::{Scene, named};
use crate::vocab::{Action, Wear};
use crate::world::Body;
use crate::world::catalog::Catalog;

#[test]
fn what_stood_in_water_leaves_water() {
    let mut scene = Scene::new();
    scene.set_state(BEFORE, "tube_coral", &[("waterlogged", "true")]);
    scene.do_it(Action::Dig { at: BEFORE });
    let left = scene.alice.state_at(BEFORE).unwrap();
    assert_eq!(left, Catalog::get().state("water", &[]).unwrap());
}

/// The wear of the only tool after an action.
fn wear_after(tool: &str, target: &str) -> u32 {
    let mut scene = Scene::new();
    scene.set(BEFORE, target);
    scene.give(tool, 1);
    scene.do_it(Action::Dig { at: BEFORE });
    let inventory = scene.alice.observe().inventory;
    inventory.slot(0).map_or(u32::MAX, |it| it.wear)
}

#[test]
fn tools_wear_by_digging_as_in_the_game() {
    for (tool, target, wear) in [
        ("iron_pickaxe", "stone", 1),
        ("iron_sword", "bamboo", 2),
        ("iron_sword", "dirt", 2),
        ("iron_hoe", "dirt", 1),
        ("iron_shovel", "torch", 0),
        ("shears", "oak_leaves", 1),
        ("shears", "short_grass", 1),
        ("bow", "dirt", 0),
        ("iron_boots", "dirt", 0),
    ] {
        assert_eq!(wear_after(tool, target), wear, "{tool} on {target}");
    }
}

#[test]
fn tools_wear_twice_as_much_as_swords_by_hitting() {
    for (tool, wear) in [
        ("iron_sword", 1),
        ("iron_axe", 2),
        ("iron_hoe", 2),
        ("shears", 0),
    ] {
        let mut scene = Scene::new();
        let _bob = scene.world.join(named("bob"));
        scene.world.with(|world| {
            world.put_body(&named("alice"), BEFORE);
            world.put_body(&named("bob"), BEFORE.offset(0, 0, 2));
        });
        scene.give(tool, 1);
        scene.do_it(Action::Equip {
            item: tool.into(),
            to: Wear::Hand,
        });
        let entity = scene.alice.observe().entities[0].id;
        scene.do_it(Action::Attack { entity });
        let inventory = scene.alice.observe().inventory;
        assert_eq!(inventory.slot(0).unwrap().wear, wear, "{tool}");
    }
}
