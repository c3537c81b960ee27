//! Which states can do something by themselves: vanilla's `isRandomlyTicking`.

use std::sync::OnceLock;

use super::{age, oldest};
use crate::world::catalog::{Catalog, StateId};

/// What a cell does when it has its turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Wheat, carrots, potatoes, beetroots.
    Crop,
    /// Of melons and pumpkins.
    Stem,
    Cane,
    Cactus,
    Kelp,
    Bamboo,
    /// A bamboo that has just sprouted.
    Shoot,
    /// What ripens where it is: cocoa, nether wart, sweet berries.
    Bush,
    Sapling,
    /// A propagule that hangs from its tree.
    Hanging,
    Vine,
    Mushroom,
    Farmland,
    Grass,
    Dirt,
    Leaves,
    Ice,
    Snow,
    Lava,
}

/// What a state does by itself, if anything.
pub(super) fn kind(state: StateId) -> Option<Kind> {
    static TABLE: OnceLock<Vec<Option<Kind>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let states = (0..Catalog::get().state_count()).map(StateId);
        states.map(kind_of).collect()
    });
    table.get(usize::from(state.0)).copied().flatten()
}

fn kind_of(state: StateId) -> Option<Kind> {
    let catalog = Catalog::get();
    let name = catalog.block(catalog.block_of(state)).name.as_str();
    let is = |property, value| catalog.property(state, property) == Some(value);
    let young = age(state) < oldest(state);
    Some(match name {
        "wheat" | "carrots" | "potatoes" | "beetroots" if young => Kind::Crop,
        "cocoa" | "nether_wart" | "sweet_berry_bush" if young => Kind::Bush,
        "kelp" if young => Kind::Kelp,
        "melon_stem" | "pumpkin_stem" => Kind::Stem,
        "sugar_cane" => Kind::Cane,
        "cactus" => Kind::Cactus,
        "bamboo" if is("stage", "0") => Kind::Bamboo,
        "bamboo_sapling" => Kind::Shoot,
        "mangrove_propagule" if is("hanging", "true") => return young.then_some(Kind::Hanging),
        "mangrove_propagule" => Kind::Sapling,
        "vine" => Kind::Vine,
        "brown_mushroom" | "red_mushroom" => Kind::Mushroom,
        "farmland" => Kind::Farmland,
        "grass_block" => Kind::Grass,
        "dirt" => Kind::Dirt,
        "ice" => Kind::Ice,
        "snow" => Kind::Snow,
        "lava" => Kind::Lava,
        _ if name.ends_with("_sapling") && !name.starts_with("potted_") => Kind::Sapling,
        _ if name.ends_with("_leaves") && is("persistent", "false") => Kind::Leaves,
        _ => return None,
    })
}
