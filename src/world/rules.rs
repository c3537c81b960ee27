//! The rules of a world as names: true ones from the catalog, or believed ones.

use super::catalog::{Block, Catalog, Creature, Drop, ItemId, Recipe};
use crate::vocab::{BlockName, ItemName, MobName};

/// A way to craft something, by names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecipeRule {
    /// What it makes.
    pub item: ItemName,
    /// How many at once.
    pub count: u32,
    /// What one making takes, sorted by name.
    pub ingredients: Vec<(ItemName, u32)>,
    /// The block it must be made at, if not by hand.
    pub station: Option<BlockName>,
}

impl RecipeRule {
    /// A recipe of the game, by names.
    pub(in crate::world) fn of(recipe: &Recipe) -> Option<Self> {
        let facts = Facts(Catalog::get());
        let ingredient = |&(item, count): &(ItemId, u32)| Some((facts.name(item)?, count));
        let mut ingredients: Vec<_> = recipe
            .ingredients
            .iter()
            .map(ingredient)
            .collect::<Option<_>>()?;
        ingredients.sort();
        Some(Self {
            item: facts.name(recipe.result)?,
            count: recipe.count,
            ingredients,
            station: recipe.needs_table.then(|| "crafting_table".into()),
        })
    }
}

/// What can be made of what, as a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Crafting.
    pub recipes: Vec<RecipeRule>,
    /// Mining a block gives an item (its main drop, without enchantments).
    pub yields: Vec<(BlockName, ItemName)>,
    /// Mining a block gives nothing, whatever is in the hand.
    pub barren: Vec<BlockName>,
    /// Mining a block needs at least this tool, the weakest that harvests it: `stone` needs `wooden_pickaxe`.
    pub needs_tool: Vec<(BlockName, ItemName)>,
    /// A furnace turns one item into another.
    pub smelts: Vec<(ItemName, ItemName)>,
    /// Eating an item restores points.
    pub edible: Vec<(ItemName, u32)>,
    /// A dead creature leaves an item.
    pub drops: Vec<(MobName, ItemName)>,
    /// A dead creature leaves nothing.
    pub lootless: Vec<MobName>,
}

impl Rules {
    /// The true rules of Minecraft 26.1, in the catalog's order.
    pub fn truth() -> Self {
        let catalog = Catalog::get();
        let facts = Facts(catalog);
        let minable = || catalog.blocks().iter().filter(|it| it.hardness.is_some());
        let mined: Vec<Mined> = minable().filter_map(|block| facts.mined(block)).collect();
        let barren = minable().filter(|block| facts.mined(block).is_none());
        let (leaving, lootless): (Vec<_>, Vec<_>) = catalog
            .creatures()
            .iter()
            .partition(|creature| !creature.loot.is_empty());
        Self {
            barren: barren.map(|block| block.name.clone()).collect(),
            drops: leaving.into_iter().flat_map(|it| facts.loot(it)).collect(),
            lootless: lootless.into_iter().map(|it| it.name.clone()).collect(),
            recipes: catalog
                .recipes()
                .iter()
                .filter_map(RecipeRule::of)
                .collect(),
            needs_tool: mined
                .iter()
                .filter_map(|mined| Some((mined.block.clone(), mined.tool.clone()?)))
                .collect(),
            yields: mined
                .into_iter()
                .map(|mined| (mined.block, mined.item))
                .collect(),
            smelts: catalog
                .smelting()
                .iter()
                .filter_map(|smelting| {
                    Some((facts.name(smelting.input)?, facts.name(smelting.output)?))
                })
                .collect(),
            edible: catalog
                .foods()
                .iter()
                .filter(|food| food.eaten)
                .filter_map(|food| Some((facts.name(food.item)?, food.points)))
                .collect(),
        }
    }
}

/// What a block gives at its easiest.
struct Mined {
    block: BlockName,
    /// The weakest that will do, if a hand does not.
    tool: Option<ItemName>,
    item: ItemName,
}

