//! What can be believed: typed, small, comparable statements about the world, oneself and others.

use serde::{Deserialize, Serialize};

use super::Outcome;
use crate::vocab::{AgentName, BlockName, Goal, ItemName, MobName, Place, SkillName, Task, Thing};

/// A number of items: exact, or a lower bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// That many.
    Exactly(u32),
    /// That many or more.
    AtLeast(u32),
}

impl Amount {
    /// Whether a number of this amount is a number of that one; none if it may be and may not.
    pub fn answers(self, asked: Self) -> Option<bool> {
        match (self, asked) {
            (Self::Exactly(n), Self::Exactly(m)) => Some(n == m),
            (Self::Exactly(n), Self::AtLeast(m)) => Some(n >= m),
            (Self::AtLeast(n), Self::AtLeast(m)) => (n >= m).then_some(true),
            (Self::AtLeast(n), Self::Exactly(m)) => (m < n).then_some(false),
        }
    }

    /// Whether no number is of both amounts.
    pub fn excludes(self, other: Self) -> bool {
        self.answers(other) == Some(false) || other.answers(self) == Some(false)
    }
}

/// One thing that can be true or false. Negation and confidence belong to the belief that holds it, not to the proposition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Proposition {
    /// A block, mob, agent or item is at a place.
    At {
        /// What.
        thing: Thing,
        /// Where.
        place: Place,
    },
    /// An agent carries items.
    Has {
        /// Who.
        agent: AgentName,
        /// What.
        item: ItemName,
        /// How many.
        amount: Amount,
    },
    /// A container holds items.
    Holds {
        /// The container's block: `chest`, `barrel`, `furnace`.
        container: BlockName,
        /// Where it stands.
        place: Place,
        /// What.
        item: ItemName,
        /// How many.
        amount: Amount,
    },
    /// A container holds so many kinds of items and nothing else: somebody looked.
    Contents {
        /// The container's block.
        container: BlockName,
        /// Where it stands.
        place: Place,
        /// How many kinds of items; none if it is empty.
        kinds: u32,
    },
    /// Mining the block gives the item.
    Yields {
        /// The block.
        block: BlockName,
        /// The item.
        item: ItemName,
    },
    /// Mining the block gives nothing without this tool or a better one of its kind.
    NeedsTool {
        /// The block.
        block: BlockName,
        /// The weakest tool that will do.
        tool: ItemName,
    },
    /// A way to craft an item.
    Recipe {
        /// What it makes.
        item: ItemName,
        /// How many at once.
        count: u32,
        /// What it takes, sorted by name.
        ingredients: Vec<(ItemName, u32)>,
        /// The block it is made at, if not by hand.
        station: Option<BlockName>,
    },
    /// A furnace turns one item into another.
    Smelts {
        /// What goes in.
        input: ItemName,
        /// What comes out.
        output: ItemName,
    },
    /// A dead mob leaves an item.
    Drops {
        /// The mob.
        mob: MobName,
        /// The item.
        item: ItemName,
    },
    /// Eating the item restores that many points.
    Edible {
        /// The item.
        item: ItemName,
        /// Half drumsticks.
        points: u32,
    },
    /// An agent is able to run a skill with success.
    Can {
        /// Who.
        agent: AgentName,
        /// The skill.
        skill: SkillName,
    },
    /// An agent is at work on a task.
    Doing {
        /// Who.
        agent: AgentName,
        /// The task.
        task: Task,
    },
    /// An agent wants something.
    Wants {
        /// Who.
        agent: AgentName,
        /// What.
        goal: Goal,
    },
    /// A thing hurts those who come near.
    Danger {
        /// What.
        thing: Thing,
    },
    /// An agent tried a task, and this came of it.
    Tried {
        /// Who.
        agent: AgentName,
        /// The task.
        task: Task,
        /// What came of it.
        outcome: Outcome,
    },
    /// An agent holds something true.
    Thinks {
        /// Who.
        agent: AgentName,
        /// What.
        that: Box<Proposition>,
        /// Whether it is the negation that is held true.
        negated: bool,
    },
    /// What has no type.
    Text {
        /// The statement.
        statement: String,
    },
}
