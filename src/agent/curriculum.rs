//! Chooses the next task: what was ordered first, then what is new, near and not hopeless.
//!
//! Score = interest x feasibility. Interest is higher for the steps that the game's own advancements show to every player, lower
//! for blocks seen and never had and for what partners say they are making, lowest for more of what could be crafted. Feasibility falls with the ticks the mind expects; a
//! task without a known way keeps some of it, because somebody could be asked. A task that failed rests for a time that
//! doubles with each failure.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::belief::{Graph, Proposition};
use crate::mind::{Brief, Mind};
use crate::vocab::{BlockName, ItemName, Task, Tick, Verb};

/// Ticks that a task rests after its first failure.
const FIRST_REST: u64 = 1200;
/// Doublings after which the rest grows no longer.
const MAX_DOUBLINGS: u32 = 6;
/// Expected ticks at which feasibility is one half.
const HALF_FEASIBLE: f64 = 2000.0;
/// Feasibility of a task for which no way is known: asking takes half a minute, and often somebody knows. It lets a step of the
/// advancements, about which somebody can be asked, come before anything that is only new to see.
const ASKABLE: f64 = 0.6;

/// Steps that the vanilla advancement tree shows to every player from the start, in its order: from "Minecraft" over "Stone
/// Age" and "Getting an Upgrade" to "Isn't It Iron Pick".
pub(super) const ADVANCEMENTS: [&str; 9] = [
    "crafting_table",
    "wooden_pickaxe",
    "cobblestone",
    "stone_pickaxe",
    "furnace",
    "coal",
    "raw_iron",
    "iron_ingot",
    "iron_pickaxe",
];

/// What the curriculum remembers of tasks; part of the life that goes on after a restart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// Items ever carried, with the tick of the first time.
    pub(super) had: BTreeMap<ItemName, Tick>,
    /// Tasks ever done.
    pub(super) done: BTreeSet<Task>,
    /// Failures in a row, and until when the task rests.
    failures: Vec<(Task, u32, Tick)>,
}

impl Record {
    /// Notes that an item is carried; true if it never was before.
    pub(super) fn carry(&mut self, item: &ItemName, tick: Tick) -> bool {
        let new = !self.had.contains_key(item);
        if new {
            self.had.insert(item.clone(), tick);
        }
        new
    }

    /// Notes how a task ended.
    pub(super) fn ended(&mut self, task: &Task, success: bool, tick: Tick) {
        let before = self
            .failures
            .iter()
            .position(|(failed, ..)| failed == task)
            .map(|index| self.failures.remove(index));
        if success {
            self.done.insert(task.clone());
        } else {
            let times = before.map_or(0, |(_, times, _)| times) + 1;
            let rest = FIRST_REST << (times - 1).min(MAX_DOUBLINGS);
            self.failures.push((task.clone(), times, tick + rest));
        }
    }

    fn rests(&self, task: &Task, now: Tick) -> bool {
        self.failures
            .iter()
            .any(|(failed, _, until)| failed == task && *until > now)
    }
}

/// What the next task is chosen from.
#[derive(Debug)]
pub(super) struct Choice<'a> {
    /// Tasks given by the configuration.
    pub(super) given: &'a [Task],
    /// Whether own tasks may be chosen.
    pub(super) own: bool,
    /// What is remembered of tasks.
    pub(super) record: &'a Record,
    /// Kinds of blocks that were seen.
    pub(super) seen: &'a BTreeSet<BlockName>,
}

