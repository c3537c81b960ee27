//! Which names exist, for parsers that must tell an item from a made-up word.

use std::collections::BTreeSet;

use super::{AgentName, BlockName, ItemName, MobName, Thing};

/// The names that sentences may use. The agent fills it from the catalog and from the players it has met; parsers only read it.
///
/// A name outside the lexicon is not an error: a sentence about it is kept as text and becomes the question what that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    /// Items.
    pub items: BTreeSet<ItemName>,
    /// Blocks.
    pub blocks: BTreeSet<BlockName>,
    /// Creatures.
    pub mobs: BTreeSet<MobName>,
    /// Players met or configured.
    pub agents: BTreeSet<AgentName>,
    /// Names outside the catalog that somebody used and that were asked about; they may stand for an item, a block or a creature.
    pub others: BTreeSet<Thing>,
}

impl Lexicon {
    /// Whether the name is an item, a block, a creature or a player.
    pub fn knows(&self, name: &str) -> bool {
        self.names_a_kind(name) || self.agents.contains(name)
    }

    /// Whether the name is an item, a block or a creature.
    pub fn names_a_kind(&self, name: &str) -> bool {
        self.items.contains(name)
            || self.blocks.contains(name)
            || self.mobs.contains(name)
            || self.others.contains(name)
    }
}
