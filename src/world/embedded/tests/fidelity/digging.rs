//! Every block with every tool: whether it drops, in how many ticks it breaks, and what falls.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use super::{Ledger, SPOT, peace};
use crate::vocab::{Action, Failure, Percept, Random, Wear};
use crate::world::Body;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::tests::Scene;

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

/// A block as it is when nothing is said, but not in water, which would wash the digger away.
fn dry(name: &str) -> StateId {
    let catalog = Catalog::get();
    let dry = catalog.state(name, &[("waterlogged", "false")]);
    dry.unwrap_or(catalog.block_named(name).unwrap().default_state)
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
        let state = dry(&block.name);
        for tool in facts.tried_tools(block) {
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

#[test]
fn every_block_in_a_state_of_its_own_leaves_what_that_state_gives() {
    let (facts, mut ledger) = (Facts::read(), Ledger::default());
    for (block, state) in facts.special_states() {
        let mut tools = BTreeSet::from([String::new()]);
        tools.extend(block.needs.clone());
        for tool in tools {
            let (mut scene, ranges) = (peace(), facts.ranges(block, state, &tool));
            if let Some(dug) = dig(&mut scene, state, &tool) {
                let dug = dug.map(|it| it.drops);
                let right = dug.as_ref().is_ok_and(|it| fits(&ranges, it));
                ledger.row(right, || {
                    format!(
                        "{} {state:?} with {tool:?}: {dug:?}, not {ranges:?}",
                        block.name
                    )
                });
            }
        }
    }
    ledger.close(200);
}

#[test]
fn what_falls_by_chance_falls_as_often_as_the_facts_say() {
    const DIGS: u32 = 10_000;
    let (facts, catalog, mut ledger) = (Facts::read(), Catalog::get(), Ledger::default());
    for block in &facts.blocks {
        let id = catalog.block_named(&block.name).unwrap().id;
        let state = dry(&block.name);
        let tool = block.needs.clone().unwrap_or_default();
        let sure = facts
            .ranges(block, state, &tool)
            .values()
            .all(|(least, most)| least == most);
        if sure {
            continue;
        }
        let item = catalog.item_named(&tool).map(|it| it.id);
        let mut fallen: BTreeMap<String, u32> = BTreeMap::new();
        let mut random = Random::new(7, &block.name);
        for _ in 0..DIGS {
            let property = |name: &str| catalog.property(state, name);
            for (item, count) in catalog.roll_drops_in_state(id, &property, item, &mut random) {
                let name = catalog.item(item).unwrap().name.to_string();
                *fallen.entry(name).or_default() += count;
            }
        }
        for (item, average) in facts.averages(block, state, &tool) {
            let found = f64::from(fallen.get(&item).copied().unwrap_or(0)) / f64::from(DIGS);
            // Four times what luck does to a rare thing, and room for counts that vary.
            let slack = 4.0 * (average / f64::from(DIGS)).sqrt() + 0.03 * average;
            ledger.row((found - average).abs() < slack, || {
                format!("{}: {found} {item} a dig, not {average}", block.name)
            });
        }
    }
    ledger.close(50);
}

/// Whether nothing fell that may not, and of each thing neither too few nor too many.
fn fits(ranges: &BTreeMap<String, (u32, u32)>, drops: &BTreeMap<String, u32>) -> bool {
    drops.keys().all(|item| ranges.contains_key(item))
        && ranges.iter().all(|(item, (least, most))| {
            let count = drops.get(item).copied().unwrap_or(0);
            (*least..=*most).contains(&count)
        })
}
