//! Running one skill to its end, and the document about it that `mindforge skill run --json` prints.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ErrorKind, Outcome, Run};
use crate::vocab::{ItemName, Point, Tick};
use crate::world::embedded::{SharedWorld, World};
use crate::world::{BodyEvent, BodyHandle, Observation};

/// Gives a run its turns until it ends. `step` lets the world go on by a tick and says what the body sensed.
pub fn drive(run: &mut Run, step: &mut dyn FnMut() -> (Tick, Vec<BodyEvent>)) -> Outcome {
    loop {
        let (tick, events) = step();
        if let Some(outcome) = run.turn(tick, &events) {
            return outcome;
        }
    }
}

/// Gives a run its turns in the embedded world, with a body that it has for itself, until it ends.
pub fn drive_alone(run: &mut Run, world: &SharedWorld, body: &BodyHandle) -> Outcome {
    drive(run, &mut || {
        world.with(World::step);
        body.with(|body| (body.tick(), body.take_events()))
    })
}

/// One run of one skill, as scripts read it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunReport {
    /// Whether it ended without an error.
    pub ok: bool,
    /// The error, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<ReportedError>,
    /// What the function returned.
    pub result: serde_json::Value,
    /// Ticks of the world.
    pub ticks: u64,
    /// Milliseconds on the caller's clock.
    pub wall_ms: u64,
    /// What it said.
    pub chat: Vec<String>,
    /// What it wrote to its log.
    pub log: Vec<String>,
    /// What the body carries after it.
    pub inventory: BTreeMap<ItemName, u32>,
    /// Where the body stands after it.
    pub position: Point,
}

/// The part of an error that scripts read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportedError {
    /// What ended the skill.
    pub kind: ErrorKind,
    /// In words.
    pub message: String,
    /// Line in the skill's source, from 1.
    pub line: Option<u32>,
    /// Column in that line, from 1.
    pub column: Option<u32>,
    /// The function that the line is in.
    pub function: Option<String>,
}

impl RunReport {
    /// The document for an outcome and what was observed after it; `wall_ms` comes from the caller's clock.
    pub fn new(outcome: Outcome, after: &Observation, wall_ms: u64) -> Self {
        let error = outcome.error.map(|error| ReportedError {
            kind: error.kind,
            message: error.message,
            line: error.line,
            column: error.column,
            function: error.function,
        });
        let mut inventory = BTreeMap::new();
        for (_, stack) in after.inventory.stacks() {
            *inventory.entry(stack.item.clone()).or_default() += stack.count;
        }
        Self {
            ok: error.is_none(),
            error,
            result: outcome.result,
            ticks: outcome.ticks,
            wall_ms,
            chat: outcome.chat,
            log: outcome.log,
            inventory,
            position: after.position,
        }
    }
}
