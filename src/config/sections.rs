//! The configuration as typed values, one struct for each table of the file.
//!
//! Keys whose function is not built yet have no field here: they can hold nothing but their default, and nobody reads them.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use serde::{Deserialize, Deserializer};

use crate::vocab::{AgentName, Task};

/// All that an operator said, checked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The world.
    pub world: World,
    /// Who decides.
    pub mind: Mind,
    /// Which parts of an agent are switched on.
    pub agent: Switches,
    /// How agents talk.
    pub talk: Talk,
    /// The skills that agents write.
    pub skills: Skills,
    /// What agents hold true.
    pub belief: Belief,
    /// What bodies perceive.
    pub senses: Senses,
    /// Where agents keep what they lived through.
    pub memory: Memory,
    /// The process itself.
    pub daemon: Daemon,
    /// The agents, at least one, no two with one name.
    pub agents: Vec<AgentEntry>,
}

/// `[world]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct World {
    /// In the box or a real server.
    pub kind: WorldKind,
    /// Of the embedded world and of every chance in it.
    pub seed: u64,
    /// Of the embedded world's clock.
    pub speed: Speed,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The server to join.
    pub minecraft: Minecraft,
}

/// `world.kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WorldKind {
    /// The world in the box.
    Embedded,
    /// A real server.
    Minecraft,
}

/// `world.difficulty`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Difficulty {
    /// No monsters, no hunger.
    Peaceful,
    /// Weak monsters.
    Easy,
    /// As in a new survival world.
    Normal,
    /// Strong monsters; hunger kills.
    Hard,
}

/// `[world.minecraft]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minecraft {
    /// `HOST:PORT`.
    pub address: String,
    /// How agents log in.
    pub auth: Auth,
}

/// `world.minecraft.auth`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Auth {
    /// By name alone, on servers that allow it.
    Offline,
}

/// `[mind]`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mind {
    /// Of every agent that does not say otherwise.
    pub kind: MindKind,
}

/// `mind.kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MindKind {
    /// Plans backwards from beliefs.
    Reasoner,
}

/// `[agent]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Switches {
    /// Whether agents choose tasks of their own after the fixed ones.
    pub curriculum: bool,
    /// Whether they talk with partners.
    pub talk: bool,
    /// How many rounds of question and answer a task may take.
    pub rounds: u32,
    /// Whether they keep and reuse verified skills.
    pub library: bool,
    /// Players whose requests are orders.
    pub owners: Vec<AgentName>,
}

/// `[talk]`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// Who hears what is said.
    pub channel: Channel,
    /// The most lines in a minute of game time.
    pub messages_per_minute: u32,
}

/// `talk.channel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// All.
    Public,
    /// The partner it is said to.
    Whisper,
}

/// `[skills]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skills {
    /// What a skill's `findBlock` searches in a life.
    pub find_blocks: FindBlocks,
    /// The folder of learned skills.
    pub dir: PathBuf,
}

/// `skills.find_blocks`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FindBlocks {
    /// Blocks that the body has seen.
    Seen,
    /// All blocks that are loaded around it.
    Loaded,
}

/// `[belief]`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Belief {
    /// How deep a model of minds goes beyond oneself.
    pub depth: u8,
}

/// `[senses]`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Senses {
    /// In chunks.
    pub view_distance: u8,
    /// In blocks; 0 for everywhere.
    pub hearing: u32,
    /// Whether blocks hide nothing.
    pub xray: bool,
}

/// `[memory]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    /// The folder with one database for each agent.
    pub dir: PathBuf,
    /// How memories are compared.
    pub embedding: Embedding,
}

/// `[memory.embedding]`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Embedding {
    /// Who turns a text into a vector.
    pub kind: EmbeddingKind,
}

/// `memory.embedding.kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EmbeddingKind {
    /// A hash of its words.
    Builtin,
}

/// `[daemon]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Daemon {
    /// A file that the log is written to besides.
    #[serde(deserialize_with = "path_or_none")]
    pub log_file: Option<PathBuf>,
}

/// One `[[agents]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgentEntry {
    /// What it is called.
    pub name: AgentName,
    /// What it believes from birth.
    pub knowledge: Knowledge,
    /// Sentences that it wrongly believes from birth, not parsed yet.
    pub misbeliefs: Vec<String>,
    /// What it does first.
    #[serde(deserialize_with = "tasks")]
    pub tasks: Vec<Task>,
    /// Who decides for it.
    pub mind: MindKind,
}

/// `knowledge` of an agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Knowledge {
    /// All facts of the catalog.
    Expert,
    /// What a new player could guess.
    Novice,
    /// Nothing.
    None,
}

/// How fast the embedded world's clock runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speed {
    /// As fast as the machine can.
    Max,
    /// So many times faster than life; above 0 and finite.
    Times(f64),
}

impl Speed {
    /// A paced speed, if the number is one.
    pub fn times_life(times: f64) -> Option<Self> {
        (times.is_finite() && times > 0.0).then_some(Self::Times(times))
    }
}

/// A text that is no speed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no speed; write a number above 0, or `max`")]
pub struct InvalidSpeed(String);

impl FromStr for Speed {
    type Err = InvalidSpeed;

    fn from_str(text: &str) -> Result<Self, InvalidSpeed> {
        if text == "max" {
            return Ok(Self::Max);
        }
        let times = text.parse().ok().and_then(Self::times_life);
        times.ok_or_else(|| InvalidSpeed(text.to_owned()))
    }
}

impl fmt::Display for Speed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Max => f.write_str("max"),
            Self::Times(times) => times.fmt(f),
        }
    }
}

impl<'de> Deserialize<'de> for Speed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Number(f64),
            Text(String),
        }
        let text = match Written::deserialize(deserializer)? {
            Written::Number(times) => times.to_string(),
            Written::Text(text) => text,
        };
        text.parse().map_err(serde::de::Error::custom)
    }
}

fn path_or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<PathBuf>, D::Error> {
    let text = String::deserialize(deserializer)?;
    Ok((!text.is_empty()).then(|| text.into()))
}

fn tasks<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Task>, D::Error> {
    Vec::<String>::deserialize(deserializer)?
        .iter()
        .map(|text| text.parse().map_err(serde::de::Error::custom))
        .collect()
}
