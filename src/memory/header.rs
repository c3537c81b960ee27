//! `memory.json`: whose memory a directory holds, in which format, and how far it was acknowledged.
//!
//! It is written after each flush. A database that ends before the generation named here has lost something: sled drops what
//! follows a damaged spot of its log without a word, and this file is how that is noticed.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{OpenError, StoreError, durable, wire};
use crate::vocab::AgentName;

/// The name of the file in an agent's directory.
pub(super) const FILE: &str = "memory.json";

/// What the file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    /// Always [`wire::FORMAT`].
    pub(super) format: String,
    /// The format of everything in the directory.
    pub(super) version: u32,
    /// Whose memory it is.
    pub(super) agent: String,
    /// The newest generation that was acknowledged; 0 before the first.
    pub(super) generation: u64,
}

impl Header {
    /// A life's first one.
    pub(super) fn new(agent: &AgentName) -> Self {
        Self {
            format: wire::FORMAT.to_owned(),
            version: wire::VERSION,
            agent: agent.as_str().to_owned(),
            generation: 0,
        }
    }

    /// Reads and checks the header in an agent's directory; `None` if there is none.
    pub(super) fn read(directory: &Path, agent: &AgentName) -> Result<Option<Self>, OpenError> {
        let path = directory.join(FILE);
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == ErrorKind::NotADirectory => {
                let path = directory.to_owned();
                return Err(OpenError::NotADirectory { path });
            }
            Err(source) => {
                let action = "read";
                return Err(OpenError::Io {
                    action,
                    path,
                    source,
                });
            }
        };
        let damaged = |why: String| OpenError::Damaged {
            path: directory.to_owned(),
            why,
        };
        let header: Self = serde_json::from_slice(&text)
            .map_err(|error| damaged(format!("`{FILE}` cannot be read: {error}")))?;
        if header.format != wire::FORMAT {
            return Err(damaged(format!(
                "`{FILE}` is of something called `{}`",
                header.format
            )));
        }
        if header.version > wire::VERSION {
            return Err(OpenError::Newer {
                path: directory.to_owned(),
                found: header.version,
                known: wire::VERSION,
            });
        }
        if header.agent != agent.as_str() {
            return Err(OpenError::OtherAgent {
                path: directory.to_owned(),
                found: header.agent,
                expected: agent.clone(),
            });
        }
        Ok(Some(header))
    }

    /// Writes the header; a crash leaves the old one or this one.
    pub(super) fn write(&self, directory: &Path) -> Result<(), StoreError> {
        let failed = |source| StoreError::Disk {
            path: directory.to_owned(),
            source,
        };
        let mut text = serde_json::to_vec(self).map_err(|error| failed(error.into()))?;
        text.push(b'\n');
        durable::replace(&directory.join(FILE), &text).map_err(failed)
    }
}
