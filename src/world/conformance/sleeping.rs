//! Beds and nights.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "by day nobody sleeps",
        needs: &[Need::States, Need::Hours],
        tell: refuses_by_day,
    },
    Check {
        name: "by night a body lies down and gets up again",
        needs: &[Need::States, Need::Hours],
        tell: lies_down_and_gets_up,
    },
    Check {
        name: "who sleeps does nothing else",
        needs: &[Need::States, Need::Hours],
        tell: does_nothing_asleep,
    },
    Check {
        name: "when all have slept it is morning",
        needs: &[Need::States, Need::Hours, Need::Company, Need::Moves],
        tell: sleeps_the_night_away,
    },
    Check {
        name: "where no bed is nobody sleeps",
        needs: &[Need::Hours],
        tell: refuses_the_ground,
    },
];

const NIGHT: u32 = 14_000;

/// Puts a bed with its foot here and its head to the east.
fn bed(story: &mut Story<'_>, [east, up, south]: [i32; 3]) -> Told {
    let part = |part| [("part", part), ("facing", "east")];
    story.state("red_bed", &part("foot"), [east, up, south])?;
    story.state("red_bed", &part("head"), [east + 1, up, south])
}

fn sleep(story: &Story<'_>, place: [i32; 3]) -> Action {
    Action::Sleep {
        bed: story.at(place),
    }
}

fn refuses_by_day(story: &mut Story<'_>) -> Told {
    story.hour(6_000)?;
    bed(story, [1, 0, 0])?;
    story.refuses(sleep(story, [1, 0, 0]))?;
    expect(!story.view().sleeping, || "sleeps all the same".to_owned())
}

fn lies_down_and_gets_up(story: &mut Story<'_>) -> Told {
    story.hour(NIGHT)?;
    bed(story, [1, 0, 0])?;
    story.does(sleep(story, [1, 0, 0]))?;
    story.until("sleep", |story| story.view().sleeping)?;
    story.does(Action::Wake)?;
    story.until("waking", |story| !story.view().sleeping)
}

fn does_nothing_asleep(story: &mut Story<'_>) -> Told {
    story.hour(NIGHT)?;
    bed(story, [1, 0, 0])?;
    story.does(sleep(story, [1, 0, 0]))?;
    let at = story.at([0, -1, 1]);
    story.refuses(Action::Dig { at })
}

fn sleeps_the_night_away(story: &mut Story<'_>) -> Told {
    story.hour(NIGHT)?;
    bed(story, [1, 0, 0])?;
    bed(story, [1, 0, 2])?;
    story.stand_other([0, 0, 2])?;
    let there = story.at([1, 0, 2]);
    story.does(sleep(story, [1, 0, 0]))?;
    story.wait(150);
    expect(story.view().sleeping, || {
        "woke while the other was awake".to_owned()
    })?;
    story.other_does(Action::Sleep { bed: there })?;
    story.until("the morning", |story| {
        let view = story.view();
        !view.sleeping && view.time_of_day < 1_000
    })
}

fn refuses_the_ground(story: &mut Story<'_>) -> Told {
    story.hour(NIGHT)?;
    let (end, _) = story.ends(sleep(story, [1, -1, 0]))?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })
}
