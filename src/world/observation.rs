//! What a body knows of itself and its surroundings at one tick.

use serde::{Deserialize, Serialize};

use super::{Inventory, Stack};
use crate::vocab::{
    AgentName, BiomeName, BlockName, Dimension, ItemName, MobName, Point, Position, Tick, WorldId,
};

/// A body's own state and what it perceives around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something else of the body or the sky"
)]
pub struct Observation {
    /// Now.
    pub tick: Tick,
    /// 0 at sunrise, 6,000 at noon, up to 23,999.
    pub time_of_day: u32,
    /// Which world.
    pub world: WorldId,
    /// Which dimension of it.
    pub dimension: Dimension,
    /// The biome at the feet.
    pub biome: BiomeName,
    /// The feet.
    pub position: Point,
    /// Degrees, as in the protocol: 0 south, 90 west.
    pub yaw: f32,
    /// Degrees: -90 up, 90 down.
    pub pitch: f32,
    /// Blocks per tick.
    pub velocity: Point,
    /// Whether something holds the body from below.
    pub on_ground: bool,
    /// Half hearts, 0 to 20.
    pub health: f32,
    /// Half drumsticks, 0 to 20.
    pub food: u32,
    /// Hidden reserve before `food` falls.
    pub saturation: f32,
    /// Bubbles times 15: 300 when not diving.
    pub oxygen: u32,
    /// The hotbar slot in the hand, 0 to 8.
    pub held_slot: u8,
    /// The 36 slots.
    pub inventory: Inventory,
    /// What is worn on head, chest, legs and feet.
    pub armour: [Option<Stack>; 4],
    /// What the other hand holds.
    pub off_hand: Option<Stack>,
    /// What the body has learnt of killing, mining and smelting; nothing in a world without it.
    pub experience: Experience,
    /// Where the world's bodies first appear and compasses point; `None` where the world has not said.
    pub spawn: Option<Position>,
    /// Effects of food and poison that still last.
    pub effects: Vec<ActiveEffect>,
    /// Whether the body lies in a bed.
    pub sleeping: bool,
    /// Whether the body is on fire.
    pub burning: bool,
    /// Whether the body is breaking a block, as on a walk that may dig.
    pub digging: bool,
    /// Other players, creatures and dropped items in sight, nearest first.
    pub entities: Vec<Entity>,
    /// The container that is open.
    pub window: Option<Window>,
    /// Whether it rains.
    pub raining: bool,
    /// Everyone in the game, me included, sorted.
    pub players: Vec<AgentName>,
}

impl Observation {
    /// What is in the hand.
    pub fn held(&self) -> Option<&Stack> {
        self.inventory.slot(usize::from(self.held_slot))
    }

    /// The block of the feet.
    pub fn feet(&self) -> Position {
        self.position.block()
    }
}

/// An effect that lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActiveEffect {
    /// The game's name for it: `poison`.
    pub effect: String,
    /// 1 for the first level.
    pub level: u32,
    /// Ticks left.
    pub ticks: u32,
}

/// How far a body has come by the orbs that it picked up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Experience {
    /// Whole levels.
    pub level: u32,
    /// Points in all.
    pub points: u32,
    /// Share of the next level, 0 to 1.
    pub progress: f32,
}

/// How light it is in a block, each from 0 to 15.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Light {
    /// By what glows.
    pub block: u8,
    /// By the sky, as at noon.
    pub sky: u8,
}

/// Something that moves or lies around. What a world does not tell of it is 0, false or empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Its number in this world, stable while it exists.
    pub id: u32,
    /// What it is.
    pub kind: EntityKind,
    /// Its feet.
    pub position: Point,
    /// Where it looks, in degrees as for [`Observation::yaw`].
    pub yaw: f32,
    /// The same as for [`Observation::pitch`].
    pub pitch: f32,
    /// Blocks per tick.
    pub velocity: Point,
    /// Whether something holds it from below.
    pub on_ground: bool,
    /// Half hearts, if it lives and that can be seen.
    pub health: Option<f32>,
    /// Whether it is young.
    pub baby: bool,
    /// What it holds in the hand.
    pub held: Option<ItemName>,
    /// What it wears on head, chest, legs and feet.
    pub armour: [Option<ItemName>; 4],
}

/// What an entity is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EntityKind {
    /// Another player.
    Player {
        /// Who.
        name: AgentName,
    },
    /// A creature.
    Mob {
        /// What kind.
        name: MobName,
    },
    /// A dropped item.
    Item {
        /// The item.
        item: ItemName,
        /// How many lie together.
        count: u32,
    },
    /// Anything else, by the game's name for it: an arrow, a boat.
    Object {
        /// The game's name.
        name: String,
    },
}

/// An open container. Sections that its kind does not have are empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// What kind.
    pub kind: WindowKind,
    /// The container's block kind.
    pub block: BlockName,
    /// Where it stands.
    pub at: Position,
    /// A chest's or barrel's slots; for a furnace input, fuel, output.
    pub slots: Vec<Option<Stack>>,
    /// Share of the current smelting that is done, 0 to 1.
    pub progress: f32,
    /// Ticks that the burning fuel still lasts.
    pub burning: u32,
}

/// The layout of a window's slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WindowKind {
    /// Slots that only store.
    Container,
    /// Input, fuel, output: furnaces, smokers and blast furnaces.
    Furnace,
    /// A crafting table's grid; contents are handled by [`Action::Craft`](crate::vocab::Action::Craft).
    Crafting,
}
