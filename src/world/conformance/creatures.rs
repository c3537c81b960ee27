//! Creatures: seen, hit, and what they leave.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Percept};
use crate::world::EntityKind;

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

/// The number and place of a creature of a kind in sight.
fn creature(story: &Story<'_>, kind: &str) -> Option<(u32, crate::vocab::Point)> {
    let of_kind = |it: &EntityKind| matches!(it, EntityKind::Mob { name } if name.as_str() == kind);
    let entities = story.view().entities;
    let found = entities.iter().find(|it| of_kind(&it.kind));
    found.map(|it| (it.id, it.position))
}

fn sees_a_pig(story: &mut Story<'_>) -> Told {
    story.creature("pig", [4, 0, 0])?;
    story.until("the pig in sight", |story| creature(story, "pig").is_some())?;
    let told = |percept: &Percept| matches!(percept, Percept::SeesMob { mob, .. } if mob.as_str() == "pig");
    story.until("the report of a pig", |story| story.sensed().any(told))
}

fn hunts_a_cow(story: &mut Story<'_>) -> Told {
    story.creature("cow", [2, 0, 0])?;
    story.give("diamond_sword", 1)?;
    story.holds("diamond_sword")?;
    let mut blows = 0;
    while let Some((entity, at)) = creature(story, "cow") {
        let (end, _) = story.ends(Action::Attack { entity })?;
        blows += 1;
        if end.is_err() {
            let _ = story.ends(super::story::near(at.block(), 1.0))?;
        }
        expect(blows < 60, || format!("the cow still lives; last {end:?}"))?;
        story.wait(5);
    }
    story.until("meat", |story| {
        let meat = |kind: &EntityKind| matches!(kind, EntityKind::Item { item, .. } if item.as_str() == "beef");
        story.carries("beef") > 0 || story.view().entities.iter().any(|it| meat(&it.kind))
    })
}
