//! Facts of fire: which blocks burn and how readily. Where fire goes is a world's affair.

use super::{BlockId, Catalog};

/// How a block burns, as numbers that vanilla's `FireBlock` draws against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burns {
    /// How readily fire appears in air beside it: vanilla's `igniteOdds`.
    pub catches: u32,
    /// How readily fire beside it spreads into it and takes its place: vanilla's `burnOdds`.
    pub spreads: u32,
}

impl Catalog {
    /// How the block burns, if it does. Known are the blocks of the overworld; in the nether hardly anything burns.
    pub fn burns(&self, block: BlockId) -> Option<Burns> {
        self.fire.get(&block).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Burns, Catalog};

    #[test]
    fn blocks_burn_as_in_the_game() {
        for (block, odds) in [
            ("oak_log", Some((5, 5))),
            ("stripped_birch_wood", Some((5, 5))),
            ("oak_planks", Some((5, 20))),
            ("bamboo_fence_gate", Some((5, 20))),
            ("oak_leaves", Some((30, 60))),
            ("white_wool", Some((30, 60))),
            ("red_carpet", Some((60, 20))),
            ("hay_block", Some((60, 20))),
            ("bookshelf", Some((30, 20))),
            ("tnt", Some((15, 100))),
            ("short_grass", Some((60, 100))),
            ("coal_block", Some((5, 5))),
            ("crimson_planks", None),
            ("crafting_table", None),
            ("oak_door", None),
            ("stone", None),
            ("air", None),
        ] {
            let catalog = Catalog::get();
            let burns = catalog.burns(catalog.block_named(block).unwrap().id);
            let expected = odds.map(|(catches, spreads)| Burns { catches, spreads });
            assert_eq!(burns, expected, "{block}");
        }
    }
}
