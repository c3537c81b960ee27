//! Meals.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure, Percept};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "bread takes a while to eat and stills hunger",
        needs: &[Need::Items, Need::Hunger],
        tell: eats,
    },
    Check {
        name: "who is not hungry eats no bread",
        needs: &[Need::Items],
        tell: refuses_when_full,
    },
    Check {
        name: "a golden apple can always be eaten",
        needs: &[Need::Items],
        tell: eats_an_apple_when_full,
    },
    Check {
        name: "soup leaves its bowl",
        needs: &[Need::Items, Need::Hunger],
        tell: keeps_the_bowl,
    },
    Check {
        name: "stone is no food",
        needs: &[Need::Items],
        tell: refuses_stone,
    },
    Check {
        name: "a meal that is called off feeds nobody and costs nothing",
        needs: &[Need::Items, Need::Hunger],
        tell: stops_eating,
    },
    Check {
        name: "hunger that nobody stills hurts",
        needs: &[Need::Hunger, Need::Harm],
        tell: starves,
    },
];

fn eats(story: &mut Story<'_>) -> Told {
    story.hunger(10)?;
    story.give("bread", 2)?;
    story.holds("bread")?;
    let ticks = story.does(Action::Consume)?;
    expect((32..=60).contains(&ticks), || {
        format!("it took {ticks} ticks, not about 32")
    })?;
    story.comes_to_carry("bread", 1)?;
    story.until("fifteen half drumsticks", |story| story.view().food == 15)?;
    let told = Percept::Ate {
        item: "bread".into(),
        points: 5,
    };
    expect(story.sensed().any(|percept| *percept == told), || {
        "was not told of the meal".to_owned()
    })
}

fn refuses_when_full(story: &mut Story<'_>) -> Told {
    story.give("bread", 1)?;
    story.holds("bread")?;
    story.refuses(Action::Consume)?;
    expect(story.carries("bread") == 1, || {
        "the bread is gone".to_owned()
    })
}

fn eats_an_apple_when_full(story: &mut Story<'_>) -> Told {
    story.give("golden_apple", 1)?;
    story.holds("golden_apple")?;
    story.does(Action::Consume)?;
    story.comes_to_carry("golden_apple", 0)?;
    story.until("an effect", |story| !story.view().effects.is_empty())
}

fn keeps_the_bowl(story: &mut Story<'_>) -> Told {
    story.hunger(10)?;
    story.give("mushroom_stew", 1)?;
    story.holds("mushroom_stew")?;
    story.does(Action::Consume)?;
    story.comes_to_carry("bowl", 1)
}

fn refuses_stone(story: &mut Story<'_>) -> Told {
    story.give("cobblestone", 1)?;
    story.holds("cobblestone")?;
    story.refuses(Action::Consume)
}

fn stops_eating(story: &mut Story<'_>) -> Told {
    story.hunger(10)?;
    story.give("bread", 1)?;
    story.holds("bread")?;
    let meal = story.begins(Action::Consume);
    story.wait(10);
    story.cancels(meal);
    let (end, _) = story.end_of(meal)?;
    expect(end == Err(Failure::Cancelled), || {
        format!("ended with {end:?}")
    })?;
    story.wait(40);
    expect(
        story.carries("bread") == 1 && story.view().food <= 10,
        || "it was eaten after all".to_owned(),
    )
}

fn starves(story: &mut Story<'_>) -> Told {
    story.hunger(0)?;
    let before = story.view().health;
    story.until("hunger to hurt", |story| story.view().health < before)
}
