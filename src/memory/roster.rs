//! Who has a memory.

use std::fs;
use std::path::Path;

use super::header;
use crate::vocab::AgentName;

/// The agents that have a memory in `dir`, sorted; none if there is no such directory.
pub fn agents(dir: &Path) -> Vec<AgentName> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut names: Vec<AgentName> = entries
        .filter(|entry| entry.path().join(header::FILE).exists())
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect();
    names.sort();
    names
}

/// The agents that have a memory in `dir`, the name most like `agent` first.
pub(super) fn nearest(dir: &Path, agent: &AgentName) -> Vec<AgentName> {
    let mut names = agents(dir);
    names.sort_by_key(|name| strsim::damerau_levenshtein(name.as_str(), agent.as_str()));
    names
}
