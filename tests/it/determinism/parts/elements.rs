//! Elements: water meets lava, sand falls, fire spreads, leaves wither, plants grow, TNT explodes.

use mindforge::vocab::Action;
use mindforge::world::embedded::{EmbeddedBody, World};

use super::deeds::{at, begin, equip, goto, set};

pub(super) fn furnish(world: &mut World) {
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

pub(super) fn sets_fire(_: &EmbeddedBody, step: usize) -> Option<Action> {
    let script = [
        equip("flint_and_steel"),
        Action::ActivateBlock { at: at(0, 64, 3) },
        goto(-4, -3),
    ];
    script.get(step).cloned()
}
