//! Making things from the inventory, by hand or at a table.

use std::task::Poll;

use super::hold::missing;
use crate::vocab::{ActionResult, Failure, ItemName, Percept, Position};
use crate::world::Stack;
use crate::world::catalog::{Catalog, ItemId, Recipe};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::kinds::kinds;
use crate::world::embedded::land::Land;
use crate::world::slots;

/// A making under way: one per tick.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Craft {
    recipe: &'static Recipe,
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
        let Some(recipe) = Catalog::get().recipes().get(recipe as usize) else {
            return Err(Failure::Invalid {
                why: format!("there is no recipe number {recipe}"),
            });
        };
        if times == 0 {
            return Err(Failure::Invalid {
                why: "cannot craft 0 times".to_owned(),
            });
        }
        let table = table.filter(|_| recipe.needs_table);
        let craft = Self {
            recipe,
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
        match self.table {
            None if self.recipe.needs_table => return Err(Failure::NeedsTable),
            Some(at) if land.terrain.block(at) != kinds().crafting_table => {
                return Err(Failure::NotThere {
                    what: "crafting_table".to_owned(),
                });
            }
            Some(at) if !actor.reaches(at) => return Err(Failure::OutOfReach),
            _ => {}
        }
        for (item, count) in ingredients(self.recipe) {
            let needed = count.saturating_mul(times);
            let carried = actor.inventory.count(item.as_str());
            if carried < needed {
                return Err(missing(&item, needed - carried));
            }
        }
        self.check_room(actor)
    }

    /// Whether the result of one making fits once its ingredients are gone.
    fn check_room(&self, actor: &Actor) -> ActionResult {
        let mut inventory = actor.inventory.clone();
        for (item, count) in ingredients(self.recipe) {
            slots::take(inventory.slots_mut(), &item, count);
        }
        if slots::put(inventory.slots_mut(), &result(self.recipe)) > 0 {
            return Err(Failure::InventoryFull);
        }
        Ok(())
    }

    fn make(&self, actor: &mut Actor) {
        let mut ingredients: Vec<_> = ingredients(self.recipe).collect();
        for (item, count) in &ingredients {
            slots::take(actor.inventory.slots_mut(), item, *count);
        }
        let made = result(self.recipe);
        actor.receive(&made);
        ingredients.sort();
        let station = self.table.map(|_| kinds().crafting_table);
        actor.sense(Percept::Crafted {
            item: made.item,
            count: made.count,
            ingredients,
            station: station.map(|it| Catalog::get().block(it).name.clone()),
        });
    }
}

fn ingredients(recipe: &Recipe) -> impl Iterator<Item = (ItemName, u32)> {
    let named = |(item, count): &(ItemId, u32)| (name(*item), *count);
    recipe.ingredients.iter().map(named)
}

fn result(recipe: &Recipe) -> Stack {
    Stack::new(name(recipe.result), recipe.count)
}

fn name(item: ItemId) -> ItemName {
    let known = Catalog::get().item(item);
    known.map_or_else(|| ItemName::new("air"), |it| it.name.clone())
}
