//! Every block with every tool: whether it drops, in how many ticks it breaks, and what falls.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{Ledger, SPOT, peace, rows};
use crate::vocab::{Action, Failure, Percept, Wear};
use crate::world::Body;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::tests::Scene;

#[derive(Clone, Deserialize)]
struct BlockRow {
    name: String,
    hardness: Option<f64>,
    class: String,
    needs: Option<String>,
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
struct Drops {
    block: String,
    tools: String,
    drops: Vec<DropRow>,
}

#[derive(Deserialize)]
struct StateDrops {
    block: String,
    when: BTreeMap<String, Vec<String>>,
    drops: Option<Vec<DropRow>>,
    times: Option<u32>,
}

/// The files that digging follows from.
struct Facts {
    blocks: Vec<BlockRow>,
    sets: Vec<ToolSet>,
    speeds: Vec<Speeds>,
    drops: Vec<Drops>,
    state_drops: Vec<StateDrops>,
}

impl Facts {
    fn read() -> Self {
        Self {
            blocks: rows!("blocks.json"),
            sets: rows!("harvest_tools.json"),
            speeds: rows!("tool_speeds.json"),
            drops: rows!("drops.json"),
            state_drops: rows!("state_drops.json"),
        }
    }

    /// Every item that digs faster or harvests, the bare hand and two things that are no tools.
    fn tools(&self) -> BTreeSet<String> {
        let fast = self.speeds.iter().flat_map(|it| it.speeds.keys());
        let harvesting = self.sets.iter().flat_map(|it| &it.tools);
        let named = fast.chain(harvesting).cloned();
        named
            .chain(["", "stick", "bow"].map(str::to_owned))
            .collect()
    }

    fn harvests(&self, block: &BlockRow, tool: &str) -> bool {
        let Some(needs) = &block.needs else {
            return true;
        };
        let set = self.sets.iter().find(|it| it.weakest == *needs).unwrap();
        set.tools.iter().any(|it| it == tool)
    }

