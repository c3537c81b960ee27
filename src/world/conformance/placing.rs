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
        name: "a log lies along the side that was clicked",
        needs: &[Need::Blocks, Need::Items],
        tell: lies_along_the_side,
    },
    Check {
        name: "a torch hangs on a wall and stands on the floor",
        needs: &[Need::Blocks, Need::Items],
        tell: hangs_a_torch,
    },
    Check {
        name: "a door and a bed stand with both their halves",
        needs: &[Need::Items],
        tell: places_both_halves,
    },
    Check {
        name: "a furnace faces who places it",
        needs: &[Need::Items],
        tell: faces_the_body,
    },
    Check {
        name: "two slabs make a whole block",
        needs: &[Need::Items],
        tell: doubles_a_slab,
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

fn lies_along_the_side(story: &mut Story<'_>) -> Told {
    story.block("stone", [2, 0, 0])?;
    story.give("oak_log", 2)?;
    story.holds("oak_log")?;
    for (face, place, axis) in [(Face::West, [1, 0, 0], "x"), (Face::Up, [2, 1, 0], "y")] {
        story.does(against(story, [2, 0, 0], face))?;
        story.until(&format!("a log along {axis}"), |story| {
            story.stands("oak_log", place) && story.has("axis", axis, place)
        })?;
    }
    Ok(())
}

fn hangs_a_torch(story: &mut Story<'_>) -> Told {
    story.block("stone", [2, 0, 0])?;
    story.give("torch", 2)?;
    story.holds("torch")?;
    story.does(against(story, [2, 0, 0], Face::West))?;
    story.until("a torch on the wall", |story| {
        story.stands("wall_torch", [1, 0, 0]) && story.has("facing", "west", [1, 0, 0])
    })?;
    story.does(against(story, [2, -1, 1], Face::Up))?;
    story.until("a torch on the floor", |story| {
        story.stands("torch", [2, 0, 1])
    })
}

fn places_both_halves(story: &mut Story<'_>) -> Told {
    story.give("oak_door", 1)?;
    story.give("red_bed", 1)?;
    story.holds("oak_door")?;
    story.does(against(story, [2, -1, 2], Face::Up))?;
    story.until("a door", |story| {
        story.has("half", "lower", [2, 0, 2]) && story.has("half", "upper", [2, 1, 2])
    })?;
    story.holds("red_bed")?;
    story.does(against(story, [2, -1, 0], Face::Up))?;
    story.until("a bed", |story| {
        story.has("part", "foot", [2, 0, 0]) && story.has("part", "head", [3, 0, 0])
    })
}

fn faces_the_body(story: &mut Story<'_>) -> Told {
    story.give("furnace", 1)?;
    story.holds("furnace")?;
    story.does(against(story, [2, -1, 0], Face::Up))?;
    story.until("a furnace that looks west", |story| {
        story.stands("furnace", [2, 0, 0]) && story.has("facing", "west", [2, 0, 0])
    })
}

fn doubles_a_slab(story: &mut Story<'_>) -> Told {
    story.give("oak_slab", 2)?;
    story.holds("oak_slab")?;
    story.does(against(story, [2, -1, 0], Face::Up))?;
    story.until("half a block", |story| {
        story.has("type", "bottom", [2, 0, 0])
    })?;
    story.does(against(story, [2, 0, 0], Face::Up))?;
    story.until("a whole block", |story| {
        story.has("type", "double", [2, 0, 0])
    })?;
    story.comes_to_carry("oak_slab", 0)
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
