//! Everything that moves and is nobody's body: items on the ground, falling blocks, arrows, what is thrown, lit TNT and creatures.

pub(super) mod arrow;
mod dropped;
pub(super) mod falling;
pub(super) mod flight;
pub(super) mod mob;
pub(super) mod thrown;
pub(super) mod tnt;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub(super) use self::arrow::Arrow;
pub(super) use self::dropped::Dropped;
pub(super) use self::falling::Falling;
use self::mob::{Herds, Mob};
pub(super) use self::thrown::{Missile, Thrown};
use self::tnt::Tnt;
use crate::vocab::Point;
use crate::world::embedded::terrain::Terrain;

/// What gravity adds to the speed of items and blocks, in blocks per tick, and what the air leaves of it.
const GRAVITY: f64 = 0.04;
const DRAG: f64 = 0.98;

/// Falls for one tick; true if a solid block below ended the fall.
fn fall(position: &mut Point, speed: &mut f64, terrain: &Terrain) -> bool {
    *speed = (*speed + GRAVITY) * DRAG;
    let target = position.offset(0.0, -*speed, 0.0);
    let mut below = position.offset(0.0, -1e-9, 0.0).block();
    while f64::from(below.y + 1) > target.y {
        let top = f64::from(below.y + 1);
        if terrain.solid(below) && top <= position.y {
            position.y = top;
            *speed = 0.0;
            return true;
        }
        below = below.up(-1);
    }
    *position = target;
    false
}

/// All entities, by number. Numbers are never used twice in a world.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Entities {
    last: u32,
    pub(super) items: BTreeMap<u32, Dropped>,
    pub(super) falling: BTreeMap<u32, Falling>,
    pub(super) arrows: BTreeMap<u32, Arrow>,
    pub(super) thrown: BTreeMap<u32, Thrown>,
    pub(super) mobs: BTreeMap<u32, Mob>,
    pub(super) tnt: BTreeMap<u32, Tnt>,
    pub(super) herds: Herds,
}

impl Entities {
    /// A number for a new entity.
    pub(super) fn next(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    /// An entity with a number that was not given out yet: the next one would take its place.
    pub(super) fn ahead(&self) -> Option<u32> {
        let Self {
            last,
            items,
            falling,
            arrows,
            thrown,
            mobs,
            tnt,
            herds: _,
        } = self;
        let greatest = [
            items.keys().last(),
            falling.keys().last(),
            arrows.keys().last(),
            thrown.keys().last(),
            mobs.keys().last(),
            tnt.keys().last(),
        ];
        let greatest = greatest.into_iter().flatten().max().copied();
        greatest.filter(|number| number > last)
    }
}
