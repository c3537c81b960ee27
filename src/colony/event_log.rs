//! The event log: everything that crosses the door between bodies and agents, one JSON object a line, and its SHA-256.
//!
//! ```text
//! {"tick":812,"agent":"bob","submit":{"id":17,"action":"dig","at":{"x":3,"y":64,"z":-2}}}
//! {"tick":827,"agent":"bob","event":{"event":"done","id":17,"result":{"Ok":null}}}
//! ```
//!
//! With the same settings and fresh memory it is the same, byte for byte; the hash is taken whether or not a file is written.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::vocab::{Action, ActionId, AgentName, BiomeName, Position, Tick};
use crate::world::catalog::{BlockId, StateId};
use crate::world::{Body, BodyEvent, Light, Observation, Way, WayAsked};

/// The log's file cannot be made or written.
#[derive(Debug, thiserror::Error)]
#[error(
    "cannot write the event log `{}`\nhint: name a file in a folder that exists and can be written to",
    path.display()
)]
pub struct EventLogError {
    path: PathBuf,
    source: std::io::Error,
}

/// Whether the log's folder exists. Asked before anything is opened; the file itself is made, and an older one replaced, only once
/// the colony stands.
pub(super) fn check(path: Option<&Path>) -> Result<(), EventLogError> {
    let folder = |path: &Path| match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    path.map_or(Ok(()), |path| match std::fs::read_dir(folder(path)) {
        Ok(_) => Ok(()),
        Err(source) => Err(EventLogError {
            path: path.to_owned(),
            source,
        }),
    })
}

/// The log of one run, shared by its bodies.
#[derive(Clone, Debug)]
pub(super) struct EventLog(Arc<Mutex<Sink>>);

#[derive(Debug)]
struct Sink {
    hash: Sha256,
    file: Option<(PathBuf, BufWriter<File>)>,
    /// The first failure to write; told when the log is closed.
    failed: Option<std::io::Error>,
}

/// One line of the log.
#[derive(Serialize)]
struct Line<'a> {
    tick: Tick,
    agent: &'a AgentName,
    #[serde(flatten)]
    what: What<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum What<'a> {
    Submit(Submit<'a>),
    Cancel(ActionId),
    Event(&'a BodyEvent),
}

#[derive(Serialize)]
struct Submit<'a> {
    id: ActionId,
    #[serde(flatten)]
    action: &'a Action,
}

impl EventLog {
    /// Begins a log, in a file if one is named.
    pub(super) fn begin(path: Option<&Path>) -> Result<Self, EventLogError> {
        let open = |path: &Path| match File::create(path) {
            Ok(file) => Ok((path.to_owned(), BufWriter::new(file))),
            Err(source) => Err(EventLogError {
                path: path.to_owned(),
                source,
            }),
        };
        let file = path.map(open).transpose()?;
        Ok(Self(Arc::new(Mutex::new(Sink {
            hash: Sha256::new(),
            file,
            failed: None,
        }))))
    }

    /// Ends the log: everything is written, or the error that prevented it; the hash as hexadecimal digits.
    pub(super) fn close(&self) -> Result<String, EventLogError> {
        let mut sink = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let failed = sink.failed.take();
        if let Some((path, file)) = &mut sink.file {
            let flushed = failed.map_or_else(|| file.flush(), Err);
            flushed.map_err(|source| EventLogError {
                path: path.clone(),
                source,
            })?;
        }
        Ok(hex(&sink.hash.clone().finalize()))
    }

    fn write(&self, line: &Line<'_>) {
        let mut sink = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(mut bytes) = serde_json::to_vec(line) else {
            debug_assert!(false, "an event that JSON cannot hold");
            return;
        };
        bytes.push(b'\n');
        sink.hash.update(&bytes);
        let Sink { file, failed, .. } = &mut *sink;
        if let (Some((_, file)), None) = (file, &failed) {
            *failed = file.write_all(&bytes).err();
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A body whose actions and events are logged.
#[derive(Debug)]
pub(super) struct Logged<B> {
    body: B,
    name: AgentName,
    log: EventLog,
}

impl<B: Body> Logged<B> {
    pub(super) fn new(body: B, log: EventLog) -> Self {
        Self {
            name: body.name(),
            body,
            log,
        }
    }

    fn log(&self, what: What<'_>) {
        self.log.write(&Line {
            tick: self.body.tick(),
            agent: &self.name,
            what,
        });
    }
}

impl<B: Body> Body for Logged<B> {
    fn name(&self) -> AgentName {
        self.name.clone()
    }

    fn tick(&self) -> Tick {
        self.body.tick()
    }

    fn submit(&mut self, action: Action) -> ActionId {
        let id = self.body.submit(action.clone());
        self.log(What::Submit(Submit {
            id,
            action: &action,
        }));
        id
    }

    fn cancel(&mut self, id: ActionId) {
        self.log(What::Cancel(id));
        self.body.cancel(id);
    }

    fn take_events(&mut self) -> Vec<BodyEvent> {
        let events = self.body.take_events();
        for event in &events {
            self.log(What::Event(event));
        }
        events
    }

    fn observe(&self) -> Observation {
        self.body.observe()
    }

    fn state_at(&self, at: Position) -> Option<StateId> {
        self.body.state_at(at)
    }

    fn sign_at(&self, at: Position) -> Option<[String; 4]> {
        self.body.sign_at(at)
    }

    fn biome_at(&self, at: Position) -> Option<BiomeName> {
        self.body.biome_at(at)
    }

    fn light_at(&self, at: Position) -> Option<Light> {
        self.body.light_at(at)
    }

    fn way(&self, asked: &WayAsked<'_>) -> Option<Way> {
        self.body.way(asked)
    }

    fn can_see(&self, at: Position) -> bool {
        self.body.can_see(at)
    }

    fn find_blocks(&self, kinds: &[BlockId], max_distance: u32, count: usize) -> Vec<Position> {
        self.body.find_blocks(kinds, max_distance, count)
    }
}
