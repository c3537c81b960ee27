//! What a block leaves behind in the state that it is in: unripe or ripe, half or whole, one or several.

use super::drops::roll;
use super::{BlockId, Catalog, Drop, ItemId};
use crate::vocab::Random;

/// How a state changes what a block drops.
#[derive(Clone, Debug)]
pub(super) struct StateDrops {
    /// Properties, and the values of each for which this counts.
    pub(super) when: Vec<(String, Vec<String>)>,
    pub(super) change: Change,
}

#[derive(Clone, Debug)]
pub(super) enum Change {
    /// These drops, whatever the tool.
    Instead(Vec<Drop>),
    /// The usual drops, each so many times as many.
    Times(u32),
}

impl StateDrops {
    fn fits(&self, property: &dyn Fn(&str) -> Option<&'static str>) -> bool {
        self.when.iter().all(|(name, values)| {
            property(name).is_some_and(|value| values.iter().any(|it| it == value))
        })
    }
}

impl Catalog {
    /// What the block may drop, as [`Catalog::drops`] says it, in the state whose properties the function gives by name: the age of a
    /// crop, the type of a slab, the layers of snow. A property that it does not know counts as the default.
    ///
    /// Of the two halves of a door, a bed or a tall plant only one drops, as in the game, for both: a world that breaks both asks for
    /// both. Left out are glow lichen and resin on several faces, which drop once.
    pub fn drops_in_state(
        &self,
        block: BlockId,
        property: &dyn Fn(&str) -> Option<&'static str>,
        tool: Option<ItemId>,
    ) -> Vec<Drop> {
        if !self.can_harvest(block, tool) {
            return Vec::new();
        }
        let mut entries = self.state_drops.get(&block).into_iter().flatten();
        let entry = entries.find(|entry| entry.fits(property));
        match entry.map(|entry| &entry.change) {
            None => self.drops(block, tool),
            Some(Change::Instead(drops)) => drops.clone(),
            Some(Change::Times(times)) => {
                let mut drops = self.drops(block, tool);
                for drop in &mut drops {
                    drop.count = (drop.count.0 * times, drop.count.1 * times);
                }
                drops
            }
        }
    }

    /// What the block does drop this time, in the order of [`Catalog::drops_in_state`].
    pub fn roll_drops_in_state(
        &self,
        block: BlockId,
        property: &dyn Fn(&str) -> Option<&'static str>,
        tool: Option<ItemId>,
        random: &mut Random,
    ) -> Vec<(ItemId, u32)> {
        roll(&self.drops_in_state(block, property, tool), random)
    }
}

#[cfg(test)]
mod tests {
    use super::Change;
    use crate::world::catalog::Catalog;

