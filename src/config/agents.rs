//! From checked settings to the typed configuration, and which of its agents take part in a run.

use std::collections::BTreeSet;
use std::num::NonZeroU32;
use std::str::FromStr;

use serde::Deserialize;
use toml::{Table, Value};

use crate::vocab::AgentName;

use super::document::{Document, Entry, Settings};
use super::error::Error;
use super::keys::{self, AGENT_KEYS, Key, Stage};
use super::layers::{Sources, merge};
use super::sections::{AgentEntry, Config};

impl Config {
    /// Reads all sources and checks every key and value; the first fault is returned.
    pub fn load(sources: &Sources) -> Result<Self, Error> {
        let document = merge(sources)?;
        let default_mind = document
            .settings
            .get("mind.kind")
            .map(|setting| setting.value.clone());
        let agents = agents(&document, default_mind.as_ref())?;
        let mut tree = Table::new();
        for (path, key) in keys::all() {
            if is_read(key)
                && let Some(setting) = document.settings.get(&path)
            {
                insert(&mut tree, &path, setting.value.clone());
            }
        }
        tree.insert("agents".to_owned(), Value::Array(agents));
        Self::deserialize(tree).map_err(|error| Error::Types(error.message().to_owned()))
    }

    /// Keeps the named agents only, in the order named.
    pub fn select(&mut self, names: &[AgentName]) -> Result<(), Error> {
        let picked = names.iter().map(|name| self.agent(name).cloned());
        self.agents = picked.collect::<Result<_, _>>()?;
        Ok(())
    }

    /// Makes so many agents out of the configured ones by turns: `alice`, `bob`, `alice_2`, `bob_2`, …
    pub fn repeat(&mut self, count: NonZeroU32) -> Result<(), Error> {
        let mut taken = BTreeSet::new();
        let mut agents = Vec::new();
        for entry in self.agents.iter().cycle().take(count.get() as usize) {
            let name = free_name(&entry.name, &taken).ok_or_else(|| Error::NameTooLong {
                count: count.get(),
                name: entry.name.clone(),
            })?;
            taken.insert(name.clone());
            agents.push(AgentEntry {
                name,
                ..entry.clone()
            });
        }
        self.agents = agents;
        Ok(())
    }

    /// The configured agent of that name.
    pub fn agent(&self, name: &AgentName) -> Result<&AgentEntry, Error> {
        let found = self.agents.iter().find(|entry| entry.name == *name);
        found.ok_or_else(|| Error::UnknownAgent {
            name: name.to_string(),
            known: self
                .agents
                .iter()
                .map(|entry| entry.name.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })
    }
}

fn free_name(name: &AgentName, taken: &BTreeSet<AgentName>) -> Option<AgentName> {
    if !taken.contains(name) {
        return Some(name.clone());
    }
    // One of these is free, since there is one more of them than names taken.
    (2..=taken.len() + 2)
        .map_while(|n| AgentName::new(format!("{name}_{n}")).ok())
        .find(|candidate| !taken.contains(candidate))
}

fn agents(document: &Document, default_mind: Option<&Value>) -> Result<Vec<Value>, Error> {
    let Some((entries, origin)) = &document.agents else {
        return Ok(Vec::new());
    };
    if entries.is_empty() {
        let origin = origin.clone();
        return Err(Error::NoAgents { origin });
    }
    let mut taken = BTreeSet::new();
    entries
        .iter()
        .map(|entry| {
            let tree = agent(&entry.settings, default_mind);
            refuse_second(&tree, entry, &mut taken)?;
            Ok(Value::Table(tree))
        })
        .collect()
}

fn refuse_second(
    tree: &Table,
    entry: &Entry,
    taken: &mut BTreeSet<AgentName>,
) -> Result<(), Error> {
    let name = tree.get("name").and_then(Value::as_str).unwrap_or_default();
    let name = AgentName::new(name).map_err(|error| Error::Types(error.to_string()))?;
    if taken.insert(name.clone()) {
        return Ok(());
    }
    let origin = entry.origin.clone();
    Err(Error::SameName { name, origin })
}

fn agent(settings: &Settings, default_mind: Option<&Value>) -> Table {
    let mut tree = Table::new();
    for key in AGENT_KEYS.iter().filter(|key| is_read(key)) {
        let given = settings.get(key.name).map(|setting| setting.value.clone());
        let mind = default_mind.filter(|_| key.name == "mind").cloned();
        let default = || Value::from_str(key.default).ok();
        if let Some(value) = given.or(mind).or_else(default) {
            insert(&mut tree, key.name, value);
        }
    }
    tree
}

fn is_read(key: &Key) -> bool {
    !matches!(key.stage, Stage::DefaultOnly)
}

fn insert(tree: &mut Table, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            tree.insert(path.to_owned(), value);
        }
        Some((first, rest)) => {
            let below = tree
                .entry(first)
                .or_insert_with(|| Value::Table(Table::new()));
            if let Value::Table(below) = below {
                insert(below, rest, value);
            }
        }
    }
}
