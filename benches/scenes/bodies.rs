//! Bodies that stand, walk, dig or work.

use mindforge::vocab::{Action, AgentName, Destination, MobName, Position, Random};
use mindforge::world::catalog::BlockId;
use mindforge::world::embedded::{Difficulty, EmbeddedBody, Settings, SharedWorld, World};
use mindforge::world::{Body, BodyEvent};

use super::{Line, rate};

/// Actions that fail in a row until a body is taken for stuck.
const STUCK: u32 = 8;
/// Ticks in a minute.
const MINUTE: f64 = 1_200.0;

/// A peaceful natural world with some bodies, and the chances of what they do.
pub(super) struct Crowd {
    pub(super) world: SharedWorld,
    pub(super) bodies: Vec<EmbeddedBody>,
    pub(super) chance: Random,
    hands: Vec<Hands>,
}

/// What becomes of a body's actions.
#[derive(Clone, Default)]
struct Hands {
    busy: bool,
    failed_in_a_row: u32,
    done: u64,
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
            hands: vec![Hands::default(); count],
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

    /// One tick in which every body whose last action ended gets a new one. One that is stuck, in a shaft that it dug or a cave that it
    /// fell into, is put back on the surface: who fails at once costs nothing, and a scene of such bodies would measure nothing.
    pub(super) fn tick(&mut self, next: &dyn Fn(&EmbeddedBody, &mut Random) -> Action) {
        for (body, hands) in self.bodies.iter_mut().zip(&mut self.hands) {
            if hands.failed_in_a_row == STUCK {
                hands.failed_in_a_row = 0;
                let (x, z) = (self.chance.between(-96, 96), self.chance.between(-96, 96));
                self.world.with(|world| {
                    let at = surface(world, x as i32, z as i32);
                    world.put_body(&body.name(), at);
                });
            }
            if !hands.busy {
                body.submit(next(body, &mut self.chance));
                hands.busy = true;
            }
        }
        self.world.with(World::step);
        self.take_events();
    }

    fn take_events(&mut self) {
        for (body, hands) in self.bodies.iter_mut().zip(&mut self.hands) {
            for event in body.take_events() {
                if let BodyEvent::Done { result, .. } = event {
                    hands.busy = false;
                    hands.done += u64::from(result.is_ok());
                    hands.failed_in_a_row = if result.is_ok() {
                        0
                    } else {
                        hands.failed_in_a_row + 1
                    };
                }
            }
        }
    }
}

/// The free block above the highest one at this distance from the spawn.
pub(super) fn surface(world: &World, east: i32, south: i32) -> Position {
    let spawn = world.spawn();
    let mut at = Position::new(spawn.x + east, 200, spawn.z + south);
    while at.y > 0 && world.block(at) == BlockId::AIR {
        at = at.up(-1);
    }
    at.up(1)
}

/// Nobody does anything.
pub(super) fn idle(scene: &'static str, count: usize) -> Vec<Line> {
    let mut crowd = Crowd::new(count);
    let measured = rate(|| {
        let ticks = crowd.steps(200);
        crowd.take_events();
        ticks
    });
    let promise = (count == 1).then_some(200_000.0);
    vec![line(scene, measured, promise)]
}

/// One body does nothing among animals that go about within 24 blocks of it.
pub(super) fn herd(scene: &'static str, count: usize) -> Vec<Line> {
    let mut crowd = Crowd::new(1);
    let kinds = ["cow", "sheep", "pig", "chicken"].map(MobName::new);
    for index in 0..count {
        let (x, z) = (crowd.chance.between(-24, 24), crowd.chance.between(-24, 24));
        crowd.world.with(|world| {
            let at = surface(world, x as i32, z as i32);
            if let Err(failure) = world.summon(&kinds[index % kinds.len()], at) {
                eprintln!("an animal is missing: {failure:?}");
            }
        });
    }
    let measured = rate(|| {
        let ticks = crowd.steps(20);
        crowd.take_events();
        ticks
    });
    vec![line(scene, measured, Some(20_000.0))]
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
    let mut ticks = 0_u32;
    let measured = rate(|| {
        (0..20).for_each(|_| crowd.tick(next));
        ticks += 20;
        20
    });
    let done: u64 = crowd.hands.iter().map(|hands| hands.done).sum();
    let minutes = f64::from(ticks) / MINUTE * count as f64;
    vec![
        line(scene, measured, promise),
        Line {
            scene,
            what: "actions done by a body in a minute of the game",
            measured: done as f64 / minutes,
            promise: None,
        },
    ]
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
