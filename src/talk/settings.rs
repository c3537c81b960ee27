//! What the operator decides about talk.

use serde::{Deserialize, Serialize};

/// How an agent talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How its words reach partners.
    pub channel: Channel,
    /// Most lines that it says in a minute of game time.
    pub messages_per_minute: u32,
    /// Most questions that it asks about one failure.
    pub rounds: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            channel: Channel::Public,
            messages_per_minute: 12,
            rounds: 4,
        }
    }
}

/// How words reach partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Chat that everyone in hearing hears.
    Public,
    /// A private line to the partner who is spoken to.
    Whisper,
}
