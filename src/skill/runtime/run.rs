//! One skill at work: a turn for every tick of the world until it ends.

use std::fmt;
use std::rc::Rc;

use serde_json::json;

use super::desk::{Desk, Ending, Leftovers};
use super::functions;
use super::sandbox::{self, OPENING_LINES, Sandbox};
use super::trace::{self, Frame};
use crate::skill::hint::hint;
use crate::skill::{ErrorKind, Inside, Limits, Outcome, Program, SkillError};
use crate::vocab::{SkillName, Tick};
use crate::world::{BodyEvent, BodyHandle, Sight};

/// A skill that runs over a body.
pub struct Run {
    stage: Stage,
    desk: Rc<Desk>,
    started: Option<Tick>,
}

enum Stage {
    /// Nothing has run yet.
    Fresh,
    Running(Box<Sandbox>),
    /// The outcome was handed out.
    Ended,
}

impl Run {
    /// A run that begins with its first turn. `seed` feeds `Math.random`.
    pub fn start(
        program: Program,
        body: BodyHandle,
        sight: Sight,
        limits: Limits,
        seed: u64,
    ) -> Self {
        Self {
            stage: Stage::Fresh,
            desk: Rc::new(Desk::new(program, body, sight, limits, seed)),
            started: None,
        }
    }

    /// Lets the skill go on until it waits for the world again. Call it once per tick with the body's events; returns the outcome
    /// in the turn in which the skill ends, and nothing in later ones.
    pub fn turn(&mut self, tick: Tick, events: &[BodyEvent]) -> Option<Outcome> {
        self.desk.now.set(tick);
        let started = *self.started.get_or_insert(tick);
        self.desk.meter.begin_turn();
        match &self.stage {
            Stage::Ended => return None,
            Stage::Fresh => {
                if let Err(error) = self.begin() {
                    return Some(self.finish(Err(error)));
                }
            }
            Stage::Running(sandbox) => {
                if tick.since(started) > self.desk.meter.limits().world_ticks {
                    let stack = sandbox.last_site();
                    let kind = ErrorKind::WorldTime;
                    self.desk.end(Ending::Stopped { kind, stack });
                } else if let Some(news) = self.news(events) {
                    sandbox.turn(&news);
                }
            }
        }
        self.desk.meter.end_turn();
        let ending = self.desk.ending.take()?;
        let end = self.judge(ending);
        Some(self.finish(end))
    }

    /// Ends the skill now and stops what the body does for it.
    pub fn cancel(&mut self) -> Outcome {
        let mut error = self.error(ErrorKind::Cancelled, "called off");
        if let Stage::Running(sandbox) = &self.stage {
            error = self.located(error, &sandbox.last_site());
        }
        self.finish(Err(error))
    }

    /// Bytes of memory that the interpreter holds for the skill at this moment.
    pub fn heap_bytes(&self) -> usize {
        match &self.stage {
            Stage::Running(sandbox) => sandbox.heap_bytes(),
            Stage::Fresh | Stage::Ended => 0,
        }
    }

    fn begin(&mut self) -> Result<(), Box<SkillError>> {
        let program = &self.desk.program;
        let declared = functions(&program.source, &program.file)?;
        if !declared
            .iter()
            .any(|function| function.name == program.name)
        {
            let message = format!("there is no function `{}` at the top level", program.name);
            return Err(self.error(ErrorKind::Syntax, message));
        }
        match Sandbox::open(Rc::clone(&self.desk)) {
            Ok(sandbox) => {
                sandbox.start();
                self.stage = Stage::Running(Box::new(sandbox));
            }
            Err(ending) => self.desk.end(ending),
        }
        Ok(())
    }

