//! What the sandbox of skills costs, against the promises of `docs/skills-sandbox.md`.
//!
//! `cargo bench --bench skill` prints what was measured and what was promised; words after `--` choose scenes: `-- start memory`.
//! Times are means in processor time (Linux), for a body that stands in the embedded world.
//! Memory is measured first, when the process has not yet held more.

#![expect(clippy::print_stdout, reason = "a report is printed")]

mod process;

use std::collections::BTreeMap;
use std::sync::Arc;

use mindforge::skill::{Limits, Outcome, Program, Run};
use mindforge::vocab::{AgentName, SkillName, Tick};
use mindforge::world::embedded::{Settings, SharedWorld, World};
use mindforge::world::{BodyHandle, Sight};

use process::{resident_bytes, spent};

/// One thing that is measured.
struct Scene {
    name: &'static str,
    /// What is measured, with its unit.
    what: &'static str,
    /// No more than this.
    promise: f64,
    measure: fn(&Ground) -> f64,
}

const SCENES: &[Scene] = &[
    Scene {
        name: "resident",
        what: "MiB of the process for each of 128 skills at work",
        promise: 2.0,
        measure: resident,
    },
    Scene {
        name: "memory",
        what: "MiB of the interpreter for each of 128 skills at work",
        promise: 2.0,
        measure: memory,
    },
    Scene {
        name: "start",
        what: "ms from `Run::start` to the end of the first turn of an empty skill",
        promise: 1.0,
        measure: start,
    },
    Scene {
        name: "whole",
        what: "ms for the whole run of an empty skill, with throwing it away",
        promise: f64::NAN,
        measure: |ground| millis(|| drop(ground.play(program("")))),
    },
    Scene {
        name: "bot",
        what: "ms for a skill that talks, looks, finds and walks, without the work itself",
        promise: 5.0,
        measure: usual,
    },
    Scene {
        name: "call",
        what: "us for a call of the host and back",
        promise: 2.0,
        measure: host_call,
    },
    Scene {
        name: "blockAt",
        what: "us for `bot.blockAt(position)`, with the block that it makes",
        promise: f64::NAN,
        measure: block_at,
    },
    Scene {
        name: "library",
        what: "ms from `Run::start` to the end of the first of 500 library skills",
        promise: 5.0,
        measure: library,
    },
    Scene {
        name: "hostile",
        what: "MiB by which the process grew over 1,000 hostile runs, after 200 that do not count",
        promise: 4.0,
        measure: hostile,
    },
];

fn main() {
    let chosen: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    let ground = Ground::new();
    for scene in SCENES {
        if chosen.is_empty() || chosen.iter().any(|it| it == scene.name) {
            let measured = (scene.measure)(&ground);
            let verdict = match (scene.promise.is_nan(), measured <= scene.promise) {
                (true, _) => String::new(),
                (false, true) => format!("<= {}: kept", scene.promise),
                (false, false) => format!("<= {}: MISSED", scene.promise),
            };
            println!("{:10} {measured:10.3} {} {verdict}", scene.name, scene.what);
        }
    }
}

/// A world with a body in it that has looked around.
struct Ground(BodyHandle);

impl Ground {
    fn new() -> Self {
        let world = SharedWorld::new(World::new(Settings::default()));
        let name = AgentName::new("mindforge").unwrap_or_else(|_| unreachable!());
        let body = BodyHandle::new(world.join(name));
        world.with(|world| (0..20).for_each(|_| world.step()));
        Self(body)
    }

    fn run(&self, program: Program) -> Run {
        let limits = Limits {
            host_calls: u64::MAX,
            ..Limits::default()
        };
        Run::start(program, self.0.clone(), Sight::Loaded, limits, 7)
    }

    /// Runs a skill that ends in its first turn; gives what it returned.
    fn play(&self, program: Program) -> serde_json::Value {
        let Some(Outcome { error, result, .. }) = self.run(program).turn(Tick(1), &[]) else {
            panic!("the skill waits for the world");
        };
        assert_eq!(error, None);
        result
    }
}

/// `async function main(bot) { ... }`.
fn program(statements: &str) -> Program {
    let source = format!("async function main(bot) {{ {statements} }}");
    Program::new(SkillName::new("main"), source)
}

/// Milliseconds of a piece of work: the mean of three hundred times, after one that does not count.
fn millis(mut work: impl FnMut()) -> f64 {
    const TIMES: u32 = 300;
    work();
    let before = spent();
    (0..TIMES).for_each(|_| work());
    (spent() - before) * 1e3 / f64::from(TIMES)
}

/// To throw a run away is no part of its start; its memory is used again by the next, as in a daemon.
fn start(ground: &Ground) -> f64 {
    const TIMES: u32 = 300;
    let waiting = program("await new Promise(() => {});");
    let started = || {
        let program = waiting.clone();
        let before = spent();
        let mut run = ground.run(program);
        run.turn(Tick(1), &[]);
        spent() - before
    };
    started();
    (0..TIMES).map(|_| started()).sum::<f64>() * 1e3 / f64::from(TIMES)
}

