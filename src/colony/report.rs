//! What a run tells: as it goes, and at its end.

use serde::Serialize;

use crate::agent::Status;
use crate::vocab::{AgentName, ItemName, Tick};
use crate::world::Observation;

/// Somebody who watches a run. Called often; must not wait.
pub trait Watch {
    /// The agents as they are now, in order, each with what its body observes.
    fn progress(&mut self, tick: Tick, agents: &[(Status, Observation)]);
}

/// The document that `mindforge run --json` ends with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunReport {
    /// The embedded world's seed; null on a server.
    pub seed: Option<u64>,
    /// Ticks that this run lasted.
    pub ticks: u64,
    /// Milliseconds of wall time.
    pub wall_ms: u64,
    /// The agents, in order.
    pub agents: Vec<AgentReport>,
    /// SHA-256 of the event log, in hexadecimal digits.
    pub event_log_sha256: String,
}

/// One agent's part of it. `unique_items`, `skills`, `episodes` and `beliefs` are totals of the life; the rest is of this run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgentReport {
    /// Who.
    pub name: AgentName,
    /// Tasks, in the order in which they ended.
    pub tasks: Tasks,
    /// Steps of the tech tree taken for the first time in this life.
    pub milestones: Vec<Milestone>,
    /// Different items ever carried.
    pub unique_items: usize,
    /// Skills in the library.
    pub skills: usize,
    /// Episodes in memory.
    pub episodes: u64,
    /// Beliefs, those about partners' minds included.
    pub beliefs: usize,
    /// Lines of speech.
    pub messages: Messages,
    /// Rules of the world that a partner's words made it hold.
    pub learned_by_talk: u64,
    /// How often it died.
    pub deaths: u64,
}

/// How tasks ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tasks {
    /// Judged done.
    pub done: Vec<String>,
    /// Given up for the time being.
    pub failed: Vec<String>,
}

/// The first time something of note was carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Milestone {
    /// The item.
    pub name: ItemName,
    /// When.
    pub tick: Tick,
}

/// Lines of speech.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Messages {
    /// Said.
    pub sent: u64,
    /// Heard from partners.
    pub received: u64,
}

impl AgentReport {
    /// The report of an agent from its status.
    pub(super) fn of(status: Status) -> Self {
        let words = |tasks: &[crate::vocab::Task]| tasks.iter().map(ToString::to_string).collect();
        let of_note = |(item, tick): (ItemName, Tick)| {
            is_milestone(&item).then_some(Milestone { name: item, tick })
        };
        Self {
            name: status.name,
            tasks: Tasks {
                done: words(&status.run.done),
                failed: words(&status.run.failed),
            },
            milestones: status.run.firsts.into_iter().filter_map(of_note).collect(),
            unique_items: status.unique_items,
            skills: status.skills,
            episodes: status.episodes,
            beliefs: status.beliefs,
            messages: Messages {
                sent: status.run.sent,
                received: status.run.received,
            },
            learned_by_talk: status.run.learned_by_talk,
            deaths: status.run.deaths,
        }
    }
}

/// Whether an item stands in the tech tree: wood, the stations, and tools and materials from wood to diamond.
fn is_milestone(item: &ItemName) -> bool {
    let name = item.as_str();
    let materials = [
        "crafting_table",
        "furnace",
        "cobblestone",
        "coal",
        "raw_iron",
        "iron_ingot",
        "diamond",
    ];
    let tool = ["wooden_", "stone_", "iron_", "diamond_"]
        .iter()
        .any(|tier| name.starts_with(tier))
        && ["_pickaxe", "_axe", "_shovel", "_sword", "_hoe"]
            .iter()
            .any(|kind| name.ends_with(kind));
    tool || name.ends_with("_log") || materials.contains(&name)
}
