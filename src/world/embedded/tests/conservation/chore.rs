//! Doings that take several actions and longer than random ones are left alone: fate brings the body to the place, and time passes until
//! it has done them.

use std::collections::VecDeque;

use super::pit::{BESIDE_WATER, Pit, WATER};
use crate::vocab::{Action, AgentName, ItemName, Wear};
use crate::world::embedded::World;
use crate::world::embedded::entity::mob::Kind;

/// What a body does from beginning to end.
#[derive(Clone, Copy, Debug)]
pub(super) enum Chore {
    /// It eats bread.
    Eat,
    /// It casts its rod until something bites.
    Fish,
    /// It shoots at the other body.
    Shoot,
    /// It shears, milks or feeds an animal: one by number, whatever the number.
    Tend(u8),
    /// It hits a creature: one by number, whatever the number.
    Slay(u8),
}

impl Chore {
    /// Ticks that it is given at most. Under a roof fish take twice 34 seconds.
    pub(super) const fn patience(self) -> u32 {
        match self {
            Self::Eat | Self::Shoot | Self::Tend(_) | Self::Slay(_) => 40,
            Self::Fish => 1_400,
        }
    }

    /// Brings a body to the place, and gives what it then does, one after the other.
    pub(super) fn begin(
        self,
        world: &mut World,
        body: usize,
        name: &AgentName,
    ) -> VecDeque<Action> {
        let (tool, doings) = match self {
            Self::Eat => ("bread", vec![Action::Consume]),
            Self::Fish => {
                world.put_body(name, BESIDE_WATER);
                let point = WATER.center();
                ("fishing_rod", vec![Action::LookAt { point }, Action::Fish])
            }
            Self::Shoot => {
                let point = world.actors[1 - body].eyes();
                let shot = Action::UseItem { ticks: 22 };
                ("bow", vec![Action::LookAt { point }, shot])
            }
            Self::Tend(number) => {
                let entity = approach(world, name, number);
                let Some((entity, kind)) = entity else {
                    return VecDeque::new();
                };
                (tool(kind, number), vec![Action::Interact { entity }])
            }
            Self::Slay(number) => {
                let entity = approach(world, name, number);
                let Some((entity, _)) = entity else {
                    return VecDeque::new();
                };
                ("iron_sword", vec![Action::Attack { entity }])
            }
        };
        let takes = Action::Equip {
            item: ItemName::new(tool),
            to: Wear::Hand,
        };
        [takes].into_iter().chain(doings).collect()
    }
}

/// Brings a body to a creature.
fn approach(world: &mut World, name: &AgentName, number: u8) -> Option<(u32, Kind)> {
    let beasts = Pit::beasts(world);
    let chosen = usize::from(number).checked_rem(beasts.len())?;
    let (id, kind, at) = *beasts.get(chosen)?;
    world.put_body(name, at);
    Some((id, kind))
}

/// What is of use with an animal; cows are milked as often as fed.
fn tool(kind: Kind, number: u8) -> &'static str {
    match kind {
        Kind::Sheep if number < 192 => "shears",
        Kind::Cow if number < 128 => "bucket",
        Kind::Chicken => "wheat_seeds",
        _ => "wheat",
    }
}
