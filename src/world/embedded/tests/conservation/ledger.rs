//! The books: one page for each tick, with what there was before and after, and what happened meanwhile. The rules stand in [`rules`].

use std::collections::{BTreeMap, VecDeque};

use super::deed::{Deed, Step};
use super::moment::Inventory;
use super::pit::{OPEN_SPOT, Pit};
use super::rules::{self, RULES};
use super::stock::Stock;
use crate::vocab::{Action, ActionId, ActionResult, Percept};
use crate::world::BodyEvent;
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::World;
use crate::world::embedded::harm::{Cause, Target};

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
    /// What the body whose chore it is does when it has done what it is at.
    todo: VecDeque<Action>,
    /// How often each rule explained something.
    pub(super) uses: [u32; RULES.len()],
}

impl Ledger {
    pub(super) fn open(pit: Pit) -> Self {
        Self {
            counted: Stock::of(&pit.world),
            pit,
            doing: BTreeMap::new(),
            todo: VecDeque::new(),
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
            if self.idle(step.body)
                && let Some(action) = self.todo.pop_front()
            {
                self.hand_in(step.body, action);
            }
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
            let done = self.todo.is_empty() && self.idle(step.body);
            if matches!(step.deed, Deed::Finish(_)) && done {
                break;
            }
        }
        self.todo.clear();
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
                self.todo = chore.begin(world, body, &self.pit.names[body]);
                self.stop(body);
            }
            Deed::Summon(kind) => {
                world.summon(&kind.facts().name, OPEN_SPOT).unwrap();
            }
            Deed::Stop => self.stop(body),
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

    /// Calls off all that a body does.
    fn stop(&mut self, body: usize) {
        let mine = self.doing.keys().filter(|(whose, _)| *whose == body);
        let mine = mine.map(|(_, id)| *id);
        self.pit.world.actors[body].cancelled.extend(mine);
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
