//! From what the body senses to what the agent believes, maps and counts.

use std::sync::PoisonError;

use super::life::Agent;
use crate::vocab::{BlockName, Percept, Place, Position, Tick};
use crate::world::BodyEvent;

impl Agent {
    /// Takes in one thing that happened while the body was `here`.
    pub(super) fn take_in(&mut self, tick: Tick, here: &Place, event: &BodyEvent) {
        match event {
            BodyEvent::Sensed { percept } => self.sense(tick, here, percept),
            BodyEvent::Spawned | BodyEvent::Done { .. } => {}
            BodyEvent::Disconnected { reason } => {
                tracing::warn!("disconnected: {reason}");
                self.drop_tools(tick);
            }
        }
    }

    fn sense(&mut self, tick: Tick, here: &Place, percept: &Percept) {
        match percept {
            Percept::SeesBlock { block, at } => self.see((tick, here), block, percept, *at),
            Percept::Heard {
                speaker,
                audience,
                text,
            } => self.hear(tick, speaker, *audience, text),
            _ => self.believe((tick, here), percept),
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
    fn see(&mut self, now: (Tick, &Place), block: &BlockName, percept: &Percept, at: Position) {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .note(block, at);
        let new_kind = !self.kinds.contains(block) && self.kinds.insert(block.clone());
        if new_kind || worth_telling(block) {
            self.believe(now, percept);
        }
    }

    fn believe(&mut self, (tick, here): (Tick, &Place), percept: &Percept) {
        self.graph.perceive(tick, here, percept);
    }
}

/// Blocks of which partners ask where they are.
fn worth_telling(block: &BlockName) -> bool {
    let name = block.as_str();
    name.ends_with("_ore") || ["crafting_table", "furnace", "chest", "air"].contains(&name)
}
