//! How fast a mind takes in what happens, against the promises of `docs/beliefs.md`.
//!
//! `cargo bench --bench belief` prints what was measured and what was promised; words after `--` choose scenes: `-- events where`.
//! Everything is deterministic but the clock. Times are processor time (Linux), the best of five rounds after one that does not count: so
//! what else the machine does disturbs them least.

#![expect(clippy::print_stdout, reason = "a report is printed")]

use std::hint::black_box;

use mindforge::belief::{Graph, Settings, Witnesses};
use mindforge::vocab::{
    AgentName, BlockName, Dimension, ItemName, MobName, Percept, Place, Position, Random, Tick,
    WorldId,
};

/// Events in a round.
const ROUND: u64 = 100_000;
/// Ticks between two events.
const PACE: u64 = 4;

fn main() {
    let chosen: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    let wanted = |name: &str| chosen.is_empty() || chosen.iter().any(|it| it == name);
    for beliefs in [100, 10_000, 100_000] {
        let mut village = Village::with(beliefs, usize::MAX);
        if wanted("events") {
            report(
                "events",
                beliefs,
                village.rate(),
                "events/s",
                AtLeast(300_000.0),
            );
        }
    }
}

use Promise::{AtLeast, AtMost};

#[derive(Clone, Copy)]
enum Promise {
    AtLeast(f64),
    AtMost(f64),
}

fn report(scene: &str, beliefs: usize, measured: f64, unit: &str, promise: Promise) {
    let (sign, bound, kept) = match promise {
        AtLeast(bound) => (">=", bound, measured >= bound),
        AtMost(bound) => ("<=", bound, measured <= bound),
    };
    let verdict = if kept { "kept" } else { "MISSED" };
    println!("{scene:8} {beliefs:7} beliefs {measured:12.2} {unit} {sign} {bound}: {verdict}");
}

/// A mind among three partners who see all that it sees.
struct Village {
    graph: Graph,
    partners: Vec<AgentName>,
    walkers: Vec<Position>,
    chance: Random,
    event: u64,
}

impl Village {
    /// With so many beliefs of the land around, and room for so many nodes.
    fn with(beliefs: usize, max_nodes: usize) -> Self {
        let settings = Settings {
            max_nodes,
            ..Settings::default()
        };
        let mut village = Self {
            graph: Graph::new(name("me"), settings),
            partners: ["alice", "bob", "carol"].map(name).to_vec(),
            walkers: vec![Position::new(0, 64, 0); 8],
            chance: Random::new(7, "village"),
            event: 0,
        };
        let kinds = ["stone", "coal_ore", "oak_log", "iron_ore"];
        for number in 0..beliefs {
            let along = i32::try_from(number).unwrap_or(0);
            let sees = Percept::SeesBlock {
                block: kinds[number % kinds.len()].into(),
                at: Position::new(1_000 + along % 512, 40, along / 512),
            };
            village.graph.perceive(Tick(0), &here(), &sees);
        }
        village
    }

    /// What happens next: somebody walks, an animal walks, a block is seen, comes or goes, or a chest is looked into.
    fn next(&mut self) -> Percept {
        self.event += 1;
        let spot = |n: u64| {
            let n = i32::try_from(n).unwrap_or(0);
            Position::new(n % 16, 64, n / 16)
        };
        let n = self.chance.below(256);
        match self.event % 5 {
            0 => Percept::SeesAgent {
                agent: self.partners[self.chance.below(3) as usize].clone(),
                at: self.step(0),
            },
            1 => Percept::SeesMob {
                mob: MobName::from("cow"),
                at: self.step(3),
            },
            2 => Percept::SeesBlock {
                block: BlockName::from("crafting_table"),
                at: spot(n).up(4),
            },
            3 => Percept::SeesBlock {
                block: BlockName::from(if self.chance.below(2) == 0 {
                    "air"
                } else {
                    "oak_log"
                }),
                at: spot(n),
            },
            _ => Percept::LooksInside {
                container: BlockName::from("chest"),
                at: spot(n % 32).up(8),
                items: vec![(ItemName::from("apple"), 1 + self.chance.below(8) as u32)],
            },
        }
    }

    fn step(&mut self, first: u64) -> Position {
        let who = (first + self.chance.below(3)) as usize;
        let step = |chance: &mut Random| chance.below(3) as i32 - 1;
        let (x, z) = (step(&mut self.chance), step(&mut self.chance));
        let at = self.walkers[who].offset(x, 0, z);
        self.walkers[who] = Position::new(at.x.clamp(-64, 64), 64, at.z.clamp(-64, 64));
        self.walkers[who]
    }

    fn live(&mut self, events: u64) {
        let here = here();
        for _ in 0..events {
            let percept = self.next();
            let witnesses = Witnesses {
                together: &self.partners,
                ..Witnesses::default()
            };
            let tick = Tick(self.event * PACE);
            black_box(self.graph.perceive_with(tick, &here, &percept, &witnesses));
        }
    }

    /// Events per second.
    fn rate(&mut self) -> f64 {
        self.live(ROUND);
        let rounds = (0..5).map(|_| {
            let before = spent();
            self.live(ROUND);
            spent() - before
        });
        ROUND as f64 / rounds.fold(f64::INFINITY, f64::min)
    }
}

fn here() -> Place {
    Place {
        world: WorldId("embedded-7".into()),
        dimension: Dimension::Overworld,
        position: Position::new(0, 64, 0),
    }
}

fn name(name: &str) -> AgentName {
    AgentName::new(name).unwrap_or_else(|_| unreachable!("{name} is a name"))
}

/// Seconds that this thread has computed.
fn spent() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split_whitespace().next();
    nanoseconds
        .and_then(|it| it.parse::<f64>().ok())
        .unwrap_or(f64::NAN)
        / 1e9
}
