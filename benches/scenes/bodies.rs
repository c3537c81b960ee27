//! Bodies that stand, walk, dig or work.

use mindforge::vocab::{Action, AgentName, Destination, Position, Random};
use mindforge::world::embedded::{Difficulty, EmbeddedBody, Settings, SharedWorld, World};
use mindforge::world::{Body, BodyEvent};

use super::{Line, rate};

/// A peaceful natural world with some bodies, and the chances of what they do.
pub(super) struct Crowd {
    pub(super) world: SharedWorld,
    pub(super) bodies: Vec<EmbeddedBody>,
    pub(super) chance: Random,
}

impl Crowd {
    /// Bodies that have had ten seconds to look around.
    pub(super) fn new(count: usize) -> Self {
        let world = SharedWorld::new(World::new(Settings {
            difficulty: Difficulty::Peaceful,
            ..Settings::default()
        }));
        let name = |index: usize| AgentName::new(format!("agent_{index}"));
        let bodies = (0..count)
            .filter_map(|index| Some(world.join(name(index).ok()?)))
            .collect();
        let mut crowd = Self {
            world,
            bodies,
            chance: Random::new(7, "bench"),
        };
        crowd.steps(200);
        crowd
    }

    /// Lets ticks pass; gives their number.
    pub(super) fn steps(&mut self, ticks: u64) -> u64 {
        self.world
            .with(|world| (0..ticks).for_each(|_| world.step()));
        ticks
    }

    /// One tick in which every body whose last action ended gets a new one.
    pub(super) fn tick(
        &mut self,
        busy: &mut [bool],
        next: &dyn Fn(&EmbeddedBody, &mut Random) -> Action,
    ) {
        for (body, busy) in self.bodies.iter_mut().zip(busy) {
            if !*busy {
                let action = next(body, &mut self.chance);
                body.submit(action);
                *busy = true;
            }
        }
        self.world.with(World::step);
    }

    fn take_events(&mut self, busy: &mut [bool]) {
        for (body, busy) in self.bodies.iter_mut().zip(busy) {
            let events = body.take_events();
            let done = |event: &BodyEvent| matches!(event, BodyEvent::Done { .. });
            *busy &= !events.iter().any(done);
        }
    }
}

/// Nobody does anything.
pub(super) fn idle(scene: &'static str, count: usize) -> Vec<Line> {
    let mut crowd = Crowd::new(count);
    let measured = rate(|| {
        let ticks = crowd.steps(200);
        crowd.take_events(&mut vec![true; count]);
        ticks
    });
    let promise = (count == 1).then_some(200_000.0);
    vec![line(scene, measured, promise)]
}

/// Everybody walks about the spawn.
pub(super) fn walk(scene: &'static str, count: usize) -> Vec<Line> {
    busy(scene, count, None, &|body, chance| stroll(body, chance, 24))
}

/// Everybody digs what is under or beside the feet.
pub(super) fn dig(scene: &'static str, count: usize) -> Vec<Line> {
    busy(scene, count, None, &hack)
}

/// Everybody walks and digs by turns, as agents at work do.
pub(super) fn work(scene: &'static str, count: usize) -> Vec<Line> {
    let promise = match count {
        16 => 5_000.0,
        // 20 ticks a second with a quarter of one core.
        _ => 80.0,
    };
    busy(
        scene,
        count,
        Some(promise),
        &|body, chance| match chance.below(3) {
            0 => stroll(body, chance, 12),
            _ => hack(body, chance),
        },
    )
}

fn busy(
    scene: &'static str,
    count: usize,
    promise: Option<f64>,
    next: &dyn Fn(&EmbeddedBody, &mut Random) -> Action,
) -> Vec<Line> {
    let mut crowd = Crowd::new(count);
    let mut busy = vec![false; count];
    let measured = rate(|| {
        for _ in 0..20 {
            crowd.tick(&mut busy, next);
            crowd.take_events(&mut busy);
        }
        20
    });
    vec![line(scene, measured, promise)]
}

/// A walk of some blocks.
fn stroll(body: &EmbeddedBody, chance: &mut Random, far: i64) -> Action {
    let feet = body.observe().feet();
    let mut aside = || chance.between(-far, far) as i32;
    Action::Goto {
        to: Destination::NearXz {
            x: feet.x + aside(),
            z: feet.z + aside(),
            range: 2.0,
        },
        dig: false,
    }
}

/// A blow at a block beside the feet or under them.
fn hack(body: &EmbeddedBody, chance: &mut Random) -> Action {
    let feet = body.observe().feet();
    let mut aside = || chance.between(-2, 2) as i32;
    Action::Dig {
        at: Position::new(
            feet.x + aside(),
            feet.y - 1 + aside().abs(),
            feet.z + aside(),
        ),
    }
}

fn line(scene: &'static str, measured: f64, promise: Option<f64>) -> Line {
    Line {
        scene,
        what: "ticks/s",
        measured,
        promise,
    }
}
