//! How a run ended.

use super::SkillError;
use crate::vocab::SkillName;

/// What a skill left behind when it ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Why it ended early, if it did.
    pub error: Option<SkillError>,
    /// What its function returned; null if it failed or returned nothing.
    pub result: serde_json::Value,
    /// How long it took in the world.
    pub ticks: u64,
    /// What it wrote with `console.log`.
    pub log: Vec<String>,
    /// What it said aloud.
    pub chat: Vec<String>,
    /// The library skills that it called, in the order of their first call.
    pub calls: Vec<SkillName>,
}
