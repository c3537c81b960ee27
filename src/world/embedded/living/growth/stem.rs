//! Melons and pumpkins on their stems: after vanilla's `StemBlock`.

use super::crop::{LIGHT, odds, ripen};
use super::{Then, age};
use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::compass;
use crate::world::embedded::kinds::{by_name, traits, with};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;

by_name! {
    fn fruits() -> Fruits of BlockId {
        attached_melon_stem, attached_pumpkin_stem, coarse_dirt, dirt, farmland, grass_block, melon, melon_stem, moss_block, mud,
        mycelium, podzol, pumpkin, pumpkin_stem, rooted_dirt,
    }
}

/// The age from which a stem bears.
const GROWN: u8 = 7;

/// A turn of a stem.
pub(in crate::world::embedded::living) fn act(land: &mut Land, at: Position) -> Then {
    let mut random = land.random("stem", at);
    if light::undimmed(land, at) < LIGHT || random.below(odds(land, at)) != 0 {
        return Then::Again;
    }
    let state = land.state(at);
    if age(state) < GROWN {
        ripen(land, at, 1);
        return Then::Again;
    }
    let side = compass::AROUND[random.below(4) as usize];
    let place = at + side.normal();
    if land.state(place) == StateId::AIR && bears(land, place.up(-1)) {
        let it = fruits();
        let (fruit, attached) = if traits(state).block == it.melon_stem {
            (it.melon, it.attached_melon_stem)
        } else {
            (it.pumpkin, it.attached_pumpkin_stem)
        };
        land.set_block(place, fruit);
        let attached = with(attached.into(), "facing", compass::name(side));
        land.set_state(at, attached);
    }
    Then::Again
}

/// The fruit of an attached stem is gone: it is a grown stem again. `AttachedStemBlock.updateShape`.
pub(in crate::world::embedded::living) fn detach(land: &mut Land, at: Position) {
    let (state, it) = (land.state(at), fruits());
    let (stem, fruit) = match traits(state).block {
        block if block == it.attached_melon_stem => (it.melon_stem, it.melon),
        block if block == it.attached_pumpkin_stem => (it.pumpkin_stem, it.pumpkin),
        _ => return,
    };
    let facing = Catalog::get()
        .property(state, "facing")
        .and_then(compass::named);
    let bears = facing.is_some_and(|side| land.traits(at + side.normal()).block == fruit);
    if !bears {
        land.set_state(at, super::aged(stem.into(), GROWN));
    }
}

/// What fruits lie on: farmland and the tag `dirt`.
fn bears(land: &Land, at: Position) -> bool {
    let (block, it) = (land.traits(at).block, fruits());
    [
        it.farmland,
        it.dirt,
        it.grass_block,
        it.coarse_dirt,
        it.podzol,
        it.mycelium,
        it.rooted_dirt,
        it.moss_block,
        it.mud,
    ]
    .contains(&block)
}
