//! Fishing: the hook flies where the body looks, lies on water, and something bites or does not. After vanilla's `FishingHook`, without
//! lure and luck. The hook is part of the action, not an entity that others see.

mod open;

use std::task::Poll;

use crate::vocab::{ActionResult, Failure, ItemName, Point, Position, Random};
use crate::world::Stack;
use crate::world::catalog::{Catalog, Catch, Pool};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::aim::{Stops, along, direction, length, met};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;

/// How fast the hook leaves the rod, in blocks per tick.
const CAST: f64 = 0.6;
/// How much of that comes by chance: `FishingHook` takes a triangle of this width around a half.
const STRAYS: f64 = 0.010_336_5;
/// What gravity adds to the speed downwards, in blocks per tick, and what the air leaves of the speed.
const GRAVITY: f64 = 0.03;
const DRAG: f64 = 0.92;
/// The line is no longer, in blocks.
const LINE: f64 = 32.0;
/// Ticks until something swims up, and from then until it bites.
const LURED: (i64, i64) = (100, 600);
const COMES: (i64, i64) = (20, 80);

/// A cast.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Fish {
    hook: Point,
    speed: [f64; 3],
    rest: Rest,
}

#[derive(Clone, Debug)]
enum Rest {
    Flies,
    /// Lies in the water of a block; ticks until something swims up.
    Waits(Position, i64),
    /// Ticks until it bites.
    Comes(Position, i64),
}

impl Fish {
    /// Casts the held rod.
    pub(super) fn start(actor: &Actor, land: &Land) -> Result<Self, Failure> {
        if !holds_rod(actor) {
            return Err(no_rod());
        }
        let look = direction(actor.yaw, actor.pitch);
        let mut chance = land.random("cast", actor.position.block());
        Ok(Self {
            hook: along(actor.eyes(), [look[0], 0.0, look[2]], 0.3),
            speed: thrown(look, &mut chance),
            rest: Rest::Flies,
        })
    }

    /// One tick of flying or waiting.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        if let Err(failure) = self.check(actor, land) {
            return Poll::Ready(Err(failure));
        }
        match self.rest {
            Rest::Flies => self.fly(land),
            Rest::Waits(at, left) => {
                self.rest = match left - pace(at, land) {
                    left @ 1.. => Rest::Waits(at, left),
                    _ => Rest::Comes(at, drawn("comes", COMES, at, land)),
                };
                Poll::Pending
            }
            Rest::Comes(at, left) if left > 1 => {
                self.rest = Rest::Comes(at, left - 1);
                Poll::Pending
            }
            Rest::Comes(at, _) => {
                land_catch(at, actor, land);
                Poll::Ready(Ok(()))
            }
        }
    }

    fn check(&self, actor: &Actor, land: &Land) -> ActionResult {
        if !holds_rod(actor) {
            return Err(no_rod());
        }
        let eyes = actor.eyes();
        let way = [self.hook.x - eyes.x, 0.0, self.hook.z - eyes.z];
        let look = direction(actor.yaw, 0.0);
        let behind = way[0] * look[0] + way[2] * look[2] < 0.0;
        if eyes.distance(self.hook) > LINE || behind {
            return Err(Failure::Interrupted);
        }
        match self.rest {
            Rest::Waits(at, _) | Rest::Comes(at, _) if !land.terrain.water(at) => Err(no_water()),
            _ => Ok(()),
        }
    }

    fn fly(&mut self, land: &Land) -> Poll<ActionResult> {
        let met = met(&land.terrain, self.hook, self.speed, Stops::Liquid);
        if let Some(met) = met {
            self.hook = met.point;
            if !land.terrain.water(met.at) {
                return Poll::Ready(Err(no_water()));
            }
            let left = drawn("lured", LURED, met.at, land);
            self.rest = Rest::Waits(met.at, left);
            return Poll::Pending;
        }
        self.hook = along(self.hook, self.speed, 1.0);
        self.speed[1] -= GRAVITY;
        self.speed = self.speed.map(|part| part * DRAG);
        Poll::Pending
    }
}

/// The speed of a hook that is cast: vanilla's constructor of `FishingHook`.
fn thrown(look: [f64; 3], chance: &mut Random) -> [f64; 3] {
    let flat = look[0].hypot(look[2]).max(1e-6);
    let way = [
        look[0] / flat,
        (look[1] / flat).clamp(-5.0, 5.0),
        look[2] / flat,
    ];
    let far = length(way);
    way.map(|part| {
        let strays = STRAYS * (chance.unit() - chance.unit());
        part * (CAST / far + 0.5 + strays)
    })
}

/// Ticks that count in this one: under a roof only every second one, by chance.
fn pace(at: Position, land: &Land) -> i64 {
    let roofed = light::sky(land, at.up(1)) < 15;
    let idle = roofed && land.random("pace", at).chance(0.5);
    i64::from(!idle)
}

fn drawn(label: &str, (least, most): (i64, i64), at: Position, land: &Land) -> i64 {
    land.random(label, at).between(least, most)
}

/// What bit flies to the body, and the rod wears.
fn land_catch(at: Position, actor: &mut Actor, land: &mut Land) {
    let mut chance = land.random("catch", at);
    let open = open::is_open(at, &land.terrain);
    let caught = draw(open, &mut chance).and_then(|it| Some((Catalog::get().item(it.item)?, it)));
    if let Some((item, it)) = caught {
        let stack = Stack::new(item.name.clone(), it.count);
        land.throw_stack(stack, actor.position, 0);
    }
    actor.inventory.wear(actor.held_slot, 1);
}

/// Draws the pool and then the catch; treasure only in open water.
fn draw(open: bool, chance: &mut Random) -> Option<&'static Catch> {
    let pools = [Pool::Fish, Pool::Junk, Pool::Treasure];
    let pools = pools.iter().filter(|pool| open || **pool != Pool::Treasure);
    let pool = chance.weighted(pools, |pool| pool.weight().into())?;
    let catches = Catalog::get().fishing().iter();
    let catches = catches.filter(|it| it.pool == *pool);
    chance.weighted(catches, |it| it.weight.into())
}

fn holds_rod(actor: &Actor) -> bool {
    let held = actor.held();
    held.is_some_and(|stack| stack.item.as_str() == "fishing_rod")
}

fn no_rod() -> Failure {
    Failure::Missing {
        item: ItemName::new("fishing_rod"),
        count: 1,
    }
}

fn no_water() -> Failure {
    Failure::NotThere {
        what: "water where the hook fell".to_owned(),
    }
}
