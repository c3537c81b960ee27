//! `mindforge skill verify`: whether skills do what they promise, in worlds of several seeds.

use std::io::{self, IsTerminal as _};
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::str::FromStr;
use std::thread::available_parallelism;

use anyhow::Context as _;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use super::nearest;
use crate::cli::arguments::Globals;
use crate::cli::error::ExitStatus;
use crate::cli::output;
use crate::skill::{Refused, Shelf, Shelved, Verification, Verified};
use crate::telemetry::Stopwatch;
use crate::vocab::SkillName;

/// The least share of runs that must succeed, in percent.
const LEAST: usize = 95;
/// How long nobody is bothered with a progress bar, in milliseconds.
const PATIENCE: u64 = 1_000;
/// The longest text of a failure in the table, in characters.
const WIDTH: usize = 90;

/// What `skill verify` can be told.
#[derive(Args, Debug)]
pub(in crate::cli) struct SkillVerify {
    /// Only these skills [default: all]
    names: Vec<SkillName>,
    /// A folder of skills [default: the starter library, which is part of mindforge]
    #[arg(long, value_name = "DIR")]
    library: Option<PathBuf>,
    /// The seeds of the worlds, both ends included
    #[arg(long, value_name = "A..B", default_value = "1..10")]
    seeds: Seeds,
    /// How many runs go on at once [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Print the table in Markdown
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
}

/// Seeds of worlds: `3` or `1..10`, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Seeds(RangeInclusive<u64>);

impl FromStr for Seeds {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let last = last.trim_start_matches('=');
        match (first.parse(), last.parse()) {
            (Ok(first), Ok(last)) if first <= last => Ok(Self(first..=last)),
            _ => Err("expected `A..B`, such as `1..10`".to_owned()),
        }
    }
}

/// Names that are not in the library.
#[derive(Debug, thiserror::Error)]
#[error("there is no skill called `{name}` in {library}{}", hint(nearest.as_ref()))]
struct Unknown {
    name: SkillName,
    library: String,
    nearest: Option<SkillName>,
}

fn hint(nearest: Option<&SkillName>) -> String {
    nearest.map_or_else(String::new, |name| {
        format!("\nhint: did you mean `{name}`?")
    })
}

/// What was found out, as other programs read it.
#[derive(Serialize)]
struct Report<'a> {
    ok: bool,
    runs: usize,
    counted: usize,
    successes: usize,
    skills: Vec<Row<'a>>,
    refused: Vec<Unread>,
}

/// A skill in it.
#[derive(Serialize)]
struct Row<'a> {
    counted: usize,
    successes: usize,
    median_ticks: Option<u64>,
    #[serde(flatten)]
    skill: &'a Verified,
}

/// A file that is no skill.
#[derive(Serialize)]
struct Unread {
    file: String,
    why: String,
}

/// Verifies, and says what came of it.
pub(super) fn run(arguments: &SkillVerify, globals: &Globals) -> anyhow::Result<ExitStatus> {
    let shelf = match &arguments.library {
        None => Shelf::starter(),
        Some(folder) => Shelf::read(folder)
            .with_context(|| format!("cannot read the library `{}`", folder.display()))?,
    };
    let jobs = arguments.jobs.map_or_else(available_parallelism, Ok);
    let verification = Verification {
        skills: chosen(&shelf, arguments)?,
        shelf: &shelf,
        seeds: arguments.seeds.0.clone().collect(),
        jobs: jobs.unwrap_or(NonZeroUsize::MIN),
    };
    let verified = watched(&verification)?;
    let report = Report::new(&verified, &shelf.refused);
    if globals.json {
        output::json(&report)?;
    } else if arguments.markdown {
        output::text(&markdown(&report))?;
    } else {
        output::text(&table(&report))?;
    }
    Ok(if report.ok {
        ExitStatus::Success
    } else {
        ExitStatus::Failure
    })
}

fn chosen<'a>(shelf: &'a Shelf, arguments: &SkillVerify) -> Result<Vec<&'a Shelved>, Unknown> {
    if arguments.names.is_empty() {
        return Ok(shelf.skills.values().collect());
    }
    let unknown = |name: &SkillName| {
        let known = shelf.skills.keys();
        let folder = arguments.library.as_ref();
        Unknown {
            name: name.clone(),
            library: folder.map_or("the starter library".to_owned(), |folder| {
                format!("`{}`", folder.display())
            }),
            nearest: nearest(known, name).cloned(),
        }
    };
    let names = arguments.names.iter();
    names
        .map(|name| shelf.skills.get(name).ok_or_else(|| unknown(name)))
        .collect()
}

