//! Hoes, shovels, axes, and shears at a block: vanilla's `HoeItem`, `ShovelItem`, `AxeItem`, `PumpkinBlock`.

use super::{Click, Tried, turned_into, wear};
use crate::vocab::{Face, Failure};
use crate::world::Stack;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::compass::{self, ahead, opposite};
use crate::world::embedded::kinds::with;
use crate::world::embedded::land::Land;

/// Works the block with the tool in the hand.
pub(super) fn work(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    let item = click.item?;
    let changed = match item.rsplit('_').next() {
        Some("hoe") => till(click, land)?,
        Some("shovel") => flatten(click, land)?,
        Some("axe") => strip(click)?,
        _ if item == "shears" => return shear(click, actor, land),
        _ => return None,
    };
    let changed = match changed {
        Ok(state) => state,
        Err(failure) => return Some(Err(failure)),
    };
    land.set_state(click.at, changed);
    if click.block == "rooted_dirt" && item.ends_with("hoe") {
        drop_at(click, ("hanging_roots", 1), land);
    }
    wear(actor);
    Some(Ok(()))
}

fn till(click: Click<'_>, land: &Land) -> Option<Result<StateId, Failure>> {
    let tilled = match click.block {
        "grass_block" | "dirt_path" | "dirt" => "farmland",
        "coarse_dirt" | "rooted_dirt" => "dirt",
        _ => return None,
    };
    let covered = click.block != "rooted_dirt" && land.state(click.at.up(1)) != StateId::AIR;
    under_sky(click, tilled, covered, land)
}

fn flatten(click: Click<'_>, land: &Land) -> Option<Result<StateId, Failure>> {
    match click.block {
        "grass_block" | "dirt" | "podzol" | "coarse_dirt" | "mycelium" | "rooted_dirt" => {
            let covered = land.state(click.at.up(1)) != StateId::AIR;
            under_sky(click, "dirt_path", covered, land)
        }
        "campfire" | "soul_campfire" => {
            let lit = Catalog::get().property(click.state, "lit") == Some("true");
            lit.then(|| Ok(with(click.state, "lit", "false")))
        }
        _ => None,
    }
}

/// The ground turned into something, if nothing stands on it; not from below.
fn under_sky(
    click: Click<'_>,
    into: &str,
    covered: bool,
    land: &Land,
) -> Option<Result<StateId, Failure>> {
    if covered || click.face == Face::Down {
        let above = Catalog::get().block(land.terrain.block(click.at.up(1)));
        let what = above.name.to_string();
        return Some(Err(Failure::Obstructed { what }));
    }
    turned_into(into, click.state).map(Ok)
}

fn strip(click: Click<'_>) -> Option<Result<StateId, Failure>> {
    let stripped = format!("stripped_{}", click.block);
    turned_into(&stripped, click.state).map(Ok)
}

/// Carves pumpkins, cuts honeycomb.
fn shear(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    if let Err(unknown) = land.rules().only_if_true("what shears cut off") {
        return Some(Err(unknown));
    }
    let catalog = Catalog::get();
    match click.block {
        "pumpkin" => {
            let face = if compass::level(click.face) {
                click.face
            } else {
                opposite(ahead(actor.yaw))
            };
            let facing = [("facing", compass::name(face))];
            land.set_state(click.at, catalog.state("carved_pumpkin", &facing)?);
            drop_at(click, ("pumpkin_seeds", 4), land);
        }
        "beehive" | "bee_nest" if catalog.property(click.state, "honey_level") == Some("5") => {
            land.set_state(click.at, with(click.state, "honey_level", "0"));
            drop_at(click, ("honeycomb", 3), land);
        }
        _ => return None,
    }
    wear(actor);
    Some(Ok(()))
}

/// Lets items fall from the side that was clicked.
fn drop_at(click: Click<'_>, (item, count): (&str, u32), land: &mut Land) {
    let out = click.face.normal();
    let [x, y, z] = [out.x, out.y, out.z].map(|part| f64::from(part) * 0.65);
    let from = click.at.center().offset(x, y, z);
    land.drop_stack(Stack::new(item, count), from);
}
