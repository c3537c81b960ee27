//! Eating, which takes its time, and what it does to the body.

use std::task::Poll;

use crate::vocab::{ActionResult, Failure, ItemName, Percept};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;
use crate::world::embedded::rules::Meal;
use crate::world::{ActiveEffect, Stack};

/// A meal under way.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Eat {
    meal: Meal,
    item: ItemName,
    left: u32,
}

impl Eat {
    /// Begins with what is in the hand; a body that is full eats only what can always be eaten.
    pub(super) fn start(actor: &Actor, land: &Land) -> Result<Self, Failure> {
        let Some(Stack { item, .. }) = actor.held().cloned() else {
            return Err(Failure::NotThere {
                what: "food in the hand".to_owned(),
            });
        };
        let meal = land.rules().meal(&item)?;
        if actor.vitals.food >= 20 && !meal.always {
            return Err(Failure::Invalid {
                why: "the body is not hungry".to_owned(),
            });
        }
        let left = meal.ticks;
        Ok(Self { meal, item, left })
    }

    /// One tick of chewing.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        if actor.held().is_none_or(|held| held.item != self.item) {
            return Poll::Ready(Err(Failure::NotThere {
                what: format!("{} in the hand", self.item),
            }));
        }
        self.left = self.left.saturating_sub(1);
        if self.left > 0 {
            return Poll::Pending;
        }
        self.finish(actor, land);
        Poll::Ready(Ok(()))
    }

    fn finish(&self, actor: &mut Actor, land: &mut Land) {
        actor.inventory.take(actor.held_slot, 1);
        let vitals = &mut actor.vitals;
        vitals.food = (vitals.food.saturating_add(self.meal.points)).min(20);
        vitals.saturation = (vitals.saturation + self.meal.saturation).min(vitals.food as f32);
        let mut chance = land.random("meal", actor.position.block());
        for effect in self.meal.effects {
            if chance.chance(effect.chance) {
                vitals.begin(ActiveEffect {
                    effect: effect.effect.as_str().to_owned(),
                    level: effect.level,
                    ticks: effect.ticks,
                });
            }
        }
        if let Some(cured) = self.meal.cures {
            vitals.effects.retain(|it| it.effect != cured.as_str());
        }
        if let Some(left) = self.meal.leaves.clone() {
            let stack = Stack::new(left, 1);
            if actor.receive(&stack) > 0 {
                land.drop_stack(stack, actor.eyes());
            }
        }
        actor.sense(Percept::Ate {
            item: self.item.clone(),
            points: self.meal.points,
        });
    }
}
