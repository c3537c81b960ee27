//! Why an action did not do what it says.

use serde::{Deserialize, Serialize};

use super::ItemName;

/// Why an action did not do what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "failure", rename_all = "snake_case")]
pub enum Failure {
    /// The block or entity is further away than the arm is long.
    #[error("out of reach")]
    OutOfReach,
    /// No way leads there, or none was found within the search limit.
    #[error("no path to the goal")]
    NoPath,
    /// The block cannot be broken by anyone, or something is in the place of a new block.
    #[error("{what} is in the way")]
    Obstructed {
        /// The block's name.
        what: String,
    },
    /// The named thing is not where the action needs it.
    #[error("there is no {what} there")]
    NotThere {
        /// The block, entity, item or player.
        what: String,
    },
    /// The inventory or a window's section holds too few.
    #[error("missing {count} {item}")]
    Missing {
        /// The item.
        item: ItemName,
        /// How many more are needed.
        count: u32,
    },
    /// There is no room for the result.
    #[error("the inventory is full")]
    InventoryFull,
    /// The recipe needs a crafting table.
    #[error("this recipe needs a crafting table")]
    NeedsTable,
    /// The lane is doing something else.
    #[error("the body is busy with another action of the same kind")]
    Busy,
    /// A reflex, damage or death took the body over.
    #[error("interrupted")]
    Interrupted,
    /// Whoever started it called it off.
    #[error("cancelled")]
    Cancelled,
    /// The body left the world.
    #[error("disconnected")]
    Disconnected,
    /// The world refused the action's words: a line too long, a count of zero.
    #[error("{why}")]
    Invalid {
        /// What is wrong with it.
        why: String,
    },
    /// The world goes by what somebody believes, and they believe nothing about that.
    #[error("it is unknown {what}")]
    Unknown {
        /// The matter: `what mining stone gives`.
        what: String,
    },
    /// This body cannot do that yet.
    #[error("{what} is not supported by this world")]
    Unsupported {
        /// The action or the part of it.
        what: String,
    },
}
