//! Names of blocks and items between azalea and the catalog. Both number them as the game does; the map goes by name nevertheless,
//! so that a disagreement shows in a test and not in a world of wrong blocks.

use std::str::FromStr;
use std::sync::OnceLock;

use azalea::block::{BlockState, BlockStates};
use azalea::registry::Registry;
use azalea::registry::builtin::{BlockKind, ItemKind};

use super::super::catalog::{BlockId, Catalog, StateId};
use crate::vocab::{BlockName, ItemName};

/// The catalog's number of a block; air for a kind that the catalog does not have.
pub(super) fn block_id(state: BlockState) -> BlockId {
    static BY_KIND: OnceLock<Vec<BlockId>> = OnceLock::new();
    let by_kind = BY_KIND.get_or_init(|| {
        (0..)
            .map_while(BlockKind::from_u32)
            .map(|kind| {
                Catalog::get()
                    .block_named(plain(kind.to_str()))
                    .map_or(BlockId::AIR, |block| block.id)
            })
            .collect()
    });
    by_kind
        .get(BlockKind::from(state).to_u32() as usize)
        .copied()
        .unwrap_or(BlockId::AIR)
}

/// The catalog's number of a state. Both count states as the protocol does; a test compares all of them.
pub(super) fn state_id(state: BlockState) -> StateId {
    StateId(state.id())
}

/// All states of these kinds of blocks.
pub(super) fn block_states(kinds: &[BlockId]) -> BlockStates {
    let states = kinds
        .iter()
        .filter_map(|&id| block_kind(id))
        .flat_map(BlockStates::from);
    BlockStates {
        set: states.collect(),
    }
}

/// azalea's kind of a block in the catalog.
pub(super) fn block_kind(id: BlockId) -> Option<BlockKind> {
    BlockKind::from_str(Catalog::get().block(id).name.as_str()).ok()
}

/// What a block is called.
pub(super) fn block_name(state: BlockState) -> BlockName {
    BlockName::new(plain(BlockKind::from(state).to_str()))
}

/// What an item is called.
pub(super) fn item_name(kind: ItemKind) -> ItemName {
    ItemName::new(plain(kind.to_str()))
}

/// A game name without its namespace.
pub(super) fn plain(identifier: &str) -> &str {
    identifier.strip_prefix("minecraft:").unwrap_or(identifier)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_block_has_the_same_name_and_number_on_both_sides() {
        let ours: BTreeSet<(u16, String)> = Catalog::get()
            .blocks()
            .iter()
            .map(|block| (block.id.0, block.name.to_string()))
            .collect();
        let theirs: BTreeSet<(u16, String)> = (0u16..)
            .map_while(|number| {
                BlockKind::from_u32(number.into())
                    .map(|kind| (number, plain(kind.to_str()).to_owned()))
            })
            .collect();
        assert_eq!(ours, theirs);
        assert_eq!(ours.len(), 1168);
        for block in Catalog::get().blocks() {
            let kind = block_kind(block.id).unwrap();
            assert_eq!(block_id(BlockState::from(kind)), block.id, "{}", block.name);
        }
    }

    #[test]
    fn every_state_has_the_same_block_on_both_sides() {
        let catalog = Catalog::get();
        for number in 0..catalog.state_count() {
            let theirs = BlockState::try_from(u32::from(number)).unwrap();
            assert_eq!(state_id(theirs), StateId(number));
            assert_eq!(
                block_id(theirs),
                catalog.block_of(StateId(number)),
                "{number}"
            );
        }
    }

    #[test]
    fn every_item_has_the_same_name_and_number_on_both_sides() {
        let ours: BTreeSet<(u16, String)> = Catalog::get()
            .items()
            .iter()
            .map(|item| (item.id.0, item.name.to_string()))
            .collect();
        let theirs: BTreeSet<(u16, String)> = (0u16..)
            .map_while(|number| {
                ItemKind::from_u32(number.into()).map(|kind| (number, item_name(kind).to_string()))
            })
            .filter(|(_, name)| name != "air")
            .collect();
        assert_eq!(
            ours.iter()
                .filter(|(_, name)| name != "air")
                .cloned()
                .collect::<BTreeSet<_>>(),
            theirs
        );
        assert_eq!(Catalog::get().items().len(), 1506);
    }
}
