//! What blocks do by themselves.

use super::{Check, Need, Story, Told};
use crate::vocab::Action;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "sand that nothing holds falls",
        needs: &[Need::Blocks, Need::Nature],
        tell: drops_sand,
    },
    Check {
        name: "water runs out over the ground and dries when its source is gone",
        needs: &[Need::Blocks, Need::Nature],
        tell: runs_and_dries,
    },
    Check {
        name: "water that meets lava makes stone of it",
        needs: &[Need::Blocks, Need::Nature],
        tell: hardens_lava,
    },
    Check {
        name: "the sand above the one that is dug comes down",
        needs: &[Need::Blocks, Need::Nature],
        tell: lets_a_pile_down,
    },
];

fn drops_sand(story: &mut Story<'_>) -> Told {
    story.block("stone", [3, 4, 0])?;
    story.block("sand", [3, 5, 0])?;
    story.block("air", [3, 4, 0])?;
    story.until("the sand on the ground", |story| {
        story.stands("sand", [3, 0, 0]) && story.stands("air", [3, 5, 0])
    })
}

fn runs_and_dries(story: &mut Story<'_>) -> Told {
    story.block("water", [5, 0, 0])?;
    story.until("water two blocks on", |story| {
        story.stands("water", [5, 0, -2])
    })?;
    story.block("air", [5, 0, 0])?;
    story.until("the ground to dry", |story| {
        (-4..=4).all(|south| story.stands("air", [5, 0, south]))
    })
}

fn hardens_lava(story: &mut Story<'_>) -> Told {
    story.block("lava", [5, -1, 0])?;
    story.block("water", [5, 0, 0])?;
    story.until("obsidian", |story| story.stands("obsidian", [5, -1, 0]))
}

fn lets_a_pile_down(story: &mut Story<'_>) -> Told {
    story.fill("sand", [2, 0, 0], [2, 2, 0])?;
    let at = story.at([2, 0, 0]);
    story.does(Action::Dig { at })?;
    story.until("the pile to come down", |story| {
        story.stands("sand", [2, 1, 0]) && story.stands("air", [2, 2, 0])
    })
}
