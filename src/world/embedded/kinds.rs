//! What every block state is to a body and to water, in one table; and block numbers by name, looked up once.

use std::sync::OnceLock;

use super::container::{holds_items, is_ender_chest};
use crate::vocab::Face;
use crate::world::catalog::{BlockId, Catalog, Cuboid, StateId};

/// Declares a table of blocks by name and the function that gives it: of their numbers ([`BlockId`]), or of the states that they have when
/// nothing is said ([`StateId`]). A name that the catalog lacks is loud in debug and air in release.
///
/// ```ignore
/// by_name! { fn woods() -> Woods of BlockId { oak_log, oak_leaves } }
/// assert_ne!(woods().oak_log, BlockId::AIR);
/// ```
macro_rules! by_name {
    ($(#[$doc:meta])* $vis:vis fn $get:ident() -> $table:ident of $kind:ident { $($name:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        $vis struct $table {
            $($vis $name: $crate::world::catalog::$kind),+
        }

        $vis fn $get() -> &'static $table {
            static TABLE: std::sync::OnceLock<$table> = std::sync::OnceLock::new();
            TABLE.get_or_init(|| $table {
                $($name: $crate::world::embedded::kinds::named(stringify!($name)).into()),+
            })
        }
    };
}
pub(super) use by_name;

by_name! {
    /// The blocks that rules in several files call by name; a file's own are declared there.
    pub(in crate::world::embedded) fn kinds() -> Kinds of BlockId {
        crafting_table, smithing_table, stonecutter,
    }
}

impl From<BlockId> for StateId {
    /// The state that the block has when nothing is said.
    fn from(block: BlockId) -> Self {
        default_state(block)
    }
}

/// The number of a block.
pub(super) fn named(name: &str) -> BlockId {
    let block = Catalog::get().block_named(name);
    debug_assert!(block.is_some(), "the catalog has no block `{name}`");
    block.map_or(BlockId::AIR, |block| block.id)
}

/// A liquid in a block's place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Fluid {
    #[default]
    None,
    Water,
    Lava,
}

/// What a block state is to everything that moves, looks or flows.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a row of a table of facts: any of them can go with any other"
)]
pub(super) struct Traits {
    pub(super) block: BlockId,
    /// Height of the top of what a body bumps into, in sixteenths of a block: 0 for what it passes, 24 for fences.
    pub(super) top: u8,
    /// Height of its lowest part, in sixteenths of a block.
    pub(super) bottom: u8,
    /// Whether all of it is at the edges, so that a body can be in the middle: open doors, ladders.
    pub(super) thin: bool,
    /// Whether it is shut and a hand opens it: doors and gates that are not of iron.
    pub(super) opens: bool,
    /// Whether touching it hurts or holds fast.
    pub(super) harmful: bool,
    /// Whether that is a whole cube.
    pub(super) full: bool,
    pub(super) fluid: Fluid,
    /// How high the liquid stands, in eighths: 8 for sources and falling liquid.
    pub(super) depth: u8,
    /// Whether the liquid is a source.
    pub(super) source: bool,
    /// Whether sight passes.
    pub(super) transparent: bool,
    /// Whether some tool breaks it: neither air, nor liquid, nor bedrock.
    pub(super) breakable: bool,
    /// Whether a placed block takes its place.
    pub(super) replaceable: bool,
    /// Whether a body can climb in it: ladders, vines.
    pub(super) climbable: bool,
    /// Whether it is part of a tree.
    pub(super) tree: bool,
    /// Light that it gives off, 0 to 15.
    pub(super) light: u8,
    /// Levels of light lost in passing through: 15 for stone.
    pub(super) filter: u8,
    /// The faces that let no light through although light passes through the block, as bits in the order of [`Face::ALL`]: the flat side
    /// of a slab.
    pub(super) shut: u8,
}

impl Traits {
    /// Whether a body bumps into it.
    pub(super) fn solid(&self) -> bool {
        self.top > 0
    }

    /// Whether a body stands in it in the dry: air, grass, a thin layer of snow.
    pub(super) fn open(&self) -> bool {
        !self.solid() && self.fluid == Fluid::None
    }

    /// Whether it is, or stands in, water.
    pub(super) fn water(&self) -> bool {
        self.fluid == Fluid::Water
    }

    /// Whether nothing but a liquid is there.
    pub(super) fn liquid(&self) -> bool {
        self.fluid != Fluid::None && self.top == 0 && !self.breakable
    }
}

/// What a state is; air for numbers out of range.
pub(super) fn traits(state: StateId) -> &'static Traits {
    static TABLE: OnceLock<Vec<Traits>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let catalog = Catalog::get();
        let states = (0..catalog.state_count()).map(StateId);
        states.map(|state| traits_of(catalog, state)).collect()
    });
    table.get(usize::from(state.0)).unwrap_or(&table[0])
}

/// The state that a block has when nothing is said.
pub(super) fn default_state(block: BlockId) -> StateId {
    static TABLE: OnceLock<Vec<StateId>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks().iter();
        blocks.map(|block| block.default_state).collect()
    });
    let state = table.get(usize::from(block.0));
    state.copied().unwrap_or(StateId::AIR)
}

/// Whether a body may break the block only when told to, never to make its way: what opens or is worked at.
pub(super) fn furniture(block: BlockId) -> bool {
    let it = kinds();
    [it.crafting_table, it.smithing_table, it.stonecutter].contains(&block)
        || is_ender_chest(block)
        || holds_items(block)
}

/// The shape of nearly all blocks.
const CUBE: Cuboid = Cuboid {
    min: [0.0; 3],
    max: [1.0; 3],
};

fn traits_of(catalog: &Catalog, state: StateId) -> Traits {
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
pub(super) fn shut_faces(shape: &[Cuboid]) -> u8 {
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

#[cfg(test)]
mod tests {
    use super::{Fluid, default_state, named, traits};
    use crate::world::catalog::Catalog;

    #[test]
    fn water_is_neither_stood_on_nor_broken_but_built_into() {
        let water = traits(default_state(named("water")));
        assert!(!water.solid() && !water.breakable && water.replaceable && water.liquid());
        assert!(water.source && water.depth == 8);
        let stone = traits(default_state(named("stone")));
        assert!(stone.full && stone.breakable && !stone.transparent);
        assert!(!traits(default_state(named("bedrock"))).breakable);
    }

    #[test]
    fn a_state_tells_how_high_it_is_and_whether_it_stands_in_water() {
        let of =
            |block, properties: &[_]| *traits(Catalog::get().state(block, properties).unwrap());
        assert_eq!(of("oak_slab", &[]).top, 8);
        assert_eq!(of("oak_fence", &[]).top, 24);
        assert_eq!(of("short_grass", &[]).top, 0);
        assert_eq!(
            of("oak_slab", &[("waterlogged", "true")]).fluid,
            Fluid::Water
        );
        assert_eq!(of("water", &[("level", "3")]).depth, 5);
    }
}
