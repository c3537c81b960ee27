//! Creatures: what each is and has. Facts of their kinds come from the catalog.

mod harm;
mod kind;

use serde::{Deserialize, Serialize};

pub(in crate::world::embedded) use self::harm::hurt;
pub(in crate::world::embedded) use self::kind::Kind;
use crate::vocab::{MobName, Point, Tick};
use crate::world::embedded::collide::Size;
use crate::world::embedded::land::Land;

/// A creature. Moments that lie ahead are ticks, so that nothing counts while nothing happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Mob {
    pub(in crate::world::embedded) kind: Kind,
    /// The feet.
    pub(in crate::world::embedded) position: Point,
    /// Degrees, as a body's.
    pub(in crate::world::embedded) yaw: f32,
    /// What moves it besides its legs: blocks per tick east, up and south.
    pub(in crate::world::embedded) drift: [f64; 3],
    pub(in crate::world::embedded) on_ground: bool,
    /// Blocks fallen since the last ground.
    pub(in crate::world::embedded) fallen: f64,
    /// Half hearts.
    pub(in crate::world::embedded) health: f32,
    /// Until when it burns.
    pub(in crate::world::embedded) burns_until: Tick,
    /// Until when only a harder blow hurts, and how hard the last one was.
    unhurt_until: Tick,
    last_blow: f32,
    /// When a body last hit it.
    hit_by_body: Option<Tick>,
    /// When it is grown up; past for those that are.
    pub(in crate::world::embedded) grown_at: Tick,
}

impl Mob {
    /// A healthy grown-up, standing at a point.
    pub(in crate::world::embedded) fn new(kind: Kind, position: Point) -> Self {
        Self {
            kind,
            position,
            yaw: 0.0,
            drift: [0.0; 3],
            on_ground: false,
            fallen: 0.0,
            health: kind.facts().health,
            burns_until: Tick(0),
            unhurt_until: Tick(0),
            last_blow: 0.0,
            hit_by_body: None,
            grown_at: Tick(0),
        }
    }

    /// The name of its kind.
    pub(in crate::world::embedded) fn name(&self) -> &'static MobName {
        &self.kind.facts().name
    }

    /// Its extent.
    pub(in crate::world::embedded) fn size(&self) -> Size {
        self.kind.facts().size
    }

    /// Where it looks from.
    pub(in crate::world::embedded) fn eyes(&self) -> Point {
        self.position.offset(0.0, self.kind.facts().eyes, 0.0)
    }

    /// Whether it is young.
    pub(in crate::world::embedded) fn baby(&self, now: Tick) -> bool {
        now < self.grown_at
    }
}

/// Puts a creature into the world and gives its number.
pub(in crate::world::embedded) fn add(mob: Mob, land: &mut Land) -> u32 {
    let id = land.entities.next();
    land.entities.mobs.insert(id, mob);
    id
}
