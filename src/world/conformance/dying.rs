//! Death and what comes after.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure, Percept};
use crate::world::BodyEvent;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "who falls to death lives again, and finds there what they had",
        needs: &[Need::Items, Need::Moves, Need::Harm],
        tell: dies_and_lives,
    },
    Check {
        name: "death interrupts what the body did",
        needs: &[Need::Moves, Need::Harm],
        tell: is_interrupted,
    },
];

fn dies(story: &mut Story<'_>) -> Told {
    story.stand([0, 40, 0])?;
    story.until("death", |story| {
        story
            .sensed()
            .any(|percept| matches!(percept, Percept::Died { .. }))
    })
}

fn dies_and_lives(story: &mut Story<'_>) -> Told {
    story.give("dirt", 9)?;
    dies(story)?;
    story.until("new life", |story| {
        let events = story.events();
        let died = |event: &BodyEvent| {
            matches!(
                event,
                BodyEvent::Sensed {
                    percept: Percept::Died { .. }
                }
            )
        };
        let death = events.iter().position(died).unwrap_or(0);
        events[death..].contains(&BodyEvent::Spawned)
    })?;
    let view = story.view();
    expect(view.health >= 20.0 && view.food == 20, || {
        format!("lives again with {} and {}", view.health, view.food)
    })?;
    expect(story.carries("dirt") == 0, || "kept the dirt".to_owned())?;
    story.stand([0, 0, 0])?;
    story.comes_to_carry("dirt", 9)
}

fn is_interrupted(story: &mut Story<'_>) -> Told {
    let wait = story.begins(Action::Wait { ticks: 100_000 });
    dies(story)?;
    let (end, _) = story.end_of(wait)?;
    expect(end == Err(Failure::Interrupted), || {
        format!("ended with {end:?}")
    })
}
