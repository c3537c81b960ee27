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
        name: "a weapon strikes again when it has rested",
        needs: &[
            Need::Blocks,
            Need::Items,
            Need::Company,
            Need::Moves,
            Need::Harm,
        ],
        tell: rests_between_blows,
    },
    Check {
        name: "armour takes a part of a blow",
        needs: &[Need::Items, Need::Company, Need::Moves, Need::Harm],
        tell: is_protected,
    },
    Check {
        name: "a raised shield stops a blow from the front",
        needs: &[
            Need::Items,
            Need::Company,
            Need::Moves,
            Need::Harm,
            Need::Clicks,
        ],
        tell: is_shielded,
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

fn rests_between_blows(story: &mut Story<'_>) -> Told {
    story.fill("stone", [3, 0, 0], [3, 1, 0])?;
    story.stand_other([2, 0, 0])?;
    story.wears("iron_sword", Wear::Hand)?;
    let entity = other(story)?;
    story.does(Action::Attack { entity })?;
    // A sword rests for 0.625 seconds, 12.5 ticks.
    let ticks = story.does(Action::Attack { entity })?;
    expect((8..=30).contains(&ticks), || {
        format!("the second blow came after {ticks} ticks")
    })
}

/// What a blow of the other's hand costs the body, in half hearts; `None` if nothing within a second.
fn suffers(story: &mut Story<'_>) -> Result<Option<f32>, String> {
    story.stand([0, 0, 0])?;
    story.stand_other([2, 0, 0])?;
    story.until("full health", |story| story.view().health >= 20.0)?;
    let (name, other) = (story.name(), story.other()?);
    let me = EntityKind::Player { name };
    let number = || {
        let entities = other.with(|body| body.observe()).entities;
        entities.iter().find(|it| it.kind == me).map(|it| it.id)
    };
    story.until("the other to see the body", |_| number().is_some())?;
    let entity = number().ok_or("the other sees nobody")?;
    story.other_does(Action::Attack { entity })?;
    Ok((0..20).find_map(|_| {
        let lost = 20.0 - story.view().health;
        story.step();
        (lost > 0.0).then_some(lost)
    }))
}

fn is_protected(story: &mut Story<'_>) -> Told {
    let bare = suffers(story)?;
    story.wears("diamond_chestplate", Wear::Chest)?;
    let protected = suffers(story)?;
    // Eight points of armour, less half of the blow's strength, each take a twenty-fifth.
    let fits = matches!((bare, protected), (Some(bare), Some(protected)) if protected < bare * 0.8);
    expect(fits, || {
        format!("a hand cost {bare:?} half hearts and through the plate {protected:?}")
    })
}

fn is_shielded(story: &mut Story<'_>) -> Told {
    story.wears("shield", Wear::Hand)?;
    story.stand_other([2, 0, 0])?;
    let point = story.at([2, 1, 0]).center();
    story.does(Action::LookAt { point })?;
    let shield = story.begins(Action::UseItem { ticks: 400 });
    story.wait(10);
    let cost = suffers(story)?;
    story.cancels(shield);
    expect(cost.is_none(), || {
        format!("through the shield it cost {cost:?} half hearts")
    })
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
