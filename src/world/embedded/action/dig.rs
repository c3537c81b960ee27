//! Breaking blocks: time by tool, drops by chance, wear.

use std::collections::BTreeMap;
use std::task::Poll;

use crate::vocab::{ActionResult, Failure, ItemName, Percept, Position};
use crate::world::Stack;
use crate::world::catalog::{BlockId, Catalog, ItemId, StateId};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::left_by;

/// What a block that drops something costs, in exhaustion: vanilla's `Block.playerDestroy`.
const TIRING: f32 = 0.005;

/// A block being broken.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Dig {
    at: Position,
    block: BlockId,
    /// What is in the hand; another tool starts anew, as in the game.
    tool: Option<ItemId>,
    /// Share of the block that is broken.
    damage: f64,
}

impl Dig {
    /// Checks that the block can be broken from here.
    pub(super) fn start(at: Position, actor: &mut Actor, land: &Land) -> Result<Self, Failure> {
        let there = land.traits(at);
        let block = there.block;
        if block == BlockId::AIR || there.liquid() {
            return Err(Failure::NotThere {
                what: "block".to_owned(),
            });
        }
        if !actor.reaches(at) {
            return Err(Failure::OutOfReach);
        }
        if !there.breakable {
            let what = Catalog::get().block(block).name.to_string();
            return Err(Failure::Obstructed { what });
        }
        land.rules().check_dig(block)?;
        actor.look_at(at.center());
        Ok(Self {
            at,
            block,
            tool: held_tool(actor),
            damage: 0.0,
        })
    }

    /// One tick of hitting it.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        if land.terrain.block(self.at) != self.block {
            let what = Catalog::get().block(self.block).name.to_string();
            return Poll::Ready(Err(Failure::NotThere { what }));
        }
        if !actor.reaches(self.at) {
            return Poll::Ready(Err(Failure::OutOfReach));
        }
        let tool = held_tool(actor);
        if tool != self.tool {
            self.tool = tool;
            self.damage = 0.0;
        }
        self.damage += 1.0 / self.ticks(actor, land);
        if self.damage < 1.0 - 1e-9 {
            return Poll::Pending;
        }
        self.finish(actor, land);
        Poll::Ready(Ok(()))
    }

    /// Ticks that the whole block takes as things are: five times as long in the air, and again with the head under water.
    fn ticks(&self, actor: &Actor, land: &Land) -> f64 {
        let ticks = land.rules().dig_ticks(self.block, self.tool).unwrap_or(1);
        let mut ticks = f64::from(ticks.max(1));
        if !actor.on_ground {
            ticks *= 5.0;
        }
        if land.terrain.water(actor.eyes().block()) {
            ticks *= 5.0;
        }
        ticks
    }

    /// What the block does to the tool: nothing if it breaks at once, but shears wear on all that they cut.
    fn wear(&self) -> u32 {
        let catalog = Catalog::get();
        let tool = self.tool.and_then(|it| catalog.item(it));
        let hard = catalog
            .block(self.block)
            .hardness
            .is_some_and(|it| it > 0.0);
        tool.filter(|it| hard || it.name.as_str() == "shears")
            .map_or(0, |it| it.wear_by_digging)
    }

    fn finish(&self, actor: &mut Actor, land: &mut Land) {
        let catalog = Catalog::get();
        let state = land.state(self.at);
        land.set_state(self.at, left_by(state));
        let drops = draw_drops(state, land, self);
        let tool = actor.held().map(|stack| stack.item.clone());
        actor.inventory.wear(actor.held_slot, self.wear());
        if land.rules().harvests(self.block, self.tool) {
            actor.vitals.tire(TIRING);
        }
        for (item, count) in &drops {
            let stack = Stack::new(item.clone(), *count);
            land.drop_stack(stack, self.at.center().offset(0.0, -0.25, 0.0));
        }
        actor.sense(Percept::Dug {
            block: catalog.block(self.block).name.clone(),
            at: self.at,
            tool,
            drops,
        });
    }
}

/// The held item's number.
fn held_tool(actor: &Actor) -> Option<ItemId> {
    let held = actor.held()?;
    let item = Catalog::get().item_named(held.item.as_str())?;
    Some(item.id)
}

/// What falls out of the broken block, sorted by name. Drawn from the seed, the time and the place.
fn draw_drops(state: StateId, land: &Land, dig: &Dig) -> Vec<(ItemName, u32)> {
    let mut random = land.random("drops", dig.at);
    let rolled = land.rules().drops(state, dig.tool, &mut random);
    let mut drops = BTreeMap::new();
    for (item, count) in rolled.into_iter().filter(|(_, count)| *count > 0) {
        *drops.entry(item).or_default() += count;
    }
    drops.into_iter().collect()
}
