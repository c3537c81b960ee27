//! Clicks on blocks: doors, signs, tools at work.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a door opens and shuts, both halves",
        needs: &[Need::States, Need::Clicks],
        tell: opens_a_door,
    },
    Check {
        name: "no hand opens a door of iron",
        needs: &[Need::States, Need::Clicks],
        tell: leaves_iron_shut,
    },
    Check {
        name: "through an open door a body walks",
        needs: &[Need::Blocks, Need::States, Need::Clicks],
        tell: walks_through_a_door,
    },
    Check {
        name: "a hoe makes farmland of grass, and seeds are sown there",
        needs: &[Need::Blocks, Need::Items, Need::Clicks],
        tell: sows,
    },
    Check {
        name: "what is written on a sign another reads",
        needs: &[Need::Blocks, Need::Company, Need::Clicks],
        tell: writes_a_sign,
    },
    Check {
        name: "nobody writes on what is no sign, nor more than fits",
        needs: &[Need::Blocks, Need::Clicks],
        tell: refuses_to_write,
    },
    Check {
        name: "a click out of reach is refused",
        needs: &[Need::Blocks, Need::Clicks],
        tell: refuses_what_is_far,
    },
];

fn door(story: &mut Story<'_>, name: &str, place: [i32; 3]) -> Told {
    let [east, up, south] = place;
    let half = |half| [("half", half), ("facing", "east")];
    story.state(name, &half("lower"), place)?;
    story.state(name, &half("upper"), [east, up + 1, south])
}

fn click(story: &Story<'_>, place: [i32; 3]) -> Action {
    Action::ActivateBlock {
        at: story.at(place),
    }
}

fn opens_a_door(story: &mut Story<'_>) -> Told {
    door(story, "oak_door", [2, 0, 0])?;
    for open in ["true", "false"] {
        story.does(click(story, [2, 0, 0]))?;
        story.until(&format!("both halves to be open={open}"), |story| {
            story.has("open", open, [2, 0, 0]) && story.has("open", open, [2, 1, 0])
        })?;
    }
    Ok(())
}

fn leaves_iron_shut(story: &mut Story<'_>) -> Told {
    door(story, "iron_door", [2, 0, 0])?;
    let (end, _) = story.ends(click(story, [2, 0, 0]))?;
    story.wait(5);
    expect(
        end.is_err() && story.has("open", "false", [2, 0, 0]),
        || format!("ended with {end:?}"),
    )
}

fn walks_through_a_door(story: &mut Story<'_>) -> Told {
    story.fill("stone", [2, 0, -6], [2, 2, 5])?;
    door(story, "oak_door", [2, 0, 0])?;
    story.does(click(story, [2, 0, 0]))?;
    let ticks = story.walks([4, 0, 0], 0.0)?;
    expect(ticks < 60, || format!("took {ticks} ticks, a way around"))
}

fn sows(story: &mut Story<'_>) -> Told {
    story.block("grass_block", [2, -1, 0])?;
    story.give("iron_hoe", 1)?;
    story.holds("iron_hoe")?;
    story.does(click(story, [2, -1, 0]))?;
    story.until("farmland", |story| story.stands("farmland", [2, -1, 0]))?;
    story.give("wheat_seeds", 2)?;
    story.holds("wheat_seeds")?;
    story.does(super::placing::against(
        story,
        [2, -1, 0],
        crate::vocab::Face::Up,
    ))?;
    story.until("a crop", |story| story.stands("wheat", [2, 0, 0]))?;
    story.comes_to_carry("wheat_seeds", 1)
}

fn writes_a_sign(story: &mut Story<'_>) -> Told {
    story.block("oak_sign", [2, 0, 0])?;
    let (at, other) = (story.at([2, 0, 0]), story.other()?);
    let lines = vec!["home".to_owned(), "of all".to_owned()];
    story.does(Action::WriteSign { at, lines })?;
    let text = ["home", "of all", "", ""].map(str::to_owned);
    story.until("the words on the sign", |_| {
        other.with(|body| body.sign_at(at)).as_ref() == Some(&text)
    })
}

fn refuses_to_write(story: &mut Story<'_>) -> Told {
    let write = |at, lines: &[&str]| Action::WriteSign {
        at,
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    };
    let (ground, sign) = (story.at([2, -1, 1]), story.at([2, 0, 0]));
    let (end, _) = story.ends(write(ground, &["mine"]))?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })?;
    story.block("oak_sign", [2, 0, 0])?;
    story.refuses(write(sign, &["1", "2", "3", "4", "5"]))
}

fn refuses_what_is_far(story: &mut Story<'_>) -> Told {
    story.block("lever", [8, 0, 0])?;
    story.fails(click(story, [8, 0, 0]), &Failure::OutOfReach)
}
