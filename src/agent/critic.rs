//! Judges structured tasks from what was observed before and after: outcome first, no opinion needed.

use crate::vocab::{Task, Verb, Verdict};
use crate::world::Observation;

/// What the critic compares: the body when the attempt began, and what its skill broke and placed since.
#[derive(Clone, Debug)]
pub(super) struct Before {
    pub(super) observation: Observation,
    /// Blocks of the task's kind broken since, by the body's own percepts.
    pub(super) broken: u32,
}

/// Whether the task is done.
pub(super) fn judge(task: &Task, before: &Before, after: &Observation) -> Verdict {
    let (done, wanted, what) = match task.verb {
        Verb::Collect | Verb::Craft | Verb::Smelt => (
            gained(task, before, after),
            task.count,
            format!("more {}", task.name),
        ),
        Verb::Mine => (before.broken, task.count, format!("{} broken", task.name)),
        Verb::Place => (
            placed(task, before, after),
            task.count,
            format!("{} placed", task.name),
        ),
        Verb::Explore => (walked(before, after), task.count, "blocks away".to_owned()),
    };
    Verdict {
        success: done >= wanted,
        because: format!("{done} of {wanted} {what}"),
    }
}

fn gained(task: &Task, before: &Before, after: &Observation) -> u32 {
    let count = |observation: &Observation| observation.inventory.count(task.name.as_str());
    count(after).saturating_sub(count(&before.observation))
}

fn placed(task: &Task, before: &Before, after: &Observation) -> u32 {
    let count = |observation: &Observation| observation.inventory.count(task.name.as_str());
    count(&before.observation).saturating_sub(count(after))
}

fn walked(before: &Before, after: &Observation) -> u32 {
    before.observation.position.distance(after.position).floor() as u32
}
