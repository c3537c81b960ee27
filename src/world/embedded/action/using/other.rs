//! Items that are not used here: those that another action is for, those whose use is not built, and those that have none.

use super::super::place;
use crate::vocab::Failure;
use crate::world::catalog::Catalog;

/// Uses of the game that this world does not have; the endings of names.
const UNBUILT: &[&str] = &[
    "boat",
    "book",
    "brush",
    "bundle",
    "carrot_on_a_stick",
    "crossbow",
    "ender_eye",
    "experience_bottle",
    "firework_rocket",
    "glass_bottle",
    "goat_horn",
    "map",
    "potion",
    "raft",
    "spawn_egg",
    "spear",
    "spyglass",
    "trident",
    "warped_fungus_on_a_stick",
    "wind_charge",
    "cod_bucket",
    "salmon_bucket",
    "pufferfish_bucket",
    "tropical_fish_bucket",
    "axolotl_bucket",
    "tadpole_bucket",
];

/// Why an item is not used.
pub(super) fn refused(item: &str) -> Failure {
    if UNBUILT.iter().any(|ending| item.ends_with(ending)) {
        return Failure::Unsupported {
            what: format!("using {item}"),
        };
    }
    let why = match instead(item) {
        Some(action) => format!("`{item}` is not used but {action}"),
        None => format!("using `{item}` does nothing"),
    };
    Failure::Invalid { why }
}

/// What is done with an item by another action.
fn instead(item: &str) -> Option<&'static str> {
    let catalog = Catalog::get();
    let known = catalog.item_named(item)?.id;
    if item == "fishing_rod" {
        Some("cast: the action is `fish`")
    } else if item == "milk_bucket" || catalog.food(known).is_some() {
        Some("eaten or drunk: the action is `consume`")
    } else if catalog.armour(known).is_some() {
        Some("worn: the action is `equip`")
    } else if place::block_of(item).is_some() {
        Some("placed: the action is `place`")
    } else {
        None
    }
}
