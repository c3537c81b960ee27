//! The cast: what the graph calls the agents of a story, whose names need not be names of players.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::belief::story::Name;
use crate::vocab::AgentName;

/// Every agent that a story has named so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Cast {
    names: BTreeMap<Name, AgentName>,
    taken: BTreeSet<AgentName>,
    narrator: AgentName,
}

impl Default for Cast {
    fn default() -> Self {
        let narrator = AgentName::anonymous(0);
        Self {
            names: BTreeMap::new(),
            taken: BTreeSet::from([narrator.clone()]),
            narrator,
        }
    }
}

impl Cast {
    /// Who watches all of it.
    pub(super) fn narrator(&self) -> AgentName {
        self.narrator.clone()
    }

    /// Gives a newly named agent its name in the graph: its own if a player could be called so and nobody is yet.
    pub(super) fn name(&mut self, name: &Name) -> AgentName {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        let own = AgentName::new(name.as_str()).ok();
        let free = |given: &AgentName| !self.taken.contains(given);
        let given = own.filter(free).unwrap_or_else(|| {
            let mut number = 1;
            while !free(&AgentName::anonymous(number)) {
                number += 1;
            }
            AgentName::anonymous(number)
        });
        self.taken.insert(given.clone());
        self.names.insert(name.clone(), given.clone());
        given
    }

    /// What the graph calls an agent; none if the story never named it.
    pub(super) fn agent(&self, name: &Name) -> Option<AgentName> {
        self.names.get(name).cloned()
    }

    pub(super) fn knows(&self, name: &Name) -> bool {
        self.names.contains_key(name)
    }

    /// All agents that were named so far.
    pub(super) fn everybody(&self) -> impl Iterator<Item = &Name> {
        self.names.keys()
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }
}
