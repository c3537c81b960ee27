//! What a body senses: the only way in which the world reaches a mind.

use serde::{Deserialize, Serialize};

use super::{AgentName, BlockName, ItemName, MobName, Position};

/// One thing perceived at one tick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "percept", rename_all = "snake_case")]
pub enum Percept {
    /// A block came into sight, or one in sight changed; `air` when something is gone.
    SeesBlock {
        /// What stands there now.
        block: BlockName,
        /// Where.
        at: Position,
    },
    /// Another player is in sight.
    SeesAgent {
        /// Who.
        agent: AgentName,
        /// The block of the feet.
        at: Position,
    },
    /// A creature is in sight.
    SeesMob {
        /// What kind.
        mob: MobName,
        /// The block of the feet.
        at: Position,
    },
    /// I looked into a container, and this was in it, nothing else.
    LooksInside {
        /// The container's block.
        container: BlockName,
        /// Where it stands.
        at: Position,
        /// What it holds, with counts; sorted by name.
        items: Vec<(ItemName, u32)>,
    },
    /// I broke a block, and this lay there or came to me within a second of it (nothing, if the tool was wrong).
    Dug {
        /// What it was.
        block: BlockName,
        /// Where.
        at: Position,
        /// What was in the hand.
        tool: Option<ItemName>,
        /// What it dropped, with counts; sorted by name.
        drops: Vec<(ItemName, u32)>,
    },
    /// I made something.
    Crafted {
        /// The result of one making.
        item: ItemName,
        /// How many one making gives.
        count: u32,
        /// What one making takes, sorted by name.
        ingredients: Vec<(ItemName, u32)>,
        /// At what.
        station: Option<BlockName>,
    },
    /// A furnace that I looked into had turned one thing into another.
    Smelted {
        /// What went in.
        input: ItemName,
        /// What came out.
        output: ItemName,
    },
    /// I ate.
    Ate {
        /// What.
        item: ItemName,
        /// Food points it gave, in half drumsticks.
        points: u32,
    },
    /// The inventory gained items, from wherever.
    Gained {
        /// The item.
        item: ItemName,
        /// How many more.
        count: u32,
    },
    /// The inventory lost items, to wherever.
    Lost {
        /// The item.
        item: ItemName,
        /// How many fewer.
        count: u32,
    },
    /// Somebody spoke and I heard it.
    Heard {
        /// Who, as the world says (not as the text says).
        speaker: Speaker,
        /// For whom.
        audience: Audience,
        /// The words: untrusted.
        text: String,
    },
    /// My body's state changed.
    Feels {
        /// Half hearts, 0 to 20.
        health: u32,
        /// Half drumsticks, 0 to 20.
        food: u32,
    },
    /// I died here; what I carried lies around.
    Died {
        /// The block of the feet.
        at: Position,
    },
}

/// Whose voice it was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// A player or agent.
    Agent(AgentName),
    /// The server itself: deaths, joins, notices.
    Server,
}

/// For whom words were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everyone in hearing.
    All,
    /// Me alone.
    Me,
}
