//! What a fork for rehearsal holds, and what it never can.

mod filled;
mod rehearsed;
mod secret;

use crate::vocab::{Action, AgentName, Failure, Position};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::{
    Difficulty, EmbeddedBody, Perceived, Settings, SharedWorld, Terrain, World,
};
use crate::world::{Body, BodyEvent, Observation, Rules, Seen};

/// Where alice stands.
const HOME: Position = Position::new(0, 64, 0);

/// Alice's life in a true world.
struct Life {
    world: SharedWorld,
    alice: EmbeddedBody,
}

/// What she has of it.
struct Memory {
    seen: Seen,
    view: Observation,
    rules: Rules,
}

/// A flat world of a seed, without monsters.
fn flat(seed: u64) -> Settings {
    Settings {
        terrain: Terrain::Flat,
        ..natural(seed)
    }
}

fn natural(seed: u64) -> Settings {
    Settings {
        seed,
        difficulty: Difficulty::Peaceful,
        ..Settings::default()
    }
}

fn named(name: &str) -> AgentName {
    AgentName::new(name).unwrap()
}

fn block(name: &str) -> BlockId {
    Catalog::get().block_named(name).unwrap().id
}

fn name_at(world: &World, at: Position) -> String {
    Catalog::get().block(world.block(at)).name.to_string()
}

impl Life {
    /// In a flat world in which somebody has built.
    fn among(build: impl FnOnce(&mut World)) -> Self {
        let world = SharedWorld::new(World::new(flat(7)));
        let alice = world.join(named("alice"));
        world.with(|world| {
            world.put_body(&named("alice"), HOME);
            build(world);
        });
        let mut life = Self { world, alice };
        life.step(100);
        life
    }

    fn of(world: World) -> Self {
        let world = SharedWorld::new(world);
        let alice = world.join(named("alice"));
        Self { world, alice }
    }

    fn step(&mut self, ticks: u32) -> Vec<BodyEvent> {
        let mut events = Vec::new();
        for _ in 0..ticks {
            self.world.with(World::step);
            events.extend(self.alice.take_events());
        }
        events
    }

    fn run(&mut self, action: Action) -> Result<(), Failure> {
        let id = self.alice.submit(action);
        for _ in 0..2_000 {
            for event in self.step(1) {
                match event {
                    BodyEvent::Done { id: done, result } if done == id => return result,
                    _ => {}
                }
            }
        }
        panic!("{id:?} did not end");
    }

    fn count(&self, item: &str) -> u32 {
        self.alice.observe().inventory.count(item)
    }

    fn memory(&self) -> Memory {
        Memory {
            seen: self
                .world
                .with(|world| world.actors[0].senses.seen().clone()),
            view: self.alice.observe(),
            rules: Rules::truth(),
        }
    }
}

impl Memory {
    /// Of these blocks alone.
    fn of(blocks: &[(&str, Position)]) -> Self {
        let mut seen = Seen::default();
        for (block, at) in blocks {
            seen.note(&(*block).into(), *at);
        }
        Self {
            seen,
            ..Life::among(|_| {}).memory()
        }
    }

    fn fork(&self, settings: Settings) -> World {
        let perceived = Perceived {
            name: &named("alice"),
            seen: &self.seen,
            view: &self.view,
            rules: &self.rules,
        };
        World::imagine(&perceived, settings)
    }
}
