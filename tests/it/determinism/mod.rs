//! The same seed and the same actions make the same event log and the same save, byte for byte: again, on any thread, under any
//! runtime, in debug and in release.

mod colony;
mod parts;
mod play;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use sha2::{Digest, Sha256};

use crate::generated;
use play::{Outcome, Part, play};

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// What a part came to, as a line: a rule that changes shows in the parts that it touches.
fn line(part: &Part, outcome: &Outcome) -> String {
    format!(
        "{}: {} done, {} failed, {} felt; log {}, save {}",
        part.name,
        outcome.done,
        outcome.failed,
        outcome.sensed,
        sha256(outcome.log.as_bytes()),
        sha256(&outcome.save)
    )
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/determinism/golden.txt")
}

/// Run in debug by `cargo test` and in release by `.ci/run`, against one file.
#[test]
fn a_fixed_script_makes_the_bytes_that_it_always_made() {
    let parts = parts::all();
    let lines = parts.iter().map(|part| line(part, &play(part)) + "\n");
    let now: String = lines.collect();
    if generated::is_asked_for() {
        fs::write(golden(), &now).unwrap();
    }
    let known = fs::read_to_string(golden()).unwrap_or_default();
    assert!(
        now == known,
        "if rules or the land were meant to change, `just bless` writes this to `golden.txt`:\n{now}\ninstead of\n{known}"
    );
}

#[test]
fn two_threads_play_the_same() {
    for part in parts::all() {
        let [one, other] = thread::scope(|scope| {
            let players = [(); 2].map(|()| scope.spawn(|| play(&part)));
            players.map(|player| player.join().unwrap())
        });
        assert!(one.log == other.log, "the logs of {} differ", part.name);
        assert!(one.save == other.save, "the saves of {} differ", part.name);
    }
}
