//! Every item that is a block, placed where it belongs.

use super::placing::{SPOT, look, place, scene, state};
use super::{Scene, block};
use crate::vocab::{Face, Point, Position};
use crate::world::catalog::{BlockId, Catalog};

/// What stands around the spot so that an item can be placed there, and what to click.
fn prepare(scene: &Scene, item: &str) -> (Position, Face) {
    let floor = SPOT.up(-1);
    let ground = match item {
        "wheat_seeds" | "beetroot_seeds" | "carrot" | "potato" | "melon_seeds"
        | "pumpkin_seeds" | "torchflower_seeds" | "pitcher_pod" => "farmland",
        "nether_wart" => "soul_sand",
        "cactus" => "sand",
        "brown_mushroom" | "red_mushroom" => "mycelium",
        "chorus_flower" | "chorus_plant" => "end_stone",
        "small_dripleaf" => "clay",
        "lily_pad" | "frogspawn" => "water",
        _ => "grass_block",
    };
    scene.set(floor, ground);
    if item == "sugar_cane" {
        scene.set(floor.offset(0, 0, 1), "water");
    }
    if matches!(item, "kelp" | "seagrass" | "sea_pickle") || item.contains("coral") {
        for side in [Face::North, Face::South, Face::West, Face::East] {
            scene.set(SPOT + side.normal(), "glass");
        }
        scene.set(SPOT, "water");
        scene.set(floor, "stone");
    }
    match item {
        "spore_blossom" | "hanging_roots" | "glow_berries" | "weeping_vines"
        | "pale_hanging_moss" => {
            scene.set(SPOT.up(1), "stone");
            (SPOT.up(1), Face::Down)
        }
        _ if item.ends_with("_hanging_sign") => {
            scene.set(SPOT.up(1), "stone");
            (SPOT.up(1), Face::Down)
        }
        "ladder" | "tripwire_hook" | "cocoa_beans" | "vine" => {
            let wall = SPOT.offset(-1, 0, 0);
            scene.set(wall, "jungle_log");
            (wall, Face::East)
        }
        _ => (floor, Face::Up),
    }
}

fn clear(scene: &Scene) {
    for y in 63..=66 {
        for (x, z) in (-4..=-1).flat_map(|x| (-1..=1).map(move |z| (x, z))) {
            let name = if y == 63 { "grass_block" } else { "air" };
            scene.set(Position::new(x, y, z), name);
        }
    }
    scene.world.with(|world| {
        let entities = &mut world.land.entities;
        entities.items.clear();
        entities.falling.clear();
    });
}

#[test]
fn every_item_that_is_a_block_can_be_placed_where_it_belongs_and_stays_there() {
    let mut scene = scene();
    let mut placed = 0;
    let mut wrong = Vec::new();
    for item in Catalog::get().items() {
        let name = item.name.as_str();
        // The harvest has the name of its crop, and what operators have is nobody's to place.
        let operators = name.ends_with("command_block")
            || matches!(
                name,
                "structure_block" | "jigsaw" | "test_block" | "test_instance_block"
            );
        if name == "wheat" || operators {
            continue;
        }
        if crate::world::embedded::action::block_of(name).is_none() {
            continue;
        }
        clear(&scene);
        let (against, face) = prepare(&scene, name);
        look(&mut scene, Point::new(-9.0, 65.62, 0.5));
        let result = place(&mut scene, name, against, face);
        let there = state(&scene, SPOT);
        scene.step(3);
        let later = Catalog::get().block_of(state(&scene, SPOT));
        let dropped = scene.world.with(|world| world.land.entities.items.len());
        let stayed = Catalog::get().block_of(there) == later && dropped == 0;
        if result != Ok(()) || !stayed || later == BlockId::AIR || later == block("water") {
            wrong.push(format!("{name}: {result:?}, {dropped} dropped"));
        }
        scene.world.with(|world| {
            for actor in &mut world.actors {
                actor.inventory.slots_mut().fill(None);
            }
        });
        placed += 1;
    }
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
    assert!(placed > 1_000, "{placed}");
}