    /// What the shim must hear of, if anything: ended actions, due timers, and percepts if something listens.
    fn news(&self, events: &[BodyEvent]) -> Option<String> {
        let mut done = Vec::new();
        let mut sensed = Vec::new();
        for event in events {
            match event {
                BodyEvent::Done { id, result } if self.desk.closed(*id) => done.push(json!({
                    "id": id,
                    "failure": result.as_ref().err(),
                    "words": result.as_ref().err().map(ToString::to_string),
                })),
                BodyEvent::Done { .. } => {}
                other if self.desk.listening.get() => sensed.push(other),
                _ => {}
            }
        }
        let rings = self
            .desk
            .alarm
            .get()
            .is_some_and(|at| at <= self.desk.now.get());
        let silent = done.is_empty() && sensed.is_empty() && !rings;
        (!silent).then(|| json!({ "done": done, "events": sensed }).to_string())
    }

    fn judge(&self, ending: Ending) -> Result<serde_json::Value, Box<SkillError>> {
        match ending {
            Ending::Finished(result) => Ok(result),
            Ending::Threw { message, stack } => {
                let kind = sandbox::kind_of(&message);
                Err(self.located(self.error(kind, message), &stack))
            }
            Ending::Stopped { kind, stack } => {
                let words = self.desk.meter.words(kind);
                Err(self.located(self.error(kind, words), &stack))
            }
        }
    }

    fn error(&self, kind: ErrorKind, message: impl Into<String>) -> Box<SkillError> {
        SkillError::new(kind, message, &self.desk.program.file)
    }

    /// Puts an error where the skill's own source was left, and says what it had called there.
    fn located(&self, mut error: Box<SkillError>, stack: &str) -> Box<SkillError> {
        let program = &self.desk.program;
        let frames: Vec<_> = trace::frames(stack).collect();
        let own = frames.iter().position(|frame| frame.file == program.file);
        let inner = &frames[..own.unwrap_or(frames.len())];
        error.inside = inner.iter().find_map(|frame| self.place(frame));
        let Some(frame) = own.and_then(|own| frames.get(own)) else {
            return error;
        };
        let line = frame.line.saturating_sub(OPENING_LINES);
        let mut error = error.at(&program.source, line, frame.column);
        let named = !frame.function.is_empty() && frame.function != "<anonymous>";
        let function = if named {
            frame.function
        } else {
            program.name.as_str()
        };
        error.function = Some(function.to_owned());
        if error.kind == ErrorKind::Exception && error.inside.is_none() {
            let library: Vec<_> = program.library.keys().map(SkillName::as_str).collect();
            let line = error.quoted_line.as_deref().unwrap_or_default();
            error.hint = hint(&error.message, line, &program.source, &library);
        }
        error
    }

    /// Where a frame stands in a library skill or a primitive, if it does.
    fn place(&self, frame: &Frame<'_>) -> Option<Inside> {
        let (folder, file) = frame.file.split_once('/')?;
        let skill = file.strip_suffix(".js")?;
        let line = frame.line.saturating_sub(OPENING_LINES);
        let quoted_line = match folder {
            "library" => {
                let source = self.desk.program.library.get(skill)?;
                let index = usize::try_from(line).ok()?.checked_sub(1)?;
                source.lines().nth(index).map(str::to_owned)
            }
            "primitives" => None,
            _ => return None,
        };
        Some(Inside {
            skill: skill.to_owned(),
            file: frame.file.to_owned(),
            line,
            column: frame.column,
            quoted_line,
        })
    }

    fn finish(&mut self, end: Result<serde_json::Value, Box<SkillError>>) -> Outcome {
        self.stage = Stage::Ended;
        let Leftovers {
            log,
            chat,
            calls,
            last_call,
        } = self.desk.clear(end.is_ok());
        let started = self.started.unwrap_or_default();
        let (result, error) = match end {
            Ok(result) => (result, None),
            Err(mut error) => {
                error.last_host_call = last_call;
                error.last_chat = last_three(&chat);
                error.last_log = last_three(&log);
                (serde_json::Value::Null, Some(*error))
            }
        };
        Outcome {
            error,
            result,
            ticks: self.desk.now.get().since(started),
            log,
            chat,
            calls,
        }
    }
}

fn last_three(lines: &[String]) -> Vec<String> {
    lines[lines.len().saturating_sub(3)..].to_vec()
}

impl fmt::Debug for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run")
            .field("program", &self.desk.program.name)
            .field("started", &self.started)
            .finish_non_exhaustive()
    }
}
