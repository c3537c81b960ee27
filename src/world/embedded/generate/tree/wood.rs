//! The kinds of trees, and the states of their logs and leaves.

use std::sync::OnceLock;

use crate::world::catalog::{Catalog, StateId};

/// A kind of tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world::embedded) enum Kind {
    Acacia,
    /// Of oak under leaves of its own; it grows only from a bush.
    Azalea,
    Birch,
    Bush,
    Cherry,
    DarkOak,
    FancyOak,
    /// The giants grow only from four saplings.
    GiantJungle,
    GiantPine,
    GiantSpruce,
    Jungle,
    Mangrove,
    Oak,
    PaleOak,
    Pine,
    Spruce,
    SwampOak,
}

/// The blocks of a kind of wood.
#[derive(Debug)]
pub(super) struct Wood {
    /// An upright log.
    pub(super) log: StateId,
    /// Leaves by their distance from a log, from one on, which decay when they lose it: `distance`, `persistent`.
    pub(super) leaves: [StateId; 7],
}

/// The names of woods, in the order of [`Kind::wood`].
const NAMES: [&str; 10] = [
    "acacia", "birch", "cherry", "dark_oak", "jungle", "mangrove", "oak", "pale_oak", "spruce",
    "azalea",
];

impl Kind {
    /// The furthest that a block of such a tree is from its foot, to the side.
    pub(in crate::world::embedded::generate) const fn reach(self) -> i32 {
        match self {
            Self::Birch | Self::Bush | Self::Oak | Self::Pine => 2,
            Self::Jungle | Self::Mangrove | Self::Spruce => 3,
            Self::DarkOak | Self::FancyOak | Self::PaleOak | Self::SwampOak => 4,
            Self::GiantPine | Self::GiantSpruce => 5,
            Self::Acacia | Self::Azalea => 6,
            Self::Cherry | Self::GiantJungle => 7,
        }
    }

    /// What the tree is made of.
    pub(super) fn wood(self) -> &'static Wood {
        static TABLE: OnceLock<[Wood; 10]> = OnceLock::new();
        let index = match self {
            Self::Acacia => 0,
            Self::Birch => 1,
            Self::Cherry => 2,
            Self::DarkOak => 3,
            Self::Bush | Self::GiantJungle | Self::Jungle => 4,
            Self::Mangrove => 5,
            Self::FancyOak | Self::Oak | Self::SwampOak => 6,
            Self::PaleOak => 7,
            Self::GiantPine | Self::GiantSpruce | Self::Pine | Self::Spruce => 8,
            Self::Azalea => 9,
        };
        &TABLE.get_or_init(|| NAMES.map(Wood::named))[index]
    }
}

impl Wood {
    fn named(name: &str) -> Self {
        let distance = |n: usize| {
            let distance = (n + 1).to_string();
            let properties = [("distance", distance.as_str()), ("persistent", "false")];
            state(&format!("{name}_leaves"), &properties)
        };
        // Azaleas have no wood of their own.
        let wood = if name == "azalea" { "oak" } else { name };
        Self {
            log: state(&format!("{wood}_log"), &[("axis", "y")]),
            leaves: std::array::from_fn(distance),
        }
    }
}

/// What else trees are made of.
#[derive(Debug)]
pub(super) struct Trimmings {
    /// Moss that hangs from pale oaks, and its lowest block.
    pub(super) moss: [StateId; 2],
    /// The roots of mangroves.
    pub(super) root: StateId,
    /// A vine that holds on to what is east of it.
    pub(super) vine: StateId,
}

/// What else trees are made of.
pub(super) fn trimmings() -> &'static Trimmings {
    static TABLE: OnceLock<Trimmings> = OnceLock::new();
    TABLE.get_or_init(|| Trimmings {
        moss: ["false", "true"].map(|tip| state("pale_hanging_moss", &[("tip", tip)])),
        root: state("mangrove_roots", &[]),
        vine: state("vine", &[("east", "true")]),
    })
}

/// A state by name, loud in debug builds and air in release if the catalog lacks it.
pub(in crate::world::embedded::generate) fn state(
    block: &str,
    properties: &[(&str, &str)],
) -> StateId {
    let state = Catalog::get().state(block, properties);
    debug_assert!(state.is_some(), "no `{block}` with {properties:?}");
    state.unwrap_or(StateId::AIR)
}
