//! Making things at a stonecutter or smithing table.

use std::task::Poll;

use super::hold::missing;
use crate::vocab::{ActionResult, Failure, ItemName, Percept, Position};
use crate::world::catalog::{Catalog, ItemId};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::kinds::kinds;
use crate::world::embedded::land::Land;
use crate::world::slots;
use crate::world::{Inventory, Stack};

/// A making under way: one per tick.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Make {
    item: ItemName,
    result: ItemId,
    left: u32,
    at: Position,
}

/// One way to make something: what it takes, one of each, and how many come out.
struct Way {
    takes: Vec<ItemName>,
    count: u32,
    /// Which of them hands its wear on.
    base: Option<ItemName>,
}

impl Make {
    /// Checks the station, what all makings take, and room for one result.
    pub(super) fn start(
        item: ItemName,
        times: u32,
        at: Position,
        (actor, land): (&mut Actor, &Land),
    ) -> Result<Self, Failure> {
        if times == 0 {
            return Err(Failure::Invalid {
                why: "cannot make 0 times".to_owned(),
            });
        }
        let known = Catalog::get().item_named(item.as_str());
        let result = known.map(|it| it.id).ok_or_else(|| Failure::Invalid {
            why: format!("there is no item `{item}`"),
        })?;
        let make = Self {
            item,
            result,
            left: times,
            at,
        };
        make.check(actor, land)?;
        actor.look_at(at.center());
        Ok(make)
    }

    /// One making.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &Land) -> Poll<ActionResult> {
        match self.check(actor, land) {
            Err(failure) => Poll::Ready(Err(failure)),
            Ok(way) => {
                self.make(&way, actor, land);
                self.left -= 1;
                match self.left {
                    0 => Poll::Ready(Ok(())),
                    _ => Poll::Pending,
                }
            }
        }
    }

    /// The way to go, if it can be gone for all that is still to be made.
    fn check(&self, actor: &Actor, land: &Land) -> Result<Way, Failure> {
        let (station, known) = (land.terrain.block(self.at), kinds());
        if !actor.reaches(self.at) {
            return Err(Failure::OutOfReach);
        }
        let ways = if station == known.stonecutter {
            self.cuts()
        } else if station == known.smithing_table {
            self.smithings()
        } else {
            return Err(Failure::NotThere {
                what: "stonecutter or smithing table".to_owned(),
            });
        };
        let name = &Catalog::get().block(station).name;
        let first = ways.first().ok_or_else(|| Failure::Invalid {
            why: format!("a {name} does not make `{}`", self.item),
        })?;
        let times = |way: &Way| affordable(way, &actor.inventory);
        let all: u32 = ways.iter().map(times).sum();
        if all < self.left {
            let nearest = ways.iter().find(|way| times(way) > 0).unwrap_or(first);
            return Err(lacking(nearest, self.left - all + times(nearest), actor));
        }
        let way = ways.into_iter().find(|way| times(way) > 0);
        let way = way.ok_or(Failure::InventoryFull)?;
        self.check_room(&way, actor)?;
        Ok(way)
    }

    /// What the stonecutter makes it of, in the order of the items' numbers.
    fn cuts(&self) -> Vec<Way> {
        let catalog = Catalog::get();
        let inputs = catalog.cut_from(self.result);
        let way = |(input, count)| {
            Some(Way {
                takes: vec![catalog.item(input)?.name.clone()],
                count,
                base: None,
            })
        };
        inputs.filter_map(way).collect()
    }

    /// What the smithing table makes it of.
    fn smithings(&self) -> Vec<Way> {
        let catalog = Catalog::get();
        let way = |(template, base, addition)| {
            let name = |item| Some(catalog.item(item)?.name.clone());
            Some(Way {
                takes: vec![name(template)?, name(base)?, name(addition)?],
                count: 1,
                base: name(base),
            })
        };
        catalog.smithed_from(self.result).filter_map(way).collect()
    }

    fn check_room(&self, way: &Way, actor: &Actor) -> ActionResult {
        let mut inventory = actor.inventory.clone();
        let made = self.transform(way, &mut inventory);
        match slots::put(inventory.slots_mut(), &made) {
            0 => Ok(()),
            _ => Err(Failure::InventoryFull),
        }
    }

    /// Takes what it takes and gives what comes of it: with the wear of what was transformed.
    fn transform(&self, way: &Way, inventory: &mut Inventory) -> Stack {
        let mut made = Stack::new(self.item.clone(), way.count);
        for item in &way.takes {
            let taken = slots::take(inventory.slots_mut(), item, 1);
            if way.base.as_ref() == Some(item) {
                made.wear = taken.first().map_or(0, |it| it.wear);
            }
        }
        made
    }

    fn make(&self, way: &Way, actor: &mut Actor, land: &Land) {
        let made = self.transform(way, &mut actor.inventory);
        actor.receive(&made);
        let mut ingredients: Vec<_> = way.takes.iter().map(|it| (it.clone(), 1)).collect();
        ingredients.sort();
        let station = Catalog::get().block(land.terrain.block(self.at));
        actor.sense(Percept::Crafted {
            item: made.item,
            count: made.count,
            ingredients,
            station: Some(station.name.clone()),
        });
    }
}

/// How often the inventory lets one go this way.
fn affordable(way: &Way, inventory: &Inventory) -> u32 {
    let counts = way.takes.iter().map(|it| inventory.count(it.as_str()));
    counts.min().unwrap_or(0)
}

/// The failure that names the first ingredient of which there are too few.
fn lacking(way: &Way, times: u32, actor: &Actor) -> Failure {
    let counted = way
        .takes
        .iter()
        .map(|it| (it, actor.inventory.count(it.as_str())));
    let short = counted.filter(|(_, count)| *count < times);
    match short.into_iter().next() {
        Some((item, count)) => missing(item, times - count),
        None => Failure::InventoryFull,
    }
}
