//! Blows on their way: what hurts whom, by how much and why. They are collected while things move and taken when all have moved, so
//! that nobody is hit earlier for standing earlier in a list.

use crate::vocab::Point;

/// Why something hurts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    Fall,
    Drowning,
    /// In or on something hot: lava, fire, magma, a campfire.
    Heat,
    /// Burning.
    Flames,
    Starving,
    /// Head in a block.
    Suffocation,
    /// Cactus and sweet berries.
    Thorns,
    /// Below the world.
    Void,
    Poison,
    /// Another body's hand.
    Hit,
}

/// Damage on its way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Blow {
    /// The index of the body that it is for.
    pub(super) body: usize,
    /// Half hearts, before armour.
    pub(super) amount: f32,
    pub(super) cause: Cause,
    /// Where it comes from and how hard it pushes away, in vanilla's units of `knockback` (0.4 for a plain hit).
    pub(super) push: Option<(Point, f64)>,
}

impl Cause {
    /// Whether armour helps.
    pub(super) fn armour_helps(self) -> bool {
        matches!(self, Self::Heat | Self::Thorns | Self::Hit)
    }
}