    /// A block in a state, as the game writes it: `wheat[age=7]`; its drops as `1-2 sweet_berries`.
    fn drops(state: &'static str, tool: &str) -> String {
        let (block, rest) = state.split_once('[').unwrap();
        let property = |name: &str| {
            let mut properties = rest.trim_end_matches(']').split(',');
            properties.find_map(|it| it.strip_prefix(name)?.strip_prefix('='))
        };
        let catalog = Catalog::get();
        let block = catalog.block_named(block).unwrap().id;
        let tool = catalog.item_named(tool).map(|item| item.id);
        let drops = catalog.drops_in_state(block, &property, tool);
        let shown = drops.iter().map(|drop| {
            let name = &catalog.item(drop.item).unwrap().name;
            let (least, most) = drop.count;
            let chance = (drop.chance < 1.0).then(|| format!("{:.3} ", drop.chance));
            format!("{}{least}-{most} {name}", chance.unwrap_or_default())
        });
        shown.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn blocks_drop_what_their_state_gives() {
        for (state, tool, expected) in [
            ("wheat[age=0]", "hand", "1-1 wheat_seeds"),
            ("wheat[age=6]", "hand", "1-1 wheat_seeds"),
            (
                "wheat[age=7]",
                "hand",
                "1-1 wheat, 1-1 wheat_seeds, 0.571 1-1 wheat_seeds, 0.571 1-1 wheat_seeds, 0.571 1-1 wheat_seeds",
            ),
            ("carrots[age=3]", "hand", "1-1 carrot"),
            ("potatoes[age=0]", "hand", "1-1 potato"),
            ("beetroots[age=2]", "hand", "1-1 beetroot_seeds"),
            ("nether_wart[age=3]", "hand", "2-4 nether_wart"),
            ("cocoa[age=1,facing=north]", "hand", "1-1 cocoa_beans"),
            ("cocoa[age=2,facing=north]", "hand", "3-3 cocoa_beans"),
            ("sweet_berry_bush[age=1]", "hand", ""),
            ("sweet_berry_bush[age=2]", "hand", "1-2 sweet_berries"),
            ("sweet_berry_bush[age=3]", "hand", "2-3 sweet_berries"),
            (
                "melon_stem[age=2]",
                "hand",
                "0.200 1-1 melon_seeds, 0.200 1-1 melon_seeds, 0.200 1-1 melon_seeds",
            ),
            (
                "pitcher_crop[age=4,half=lower]",
                "hand",
                "1-1 pitcher_plant",
            ),
            ("pitcher_crop[age=4,half=upper]", "hand", ""),
            ("pitcher_crop[age=3,half=lower]", "hand", "1-1 pitcher_pod"),
            ("mangrove_propagule[age=1,hanging=true]", "hand", ""),
            (
                "mangrove_propagule[age=1,hanging=false]",
                "hand",
                "1-1 mangrove_propagule",
            ),
            ("cave_vines[age=1,berries=true]", "hand", "1-1 glow_berries"),
            ("cave_vines[age=1,berries=false]", "hand", ""),
            ("composter[level=8]", "hand", "1-1 composter, 1-1 bone_meal"),
            ("oak_door[half=lower]", "hand", "1-1 oak_door"),
            ("oak_door[half=upper]", "hand", ""),
            ("red_bed[part=head]", "hand", "1-1 red_bed"),
            ("red_bed[part=foot]", "hand", ""),
            ("sunflower[half=upper]", "hand", ""),
            ("tall_grass[half=lower]", "shears", "2-2 short_grass"),
            ("oak_slab[type=bottom]", "hand", "1-1 oak_slab"),
            ("oak_slab[type=double]", "hand", "2-2 oak_slab"),
            ("stone_slab[type=double]", "hand", ""),
            ("stone_slab[type=double]", "stone_pickaxe", "2-2 stone_slab"),
            ("sea_pickle[pickles=3]", "hand", "3-3 sea_pickle"),
            ("red_candle[candles=4]", "hand", "4-4 red_candle"),
            ("turtle_egg[eggs=4]", "hand", ""),
            ("pink_petals[flower_amount=2]", "hand", "2-2 pink_petals"),
            ("leaf_litter[segment_amount=4]", "hand", "4-4 leaf_litter"),
            ("snow[layers=1]", "iron_shovel", "1-1 snowball"),
            ("snow[layers=8]", "iron_shovel", "8-8 snowball"),
            ("snow[layers=8]", "hand", ""),
            ("copper_ore[]", "stone_pickaxe", "2-5 raw_copper"),
        ] {
            assert_eq!(drops(state, tool), expected, "{state} with {tool}");
        }
    }

    #[test]
    fn without_properties_a_block_drops_the_usual() {
        let catalog = Catalog::get();
        for block in catalog.blocks() {
            let tool = block.harvest_tools.first().copied();
            let drops = catalog.drops_in_state(block.id, &|_| None, tool);
            assert_eq!(drops, catalog.drops(block.id, tool), "{}", block.name);
        }
    }

    #[test]
    fn every_drop_of_a_state_can_happen() {
        for entry in Catalog::get().state_drops.values().flatten() {
            assert!(!entry.when.is_empty());
            match &entry.change {
                Change::Times(times) => assert!(*times > 1),
                Change::Instead(drops) => {
                    for drop in drops {
                        assert!(drop.chance > 0.0 && drop.chance <= 1.0);
                        assert!(drop.count.0 >= 1 && drop.count.0 <= drop.count.1);
                    }
                }
            }
        }
    }
}
