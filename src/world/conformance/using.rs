//! Using what is in the hand: buckets, bows, rods.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure};
use crate::world::EntityKind;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a bucket takes up water and pours it out again",
        needs: &[Need::Blocks, Need::Items, Need::Clicks],
        tell: carries_water,
    },
    Check {
        name: "where no water is an empty bucket stays empty",
        needs: &[Need::Items, Need::Clicks],
        tell: finds_no_water,
    },
    Check {
        name: "a drawn bow shoots an arrow",
        needs: &[Need::Items, Need::Clicks],
        tell: shoots,
    },
    Check {
        name: "a bow without arrows does not shoot",
        needs: &[Need::Items, Need::Clicks],
        tell: needs_arrows,
    },
    Check {
        name: "a rod catches something in time",
        needs: &[Need::Blocks, Need::Items, Need::Clicks],
        tell: fishes,
    },
    Check {
        name: "without a rod and without water nobody fishes",
        needs: &[Need::Items, Need::Clicks],
        tell: refuses_to_fish,
    },
];

/// Looks at the middle of the upper side of a block.
fn looks_at_top(story: &mut Story<'_>, place: [i32; 3]) -> Told {
    let point = story.at(place).center().offset(0.0, 0.5, 0.0);
    story.does(Action::LookAt { point }).map(|_| ())
}

fn carries_water(story: &mut Story<'_>) -> Told {
    story.block("water", [2, -1, 0])?;
    story.give("bucket", 1)?;
    story.holds("bucket")?;
    looks_at_top(story, [2, -1, 0])?;
    story.does(Action::UseItem { ticks: 0 })?;
    story.comes_to_carry("water_bucket", 1)?;
    story.until("the pool to be empty", |story| {
        story.stands("air", [2, -1, 0])
    })?;
    looks_at_top(story, [2, -2, 0])?;
    story.does(Action::UseItem { ticks: 0 })?;
    story.comes_to_carry("bucket", 1)?;
    story.until("the water", |story| story.stands("water", [2, -1, 0]))
}

fn finds_no_water(story: &mut Story<'_>) -> Told {
    story.give("bucket", 1)?;
    story.holds("bucket")?;
    looks_at_top(story, [2, -1, 0])?;
    let (end, _) = story.ends(Action::UseItem { ticks: 0 })?;
    expect(end.is_err() && story.carries("bucket") == 1, || {
        format!("ended with {end:?}")
    })
}

fn shoots(story: &mut Story<'_>) -> Told {
    story.give("arrow", 2)?;
    story.give("bow", 1)?;
    story.holds("bow")?;
    looks_at_top(story, [6, -1, 0])?;
    story.does(Action::UseItem { ticks: 22 })?;
    story.comes_to_carry("arrow", 1)?;
    story.until("the arrow in sight", |story| {
        let arrow =
            |kind: &EntityKind| matches!(kind, EntityKind::Object { name } if name == "arrow");
        story
            .view()
            .entities
            .iter()
            .any(|entity| arrow(&entity.kind))
    })
}

fn needs_arrows(story: &mut Story<'_>) -> Told {
    story.give("bow", 1)?;
    story.holds("bow")?;
    let missing = Failure::Missing {
        item: "arrow".into(),
        count: 1,
    };
    story.fails(Action::UseItem { ticks: 22 }, &missing)
}

fn carried(story: &Story<'_>) -> u32 {
    let view = story.view();
    view.inventory.stacks().map(|(_, stack)| stack.count).sum()
}

fn fishes(story: &mut Story<'_>) -> Told {
    story.fill("water", [2, -2, -2], [7, -1, 2])?;
    story.give("fishing_rod", 1)?;
    story.holds("fishing_rod")?;
    looks_at_top(story, [5, -1, 0])?;
    let before = carried(story);
    // A bite takes at most 30 seconds and the fish three or four more: vanilla's FishingHook.
    let cast = story.begins(Action::Fish);
    let mut end = story.end_of(cast);
    if end.is_err() {
        end = story.end_of(cast);
    }
    let (end, _) = end?;
    expect(end.is_ok(), || format!("ended with {end:?}"))?;
    story.until("the catch", |story| carried(story) > before)
}

fn refuses_to_fish(story: &mut Story<'_>) -> Told {
    let missing = Failure::Missing {
        item: "fishing_rod".into(),
        count: 1,
    };
    story.fails(Action::Fish, &missing)?;
    story.give("fishing_rod", 1)?;
    story.holds("fishing_rod")?;
    looks_at_top(story, [4, -1, 0])?;
    let (end, _) = story.ends(Action::Fish)?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("fishing on dry land ended with {end:?}")
    })
}
