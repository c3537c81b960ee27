//! Campfires: four pieces of food at a time, without fuel. After vanilla's `CampfireBlockEntity`.

use serde::{Deserialize, Serialize};

use super::Container;
use super::chest::Opened;
use super::shelf::Outcome;
use crate::vocab::{ActionResult, Failure, Position};
use crate::world::Stack;
use crate::world::catalog::Station;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;
use crate::world::embedded::rules::Rulebook;
use crate::world::slots;

/// How fast food cools on a campfire that is out, in ticks per tick.
const COOLING: u32 = 2;

/// What lies on a campfire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Campfire {
    /// Four places, one piece each.
    food: [Option<Stack>; 4],
    /// Ticks that each piece has been in the heat.
    heated: [u32; 4],
}

impl Campfire {
    /// The four places.
    pub(super) fn slots(&self) -> &slots::Slots {
        &self.food
    }

    /// One tick over the fire, or over what is left of it; false once nothing will change by itself.
    pub(super) fn step(
        &mut self,
        lit: bool,
        rules: &Rulebook,
        tell: &mut dyn FnMut(Outcome),
    ) -> bool {
        for (slot, heated) in self.food.iter_mut().zip(&mut self.heated) {
            let Some(cooking) = slot
                .as_ref()
                .and_then(|it| rules.cook(Station::Campfire, &it.item))
            else {
                continue;
            };
            if !lit {
                *heated = heated.saturating_sub(COOLING);
                continue;
            }
            *heated += 1;
            if *heated >= cooking.ticks {
                *slot = None;
                *heated = 0;
                tell(Outcome::Pops(Stack::new(cooking.output, 1)));
            }
        }
        self.food.iter().any(Option::is_some) && (lit || self.heated.iter().any(|it| *it > 0))
    }

    /// Lays one piece into the first free place; false if there is none.
    fn lay(&mut self, food: &Stack) -> bool {
        let free = self.food.iter_mut().zip(&mut self.heated);
        let Some((slot, heated)) = free.into_iter().find(|(slot, _)| slot.is_none()) else {
            return false;
        };
        *slot = food.with_count(1);
        *heated = 0;
        true
    }
}

/// Lays a piece of the food in the hand on a campfire that the body clicks. None if there is no campfire or no such food: then the click
/// is somebody else's affair.
pub(in crate::world::embedded) fn lay(
    at: Position,
    actor: &mut Actor,
    land: &mut Land,
) -> Option<ActionResult> {
    let cooks = |it: &&Stack| land.rules().cook(Station::Campfire, &it.item).is_some();
    let food = actor.held().filter(cooks)?.clone();
    let Some(Container::Campfire(_)) = land.containers.get(at) else {
        return None;
    };
    if !actor.reaches(at) {
        return Some(Err(Failure::OutOfReach));
    }
    actor.look_at(at.center());
    let laid = land.containers.change(Opened::one(at), |it| match it {
        Container::Campfire(campfire) => campfire.lay(&food),
        Container::Store(_) | Container::Furnace(_) => false,
    });
    if laid != Some(true) {
        return Some(Err(Failure::Obstructed {
            what: "what cooks there already".to_owned(),
        }));
    }
    actor.inventory.take(actor.held_slot, 1);
    Some(Ok(()))
}
