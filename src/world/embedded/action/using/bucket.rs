//! Buckets: filled at sources, emptied against what the body looks at. After vanilla's `BucketItem`.

use crate::vocab::{ActionResult, Failure, Position};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::actor::{Actor, REACH};
use crate::world::embedded::aim::{Met, Stops, direction, met};
use crate::world::embedded::chunk::can_build;
use crate::world::embedded::kinds::{Fluid, by_name, named, traits};
use crate::world::embedded::land::Land;

by_name! {
    fn liquids() -> Liquids of StateId { water, lava }
}

/// Fills or empties a bucket; none if the item is no bucket.
pub(super) fn pour_or_fill(item: &str, actor: &mut Actor, land: &mut Land) -> Option<ActionResult> {
    match item {
        "bucket" => Some(fill(actor, land)),
        "water_bucket" => Some(pour(liquids().water, actor, land)),
        "lava_bucket" => Some(pour(liquids().lava, actor, land)),
        _ => None,
    }
}

/// Takes the source, or the powder snow, that the body looks at.
fn fill(actor: &mut Actor, land: &mut Land) -> ActionResult {
    let nothing = || Failure::NotThere {
        what: "source of water or lava in sight of the hand".to_owned(),
    };
    let met = looked_at(Stops::Source, actor, land).ok_or_else(nothing)?;
    let state = land.state(met.at);
    let it = traits(state);
    let filled = match it.fluid {
        _ if it.block == named("powder_snow") => "powder_snow_bucket",
        Fluid::Water if it.source => "water_bucket",
        Fluid::Lava if it.source => "lava_bucket",
        _ => return Err(nothing()),
    };
    let dried = Catalog::get().with_property(state, "waterlogged", "false");
    let scooped = it.liquid() || filled == "powder_snow_bucket";
    let left = dried.or(scooped.then_some(StateId::AIR));
    land.set_state(met.at, left.ok_or_else(nothing)?);
    actor.inventory.take(actor.held_slot, 1);
    actor.give_back(filled, land);
    Ok(())
}

/// Pours a liquid against the side that the body looks at.
fn pour(liquid: StateId, actor: &mut Actor, land: &mut Land) -> ActionResult {
    let Some(met) = looked_at(Stops::Clicked, actor, land) else {
        return Err(Failure::NotThere {
            what: "block to pour against".to_owned(),
        });
    };
    let beside = met.at + met.face.normal();
    let mut places = [met.at, beside].into_iter();
    let poured = places.find_map(|at| Some((at, taken_in(liquid, at, land)?)));
    let Some((at, state)) = poured else {
        let block = Catalog::get().block(land.terrain.block(beside));
        let what = block.name.to_string();
        return Err(Failure::Obstructed { what });
    };
    wash_away(at, state, land);
    land.set_state(at, state);
    actor.inventory.take(actor.held_slot, 1);
    actor.give_back("bucket", land);
    Ok(())
}

/// What a place becomes when a liquid is poured there: a source, or a block that stands in water.
fn taken_in(liquid: StateId, at: Position, land: &Land) -> Option<StateId> {
    if !can_build(at) {
        return None;
    }
    let (state, it) = (land.state(at), land.traits(at));
    if liquid == liquids().water {
        let dry = Catalog::get().property(state, "waterlogged") == Some("false");
        if dry {
            return Catalog::get().with_property(state, "waterlogged", "true");
        }
    }
    (it.replaceable || !it.solid()).then_some(liquid)
}

/// A plant that the liquid takes the place of falls as what it drops.
fn wash_away(at: Position, state: StateId, land: &mut Land) {
    let there = land.traits(at);
    if there.breakable && there.block != traits(state).block {
        land.set_block(at, BlockId::AIR);
    }
}

/// What stops the body's look within its reach.
pub(super) fn looked_at(stops: Stops, actor: &Actor, land: &Land) -> Option<Met> {
    let way = direction(actor.yaw, actor.pitch).map(|part| part * REACH);
    met(&land.terrain, actor.eyes(), way, stops)
}
