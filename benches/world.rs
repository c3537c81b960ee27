//! How fast the world in the box is, against the promises of `docs/performance.md`.
//!
//! `cargo bench --bench world` prints a table of scenes, what was measured and what was promised. Scenes are named; words after `--`
//! choose some of them: `cargo bench --bench world -- idle walk`. `-- crafter` also steps the Python package `crafter` with random actions
//! in a virtual environment of its own (needs `python3` and a network), on this machine in the same run.
//!
//! Every scene is deterministic; only the clock differs between two runs. A rate is the median of five rounds, after one that does not
//! count. `-- "work 16" --units=3000` instead does so many units of a scene once, without a clock, for `valgrind --tool=callgrind
//! --toggle-collect='*rate*'`: instructions can be compared where other work disturbs the clock. Scenes run on one thread, and time is the processor's time of that thread where the system tells it (Linux), so that others on
//! the machine disturb less; `crafter` is measured in the same way.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a report is printed"
)]

mod scenes;

use std::time::{Duration, Instant};

use comfy_table::Table;
use comfy_table::presets::ASCII_MARKDOWN;

/// What a scene measured.
struct Line {
    scene: &'static str,
    /// What is counted: chunks, ticks, bytes.
    what: &'static str,
    measured: f64,
    /// At least this, if there is a promise.
    promise: Option<f64>,
}

fn main() {
    let chosen: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    let is_chosen =
        |scene: &str| chosen.is_empty() || chosen.iter().any(|it| scene.contains(it.as_str()));
    let mut table = Table::new();
    table.load_style(ASCII_MARKDOWN);
    table.set_header(["scene", "unit", "measured", "promised", ""]);
    for scene in scenes::SCENES.iter().filter(|scene| is_chosen(scene.name)) {
        for line in (scene.run)(scene.name) {
            table.add_row(row(&line));
        }
    }
    println!("{table}");
}

fn row(line: &Line) -> [String; 5] {
    let promised = line
        .promise
        .map_or_else(String::new, |least| format!(">= {}", number(least)));
    let kept = line.promise.map(|least| line.measured >= least);
    let kept = kept.map_or("", |kept| if kept { "kept" } else { "MISSED" });
    [
        line.scene,
        line.what,
        &number(line.measured),
        &promised,
        kept,
    ]
    .map(str::to_owned)
}

/// A number as people read it: `212,000`, `3.14`.
fn number(value: f64) -> String {
    if value < 100.0 {
        return format!("{value:.2}");
    }
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Units a second of a piece of work that does some units each time it is called: the median of five rounds.
#[inline(never)]
fn rate(mut work: impl FnMut() -> u64) -> f64 {
    const ROUND: Duration = Duration::from_millis(700);
    if let Some(most) = units() {
        let mut done = 0;
        while done < most {
            done += work();
        }
        return f64::NAN;
    }
    let mut rates: Vec<f64> = (0..6)
        .map(|_| {
            let (start, before, mut units) = (Instant::now(), spent(), 0);
            while start.elapsed() < ROUND {
                units += work();
            }
            let spent = spent()
                .zip(before)
                .map(|(now, before)| now.saturating_sub(before));
            units as f64 / spent.unwrap_or_else(|| start.elapsed()).as_secs_f64()
        })
        .skip(1)
        .collect();
    rates.sort_by(f64::total_cmp);
    rates[2]
}

/// So many units instead of a time, if the command line says so.
fn units() -> Option<u64> {
    let mut said = std::env::args();
    said.find_map(|it| it.strip_prefix("--units=")?.parse().ok())
}

/// Processor time that this thread has used: the first number of Linux's `schedstat`, in nanoseconds.
fn spent() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}
