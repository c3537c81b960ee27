//! Bone meal on mushrooms: with luck a huge one. After vanilla's `MushroomBlock` and `AbstractHugeMushroomFeature`.

use crate::vocab::{Position, Random};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::chunk::TOP;
use crate::world::embedded::kinds::{by_name, default_state, traits, with};
use crate::world::embedded::land::Land;
use crate::world::embedded::support;

by_name! {
    fn blocks() -> Blocks of BlockId {
        brown_mushroom, brown_mushroom_block, mushroom_stem, mycelium, podzol, red_mushroom_block,
    }
}

/// The chance that one portion brings a huge mushroom forth, if it has room: `MushroomBlock.isBonemealSuccess`.
const LUCK: f64 = 0.4;
/// How far the caps reach from the stem, in blocks.
const BROWN: i32 = 3;
const RED: i32 = 2;

/// A mushroom takes every portion.
pub(super) fn feed(land: &mut Land, at: Position) -> bool {
    let mut random = land.random("bone meal", at);
    if random.chance(LUCK) {
        let height = height(&mut random);
        let brown = land.traits(at).block == blocks().brown_mushroom;
        if has_room(land, at, height, brown) {
            stand(land, at, height, brown);
        }
    }
    true
}

/// Four to six blocks, one of twelve twice that: `getTreeHeight`.
fn height(random: &mut Random) -> i32 {
    let height = random.between(4, 6) as i32;
    if random.below(12) == 0 {
        height * 2
    } else {
        height
    }
}

/// `isValidPosition`: fit ground, and air or leaves wherever the game looks, which is beside the stem only for brown ones, from the fourth
/// block on.
fn has_room(land: &Land, at: Position, height: i32, brown: bool) -> bool {
    let soil = land.traits(at.up(-1)).block;
    let name = Catalog::get().block(soil).name.as_str();
    let it = blocks();
    let fed = support::is_dirt(name) || soil == it.mycelium || soil == it.podzol;
    let free = |place: Position| {
        let state = land.state(place);
        let leaves = traits(state).tree && Catalog::get().property(state, "persistent").is_some();
        place == at || state == StateId::AIR || leaves
    };
    let reach = |up: i32| if brown && up > 3 { BROWN } else { 0 };
    fed && at.y + height < TOP
        && (0..=height).all(|up| square(at.up(up), reach(up)).all(|(place, ..)| free(place)))
}

fn stand(land: &mut Land, at: Position, height: i32, brown: bool) {
    land.set_state(at, StateId::AIR);
    if brown {
        put_brown_cap(land, at.up(height));
    } else {
        put_red_cap(land, at, height);
    }
    let stem = faces(blocks().mushroom_stem, |face| {
        !matches!(face, "up" | "down")
    });
    for up in 0..height {
        put(land, at.up(up), stem);
    }
}

/// A flat cap without corners: `HugeBrownMushroomFeature.makeCap`.
fn put_brown_cap(land: &mut Land, top: Position) {
    for (place, x, z) in square(top, BROWN) {
        let (edge_x, edge_z) = (x.abs() == BROWN, z.abs() == BROWN);
        if edge_x && edge_z {
            continue;
        }
        // What is beside a missing corner is an edge to both sides.
        let rim = |n: i32, across: bool| n == BROWN || across && n == BROWN - 1;
        let cap = faces(blocks().brown_mushroom_block, |face| match face {
            "west" => rim(-x, edge_z),
            "east" => rim(x, edge_z),
            "north" => rim(-z, edge_x),
            "south" => rim(z, edge_x),
            face => face == "up",
        });
        put(land, place, cap);
    }
}

/// A hollow cap of three layers under a lid: `HugeRedMushroomFeature.makeCap`.
fn put_red_cap(land: &mut Land, at: Position, height: i32) {
    for up in height - 3..=height {
        let lid = up == height;
        let reach = if lid { RED - 1 } else { RED };
        for (place, x, z) in square(at.up(up), reach) {
            let wall = (x.abs() == reach) != (z.abs() == reach);
            if !lid && !wall {
                continue;
            }
            let cap = faces(blocks().red_mushroom_block, |face| match face {
                "west" => x < 0,
                "east" => x > 0,
                "north" => z < 0,
                "south" => z > 0,
                face => face == "up" && up >= height - 1,
            });
            put(land, place, cap);
        }
    }
}

/// Everything grows through what is no whole opaque block: `isSolidRender`.
fn put(land: &mut Land, at: Position, state: StateId) {
    let there = land.traits(at);
    if !there.full || there.transparent {
        land.set_state(at, state);
    }
}

/// A mushroom block with skin on those faces.
fn faces(block: BlockId, skin: impl Fn(&str) -> bool) -> StateId {
    const NAMES: [&str; 6] = ["down", "east", "north", "south", "up", "west"];
    NAMES.iter().fold(default_state(block), |state, face| {
        with(state, face, if skin(face) { "true" } else { "false" })
    })
}

/// The places of a level square around a middle, with how far each is from it to the east and south.
fn square(middle: Position, reach: i32) -> impl Iterator<Item = (Position, i32, i32)> {
    (-reach..=reach)
        .flat_map(move |x| (-reach..=reach).map(move |z| (middle.offset(x, 0, z), x, z)))
}
