//! What bodies can do here, told through their own door.

mod beds;
mod bone_meal;
mod chests;
mod clicking;
mod company;
mod conforming;
mod conservation;
mod creatures;
mod crowd;
mod facing;
mod fidelity;
mod fishing;
mod hands;
mod herds;
mod hunger;
mod joining;
mod legs;
mod meetings;
mod perceiving;
mod placing;
mod placing_all;
mod stations;
mod surveying;
mod tools;
mod using;
mod vitals;
mod whole;

use crate::vocab::{
    Action, ActionId, ActionResult, AgentName, Destination, ItemName, Percept, Position,
};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use crate::world::{Body, BodyEvent};

/// A world with alice in it.
struct Scene {
    world: SharedWorld,
    alice: EmbeddedBody,
    events: Vec<BodyEvent>,
}

impl Scene {
    /// A flat world.
    fn new() -> Self {
        Self::with(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        })
    }

    fn with(settings: Settings) -> Self {
        let world = SharedWorld::new(World::new(settings));
        let alice = world.join(named("alice"));
        Self {
            world,
            alice,
            events: Vec::new(),
        }
    }

    fn give(&self, item: &str, count: u32) {
        let item = ItemName::new(item);
        self.world
            .with(|world| world.give(&named("alice"), &item, count))
            .unwrap();
    }

    fn set(&self, at: Position, name: &str) {
        self.world.with(|world| world.set_block(at, block(name)));
    }

    fn step(&mut self, ticks: u32) {
        for _ in 0..ticks {
            self.world.with(World::step);
            self.events.extend(self.alice.take_events());
        }
    }

    /// Runs an action to its end and gives the ticks it took.
    fn run(&mut self, action: Action) -> (ActionResult, u32) {
        let id = self.alice.submit(action);
        for ticks in 1..20_000 {
            let told = self.events.len();
            self.step(1);
            if let Some(result) = result(&self.events[told..], id) {
                return (result, ticks);
            }
        }
        panic!("action {id:?} did not end");
    }

    fn do_it(&mut self, action: Action) -> u32 {
        let told = format!("{action:?}");
        let (result, ticks) = self.run(action);
        assert_eq!(result, Ok(()), "{told}");
        ticks
    }

    fn count(&self, item: &str) -> u32 {
        self.alice.observe().inventory.count(item)
    }

    fn sensed(&self) -> impl Iterator<Item = &Percept> {
        self.events.iter().filter_map(|event| match event {
            BodyEvent::Sensed { percept } => Some(percept),
            _ => None,
        })
    }
}

fn result(events: &[BodyEvent], id: ActionId) -> Option<ActionResult> {
    events.iter().find_map(|event| match event {
        BodyEvent::Done { id: done, result } if *done == id => Some(result.clone()),
        _ => None,
    })
}

fn named(name: &str) -> AgentName {
    AgentName::new(name).unwrap()
}

fn block(name: &str) -> BlockId {
    Catalog::get().block_named(name).unwrap().id
}

fn goto(at: Position) -> Action {
    Action::Goto {
        to: Destination::Block { at },
        dig: false,
    }
}
