//! What digging, crafting, cooking, eating and killing go by: the facts of the game, or in an imagined world what somebody believes of them.
//!
//! Where beliefs are in force the facts are not asked, right or wrong. A matter about which nothing is believed is a failure of its own,
//! [`Failure::Unknown`]; the world remembers the first. What nobody can hold a belief of is as in the game: how hard blocks are and
//! how fast tools, what burns for how long.

mod believed;
mod making;

use std::sync::Arc;

use self::believed::Believed;
pub(super) use self::making::{Cooked, Making, Meal};
use crate::vocab::{ActionResult, Failure, ItemName, MobName, Random};
use crate::world::catalog::{BlockId, Catalog, ItemId, StateId, Station};
use crate::world::{Inventory, Rules};

/// The rules in force.
#[derive(Clone, Debug, Default)]
pub(super) enum Rulebook {
    /// The facts of the game.
    #[default]
    True,
    /// What somebody believes.
    Believed(Arc<Believed>),
}

impl Rulebook {
    /// Beliefs, whatever the facts are.
    pub(super) fn believed(rules: &Rules) -> Self {
        Self::Believed(Arc::new(Believed::new(rules)))
    }

    /// Whether the facts are in force.
    pub(super) fn are_true(&self) -> bool {
        matches!(self, Self::True)
    }

    /// Fails for a matter of which no rule can be believed, where beliefs are in force: `what fishing gives`.
    pub(super) fn only_if_true(&self, what: &str) -> ActionResult {
        match self {
            Self::True => Ok(()),
            Self::Believed(_) => Err(unknown(what)),
        }
    }

    /// Fails if it is unknown what breaking the block gives.
    pub(super) fn check_dig(&self, block: BlockId) -> ActionResult {
        match self {
            Self::True => Ok(()),
            Self::Believed(it) => it.check_dig(block),
        }
    }

    /// Ticks to break a block standing on dry ground; 0 if the first blow does, `None` if it cannot be broken.
    pub(super) fn dig_ticks(&self, block: BlockId, tool: Option<ItemId>) -> Option<u32> {
        let catalog = Catalog::get();
        match self {
            Self::True => catalog.dig_ticks(block, tool),
            Self::Believed(it) => catalog.dig_ticks_if(block, tool, it.harvests(block, tool)),
        }
    }

    /// Whether a broken block gives what it has to this tool.
    pub(super) fn harvests(&self, block: BlockId, tool: Option<ItemId>) -> bool {
        match self {
            Self::True => Catalog::get().can_harvest(block, tool),
            Self::Believed(it) => it.harvests(block, tool),
        }
    }

    /// What falls out of a broken block this time.
    pub(super) fn drops(
        &self,
        state: StateId,
        tool: Option<ItemId>,
        random: &mut Random,
    ) -> Vec<(ItemName, u32)> {
        let catalog = Catalog::get();
        let block = catalog.block_of(state);
        match self {
            Self::True => {
                let property = |name: &str| catalog.property(state, name);
                let rolled = catalog.roll_drops_in_state(block, &property, tool, random);
                let named = |(item, count)| Some((catalog.item(item)?.name.clone(), count));
                rolled.into_iter().filter_map(named).collect()
            }
            Self::Believed(it) => it.drops(block, tool, random),
        }
    }

    /// What a dead creature leaves where beliefs are in force: one of each item that it is believed to leave. `None` where the facts are.
    /// Fails if nothing is believed of it.
    pub(super) fn believed_loot(&self, mob: &MobName) -> Result<Option<Vec<ItemName>>, Failure> {
        match self {
            Self::True => Ok(None),
            Self::Believed(it) => it.loot(mob).map(Some),
        }
    }

    /// The way to craft that a number of the catalog stands for. Where beliefs are in force the number asks for the item that it makes:
    /// by that very recipe if it is believed, else by the first believed one for which enough is carried, else by the first.
    pub(super) fn making(&self, recipe: u32, carried: &Inventory) -> Result<Making, Failure> {
        let known = Catalog::get().recipes().get(recipe as usize);
        let making = known.and_then(Making::of).ok_or_else(|| Failure::Invalid {
            why: format!("there is no recipe number {recipe}"),
        })?;
        match self {
            Self::True => Ok(making),
            Self::Believed(it) => it.making(&making, carried),
        }
    }

    /// What a station makes of an item, if anything. Believed is what a furnace does; its kin then do the same in their own time.
    pub(super) fn cook(&self, station: Station, input: &ItemName) -> Option<Cooked> {
        match self {
            Self::True => Cooked::of(station, input),
            Self::Believed(it) => it.cook(station, input),
        }
    }

    /// Fails if it is unknown what fire makes of an item: asked when a body lays it there.
    pub(super) fn check_cook(&self, input: &ItemName) -> ActionResult {
        match self {
            Self::Believed(it) if it.cook(Station::Furnace, input).is_none() => {
                Err(unknown(&format!("what a furnace makes of {input}")))
            }
            _ => Ok(()),
        }
    }

    /// What eating an item does; fails if it is no food, or not known to be.
    pub(super) fn meal(&self, item: &ItemName) -> Result<Meal, Failure> {
        match self {
            Self::True => Meal::of(item).ok_or_else(|| Failure::Invalid {
                why: format!("`{item}` is not food"),
            }),
            Self::Believed(it) => it.meal(item),
        }
    }
}

/// The failure where no belief says what would happen.
fn unknown(what: &str) -> Failure {
    Failure::Unknown {
        what: what.to_owned(),
    }
}

#[cfg(test)]
mod tests;
