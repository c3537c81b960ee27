//! Cauldrons, filled and emptied with buckets, and flower pots. After vanilla's `CauldronInteraction` and `FlowerPotBlock`.

use super::{Click, Tried};
use crate::vocab::Failure;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Puts something into a cauldron or pot, or takes it out.
pub(super) fn fill_or_empty(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    match click.block {
        "cauldron" | "water_cauldron" | "lava_cauldron" | "powder_snow_cauldron" => {
            cauldron(click, actor, land)
        }
        "flower_pot" => plant(click, actor, land),
        "composter" => Some(Err(Failure::Unsupported {
            what: "composting".to_owned(),
        })),
        _ if click.block.starts_with("potted_") => {
            unplant(click, actor, land);
            Some(Ok(()))
        }
        _ => None,
    }
}

/// A filled bucket fills any cauldron; an empty one takes what a full one holds.
fn cauldron(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    let full = |name: &str| Catalog::get().state(name, &[("level", "3")]);
    let (state, left) = match (click.item?, click.block) {
        ("water_bucket", _) => (full("water_cauldron")?, "bucket"),
        ("lava_bucket", _) => (Catalog::get().state("lava_cauldron", &[])?, "bucket"),
        ("powder_snow_bucket", _) => (full("powder_snow_cauldron")?, "bucket"),
        ("bucket", "lava_cauldron") => (emptied(), "lava_bucket"),
        ("bucket", "water_cauldron") if is_full(click.state) => (emptied(), "water_bucket"),
        ("bucket", "powder_snow_cauldron") if is_full(click.state) => {
            (emptied(), "powder_snow_bucket")
        }
        _ => return None,
    };
    land.set_state(click.at, state);
    actor.inventory.take(actor.held_slot, 1);
    actor.give_back(left, land);
    Some(Ok(()))
}

fn is_full(state: StateId) -> bool {
    Catalog::get().property(state, "level") == Some("3")
}

fn emptied() -> StateId {
    let cauldron = Catalog::get().state("cauldron", &[]);
    cauldron.unwrap_or_default()
}

fn plant(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    let plant = click.item?;
    let bush = if plant.ends_with("azalea") {
        "_bush"
    } else {
        ""
    };
    let potted = Catalog::get().state(&format!("potted_{plant}{bush}"), &[])?;
    land.set_state(click.at, potted);
    actor.inventory.take(actor.held_slot, 1);
    Some(Ok(()))
}

fn unplant(click: Click<'_>, actor: &mut Actor, land: &mut Land) {
    let plant = click.block.trim_start_matches("potted_");
    let plant = plant
        .strip_suffix("azalea_bush")
        .map_or_else(|| plant.to_owned(), |front| format!("{front}azalea"));
    let pot = Catalog::get().state("flower_pot", &[]).unwrap_or_default();
    land.set_state(click.at, pot);
    actor.give_back(&plant, land);
}
