//! What there is in the pit at one moment.

use std::collections::BTreeMap;

use super::pit::Pit;
use super::stock::{Stock, arrows, carried};
use crate::vocab::{ItemName, Position, Tick};
use crate::world::Stack;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::World;
use crate::world::embedded::entity::mob::Kind;

/// What there is at one moment.
#[derive(Clone, Debug)]
pub(super) struct Inventory {
    pub(super) stock: Stock,
    /// The states of all places of the pit.
    pub(super) blocks: Vec<StateId>,
    /// How much each furnace has smelted, how long its fire lasts, and how its last smelting is called.
    pub(super) furnaces: BTreeMap<Position, Oven>,
    /// Blocks in the air.
    pub(super) falling: BTreeMap<u32, StateId>,
    /// How many arrows fly or stick that can become items again.
    pub(super) arrows: i64,
    /// The creatures in the world.
    pub(super) beasts: BTreeMap<u32, Beast>,
    /// The TNT that burns.
    pub(super) fuses: Vec<u32>,
    /// What lies on the ground.
    pub(super) lying: Stock,
    /// What each body holds in its hand.
    pub(super) hands: Vec<Option<Stack>>,
    /// Tools and armour that one more use may break.
    pub(super) fragile: Stock,
    /// What lies where it can be destroyed.
    pub(super) exposed: Stock,
}

/// A furnace at one moment.
#[derive(Clone, Debug)]
pub(super) struct Oven {
    pub(super) smelted: u64,
    pub(super) burning: u32,
    pub(super) last: Option<(ItemName, ItemName)>,
    /// What lies in it to be smelted.
    pub(super) input: Option<ItemName>,
}

/// A creature at one moment.
#[derive(Clone, Debug)]
pub(super) struct Beast {
    pub(super) kind: Kind,
    /// The wool that it wears.
    pub(super) wool: Option<ItemName>,
    /// When it lays its next egg.
    pub(super) egg_at: Option<Tick>,
}

impl Inventory {
    pub(super) fn of(world: &World) -> Self {
        let land = &world.land;
        let ovens = land.containers.iter().filter_map(|(at, container)| {
            let furnace = container.furnace()?;
            let oven = Oven {
                smelted: furnace.smelted,
                burning: furnace.state(land.rules()).1,
                last: furnace.last.clone(),
                input: container.slots()[0]
                    .as_ref()
                    .map(|stack| stack.item.clone()),
            };
            Some((*at, oven))
        });
        let hands = world.actors.iter().map(|actor| actor.held().cloned());
        let falling = land.entities.falling.iter();
        let falling = falling.map(|(id, block)| (*id, block.state));
        let beasts = land.entities.mobs.iter().map(|(id, mob)| {
            let beast = Beast {
                kind: mob.kind,
                wool: mob.wool(),
                egg_at: mob.egg_at(),
            };
            (*id, beast)
        });
        Self {
            stock: Stock::of(world),
            blocks: Pit::places().map(|at| land.state(at)).collect(),
            furnaces: ovens.collect(),
            falling: falling.collect(),
            arrows: arrows(world),
            beasts: beasts.collect(),
            fuses: land.entities.tnt.keys().copied().collect(),
            lying: Stock::lying(world),
            hands: hands.collect(),
            fragile: fragile(world),
            exposed: exposed(world),
        }
    }
}

/// Worn things with few uses left.
fn fragile(world: &World) -> Stock {
    const FEW: u32 = 16;
    let mut stock = Stock::default();
    for stack in world.actors.iter().flat_map(carried) {
        let item = Catalog::get().item_named(stack.item.as_str());
        if let Some(lasts) = item.and_then(|it| it.max_durability)
            && stack.wear + FEW >= lasts
        {
            stock.add(&stack.item, 1);
        }
    }
    stock
}

/// Items that lie beside something hot or thorny.
fn exposed(world: &World) -> Stock {
    let land = &world.land;
    let destroys = |at: Position| {
        let name = &Catalog::get().block(land.traits(at).block).name;
        matches!(name.as_str(), "lava" | "fire" | "soul_fire" | "cactus")
    };
    let mut stock = Stock::default();
    for item in land.entities.items.values() {
        let here = item.position.block();
        let around =
            (-1..=1).flat_map(|y| (-1..=1).flat_map(move |z| (-1..=1).map(move |x| (x, y, z))));
        if around
            .into_iter()
            .any(|(x, y, z)| destroys(here.offset(x, y, z)))
        {
            stock.add(&item.stack.item, item.stack.count.into());
        }
    }
    stock
}
