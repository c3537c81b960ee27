//! Which way blocks face, and which side they sit on: a table over the families, for a body that looks west.

use super::placing::{SPOT, look, name_at, place, property, scene};
use crate::vocab::{Face, Point, Position};

/// What is clicked: the floor below the spot, a wall west of it, a ceiling above it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    Floor,
    Wall,
    Ceiling,
}

/// Item, what is clicked, the block that comes of it, and some of its properties.
type Row = (
    &'static str,
    Side,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const ROWS: &[Row] = &[
    (
        "lever",
        Side::Floor,
        "lever",
        &[("face", "floor"), ("facing", "west")],
    ),
    (
        "lever",
        Side::Wall,
        "lever",
        &[("face", "wall"), ("facing", "east")],
    ),
    (
        "stone_button",
        Side::Ceiling,
        "stone_button",
        &[("face", "ceiling")],
    ),
    (
        "grindstone",
        Side::Wall,
        "grindstone",
        &[("face", "wall"), ("facing", "east")],
    ),
    ("ladder", Side::Wall, "ladder", &[("facing", "east")]),
    (
        "tripwire_hook",
        Side::Wall,
        "tripwire_hook",
        &[("facing", "east")],
    ),
    ("lantern", Side::Floor, "lantern", &[("hanging", "false")]),
    ("lantern", Side::Ceiling, "lantern", &[("hanging", "true")]),
    (
        "bell",
        Side::Floor,
        "bell",
        &[("attachment", "floor"), ("facing", "west")],
    ),
    (
        "bell",
        Side::Wall,
        "bell",
        &[("attachment", "single_wall"), ("facing", "west")],
    ),
    ("bell", Side::Ceiling, "bell", &[("attachment", "ceiling")]),
    (
        "vine",
        Side::Wall,
        "vine",
        &[("west", "true"), ("east", "false")],
    ),
    (
        "glow_lichen",
        Side::Ceiling,
        "glow_lichen",
        &[("up", "true"), ("down", "false")],
    ),
    ("torch", Side::Wall, "wall_torch", &[("facing", "east")]),
    (
        "oak_sign",
        Side::Wall,
        "oak_wall_sign",
        &[("facing", "east")],
    ),
    (
        "oak_hanging_sign",
        Side::Ceiling,
        "oak_hanging_sign",
        &[("attached", "false"), ("rotation", "12")],
    ),
    (
        "red_banner",
        Side::Floor,
        "red_banner",
        &[("rotation", "12")],
    ),
    (
        "red_banner",
        Side::Wall,
        "red_wall_banner",
        &[("facing", "east")],
    ),
    (
        "zombie_head",
        Side::Floor,
        "zombie_head",
        &[("rotation", "4")],
    ),
    (
        "zombie_head",
        Side::Wall,
        "zombie_wall_head",
        &[("facing", "east")],
    ),
    (
        "oak_trapdoor",
        Side::Floor,
        "oak_trapdoor",
        &[("facing", "east"), ("half", "bottom")],
    ),
    (
        "oak_trapdoor",
        Side::Ceiling,
        "oak_trapdoor",
        &[("facing", "east"), ("half", "top")],
    ),
    (
        "oak_trapdoor",
        Side::Wall,
        "oak_trapdoor",
        &[("facing", "east"), ("half", "bottom")],
    ),
    ("oak_slab", Side::Ceiling, "oak_slab", &[("type", "top")]),
    (
        "oak_stairs",
        Side::Ceiling,
        "oak_stairs",
        &[("half", "top"), ("facing", "west")],
    ),
    (
        "oak_fence_gate",
        Side::Floor,
        "oak_fence_gate",
        &[("facing", "west"), ("open", "false")],
    ),
    ("end_rod", Side::Wall, "end_rod", &[("facing", "east")]),
    (
        "lightning_rod",
        Side::Ceiling,
        "lightning_rod",
        &[("facing", "down")],
    ),
    (
        "amethyst_cluster",
        Side::Wall,
        "amethyst_cluster",
        &[("facing", "east")],
    ),
    ("hopper", Side::Floor, "hopper", &[("facing", "down")]),
    ("hopper", Side::Wall, "hopper", &[("facing", "west")]),
    ("dispenser", Side::Floor, "dispenser", &[("facing", "east")]),
    ("piston", Side::Floor, "piston", &[("facing", "east")]),
    ("observer", Side::Floor, "observer", &[("facing", "west")]),
    ("barrel", Side::Floor, "barrel", &[("facing", "east")]),
    ("repeater", Side::Floor, "repeater", &[("facing", "east")]),
    ("campfire", Side::Floor, "campfire", &[("facing", "west")]),
    ("anvil", Side::Floor, "anvil", &[("facing", "north")]),
    ("loom", Side::Floor, "loom", &[("facing", "east")]),
    ("rail", Side::Floor, "rail", &[("shape", "east_west")]),
    ("iron_chain", Side::Wall, "iron_chain", &[("axis", "x")]),
    (
        "crafter",
        Side::Floor,
        "crafter",
        &[("orientation", "east_up")],
    ),
    (
        "oak_leaves",
        Side::Floor,
        "oak_leaves",
        &[("persistent", "true"), ("distance", "7")],
    ),
    (
        "pointed_dripstone",
        Side::Ceiling,
        "pointed_dripstone",
        &[("vertical_direction", "down")],
    ),
    (
        "pointed_dripstone",
        Side::Floor,
        "pointed_dripstone",
        &[("vertical_direction", "up")],
    ),
    ("cocoa_beans", Side::Wall, "cocoa", &[("facing", "west")]),
    (
        "scaffolding",
        Side::Floor,
        "scaffolding",
        &[("distance", "0"), ("bottom", "false")],
    ),
    ("bamboo", Side::Floor, "bamboo_sapling", &[]),
    ("redstone", Side::Floor, "redstone_wire", &[]),
    ("string", Side::Floor, "tripwire", &[]),
    (
        "sweet_berries",
        Side::Floor,
        "sweet_berry_bush",
        &[("age", "0")],
    ),
];

#[test]
fn each_family_of_blocks_faces_as_in_the_game() {
    for (item, side, block, properties) in ROWS {
        let mut scene = scene();
        let (against, face) = match side {
            Side::Floor => (SPOT.up(-1), Face::Up),
            Side::Wall => (SPOT.offset(-1, 0, 0), Face::East),
            Side::Ceiling => (SPOT.up(1), Face::Down),
        };
        if *side != Side::Floor {
            scene.set(against, "jungle_log");
        }
        look(&mut scene, Point::new(-9.0, 65.62, 0.5));
        let placed = place(&mut scene, item, against, face);
        assert_eq!(placed, Ok(()), "{item} {side:?}");
        assert_eq!(name_at(&scene, SPOT), *block, "{item} {side:?}");
        for (name, value) in *properties {
            assert_eq!(
                property(&scene, SPOT, name),
                *value,
                "{item} {side:?} {name}"
            );
        }
    }
}

#[test]
fn powder_snow_is_poured_out_of_its_bucket() {
    let mut scene = scene();
    place(&mut scene, "powder_snow_bucket", SPOT.up(-1), Face::Up).unwrap();
    assert_eq!(name_at(&scene, SPOT), "powder_snow");
    assert_eq!(scene.count("bucket"), 1);
}

#[test]
fn plants_are_placed_on_their_soil_only() {
    let floor = SPOT.up(-1);
    for (item, soil, elsewhere) in [
        ("oak_sapling", "grass_block", "stone"),
        ("wheat_seeds", "farmland", "grass_block"),
        ("nether_wart", "soul_sand", "farmland"),
        ("cactus", "sand", "grass_block"),
        ("lily_pad", "water", "grass_block"),
        ("sugar_cane", "sugar_cane", "grass_block"),
        ("dead_bush", "red_sand", "stone"),
    ] {
        let mut scene = scene();
        scene.set(floor, elsewhere);
        let refused = place(&mut scene, item, floor, Face::Up);
        assert!(refused.is_err(), "{item} on {elsewhere}");
        scene.set(floor, soil);
        scene.set(Position::new(-2, 63, 1), "grass_block");
        let placed = place(&mut scene, item, floor, Face::Up);
        assert_eq!(placed, Ok(()), "{item} on {soil}");
    }
}
