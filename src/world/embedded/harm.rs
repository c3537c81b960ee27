//! Blows on their way: what hurts whom, by how much and why. They are collected while things move and taken when all have moved, so
//! that nobody is hit earlier for standing earlier in a list.

use serde::{Deserialize, Serialize};

use crate::vocab::Point;

/// Who can be hurt, and who can do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Target {
    /// The body with this index.
    Body(usize),
    /// The creature with this entity number.
    Mob(u32),
}

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
    /// A hand, a claw or teeth.
    Hit,
    /// An arrow, or anything else that was shot or thrown.
    Missile,
    Explosion,
}

/// Damage on its way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Blow {
    /// Whom it is for.
    pub(super) target: Target,
    /// Half hearts, before armour.
    pub(super) amount: f32,
    pub(super) cause: Cause,
    /// Where it comes from and how hard it pushes away, in vanilla's units of `knockback` (0.4 for a plain hit).
    pub(super) push: Option<(Point, f64)>,
    /// Whose doing it is, if anybody's.
    pub(super) by: Option<Target>,
}

impl Cause {
    /// Whether armour helps.
    pub(super) fn armour_helps(self) -> bool {
        matches!(
            self,
            Self::Heat | Self::Thorns | Self::Hit | Self::Missile | Self::Explosion
        )
    }

    /// What being hurt by it costs in exhaustion: the `exhaustion` of vanilla's damage types.
    pub(super) fn tiring(self) -> f32 {
        if self.armour_helps() { 0.1 } else { 0.0 }
    }
}
