//! Creatures: seen, hit, and what they leave.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Percept};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a creature in sight is seen and told of",
        needs: &[Need::Creatures],
        tell: sees_a_pig,
    },
    Check {
        name: "a cow that is hit often enough leaves meat",
        needs: &[Need::Items, Need::Creatures, Need::Harm, Need::Drops],
        tell: hunts_a_cow,
    },
];

fn sees_a_pig(story: &mut Story<'_>) -> Told {
    story.creature("pig", [4, 0, 0])?;
    story.until("the pig in sight", |story| {
        story.creature_in_sight("pig").is_some()
    })?;
    let told = |percept: &Percept| matches!(percept, Percept::SeesMob { mob, .. } if mob.as_str() == "pig");
    story.until("the report of a pig", |story| story.sensed().any(told))
}

fn hunts_a_cow(story: &mut Story<'_>) -> Told {
    story.creature("cow", [2, 0, 0])?;
    story.give("diamond_sword", 1)?;
    story.holds("diamond_sword")?;
    let mut blows = 0;
    while let Some(cow) = story.creature_in_sight("cow") {
        let (end, _) = story.ends(Action::Attack { entity: cow.id })?;
        blows += 1;
        if end.is_err() {
            let _ = story.ends(super::story::near(cow.position.block(), 1.0))?;
        }
        expect(blows < 60, || format!("the cow still lives; last {end:?}"))?;
        story.wait(5);
    }
    story.turns_up("beef")
}
