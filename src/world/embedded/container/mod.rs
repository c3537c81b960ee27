//! What stands in blocks that hold items: chests and barrels, furnaces and their kin, campfires. Those that cook go on whether or not
//! anyone looks, and cost nothing while they have nothing to do.

mod campfire;
pub(super) mod chest;
mod furnace;
mod shelf;

use serde::{Deserialize, Serialize};

pub(super) use self::campfire::{Campfire, lay};
pub(super) use self::furnace::{Furnace, is_fuel};
pub(super) use self::shelf::{Containers, step};
use super::kinds::by_name;
use crate::vocab::Section;
use crate::world::catalog::{BlockId, Catalog, StateId, Station};
use crate::world::slots;
use crate::world::{Stack, WindowKind};

/// How many slots a chest or barrel has.
pub(super) const STORE: usize = 27;

/// The inside of a block that holds items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Container {
    /// A chest or barrel: 27 slots; 54 while the halves of a double chest are looked at as one.
    Store(Vec<Option<Stack>>),
    /// A furnace, smoker or blast furnace.
    Furnace(Furnace),
    /// A campfire or soul campfire.
    Campfire(Campfire),
}

/// What a block that holds items is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Design {
    Store,
    Oven(Station),
    Campfire,
}

impl Container {
    /// The empty container that comes with a block, if it is one.
    pub(super) fn of(block: BlockId) -> Option<Self> {
        Some(match design(block)? {
            Design::Store => Self::Store(vec![None; STORE]),
            Design::Oven(station) => Self::Furnace(Furnace::new(station)),
            Design::Campfire => Self::Campfire(Campfire::default()),
        })
    }

    /// All that it holds.
    pub(super) fn into_stacks(self) -> Vec<Stack> {
        self.slots().iter().flatten().cloned().collect()
    }

    /// The slots in the window's order.
    pub(super) fn slots(&self) -> &slots::Slots {
        match self {
            Self::Store(slots) => slots,
            Self::Furnace(furnace) => furnace.slots(),
            Self::Campfire(campfire) => campfire.slots(),
        }
    }

    /// The slots of one section of the window; none for a section that this kind does not have.
    pub(super) fn section(&mut self, section: Section) -> Option<&mut slots::Slots> {
        match (self, section) {
            (Self::Store(slots), Section::Container) => Some(slots),
            (Self::Furnace(furnace), other) => furnace.section(other),
            _ => None,
        }
    }

    /// The layout of its window; none for what has none.
    pub(super) fn kind(&self) -> Option<WindowKind> {
        match self {
            Self::Store(_) => Some(WindowKind::Container),
            Self::Furnace(_) => Some(WindowKind::Furnace),
            Self::Campfire(_) => None,
        }
    }

    /// Its fire, if it is a furnace.
    pub(super) fn furnace(&self) -> Option<&Furnace> {
        match self {
            Self::Furnace(furnace) => Some(furnace),
            Self::Store(_) | Self::Campfire(_) => None,
        }
    }
}

/// Whether the block holds items or is worked at, so that nobody breaks it only to make their way.
pub(super) fn holds_items(block: BlockId) -> bool {
    design(block).is_some()
}

/// Whether a state is one that burns: of a campfire or furnace that is not lit it is false.
pub(super) fn lit(state: StateId) -> bool {
    Catalog::get().property(state, "lit") == Some("true")
}

by_name! {
    fn blocks() -> Blocks of BlockId { ender_chest }
}

/// Whether the block opens to what the body keeps there, not to what stands in the block.
pub(super) fn is_ender_chest(block: BlockId) -> bool {
    block == blocks().ender_chest
}

fn design(block: BlockId) -> Option<Design> {
    static TABLE: std::sync::OnceLock<Vec<Option<Design>>> = std::sync::OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks().iter();
        blocks.map(|it| design_of(it.name.as_str())).collect()
    });
    *table.get(usize::from(block.0))?
}

fn design_of(name: &str) -> Option<Design> {
    Some(match name {
        "furnace" => Design::Oven(Station::Furnace),
        "blast_furnace" => Design::Oven(Station::BlastFurnace),
        "smoker" => Design::Oven(Station::Smoker),
        "campfire" | "soul_campfire" => Design::Campfire,
        "barrel" => Design::Store,
        "ender_chest" => return None,
        _ if name.ends_with("chest") => Design::Store,
        _ => return None,
    })
}
