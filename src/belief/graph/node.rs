//! The nodes of a graph: percepts, beliefs, desires, actions, and the topics that they are about.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::fade::Fade;
use super::judge::Seen;
use super::scope::{Minds, Scope};
use crate::belief::{Proposition, Utterance};
use crate::vocab::{AgentName, Audience, BlockName, Goal, ItemName, MobName, Place, Thing, Tick};

/// Whose mind a belief or desire is in, beyond mine: `[]` mine, `[bob]` what I think Bob thinks, `[bob, me]` what I think Bob
/// thinks of me.
pub(super) type Holder = Vec<AgentName>;

/// A node with its number, which is never reused and orders what is written to disk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Node {
    pub(super) serial: u64,
    #[serde(flatten)]
    pub(super) kind: NodeKind,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "node", rename_all = "snake_case")]
pub(super) enum NodeKind {
    Percept(PerceptNode),
    Belief(BeliefNode),
    Desire(DesireNode),
    Action(ActionNode),
    Topic(Topic),
}

/// Something perceived. Perceiving the same again does not make a new node; it raises `times`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct PerceptNode {
    pub(super) what: Perceived,
    pub(super) first: Tick,
    pub(super) last: Tick,
    pub(super) times: u32,
    pub(super) here: Option<Place>,
}

/// What was perceived, without its time: two percepts that are equal here are one piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Perceived {
    Known(Innate),
    Block {
        block: BlockName,
        place: Place,
    },
    Agent {
        agent: AgentName,
        place: Place,
    },
    Mob {
        mob: MobName,
        place: Place,
    },
    Inside {
        container: BlockName,
        place: Place,
        items: Vec<(ItemName, u32)>,
    },
    Dug {
        block: BlockName,
        tool: Option<ItemName>,
        drops: Vec<ItemName>,
    },
    Crafted {
        item: ItemName,
        count: u32,
        ingredients: Vec<(ItemName, u32)>,
        station: Option<BlockName>,
    },
    Smelted {
        input: ItemName,
        output: ItemName,
    },
    Ate {
        item: ItemName,
        points: u32,
    },
    Carried {
        item: ItemName,
        count: u32,
    },
    Died {
        place: Place,
    },
    Heard {
        speaker: AgentName,
        audience: Audience,
        utterance: Utterance,
    },
    Said {
        to: Option<AgentName>,
        utterance: Utterance,
    },
    Outcome {
        what: String,
        success: bool,
        outcome: String,
    },
    Act {
        agent: AgentName,
        text: String,
    },
    Scene(Box<SceneSeen>),
}

/// Something that happened among agents, each time another: who was there, and what it was in words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(super) struct SceneSeen {
    /// Which of all scenes, counted from 0.
    pub(super) number: u64,
    /// `sally put apple into basket`
    pub(super) text: String,
    /// Who was together, sorted.
    pub(super) together: Vec<AgentName>,
    /// Who watched unseen, sorted.
    pub(super) unseen: Vec<AgentName>,
    /// Who went away by it.
    pub(super) left: Option<AgentName>,
    /// Who spoke, or is reported to have spoken.
    pub(super) speaker: Option<AgentName>,
}

impl SceneSeen {
    /// Whether a chain of minds sees an agent in it. Who is unseen is seen by himself alone.
    pub(super) fn shows(&self, agent: &AgentName, chain: &[AgentName]) -> bool {
        let openly = self.together.binary_search(agent).is_ok();
        self.reaches(chain) && (openly || chain == std::slice::from_ref(agent))
    }

    /// Whether a chain of minds knows of it.
    fn reaches(&self, chain: &[AgentName]) -> bool {
        let among = |mind: &AgentName| self.together.binary_search(mind).is_ok();
        match chain.split_first() {
            None => true,
            Some((first, rest)) => {
                let watched = among(first) || self.unseen.binary_search(first).is_ok();
                watched && rest.iter().all(among)
            }
        }
    }
}

/// Where innate knowledge comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Innate {
    /// The facts of an expert: sure, and complete about the blocks and items that they name.
    Expert,
    /// What a newcomer would guess.
    Guess,
    /// A false belief planted by the configuration; to its holder it feels like a guess.
    Misbelief,
}

/// The sense through which something was perceived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sense {
    /// Known before the first tick.
    Innate,
    /// With the eyes.
    Seen,
    /// With the body: what I did and carry.
    Felt,
    /// In chat, my own words included.
    Heard,
}

impl Perceived {
    pub(super) fn sense(&self) -> Sense {
        match self {
            Self::Known(_) => Sense::Innate,
            Self::Block { .. }
            | Self::Agent { .. }
            | Self::Mob { .. }
            | Self::Inside { .. }
            | Self::Act { .. }
            | Self::Scene(_) => Sense::Seen,
            Self::Heard { .. } | Self::Said { .. } => Sense::Heard,
            Self::Dug { .. }
            | Self::Crafted { .. }
            | Self::Smelted { .. }
            | Self::Ate { .. }
            | Self::Carried { .. }
            | Self::Died { .. }
            | Self::Outcome { .. } => Sense::Felt,
        }
    }

