//! Flint and steel, and fire charges: they light campfires, candles, TNT and fires. An empty hand puts candles out.

use super::{Click, Tried, wear};
use crate::vocab::Failure;
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::harm::Target;
use crate::world::embedded::kinds::with;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::{fire, prime};

/// Lights the block, or a fire beside it.
pub(super) fn kindle(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    let item = click.item?;
    if !matches!(item, "flint_and_steel" | "fire_charge") {
        return None;
    }
    let by = land.body_named(&actor.name).map(Target::Body);
    let beside = click.at + click.face.normal();
    let lit = light(click, land) || prime(land, click.at, by) || fire::kindle(land, beside);
    if !lit {
        return Some(Err(Failure::Obstructed {
            what: "the want of something that burns".to_owned(),
        }));
    }
    if item == "fire_charge" {
        actor.inventory.take(actor.held_slot, 1);
    } else {
        wear(actor);
    }
    Some(Ok(()))
}

/// Lights a campfire or candle.
fn light(click: Click<'_>, land: &mut Land) -> bool {
    let is = |property, value| Catalog::get().property(click.state, property) == Some(value);
    let dark = is("lit", "false") && !is("waterlogged", "true");
    let catches = click.block.ends_with("campfire") || click.block.contains("candle");
    if dark && catches {
        land.set_state(click.at, with(click.state, "lit", "true"));
    }
    dark && catches
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
