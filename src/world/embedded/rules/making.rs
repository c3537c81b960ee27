//! One way to craft, cook or eat, by names, whether it is a fact or a belief.

use crate::vocab::{BlockName, ItemName};
use crate::world::catalog::{Catalog, Effect, FoodEffect, ItemId, Recipe, Station};
use crate::world::{Inventory, RecipeRule, Stack};

/// A way to craft something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::world::embedded) struct Making {
    pub(in crate::world::embedded) result: Stack,
    /// What one making takes, sorted by name.
    pub(in crate::world::embedded) ingredients: Vec<(ItemName, u32)>,
    /// The block it is made at, if not by hand.
    pub(in crate::world::embedded) station: Option<BlockName>,
}

/// What comes out of a fire, and after how many ticks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::world::embedded) struct Cooked {
    pub(in crate::world::embedded) output: ItemName,
    pub(in crate::world::embedded) ticks: u32,
}

/// What eating one of an item takes and does.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::world::embedded) struct Meal {
    /// Half drumsticks.
    pub(in crate::world::embedded) points: u32,
    /// Hidden reserve.
    pub(in crate::world::embedded) saturation: f32,
    /// Ticks of chewing.
    pub(in crate::world::embedded) ticks: u32,
    /// Whether a body that is full can eat it too.
    pub(in crate::world::embedded) always: bool,
    /// What stays in the hand.
    pub(in crate::world::embedded) leaves: Option<ItemName>,
    /// What it does to the body beside feeding it.
    pub(in crate::world::embedded) effects: &'static [FoodEffect],
    /// An effect that it ends.
    pub(in crate::world::embedded) cures: Option<Effect>,
}

impl Making {
    /// A recipe of the game.
    pub(super) fn of(recipe: &Recipe) -> Option<Self> {
        let rule = RecipeRule::of(recipe)?;
        Some(Self {
            result: Stack::new(rule.item, rule.count),
            ingredients: rule.ingredients,
            station: rule.station,
        })
    }

    /// A recipe that somebody believes in; none for one that makes nothing.
    pub(super) fn believed(rule: &RecipeRule) -> Option<Self> {
        let mut ingredients = rule.ingredients.clone();
        ingredients.sort();
        (rule.count > 0).then(|| Self {
            result: Stack::new(rule.item.clone(), rule.count),
            ingredients,
            station: rule.station.clone(),
        })
    }

    /// Whether enough is carried for one.
    pub(super) fn affordable(&self, carried: &Inventory) -> bool {
        let enough = |(item, count): &(ItemName, u32)| carried.count(item.as_str()) >= *count;
        self.ingredients.iter().all(enough)
    }
}

impl Cooked {
    /// As in the game.
    pub(super) fn of(station: Station, input: &ItemName) -> Option<Self> {
        let catalog = Catalog::get();
        let input = catalog.item_named(input.as_str())?;
        let cooking = catalog.cook(station, input.id)?;
        Some(Self {
            output: name(cooking.output)?,
            ticks: cooking.ticks,
        })
    }
}

impl Meal {
    /// As in the game.
    pub(super) fn of(item: &ItemName) -> Option<Self> {
        let catalog = Catalog::get();
        let food = catalog.food(catalog.item_named(item.as_str())?.id)?;
        Some(Self {
            points: food.points,
            saturation: food.saturation,
            ticks: food.ticks,
            always: food.always,
            leaves: food.leaves.and_then(name),
            effects: &food.effects,
            cures: food.cures,
        })
    }
}

fn name(item: ItemId) -> Option<ItemName> {
    Catalog::get().item(item).map(|item| item.name.clone())
}
