//! Rehearsal's fork: imagining a world from a day of seeing.

use std::collections::BTreeSet;

use mindforge::vocab::{AgentName, Percept, Position};
use mindforge::world::embedded::{
    Difficulty, EmbeddedBody, Perceived, Settings, SharedWorld, World,
};
use mindforge::world::{Body, BodyEvent, Rules, Seen};

use super::bodies::surface;
use super::{Line, rate};

/// Places at which the body of this scene looks around, along a spiral, and the blocks between two of them.
const PLACES: i32 = 240;
const APART: f64 = 24.0;
/// Ticks at each: until eyes that rest have cast all their rays.
const RESTS: u64 = 100;

/// What a body has of the world after a day.
struct Day {
    name: AgentName,
    body: EmbeddedBody,
    seen: Seen,
    chunks: BTreeSet<(i32, i32)>,
}

/// How many worlds a second are imagined from all that was perceived, and how long their first second takes.
pub(super) fn imagine(scene: &'static str) -> Vec<Line> {
    let Some(day) = Day::spent() else {
        return Vec::new();
    };
    let (view, rules) = (day.body.observe(), Rules::truth());
    let perceived = Perceived {
        name: &day.name,
        seen: &day.seen,
        view: &view,
        rules: &rules,
    };
    let fork = || World::imagine(&perceived, peaceful(8));
    let forks = rate(|| {
        std::hint::black_box(fork());
        1
    });
    let seconds = rate(|| {
        let world = SharedWorld::new(fork());
        let _dreamer = world.join(day.name.clone());
        world.with(|world| (0..20).for_each(|_| world.step()));
        1
    });
    let line = |what, measured, promise| Line {
        scene,
        what,
        measured,
        promise,
    };
    vec![
        line("chunks perceived", day.chunks.len() as f64, None),
        line("blocks perceived", day.seen.len() as f64, None),
        line("forks/s", forks, Some(200.0)),
        line("ms per fork", 1_000.0 / forks, None),
        line("ms per fork and its first second", 1_000.0 / seconds, None),
    ]
}

impl Day {
    /// Spent walking about and looking, with every fact believed.
    fn spent() -> Option<Self> {
        let name = AgentName::new("alice").ok()?;
        let world = SharedWorld::new(World::new(peaceful(7)));
        let mut day = Self {
            body: world.join(name.clone()),
            name,
            seen: Seen::default(),
            chunks: BTreeSet::new(),
        };
        for place in 0..PLACES {
            let far = APART * f64::from(place).sqrt();
            let turn = far / APART * 2.0 * std::f64::consts::PI.sqrt();
            let (x, z) = (far * turn.cos(), far * turn.sin());
            world.with(|world| {
                let spawn = world.spawn();
                let at = surface(world, spawn.x + x as i32, spawn.z + z as i32);
                world.put_body(&day.name, at);
                (0..RESTS).for_each(|_| world.step());
            });
            day.take_in();
        }
        Some(day)
    }

    fn take_in(&mut self) {
        for event in self.body.take_events() {
            if let BodyEvent::Sensed {
                percept: Percept::SeesBlock { block, at },
            } = event
            {
                let Position { x, z, .. } = at;
                self.seen.note(&block, at);
                self.chunks.insert((x >> 4, z >> 4));
            }
        }
    }
}

fn peaceful(seed: u64) -> Settings {
    Settings {
        seed,
        difficulty: Difficulty::Peaceful,
        ..Settings::default()
    }
}
