//! Skills at work in the embedded world.

mod company;
mod courses;
mod entities;
mod events;
mod exploring;
mod eyes;
mod fighting;
mod hands;
mod interrupted;
mod making;
mod mining;
mod plugins;
mod storing;
mod things;
mod walking;

use std::cell::RefCell;

use crate::skill::{Limits, Outcome, Program, Run, drive, main_function};
use crate::vocab::{Action, AgentName, ItemName, Keys, MobName, Position, Tick};
use crate::world::catalog::Catalog;
use crate::world::embedded::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use crate::world::{BodyEvent, BodyHandle, Sight};

/// Alice in a world.
struct Workshop {
    world: SharedWorld,
    alice: BodyHandle,
    /// Other players, who stay as long as they are held.
    company: RefCell<Vec<BodyHandle>>,
}

impl Workshop {
    fn flat() -> Self {
        Self::new(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        })
    }

    fn new(settings: Settings) -> Self {
        let world = SharedWorld::new(World::new(settings));
        let body: EmbeddedBody = world.join(AgentName::new("alice").unwrap());
        Self {
            alice: BodyHandle::new(body),
            world,
            company: RefCell::default(),
        }
    }

    fn give(&self, item: &str, count: u32) -> &Self {
        let alice = AgentName::new("alice").unwrap();
        let item = ItemName::new(item);
        self.world
            .with(|world| world.give(&alice, &item, count))
            .unwrap();
        self
    }

    /// Puts a block relative to the feet.
    fn set(&self, block: &str, x: i32, y: i32, z: i32) -> &Self {
        let id = Catalog::get().block_named(block).unwrap().id;
        let at = self.feet().offset(x, y, z);
        self.world.with(|world| world.set_block(at, id));
        self
    }

    /// Lets the day go on to this time of it, in ticks.
    fn wait_until(&self, time_of_day: u32) -> &Self {
        while self.alice.with(|body| body.observe().time_of_day) != time_of_day {
            self.world.with(World::step);
        }
        self
    }

    /// Somebody else in this world, until it is dropped.
    fn visit(&self, name: &str) -> EmbeddedBody {
        self.world.join(AgentName::new(name).unwrap())
    }

    /// A creature, relative to the feet.
    fn summon(&self, creature: &str, x: i32, y: i32, z: i32) -> &Self {
        let at = self.feet().offset(x, y, z);
        self.world
            .with(|world| world.summon(&MobName::new(creature), at))
            .unwrap();
        self
    }

    /// Another player, relative to the feet.
    fn join(&self, name: &str, x: i32, y: i32, z: i32) -> BodyHandle {
        let at = self.feet().offset(x, y, z);
        let name = AgentName::new(name).unwrap();
        let body = self.world.join(name.clone());
        self.world.with(|world| world.put_body(&name, at));
        let body = BodyHandle::new(body);
        self.company.borrow_mut().push(body.clone());
        body
    }

    /// Lets alice run and jump until so much food is left.
    fn starve(&self, food: u32) -> &Self {
        let keys = Keys {
            forward: true,
            sprint: true,
            jump: true,
            ..Keys::default()
        };
        let running = self
            .alice
            .with(|body| body.submit(Action::Controls { keys }));
        while self.alice.with(|body| body.observe().food) > food {
            self.step();
        }
        self.alice.with(|body| body.cancel(running));
        self.step();
        self
    }

    /// One tick of the world, with what alice hears of it.
    fn step(&self) -> (Tick, Vec<BodyEvent>) {
        self.world.with(World::step);
        self.alice.with(|body| (body.tick(), body.take_events()))
    }

    fn feet(&self) -> Position {
        self.alice.with(|body| body.observe().feet())
    }

    fn count(&self, item: &str) -> u32 {
        self.alice.with(|body| body.observe().inventory.count(item))
    }

    /// Runs statements as the body of a skill.
    fn run(&self, statements: &str) -> Outcome {
        self.run_with(Sight::Loaded, statements)
    }

    fn run_with(&self, sight: Sight, statements: &str) -> Outcome {
        self.run_beside(sight, statements, |_| ())
    }

    /// The same while others do something: they are told how many ticks have passed, before each.
    fn run_beside(&self, sight: Sight, statements: &str, mut others: impl FnMut(u32)) -> Outcome {
        let source = format!("async function main(bot) {{\n{statements}\n}}");
        let program = Program::new(main_function(&source).unwrap(), source);
        let mut run = Run::start(program, self.alice.clone(), sight, Limits::default(), 7);
        let mut ticks = 0;
        drive(&mut run, &mut || {
            others(ticks);
            ticks += 1;
            self.step()
        })
    }

    fn done(&self, statements: &str) -> Outcome {
        let outcome = self.run(statements);
        if let Some(error) = &outcome.error {
            panic!("{error}\nlog: {:#?}", outcome.log);
        }
        outcome
    }

    fn refused(&self, statements: &str) -> String {
        self.run(statements)
            .error
            .expect("this should have failed")
            .message
    }
}
