//! Snowballs, eggs and ender pearls in flight. After vanilla's `ThrowableProjectile`, `ThrownEgg` and `ThrownEnderpearl`.

use serde::{Deserialize, Serialize};

use super::flight::{Hit, hit};
use super::mob::{self, Kind, Mob};
use crate::vocab::{MobName, Point};
use crate::world::embedded::aim::{along, length};
use crate::world::embedded::chunk::BOTTOM;
use crate::world::embedded::harm::{Blow, Cause, Target};
use crate::world::embedded::land::Land;

/// What gravity adds to the speed downwards, in blocks per tick.
const GRAVITY: f64 = 0.03;
/// Share of the speed that air and water leave.
const AIR_DRAG: f64 = 0.99;
const WATER_DRAG: f64 = 0.8;
/// Ticks in which it cannot hit who threw it.
const LEAVES: u32 = 5;
/// How hard a hit pushes.
const PUSH: f64 = 0.4;
/// Half hearts that a pearl costs: a fall.
const PEARL: f32 = 5.0;
/// One egg in eight hatches, and of those one in 32 hatches four.
const HATCHES: u64 = 8;
const HATCHES_FOUR: u64 = 32;
/// Ticks until a chick is grown.
const CHILDHOOD: u64 = 24_000;

/// What is thrown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::world::embedded) enum Missile {
    Snowball,
    Egg,
    Pearl,
}

/// Something on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Thrown {
    pub(in crate::world::embedded) kind: Missile,
    pub(in crate::world::embedded) position: Point,
    velocity: [f64; 3],
    by: Option<Target>,
    age: u32,
}

impl Missile {
    /// What an item is when it is thrown.
    pub(in crate::world::embedded) fn of(item: &str) -> Option<Self> {
        Some(match item {
            "snowball" => Self::Snowball,
            "egg" | "blue_egg" | "brown_egg" => Self::Egg,
            "ender_pearl" => Self::Pearl,
            _ => return None,
        })
    }

    /// The game's name of it in flight.
    pub(in crate::world::embedded) const fn name(self) -> &'static str {
        match self {
            Self::Snowball => "snowball",
            Self::Egg => "egg",
            Self::Pearl => "ender_pearl",
        }
    }
}

impl Thrown {
    /// Blocks per tick.
    pub(in crate::world::embedded) fn velocity(&self) -> Point {
        let [x, y, z] = self.velocity;
        Point::new(x, y, z)
    }

    /// Something that leaves a hand; `velocity` in blocks per tick.
    pub(in crate::world::embedded) fn new(
        kind: Missile,
        position: Point,
        velocity: [f64; 3],
        by: Option<Target>,
    ) -> Self {
        Self {
            kind,
            position,
            velocity,
            by,
            age: 0,
        }
    }

    /// One tick; false when it is gone.
    fn step(&mut self, land: &mut Land) -> bool {
        self.age += 1;
        let spared = self.by.filter(|_| self.age <= LEAVES);
        if let Some(met) = hit(land, self.position, self.velocity, spared) {
            self.strike(met, land);
            return false;
        }
        self.position = along(self.position, self.velocity, 1.0);
        let wet = land.terrain.water(self.position.block());
        let drag = if wet { WATER_DRAG } else { AIR_DRAG };
        self.velocity = self.velocity.map(|part| part * drag);
        self.velocity[1] -= GRAVITY;
        self.position.y > f64::from(BOTTOM) - 64.0
    }

    fn strike(&self, met: Hit, land: &mut Land) {
        let at = match met {
            Hit::Block(met) => met.point,
            Hit::Target(target, point) => {
                self.push(target, point, land);
                point
            }
        };
        match self.kind {
            Missile::Snowball => {}
            Missile::Egg => hatch(at, land),
            Missile::Pearl => {
                if let Some(Target::Body(index)) = self.by {
                    land.leaps.push((index, self.position));
                    land.hurt(Target::Body(index), PEARL, Cause::Fall);
                }
            }
        }
    }

    /// What is thrown pushes and does not hurt.
    fn push(&self, target: Target, point: Point, land: &mut Land) {
        let back = -1.0 / length(self.velocity).max(1e-9);
        land.blows.push(Blow {
            target,
            amount: 0.0,
            cause: Cause::Missile,
            push: Some((along(point, self.velocity, back), PUSH)),
            by: self.by,
        });
    }
}

/// By chance, chicks come out.
fn hatch(at: Point, land: &mut Land) {
    let mut chance = land.random("egg", at.block());
    if chance.below(HATCHES) > 0 {
        return;
    }
    let chicks = if chance.below(HATCHES_FOUR) == 0 {
        4
    } else {
        1
    };
    let Some(chicken) = Kind::named(&MobName::new("chicken")) else {
        return;
    };
    for _ in 0..chicks {
        let mut chick = Mob::new(chicken, at);
        chick.grown_at = land.tick + CHILDHOOD;
        mob::add(chick, land);
    }
}

/// Moves all of them for one tick, lowest number first.
pub(in crate::world::embedded) fn step(land: &mut Land) {
    if land.entities.thrown.is_empty() {
        return;
    }
    for (id, mut thrown) in std::mem::take(&mut land.entities.thrown) {
        if thrown.step(land) {
            land.entities.thrown.insert(id, thrown);
        }
    }
}
