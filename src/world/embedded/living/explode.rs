//! Explosions: which blocks go and what they leave. After vanilla's `ServerExplosion`.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::shed::shed_decayed;
use super::{blast, left_by, tnt};
use crate::vocab::{Point, Position, Random};
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::chunk::{BOTTOM, TOP};
use crate::world::embedded::harm::Target;
use crate::world::embedded::kinds::{Fluid, traits};
use crate::world::embedded::land::Land;

/// Rays go through the outer cells of a cube with so many along its side.
const GRID: u32 = 16;
/// How far a ray goes between two looks, in blocks, and what of its strength that costs in any case.
const STEP: f64 = 0.3;
const FADES: f64 = 0.225_000_01;
/// How well liquids withstand: `Blocks.WATER` and `Blocks.LAVA`.
const LIQUID_RESISTANCE: f64 = 100.0;

/// Explodes: hurts and pushes who is near, breaks blocks by their resistance, and leaves what they drop. Of what a creature blows up
/// only one part in `power` is left, as in the game (`mobExplosionDropDecay`, `tntExplosionDropDecay`). 3 is a creeper, 4 is TNT.
pub(in crate::world::embedded) fn explode(
    land: &mut Land,
    center: Point,
    power: f32,
    by: Option<Target>,
) {
    let power = f64::from(power.clamp(0.0, 16.0));
    if power <= 0.0 {
        return;
    }
    let broken = broken(land, center, power);
    blast::hit(land, center, power, by);
    let kept = if matches!(by, Some(Target::Mob(_))) {
        1.0 / power.max(1.0)
    } else {
        1.0
    };
    for at in broken {
        let state = land.state(at);
        if tnt::is_tnt(state) {
            tnt::blown(land, at, by);
            continue;
        }
        land.set_state(at, left_by(state));
        shed_decayed(land, at, state, kept);
    }
}

/// The blocks that are not strong enough.
fn broken(land: &Land, center: Point, power: f64) -> BTreeSet<Position> {
    let mut random = land.random("explosion", center.block());
    let mut broken = BTreeSet::new();
    let last = GRID - 1;
    let outer = |it: u32| it == 0 || it == last;
    for x in 0..GRID {
        for y in 0..GRID {
            for z in 0..GRID {
                if outer(x) || outer(y) || outer(z) {
                    let way = [x, y, z].map(|it| f64::from(it) / f64::from(last) * 2.0 - 1.0);
                    ray(land, center, way, strength(power, &mut random), &mut broken);
                }
            }
        }
    }
    broken
}

fn strength(power: f64, random: &mut Random) -> f64 {
    power * (0.7 + random.unit() * 0.6)
}

fn ray(land: &Land, from: Point, way: [f64; 3], mut left: f64, broken: &mut BTreeSet<Position>) {
    let length = way.iter().map(|part| part * part).sum::<f64>().sqrt();
    let step = way.map(|part| part / length * STEP);
    let mut point = from;
    while left > 0.0 {
        let at = point.block();
        if !(BOTTOM..TOP).contains(&at.y) {
            return;
        }
        let state = land.state(at);
        if state != StateId::AIR {
            left -= (resistance(state) + 0.3) * STEP;
            if left > 0.0 && !traits(state).liquid() {
                broken.insert(at);
            }
        }
        point = point.offset(step[0], step[1], step[2]);
        left -= FADES;
    }
}

/// How well a state withstands explosions, what it stands in included.
fn resistance(state: StateId) -> f64 {
    static TABLE: OnceLock<Vec<f64>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks().iter();
        blocks.map(|it| f64::from(it.resistance)).collect()
    });
    let it = traits(state);
    let own = table.get(usize::from(it.block.0)).copied().unwrap_or(0.0);
    if it.fluid == Fluid::None {
        own
    } else {
        own.max(LIQUID_RESISTANCE)
    }
}
