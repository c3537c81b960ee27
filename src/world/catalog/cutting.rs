//! Facts of the stonecutter and the smithing table.

use super::{Catalog, ItemId};

/// What a stonecutter can make of one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// What.
    pub output: ItemId,
    /// How many.
    pub count: u32,
}

impl Catalog {
    /// The choices that a stonecutter gives for one of this item.
    pub fn stonecutting(&self, input: ItemId) -> &[Cut] {
        self.stonecutting.get(&input).map_or(&[], Vec::as_slice)
    }

    /// What a stonecutter makes this item of, in the order of their numbers, and how many of one.
    pub fn cut_from(&self, output: ItemId) -> impl Iterator<Item = (ItemId, u32)> {
        self.stonecutting.iter().filter_map(move |(input, cuts)| {
            let cut = cuts.iter().find(|cut| cut.output == output)?;
            Some((*input, cut.count))
        })
    }

    /// What a smithing table makes this item of: template, base and addition.
    pub fn smithed_from(&self, output: ItemId) -> impl Iterator<Item = (ItemId, ItemId, ItemId)> {
        let makes = self.smithing.iter();
        makes
            .filter(move |(_, made)| **made == output)
            .map(|(takes, _)| *takes)
    }

    /// What a smithing table makes of the three; it keeps the wear of the base. Trims, which only change the looks, are not here.
    pub fn smithing(&self, template: ItemId, base: ItemId, addition: ItemId) -> Option<ItemId> {
        self.smithing.get(&(template, base, addition)).copied()
    }
}

#[cfg(test)]
mod tests {
    use crate::world::catalog::{Catalog, ItemId};

    fn item(name: &str) -> ItemId {
        Catalog::get().item_named(name).unwrap().id
    }

    fn cuts(input: &str) -> Vec<(&'static str, u32)> {
        let catalog = Catalog::get();
        let cuts = catalog.stonecutting(item(input)).iter();
        cuts.map(|cut| (catalog.item(cut.output).unwrap().name.as_str(), cut.count))
            .collect()
    }

    #[test]
    fn a_stonecutter_cuts_stone_to_all_that_is_made_of_it() {
        assert_eq!(
            cuts("stone"),
            [
                ("stone_slab", 2),
                ("stone_stairs", 1),
                ("stone_bricks", 1),
                ("stone_brick_slab", 2),
                ("stone_brick_stairs", 1),
                ("stone_brick_wall", 1),
                ("chiseled_stone_bricks", 1),
            ]
        );
        assert_eq!(
            cuts("exposed_copper"),
            [
                ("exposed_cut_copper", 4),
                ("exposed_cut_copper_slab", 8),
                ("exposed_cut_copper_stairs", 4),
                ("exposed_chiseled_copper", 4),
                ("exposed_copper_grate", 4),
            ]
        );
        assert_eq!(cuts("cut_sandstone"), [("cut_sandstone_slab", 2)]);
        assert_eq!(cuts("oak_planks"), []);
    }

    #[test]
    fn every_slab_and_wall_of_stone_can_be_cut() {
        let catalog = Catalog::get();
        let cut: Vec<ItemId> = catalog
            .stonecutting
            .values()
            .flatten()
            .map(|cut| cut.output)
            .collect();
        for item in catalog.items() {
            let name = item.name.as_str();
            let stony = name.ends_with("_slab") || name.ends_with("_wall");
            let block = catalog.block_named(name);
            let mined = block.is_some_and(|block| block.material.contains("pickaxe"));
            if stony && mined && name != "petrified_oak_slab" {
                assert!(cut.contains(&item.id), "{name}");
            }
        }
    }

    #[test]
    fn diamond_gear_becomes_netherite() {
        let catalog = Catalog::get();
        let template = item("netherite_upgrade_smithing_template");
        let ingot = item("netherite_ingot");
        for gear in [
            "sword", "pickaxe", "axe", "shovel", "hoe", "spear", "helmet", "boots",
        ] {
            let base = item(&format!("diamond_{gear}"));
            let made = catalog.smithing(template, base, ingot);
            assert_eq!(made, Some(item(&format!("netherite_{gear}"))));
        }
        assert_eq!(catalog.smithing(template, item("iron_sword"), ingot), None);
        assert_eq!(
            catalog.smithing(ingot, item("diamond_sword"), template),
            None
        );
    }
}
