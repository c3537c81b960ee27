//! Doings that take several actions and longer than random ones are left alone: fate brings the body to the place, and time passes until
//! it has done them.

use super::pit::{BESIDE_WATER, WATER};
use crate::vocab::{Action, AgentName, ItemName, Wear};
use crate::world::embedded::World;

/// What a body does from beginning to end.
#[derive(Clone, Copy, Debug)]
pub(super) enum Chore {
    /// It eats bread.
    Eat,
    /// It casts its rod until something bites.
    Fish,
    /// It shoots at the other body.
    Shoot,
}

impl Chore {
    /// Ticks that it is given at most. Under a roof fish take twice 34 seconds.
    pub(super) const fn patience(self) -> u32 {
        match self {
            Self::Eat | Self::Shoot => 40,
            Self::Fish => 1_400,
        }
    }

    /// Brings a body to the place, and gives what it then does.
    pub(super) fn begin(self, world: &mut World, body: usize, name: &AgentName) -> Vec<Action> {
        match self {
            Self::Eat => vec![holds("bread"), Action::Consume],
            Self::Fish => {
                world.put_body(name, BESIDE_WATER);
                let point = WATER.center();
                vec![holds("fishing_rod"), Action::LookAt { point }, Action::Fish]
            }
            Self::Shoot => {
                let point = world.actors[1 - body].eyes();
                let shot = Action::UseItem { ticks: 22 };
                vec![holds("bow"), Action::LookAt { point }, shot]
            }
        }
    }
}

fn holds(item: &str) -> Action {
    Action::Equip {
        item: ItemName::new(item),
        to: Wear::Hand,
    }
}
