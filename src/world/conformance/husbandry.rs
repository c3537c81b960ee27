//! What people keep animals and fields for.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure};
use crate::world::EntityKind;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a sheep is shorn",
        needs: &[Need::Blocks, Need::Items, Need::Creatures, Need::Clicks],
        tell: shears,
    },
    Check {
        name: "a cow is milked into a bucket",
        needs: &[Need::Blocks, Need::Items, Need::Creatures, Need::Clicks],
        tell: milks,
    },
    Check {
        name: "two cows that are fed have a calf",
        needs: &[Need::Blocks, Need::Items, Need::Creatures, Need::Clicks],
        tell: breeds,
    },
    Check {
        name: "nobody tends what is not there",
        needs: &[],
        tell: refuses_nobody,
    },
    Check {
        name: "bone meal lets wheat grow",
        needs: &[Need::Blocks, Need::Items, Need::Clicks],
        tell: fertilises,
    },
    Check {
        name: "ripe wheat gives wheat, and what is not ripe gives its seeds back",
        needs: &[Need::Blocks, Need::States, Need::Drops],
        tell: harvests,
    },
];

/// Walls the body in on nine blocks, with animals.
fn pen(story: &mut Story<'_>, animals: &[&str]) -> Told {
    for up in 0..2 {
        story.fill("stone", [-2, up, -2], [2, up, -2])?;
        story.fill("stone", [-2, up, 2], [2, up, 2])?;
        story.fill("stone", [-2, up, -1], [-2, up, 1])?;
        story.fill("stone", [2, up, -1], [2, up, 1])?;
    }
    for (animal, place) in animals.iter().zip([[1, 0, 1], [-1, 0, -1]]) {
        story.creature(animal, place)?;
    }
    let kind = animals.first().copied().unwrap_or_default();
    story.until(&format!("the {kind} in sight"), |story| {
        numbers(story, kind).len() == animals.len()
    })
}

/// The grown-up creatures of a kind in sight.
fn numbers(story: &Story<'_>, kind: &str) -> Vec<u32> {
    let entities = story.view().entities.into_iter();
    let grown = entities.filter(|it| {
        !it.baby && matches!(&it.kind, EntityKind::Mob { name } if name.as_str() == kind)
    });
    grown.map(|it| it.id).collect()
}

fn tends(story: &mut Story<'_>, kind: &str) -> Told {
    for entity in numbers(story, kind) {
        story.does(Action::Interact { entity })?;
    }
    Ok(())
}

fn shears(story: &mut Story<'_>) -> Told {
    pen(story, &["sheep"])?;
    story.give("shears", 1)?;
    story.holds("shears")?;
    tends(story, "sheep")?;
    let is_wool = |kind: &EntityKind| matches!(kind, EntityKind::Item { item, .. } if item.as_str().ends_with("_wool"));
    story.until("wool", |story| {
        let view = story.view();
        let mut carried = view.inventory.stacks();
        carried.any(|(_, it)| it.item.as_str().ends_with("_wool"))
            || view.entities.iter().any(|it| is_wool(&it.kind))
    })
}

fn milks(story: &mut Story<'_>) -> Told {
    pen(story, &["cow"])?;
    story.give("bucket", 1)?;
    story.holds("bucket")?;
    tends(story, "cow")?;
    story.comes_to_carry("milk_bucket", 1)?;
    story.comes_to_carry("bucket", 0)
}

fn breeds(story: &mut Story<'_>) -> Told {
    pen(story, &["cow", "cow"])?;
    story.give("wheat", 3)?;
    story.holds("wheat")?;
    tends(story, "cow")?;
    story.comes_to_carry("wheat", 1)?;
    story.until("a calf", |story| {
        story.view().entities.iter().any(|entity| entity.baby)
    })
}

fn refuses_nobody(story: &mut Story<'_>) -> Told {
    let (end, _) = story.ends(Action::Interact { entity: 1_234_567 })?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })
}

fn fertilises(story: &mut Story<'_>) -> Told {
    story.block("farmland", [2, -1, 0])?;
    story.block("wheat", [2, 0, 0])?;
    story.give("bone_meal", 1)?;
    story.holds("bone_meal")?;
    story.clicks([2, 0, 0])?;
    story.comes_to_carry("bone_meal", 0)?;
    story.until("the wheat to grow", |story| {
        story.stands("wheat", [2, 0, 0]) && !story.has("age", "0", [2, 0, 0])
    })
}

fn harvests(story: &mut Story<'_>) -> Told {
    for (age, gives) in [("0", 0), ("7", 1)] {
        story.block("farmland", [2, -1, 0])?;
        story.state("wheat", &[("age", age)], [2, 0, 0])?;
        let at = story.at([2, 0, 0]);
        story.does(Action::Dig { at })?;
        story.walks([2, 0, 0], 1.0)?;
        story.until("what the field gives", |story| {
            let seeds = gives == 1 || story.carries("wheat_seeds") == 1;
            seeds && story.carries("wheat") == gives
        })?;
        story.walks([0, 0, 0], 0.0)?;
    }
    Ok(())
}
