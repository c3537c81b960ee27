//! What the raw files say of digging, reckoned apart from the catalog.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::rows;
use crate::world::catalog::{Catalog, StateId};

#[derive(Clone, Deserialize)]
pub(super) struct BlockRow {
    pub(super) name: String,
    pub(super) hardness: Option<f64>,
    pub(super) class: String,
    pub(super) needs: Option<String>,
    drops: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct ToolSet {
    weakest: String,
    tools: Vec<String>,
}

#[derive(Deserialize)]
struct Speeds {
    class: String,
    speeds: BTreeMap<String, f64>,
}

#[derive(Clone, Deserialize)]
struct DropRow {
    item: String,
    least: u32,
    most: u32,
    chance: f64,
    #[serde(default)]
    otherwise: bool,
}

#[derive(Deserialize)]
pub(super) struct Drops {
    block: String,
    tools: String,
    #[serde(rename = "drops")]
    entries: Vec<DropRow>,
}

#[derive(Deserialize)]
struct StateDrops {
    block: String,
    when: BTreeMap<String, Vec<String>>,
    drops: Option<Vec<DropRow>>,
    times: Option<u32>,
}

/// The files that digging follows from.
pub(super) struct Facts {
    pub(super) blocks: Vec<BlockRow>,
    sets: Vec<ToolSet>,
    speeds: Vec<Speeds>,
    fallen: Vec<Drops>,
    in_states: Vec<StateDrops>,
}

impl Facts {
    pub(super) fn read() -> Self {
        Self {
            blocks: rows!("blocks.json"),
            sets: rows!("harvest_tools.json"),
            speeds: rows!("tool_speeds.json"),
            fallen: rows!("drops.json"),
            in_states: rows!("state_drops.json"),
        }
    }

    /// Every item that digs faster or harvests, the bare hand and two things that are no tools.
    pub(super) fn tools(&self) -> BTreeSet<String> {
        let fast = self.speeds.iter().flat_map(|it| it.speeds.keys());
        let harvesting = self.sets.iter().flat_map(|it| &it.tools);
        let named = fast.chain(harvesting).cloned();
        named
            .chain(["", "stick", "bow"].map(str::to_owned))
            .collect()
    }

    pub(super) fn harvests(&self, block: &BlockRow, tool: &str) -> bool {
        let Some(needs) = &block.needs else {
            return true;
        };
        let set = self.sets.iter().find(|it| it.weakest == *needs).unwrap();
        set.tools.iter().any(|it| it == tool)
    }

    /// Vanilla's `getDestroyProgress` counted up tick by tick: `speed / hardness / 30` each, or `/ 100` where nothing will drop; a block
    /// that breaks with the first blow takes the tick of that blow.
    pub(super) fn ticks(&self, block: &BlockRow, tool: &str) -> Option<u32> {
        let hardness = block.hardness?;
        let class = self.speeds.iter().find(|it| it.class == block.class);
        let speed = class.and_then(|it| it.speeds.get(tool)).unwrap_or(&1.0);
        let divisor = if self.harvests(block, tool) {
            30.0
        } else {
            100.0
        };
        let needed = hardness * divisor / speed;
        Some((needed - 1e-4).ceil().max(1.0) as u32)
    }

    /// Every block in every state of which `state_drops.json` speaks.
    pub(super) fn special_states(&self) -> Vec<(&BlockRow, StateId)> {
        let states = self.in_states.iter().map(|row| {
            let first = |(name, values): (_, &'_ Vec<String>)| (name, values[0].clone());
            let when: Vec<(&String, String)> = row.when.iter().map(first).collect();
            let mut wanted: Vec<_> = when
                .iter()
                .map(|(name, it)| (name.as_str(), it.as_str()))
                .collect();
            let wet = Catalog::get().state(&row.block, &[("waterlogged", "false")]);
            wanted.extend(wet.map(|_| ("waterlogged", "false")));
            let block = self.blocks.iter().find(|it| it.name == row.block).unwrap();
            (block, Catalog::get().state(&row.block, &wanted).unwrap())
        });
        states.collect()
    }

    /// How many of each item fall on average.
    pub(super) fn averages(
        &self,
        block: &BlockRow,
        state: StateId,
        tool: &str,
    ) -> BTreeMap<String, f64> {
        let mut averages = BTreeMap::new();
        let mut before = 0.0;
        for drop in self.entries(block, state, tool) {
            let open = if drop.otherwise { 1.0 - before } else { 1.0 };
            before = open * drop.chance;
            let count = f64::from(drop.least + drop.most) / 2.0;
            *averages.entry(drop.item).or_default() += before * count;
        }
        averages
    }

    /// The entries that are drawn from when the block is dug in a state.
    fn entries(&self, block: &BlockRow, state: StateId, tool: &str) -> Vec<DropRow> {
        if !self.harvests(block, tool) {
            return Vec::new();
        }
        let property = |name: &str| Catalog::get().property(state, name).unwrap_or("");
        let fits = |it: &&StateDrops| {
            let mut when = it.when.iter();
            it.block == block.name
                && when.all(|(name, values)| values.iter().any(|it| it == property(name)))
        };
        let by_state = self.in_states.iter().find(fits);
        if let Some(drops) = by_state.and_then(|it| it.drops.clone()) {
            return drops;
        }
        let mut usual = self.usual(block, tool);
        let times = by_state.and_then(|it| it.times).unwrap_or(1);
        for drop in &mut usual {
            drop.least *= times;
            drop.most *= times;
        }
        usual
    }

    fn usual(&self, block: &BlockRow, tool: &str) -> Vec<DropRow> {
        let lists = || self.fallen.iter().filter(|it| it.block == block.name);
        let special = lists().find(|it| !it.tools.is_empty() && tool.ends_with(&it.tools));
        if let Some(list) = special.or_else(|| lists().find(|it| it.tools.is_empty())) {
            return list.entries.clone();
        }
        let itself = vec![block.name.clone()];
        let names = block.drops.clone().unwrap_or(itself).into_iter();
        let one = |item| DropRow {
            item,
            least: 1,
            most: 1,
            chance: 1.0,
            otherwise: false,
        };
        names.map(one).collect()
    }

    /// Fewest and most of each item that may fall.
    pub(super) fn ranges(
        &self,
        block: &BlockRow,
        state: StateId,
        tool: &str,
    ) -> BTreeMap<String, (u32, u32)> {
        let mut ranges: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for drop in self.entries(block, state, tool) {
            let range = ranges.entry(drop.item).or_default();
            let sure = drop.chance >= 1.0 && !drop.otherwise;
            range.0 += if sure { drop.least } else { 0 };
            range.1 += drop.most;
        }
        ranges
    }

    /// The tools with which a block is dug in the world: hand, the weakest that harvests, a good one of its class, and shears or another
    /// that has a list of its own.
    pub(super) fn tried_tools(&self, block: &BlockRow) -> BTreeSet<String> {
        let mut tools = BTreeSet::from([String::new()]);
        tools.extend(block.needs.clone());
        let class = self.speeds.iter().find(|it| it.class == block.class);
        let good = class.into_iter().flat_map(|it| it.speeds.keys());
        tools.extend(good.filter(|it| it.starts_with("iron_")).cloned());
        let lists = self.fallen.iter().filter(|it| it.block == block.name);
        for list in lists.filter(|it| !it.tools.is_empty()) {
            let tool = self
                .tools()
                .into_iter()
                .find(|it| it.ends_with(&list.tools));
            tools.extend(tool);
        }
        tools
    }
}
