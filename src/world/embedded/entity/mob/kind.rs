//! The kinds of creatures that live here, and the facts of each, looked up once.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::vocab::MobName;
use crate::world::catalog::{Catalog, ItemId, Loot};
use crate::world::embedded::collide::Size;

/// What a creature is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(in crate::world::embedded) enum Kind {
    Pig,
    Cow,
    Sheep,
    Chicken,
    Rabbit,
    Zombie,
    Skeleton,
    Spider,
    Creeper,
    Enderman,
}

/// What is true of all creatures of a kind: the catalog's facts, and where the eyes are.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Facts {
    pub(in crate::world::embedded) name: MobName,
    /// Its extent when grown up.
    pub(in crate::world::embedded) size: Size,
    /// How high above the feet its eyes are, in blocks: vanilla's `EntityType` table.
    pub(in crate::world::embedded) eyes: f64,
    /// Half hearts it begins with.
    pub(in crate::world::embedded) health: f32,
    /// Vanilla's attribute `movement_speed`.
    pub(in crate::world::embedded) speed: f64,
    /// Half hearts of a blow on easy, normal and hard.
    pub(in crate::world::embedded) attack: [f32; 3],
    /// Blocks from which it notices whom it follows.
    pub(in crate::world::embedded) follow_range: f64,
    /// What makes two of them breed.
    pub(in crate::world::embedded) breeds_with: &'static [ItemId],
    /// What it may leave behind.
    pub(in crate::world::embedded) loot: &'static [Loot],
}

impl Kind {
    /// All of them.
    pub(in crate::world::embedded) const ALL: [Self; 10] = [
        Self::Pig,
        Self::Cow,
        Self::Sheep,
        Self::Chicken,
        Self::Rabbit,
        Self::Zombie,
        Self::Skeleton,
        Self::Spider,
        Self::Creeper,
        Self::Enderman,
    ];

    /// The kind with this name.
    pub(in crate::world::embedded) fn named(name: &MobName) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == name.as_str())
    }

    /// Whether it hunts bodies, and lives only where that is allowed.
    pub(in crate::world::embedded) fn monster(self) -> bool {
        matches!(
            self,
            Self::Zombie | Self::Skeleton | Self::Spider | Self::Creeper | Self::Enderman
        )
    }

    /// Whether it is dead already: does not breathe, and burns in the sun.
    pub(in crate::world::embedded) fn undead(self) -> bool {
        matches!(self, Self::Zombie | Self::Skeleton)
    }

    /// What is true of all of its kind.
    pub(in crate::world::embedded) fn facts(self) -> &'static Facts {
        static TABLE: OnceLock<[Facts; 10]> = OnceLock::new();
        &TABLE.get_or_init(|| Self::ALL.map(facts_of))[self as usize]
    }

    fn name(self) -> &'static str {
        match self {
            Self::Pig => "pig",
            Self::Cow => "cow",
            Self::Sheep => "sheep",
            Self::Chicken => "chicken",
            Self::Rabbit => "rabbit",
            Self::Zombie => "zombie",
            Self::Skeleton => "skeleton",
            Self::Spider => "spider",
            Self::Creeper => "creeper",
            Self::Enderman => "enderman",
        }
    }
}

impl Facts {
    /// A ghost, for a kind that the catalog lacks.
    fn nothing(kind: Kind) -> Self {
        Self {
            name: MobName::new(kind.name()),
            size: Size::default(),
            eyes: 0.0,
            health: 0.0,
            speed: 0.0,
            attack: [0.0; 3],
            follow_range: 0.0,
            breeds_with: &[],
            loot: &[],
        }
    }
}

fn facts_of(kind: Kind) -> Facts {
    let Some(creature) = Catalog::get().creature(kind.name()) else {
        debug_assert!(false, "the catalog has no {}", kind.name());
        return Facts::nothing(kind);
    };
    Facts {
        name: creature.name.clone(),
        size: Size {
            width: creature.width,
            height: creature.height,
        },
        eyes: match kind {
            Kind::Cow => 1.3,
            Kind::Sheep => 1.235,
            Kind::Chicken => 0.644,
            Kind::Zombie | Kind::Skeleton => 1.74,
            Kind::Spider => 0.65,
            Kind::Enderman => 2.55,
            Kind::Pig | Kind::Rabbit | Kind::Creeper => creature.height * 0.85,
        },
        health: creature.health,
        speed: creature.speed,
        attack: creature.attack,
        follow_range: creature.follow_range,
        breeds_with: &creature.breeds_with,
        loot: &creature.loot,
    }
}
