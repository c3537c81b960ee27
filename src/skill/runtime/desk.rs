//! What a run and the functions that it lends to JavaScript share: the body, the open actions, the log, the ending.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::meter::Meter;
use crate::skill::{ErrorKind, Limits, Program};
use crate::vocab::{Action, ActionId, AgentName, Lane, Random, SkillName, Tick};
use crate::world::{BodyHandle, Sight};

/// Most lines of a log; what is written after them is counted, not kept.
const LOG_LINES: usize = 1_000;
/// Longest line of a log, in characters.
const LOG_WIDTH: usize = 1_000;

#[derive(Debug)]
pub(super) struct Desk {
    pub(super) program: Program,
    pub(super) body: BodyHandle,
    pub(super) sight: Sight,
    pub(super) name: AgentName,
    pub(super) meter: Meter,
    pub(super) now: Cell<Tick>,
    /// The tick of the next timer.
    pub(super) alarm: Cell<Option<Tick>>,
    /// Whether the skill wants to hear of percepts.
    pub(super) listening: Cell<bool>,
    pub(super) ending: RefCell<Option<Ending>>,
    open: RefCell<BTreeMap<ActionId, Lane>>,
    random: RefCell<Random>,
    log: RefCell<Vec<String>>,
    unlogged: Cell<u64>,
    chat: RefCell<Vec<String>>,
    calls: RefCell<Vec<SkillName>>,
    last_call: RefCell<Option<String>>,
    rejected: RefCell<Vec<String>>,
}

/// How the skill says that it ended.
#[derive(Debug)]
pub(super) enum Ending {
    /// Its function returned this.
    Finished(serde_json::Value),
    /// It threw, with the interpreter's stack.
    Threw { message: String, stack: String },
    /// A limit was hit, with the stack at that moment.
    Stopped { kind: ErrorKind, stack: String },
}

/// What is left to tell when a run is over.
#[derive(Debug)]
pub(super) struct Leftovers {
    pub(super) log: Vec<String>,
    pub(super) chat: Vec<String>,
    pub(super) calls: Vec<SkillName>,
    pub(super) last_call: Option<String>,
}

impl Desk {
    pub(super) fn new(
        program: Program,
        body: BodyHandle,
        sight: Sight,
        limits: Limits,
        seed: u64,
    ) -> Self {
        Self {
            name: body.with(|body| body.name()),
            random: RefCell::new(Random::new(seed, "skill")),
            meter: Meter::new(limits),
            program,
            body,
            sight,
            now: Cell::default(),
            alarm: Cell::default(),
            listening: Cell::default(),
            ending: RefCell::default(),
            open: RefCell::default(),
            log: RefCell::default(),
            unlogged: Cell::default(),
            chat: RefCell::default(),
            calls: RefCell::default(),
            last_call: RefCell::default(),
            rejected: RefCell::default(),
        }
    }

    /// Hands an action to the body.
    pub(super) fn act(&self, action: Action) -> ActionId {
        if let Action::Chat { text } | Action::Whisper { text, .. } = &action {
            self.chat.borrow_mut().push(text.clone());
        }
        *self.last_call.borrow_mut() = Some(in_words(&action));
        let lane = action.lane();
        let id = self.body.with(|body| body.submit(action));
        self.open.borrow_mut().insert(id, lane);
        id
    }

    /// Stops one of the skill's own actions; others are none of its business.
    pub(super) fn cancel(&self, id: ActionId) {
        if self.open.borrow().contains_key(&id) {
            self.body.with(|body| body.cancel(id));
        }
    }

    /// Notes that an action ended; whether it was the skill's.
    pub(super) fn closed(&self, id: ActionId) -> bool {
        self.open.borrow_mut().remove(&id).is_some()
    }

    pub(super) fn log(&self, line: &str) {
        let mut log = self.log.borrow_mut();
        if log.len() < LOG_LINES {
            log.push(line.chars().take(LOG_WIDTH).collect());
        } else {
            self.unlogged.set(self.unlogged.get() + 1);
        }
    }

    pub(super) fn random(&self) -> f64 {
        self.random.borrow_mut().unit()
    }

    /// Notes the call of a library skill.
    pub(super) fn called(&self, name: &str) {
        let mut calls = self.calls.borrow_mut();
        if self.program.library.contains_key(name) && !calls.iter().any(|c| c.as_str() == name) {
            calls.push(SkillName::new(name));
        }
    }

    /// Notes that a promise failed without anybody waiting for it, or that somebody waits for it after all.
    pub(super) fn rejected(&self, message: String, handled: bool) {
        let mut rejected = self.rejected.borrow_mut();
        if handled {
            if let Some(index) = rejected.iter().position(|other| *other == message) {
                rejected.remove(index);
            }
        } else if rejected.len() < LOG_LINES {
            rejected.push(message);
        }
    }

    /// The first ending counts.
    pub(super) fn end(&self, ending: Ending) {
        self.ending.borrow_mut().get_or_insert(ending);
    }

    /// Stops what the body still does for the skill, except speaking, and hands out what it wrote and said.
    pub(super) fn clear(&self, finished: bool) -> Leftovers {
        let mut open = self.open.take();
        open.retain(|_, lane| *lane != Lane::Mouth);
        if finished && !open.is_empty() {
            self.log("an action was still going on when the skill ended, and was stopped: is an `await` missing?");
        }
        self.body.with(|body| {
            for id in open.into_keys() {
                body.cancel(id);
            }
            if body.observe().window.is_some() {
                body.submit(Action::CloseWindow);
            }
        });
        for message in self.rejected.take() {
            self.log(&format!(
                "nobody waited for what failed with: {message}: is an `await` missing?"
            ));
        }
        let mut log = self.log.take();
        if self.unlogged.get() > 0 {
            log.push(format!("... and {} more lines", self.unlogged.get()));
        }
        Leftovers {
            log,
            chat: self.chat.take(),
            calls: self.calls.take(),
            last_call: self.last_call.take(),
        }
    }
}

/// `dig {"at":{"x":1,"y":64,"z":2}}`: the action's name and what it was given.
fn in_words(action: &Action) -> String {
    let Ok(serde_json::Value::Object(mut fields)) = serde_json::to_value(action) else {
        return String::new();
    };
    let name = fields.remove("action").unwrap_or_default();
    let name = name.as_str().unwrap_or_default();
    if fields.is_empty() {
        name.to_owned()
    } else {
        format!("{name} {}", serde_json::Value::Object(fields))
    }
}
