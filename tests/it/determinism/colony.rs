//! Lives too: the same colony under runtimes with one and with two worker threads, and without one.

use mindforge::agent::{self, FindBlocks, Knowledge};
use mindforge::colony::{Colony, Horizon, Settings, Speed, StopSignal, Watch, WorldSettings};
use mindforge::memory::WorldSaves;
use mindforge::vocab::{AgentName, Tick};
use mindforge::world::{Observation, embedded};
use mindforge::{belief, skill, talk};
use tokio::runtime;

const SEED: u64 = 7;
const TICKS: u64 = 2_500;

/// Looks away.
struct Nobody;

impl Watch for Nobody {
    fn progress(&mut self, _tick: Tick, _agents: &[(agent::Status, Observation)]) {}
}

/// The event log's hash and the last save of two lives.
#[derive(Debug, PartialEq)]
struct Lived {
    log: String,
    save: Vec<u8>,
}

fn live() -> Lived {
    let home = tempfile::tempdir().unwrap();
    let memory = home.path().join("memory");
    let settings = Settings {
        world: WorldSettings::Embedded(embedded::Settings {
            seed: SEED,
            ..embedded::Settings::default()
        }),
        speed: Speed::Max,
        agents: vec![
            someone("alice", Knowledge::Expert),
            someone("bob", Knowledge::Novice),
        ],
        memory: memory.clone(),
        skills: home.path().join("skills"),
        event_log: None,
    };
    let horizon = Horizon {
        ticks: Some(TICKS),
        wall: None,
    };
    let mut colony = Colony::open(&settings).unwrap();
    let report = colony.run(horizon, &StopSignal::default(), &mut Nobody);
    drop(colony);
    Lived {
        log: report.unwrap().event_log_sha256,
        save: WorldSaves::read(&memory, SEED).unwrap().unwrap(),
    }
}

fn someone(name: &str, knowledge: Knowledge) -> agent::Settings {
    agent::Settings {
        name: name.parse::<AgentName>().unwrap(),
        knowledge,
        misbeliefs: Vec::new(),
        tasks: Vec::new(),
        curriculum: true,
        talk: true,
        library: true,
        belief: belief::Settings::default(),
        speech: talk::Settings::default(),
        limits: skill::Limits::default(),
        find_blocks: FindBlocks::Seen,
        seed: SEED,
    }
}

/// Two colonies at once, as tasks of a runtime with so many worker threads.
fn live_under_a_runtime(workers: usize) -> [Lived; 2] {
    let runtime = runtime::Builder::new_multi_thread()
        .worker_threads(workers)
        .build()
        .unwrap();
    let colonies = [(); 2].map(|()| runtime.spawn(async { live() }));
    colonies.map(|colony| runtime.block_on(colony).unwrap())
}

#[test]
fn a_colony_lives_the_same_under_one_and_two_worker_threads_and_under_none() {
    let alone = live();
    for workers in [1, 2] {
        for lived in live_under_a_runtime(workers) {
            assert_eq!(lived.log, alone.log, "{workers} worker threads");
            assert!(lived.save == alone.save, "{workers} worker threads");
        }
    }
}