/// The catalog, read by names.
struct Facts(&'static Catalog);

impl Facts {
    fn name(&self, item: ItemId) -> Option<ItemName> {
        self.0.item(item).map(|item| item.name.clone())
    }

    /// All that a creature may leave.
    fn loot(&self, creature: &Creature) -> Vec<(MobName, ItemName)> {
        let items = creature.loot.iter().filter_map(|it| self.name(it.item));
        items.map(|item| (creature.name.clone(), item)).collect()
    }

    /// By hand, else with the weakest tool, else with shears, which take some plants that nothing else does.
    fn mined(&self, block: &Block) -> Option<Mined> {
        let shears = self.0.item_named("shears").map(|item| item.id);
        let weakest = block.harvest_tools.first().copied();
        [None, weakest, shears].into_iter().find_map(|tool| {
            let drop = main_drop(self.0.drops(block.id, tool))?;
            Some(Mined {
                block: block.name.clone(),
                tool: tool.and_then(|tool| self.name(tool)),
                item: self.name(drop.item)?,
            })
        })
    }
}

/// The first of the likeliest.
fn main_drop(drops: Vec<Drop>) -> Option<Drop> {
    drops
        .into_iter()
        .rev()
        .max_by(|one, other| one.chance.total_cmp(&other.chance))
}

#[cfg(test)]
mod tests {
    use super::Rules;

    fn mining(block: &str) -> String {
        let rules = Rules::truth();
        let barren = rules.barren.iter().any(|it| it.as_str() == block);
        let item = rules.yields.iter().find(|(b, _)| b.as_str() == block);
        let tool = rules.needs_tool.iter().find(|(b, _)| b.as_str() == block);
        match (item, tool) {
            (None, _) if barren => "nothing".to_owned(),
            (None, _) => "no rule".to_owned(),
            (Some((_, item)), None) => item.to_string(),
            (Some((_, item)), Some((_, tool))) => format!("{item} with {tool}"),
        }
    }

    #[test]
    fn each_block_yields_its_main_drop_to_the_weakest_tool() {
        let known = [
            ("oak_log", "oak_log"),
            ("grass_block", "dirt"),
            ("stone", "cobblestone with wooden_pickaxe"),
            ("coal_ore", "coal with wooden_pickaxe"),
            ("iron_ore", "raw_iron with stone_pickaxe"),
            ("diamond_ore", "diamond with iron_pickaxe"),
            ("obsidian", "obsidian with diamond_pickaxe"),
            ("snow", "snowball with wooden_shovel"),
            ("cobweb", "string with wooden_sword"),
            ("vine", "vine with shears"),
            ("gravel", "gravel"),
            ("wheat", "wheat"),
            ("oak_leaves", "oak_sapling"),
            ("short_grass", "wheat_seeds"),
            ("glass", "nothing"),
            ("spawner", "nothing"),
            ("bedrock", "no rule"),
        ];
        for (block, expected) in known {
            assert_eq!(mining(block), expected, "{block}");
        }
    }

    #[test]
    fn gold_is_nobodys_weakest_tool() {
        let rules = Rules::truth();
        let mut tools: Vec<_> = rules
            .needs_tool
            .iter()
            .map(|(_, tool)| tool.as_str())
            .collect();
        tools.sort_unstable();
        tools.dedup();
        assert_eq!(
            tools,
            [
                "diamond_pickaxe",
                "iron_pickaxe",
                "shears",
                "stone_pickaxe",
                "wooden_pickaxe",
                "wooden_shovel",
                "wooden_sword"
            ]
        );
    }

    #[test]
    fn recipes_tell_what_they_take_and_where_they_are_made() {
        let rules = Rules::truth();
        let told = |item: &str| {
            let recipe = rules
                .recipes
                .iter()
                .find(|recipe| recipe.item.as_str() == item);
            let recipe = recipe.unwrap();
            let of: Vec<_> = recipe
                .ingredients
                .iter()
                .map(|(item, count)| format!("{count} {item}"))
                .collect();
            let at = recipe
                .station
                .as_ref()
                .map(|at| format!(" at {at}"))
                .unwrap_or_default();
            format!("{} of {}{at}", recipe.count, of.join(" and "))
        };
        assert_eq!(told("oak_planks"), "4 of 1 oak_log");
        assert_eq!(told("crafting_table"), "1 of 4 oak_planks");
        assert_eq!(
            told("stone_pickaxe"),
            "1 of 3 cobblestone and 2 stick at crafting_table"
        );
    }

    #[test]
    fn every_fact_of_the_catalog_has_its_rule() {
        let rules = Rules::truth();
        assert_eq!(rules.recipes.len(), 1_684);
        assert_eq!(rules.smelts.len(), 156);
        assert_eq!(rules.edible.len(), 40);
        let tells = |mob: &str, item: &str| rules.drops.contains(&(mob.into(), item.into()));
        assert!(tells("cow", "leather") && tells("cow", "beef") && tells("chicken", "feather"));
        assert_eq!(rules, Rules::truth());
    }
}
