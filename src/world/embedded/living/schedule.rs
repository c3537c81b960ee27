//! Which block acts when. Two calls for the same block and reason are one; ties go by position.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::vocab::{Position, Tick};

/// Why a block wants to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(in crate::world::embedded) enum Due {
    /// Something that may fall looks below.
    Fall,
    /// A button that was pressed comes out.
    Release,
    /// What needs support looks whether it is there.
    Hold,
    /// Lava turns to stone.
    Harden,
    /// A liquid flows.
    Flow,
    /// Fire flickers.
    Burn,
    /// A cell has its turn: what vanilla calls a random tick.
    Turn,
}

/// Blocks in the order in which they act.
type Queue = BTreeSet<(Tick, Position, Due)>;

/// Blocks that wait for their tick.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Queue", into = "Queue")]
pub(in crate::world::embedded) struct Schedule {
    queue: Queue,
    waiting: BTreeMap<(Position, Due), Tick>,
}

impl Schedule {
    /// Calls a block at a tick, unless it waits for the same reason already.
    pub(in crate::world::embedded) fn call(&mut self, at: Position, due: Due, tick: Tick) {
        if let std::collections::btree_map::Entry::Vacant(free) = self.waiting.entry((at, due)) {
            free.insert(tick);
            self.queue.insert((tick, at, due));
        }
    }

    /// The next block whose tick has come.
    pub(in crate::world::embedded) fn pop(&mut self, now: Tick) -> Option<(Position, Due)> {
        let next = self.queue.first().filter(|(tick, ..)| *tick <= now)?;
        let (_, at, due) = *next;
        self.queue.pop_first();
        self.waiting.remove(&(at, due));
        Some((at, due))
    }
}

impl From<Queue> for Schedule {
    fn from(queue: Queue) -> Self {
        let mut schedule = Self::default();
        for (tick, at, due) in queue {
            schedule.call(at, due, tick);
        }
        schedule
    }
}

impl From<Schedule> for Queue {
    fn from(schedule: Schedule) -> Self {
        schedule.queue
    }
}

#[cfg(test)]
mod tests {
    use super::{Due, Schedule};
    use crate::vocab::{Position, Tick};

    #[test]
    fn a_block_is_called_once_and_not_before_its_tick() {
        let at = Position::new(1, 2, 3);
        let mut schedule = Schedule::default();
        schedule.call(at, Due::Fall, Tick(5));
        schedule.call(at, Due::Fall, Tick(2));
        assert_eq!(schedule.pop(Tick(4)), None);
        assert_eq!(schedule.pop(Tick(5)), Some((at, Due::Fall)));
        assert_eq!(schedule.pop(Tick(9)), None);
    }
}
