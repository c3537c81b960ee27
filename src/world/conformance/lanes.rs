//! One thing at a time in each lane, and an end for each action.

use super::story::{expect, near};
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure};
use crate::world::BodyEvent;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a second action in a busy lane is refused",
        needs: &[],
        tell: refuses_a_busy_lane,
    },
    Check {
        name: "hands, legs and mouth are busy on their own",
        needs: &[],
        tell: does_several_things_at_once,
    },
    Check {
        name: "a cancelled action ends at once, as cancelled, and once",
        needs: &[],
        tell: cancels,
    },
    Check {
        name: "digging that is called off leaves the block",
        needs: &[Need::Blocks],
        tell: stops_digging,
    },
    Check {
        name: "to call off what is done or unknown changes nothing",
        needs: &[],
        tell: ignores_late_calls,
    },
    Check {
        name: "a wait lasts as long as it says",
        needs: &[],
        tell: waits,
    },
];

fn refuses_a_busy_lane(story: &mut Story<'_>) -> Told {
    let first = story.begins(Action::Wait { ticks: 400 });
    story.fails(Action::Wait { ticks: 1 }, &Failure::Busy)?;
    story.cancels(first);
    story.end_of(first).map(|_| ())
}

fn does_several_things_at_once(story: &mut Story<'_>) -> Told {
    let goal = story.at([5, 0, 0]);
    let hands = story.begins(Action::Wait { ticks: 20 });
    let legs = story.begins(near(goal, 1.0));
    let text = "I walk and wait and speak".to_owned();
    let mouth = story.begins(Action::Chat { text });
    for id in [hands, legs, mouth] {
        let (end, _) = story.end_of(id)?;
        expect(end.is_ok(), || format!("one of them ended with {end:?}"))?;
    }
    Ok(())
}

fn cancels(story: &mut Story<'_>) -> Told {
    let goal = story.at([-7, 0, 0]);
    let walk = story.begins(near(goal, 1.0));
    story.wait(2);
    story.cancels(walk);
    let (end, _) = story.end_of(walk)?;
    expect(end == Err(Failure::Cancelled), || {
        format!("the walk ended with {end:?}")
    })?;
    story.wait(20);
    let is_end = |event: &&BodyEvent| matches!(event, BodyEvent::Done { id, .. } if *id == walk);
    let ends = story.events().iter().filter(is_end).count();
    expect(ends == 1, || format!("the walk ended {ends} times"))
}

fn stops_digging(story: &mut Story<'_>) -> Told {
    story.block("stone", [2, 0, 0])?;
    let at = story.at([2, 0, 0]);
    let dig = story.begins(Action::Dig { at });
    story.wait(20);
    story.cancels(dig);
    let (end, _) = story.end_of(dig)?;
    expect(end == Err(Failure::Cancelled), || {
        format!("ended with {end:?}")
    })?;
    story.wait(200);
    expect(story.stands("stone", [2, 0, 0]), || {
        "the stone is gone".to_owned()
    })
}

fn ignores_late_calls(story: &mut Story<'_>) -> Told {
    let wait = story.begins(Action::Wait { ticks: 1 });
    story.end_of(wait).map(|_| ())?;
    story.cancels(wait);
    story.cancels(crate::vocab::ActionId(wait.0 + 1_000));
    let told = story.events().len();
    story.wait(10);
    let ends = story.events()[told..]
        .iter()
        .filter(|event| matches!(event, BodyEvent::Done { .. }));
    expect(ends.count() == 0, || "something ended".to_owned())
}

fn waits(story: &mut Story<'_>) -> Told {
    let ticks = story.does(Action::Wait { ticks: 30 })?;
    expect((30..=45).contains(&ticks), || {
        format!("30 ticks took {ticks}")
    })
}
