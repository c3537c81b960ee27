//! What every block state is to a body and to water, in one table; and block numbers by name, looked up once.

mod row;

use std::sync::OnceLock;

pub(super) use self::row::shut_faces;
use super::container::{holds_items, is_ender_chest};
use crate::world::catalog::{BlockId, Catalog, StateId};

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
    /// The faces that let no light through although light passes through the block, as bits in the order of `Face::ALL`: the flat side
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
        states.map(|state| row::of(catalog, state)).collect()
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

/// The same state with another value of a property, if it has that.
pub(super) fn with(state: StateId, property: &str, value: &str) -> StateId {
    let changed = Catalog::get().with_property(state, property, value);
    changed.unwrap_or(state)
}

/// The same state with a property that is true or false, if it has that.
pub(super) fn flag(state: StateId, property: &str, value: bool) -> StateId {
    with(state, property, if value { "true" } else { "false" })
}

/// Whether a body may break the block only when told to, never to make its way: what opens or is worked at.
pub(super) fn furniture(block: BlockId) -> bool {
    let it = kinds();
    [it.crafting_table, it.smithing_table, it.stonecutter].contains(&block)
        || is_ender_chest(block)
        || holds_items(block)
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
