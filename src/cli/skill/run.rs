//! `mindforge skill run`: one skill, alone, in the embedded world.

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;

use crate::cli::arguments::Globals;
use crate::cli::error::{ExitStatus, Misuse};
use crate::cli::output;
use crate::cli::run::seeds;
use crate::config::Config;
use crate::skill::{
    Limits, Outcome, Program, Refused, Run, RunReport, Shelf, SkillError, drive_alone,
    main_function,
};
use crate::telemetry::Stopwatch;
use crate::vocab::{AgentName, BiomeName, ItemName, SkillName};
use crate::world::catalog::Catalog;
use crate::world::embedded::{Settings, SharedWorld, World};
use crate::world::{BodyHandle, Sight};

/// What the body is called that runs the skill.
const BODY: &str = "mindforge";

/// What `skill run` can be told.
#[derive(Args, Debug)]
pub(in crate::cli) struct SkillRun {
    /// The file with the skill's source
    pub(super) file: PathBuf,
    /// The function to call [default: the last async function in the file]
    #[arg(long, value_name = "NAME")]
    pub(super) call: Option<SkillName>,
    /// The seed of the world [default: the configured one]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = seeds())]
    pub(super) seed: Option<u64>,
    /// What the body carries from the start
    #[arg(long, value_name = "ITEM:N,...", value_delimiter = ',')]
    pub(super) give: Vec<Gift>,
    /// The biome to begin in
    #[arg(long, value_name = "NAME")]
    pub(super) biome: Option<BiomeName>,
    /// The most ticks that the skill may take
    #[arg(long, value_name = "N")]
    pub(super) ticks: Option<NonZeroU64>,
    /// A folder of further skills that this one may call
    #[arg(long, value_name = "DIR")]
    pub(super) library: Option<PathBuf>,
}

/// So many of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Gift {
    /// The item.
    pub(super) item: ItemName,
    /// How many.
    pub(super) count: u32,
}

impl FromStr for Gift {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (item, count) = text.split_once(':').unwrap_or((text, "1"));
        let count = count.parse().ok().filter(|count| *count > 0);
        match count {
            Some(count) if !item.is_empty() => Ok(Self {
                item: item.into(),
                count,
            }),
            _ => Err("expected `ITEM:N`, such as `oak_log:3`".to_owned()),
        }
    }
}

/// Runs the skill and says what came of it.
pub(super) fn run(
    arguments: &SkillRun,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    let source = read(&arguments.file)?;
    let watch = Stopwatch::start();
    let (world, body) = scene(arguments, config)?;
    let outcome = match program(arguments, source) {
        Ok(mut program) => {
            program.library = library(arguments.library.as_deref())?;
            play(program, &world, &body, arguments)
        }
        Err(error) => unstarted(*error),
    };
    let error = outcome.error.clone();
    let after = body.with(|body| body.observe());
    let report = RunReport::new(outcome, &after, watch.millis());
    if globals.json {
        output::json(&report)?;
    } else {
        output::text(&story(&report, error.as_ref()))?;
    }
    if report.ok {
        Ok(ExitStatus::Success)
    } else {
        Ok(ExitStatus::Failure)
    }
}

/// A new world with one body in it, with what it was given.
fn scene(arguments: &SkillRun, config: &Config) -> anyhow::Result<(SharedWorld, BodyHandle)> {
    let mut world = World::new(Settings {
        seed: arguments.seed.unwrap_or(config.world.seed),
        hearing: config.senses.hearing,
        view_distance: config.senses.view_distance.into(),
        ..Settings::default()
    });
    if let Some(biome) = &arguments.biome {
        world.spawn_in(biome)?;
    }
    let world = SharedWorld::new(world);
    let name = AgentName::new(BODY)?;
    let body = BodyHandle::new(world.join(name.clone()));
    for Gift { item, count } in &arguments.give {
        if Catalog::get().item_named(item.as_str()).is_none() {
            return Err(Misuse::UnknownItem { item: item.clone() }.into());
        }
        world
            .with(|world| world.give(&name, item, *count))
            .with_context(|| format!("cannot give {count} {item}"))?;
    }
    Ok((world, body))
}

fn program(arguments: &SkillRun, source: String) -> Result<Program, Box<SkillError>> {
    let file = arguments.file.display().to_string();
    let name = match &arguments.call {
        Some(name) => name.clone(),
        None => main_function(&source).map_err(|mut error| {
            error.file.clone_from(&file);
            error
        })?,
    };
    Ok(Program {
        file,
        ..Program::new(name, source)
    })
}

/// The newest texts of the skills in a folder. What cannot be read there cannot be called, and the log says why.
fn library(folder: Option<&Path>) -> anyhow::Result<Arc<BTreeMap<SkillName, String>>> {
    let Some(folder) = folder else {
        return Ok(Arc::default());
    };
    let shelf = Shelf::read(folder)
        .with_context(|| format!("cannot read the library `{}`", folder.display()))?;
    for Refused { file, why } in &shelf.refused {
        tracing::warn!("`{}` is left out of the library: {why}", file.display());
    }
    Ok(shelf.sources())
}

fn play(program: Program, world: &SharedWorld, body: &BodyHandle, arguments: &SkillRun) -> Outcome {
    let mut limits = Limits::default();
    if let Some(ticks) = arguments.ticks {
        limits.world_ticks = ticks.get();
    }
    let seed = world.with(|world| world.seed());
    let mut run = Run::start(program, body.clone(), Sight::Loaded, limits, seed);
    drive_alone(&mut run, world, body)
}

/// The outcome of a source that cannot be run.
fn unstarted(error: SkillError) -> Outcome {
    Outcome {
        error: Some(error),
        result: serde_json::Value::Null,
        ticks: 0,
        log: Vec::new(),
        chat: Vec::new(),
        calls: Vec::new(),
    }
}

/// A report for people to read.
fn story(report: &RunReport, error: Option<&SkillError>) -> String {
    let mut lines = vec![match error {
        None => format!("done in {} ticks", report.ticks),
        Some(error) => format!("failed after {} ticks\n{error}", report.ticks),
    }];
    if !report.result.is_null() {
        lines.push(format!("result: {}", report.result));
    }
    lines.extend(report.log.iter().map(|line| format!("log: {line}")));
    lines.extend(report.chat.iter().map(|line| format!("said: {line}")));
    let carried = report
        .inventory
        .iter()
        .map(|(item, count)| format!("{count} {item}"));
    let carried: Vec<String> = carried.collect();
    if !carried.is_empty() {
        lines.push(format!("carries {}", carried.join(", ")));
    }
    lines.join("\n")
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read the skill `{}`", path.display()))
}
