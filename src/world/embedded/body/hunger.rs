//! Food becomes health, effort becomes hunger: vanilla's `FoodData` and the effects that food has.

use super::vitals::Vitals;
use crate::vocab::{Point, Tick};
use crate::world::embedded::actor::{Actor, SIZE};
use crate::world::embedded::harm::{Cause, Target};
use crate::world::embedded::land::Land;
use crate::world::embedded::settings::Difficulty;

/// What a block of way costs, in exhaustion.
const SPRINTING: f32 = 0.1;
const SWIMMING: f32 = 0.01;
/// What a jump costs.
const JUMPING: f32 = 0.05;
/// What healing half a heart costs.
const HEALING: f32 = 6.0;
/// The longest way that legs go in one tick; more is a jump through the world.
const LONGEST_WAY: f64 = 4.0;

/// One tick of hunger, healing, starving, and of what has been eaten.
pub(super) fn digest(index: usize, actor: &mut Actor, land: &mut Land) {
    tire_of_way(actor, land);
    let difficulty = land.settings.difficulty;
    wear_off(index, actor, land);
    let vitals = &mut actor.vitals;
    if vitals.exhaustion > 4.0 {
        vitals.exhaustion -= 4.0;
        if vitals.saturation > 0.0 {
            vitals.saturation = (vitals.saturation - 1.0).max(0.0);
        } else if difficulty != Difficulty::Peaceful {
            vitals.food = vitals.food.saturating_sub(1);
        }
    }
    if difficulty == Difficulty::Peaceful {
        recover(vitals, land.tick);
    }
    let hurt = vitals.health < 20.0;
    if vitals.saturation > 0.0 && hurt && vitals.food >= 20 {
        if wait(&mut vitals.hunger_ticks, 10) {
            let spent = vitals.saturation.min(6.0);
            vitals.heal(spent / 6.0);
            vitals.tire(spent);
        }
    } else if vitals.food >= 18 && hurt {
        if wait(&mut vitals.hunger_ticks, 80) {
            vitals.heal(1.0);
            vitals.tire(HEALING);
        }
    } else if vitals.food == 0 {
        if wait(&mut vitals.hunger_ticks, 80) {
            starve(index, actor, land);
        }
    } else {
        vitals.hunger_ticks = 0;
    }
}

/// Counts up to a number of ticks; true when it is reached.
fn wait(ticks: &mut u32, most: u32) -> bool {
    *ticks += 1;
    let over = *ticks >= most;
    if over {
        *ticks = 0;
    }
    over
}

fn starve(index: usize, actor: &Actor, land: &mut Land) {
    let least = match land.settings.difficulty {
        Difficulty::Hard => 0.0,
        Difficulty::Normal => 1.0,
        Difficulty::Easy | Difficulty::Peaceful => 10.0,
    };
    if actor.vitals.health > least {
        land.hurt(Target::Body(index), 1.0, Cause::Starving);
    }
}

/// In a peaceful world a body heals half a heart a second, and reserve and food fill by themselves: vanilla's
/// `ServerPlayer.tickRegeneration`.
fn recover(vitals: &mut Vitals, now: Tick) {
    if now.0.is_multiple_of(20) {
        vitals.heal(1.0);
        vitals.saturation = (vitals.saturation + 1.0).min(20.0);
    }
    if now.0.is_multiple_of(10) {
        vitals.food = (vitals.food + 1).min(20);
    }
}

/// Hunger by the way since the last tick: vanilla's `ServerPlayer.checkMovementStatistics`. A dive counts in all directions; wading and
/// running count level, and running only on the ground.
fn tire_of_way(actor: &mut Actor, land: &Land) {
    let (here, before) = (actor.position, actor.was_at);
    actor.velocity = here.offset(-before.x, -before.y, -before.z);
    if here == before {
        return;
    }
    actor.was_at = here;
    let way = here.distance(before);
    if way > LONGEST_WAY {
        return;
    }
    if jumps(actor, before, land) {
        actor.vitals.tire(JUMPING);
    }
    let level = (here.x - before.x).hypot(here.z - before.z);
    let cost = if land.terrain.water(actor.eyes().block()) {
        SWIMMING * way as f32
    } else if land.terrain.water(here.block()) {
        SWIMMING * level as f32
    } else if actor.on_ground && actor.sprinting {
        SPRINTING * level as f32
    } else {
        return;
    };
    actor.vitals.tire(cost);
}

/// Whether the legs of a walker have just left the ground upwards; who holds keys jumps there.
fn jumps(actor: &Actor, before: Point, land: &Land) -> bool {
    let here = land.traits(actor.position.block());
    actor.carried
        && !actor.on_ground
        && actor.position.y > before.y
        && !here.climbable
        && !here.water()
        && SIZE
            .slide(before, [0.0, -0.001, 0.0], None, &land.terrain)
            .floor
}

/// One tick of every effect.
fn wear_off(index: usize, actor: &mut Actor, land: &mut Land) {
    if actor.vitals.effects.is_empty() {
        return;
    }
    let mut effects = std::mem::take(&mut actor.vitals.effects);
    for effect in &mut effects {
        effect.ticks = effect.ticks.saturating_sub(1);
        let pace = |slowest: u32| (slowest >> (effect.level.clamp(1, 6) - 1)).max(1);
        match effect.effect.as_str() {
            "hunger" => actor.vitals.tire(0.005 * effect.level as f32),
            "regeneration" if effect.ticks.is_multiple_of(pace(50)) => actor.vitals.heal(1.0),
            "poison" if effect.ticks.is_multiple_of(pace(25)) && actor.vitals.health > 1.0 => {
                land.hurt(Target::Body(index), 1.0, Cause::Poison);
            }
            "absorption" if effect.ticks == 0 => actor.vitals.absorption = 0.0,
            _ => {}
        }
    }
    effects.retain(|effect| effect.ticks > 0);
    actor.vitals.effects = effects;
}
