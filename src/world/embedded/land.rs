//! The world without its bodies: blocks, what lies around, what stands in containers, and the time.

use std::collections::BTreeMap;

use super::container::Container;
use super::dropped::Dropped;
use super::terrain::Terrain;
use crate::vocab::{AgentName, Point, Position, Tick};
use crate::world::Stack;
use crate::world::catalog::BlockId;

/// Everything that bodies act on.
#[derive(Clone, Debug)]
pub(super) struct Land {
    pub(super) seed: u64,
    pub(super) tick: Tick,
    pub(super) terrain: Terrain,
    /// Items on the ground, by entity number.
    pub(super) dropped: BTreeMap<u32, Dropped>,
    pub(super) containers: BTreeMap<Position, Container>,
    /// The entity number given out last.
    pub(super) last_entity: u32,
    /// Where the bodies present stand, in body order: kept up to date by the world.
    pub(super) bodies: Vec<(AgentName, Point)>,
    /// Positions whose block changed in this tick.
    pub(super) changed: Vec<Position>,
    /// What was said in this tick.
    pub(super) voices: Vec<Voice>,
}

/// A line on its way to ears.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    pub(super) speaker: AgentName,
    pub(super) from: Point,
    /// The one player it is for; everybody in hearing if none.
    pub(super) to: Option<AgentName>,
    pub(super) text: String,
}

impl Land {
    /// Land to which nothing has happened yet.
    pub(super) fn new(seed: u64, terrain: Terrain) -> Self {
        Self {
            seed,
            tick: Tick(0),
            terrain,
            dropped: BTreeMap::new(),
            containers: BTreeMap::new(),
            last_entity: 0,
            bodies: Vec::new(),
            changed: Vec::new(),
            voices: Vec::new(),
        }
    }

    /// One tick for all that happens without bodies.
    pub(super) fn step(&mut self) {
        let Self {
            terrain,
            dropped,
            containers,
            tick,
            ..
        } = self;
        dropped.retain(|_, item| item.step(*tick, terrain));
        for container in containers.values_mut() {
            container.step();
        }
    }

    /// Puts a block. A container that stood there spills what it held.
    pub(super) fn set_block(&mut self, at: Position, block: BlockId) {
        self.terrain.set(at, block);
        self.changed.push(at);
        if let Some(gone) = self.containers.remove(&at) {
            for stack in gone.into_stacks() {
                self.drop_stack(stack, at.center());
            }
        }
        if let Some(container) = Container::of(block) {
            self.containers.insert(at, container);
        }
    }

    /// Lets a stack fall; it can be picked up after half a second.
    pub(super) fn drop_stack(&mut self, stack: Stack, from: Point) {
        self.throw_stack(stack, from, 10);
    }

    /// Lets a stack fall that cannot be picked up for `delay` ticks.
    pub(super) fn throw_stack(&mut self, stack: Stack, from: Point, delay: u64) {
        self.last_entity += 1;
        let item = Dropped::new(stack, from, self.tick, delay);
        self.dropped.insert(self.last_entity, item);
    }
}
