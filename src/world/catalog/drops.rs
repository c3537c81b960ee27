//! What a block leaves behind: minecraft-data's list of drops, corrected where that lacks counts, chances or the tool.

use super::{BlockId, Catalog, Drop, ItemId};
use crate::vocab::Random;

/// All that one kind of block may drop.
#[derive(Clone, Debug, Default)]
pub(super) struct BlockDrops {
    /// With a tool that has no list of its own.
    pub(super) usual: Vec<Drop>,
    /// With these tools instead.
    pub(super) special: Vec<(Vec<ItemId>, Vec<Drop>)>,
}

impl BlockDrops {
    fn with(&self, tool: Option<ItemId>) -> &[Drop] {
        let special = tool.and_then(|tool| {
            let mut lists = self.special.iter();
            lists.find(|(tools, _)| tools.contains(&tool))
        });
        special.map_or(&self.usual, |(_, drops)| drops)
    }
}

impl Catalog {
    /// What the block may drop when broken with this in the hand, each entry drawn on its own but for those marked
    /// [`otherwise`](Drop::otherwise); empty if it cannot be harvested so. Blocks have their default state, plants are ripe; for other
    /// states there is [`Catalog::drops_in_state`].
    pub fn drops(&self, block: BlockId, tool: Option<ItemId>) -> Vec<Drop> {
        if !self.can_harvest(block, tool) {
            return Vec::new();
        }
        let drops = self.drops.get(usize::from(block.0));
        drops.map_or_else(Vec::new, |drops| drops.with(tool).to_vec())
    }

    /// What the block does drop this time, in the order of [`Catalog::drops`].
    pub fn roll_drops(
        &self,
        block: BlockId,
        tool: Option<ItemId>,
        random: &mut Random,
    ) -> Vec<(ItemId, u32)> {
        roll(&self.drops(block, tool), random)
    }
}

/// What falls this time of what may fall.
pub(super) fn roll(drops: &[Drop], random: &mut Random) -> Vec<(ItemId, u32)> {
    let mut rolled = Vec::new();
    let mut dropped = false;
    for drop in drops {
        dropped = !(drop.otherwise && dropped) && random.chance(drop.chance);
        if dropped {
            let (least, most) = drop.count;
            let more = random.below(u64::from(most - least) + 1);
            rolled.push((drop.item, least + more as u32));
        }
    }
    rolled
}
