//! From what the body senses to what the agent believes, maps and counts.

use std::sync::PoisonError;

use super::life::Agent;
use super::recall;
use crate::vocab::{BlockName, Percept, Position, Tick};
use crate::world::BodyEvent;

impl Agent {
    /// Takes in one thing that happened.
    pub(super) fn take_in(&mut self, tick: Tick, event: &BodyEvent) {
        match event {
            BodyEvent::Sensed { percept } => self.sense(tick, percept),
            BodyEvent::Spawned | BodyEvent::Done { .. } => {}
            BodyEvent::Disconnected { reason } => {
                tracing::warn!("disconnected: {reason}");
                self.drop_tools(tick);
            }
        }
    }

    fn sense(&mut self, tick: Tick, percept: &Percept) {
        match percept {
            Percept::SeesBlock { block, at } => self.see(tick, block, percept, *at),
            Percept::Heard {
                speaker,
                audience,
                text,
            } => self.hear(tick, speaker, *audience, text),
            _ => self.believe(tick, percept),
        }
        match percept {
            Percept::Gained { item, .. } if self.record.carry(item, tick) => {
                self.run.firsts.push((item.clone(), tick));
            }
            Percept::Died { .. } => self.run.deaths += 1,
            _ => {}
        }
    }

    /// The map takes every block; the graph only what others may ask for, or what it holds something about.
    fn see(&mut self, tick: Tick, block: &BlockName, percept: &Percept, at: Position) {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .note(block, at);
        let new_kind = !self.kinds.contains(block) && self.kinds.insert(block.clone());
        if new_kind || worth_telling(block) {
            self.believe(tick, percept);
        }
    }

    fn believe(&mut self, tick: Tick, percept: &Percept) {
        let here = recall::place(&self.observe());
        self.graph.perceive(tick, &here, percept);
    }
}

/// Blocks of which partners ask where they are.
fn worth_telling(block: &BlockName) -> bool {
    let name = block.as_str();
    name.ends_with("_ore") || ["crafting_table", "furnace", "chest", "air"].contains(&name)
}
