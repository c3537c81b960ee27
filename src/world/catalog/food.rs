//! Facts of food: what it gives, how long it takes to eat, what it does to the body beside feeding it and what is left.

use serde::Deserialize;

use super::ItemId;

/// What eating does. What is not here: chorus fruit moves the body up to 8 blocks, and suspicious stew does
/// what its flower says.
#[derive(Clone, Debug)]
pub struct Food {
    /// What is eaten.
    pub item: ItemId,
    /// Half drumsticks.
    pub points: u32,
    /// Hidden reserve.
    pub saturation: f32,
    /// Whether a player can eat it: not so for buckets of fish, which have food points for the animals that they are fed to.
    pub eaten: bool,
    /// Ticks that eating takes.
    pub ticks: u32,
    /// Whether a body that is full can eat it too.
    pub always: bool,
    /// What stays in the hand: a bowl, a bottle.
    pub leaves: Option<ItemId>,
    /// What it does to the body, each drawn on its own.
    pub effects: Vec<FoodEffect>,
    /// An effect that it ends.
    pub cures: Option<Effect>,
}

/// What one food may do to a body.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoodEffect {
    /// What.
    pub effect: Effect,
    /// For how many ticks.
    pub ticks: u32,
    /// How strong: 1 is the plain effect, which the game counts as 0.
    pub level: u32,
    /// Probability, 0 to 1.
    pub chance: f64,
}

/// What food can do to a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Half hearts on top of its own.
    Absorption,
    /// Fire and lava do no harm.
    FireResistance,
    /// It tires sooner.
    Hunger,
    /// Its sight swims.
    Nausea,
    /// It loses health down to half a heart.
    Poison,
    /// It heals.
    Regeneration,
    /// Harm is a fifth less for each level.
    Resistance,
}

impl Effect {
    /// The game's name for it: `fire_resistance`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Absorption => "absorption",
            Self::FireResistance => "fire_resistance",
            Self::Hunger => "hunger",
            Self::Nausea => "nausea",
            Self::Poison => "poison",
            Self::Regeneration => "regeneration",
            Self::Resistance => "resistance",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Effect, FoodEffect};
    use crate::world::catalog::{Catalog, Food};

    fn food(name: &str) -> &'static Food {
        let catalog = Catalog::get();
        let item = catalog.item_named(name).unwrap().id;
        catalog.food(item).unwrap()
    }

    #[test]
    fn food_takes_its_time() {
        for (name, ticks) in [("bread", 32), ("dried_kelp", 16), ("honey_bottle", 40)] {
            assert_eq!(food(name).ticks, ticks, "{name}");
        }
    }

    #[test]
    fn some_food_is_eaten_by_the_full() {
        let foods = Catalog::get().foods().iter().filter(|food| food.always);
        let names = foods.map(|food| Catalog::get().item(food.item).unwrap().name.as_str());
        assert_eq!(
            names.collect::<Vec<_>>(),
            [
                "golden_apple",
                "enchanted_golden_apple",
                "chorus_fruit",
                "suspicious_stew",
                "honey_bottle"
            ]
        );
    }

    #[test]
    fn bowls_and_bottles_are_left_of_a_meal() {
        for (name, left) in [
            ("mushroom_stew", Some("bowl")),
            ("rabbit_stew", Some("bowl")),
            ("beetroot_soup", Some("bowl")),
            ("suspicious_stew", Some("bowl")),
            ("honey_bottle", Some("glass_bottle")),
            ("bread", None),
        ] {
            let leaves = food(name).leaves;
            let leaves = leaves.and_then(|item| Catalog::get().item(item));
            assert_eq!(leaves.map(|item| item.name.as_str()), left, "{name}");
        }
    }

    #[test]
    fn bad_and_golden_food_changes_the_body() {
        let one = |effect, ticks, level, chance| FoodEffect {
            effect,
            ticks,
            level,
            chance,
        };
        for (name, effects) in [
            ("bread", vec![]),
            ("chicken", vec![one(Effect::Hunger, 600, 1, 0.3)]),
            ("rotten_flesh", vec![one(Effect::Hunger, 600, 1, 0.8)]),
            ("spider_eye", vec![one(Effect::Poison, 100, 1, 1.0)]),
            ("poisonous_potato", vec![one(Effect::Poison, 100, 1, 0.6)]),
            (
                "pufferfish",
                vec![
                    one(Effect::Poison, 1_200, 2, 1.0),
                    one(Effect::Hunger, 300, 3, 1.0),
                    one(Effect::Nausea, 300, 1, 1.0),
                ],
            ),
            (
                "golden_apple",
                vec![
                    one(Effect::Regeneration, 100, 2, 1.0),
                    one(Effect::Absorption, 2_400, 1, 1.0),
                ],
            ),
            (
                "enchanted_golden_apple",
                vec![
                    one(Effect::Regeneration, 400, 2, 1.0),
                    one(Effect::Resistance, 6_000, 1, 1.0),
                    one(Effect::FireResistance, 6_000, 1, 1.0),
                    one(Effect::Absorption, 2_400, 4, 1.0),
                ],
            ),
        ] {
            assert_eq!(food(name).effects, effects, "{name}");
        }
    }

    #[test]
    fn an_effect_goes_by_the_name_that_it_is_read_by() {
        let foods = Catalog::get().foods().iter();
        for effect in foods.flat_map(|food| &food.effects) {
            let name = serde_json::Value::from(effect.effect.as_str());
            let read: Effect = serde_json::from_value(name).unwrap();
            assert_eq!(read, effect.effect);
        }
    }
}
