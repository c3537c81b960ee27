//! What plants grow on. After vanilla's `mayPlaceOn` and `canSurvive`, plant by plant.

use super::{is, still_water};
use crate::vocab::{Face, Position};
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::compass::AROUND;
use crate::world::embedded::kinds::{Fluid, traits};
use crate::world::embedded::sturdy::{Part, fills};
use crate::world::embedded::terrain::Terrain;

/// What a plant grows on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Soil {
    /// Earth of any kind: saplings, flowers, grass.
    Earth,
    /// Earth, sand and terracotta: dead bushes.
    Dry,
    /// Earth and clay: azaleas, propagules.
    Clay,
    /// Tilled earth: crops.
    Farmland,
    /// Earth and what the nether has: fungi, roots, wither roses.
    Nether,
    SoulSand,
    /// The side of a jungle log: cocoa.
    Jungle,
    /// A dark place, or mycelium, podzol and nylium.
    Mushroom,
    Cane,
    Cactus,
    CactusFlower,
    Bamboo,
    /// On still water or ice.
    Afloat,
    /// In water, on a full top or on its like.
    Kelp,
    Seagrass,
    Pickle,
    /// From a ceiling, or from its like above.
    Hanging,
    /// On a floor, or on its like below.
    Climbing,
    Dripleaf,
    SmallDripleaf,
    Chorus,
}

impl Soil {
    /// What the plant of this name grows on; none for what is no plant.
    pub(super) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "wheat"
            | "carrots"
            | "potatoes"
            | "beetroots"
            | "torchflower_crop"
            | "pitcher_crop"
            | "melon_stem"
            | "pumpkin_stem"
            | "attached_melon_stem"
            | "attached_pumpkin_stem" => Self::Farmland,
            "dead_bush" | "short_dry_grass" | "tall_dry_grass" => Self::Dry,
            "azalea" | "flowering_azalea" | "mangrove_propagule" => Self::Clay,
            "crimson_fungus" | "warped_fungus" | "crimson_roots" | "warped_roots"
            | "nether_sprouts" | "wither_rose" => Self::Nether,
            "nether_wart" => Self::SoulSand,
            "cocoa" => Self::Jungle,
            "brown_mushroom" | "red_mushroom" => Self::Mushroom,
            "sugar_cane" => Self::Cane,
            "cactus" => Self::Cactus,
            "cactus_flower" => Self::CactusFlower,
            "bamboo" | "bamboo_sapling" => Self::Bamboo,
            "lily_pad" | "frogspawn" => Self::Afloat,
            "kelp" | "kelp_plant" => Self::Kelp,
            "seagrass" | "tall_seagrass" => Self::Seagrass,
            "sea_pickle" => Self::Pickle,
            "cave_vines"
            | "cave_vines_plant"
            | "weeping_vines"
            | "weeping_vines_plant"
            | "pale_hanging_moss" => Self::Hanging,
            "twisting_vines" | "twisting_vines_plant" => Self::Climbing,
            "big_dripleaf" | "big_dripleaf_stem" => Self::Dripleaf,
            "small_dripleaf" => Self::SmallDripleaf,
            "chorus_flower" | "chorus_plant" => Self::Chorus,
            "short_grass" | "tall_grass" | "fern" | "large_fern" | "bush" | "firefly_bush"
            | "sweet_berry_bush" | "dandelion" | "golden_dandelion" | "torchflower" | "poppy"
            | "blue_orchid" | "allium" | "azure_bluet" | "oxeye_daisy" | "cornflower"
            | "lily_of_the_valley" | "sunflower" | "lilac" | "rose_bush" | "peony"
            | "pitcher_plant" | "pink_petals" | "wildflowers" | "open_eyeblossom"
            | "closed_eyeblossom" => Self::Earth,
            _ if name.starts_with("potted_") => return None,
            _ if name.ends_with("_tulip") || name.ends_with("_sapling") => Self::Earth,
            _ => return None,
        })
    }
}

