//! A memory as JSON lines, and back, without loss.
//!
//! The first line says whose memory it is and in which format, the others are one record each. The states are bytes of other
//! modules and travel as base64: turned to JSON they could not be promised to come back as the same bytes.

use std::io::{self, BufRead, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};

use super::database::Changes;
use super::wire::{self, EpisodeWire, MarkWire, SkillWire};
use super::{Episode, Records, SkillRecord, Snapshot, Store, StoreError};
use crate::vocab::AgentName;

/// Why a dump cannot be loaded. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is a life already.
    #[error(
        "`{agent}` has a memory already ({episodes} episodes), and a dump loads only into an empty one\nhint: load with another `--memory DIR`, or move `{agent}`'s directory away"
    )]
    NotEmpty {
        /// Whose.
        agent: AgentName,
        /// How many episodes it holds.
        episodes: u64,
    },
    /// The dump is somebody else's.
    #[error(
        "this is a dump of `{found}`, not of `{expected}`\nhint: load it with `--agent {found}`"
    )]
    OtherAgent {
        /// Whose memory the dump is.
        found: AgentName,
        /// Whose was asked for.
        expected: AgentName,
    },
    /// The dump is from a later mindforge.
    #[error(
        "the dump has format version {found}, and this mindforge reads up to version {known}\nhint: load it with the mindforge that wrote it, or a newer one"
    )]
    Newer {
        /// The dump's version.
        found: u32,
        /// The newest version that this program reads.
        known: u32,
    },
    /// A line is not what a dump has there.
    #[error(
        "line {line} of the dump: {why}\nhint: `docs/memory-format.md` says what a dump looks like"
    )]
    Line {
        /// Counts from 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
    /// The dump cannot be read.
    #[error("cannot read the dump: {0}")]
    Read(#[from] io::Error),
    /// The memory cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One line of a dump.
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum LineWire {
    Memory(TitleWire),
    Episode(EpisodeWire),
    Skill(SkillWire),
    Snapshot(SnapshotWire),
}

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TitleWire {
    format: String,
    version: u32,
    agent: AgentName,
}

/// A kept generation.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SnapshotWire {
    mark: MarkWire,
    /// Base64.
    beliefs: String,
    /// Base64.
    life: String,
}

/// What was read of a dump so far.
#[derive(Default)]
struct Loading {
    changes: Changes,
    episodes: u64,
    marks: Vec<MarkWire>,
}

impl Records {
    /// Writes everything that is kept as JSON lines; the same memory gives the same bytes.
    ///
    /// # Errors
    /// If a record is damaged or `out` refuses.
    pub fn dump(&self, out: &mut impl Write) -> io::Result<()> {
        let title = TitleWire {
            format: wire::FORMAT.to_owned(),
            version: wire::VERSION,
            agent: self.agent().clone(),
        };
        write_line(out, &LineWire::Memory(title))?;
        for episode in self.episodes(..) {
            let episode = episode.map_err(io::Error::other)?;
            write_line(out, &LineWire::Episode(episode.into()))?;
        }
        for skill in self.skills().map_err(io::Error::other)? {
            write_line(out, &LineWire::Skill(skill.into()))?;
        }
        for mark in &self.marks {
            let state = self.state(mark).map_err(io::Error::other)?;
            let snapshot = SnapshotWire {
                mark: mark.clone(),
                beliefs: BASE64.encode(state.beliefs),
                life: BASE64.encode(state.life),
            };
            write_line(out, &LineWire::Snapshot(snapshot))?;
        }
        Ok(())
    }
}

impl Store {
    /// Fills an empty memory with a dump: all of it, or nothing if a line is wrong.
    pub fn load(&mut self, dump: impl BufRead) -> Result<(), LoadError> {
        if self.generation() > 0 || !self.skills()?.is_empty() {
            return Err(LoadError::NotEmpty {
                agent: self.agent().clone(),
                episodes: self.next_episode() - 1,
            });
        }
        let mut loading = Loading::default();
        let mut line = 0;
        for text in dump.lines() {
            line += 1;
            let parsed = serde_json::from_str(&text?);
            let parsed = parsed.map_err(|error| LoadError::Line {
                line,
                why: error.to_string(),
            })?;
            match (line, parsed) {
                (1, LineWire::Memory(title)) => check_title(&title, self.agent())?,
                (1, _) | (_, LineWire::Memory(_)) => {
                    let why = "the line of kind `memory` comes first, and once".to_owned();
                    return Err(LoadError::Line { line, why });
                }
                (_, record) => self.take(&mut loading, record, line)?,
            }
        }
        let known = loading.marks.last().map_or(1, |mark| mark.next_episode) - 1;
        if line == 0 || loading.episodes != known {
            let why = format!(
                "the dump ends here with {} episodes, and its last snapshot was taken after {known}",
                loading.episodes
            );
            return Err(LoadError::Line { line, why });
        }
        Ok(self.fill(&loading.changes, loading.marks)?)
    }

    /// Puts one record of a dump among the changes.
    fn take(&self, loading: &mut Loading, record: LineWire, line: usize) -> Result<(), LoadError> {
        let wrong = |why: String| LoadError::Line { line, why };
        match record {
            LineWire::Memory(_) => {}
            LineWire::Episode(wire) => {
                loading.episodes += 1;
                if wire.id != loading.episodes {
                    let why = format!("episode {} where {} follows", wire.id, loading.episodes);
                    return Err(wrong(why));
                }
                let bytes = self.encode(&wire)?;
                let key = wire.id.to_be_bytes();
                Episode::try_from(wire).map_err(|error| wrong(error.to_string()))?;
                loading.changes.episodes.insert(&key, bytes);
            }
            LineWire::Skill(wire) => {
                let bytes = self.encode(&wire)?;
                loading.changes.skills.insert(wire.name.as_str(), bytes);
                SkillRecord::try_from(wire).map_err(|error| wrong(error.to_string()))?;
            }
            LineWire::Snapshot(wire) => {
                let decode = |text: &str| {
                    BASE64
                        .decode(text)
                        .map_err(|error| wrong(error.to_string()))
                };
                let state = Snapshot {
                    beliefs: decode(&wire.beliefs)?,
                    life: decode(&wire.life)?,
                };
                check_mark(loading, &wire.mark, &state).map_err(wrong)?;
                self.put_state(&wire.mark, &state, &mut loading.changes)?;
                loading.marks.push(wire.mark);
            }
        }
        Ok(())
    }
}

fn check_mark(loading: &Loading, mark: &MarkWire, state: &Snapshot) -> Result<(), String> {
    let before = loading.marks.last().map_or(0, |mark| mark.generation);
    if mark.generation <= before {
        return Err(format!(
            "generation {} comes after {before}",
            mark.generation
        ));
    }
    if mark.next_episode == 0 {
        return Err("episodes count from 1".to_owned());
    }
    let lengths = (state.beliefs.len() as u64, state.life.len() as u64);
    if lengths != (mark.beliefs_bytes, mark.life_bytes) {
        return Err("the states are not as long as the mark says".to_owned());
    }
    Ok(())
}

fn check_title(title: &TitleWire, agent: &AgentName) -> Result<(), LoadError> {
    if title.format != wire::FORMAT {
        let why = format!("the format is `{}`, not `{}`", title.format, wire::FORMAT);
        return Err(LoadError::Line { line: 1, why });
    }
    if title.version > wire::VERSION {
        return Err(LoadError::Newer {
            found: title.version,
            known: wire::VERSION,
        });
    }
    if title.agent != *agent {
        return Err(LoadError::OtherAgent {
            found: title.agent.clone(),
            expected: agent.clone(),
        });
    }
    Ok(())
}

fn write_line(out: &mut impl Write, line: &LineWire) -> io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}