impl Choice<'_> {
    /// The best task now, or `None` if everything rests.
    pub(super) fn next(&self, mind: &mut dyn Mind, brief: &Brief<'_>) -> Option<Task> {
        let due = |task: &&Task| {
            !self.record.done.contains(*task) && !self.record.rests(task, brief.tick)
        };
        if let Some(task) = self.given.iter().find(due) {
            return Some(task.clone());
        }
        if !self.own {
            return None;
        }
        let mut candidates = self.candidates(brief.beliefs);
        candidates.retain(|(task, _)| !self.record.rests(task, brief.tick));
        let tasks: Vec<Task> = candidates.iter().map(|(task, _)| task.clone()).collect();
        let scores = mind.estimate(&tasks, brief);
        let scored = candidates
            .into_iter()
            .zip(scores)
            .map(|((task, interest), ticks)| (interest * feasibility(ticks), task));
        // The first of equals wins, so that the order of candidates decides and nothing else.
        scored
            .reduce(|best, next| if next.0 > best.0 { next } else { best })
            .map(|(_, task)| task)
    }

    /// Tasks with their interest.
    fn candidates(&self, beliefs: &Graph) -> Vec<(Task, f64)> {
        let new = |item: &&ItemName| !self.record.had.contains_key(*item);
        let steps: Vec<ItemName> = ADVANCEMENTS
            .iter()
            .map(|name| ItemName::from(*name))
            .collect();
        let advancements = steps
            .iter()
            .filter(new)
            .map(|item| (task_for(item, beliefs), 1.0));

        let given_by = |block: &BlockName| beliefs.yields_of(block);
        let curious: BTreeSet<ItemName> = self.seen.iter().flat_map(given_by).collect();
        let curiosities = curious
            .iter()
            .filter(new)
            .map(|item| (Task::new(Verb::Collect, 1, item), 0.6));

        let envied: BTreeSet<ItemName> = beliefs
            .partners()
            .filter_map(|partner| beliefs.doing(partner))
            .map(|task| ItemName::new(task.name.as_str()))
            .collect();
        let imitations = envied
            .iter()
            .filter(new)
            .map(|item| (task_for(item, beliefs), 0.4));

        let craftable = beliefs.craftable_items();
        let crafts = craftable
            .iter()
            .filter(|item| self.within_reach(item, beliefs))
            .filter(new)
            .map(|item| (Task::new(Verb::Craft, 1, item), 0.2));
        advancements
            .chain(curiosities)
            .chain(imitations)
            .chain(crafts)
            .collect()
    }

    /// Whether all ingredients of a believed recipe for the item have been carried once.
    fn within_reach(&self, item: &ItemName, beliefs: &Graph) -> bool {
        let had = |ingredients: &[(ItemName, u32)]| {
            ingredients
                .iter()
                .all(|(name, _)| self.record.had.contains_key(name))
        };
        beliefs.recipes_for(item).iter().any(
            |recipe| matches!(recipe, Proposition::Recipe { ingredients, .. } if had(ingredients)),
        )
    }
}

fn feasibility(ticks: Option<f64>) -> f64 {
    ticks.map_or(ASKABLE, |ticks| HALF_FEASIBLE / (HALF_FEASIBLE + ticks))
}

/// One more of an item, by the verb that the beliefs suggest: what another block gives is collected, what comes out of a furnace
/// is smelted, the rest is crafted if a recipe is known.
fn task_for(item: &ItemName, beliefs: &Graph) -> Task {
    let mined = |block: &BlockName| block.as_str() != item.as_str();
    let verb = if beliefs.blocks_yielding(item).iter().any(mined) {
        Verb::Collect
    } else if !beliefs.smelted_from(item).is_empty() {
        Verb::Smelt
    } else if !beliefs.recipes_for(item).is_empty() {
        Verb::Craft
    } else {
        Verb::Collect
    };
    Task::new(verb, 1, item)
}

#[cfg(test)]
mod tests {
    use super::{Record, Task, Tick, Verb};

    #[test]
    fn a_task_that_fails_again_rests_twice_as_long() {
        let task = Task::new(Verb::Collect, 1, "dirt");
        let mut record = Record::default();
        record.ended(&task, false, Tick(0));
        assert!(record.rests(&task, Tick(1199)) && !record.rests(&task, Tick(1200)));
        record.ended(&task, false, Tick(1200));
        assert!(record.rests(&task, Tick(3599)) && !record.rests(&task, Tick(3600)));
        record.ended(&task, true, Tick(3600));
        assert!(!record.rests(&task, Tick(3600)));
    }
}
