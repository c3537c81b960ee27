//! Names: of items, blocks, mobs, biomes, skills and agents, each its own type so that none is taken for another.

use std::fmt;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// Declares a name that is cheap to clone and says nothing about whether the thing exists (the catalog does).
macro_rules! name {
    ($(#[$doc:meta])* $type:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $type(SmolStr);

        impl $type {
            /// The name as given; nothing is checked.
            pub fn new(name: impl Into<SmolStr>) -> Self {
                Self(name.into())
            }

            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $type {
            fn from(name: &str) -> Self {
                Self::new(name)
            }
        }

        impl std::borrow::Borrow<str> for $type {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self.as_str(), f)
            }
        }
    };
}

name! {
    /// An item as the game names it: `oak_log`, `stone_pickaxe`.
    ItemName
}
name! {
    /// A block as the game names it: `oak_log`, `crafting_table`, `air`.
    BlockName
}
name! {
    /// A kind of creature as the game names it: `zombie`, `sheep`.
    MobName
}
name! {
    /// A biome as the game names it: `forest`, `plains`.
    BiomeName
}
name! {
    /// A skill, which is also the name of its JavaScript function: `craftStonePickaxe`.
    SkillName
}
name! {
    /// Anything with a name that a sentence can be about, before it is known to be an item, a block, a mob or an agent.
    Thing
}

impl From<&ItemName> for Thing {
    fn from(item: &ItemName) -> Self {
        Self(item.0.clone())
    }
}

impl From<&BlockName> for Thing {
    fn from(block: &BlockName) -> Self {
        Self(block.0.clone())
    }
}

impl From<&MobName> for Thing {
    fn from(mob: &MobName) -> Self {
        Self(mob.0.clone())
    }
}

impl From<&AgentName> for Thing {
    fn from(agent: &AgentName) -> Self {
        Self(agent.0.clone())
    }
}

/// An agent or player: 1 to 16 letters, digits or underscores, as the game allows.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "SmolStr")]
pub struct AgentName(SmolStr);

/// A text that no player can be called.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a player name: 1 to 16 letters, digits or underscores")]
pub struct InvalidAgentName(pub SmolStr);

impl AgentName {
    /// Longest name the game accepts, in characters.
    pub const MAX_LEN: usize = 16;

    /// Checks the characters and the length.
    pub fn new(name: impl Into<SmolStr>) -> Result<Self, InvalidAgentName> {
        let name = name.into();
        let fits = (1..=Self::MAX_LEN).contains(&name.len());
        if fits && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
            Ok(Self(name))
        } else {
            Err(InvalidAgentName(name))
        }
    }

    /// A name like this one for somebody else: `bob_2`.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        let number = number.to_string();
        let room = Self::MAX_LEN.saturating_sub(number.len() + 1);
        let stem = &self.0[..self.0.len().min(room)];
        Self(smol_str::format_smolstr!("{stem}_{number}"))
    }

    /// A name for one who has none that a player could have: `_7`.
    pub fn anonymous(number: u32) -> Self {
        Self(smol_str::format_smolstr!("_{number}"))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<SmolStr> for AgentName {
    type Error = InvalidAgentName;
    fn try_from(name: SmolStr) -> Result<Self, Self::Error> {
        Self::new(name)
    }
}

impl TryFrom<&str> for AgentName {
    type Error = InvalidAgentName;
    fn try_from(name: &str) -> Result<Self, Self::Error> {
        Self::new(name)
    }
}

impl std::str::FromStr for AgentName {
    type Err = InvalidAgentName;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::new(name)
    }
}

impl From<AgentName> for SmolStr {
    fn from(name: AgentName) -> Self {
        name.0
    }
}

impl std::borrow::Borrow<str> for AgentName {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AgentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for AgentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

#[cfg(test)]
mod tests {
    use super::AgentName;

    #[test]
    fn a_name_no_player_can_have_is_refused_with_the_rule() {
        for bad in ["", "seventeen_letters", "../etc", "a b", "é"] {
            let error = AgentName::new(bad).unwrap_err().to_string();
            assert_eq!(
                error,
                format!("`{bad}` is not a player name: 1 to 16 letters, digits or underscores")
            );
        }
    }
}
