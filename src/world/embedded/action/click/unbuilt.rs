//! What a click does in the game and not here: blocks with windows or uses of their own, items that become entities or change blocks.

use super::Click;
use crate::vocab::Failure;

/// The failure for a block that the game opens, plays or rings, and this world does not.
pub(super) fn block(click: Click<'_>) -> Option<Failure> {
    has_use(click.block).then(|| unsupported(format!("clicking {}", click.block)))
}

/// The failure for an item that does something to this block in the game, and not here.
pub(super) fn item(click: Click<'_>) -> Option<Failure> {
    let item = click.item?;
    has_effect(item, click.block).then(|| unsupported(format!("using {item} on {}", click.block)))
}

fn unsupported(what: String) -> Failure {
    Failure::Unsupported { what }
}

/// Whether the game opens, plays, rings or fills this block.
fn has_use(block: &str) -> bool {
    matches!(
        block,
        "beacon"
            | "bell"
            | "brewing_stand"
            | "cartography_table"
            | "chiseled_bookshelf"
            | "crafter"
            | "decorated_pot"
            | "dispenser"
            | "dropper"
            | "enchanting_table"
            | "grindstone"
            | "hopper"
            | "jukebox"
            | "lectern"
            | "loom"
            | "respawn_anchor"
            | "smithing_table"
            | "stonecutter"
            | "vault"
    ) || ["anvil", "shulker_box", "_shelf", "copper_golem_statue"]
        .iter()
        .any(|ending| block.ends_with(ending))
}

/// Whether the game does something with this item at this block.
fn has_effect(item: &str, block: &str) -> bool {
    const ENTITIES: [&str; 7] = [
        "_spawn_egg",
        "boat",
        "raft",
        "minecart",
        "item_frame",
        "painting",
        "armor_stand",
    ];
    let entity = ENTITIES.iter().any(|ending| item.ends_with(ending));
    let copper = block.contains("copper") && (item.ends_with("_axe") || item == "honeycomb");
    let sign = block.ends_with("_sign") && (item.ends_with("_dye") || item.ends_with("ink_sac"));
    let bottle = matches!(item, "glass_bottle" | "potion") && block.ends_with("cauldron");
    let end = matches!(
        (item, block),
        ("end_crystal", "obsidian" | "bedrock") | ("ender_eye", "end_portal_frame")
    );
    let candle = item.ends_with("candle") && block == "cake";
    entity || copper || sign || bottle || end || candle
}
