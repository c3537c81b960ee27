//! Refusals that belong to no other subject: nothing ends in a silent success.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Destination, Failure, Section};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "to throw nothing, or what is not carried, is refused",
        needs: &[],
        tell: refuses_to_throw_nothing,
    },
    Check {
        name: "who is full is told so",
        needs: &[Need::Blocks, Need::Items],
        tell: is_full,
    },
    Check {
        name: "places at the end of the world are refused, not searched for",
        needs: &[],
        tell: refuses_the_end_of_the_world,
    },
];

fn refuses_to_throw_nothing(story: &mut Story<'_>) -> Told {
    let toss = |count| Action::Toss {
        item: "dirt".into(),
        count,
    };
    story.refuses(toss(0))?;
    let missing = Failure::Missing {
        item: "dirt".into(),
        count: 2,
    };
    story.fails(toss(2), &missing)
}

fn is_full(story: &mut Story<'_>) -> Told {
    story.block("chest", [2, 0, 0])?;
    story.give("stick", 1)?;
    let at = story.at([2, 0, 0]);
    story.does(Action::OpenWindow { at })?;
    let moved = |from, to| Action::MoveItems {
        item: "stick".into(),
        count: 1,
        from,
        to,
    };
    story.does(moved(Section::Inventory, Section::Container))?;
    story.comes_to_carry("stick", 0)?;
    for _ in 0..36 {
        story.give("cobblestone", 64)?;
    }
    story.fails(
        moved(Section::Container, Section::Inventory),
        &Failure::InventoryFull,
    )
}

fn refuses_the_end_of_the_world(story: &mut Story<'_>) -> Told {
    let at = crate::vocab::Position::new(i32::MAX, i32::MAX, i32::MIN);
    let actions = [
        Action::Dig { at },
        Action::OpenWindow { at },
        Action::Sleep { bed: at },
        Action::Goto {
            to: Destination::Block { at },
            dig: false,
        },
    ];
    for action in actions {
        let words = format!("{action:?}");
        let (end, _) = story.ends(action)?;
        expect(end.is_err(), || format!("{words} ended well"))?;
    }
    Ok(())
}
