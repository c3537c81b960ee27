//! Death and what comes after.

use super::sleeping::{NIGHT, bed};
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
    Check {
        name: "who has slept in a bed lives again beside it",
        needs: &[Need::States, Need::Hours, Need::Moves, Need::Harm],
        tell: lives_again_at_the_bed,
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

fn lives_again(story: &mut Story<'_>) -> Told {
    story.until("new life", |story| {
        let died = |event: &BodyEvent| {
            matches!(
                event,
                BodyEvent::Sensed {
                    percept: Percept::Died { .. }
                }
            )
        };
        let mut events = story.events().iter();
        events.any(died) && events.any(|event| *event == BodyEvent::Spawned)
    })
}

fn dies_and_lives(story: &mut Story<'_>) -> Told {
    story.give("dirt", 9)?;
    dies(story)?;
    lives_again(story)?;
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

fn lives_again_at_the_bed(story: &mut Story<'_>) -> Told {
    story.hour(NIGHT)?;
    bed(story, [6, 0, 3])?;
    story.stand([6, 0, 2])?;
    let at = story.at([6, 0, 3]);
    story.does(Action::Sleep { bed: at })?;
    story.until("sleep", |story| story.view().sleeping)?;
    story.does(Action::Wake)?;
    dies(story)?;
    lives_again(story)?;
    story.until("a life beside the bed", |story| {
        story.view().feet().distance_squared(at) <= 16
    })
}
