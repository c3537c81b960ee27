//! Making things from the inventory, by hand or at a table.

use std::task::Poll;

use super::hold::missing;
use crate::vocab::{ActionResult, Failure, Percept, Position};
use crate::world::Stack;
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;
use crate::world::embedded::rules::Making;
use crate::world::slots;

/// A making under way: one per tick.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Craft {
    making: Making,
    left: u32,
    table: Option<Position>,
}

impl Craft {
    /// Checks table, ingredients for all makings and room for one result.
    pub(super) fn start(
        recipe: u32,
        times: u32,
        table: Option<Position>,
        (actor, land): (&Actor, &Land),
    ) -> Result<Self, Failure> {
        let making = land.rules().making(recipe, &actor.inventory)?;
        if times == 0 {
            return Err(Failure::Invalid {
                why: "cannot craft 0 times".to_owned(),
            });
        }
        let table = table.filter(|_| making.station.is_some());
        let craft = Self {
            making,
            left: times,
            table,
        };
        craft.check(times, actor, land)?;
        Ok(craft)
    }

    /// One making.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &Land) -> Poll<ActionResult> {
        if let Err(failure) = self.check(1, actor, land) {
            return Poll::Ready(Err(failure));
        }
        self.make(actor);
        self.left -= 1;
        match self.left {
            0 => Poll::Ready(Ok(())),
            _ => Poll::Pending,
        }
    }

    fn check(&self, times: u32, actor: &Actor, land: &Land) -> ActionResult {
        self.check_station(actor, land)?;
        for (item, count) in &self.making.ingredients {
            let needed = count.saturating_mul(times);
            let carried = actor.inventory.count(item.as_str());
            if carried < needed {
                return Err(missing(item, needed - carried));
            }
        }
        self.check_room(actor)
    }

    fn check_station(&self, actor: &Actor, land: &Land) -> ActionResult {
        let Some(station) = &self.making.station else {
            return Ok(());
        };
        let at = self.table.ok_or(Failure::NeedsTable)?;
        if Catalog::get().block(land.terrain.block(at)).name != *station {
            return Err(Failure::NotThere {
                what: station.to_string(),
            });
        }
        if !actor.reaches(at) {
            return Err(Failure::OutOfReach);
        }
        Ok(())
    }

    /// Whether the result of one making, and what stays of its ingredients, fits once these are gone.
    fn check_room(&self, actor: &Actor) -> ActionResult {
        let mut inventory = actor.inventory.clone();
        for (item, count) in &self.making.ingredients {
            slots::take(inventory.slots_mut(), item, *count);
        }
        for made in self.outcome() {
            if slots::put(inventory.slots_mut(), &made) > 0 {
                return Err(Failure::InventoryFull);
            }
        }
        Ok(())
    }

    /// The result of one making and what stays of its ingredients: the buckets that milk came in.
    fn outcome(&self) -> impl Iterator<Item = Stack> {
        let catalog = Catalog::get();
        let left = self.making.ingredients.iter().filter_map(|(item, count)| {
            let left = catalog.item_named(item.as_str())?.leaves?;
            Some(Stack::new(catalog.item(left)?.name.clone(), *count))
        });
        std::iter::once(self.making.result.clone()).chain(left)
    }

    fn make(&self, actor: &mut Actor) {
        for (item, count) in &self.making.ingredients {
            slots::take(actor.inventory.slots_mut(), item, *count);
        }
        for made in self.outcome() {
            actor.receive(&made);
        }
        let made = &self.making.result;
        actor.sense(Percept::Crafted {
            item: made.item.clone(),
            count: made.count,
            ingredients: self.making.ingredients.clone(),
            station: self.making.station.clone(),
        });
    }
}
