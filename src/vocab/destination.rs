//! Where a walk may end.

use serde::{Deserialize, Serialize};

use super::Position;

/// Where a walk may end. The conditions are those of Mineflayer's pathfinder goals of like name, on the block of the feet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "goal", rename_all = "snake_case")]
pub enum Destination {
    /// Within `range` blocks of `at`.
    Near {
        /// The block.
        at: Position,
        /// Blocks.
        range: f64,
    },
    /// In the block `at` itself.
    Block {
        /// The block.
        at: Position,
    },
    /// Beside `at`: next to it, on top of it or under it.
    GetToBlock {
        /// The block.
        at: Position,
    },
    /// Where `at` is within reach (4.5 blocks from the eyes) and a face of it can be seen.
    LookAtBlock {
        /// The block.
        at: Position,
    },
    /// Anywhere in the column.
    Xz {
        /// East.
        x: i32,
        /// South.
        z: i32,
    },
    /// Within `range` blocks of the column.
    NearXz {
        /// East.
        x: i32,
        /// South.
        z: i32,
        /// Blocks.
        range: f64,
    },
    /// At the height.
    Y {
        /// Up.
        y: i32,
    },
    /// Where one of these would end; nowhere if there are none.
    Any {
        /// At most [`Destination::MOST_PARTS`] with all that is in them.
        of: Vec<Destination>,
    },
    /// Where all of these would end.
    All {
        /// At most [`Destination::MOST_PARTS`] with all that is in them.
        of: Vec<Destination>,
    },
    /// Where this one would not end: away from it.
    Not {
        /// What is left behind.
        of: Box<Destination>,
    },
}

impl Destination {
    /// Most destinations that one may be put together from, itself included.
    pub const MOST_PARTS: usize = 256;

    /// How many destinations this one is put together from, itself included.
    pub fn parts(&self) -> usize {
        let inner = match self {
            Self::Any { of } | Self::All { of } => of.iter().map(Self::parts).sum(),
            Self::Not { of } => of.parts(),
            _ => 0,
        };
        1 + inner
    }
}

#[cfg(test)]
mod tests {
    use super::Destination;

    #[test]
    fn a_destination_of_others_reads_as_json_and_counts_its_parts() {
        let text = r#"{"goal":"all","of":[{"goal":"y","y":64},{"goal":"not","of":{"goal":"any","of":[{"goal":"xz","x":1,"z":2}]}}]}"#;
        let to: Destination = serde_json::from_str(text).unwrap();
        assert_eq!(to.parts(), 5);
        assert_eq!(serde_json::to_string(&to).unwrap(), text);
    }
}
