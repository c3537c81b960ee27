//! One row of the table of [`Traits`]: what follows for a state from its block's name, properties and shape.

use super::{Fluid, Traits};
use crate::vocab::Face;
use crate::world::catalog::{Catalog, Cuboid, StateId};

/// The shape of nearly all blocks.
const CUBE: Cuboid = Cuboid {
    min: [0.0; 3],
    max: [1.0; 3],
};

/// What a state is, worked out from the facts of its block.
pub(super) fn of(catalog: &Catalog, state: StateId) -> Traits {
    let id = catalog.block_of(state);
    let block = catalog.block(id);
    let name = block.name.as_str();
    let shape = catalog.shape(state);
    let highest = shape.iter().map(|part| part.max[1]).fold(0.0, f64::max);
    let lowest = shape.iter().map(|part| part.min[1]).fold(1.0, f64::min);
    let level = catalog.property(state, "level");
    let level = level.and_then(|level| level.parse().ok()).unwrap_or(0);
    let fluid = fluid_of(catalog, state, name);
    let empty = matches!(
        name,
        "air" | "cave_air" | "void_air" | "water" | "lava" | "bubble_column"
    );
    Traits {
        block: id,
        top: (highest * 16.0).ceil() as u8,
        bottom: (lowest.min(1.0) * 16.0) as u8,
        thin: !shape.is_empty() && !shape.iter().any(in_the_middle),
        opens: opens(catalog, state, name),
        harmful: matches!(
            name,
            "cactus"
                | "campfire"
                | "fire"
                | "magma_block"
                | "powder_snow"
                | "soul_campfire"
                | "soul_fire"
                | "sweet_berry_bush"
                | "wither_rose"
        ),
        full: shape.contains(&CUBE),
        fluid,
        depth: match (fluid, level) {
            (Fluid::None, _) => 0,
            (_, flowing @ 1..=7_u8) if matches!(name, "water" | "lava") => 8 - flowing,
            _ => 8,
        },
        source: fluid != Fluid::None && (level == 0 || !matches!(name, "water" | "lava")),
        transparent: block.transparent,
        breakable: !empty && block.hardness.is_some(),
        replaceable: empty || replaceable(catalog, state, name),
        climbable: matches!(
            name,
            "ladder"
                | "vine"
                | "scaffolding"
                | "cave_vines"
                | "cave_vines_plant"
                | "weeping_vines"
                | "weeping_vines_plant"
                | "twisting_vines"
                | "twisting_vines_plant"
        ),
        tree: name.ends_with("_log") || name.ends_with("_leaves") || name.ends_with("_wood"),
        light: catalog.light(state),
        filter: if flat(name) && shape.contains(&CUBE) {
            15
        } else {
            catalog.light_filter(state)
        },
        shut: if flat(name) { shut_faces(shape) } else { 0 },
    }
}

/// The blocks whose shape holds light back: vanilla's `useShapeForLightOcclusion`.
fn flat(name: &str) -> bool {
    name.ends_with("_slab")
        || name.ends_with("_stairs")
        || matches!(
            name,
            "snow" | "farmland" | "dirt_path" | "stonecutter" | "enchanting_table" | "lectern"
        )
}

/// The faces of the unit cube that a shape covers whole, as bits in the order of [`Face::ALL`].
pub(in crate::world::embedded) fn shut_faces(shape: &[Cuboid]) -> u8 {
    let bits = Face::ALL.iter().enumerate();
    bits.filter(|(_, face)| covers(shape, **face))
        .fold(0, |bits, (index, _)| bits | 1 << index)
}

/// Whether a shape covers a whole face: looked at in eighths of a block.
fn covers(shape: &[Cuboid], face: Face) -> bool {
    let normal = face.normal();
    let (axis, far) = match (normal.x, normal.y, normal.z) {
        (x, 0, 0) => (0, x > 0),
        (0, y, 0) => (1, y > 0),
        (_, _, z) => (2, z > 0),
    };
    let (across, along) = ((axis + 1) % 3, (axis + 2) % 3);
    let touching = |part: &&Cuboid| {
        if far {
            part.max[axis] >= 1.0
        } else {
            part.min[axis] <= 0.0
        }
    };
    let parts: Vec<_> = shape.iter().filter(touching).collect();
    let middle = |eighth: u8| (f64::from(eighth) + 0.5) / 8.0;
    let within = |part: &Cuboid, axis: usize, at| part.min[axis] < at && at < part.max[axis];
    (0..64_u8).all(|spot| {
        let (first, second) = (middle(spot / 8), middle(spot % 8));
        parts
            .iter()
            .any(|part| within(part, across, first) && within(part, along, second))
    })
}

/// Whether a part of a shape is in the way of a body in the middle of the block, 0.6 blocks wide.
fn in_the_middle(part: &Cuboid) -> bool {
    [0, 2]
        .into_iter()
        .all(|axis| part.min[axis] < 0.8 && part.max[axis] > 0.2)
}

fn opens(catalog: &Catalog, state: StateId, name: &str) -> bool {
    let by_hand = name.ends_with("_fence_gate") || name.ends_with("_door") && name != "iron_door";
    by_hand && catalog.property(state, "open") == Some("false")
}

fn fluid_of(catalog: &Catalog, state: StateId, name: &str) -> Fluid {
    let logged = catalog.property(state, "waterlogged") == Some("true");
    match name {
        "lava" => Fluid::Lava,
        "water" | "bubble_column" | "kelp" | "kelp_plant" | "seagrass" | "tall_seagrass" => {
            Fluid::Water
        }
        _ if logged => Fluid::Water,
        _ => Fluid::None,
    }
}

/// The plants and layers that a placed block takes the place of, as in the game.
fn replaceable(catalog: &Catalog, state: StateId, name: &str) -> bool {
    match name {
        "snow" => catalog.property(state, "layers") == Some("1"),
        "short_grass" | "tall_grass" | "fern" | "large_fern" | "dead_bush" | "bush"
        | "short_dry_grass" | "tall_dry_grass" | "seagrass" | "tall_seagrass" | "vine"
        | "glow_lichen" | "leaf_litter" | "fire" | "soul_fire" | "hanging_roots"
        | "crimson_roots" | "warped_roots" | "nether_sprouts" => true,
        _ => false,
    }
}
