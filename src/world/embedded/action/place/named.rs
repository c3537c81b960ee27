//! Items whose block has another name, blocks that hang on walls, and blocks that nobody places by hand.

use crate::world::catalog::{Block, Catalog};

/// Items and the blocks that they become, where the names differ.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("redstone", "redstone_wire"),
    ("string", "tripwire"),
    ("wheat_seeds", "wheat"),
    ("beetroot_seeds", "beetroots"),
    ("carrot", "carrots"),
    ("potato", "potatoes"),
    ("melon_seeds", "melon_stem"),
    ("pumpkin_seeds", "pumpkin_stem"),
    ("torchflower_seeds", "torchflower_crop"),
    ("pitcher_pod", "pitcher_crop"),
    ("sweet_berries", "sweet_berry_bush"),
    ("glow_berries", "cave_vines"),
    ("cocoa_beans", "cocoa"),
    ("powder_snow_bucket", "powder_snow"),
];

/// The block that an item becomes when it is placed.
pub(in crate::world::embedded) fn block_of(item: &str) -> Option<&'static Block> {
    let mut others = OTHER_NAMES.iter();
    let other = others.find(|(name, _)| *name == item);
    let block = other.map_or(item, |(_, block)| block);
    if block == "air" {
        return None;
    }
    Catalog::get().block_named(block)
}

/// Whether only operators can place an item: vanilla's `GameMasterBlockItem`.
pub(super) fn operators_only(item: &str) -> bool {
    item.ends_with("command_block")
        || matches!(
            item,
            "structure_block" | "jigsaw" | "test_block" | "test_instance_block"
        )
}

/// What hangs on a wall in place of a block that stands: wall torches, signs, banners, heads, fans.
pub(super) fn on_wall(standing: &str) -> Option<&'static Block> {
    let (front, back) = standing.rsplit_once('_').unwrap_or(("", standing));
    let wall = match back {
        "torch" | "sign" | "banner" | "head" | "skull" | "fan" => {
            let front = front.strip_suffix("_hanging").unwrap_or(front);
            let hanging = if standing.ends_with("_hanging_sign") {
                "hanging_"
            } else {
                ""
            };
            let joint = if front.is_empty() { "" } else { "_" };
            format!("{front}{joint}wall_{hanging}{back}")
        }
        _ => return None,
    };
    Catalog::get().block_named(&wall)
}
