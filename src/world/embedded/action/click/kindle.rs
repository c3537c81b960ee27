//! Flint and steel, and fire charges: they light campfires and candles. An empty hand puts candles out.

use super::{Click, Tried, wear, with};
use crate::vocab::Failure;
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Lights the block, or a fire beside it.
pub(super) fn kindle(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    let item = click.item?;
    if !matches!(item, "flint_and_steel" | "fire_charge") {
        return None;
    }
    let catalog = Catalog::get();
    let dry = catalog.property(click.state, "waterlogged") != Some("true");
    let out = catalog.property(click.state, "lit") == Some("false");
    let catches = click.block.ends_with("campfire") || click.block.contains("candle");
    if !(dry && out && catches) {
        return Some(Err(Failure::Unsupported {
            what: "lighting fires and TNT".to_owned(),
        }));
    }
    land.set_state(click.at, with(click.state, "lit", "true"));
    if item == "fire_charge" {
        actor.inventory.take(actor.held_slot, 1);
    } else {
        wear(actor);
    }
    Some(Ok(()))
}

/// An empty hand puts a candle out: vanilla's `AbstractCandleBlock.extinguish`.
pub(super) fn put_out(click: Click<'_>, land: &mut Land) -> Tried {
    let burns = Catalog::get().property(click.state, "lit") == Some("true");
    if click.item.is_some() || !burns || !click.block.ends_with("candle") {
        return None;
    }
    land.set_state(click.at, with(click.state, "lit", "false"));
    Some(Ok(()))
}
