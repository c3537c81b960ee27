//! What every kind of block needs in order to hold, in one table.

use std::sync::OnceLock;

use super::soil::Soil;
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::sturdy::Part;

/// What a block needs around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Need {
    #[default]
    Nothing,
    /// A top below that fills this part.
    Floor(Part),
    /// A lower side above that fills this part.
    Ceiling(Part),
    /// Anything but air below.
    SomethingBelow,
    /// Something below that bodies bump into.
    SolidBelow,
    /// A top below that fills its rim or its middle.
    Plate,
    /// A full side behind it.
    Behind,
    /// Something behind it that bodies bump into.
    SolidBehind,
    /// A full side where its property `face` says.
    Attached,
    Bell,
    Lantern,
    /// A full side on one of those that it covers.
    Side,
    Door,
    Wire,
    Snow,
    Dripstone,
    Scaffold,
    /// Soil of a kind, or what else a plant grows on.
    Soil(Soil),
}

/// What this block needs.
pub(super) fn need(block: BlockId) -> Need {
    static TABLE: OnceLock<Vec<Need>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks().iter();
        blocks.map(|block| by_name(block.name.as_str())).collect()
    });
    table.get(usize::from(block.0)).copied().unwrap_or_default()
}

fn by_name(name: &str) -> Need {
    if let Some(soil) = Soil::of(name) {
        return Need::Soil(soil);
    }
    match name {
        "torch" | "soul_torch" | "redstone_torch" | "copper_torch" => Need::Floor(Part::Center),
        "leaf_litter" => Need::Floor(Part::Full),
        "repeater" | "comparator" => Need::Floor(Part::Rim),
        "spore_blossom" => Need::Ceiling(Part::Center),
        "hanging_roots" => Need::Ceiling(Part::Full),
        "cake" => Need::SolidBelow,
        "ladder" | "tripwire_hook" => Need::Behind,
        "lever" => Need::Attached,
        "bell" => Need::Bell,
        "vine" | "glow_lichen" | "sculk_vein" | "resin_clump" => Need::Side,
        "redstone_wire" => Need::Wire,
        "snow" => Need::Snow,
        "pointed_dripstone" => Need::Dripstone,
        "scaffolding" => Need::Scaffold,
        _ => by_ending(name),
    }
}

/// What whole families need; the first ending that fits counts.
fn by_ending(name: &str) -> Need {
    const ENDINGS: &[(&str, Need)] = &[
        ("wall_torch", Need::Behind),
        ("coral_wall_fan", Need::Behind),
        ("amethyst_bud", Need::Behind),
        ("amethyst_cluster", Need::Behind),
        ("wall_hanging_sign", Need::Nothing),
        ("_hanging_sign", Need::Ceiling(Part::Center)),
        ("_wall_sign", Need::SolidBehind),
        ("_wall_banner", Need::SolidBehind),
        ("_sign", Need::SolidBelow),
        ("_banner", Need::SolidBelow),
        ("candle_cake", Need::SolidBelow),
        ("candle", Need::Floor(Part::Center)),
        ("_coral", Need::Floor(Part::Full)),
        ("_coral_fan", Need::Floor(Part::Full)),
        ("_button", Need::Attached),
        ("lantern", Need::Lantern),
        ("_trapdoor", Need::Nothing),
        ("_door", Need::Door),
        ("_pressure_plate", Need::Plate),
        ("rail", Need::Floor(Part::Rim)),
        ("carpet", Need::SomethingBelow),
    ];
    match name {
        "jack_o_lantern" | "sea_lantern" => Need::Nothing,
        _ => {
            let mut endings = ENDINGS.iter();
            let found = endings.find(|(ending, _)| name.ends_with(ending));
            found.map_or(Need::Nothing, |(_, need)| *need)
        }
    }
}
