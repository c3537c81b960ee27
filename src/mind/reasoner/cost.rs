//! What getting each item is thought to cost, in ticks, from here and now.
//!
//! The additive heuristic of Bonet and Geffner, "Planning as heuristic search" (2001): the cost of an item is that of its
//! cheapest way, and the cost of a way is the sum over what it needs, found by relaxation to a fixed point. The cheapest ways
//! form no cycle, so a plan is read off by following them.

use std::collections::BTreeMap;

use super::knowledge::{Knowledge, Recipe};
use super::sense;
use crate::mind::Brief;
use crate::vocab::{BlockName, ItemName, substitutes};

/// Within this many blocks a station is walked to rather than made again.
const STATION_RANGE: f64 = 24.0;
/// Ticks to break a block and walk over what it drops.
const DIG_TICKS: f64 = 40.0;
/// Ticks to craft once the ingredients are there.
const CRAFT_TICKS: f64 = 5.0;
/// Ticks to put a station down.
const PLACE_TICKS: f64 = 20.0;
/// Ticks that a furnace takes for one item.
const SMELT_TICKS: f64 = 200.0;

/// One way of getting an item.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Way {
    /// Break a block of this kind.
    Mine(BlockName),
    /// Follow a recipe.
    Craft(Recipe),
    /// Smelt this.
    Smelt(ItemName),
}

/// The cheapest way and its cost, for every item that can be had at all.
#[derive(Debug)]
pub(super) struct Costs<'a> {
    brief: &'a Brief<'a>,
    best: BTreeMap<ItemName, (f64, Way)>,
}

impl<'a> Costs<'a> {
    /// Costs from where the agent is, with what it carries, by what it believes.
    pub(super) fn estimate(knowledge: &Knowledge, brief: &'a Brief<'a>) -> Self {
        let mut costs = Self {
            brief,
            best: BTreeMap::new(),
        };
        while costs.relax(knowledge) {}
        costs
    }

    /// Ticks to make one of an item, whatever is carried; `None` if no way is known.
    pub(super) fn making(&self, item: &ItemName) -> Option<f64> {
        self.best.get(item).map(|(ticks, _)| *ticks)
    }

    /// The cheapest way of making an item.
    pub(super) fn way(&self, item: &ItemName) -> Option<&Way> {
        self.best.get(item).map(|(_, way)| way)
    }

    /// Ticks to break a block of this kind and have what it gives; `None` if its tool cannot be had.
    pub(super) fn mining(&self, knowledge: &Knowledge, block: &BlockName) -> Option<f64> {
        let tool = match knowledge.tools(block) {
            [] if knowledge.too_hard.contains(block) => return None,
            [] => 0.0,
            tools => tools
                .iter()
                .filter_map(|tool| self.tool(tool))
                .min_by(f64::total_cmp)?,
        };
        Some(tool + self.search_ticks(knowledge, block)? + DIG_TICKS)
    }

    /// Ticks until that many are in the inventory.
    pub(super) fn having(&self, item: &ItemName, count: u32) -> Option<f64> {
        if self.brief.carries(item) >= count {
            Some(0.0)
        } else {
            Some(self.making(item)? * f64::from(count))
        }
    }

    /// Ticks until a tool at least as good is in the inventory.
    pub(super) fn tool(&self, tool: &ItemName) -> Option<f64> {
        let held = substitutes(tool)
            .iter()
            .any(|better| self.brief.carries(better) > 0);
        if held { Some(0.0) } else { self.making(tool) }
    }

    /// Ticks until a station stands within reach.
    pub(super) fn station(&self, station: &BlockName) -> Option<f64> {
        if self
            .distance(station)
            .is_some_and(|blocks| blocks <= STATION_RANGE)
        {
            return Some(0.0);
        }
        Some(self.having(&ItemName::new(station.as_str()), 1)? + PLACE_TICKS)
    }

    /// One round of relaxation; whether anything became cheaper.
    fn relax(&mut self, knowledge: &Knowledge) -> bool {
        let items = knowledge
            .recipes
            .keys()
            .chain(knowledge.sources.keys())
            .chain(knowledge.smelted_from.keys());
        let mut changed = false;
        for item in items {
            for (ticks, way) in self.ways(item, knowledge) {
                if self.making(item).is_none_or(|known| ticks + 1e-6 < known) {
                    self.best.insert(item.clone(), (ticks, way));
                    changed = true;
                }
            }
        }
        changed
    }

    fn ways(&self, item: &ItemName, knowledge: &Knowledge) -> Vec<(f64, Way)> {
        let mined = knowledge
            .sources(item)
            .iter()
            .filter_map(|block| Some((self.mining(knowledge, block)?, Way::Mine(block.clone()))));
        let crafted = knowledge
            .recipes(item)
            .iter()
            .filter_map(|recipe| Some((self.crafting(recipe)?, Way::Craft(recipe.clone()))));
        let smelted = knowledge
            .smelted_from(item)
            .iter()
            .filter_map(|input| Some((self.smelting(input)?, Way::Smelt(input.clone()))));
        mined.chain(crafted).chain(smelted).collect()
    }

    fn crafting(&self, recipe: &Recipe) -> Option<f64> {
        let station = recipe
            .station
            .as_ref()
            .map_or(Some(0.0), |station| self.station(station))?;
        let each = f64::from(recipe.count);
        let ingredients = recipe
            .ingredients
            .iter()
            .map(|(item, count)| self.having(item, *count));
        let ingredients = ingredients.sum::<Option<f64>>()?;
        Some((station + ingredients + CRAFT_TICKS) / each)
    }

    fn smelting(&self, input: &ItemName) -> Option<f64> {
        let fuel = self.having(&self.fuels().first()?.0, 1)?;
        Some(self.station(&"furnace".into())? + self.having(input, 1)? + fuel + SMELT_TICKS)
    }

    /// The fuels that can be had, the cheapest first, with how many items one of each smelts.
    pub(super) fn fuels(&self) -> Vec<(ItemName, f64)> {
        let price = |(fuel, items)| Some((self.having(&fuel, 1)? / items, fuel, items));
        let mut priced: Vec<(f64, ItemName, f64)> = sense::fuels().filter_map(price).collect();
        priced.sort_by(|a, b| a.0.total_cmp(&b.0));
        priced
            .into_iter()
            .map(|(_, fuel, items)| (fuel, items))
            .collect()
    }

    /// Ticks until a block of this kind is reached. What people make is not looked for in the wild, only where it was seen.
    fn search_ticks(&self, knowledge: &Knowledge, block: &BlockName) -> Option<f64> {
        let made = !knowledge.recipes(&ItemName::new(block.as_str())).is_empty();
        let seen = self.distance(block).map(sense::walk_ticks);
        seen.or_else(|| (!made).then(|| sense::search_ticks(block)))
    }

    /// Blocks to the nearest one that the agent remembers.
    fn distance(&self, block: &BlockName) -> Option<f64> {
        self.brief.nearest.get(block).copied()
    }
}
