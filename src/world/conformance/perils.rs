//! What hurts besides blows and falls, and what heals.

use super::story::{expect, is_item};
use super::{Check, Need, Story, Told};
use crate::vocab::Action;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "who is under water runs out of breath and drowns",
        needs: &[Need::Blocks, Need::Moves, Need::Harm],
        tell: drowns,
    },
    Check {
        name: "lava sets a body on fire, and water puts it out",
        needs: &[Need::Blocks, Need::Moves, Need::Harm],
        tell: burns,
    },
    Check {
        name: "fire hurts who stands in it",
        needs: &[Need::Blocks, Need::Moves, Need::Harm],
        tell: stands_in_fire,
    },
    Check {
        name: "a cactus pricks who touches it",
        needs: &[Need::Blocks, Need::Moves, Need::Harm],
        tell: is_pricked,
    },
    Check {
        name: "what is thrown into lava is gone",
        needs: &[Need::Blocks, Need::Items],
        tell: loses_to_lava,
    },
    Check {
        name: "who has eaten enough heals",
        needs: &[Need::Moves, Need::Harm],
        tell: heals,
    },
    Check {
        name: "a zombie that notices a body comes and strikes",
        needs: &[Need::Creatures, Need::Hours, Need::Harm],
        tell: is_hunted,
    },
    Check {
        name: "a skeleton shoots from afar",
        needs: &[Need::Creatures, Need::Hours, Need::Harm],
        tell: is_shot,
    },
    Check {
        name: "a creeper that is close explodes and leaves a crater",
        needs: &[Need::Creatures, Need::Hours, Need::Harm],
        tell: is_blown_up,
    },
];

/// Waits until the body has lost health.
fn is_hurt(story: &mut Story<'_>, by: &str) -> Told {
    let before = story.view().health;
    story.until(&format!("{by} to hurt"), |story| {
        story.view().health < before
    })
}

fn drowns(story: &mut Story<'_>) -> Told {
    story.fill("stone", [4, 0, 4], [6, 2, 6])?;
    story.fill("water", [5, 0, 5], [5, 1, 5])?;
    story.stand([5, 0, 5])?;
    story.until("the breath to run out", |story| story.view().oxygen == 0)?;
    is_hurt(story, "the want of air")
}

fn burns(story: &mut Story<'_>) -> Told {
    story.block("lava", [4, -1, 0])?;
    story.block("water", [-4, -1, 0])?;
    story.stand([4, 0, 0])?;
    story.until("fire", |story| {
        story.view().burning && story.view().health < 20.0
    })?;
    story.stand([-4, 0, 0])?;
    story.until("the fire to go out", |story| !story.view().burning)?;
    expect(story.view().health > 0.0, || "burned to death".to_owned())
}

fn stands_in_fire(story: &mut Story<'_>) -> Told {
    story.block("netherrack", [4, -1, 0])?;
    story.block("fire", [4, 0, 0])?;
    story.stand([4, 0, 0])?;
    is_hurt(story, "fire")
}

fn is_pricked(story: &mut Story<'_>) -> Told {
    story.block("sand", [4, -1, 0])?;
    story.block("cactus", [4, 0, 0])?;
    story.stand([4, 1, 0])?;
    is_hurt(story, "the cactus")
}

fn loses_to_lava(story: &mut Story<'_>) -> Told {
    story.fill("lava", [1, -1, -3], [6, -1, 3])?;
    story.give("dirt", 1)?;
    let point = story.at([4, -1, 0]).center();
    story.does(Action::LookAt { point })?;
    story.does(Action::Toss {
        item: "dirt".into(),
        count: 1,
    })?;
    story.until("the dirt to fly", |story| {
        let entities = story.view().entities;
        entities.iter().any(|it| is_item(it, "dirt"))
    })?;
    story.until("the dirt to be gone", |story| {
        let entities = story.view().entities;
        !entities.iter().any(|it| is_item(it, "dirt"))
    })?;
    expect(story.carries("dirt") == 0, || "it came back".to_owned())
}

fn heals(story: &mut Story<'_>) -> Told {
    story.stand([0, 8, 0])?;
    is_hurt(story, "the fall")?;
    let before = story.view().health;
    story.until("healing", |story| story.view().health > before)
}

fn is_hunted(story: &mut Story<'_>) -> Told {
    story.hour(18_000)?;
    story.creature("zombie", [6, 0, 0])?;
    is_hurt(story, "the zombie")
}

fn is_shot(story: &mut Story<'_>) -> Told {
    story.hour(18_000)?;
    story.creature("skeleton", [7, 0, 0])?;
    is_hurt(story, "an arrow")
}

fn is_blown_up(story: &mut Story<'_>) -> Told {
    story.hour(18_000)?;
    story.creature("creeper", [3, 0, 0])?;
    is_hurt(story, "the explosion")?;
    story.until("a crater", |story| {
        let ground = (-6..=6).flat_map(|east| (-6..=6).map(move |south| [east, -1, south]));
        ground.into_iter().any(|place| story.stands("air", place))
    })
}