    /// Who was seen in a scene, those who left and those who hid included.
    pub(super) fn met(&self) -> impl Iterator<Item = &AgentName> {
        let scene = match self {
            Self::Scene(scene) => Some(scene),
            _ => None,
        };
        scene
            .into_iter()
            .flat_map(|scene| scene.together.iter().chain(&scene.unseen))
    }

    /// The partner whose testimony this is.
    pub(super) fn speaker(&self) -> Option<&AgentName> {
        match self {
            Self::Heard { speaker, .. } => Some(speaker),
            Self::Scene(scene) => scene.speaker.as_ref(),
            _ => None,
        }
    }
}

/// A proposition in somebody's mind, with the sum of its evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct BeliefNode {
    /// In which minds.
    #[serde(rename = "holder")]
    pub(super) minds: Minds,
    pub(super) proposition: Proposition,
    /// Natural log of the odds that it is true, as of `as_of`.
    pub(super) log_odds: f64,
    pub(super) as_of: Tick,
    pub(super) fade: Fade,
    pub(super) first: Tick,
    pub(super) last: Tick,
    /// Contradictions by my own percepts since the last support.
    pub(super) streak: u32,
    /// How my own percepts of it have gone so far.
    pub(super) pattern: Pattern,
    /// What I saw of it myself.
    pub(super) seen: Option<Seen>,
    /// Evidence with a lower order is history from before a change of the rule.
    pub(super) fresh_from: u64,
    /// Whose words made it held, when it last came to be held.
    pub(super) learned_from: Option<AgentName>,
    /// When evidence of each sort last came; told by the edges.
    #[serde(skip)]
    pub(super) newest: Newest,
}

/// The order of the newest evidence of each sort; 0 where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Newest {
    pub(super) support: u64,
    pub(super) denial: u64,
    /// It may have been perceived that it became so.
    pub(super) perhaps: u64,
}

impl Newest {
    pub(super) fn decisive(self) -> u64 {
        self.support.max(self.denial)
    }
}

/// How a belief has stood up to my own percepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Pattern {
    /// Never seen to hold, or not since it changed.
    Unseen,
    /// Seen to hold, without exception before.
    Held,
    /// Seen to fail and then to hold: it holds sometimes.
    ByChance,
}

/// What a belief is for in a prompt and in `belief show`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BeliefKind {
    /// How the world is now.
    Perception,
    /// What a task takes: the rules of the world.
    Task,
    /// What came up in talk and trial.
    Interaction,
    /// What partners have, can, do, want and think.
    Partner,
}

impl BeliefKind {
    /// The kind of a proposition in these minds.
    pub fn of(scope: &Scope, proposition: &Proposition) -> Self {
        use Proposition as P;
        if !scope.is_mine() {
            return Self::Partner;
        }
        match proposition {
            P::At { .. } | P::Holds { .. } | P::Contents { .. } | P::Danger { .. } => {
                Self::Perception
            }
            P::Yields { .. }
            | P::NeedsTool { .. }
            | P::Recipe { .. }
            | P::Smelts { .. }
            | P::Drops { .. }
            | P::Edible { .. } => Self::Task,
            P::Tried { .. } | P::Text { .. } => Self::Interaction,
            P::Has { .. }
            | P::Can { .. }
            | P::Doing { .. }
            | P::Wants { .. }
            | P::Thinks { .. } => Self::Partner,
        }
    }
}

/// Something that an agent wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct DesireNode {
    pub(super) holder: Holder,
    pub(super) goal: Goal,
    /// 0 to 1.
    pub(super) strength: f64,
    pub(super) state: DesireState,
    pub(super) since: Tick,
}

/// How far a desire has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DesireState {
    /// Nobody works on it.
    Open,
    /// It is worked on.
    Adopted,
    /// It is fulfilled.
    Satisfied,
    /// It was given up.
    Dropped,
}

/// Something that I set out to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct ActionNode {
    pub(super) what: String,
    pub(super) state: ActionState,
    pub(super) since: Tick,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ActionState {
    Running,
    Succeeded { outcome: String },
    Failed { outcome: String },
}

/// What a belief or desire can be about: the far end of an `about` edge.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "topic", content = "of", rename_all = "snake_case")]
pub enum Topic {
    /// An agent, item, kind of block or kind of creature.
    Thing(Thing),
    /// A place.
    Place(Place),
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Thing(thing) => thing.fmt(f),
            Self::Place(place) => place.position.fmt(f),
        }
    }
}
