//! What somebody believes of the rules, sorted so that the world can ask.

use std::collections::{BTreeMap, BTreeSet};

use super::making::{Cooked, Making, Meal};
use super::unknown;
use crate::vocab::{ActionResult, BlockName, Failure, ItemName, MobName, Random, suffices};
use crate::world::catalog::{BlockId, Catalog, ItemId, Station};
use crate::world::{Inventory, Rules};

/// Ticks of chewing for food of which only the points are believed: the game's usual time.
const CHEWING: u32 = 32;

/// Beliefs by what they are about.
#[derive(Debug, Default)]
pub(in crate::world::embedded) struct Believed {
    yields: BTreeMap<BlockName, Vec<ItemName>>,
    barren: BTreeSet<BlockName>,
    needs_tool: BTreeMap<BlockName, Vec<ItemName>>,
    makings: BTreeMap<ItemName, Vec<Making>>,
    smelts: BTreeMap<ItemName, ItemName>,
    edible: BTreeMap<ItemName, u32>,
    loot: BTreeMap<MobName, Vec<ItemName>>,
    lootless: BTreeSet<MobName>,
}

impl Believed {
    /// Sorts beliefs. Where two contradict each other, the one that stands first counts for smelting and eating.
    pub(super) fn new(rules: &Rules) -> Self {
        let mut sorted = Self {
            yields: grouped(&rules.yields),
            barren: rules.barren.iter().cloned().collect(),
            needs_tool: grouped(&rules.needs_tool),
            loot: grouped(&rules.drops),
            lootless: rules.lootless.iter().cloned().collect(),
            smelts: rules.smelts.iter().rev().cloned().collect(),
            edible: rules.edible.iter().rev().cloned().collect(),
            makings: BTreeMap::new(),
        };
        for making in rules.recipes.iter().filter_map(Making::believed) {
            let item = making.result.item.clone();
            sorted.makings.entry(item).or_default().push(making);
        }
        sorted
    }

    /// Fails if nothing is believed about what the block gives.
    pub(super) fn check_dig(&self, block: BlockId) -> ActionResult {
        let block = &Catalog::get().block(block).name;
        if self.yields.contains_key(block) || self.barren.contains(block) {
            Ok(())
        } else {
            Err(unknown(&format!("what mining {block} gives")))
        }
    }

    /// Whether breaking the block with this gives anything: if no tool is believed to be needed, or one of those that are will do.
    pub(super) fn harvests(&self, block: BlockId, tool: Option<ItemId>) -> bool {
        let catalog = Catalog::get();
        let Some(needed) = self.needs_tool.get(&catalog.block(block).name) else {
            return true;
        };
        let tool = tool.and_then(|tool| catalog.item(tool));
        tool.is_some_and(|tool| needed.iter().any(|needed| suffices(&tool.name, needed)))
    }

    /// One of what the block is believed to give, each as likely as the others.
    pub(super) fn drops(
        &self,
        block: BlockId,
        tool: Option<ItemId>,
        random: &mut Random,
    ) -> Vec<(ItemName, u32)> {
        let items = self.yields.get(&Catalog::get().block(block).name);
        let items = items.map_or(&[][..], Vec::as_slice);
        if items.is_empty() || !self.harvests(block, tool) {
            return Vec::new();
        }
        let drawn = items.get(random.below(items.len() as u64) as usize);
        drawn.map(|item| (item.clone(), 1)).into_iter().collect()
    }

    /// What a dead creature is believed to leave, one of each; fails if nothing is believed of it.
    pub(super) fn loot(&self, mob: &MobName) -> Result<Vec<ItemName>, Failure> {
        match self.loot.get(mob) {
            Some(items) => Ok(items.clone()),
            None if self.lootless.contains(mob) => Ok(Vec::new()),
            None => Err(unknown(&format!("what a dead {mob} leaves"))),
        }
    }

    /// The believed way to make what `wanted` makes.
    pub(super) fn making(&self, wanted: &Making, carried: &Inventory) -> Result<Making, Failure> {
        let item = &wanted.result.item;
        let ways = self.makings.get(item).map_or(&[][..], Vec::as_slice);
        let this = ways.iter().find(|way| *way == wanted);
        let affordable = || ways.iter().find(|way| way.affordable(carried));
        let way = this.or_else(affordable).or_else(|| ways.first()).cloned();
        way.ok_or_else(|| unknown(&format!("how {item} is made")))
    }

    /// What the item becomes in any fire.
    pub(super) fn cook(&self, station: Station, input: &ItemName) -> Option<Cooked> {
        let ticks = match station {
            Station::Furnace => 200,
            Station::BlastFurnace | Station::Smoker => 100,
            Station::Campfire => 600,
        };
        let output = self.smelts.get(input)?.clone();
        Some(Cooked { output, ticks })
    }

    /// Food that gives the believed points and does nothing else.
    pub(super) fn meal(&self, item: &ItemName) -> Result<Meal, Failure> {
        let points = self.edible.get(item);
        let points = points.ok_or_else(|| unknown(&format!("what eating {item} does")))?;
        Ok(Meal {
            points: *points,
            saturation: 0.0,
            ticks: CHEWING,
            always: false,
            leaves: None,
            effects: &[],
            cures: None,
        })
    }
}

/// The second of all pairs by the first.
fn grouped<K: Clone + Ord>(pairs: &[(K, ItemName)]) -> BTreeMap<K, Vec<ItemName>> {
    let mut grouped: BTreeMap<K, Vec<ItemName>> = BTreeMap::new();
    for (of, item) in pairs {
        grouped.entry(of.clone()).or_default().push(item.clone());
    }
    grouped
}
