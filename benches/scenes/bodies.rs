//! Bodies that stand, walk, dig or work, on land that is loaded and stays so.

use mindforge::vocab::{Action, AgentName, Destination, Position, Random};
use mindforge::world::catalog::BlockId;
use mindforge::world::embedded::{Difficulty, EmbeddedBody, Settings, SharedWorld, World};
use mindforge::world::{Body, BodyEvent};

use super::{Line, rate};

/// Actions that fail in a row until a body is taken for stuck.
const STUCK: u32 = 8;
/// How far from home bodies go, in blocks along each axis.
const ASTRAY: i32 = 48;
/// How far around the spawn land is loaded before anything is measured, in columns. What bodies near their homes see and what lives
/// around them is within it.
const LOADED: i32 = 10;
/// Ticks in a minute.
const MINUTE: f64 = 1_200.0;

/// A natural world with some bodies, and the chances of what they do.
pub(super) struct Crowd {
    pub(super) world: SharedWorld,
    pub(super) bodies: Vec<EmbeddedBody>,
    pub(super) chance: Random,
    hands: Vec<Hands>,
    /// Where each body began.
    homes: Vec<Position>,
}

/// What a body does next, by where it is, where it began and chance.
type Next = dyn Fn(&EmbeddedBody, Position, &mut Random) -> Action;

/// What becomes of a body's actions.
#[derive(Clone, Default)]
struct Hands {
    busy: bool,
    failed_in_a_row: u32,
    done: u64,
}

impl Crowd {
    /// Bodies in a peaceful world that have had ten seconds to look around.
    pub(super) fn new(count: usize) -> Self {
        Self::at(Difficulty::Peaceful, count)
    }

    /// Bodies that have had ten seconds to look around.
    pub(super) fn at(difficulty: Difficulty, count: usize) -> Self {
        let world = World::new(Settings {
            difficulty,
            ..Settings::default()
        });
        load(&world);
        let world = SharedWorld::new(world);
        let name = |index: usize| AgentName::new(format!("agent_{index}"));
        let bodies: Vec<_> = (0..count)
            .filter_map(|index| Some(world.join(name(index).ok()?)))
            .collect();
        let mut crowd = Self {
            homes: bodies.iter().map(|it| it.observe().feet()).collect(),
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
    pub(super) fn tick(&mut self, next: &Next) {
        let homes = self.homes.iter().copied();
        let bodies = self.bodies.iter_mut().zip(homes);
        for ((body, home), hands) in bodies.zip(&mut self.hands) {
            if hands.failed_in_a_row == STUCK {
                hands.failed_in_a_row = 0;
                let far = i64::from(ASTRAY);
                let mut aside = || self.chance.between(-far, far) as i32;
                let at = home.offset(aside(), 0, aside());
                self.world.with(|world| {
                    let at = surface(world, at.x, at.z);
                    world.put_body(&body.name(), at);
                });
            }
            if !hands.busy {
                body.submit(next(body, home, &mut self.chance));
                hands.busy = true;
            }
        }
        self.world.with(World::step);
        self.take_events();
    }

    /// Takes note of what became of actions.
    pub(super) fn take_events(&mut self) {
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

/// Makes the land around the spawn.
fn load(world: &World) {
    let spawn = world.spawn();
    for x in -LOADED..=LOADED {
        for z in -LOADED..=LOADED {
            world.block(spawn.offset(x * 16, 0, z * 16));
        }
    }
}

/// The free block above the highest one.
pub(super) fn surface(world: &World, x: i32, z: i32) -> Position {
    let mut at = Position::new(x, 319, z);
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

/// Everybody walks about the place where they began.
pub(super) fn walk(scene: &'static str, count: usize) -> Vec<Line> {
    busy(scene, count, None, &|body, home, chance| {
        stroll(body, home, 24, chance)
    })
}

/// Everybody digs what is under or beside the feet.
pub(super) fn dig(scene: &'static str, count: usize) -> Vec<Line> {
    busy(scene, count, None, &|body, _, chance| hack(body, chance))
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
        &|body, home, chance| match chance.below(3) {
            0 => stroll(body, home, 12, chance),
            _ => hack(body, chance),
        },
    )
}

fn busy(scene: &'static str, count: usize, promise: Option<f64>, next: &Next) -> Vec<Line> {
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

/// A walk of some blocks that does not lead too far from home.
fn stroll(body: &EmbeddedBody, home: Position, far: i64, chance: &mut Random) -> Action {
    let feet = body.observe().feet();
    let mut part = |from: i32, home: i32| {
        let to = from + chance.between(-far, far) as i32;
        to.clamp(home - ASTRAY, home + ASTRAY)
    };
    Action::Goto {
        to: Destination::NearXz {
            x: part(feet.x, home.x),
            z: part(feet.z, home.z),
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

pub(super) fn line(scene: &'static str, measured: f64, promise: Option<f64>) -> Line {
    Line {
        scene,
        what: "ticks/s",
        measured,
        promise,
    }
}
