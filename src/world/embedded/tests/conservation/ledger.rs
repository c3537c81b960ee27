//! The books: one page for each tick, with what there was before and after, and what happened meanwhile. The rules stand in [`rules`].

use std::collections::BTreeMap;

use super::deed::{Deed, Step};
use super::pit::Pit;
use super::rules::{self, RULES};
use super::stock::Stock;
use crate::vocab::{Action, ActionId, ActionResult, Percept, Position};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::World;
use crate::world::embedded::harm::{Cause, Target};
use crate::world::{BodyEvent, Stack};

/// What there is at one moment.
#[derive(Clone, Debug)]
pub(super) struct Inventory {
    pub(super) stock: Stock,
    /// The states of all places of the pit.
    pub(super) blocks: Vec<StateId>,
    /// How much each furnace has smelted, how long its fire lasts, and how its last smelting is called.
    pub(super) furnaces: BTreeMap<Position, Oven>,
    /// Blocks in the air.
    pub(super) falling: Vec<StateId>,
    /// How many arrows fly or stick.
    pub(super) arrows: usize,
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
    pub(super) last: Option<(crate::vocab::ItemName, crate::vocab::ItemName)>,
}

/// One tick.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) before: Inventory,
    pub(super) after: Inventory,
    /// What bodies sensed.
    pub(super) sensed: Vec<Percept>,
    /// What ended, how, and whose it was.
    pub(super) ended: Vec<(usize, Action, ActionResult)>,
    /// What is still under way.
    pub(super) under_way: Vec<(usize, Action)>,
}

/// A pit and what its bodies are doing.
#[derive(Debug)]
pub(super) struct Ledger {
    pit: Pit,
    /// What there was when the last step ended.
    counted: Stock,
    doing: BTreeMap<(usize, ActionId), Action>,
    /// How often each rule explained something.
    pub(super) uses: [u32; RULES.len()],
}

impl Ledger {
    pub(super) fn open(pit: Pit) -> Self {
        Self {
            counted: Stock::of(&pit.world),
            pit,
            doing: BTreeMap::new(),
            uses: [0; RULES.len()],
        }
    }

    /// Takes a step and lets its ticks pass.
    pub(super) fn take(&mut self, step: &Step) -> Result<(), String> {
        self.apply(step);
        let mut now = Inventory::of(&self.pit.world);
        let moved = now.stock.minus(&self.counted);
        if !moved.is_empty() {
            return Err(format!("before any tick: {moved:?}"));
        }
        for tick in 0..step.ticks {
            let page = self.tick(now);
            let open = rules::unexplained(&page, &mut self.uses);
            if !open.is_empty() {
                let (sensed, ended) = (&page.sensed, &page.ended);
                return Err(format!(
                    "in tick {tick} after it no rule explains {open:?}; sensed {sensed:?}; ended {ended:?}"
                ));
            }
            self.check_stacks()?;
            now = page.after;
            if matches!(step.deed, Deed::Finish(_)) && self.idle(step.body) {
                break;
            }
        }
        self.counted = now.stock;
        Ok(())
    }

    fn idle(&self, body: usize) -> bool {
        self.doing.keys().all(|(whose, _)| *whose != body)
    }

    fn apply(&mut self, step: &Step) {
        let world = &mut self.pit.world;
        let body = step.body;
        match &step.deed {
            Deed::Act(action) => self.hand_in(body, action.clone()),
            Deed::Finish(chore) => {
                for action in chore.begin(world, body, &self.pit.names[body]) {
                    self.hand_in(body, action);
                }
            }
            Deed::Stop => {
                let mine = self.doing.keys().filter(|(whose, _)| *whose == body);
                world.actors[body].cancelled.extend(mine.map(|(_, id)| *id));
            }
            Deed::Die => world.land.hurt(Target::Body(body), 1_000.0, Cause::Void),
            Deed::Leave => {
                world.actors[body].leave();
                self.doing.retain(|(whose, _), _| *whose != body);
            }
            Deed::Enter => {
                world.enter(self.pit.names[body].clone());
                self.doing.retain(|(whose, _), _| *whose != body);
            }
            Deed::Pass => {}
            Deed::Reload => self.reload(),
        }
    }

    fn hand_in(&mut self, body: usize, action: Action) {
        let actor = &mut self.pit.world.actors[body];
        if actor.present {
            let id = ActionId(actor.next_action);
            actor.next_action += 1;
            actor.inbox.push((id, action.clone()));
            self.doing.insert((body, id), action);
        }
    }

    fn reload(&mut self) {
        let world = &mut self.pit.world;
        *world = World::load(&world.save(), world.settings().clone()).unwrap();
        for name in &self.pit.names {
            world.enter(name.clone());
        }
        self.doing.clear();
    }

    fn tick(&mut self, before: Inventory) -> Page {
        let world = &mut self.pit.world;
        world.step();
        let (mut sensed, mut ended) = (Vec::new(), Vec::new());
        for (body, actor) in world.actors.iter_mut().enumerate() {
            for event in actor.outbox.drain(..) {
                match event {
                    BodyEvent::Sensed { percept } => sensed.push(percept),
                    BodyEvent::Done { id, result } => {
                        if let Some(action) = self.doing.remove(&(body, id)) {
                            ended.push((body, action, result));
                        }
                    }
                    BodyEvent::Spawned | BodyEvent::Disconnected { .. } => {}
                }
            }
        }
        let under_way = self.doing.iter();
        Page {
            before,
            after: Inventory::of(world),
            sensed,
            ended,
            under_way: under_way
                .map(|((body, _), action)| (*body, action.clone()))
                .collect(),
        }
    }

    /// No stack is empty or larger than its item allows, and what holds items stands where its block is.
    fn check_stacks(&self) -> Result<(), String> {
        let land = &self.pit.world.land;
        let stored = land
            .containers
            .iter()
            .flat_map(|(_, it)| it.slots().iter().flatten());
        let carried = self.pit.world.actors.iter().flat_map(super::stock::carried);
        for stack in stored.chain(carried) {
            let size = Catalog::get()
                .item_named(stack.item.as_str())
                .map_or(64, |it| it.stack_size);
            if !(1..=size).contains(&stack.count) {
                return Err(format!("a stack of {} {}", stack.count, stack.item));
            }
        }
        let lost = land
            .containers
            .iter()
            .map(|(at, _)| at)
            .find(|at| land.traits(**at).block == BlockId::AIR);
        lost.map_or(Ok(()), |at| {
            Err(format!("a container without a block at {at}"))
        })
    }
}

impl Inventory {
    fn of(world: &World) -> Self {
        let land = &world.land;
        let ovens = land.containers.iter().filter_map(|(at, container)| {
            let furnace = container.furnace()?;
            let oven = Oven {
                smelted: furnace.smelted,
                burning: furnace.state(land.rules()).1,
                last: furnace.last.clone(),
            };
            Some((*at, oven))
        });
        let hands = world.actors.iter().map(|actor| actor.held().cloned());
        Self {
            stock: Stock::of(world),
            blocks: Pit::places().map(|at| land.state(at)).collect(),
            furnaces: ovens.collect(),
            falling: land.entities.falling.values().map(|it| it.state).collect(),
            arrows: land.entities.arrows.len(),
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
    for stack in world.actors.iter().flat_map(super::stock::carried) {
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
        matches!(
            name.as_str(),
            "lava" | "fire" | "soul_fire" | "cactus" | "magma_block" | "campfire" | "tnt"
        )
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
