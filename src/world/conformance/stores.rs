//! Chests that keep, furnaces that smelt.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure, Percept, Section};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a chest keeps what is put into it",
        needs: &[Need::Blocks, Need::Items],
        tell: keeps,
    },
    Check {
        name: "another finds in a chest what one put there",
        needs: &[Need::Blocks, Need::Items, Need::Company, Need::Moves],
        tell: shares,
    },
    Check {
        name: "more than there is is not moved, and the rest stays",
        needs: &[Need::Blocks, Need::Items],
        tell: moves_no_more_than_there_is,
    },
    Check {
        name: "without an open window nothing is moved",
        needs: &[Need::Items],
        tell: needs_a_window,
    },
    Check {
        name: "what is no container does not open",
        needs: &[],
        tell: opens_no_dirt,
    },
    Check {
        name: "a container out of reach does not open",
        needs: &[Need::Blocks],
        tell: opens_nothing_far,
    },
    Check {
        name: "a broken chest spills what it held",
        needs: &[Need::Blocks, Need::Items, Need::Drops],
        tell: spills,
    },
    Check {
        name: "a furnace turns ore into metal and tells who looks",
        needs: &[Need::Blocks, Need::Items, Need::Smelting],
        tell: smelts,
    },
    Check {
        name: "nothing is put into the output of a furnace",
        needs: &[Need::Blocks, Need::Items],
        tell: refuses_the_output,
    },
];

pub(super) fn moved(item: &str, count: u32, from: Section, to: Section) -> Action {
    Action::MoveItems {
        item: item.into(),
        count,
        from,
        to,
    }
}

/// Puts a container beside the body and opens it.
pub(super) fn opened(story: &mut Story<'_>, name: &str) -> Told {
    story.block(name, [2, 0, 0])?;
    let at = story.at([2, 0, 0]);
    story.does(Action::OpenWindow { at })?;
    story.until("the open window", |story| story.view().window.is_some())
}

/// How many of an item are in the open window.
pub(super) fn stored(story: &Story<'_>, item: &str) -> u32 {
    let window = story.view().window;
    let slots = window
        .iter()
        .flat_map(|window| window.slots.iter().flatten());
    slots
        .filter(|stack| stack.item.as_str() == item)
        .map(|stack| stack.count)
        .sum()
}

fn keeps(story: &mut Story<'_>) -> Told {
    story.give("dirt", 10)?;
    opened(story, "chest")?;
    story.does(moved("dirt", 7, Section::Inventory, Section::Container))?;
    story.comes_to_carry("dirt", 3)?;
    story.does(Action::CloseWindow)?;
    story.until("the window to close", |story| story.view().window.is_none())?;
    let at = story.at([2, 0, 0]);
    story.does(Action::OpenWindow { at })?;
    story.until("seven dirt in the chest", |story| {
        stored(story, "dirt") == 7
    })?;
    story.does(moved("dirt", 7, Section::Container, Section::Inventory))?;
    story.comes_to_carry("dirt", 10)
}

fn shares(story: &mut Story<'_>) -> Told {
    story.stand_other([4, 0, 0])?;
    story.give("dirt", 4)?;
    opened(story, "chest")?;
    story.does(moved("dirt", 4, Section::Inventory, Section::Container))?;
    let (other, at) = (story.other()?, story.at([2, 0, 0]));
    story.other_does(Action::OpenWindow { at })?;
    story.other_does(moved("dirt", 4, Section::Container, Section::Inventory))?;
    story.until("the other to have the dirt", |_| {
        other.with(|body| body.observe()).inventory.count("dirt") == 4
    })?;
    story.until("the chest to be empty", |story| stored(story, "dirt") == 0)
}

fn moves_no_more_than_there_is(story: &mut Story<'_>) -> Told {
    story.give("dirt", 5)?;
    opened(story, "chest")?;
    let missing = Failure::Missing {
        item: "dirt".into(),
        count: 2,
    };
    story.fails(
        moved("dirt", 7, Section::Inventory, Section::Container),
        &missing,
    )?;
    expect(story.carries("dirt") == 5, || "dirt is gone".to_owned())
}

fn needs_a_window(story: &mut Story<'_>) -> Told {
    story.give("dirt", 1)?;
    let (end, _) = story.ends(moved("dirt", 1, Section::Inventory, Section::Container))?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })
}

fn opens_no_dirt(story: &mut Story<'_>) -> Told {
    let at = story.at([1, -1, 0]);
    let (end, _) = story.ends(Action::OpenWindow { at })?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })
}

fn opens_nothing_far(story: &mut Story<'_>) -> Told {
    story.block("chest", [8, 0, 0])?;
    let at = story.at([8, 0, 0]);
    story.fails(Action::OpenWindow { at }, &Failure::OutOfReach)
}

fn spills(story: &mut Story<'_>) -> Told {
    story.give("dirt", 5)?;
    opened(story, "chest")?;
    story.does(moved("dirt", 5, Section::Inventory, Section::Container))?;
    story.comes_to_carry("dirt", 0)?;
    let at = story.at([2, 0, 0]);
    story.does(Action::Dig { at })?;
    story.until("the window to close", |story| story.view().window.is_none())?;
    story.walks([2, 0, 0], 0.0)?;
    story.comes_to_carry("dirt", 5)?;
    story.comes_to_carry("chest", 1)
}

fn smelts(story: &mut Story<'_>) -> Told {
    story.give("raw_iron", 2)?;
    story.give("coal", 1)?;
    opened(story, "furnace")?;
    story.does(moved(
        "raw_iron",
        2,
        Section::Inventory,
        Section::FurnaceInput,
    ))?;
    story.does(moved("coal", 1, Section::Inventory, Section::FurnaceFuel))?;
    story.until("the fire", |story| {
        story.view().window.is_some_and(|window| window.burning > 0)
    })?;
    story.until("two ingots", |story| stored(story, "iron_ingot") == 2)?;
    story.does(moved(
        "iron_ingot",
        2,
        Section::FurnaceOutput,
        Section::Inventory,
    ))?;
    story.comes_to_carry("iron_ingot", 2)?;
    let told = Percept::Smelted {
        input: "raw_iron".into(),
        output: "iron_ingot".into(),
    };
    expect(story.sensed().any(|percept| *percept == told), || {
        "was not told of it".to_owned()
    })
}

fn refuses_the_output(story: &mut Story<'_>) -> Told {
    story.give("dirt", 1)?;
    opened(story, "furnace")?;
    let (end, _) = story.ends(moved("dirt", 1, Section::Inventory, Section::FurnaceOutput))?;
    expect(end.is_err() && story.carries("dirt") == 1, || {
        format!("ended with {end:?}")
    })
}
