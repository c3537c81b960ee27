//! Blows between bodies.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure, Wear};
use crate::world::EntityKind;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a blow hurts and pushes",
        needs: &[Need::Company, Need::Moves, Need::Harm],
        tell: hurts_and_pushes,
    },
    Check {
        name: "a sword hurts more than a hand",
        needs: &[Need::Items, Need::Company, Need::Moves, Need::Harm],
        tell: hurts_by_weapon,
    },
    Check {
        name: "who stands too far away cannot be hit",
        needs: &[Need::Company, Need::Moves],
        tell: refuses_who_is_far,
    },
    Check {
        name: "nobody hits what is not there",
        needs: &[],
        tell: refuses_nobody,
    },
];

/// The number of the other body, once it is in sight.
fn other(story: &mut Story<'_>) -> Result<u32, String> {
    let name = story.other()?.with(|body| body.name());
    let number = |story: &Story<'_>| {
        let entities = story.view().entities;
        let other = EntityKind::Player { name: name.clone() };
        entities.iter().find(|it| it.kind == other).map(|it| it.id)
    };
    story.until("the sight of the other", |story| number(story).is_some())?;
    number(story).ok_or_else(|| "the other is not in sight".to_owned())
}

fn health_of_other(story: &Story<'_>) -> Result<f32, String> {
    Ok(story.other()?.with(|body| body.observe()).health)
}

/// Half hearts that one blow of what is in the hand costs the other.
fn blow(story: &mut Story<'_>) -> Result<f32, String> {
    story.stand([0, 0, 0])?;
    story.stand_other([2, 0, 0])?;
    story.wait(40);
    let entity = other(story)?;
    let before = health_of_other(story)?;
    story.does(Action::Attack { entity })?;
    story.wait(5);
    Ok(before - health_of_other(story)?)
}

fn hurts_and_pushes(story: &mut Story<'_>) -> Told {
    story.stand_other([2, 0, 0])?;
    let entity = other(story)?;
    let other = story.other()?;
    let before = other.with(|body| body.observe());
    story.does(Action::Attack { entity })?;
    story.until("the other to be hurt", |_| {
        other.with(|body| body.observe()).health < before.health
    })?;
    story.until("the other to be pushed", |_| {
        other.with(|body| body.observe()).position.x > before.position.x + 0.2
    })
}

fn hurts_by_weapon(story: &mut Story<'_>) -> Told {
    let hand = blow(story)?;
    story.wears("iron_sword", Wear::Hand)?;
    let sword = blow(story)?;
    expect(
        (0.9..1.1).contains(&hand) && (5.5..6.5).contains(&sword),
        || format!("a hand cost {hand} and an iron sword {sword} half hearts"),
    )
}

fn refuses_who_is_far(story: &mut Story<'_>) -> Told {
    story.stand_other([6, 0, 0])?;
    let entity = other(story)?;
    story.fails(Action::Attack { entity }, &Failure::OutOfReach)
}

fn refuses_nobody(story: &mut Story<'_>) -> Told {
    let (end, _) = story.ends(Action::Attack { entity: 1_234_567 })?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })
}
