//! What keeps a body alive: health, hunger, breath, fire, effects.

use serde::{Deserialize, Serialize};

use crate::world::ActiveEffect;

/// A body's inner state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Vitals {
    /// Half hearts, 0 to 20; 0 is dead.
    pub(in crate::world::embedded) health: f32,
    /// Half drumsticks, 0 to 20.
    pub(in crate::world::embedded) food: u32,
    /// Hidden reserve before food falls, at most food.
    pub(in crate::world::embedded) saturation: f32,
    /// 4 points take one of saturation or food: vanilla's `FoodData.exhaustionLevel`.
    pub(in crate::world::embedded) exhaustion: f32,
    /// Ticks towards the next healing or starving.
    pub(in crate::world::embedded) hunger_ticks: u32,
    /// Ticks of breath left, 300 down to -20.
    pub(in crate::world::embedded) air: i32,
    /// Ticks that the body still burns.
    pub(in crate::world::embedded) fire: u32,
    /// Ticks in which only a harder blow hurts, and how hard the last one was.
    pub(in crate::world::embedded) unhurt: u32,
    pub(in crate::world::embedded) last_blow: f32,
    /// Blocks fallen since the last ground.
    pub(in crate::world::embedded) fallen: f64,
    pub(in crate::world::embedded) effects: Vec<ActiveEffect>,
    /// Ticks until a dead body lives again.
    pub(in crate::world::embedded) dead: u32,
}

impl Default for Vitals {
    fn default() -> Self {
        Self {
            health: 20.0,
            food: 20,
            saturation: 5.0,
            exhaustion: 0.0,
            hunger_ticks: 0,
            air: 300,
            fire: 0,
            unhurt: 0,
            last_blow: 0.0,
            fallen: 0.0,
            effects: Vec::new(),
            dead: 0,
        }
    }
}

impl Vitals {
    /// Whether the body lives.
    pub(in crate::world::embedded) fn alive(&self) -> bool {
        self.health > 0.0
    }

    /// Makes hungry: vanilla's `Player.causeFoodExhaustion`.
    pub(in crate::world::embedded) fn tire(&mut self, exhaustion: f32) {
        self.exhaustion = (self.exhaustion + exhaustion).min(40.0);
    }
}