/// Runs it, with a bar on a terminal when it takes long.
fn watched(verification: &Verification<'_>) -> io::Result<Vec<Verified>> {
    let watch = Stopwatch::start();
    let mut bar: Option<ProgressBar> = None;
    let drawn = io::stderr().is_terminal();
    let verified = verification.run(|done| {
        if drawn && watch.millis() > PATIENCE {
            let bar = bar.get_or_insert_with(|| progress(verification.runs()));
            bar.set_position(done as u64);
        }
    });
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    verified
}

fn progress(runs: usize) -> ProgressBar {
    let bar = ProgressBar::new(runs as u64);
    match ProgressStyle::with_template("{bar:40} {pos} of {len} runs, {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

impl<'a> Report<'a> {
    fn new(verified: &'a [Verified], refused: &[Refused]) -> Self {
        let sum = |count: fn(&Verified) -> usize| verified.iter().map(count).sum::<usize>();
        let (counted, successes) = (sum(Verified::counted), sum(Verified::successes));
        let rows = verified.iter().map(|skill| Row {
            counted: skill.counted(),
            successes: skill.successes(),
            median_ticks: skill.median_ticks(),
            skill,
        });
        let unread = refused.iter().map(|Refused { file, why }| Unread {
            file: file.display().to_string(),
            why: why.clone(),
        });
        Self {
            ok: counted > 0 && successes * 100 >= counted * LEAST && refused.is_empty(),
            runs: sum(|skill| skill.trials.len()),
            counted,
            successes,
            skills: rows.collect(),
            refused: unread.collect(),
        }
    }

    fn summary(&self) -> String {
        let share = 100.0 * self.successes as f64 / self.counted.max(1) as f64;
        format!(
            "{} of {} runs succeeded ({share:.1} %); in {} more the preconditions did not hold",
            self.successes,
            self.counted,
            self.runs - self.counted
        )
    }
}

fn table(report: &Report<'_>) -> String {
    let rows = report.skills.iter().map(|row| {
        [
            row.skill.name.to_string(),
            format!("{}/{}", row.successes, row.counted),
            median(row),
            trouble(row.skill),
        ]
    });
    let table = output::table(
        ["skill", "done/runs", "median ticks", "first failure"],
        rows,
    );
    let refused = report.refused.iter();
    let refused = refused.map(|unread| format!("`{}` is no skill: {}\n", unread.file, unread.why));
    format!("{table}{}{}", refused.collect::<String>(), report.summary())
}

fn markdown(report: &Report<'_>) -> String {
    let rows = report.skills.iter().map(|row| {
        let (name, does) = (&row.skill.name, &row.skill.description);
        let (successes, counted) = (row.successes, row.counted);
        format!(
            "| `{name}` | {does} | {successes}/{counted} | {} |",
            median(row)
        )
    });
    let heading = [
        "| skill | what it does | done/runs | median ticks |",
        "|---|---|---|---|",
    ];
    let lines: Vec<String> = heading.map(str::to_owned).into_iter().chain(rows).collect();
    format!("{}\n\n{}", lines.join("\n"), report.summary())
}

fn median(row: &Row<'_>) -> String {
    row.median_ticks
        .map_or("-".to_owned(), |ticks| ticks.to_string())
}

/// The first failure on one line, or why nothing could be run.
fn trouble(skill: &Verified) -> String {
    let nothing_ran = || skill.first_impossible().filter(|_| skill.counted() == 0);
    let Some((seed, why)) = skill.first_failure().or_else(nothing_ran) else {
        return String::new();
    };
    let line = why.lines().next().unwrap_or_default();
    let mut text: String = line.chars().take(WIDTH).collect();
    if line.chars().count() > WIDTH {
        text.push('…');
    }
    format!("seed {seed}: {text}")
}

#[cfg(test)]
mod tests {
    use super::Seeds;

    #[test]
    fn seeds_are_one_or_a_range_with_both_ends() {
        assert_eq!("1..3".parse(), Ok(Seeds(1..=3)));
        assert_eq!("1..=3".parse(), Ok(Seeds(1..=3)));
        assert_eq!("7".parse(), Ok(Seeds(7..=7)));
        assert!("3..1".parse::<Seeds>().is_err());
        assert!("a..b".parse::<Seeds>().is_err());
    }
}
