//! How fast a mind takes in what happens, against the promises of `docs/beliefs.md`.
//!
//! `cargo bench --bench belief` prints what was measured and what was promised; words after `--` choose scenes: `-- events where`.
//! Everything is deterministic but the clock. Times are processor time (Linux), the best of five rounds after one that does not count: so
//! what else the machine does disturbs them least.

#![expect(clippy::print_stdout, reason = "a report is printed")]

mod process;

use std::hint::black_box;

use mindforge::belief::{BeliefKind, Focus, Graph, Settings, Witnesses};
use mindforge::vocab::{
    AgentName, BlockName, Dimension, ItemName, MobName, Percept, Place, Position, Random, Thing,
    Tick, WorldId,
};

use process::{resident_bytes, spent};

/// Events in a round.
const ROUND: u64 = 100_000;
/// Ticks between two events.
const PACE: u64 = 4;

/// One promise.
struct Scene {
    name: &'static str,
    /// What is measured, with its unit.
    what: &'static str,
    promise: Promise,
    measure: fn(&mut Village) -> f64,
}

#[derive(Clone, Copy)]
enum Promise {
    AtLeast(f64),
    AtMost(f64),
    Nothing,
}

const SCENES: &[Scene] = &[
    Scene {
        name: "events",
        what: "events a second, three partners present",
        promise: Promise::AtLeast(300_000.0),
        measure: Village::rate,
    },
    Scene {
        name: "where",
        what: "us to ask where I think that Bob thinks that Carol is",
        promise: Promise::AtMost(2.0),
        measure: Village::where_somebody_is,
    },
    Scene {
        name: "nearest",
        what: "us to ask where crafting tables are, the nearest of 256 first",
        promise: Promise::Nothing,
        measure: Village::where_chests_are,
    },
    Scene {
        name: "view",
        what: "us to render the four kinds of belief in 400 tokens each",
        promise: Promise::AtMost(200.0),
        measure: Village::view,
    },
];

fn main() {
    let chosen: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    let is_chosen = |name: &str| chosen.is_empty() || chosen.iter().any(|it| it == name);
    for beliefs in [100, 10_000, 100_000] {
        let mut village = Village::with(beliefs, usize::MAX);
        village.live(ROUND);
        for scene in SCENES.iter().filter(|scene| is_chosen(scene.name)) {
            let measured = (scene.measure)(&mut village);
            report(scene.name, beliefs, measured, scene.what, scene.promise);
        }
    }
    if is_chosen("bytes") {
        report(
            "bytes",
            100_000,
            bytes(),
            "bytes for a belief",
            Promise::Nothing,
        );
    }
    if is_chosen("day") {
        let bound = Settings::default().max_nodes;
        let nodes = day();
        let what = "nodes after a day of 200,000 events";
        report("day", 0, nodes, what, Promise::AtMost(bound as f64));
    }
}

fn report(scene: &str, beliefs: usize, measured: f64, what: &str, promise: Promise) {
    let verdict = match promise {
        Promise::AtLeast(bound) => verdict(measured >= bound, ">=", bound),
        Promise::AtMost(bound) => verdict(measured <= bound, "<=", bound),
        Promise::Nothing => String::new(),
    };
    println!("{scene:8} {beliefs:7} beliefs {measured:12.2} {what} {verdict}");
}

fn verdict(kept: bool, sign: &str, bound: f64) -> String {
    format!("{sign} {bound}: {}", if kept { "kept" } else { "MISSED" })
}

/// What a belief costs in memory, with its evidence and its place in the indexes.
fn bytes() -> f64 {
    const BELIEFS: usize = 100_000;
    let before = resident_bytes();
    let village = Village::with(BELIEFS, usize::MAX);
    let spent = resident_bytes() - before;
    spent / village.graph.figures().beliefs as f64
}

/// How large a mind with the default bound is at the end of a day, at its largest.
fn day() -> f64 {
    let mut village = Village::with(0, Settings::default().max_nodes);
    let mut largest = 0;
    for _ in 0..200 {
        village.live(1_000);
        largest = largest.max(village.graph.figures().nodes);
    }
    largest as f64
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

    /// Microseconds for each of a number of times.
    fn micros(&self, times: u32, mut work: impl FnMut(&Graph)) -> f64 {
        let rounds = (0..5).map(|_| {
            let before = spent();
            (0..times).for_each(|_| work(black_box(&self.graph)));
            spent() - before
        });
        rounds.fold(f64::INFINITY, f64::min) * 1e6 / f64::from(times)
    }

    fn where_somebody_is(&mut self) -> f64 {
        let (bob, carol) = ([name("bob")], Thing::new("carol"));
        self.micros(300_000, |graph| {
            drop(black_box(graph.where_is(&bob, &carol)));
        })
    }

    fn where_chests_are(&mut self) -> f64 {
        let (chest, here) = (Thing::new("crafting_table"), here());
        self.micros(5_000, |graph| {
            drop(black_box(graph.places_of(&chest, &here)));
        })
    }

    fn view(&mut self) -> f64 {
        let focus = Focus {
            topics: vec![Thing::new("apple"), Thing::new("oak_log")],
            here: Some(here()),
            partners: vec![name("bob")],
        };
        let kinds = [
            BeliefKind::Perception,
            BeliefKind::Task,
            BeliefKind::Interaction,
            BeliefKind::Partner,
        ];
        self.micros(2_000, |graph| {
            for kind in kinds {
                black_box(graph.view(kind, &focus, 400));
            }
        })
    }

    /// Events per second.
    fn rate(&mut self) -> f64 {
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