/// Whether a plant in this state holds at a place.
pub(super) fn bears(soil: Soil, terrain: &Terrain, at: Position, state: StateId) -> bool {
    let ground = terrain.state(at.up(-1));
    let name = Catalog::get().block(traits(ground).block).name.as_str();
    let like = |state: StateId, stem: &str| {
        let block = Catalog::get().block(traits(state).block);
        block.name.as_str().starts_with(stem)
    };
    let above = terrain.state(at.up(1));
    let stem = Catalog::get().block(traits(state).block).name.as_str();
    let stem = stem.trim_end_matches("_plant");
    match soil {
        Soil::Earth => earth(name),
        Soil::Dry => earth(name) || sand(name) || name.ends_with("terracotta"),
        Soil::Clay if is(state, "hanging", "true") => like(above, "mangrove_leaves"),
        Soil::Clay => earth(name) || name == "clay",
        Soil::Farmland => name == "farmland",
        Soil::Nether => {
            earth(name)
                || name.ends_with("_nylium")
                || matches!(name, "soul_soil" | "soul_sand" | "netherrack")
        }
        Soil::SoulSand => name == "soul_sand",
        Soil::Jungle => {
            let facing = Catalog::get().property(state, "facing");
            let log = facing.and_then(super::compass::named);
            log.is_some_and(|side| {
                let block = terrain.block(at + side.normal());
                let name = Catalog::get().block(block).name.as_str();
                name.contains("jungle_log") || name.contains("jungle_wood")
            })
        }
        Soil::Mushroom => {
            let fed = matches!(name, "mycelium" | "podzol") || name.ends_with("_nylium");
            fed || (traits(ground).full && !traits(ground).transparent)
        }
        Soil::Cane => name == "sugar_cane" || ((earth(name) || sand(name)) && moist(terrain, at)),
        Soil::Cactus => (name == "cactus" || sand(name)) && has_room(terrain, at),
        Soil::CactusFlower => {
            matches!(name, "cactus" | "farmland") || fills(ground, Face::Up, Part::Center)
        }
        Soil::Bamboo => {
            earth(name)
                || sand(name)
                || matches!(name, "bamboo" | "bamboo_sapling" | "gravel")
                || name == "suspicious_gravel"
        }
        Soil::Afloat => {
            let floats = still_water(terrain, at.up(-1)) || name.ends_with("ice");
            floats && terrain.traits(at).fluid == Fluid::None
        }
        Soil::Kelp => {
            let grows = like(ground, "kelp") || fills(ground, Face::Up, Part::Full);
            grows && name != "magma_block" && wet(terrain, at)
        }
        Soil::Seagrass => {
            fills(ground, Face::Up, Part::Full) && name != "magma_block" && wet(terrain, at)
        }
        Soil::Pickle => traits(ground).solid(),
        Soil::Hanging => {
            let part = if stem == "pale_hanging_moss" {
                Part::Center
            } else {
                Part::Full
            };
            like(above, stem) || fills(above, Face::Down, part)
        }
        Soil::Climbing => like(ground, stem) || fills(ground, Face::Up, Part::Full),
        Soil::Dripleaf => {
            like(ground, "big_dripleaf")
                || earth(name)
                || name == "clay"
                || fills(ground, Face::Up, Part::Full)
        }
        Soil::SmallDripleaf => {
            matches!(name, "clay" | "moss_block") || (earth(name) && wet(terrain, at))
        }
        Soil::Chorus => matches!(name, "end_stone" | "chorus_plant"),
    }
}

/// The game's tag `dirt`, and farmland.
fn earth(name: &str) -> bool {
    is_dirt(name) || name == "farmland"
}

/// The game's tag `dirt`.
pub(in crate::world::embedded) fn is_dirt(name: &str) -> bool {
    matches!(
        name,
        "dirt"
            | "grass_block"
            | "podzol"
            | "coarse_dirt"
            | "mycelium"
            | "rooted_dirt"
            | "moss_block"
            | "pale_moss_block"
            | "mud"
            | "muddy_mangrove_roots"
    )
}

fn sand(name: &str) -> bool {
    matches!(name, "sand" | "red_sand" | "suspicious_sand")
}

/// Whether water or frosted ice lies beside the soil of sugar cane.
fn moist(terrain: &Terrain, at: Position) -> bool {
    AROUND.into_iter().any(|side| {
        let beside = at.up(-1) + side.normal();
        let frosted = Catalog::get().block(terrain.block(beside)).name.as_str() == "frosted_ice";
        terrain.water(beside) || frosted
    })
}

/// Whether nothing solid and no lava stands beside a cactus, and nothing liquid on it.
fn has_room(terrain: &Terrain, at: Position) -> bool {
    let free = AROUND.into_iter().all(|side| {
        let beside = terrain.traits(at + side.normal());
        !beside.solid() && beside.fluid != Fluid::Lava
    });
    free && !terrain.traits(at.up(1)).liquid()
}

/// Whether a plant that grows under water has it, or is it already.
fn wet(terrain: &Terrain, at: Position) -> bool {
    let it = terrain.traits(at);
    it.fluid == Fluid::Water && it.depth == 8
}
