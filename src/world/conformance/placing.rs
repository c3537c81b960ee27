//! Putting blocks into the world, and in which state they stand.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Face, Failure};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "what was dug up is put back",
        needs: &[Need::Drops],
        tell: puts_back,
    },
    Check {
        name: "a placed block leaves the inventory",
        needs: &[Need::Items],
        tell: takes_one,
    },
    Check {
        name: "where a block stands none is placed",
        needs: &[Need::Blocks, Need::Items],
        tell: refuses_a_taken_place,
    },
    Check {
        name: "a solid block is not placed into the own body",
        needs: &[Need::Items],
        tell: refuses_the_own_place,
    },
    Check {
        name: "with an empty hand nothing is placed",
        needs: &[],
        tell: refuses_an_empty_hand,
    },
    Check {
        name: "what is not a block is not placed",
        needs: &[Need::Items],
        tell: refuses_a_stick,
    },
    Check {
        name: "nothing is placed against air",
        needs: &[Need::Items],
        tell: refuses_air,
    },
    Check {
        name: "nothing is placed out of reach",
        needs: &[Need::Items],
        tell: refuses_what_is_far,
    },
];

/// Placing what is in the hand.
pub(super) fn against(story: &Story<'_>, place: [i32; 3], face: Face) -> Action {
    Action::Place {
        against: story.at(place),
        face,
    }
}

fn puts_back(story: &mut Story<'_>) -> Told {
    let at = story.at([1, -1, 0]);
    story.does(Action::Dig { at })?;
    story.walks([1, -1, 0], 0.0)?;
    story.until("the dirt", |story| story.carries("dirt") > 0)?;
    story.walks([0, 0, 0], 0.0)?;
    story.holds("dirt")?;
    story.does(against(story, [-2, -1, 0], Face::Up))?;
    story.until("the dirt to stand", |story| {
        story.stands("dirt", [-2, 0, 0])
    })
}

fn takes_one(story: &mut Story<'_>) -> Told {
    story.give("cobblestone", 3)?;
    story.holds("cobblestone")?;
    story.does(against(story, [2, -1, 0], Face::Up))?;
    story.until("the stone to stand", |story| {
        story.stands("cobblestone", [2, 0, 0])
    })?;
    story.comes_to_carry("cobblestone", 2)?;
    story.does(against(story, [2, 0, 0], Face::North))?;
    story.until("the next to stand", |story| {
        story.stands("cobblestone", [2, 0, -1])
    })
}

fn refuses_a_taken_place(story: &mut Story<'_>) -> Told {
    story.give("dirt", 1)?;
    story.holds("dirt")?;
    story.block("stone", [2, 0, 0])?;
    let what = "stone".to_owned();
    story.fails(
        against(story, [2, -1, 0], Face::Up),
        &Failure::Obstructed { what },
    )?;
    expect(story.carries("dirt") == 1, || "the dirt is gone".to_owned())
}

fn refuses_the_own_place(story: &mut Story<'_>) -> Told {
    story.give("dirt", 1)?;
    story.holds("dirt")?;
    let (end, _) = story.ends(against(story, [0, -1, 0], Face::Up))?;
    expect(matches!(end, Err(Failure::Obstructed { .. })), || {
        format!("ended with {end:?}")
    })
}

fn refuses_an_empty_hand(story: &mut Story<'_>) -> Told {
    let (end, _) = story.ends(against(story, [2, -1, 0], Face::Up))?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })
}

fn refuses_a_stick(story: &mut Story<'_>) -> Told {
    story.give("stick", 1)?;
    story.holds("stick")?;
    story.refuses(against(story, [2, -1, 0], Face::Up))
}

fn refuses_air(story: &mut Story<'_>) -> Told {
    story.give("dirt", 1)?;
    story.holds("dirt")?;
    let (end, _) = story.ends(against(story, [2, 1, 0], Face::Up))?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })
}

fn refuses_what_is_far(story: &mut Story<'_>) -> Told {
    story.give("dirt", 1)?;
    story.holds("dirt")?;
    story.fails(against(story, [7, -1, 0], Face::Up), &Failure::OutOfReach)
}
