//! Berries that are picked, cakes that are eaten slice by slice.

use super::{Click, Tried};
use crate::vocab::Failure;
use crate::world::Stack;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::kinds::with;
use crate::world::embedded::land::Land;

/// What a slice of cake gives: vanilla's `CakeBlock.eat`.
const SLICE: (u32, f32) = (2, 0.4);

/// Picks or eats what the block offers.
pub(super) fn pick(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    let offers = match click.block {
        "sweet_berry_bush" | "cave_vines" | "cave_vines_plant" | "cake" => true,
        _ => click.block.ends_with("candle_cake"),
    };
    if !offers {
        return None;
    }
    if let Err(unknown) = land.rules().only_if_true("what picking and slicing give") {
        return Some(Err(unknown));
    }
    match click.block {
        "sweet_berry_bush" => berries(click, land),
        "cave_vines" | "cave_vines_plant" => glow_berries(click, land),
        _ => Some(slice(click, actor, land)),
    }
}

/// One or two berries of a grown bush, one more of a ripe one: vanilla's `SweetBerryBushBlock.useWithoutItem`.
fn berries(click: Click<'_>, land: &mut Land) -> Tried {
    let age = Catalog::get().property(click.state, "age")?;
    let ripe = age == "3";
    if !ripe && (age != "2" || click.item == Some("bone_meal")) {
        return None;
    }
    let count = land.random("berries", click.at).between(1, 2) as u32 + u32::from(ripe);
    drop_here(click, "sweet_berries", count, land);
    land.set_state(click.at, with(click.state, "age", "1"));
    Some(Ok(()))
}

fn glow_berries(click: Click<'_>, land: &mut Land) -> Tried {
    if Catalog::get().property(click.state, "berries") != Some("true") {
        return None;
    }
    drop_here(click, "glow_berries", 1, land);
    land.set_state(click.at, with(click.state, "berries", "false"));
    Some(Ok(()))
}

fn slice(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Result<(), Failure> {
    if actor.vitals.food >= 20 {
        return Err(Failure::Invalid {
            why: "the body is not hungry".to_owned(),
        });
    }
    let (points, saturation) = SLICE;
    let vitals = &mut actor.vitals;
    vitals.food = (vitals.food + points).min(20);
    vitals.saturation = (vitals.saturation + saturation).min(vitals.food as f32);
    let left = after_a_slice(click, land);
    land.set_state(click.at, left);
    Ok(())
}

/// The cake with a slice less; its candle falls off.
fn after_a_slice(click: Click<'_>, land: &mut Land) -> StateId {
    let catalog = Catalog::get();
    if let Some(candle) = click.block.strip_suffix("_cake") {
        drop_here(click, candle, 1, land);
        return catalog.state("cake", &[("bites", "1")]).unwrap_or_default();
    }
    let bites = catalog.property(click.state, "bites");
    let bites: u8 = bites.and_then(|it| it.parse().ok()).unwrap_or(0);
    let next = (bites + 1).to_string();
    let left = catalog.with_property(click.state, "bites", &next);
    left.unwrap_or(StateId::AIR)
}

fn drop_here(click: Click<'_>, item: &str, count: u32, land: &mut Land) {
    land.drop_stack(Stack::new(item, count), click.at.center());
}