    /// Vanilla's `getDestroyProgress` counted up tick by tick: `speed / hardness / 30` each, or `/ 100` where nothing will drop; a block
    /// that breaks with the first blow takes the tick of that blow.
    fn ticks(&self, block: &BlockRow, tool: &str) -> Option<u32> {
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
        let by_state = self.state_drops.iter().find(fits);
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
        let lists = || self.drops.iter().filter(|it| it.block == block.name);
        let special = lists().find(|it| !it.tools.is_empty() && tool.ends_with(&it.tools));
        if let Some(list) = special.or_else(|| lists().find(|it| it.tools.is_empty())) {
            return list.drops.clone();
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
    fn ranges(&self, block: &BlockRow, state: StateId, tool: &str) -> BTreeMap<String, (u32, u32)> {
        let mut ranges: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for drop in self.entries(block, state, tool) {
            let range = ranges.entry(drop.item).or_default();
            let sure = drop.chance >= 1.0 && !drop.otherwise;
            range.0 += if sure { drop.least } else { 0 };
            range.1 += drop.most;
        }
        ranges
    }
}

#[test]
fn every_block_breaks_with_every_tool_in_the_ticks_of_the_formula_and_drops_for_the_right_ones() {
    let (facts, catalog, mut ledger) = (Facts::read(), Catalog::get(), Ledger::default());
    for block in &facts.blocks {
        let id = catalog.block_named(&block.name).unwrap().id;
        for tool in facts.tools() {
            let item = catalog.item_named(&tool).map(|it| it.id);
            let found = (
                catalog.can_harvest(id, item),
                catalog.dig_ticks(id, item).map(|it| it.max(1)),
            );
            let expected = (facts.harvests(block, &tool), facts.ticks(block, &tool));
            ledger.row(found == expected, || {
                format!("{} with {tool:?}: {found:?}, not {expected:?}", block.name)
            });
        }
    }
    ledger.close(45_000);
}

/// The tools with which a block is dug in the world: hand, the weakest that harvests, a good one of its class, and shears or another
/// that has a list of its own.
fn tried_tools(facts: &Facts, block: &BlockRow) -> BTreeSet<String> {
    let mut tools = BTreeSet::from([String::new()]);
    tools.extend(block.needs.clone());
    let class = facts.speeds.iter().find(|it| it.class == block.class);
    let good = class.into_iter().flat_map(|it| it.speeds.keys());
    tools.extend(good.filter(|it| it.starts_with("iron_")).cloned());
    let lists = facts.drops.iter().filter(|it| it.block == block.name);
    for list in lists.filter(|it| !it.tools.is_empty()) {
        let tool = facts
            .tools()
            .into_iter()
            .find(|it| it.ends_with(&list.tools));
        tools.extend(tool);
    }
    tools
}

/// What a dig did.
struct Dug {
    ticks: u32,
    drops: BTreeMap<String, u32>,
    lying: BTreeMap<String, u32>,
}

/// Digs the block in its default state; none if it does not stand where it was put.
fn dig(scene: &mut Scene, state: StateId, tool: &str) -> Option<Result<Dug, Failure>> {
    scene.clear();
    if !tool.is_empty() {
        scene.give(tool, 1);
        scene.do_it(Action::Equip {
            item: tool.into(),
            to: Wear::Hand,
        });
    }
    scene.world.with(|world| {
        world.set_state(SPOT, state);
        world.land.entities.items.clear();
    });
    let block = Catalog::get().block_of(state);
    let (result, ticks) = scene.run(Action::Dig { at: SPOT });
    if let Err(failure) = result {
        let gone = scene.alice.block_at(SPOT) != Some(block);
        return (!gone).then_some(Err(failure));
    }
    let drops = scene.sensed().find_map(|it| match it {
        Percept::Dug { drops, .. } => Some(drops.clone()),
        _ => None,
    });
    let drops = drops.into_iter().flatten();
    let lying = scene.world.with(|world| {
        let mut counts = BTreeMap::new();
        for item in world.land.entities.items.values() {
            *counts.entry(item.stack.item.to_string()).or_default() += item.stack.count;
        }
        counts
    });
    Some(Ok(Dug {
        ticks,
        drops: drops
            .map(|(item, count)| (item.to_string(), count))
            .collect(),
        lying,
    }))
}

#[test]
fn every_block_dug_in_the_world_takes_its_ticks_and_leaves_its_drops() {
    let (facts, mut ledger, mut scene) = (Facts::read(), Ledger::default(), peace());
    let mut unsteady = BTreeSet::new();
    let breakable = facts.blocks.iter().filter(|it| it.hardness.is_some());
    for block in breakable.filter(|it| it.name != "air") {
        let state = Catalog::get()
            .block_named(&block.name)
            .unwrap()
            .default_state;
        for tool in tried_tools(&facts, block) {
            let told = format!("{} with {tool:?}", block.name);
            let ticks = facts.ticks(block, &tool).unwrap();
            let ranges = facts.ranges(block, state, &tool);
            if scene.alice.state_at(SPOT) != Some(StateId::AIR) {
                scene = peace();
            }
            match dig(&mut scene, state, &tool) {
                None => {
                    unsteady.insert(block.name.clone());
                }
                Some(Err(failure)) => ledger.row(false, || format!("{told}: {failure}")),
                Some(Ok(dug)) => {
                    ledger.row(dug.ticks == ticks, || {
                        format!("{told}: {} ticks, not {ticks}", dug.ticks)
                    });
                    let fits = fits(&ranges, &dug.drops);
                    ledger.row(fits && dug.lying == dug.drops, || {
                        format!(
                            "{told}: {:?}, {:?} on the ground, not {ranges:?}",
                            dug.drops, dug.lying
                        )
                    });
                }
            }
        }
    }
    assert!(unsteady.len() < 200, "what does not stand: {unsteady:?}");
    ledger.close(3_000);
}

/// Whether nothing fell that may not, and of each thing neither too few nor too many.
fn fits(ranges: &BTreeMap<String, (u32, u32)>, drops: &BTreeMap<String, u32>) -> bool {
    drops.keys().all(|item| ranges.contains_key(item))
        && ranges.iter().all(|(item, (least, most))| {
            let count = drops.get(item).copied().unwrap_or(0);
            (*least..=*most).contains(&count)
        })
}
