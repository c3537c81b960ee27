//! Skills that want to do harm. Each ends with a typed error, at the same place in each of two runs, and nothing else comes of it.
//!
//! The clock is off here: what only the clock would stop hangs these tests. What it is needed for stands in `clock.rs`.

mod clock;
mod escapes;
mod floods;
mod lists;
mod loops;
mod memory;
mod neighbours;
mod objects;
mod pollution;
mod texts;
mod throwing;

use crate::skill::runtime::tests::{Stage, program};
use crate::skill::{ErrorKind, Limits, Outcome, drive};

fn limits() -> Limits {
    Limits {
        heap_bytes: 16 << 20,
        host_calls: 2_000,
        world_ticks: 100,
        polls_per_turn: 200,
        polls_per_run: 400,
        cpu_seconds: f64::INFINITY,
        ..Limits::default()
    }
}

fn run(statements: &str) -> Outcome {
    let source = format!("async function main(bot) {{\n{statements}\n}}");
    let stage = Stage::default();
    drive(&mut stage.run(program(&source), limits()), &mut || {
        stage.step()
    })
}

/// Runs each attack twice.
fn all_end(kind: ErrorKind, attacks: &[&str]) {
    for attack in attacks {
        let [once, again] = [run(attack), run(attack)];
        assert_eq!(place(&once), place(&again), "differs: {attack}");
        match once.error {
            Some(error) => assert_eq!(error.kind, kind, "{attack}: {error}"),
            None => panic!("succeeded with {}: {attack}", once.result),
        }
    }
}

/// The tick and the error's kind, words and line.
type Place<'a> = (u64, Option<(ErrorKind, &'a str, Option<u32>)>);

/// What may not differ between two runs. Where memory ends, a note of a lost promise may come or not.
fn place(outcome: &Outcome) -> Place<'_> {
    let error = outcome.error.as_ref();
    let place = error.map(|error| (error.kind, error.message.as_str(), error.line));
    (outcome.ticks, place)
}

/// What a harmless skill gives, for attacks that must come to nothing.
fn result(statements: &str) -> serde_json::Value {
    let outcome = run(statements);
    assert_eq!(outcome.error, None, "{statements}");
    outcome.result
}