const USUAL: &str = "bot.chat(`I am at ${bot.entity.position} with ${bot.inventory.count(mcData.itemsByName.oak_log.id)} logs`);
    const log = bot.findBlock({ matching: mcData.blocksByName.oak_log.id, maxDistance: 32 });
    const near = new GoalNear(0, 64, 0, 2);
    const item = bot.inventory.findInventoryItem(mcData.itemsByName.dirt.id);
    return [log?.name, near.x, item, bot.blockAt(bot.entity.position.offset(0, -1, 0)).name];";

fn usual(ground: &Ground) -> f64 {
    millis(|| {
        ground.run(program(USUAL)).turn(Tick(1), &[]);
    })
}

/// Microseconds for each turn of a loop over a statement, less those of the empty loop.
fn micros(ground: &Ground, prepare: &str, statement: &str) -> f64 {
    const TURNS: u32 = 2_000;
    let looped = |statement: &str| {
        let program = program(&format!(
            "{prepare}; for (let i = 0; i < {TURNS}; i += 1) {{ {statement} }}"
        ));
        millis(|| drop(ground.play(program.clone())))
    };
    (looped(statement) - looped("")) * 1e3 / f64::from(TURNS)
}

fn host_call(ground: &Ground) -> f64 {
    micros(ground, "const { random } = Math", "random();")
}

fn block_at(ground: &Ground) -> f64 {
    micros(
        ground,
        "const at = bot.entity.position.offset(0, -1, 0)",
        "bot.blockAt(at);",
    )
}

fn library(ground: &Ground) -> f64 {
    let skill = |index: usize| {
        let name = format!("skill{index}");
        let body = "  await bot.waitForTicks(1);\n".repeat(40);
        let source = format!("async function {name}(bot, n) {{\n  if (n) return n;\n{body}}}");
        (SkillName::new(&name), source)
    };
    let library: Arc<BTreeMap<_, _>> = Arc::new((0..500).map(skill).collect());
    millis(|| {
        let mut program = program("return await skill250(bot, 7);");
        program.library = Arc::clone(&library);
        assert_eq!(ground.play(program), 7);
    })
}

/// 128 skills that have used the usual things and now wait.
fn crowd(ground: &Ground) -> Vec<Run> {
    (0..128)
        .map(|_| {
            let waiting = USUAL.replace("return", "const all =");
            let mut run = ground.run(program(&format!(
                "{waiting}\nawait bot.waitForTicks(1000);"
            )));
            run.turn(Tick(1), &[]);
            run
        })
        .collect()
}

fn memory(ground: &Ground) -> f64 {
    let crowd = crowd(ground);
    let bytes: usize = crowd.iter().map(Run::heap_bytes).sum();
    bytes as f64 / crowd.len() as f64 / f64::from(1 << 20)
}

fn resident(ground: &Ground) -> f64 {
    let before = resident_bytes();
    let crowd = crowd(ground);
    (resident_bytes() - before) / crowd.len() as f64 / f64::from(1 << 20)
}

/// What a thousand runs leave behind that end without memory, out of the stack or in the middle of something.
fn hostile(ground: &Ground) -> f64 {
    const BOMBS: [&str; 8] = [
        "const a = []; for (;;) a.push({ a });",
        "const all = []; const f = async () => { await null; all.push(f(), f()); }; await f(); await new Promise(() => {});",
        "const m = new Map(); for (let i = 0; ; i += 1) m.set({ m }, () => m);",
        "const f = async (n) => { try { await f(n + 1); } finally { f(n); } }; await f(0);",
        "let t = 'a'; for (;;) { t += t; if (t[9] === 'b') return; }",
        "for (;;) { try { for (;;); } catch {} }",
        "const a = []; function* g() { for (;;) { a.push(new Array(100).fill(a)); yield a; } } for (const x of g());",
        "const a = []; for (;;) { try { null.x; } catch (error) { a.push(error); } }",
    ];
    let limits = Limits {
        heap_bytes: 3 << 20,
        polls_per_turn: 20,
        world_ticks: 2,
        ..Limits::default()
    };
    let round = |times: usize| {
        for bomb in BOMBS.iter().cycle().take(times) {
            let body = ground.0.clone();
            let mut run = Run::start(program(bomb), body, Sight::Loaded, limits.clone(), 7);
            let ended = (1..9).find_map(|tick| run.turn(Tick(tick), &[]));
            assert!(
                ended.is_some_and(|outcome| outcome.error.is_some()),
                "{bomb}"
            );
        }
    };
    round(200);
    let before = resident_bytes();
    round(1_000);
    (resident_bytes() - before) / f64::from(1 << 20)
}
