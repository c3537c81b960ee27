//! Judges structured tasks from what was observed before and after: outcome first, no opinion needed.

use crate::vocab::{Percept, Task, Verb, Verdict};
use crate::world::{BodyEvent, Observation};

/// What the critic compares: the body when the attempt began, and what its skill broke and placed since.
#[derive(Clone, Debug)]
pub(super) struct Before {
    pub(super) observation: Observation,
    /// Blocks of the task's kind broken since, by the body's own percepts.
    pub(super) broken: u32,
}

impl Before {
    /// Counts the blocks of the task's kind that the body broke.
    pub(super) fn note(&mut self, task: &Task, events: &[BodyEvent]) {
        let of_task = |event: &&BodyEvent| matches!(event, BodyEvent::Sensed { percept: Percept::Dug { block, .. } } if block.as_str() == task.name.as_str());
        self.broken += events.iter().filter(of_task).count() as u32;
    }
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

#[cfg(test)]
mod tests {
    use super::{Before, judge};
    use crate::vocab::{AgentName, Point};
    use crate::world::embedded::{Settings, SharedWorld, Terrain, World};
    use crate::world::{Body, Observation, Stack};

    fn somebody() -> Observation {
        let flat = Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        };
        let world = SharedWorld::new(World::new(flat));
        world.join(AgentName::new("bob").unwrap()).observe()
    }

    fn with(item: &str, count: u32) -> Observation {
        let mut observation = somebody();
        observation.inventory.add(Stack::new(item, count));
        observation
    }

    fn check(task: &str, before: Observation, after: &Observation, finding: &str) {
        let before = Before {
            observation: before,
            broken: 0,
        };
        let verdict = judge(&task.parse().unwrap(), &before, after);
        assert_eq!(format!("{} {}", verdict.success, verdict.because), finding);
    }

    #[test]
    fn what_was_carried_before_does_not_count_as_collected() {
        let before = || with("dirt", 3);
        check(
            "collect 2 dirt",
            before(),
            &with("dirt", 3),
            "false 0 of 2 more dirt",
        );
        check(
            "collect 2 dirt",
            before(),
            &with("dirt", 5),
            "true 2 of 2 more dirt",
        );
        check(
            "craft 1 dirt",
            before(),
            &somebody(),
            "false 0 of 1 more dirt",
        );
    }

    #[test]
    fn what_left_the_pockets_counts_as_placed() {
        check(
            "place 1 dirt",
            with("dirt", 3),
            &with("dirt", 2),
            "true 1 of 1 dirt placed",
        );
        check(
            "place 1 dirt",
            with("dirt", 3),
            &with("dirt", 3),
            "false 0 of 1 dirt placed",
        );
    }

    #[test]
    fn exploring_is_being_away_from_where_it_began() {
        let mut away = somebody();
        let Point { x, y, z } = away.position;
        away.position = Point::new(x + 30.0, y, z);
        check(
            "explore 30 east",
            somebody(),
            &away,
            "true 30 of 30 blocks away",
        );
        check(
            "explore 31 east",
            somebody(),
            &away,
            "false 30 of 31 blocks away",
        );
    }
}
