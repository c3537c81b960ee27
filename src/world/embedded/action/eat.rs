//! Eating, which takes its time, and what it does to the body.

use std::task::Poll;

use crate::vocab::{ActionResult, Failure, ItemName, Percept};
use crate::world::catalog::{Catalog, Food};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;
use crate::world::{ActiveEffect, Stack};

/// A meal under way.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Eat {
    food: &'static Food,
    item: ItemName,
    left: u32,
}

impl Eat {
    /// Begins with what is in the hand; a body that is full eats only what can always be eaten.
    pub(super) fn start(actor: &Actor) -> Result<Self, Failure> {
        let catalog = Catalog::get();
        let Some(Stack { item, .. }) = actor.held().cloned() else {
            return Err(Failure::NotThere {
                what: "food in the hand".to_owned(),
            });
        };
        let known = catalog.item_named(item.as_str());
        let Some(food) = known.and_then(|it| catalog.food(it.id)) else {
            return Err(Failure::Invalid {
                why: format!("`{item}` is not food"),
            });
        };
        if actor.vitals.food >= 20 && !food.always {
            return Err(Failure::Invalid {
                why: "the body is not hungry".to_owned(),
            });
        }
        let left = food.ticks;
        Ok(Self { food, item, left })
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
        vitals.food = (vitals.food + self.food.points).min(20);
        vitals.saturation = (vitals.saturation + self.food.saturation).min(vitals.food as f32);
        let mut chance = land.random("meal", actor.position.block());
        for effect in &self.food.effects {
            if chance.chance(effect.chance) {
                vitals.begin(ActiveEffect {
                    effect: effect.effect.as_str().to_owned(),
                    level: effect.level,
                    ticks: effect.ticks,
                });
            }
        }
        let left = self.food.leaves.and_then(|it| Catalog::get().item(it));
        if let Some(left) = left {
            let stack = Stack::new(left.name.clone(), 1);
            if actor.receive(&stack) > 0 {
                land.drop_stack(stack, actor.eyes());
            }
        }
        actor.sense(Percept::Ate {
            item: self.item.clone(),
            points: self.food.points,
        });
    }
}
