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
    /// Half hearts on top, of golden apples.
    pub(in crate::world::embedded) absorption: f32,
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
            absorption: 0.0,
            dead: 0,
        }
    }
}

impl Vitals {
    /// Whether the body lives.
    pub(in crate::world::embedded) fn alive(&self) -> bool {
        self.health > 0.0
    }

    /// Gives half hearts back.
    pub(in crate::world::embedded) fn heal(&mut self, amount: f32) {
        if self.alive() {
            self.health = (self.health + amount).min(20.0);
        }
    }

    /// Takes half hearts, those of absorption first.
    pub(in crate::world::embedded) fn lose(&mut self, amount: f32) {
        let spared = amount.min(self.absorption);
        self.absorption -= spared;
        self.health = (self.health - (amount - spared)).max(0.0);
    }

    /// Whether an effect lasts.
    pub(in crate::world::embedded) fn has(&self, effect: &str) -> bool {
        self.level(effect) > 0
    }

    /// How strong an effect is; 0 if it does not last.
    pub(in crate::world::embedded) fn level(&self, effect: &str) -> u32 {
        let lasting = self.effects.iter().filter(|it| it.effect == effect);
        lasting.map(|it| it.level).max().unwrap_or(0)
    }

    /// Begins an effect, or makes one that lasts longer or stronger.
    pub(in crate::world::embedded) fn begin(&mut self, new: ActiveEffect) {
        if new.effect == "absorption" {
            self.absorption = self.absorption.max(4.0 * new.level as f32);
        }
        let known = self.effects.iter_mut().find(|it| it.effect == new.effect);
        match known {
            Some(known) if (new.level, new.ticks) > (known.level, known.ticks) => *known = new,
            Some(_) => {}
            None => self.effects.push(new),
        }
    }

    /// Health and food in whole points, as they are told.
    pub(in crate::world::embedded) fn told(&self) -> (u32, u32) {
        (self.health.ceil() as u32, self.food)
    }

    /// Makes hungry: vanilla's `Player.causeFoodExhaustion`.
    pub(in crate::world::embedded) fn tire(&mut self, exhaustion: f32) {
        self.exhaustion = (self.exhaustion + exhaustion).min(40.0);
    }
}
