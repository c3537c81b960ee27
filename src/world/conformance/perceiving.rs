//! What a body knows of itself and what its eyes and ears tell it.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::Percept;
use crate::world::EntityKind;
use crate::world::catalog::Catalog;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a body knows where it stands and that it lives",
        needs: &[],
        tell: observes_itself,
    },
    Check {
        name: "ground is found by kind, nearest first",
        needs: &[],
        tell: finds_blocks,
    },
    Check {
        name: "a block in the open is seen when it appears and when it is gone",
        needs: &[Need::Blocks],
        tell: sees_what_comes_and_goes,
    },
    Check {
        name: "a block behind others is not seen until it is laid open",
        needs: &[Need::Blocks],
        tell: sees_no_ore_in_the_ground,
    },
    Check {
        name: "a body in sight is seen, one behind a wall is not",
        needs: &[Need::Blocks, Need::Company],
        tell: sees_bodies_in_the_open,
    },
    Check {
        name: "a thrown item is in sight",
        needs: &[Need::Items],
        tell: sees_items,
    },
    Check {
        name: "land far beyond the view is not loaded",
        needs: &[],
        tell: sees_only_so_far,
    },
];

fn observes_itself(story: &mut Story<'_>) -> Told {
    let view = story.view();
    expect(view.health > 0.0, || format!("health is {}", view.health))?;
    expect(!view.players.is_empty(), || {
        "no one is among the players".to_owned()
    })?;
    let below = story.kind([0, -1, 0]);
    let solid = below.is_some_and(|below| Catalog::get().block(below).solid);
    expect(solid, || format!("stands on {below:?}"))
}

fn finds_blocks(story: &mut Story<'_>) -> Told {
    let Some(kind) = story.kind([0, -1, 0]) else {
        return Err("the ground is not loaded".to_owned());
    };
    let found = story.finds(kind, 16, 5);
    let home = story.at([0, 0, 0]);
    expect(found.first() == Some(&story.at([0, -1, 0])), || {
        format!("the block under {home} is not the first of {found:?}")
    })?;
    expect(
        found.is_sorted_by_key(|at| at.distance_squared(home)),
        || format!("{found:?} is not sorted"),
    )
}

fn sees_what_comes_and_goes(story: &mut Story<'_>) -> Told {
    let place = [4, 1, 0];
    for name in ["gold_block", "air"] {
        story.block(name, place)?;
        let at = story.at(place);
        let sight = Percept::SeesBlock {
            block: name.into(),
            at,
        };
        story.until(&format!("the sight of {name} at {at}"), |story| {
            story.sensed().any(|percept| *percept == sight)
        })?;
    }
    Ok(())
}

fn sees_no_ore_in_the_ground(story: &mut Story<'_>) -> Told {
    story.block("stone", [2, -1, 0])?;
    story.block("iron_ore", [2, -2, 0])?;
    let at = story.at([2, -2, 0]);
    let sight = Percept::SeesBlock {
        block: "iron_ore".into(),
        at,
    };
    story.wait(100);
    let seen = story.sensed().any(|percept| *percept == sight);
    expect(!seen, || "saw ore under stone".to_owned())?;
    story.block("air", [2, -1, 0])?;
    story.until("the sight of the ore", |story| {
        story.sensed().any(|percept| *percept == sight)
    })
}

fn sees_bodies_in_the_open(story: &mut Story<'_>) -> Told {
    let name = story.other()?.with(|body| body.name());
    let sees_other = |story: &Story<'_>| {
        let other = EntityKind::Player { name: name.clone() };
        story
            .view()
            .entities
            .iter()
            .any(|entity| entity.kind == other)
    };
    story.until("the sight of the other", sees_other)?;
    story.fill("stone", [-4, 0, 2], [4, 3, 2])?;
    story.until("the other to be hidden", |story| !sees_other(story))?;
    story.wait(20);
    expect(!sees_other(story), || "sees through the wall".to_owned())
}

fn sees_items(story: &mut Story<'_>) -> Told {
    story.give("dirt", 3)?;
    let toss = crate::vocab::Action::Toss {
        item: "dirt".into(),
        count: 2,
    };
    story.does(toss)?;
    story.until("the sight of two dirt", |story| {
        let two_dirt = |kind: &EntityKind| matches!(kind, EntityKind::Item { item, count: 2 } if item.as_str() == "dirt");
        story.view().entities.iter().any(|entity| two_dirt(&entity.kind))
    })
}

fn sees_only_so_far(story: &mut Story<'_>) -> Told {
    let there = story.kind([2_000, -1, 0]);
    expect(there.is_none(), || {
        format!("{there:?} is loaded two thousand blocks away")
    })
}
