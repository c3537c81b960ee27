//! Bone meal: what it does to plants and to the ground. After vanilla's `BonemealableBlock`, block by block.
//!
//! Not built: what it does to plants that this world does not grow: glow lichen, sea pickles, dripleaves, torchflowers, pitcher plants and
//! what the nether has.

mod field;
mod flowers;
mod ground;
mod moss;
mod mushroom;
mod plants;

pub(in crate::world::embedded) use self::ground::feed_water;
use super::growth::feed_sapling;
use crate::vocab::Position;
use crate::world::catalog::Catalog;
use crate::world::embedded::land::Land;

/// What came of bone meal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world::embedded) enum Fed {
    /// It is used up. Not everything that takes it grows every time.
    Used,
    /// Nothing here takes it, or not as things are.
    Refused,
    /// The game does something here that this world does not.
    Unbuilt,
}

impl Fed {
    /// Used up where something took it.
    pub(super) const fn used(took: bool) -> Self {
        if took { Self::Used } else { Self::Refused }
    }
}

/// Strews bone meal on a block.
pub(in crate::world::embedded) fn feed(land: &mut Land, at: Position) -> Fed {
    let name = Catalog::get().block(land.traits(at).block).name.as_str();
    let took = match name {
        "wheat" | "carrots" | "potatoes" => field::feed_crop(land, at, 1),
        "beetroots" => field::feed_crop(land, at, field::BEETROOT),
        "melon_stem" | "pumpkin_stem" => field::feed_stem(land, at),
        "cocoa" | "sweet_berry_bush" => plants::ripen_by_one(land, at),
        "bamboo" | "bamboo_sapling" => plants::lengthen_bamboo(land, at),
        "kelp" | "kelp_plant" => plants::lengthen_kelp(land, at),
        "cave_vines" | "cave_vines_plant" => plants::bear_berries(land, at),
        "pale_hanging_moss" => plants::lengthen_moss(land, at),
        "short_grass" => plants::double(land, at, "tall_grass"),
        "fern" => plants::double(land, at, "large_fern"),
        "short_dry_grass" => plants::become_tall(land, at),
        "tall_dry_grass" => plants::spread(land, at, "short_dry_grass"),
        "bush" | "firefly_bush" => plants::spread(land, at, name),
        "sunflower" | "lilac" | "rose_bush" | "peony" => plants::give_itself(land, at),
        "pink_petals" | "wildflowers" => plants::multiply(land, at),
        "mangrove_leaves" => plants::hang_propagule(land, at),
        "rooted_dirt" => plants::hang_roots(land, at),
        "seagrass" => ground::double_seagrass(land, at),
        "grass_block" => ground::sow(land, at),
        "moss_block" | "pale_moss_block" => moss::spread(land, at),
        "brown_mushroom" | "red_mushroom" => mushroom::feed(land, at),
        "azalea" | "flowering_azalea" | "mangrove_propagule" => feed_sapling(land, at),
        _ if name.ends_with("_sapling") && !name.starts_with("potted_") => feed_sapling(land, at),
        _ if is_unbuilt(name) => return Fed::Unbuilt,
        _ => false,
    };
    Fed::used(took)
}

/// What takes bone meal in the game and not here.
fn is_unbuilt(name: &str) -> bool {
    matches!(
        name,
        "glow_lichen"
            | "sea_pickle"
            | "big_dripleaf"
            | "big_dripleaf_stem"
            | "small_dripleaf"
            | "torchflower_crop"
            | "pitcher_crop"
            | "netherrack"
            | "crimson_nylium"
            | "warped_nylium"
            | "crimson_fungus"
            | "warped_fungus"
            | "weeping_vines"
            | "weeping_vines_plant"
            | "twisting_vines"
            | "twisting_vines_plant"
    )
}
