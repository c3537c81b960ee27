//! What a body can be told to do, and how that can end.

use serde::{Deserialize, Serialize};

use super::{AgentName, ItemName, Point, Position};

/// Names one action of one body, from the moment it is handed in until its `Done` event. Counts up from 1, never reused in a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActionId(pub u64);

/// Something a body does, over as many ticks as the game takes for it.
///
/// A body that cannot do one of these answers [`Failure::Unsupported`], never a silent success.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum Action {
    /// Walk until the destination is reached; `dig` allows breaking blocks on the way.
    Goto {
        /// Where the walk ends.
        to: Destination,
        /// Whether blocks may be broken on the way.
        dig: bool,
    },
    /// Keep within `range` blocks of a player until cancelled.
    Follow {
        /// Whom.
        player: AgentName,
        /// Blocks.
        range: f64,
    },
    /// Turn the head to a point.
    LookAt {
        /// The point looked at.
        point: Point,
    },
    /// Hold movement keys down until cancelled, as a player would.
    Controls {
        /// Walk where the body looks.
        forward: bool,
        /// Jump whenever on the ground.
        jump: bool,
        /// Run.
        sprint: bool,
        /// Do not step off edges.
        sneak: bool,
    },
    /// Break a block within reach with what is in the hand. A wrong tool breaks it too, without a drop.
    Dig {
        /// The block.
        at: Position,
    },
    /// Put the held block against a face of another.
    Place {
        /// The block that is clicked.
        against: Position,
        /// The side of it where the new block goes.
        face: Face,
    },
    /// Use the held item (bucket, bow, rod).
    UseItem,
    /// Click a block with the main hand: door, button, lever.
    ActivateBlock {
        /// The block.
        at: Position,
    },
    /// Click an entity: shear, milk, breed, trade.
    Interact {
        /// The entity's number in the observation.
        entity: u32,
    },
    /// Hit an entity once, when the weapon's cooldown allows.
    Attack {
        /// The entity's number in the observation.
        entity: u32,
    },
    /// Take an item from the inventory into the hand.
    Equip {
        /// The item; the body chooses the slot.
        item: ItemName,
    },
    /// Throw items on the ground in front.
    Toss {
        /// The item.
        item: ItemName,
        /// How many.
        count: u32,
    },
    /// Eat or drink what is in the hand.
    Consume,
    /// Make a recipe `times` times, by hand or at a crafting table within reach.
    Craft {
        /// The recipe's number in the catalog.
        recipe: u32,
        /// How many times.
        times: u32,
        /// The table, where the recipe needs one.
        table: Option<Position>,
    },
    /// Open a container within reach; its contents appear in the observation.
    OpenWindow {
        /// The container's block.
        at: Position,
    },
    /// Move items between two sections of the open window and the inventory.
    MoveItems {
        /// The item.
        item: ItemName,
        /// How many.
        count: u32,
        /// Out of.
        from: Section,
        /// Into.
        to: Section,
    },
    /// Close the open window.
    CloseWindow,
    /// Lie down in a bed.
    Sleep {
        /// The bed.
        bed: Position,
    },
    /// Get up.
    Wake,
    /// Cast the held rod and wait for one catch.
    Fish,
    /// Say a line for everyone in hearing.
    Chat {
        /// At most 256 characters.
        text: String,
    },
    /// Say a line to one player.
    Whisper {
        /// To whom.
        to: AgentName,
        /// At most 256 characters.
        text: String,
    },
    /// Let ticks pass.
    Wait {
        /// How many.
        ticks: u32,
    },
}

impl Action {
    /// The part of the body that the action keeps busy.
    pub fn lane(&self) -> Lane {
        match self {
            Self::Goto { .. }
            | Self::Follow { .. }
            | Self::Controls { .. }
            | Self::Sleep { .. }
            | Self::Wake => Lane::Legs,
            Self::Chat { .. } | Self::Whisper { .. } => Lane::Mouth,
            Self::Craft { .. }
            | Self::OpenWindow { .. }
            | Self::MoveItems { .. }
            | Self::CloseWindow => Lane::Window,
            Self::LookAt { .. }
            | Self::Dig { .. }
            | Self::Place { .. }
            | Self::UseItem
            | Self::ActivateBlock { .. }
            | Self::Interact { .. }
            | Self::Attack { .. }
            | Self::Equip { .. }
            | Self::Toss { .. }
            | Self::Consume
            | Self::Fish
            | Self::Wait { .. } => Lane::Hands,
        }
    }
}

/// A part of the body that does one thing at a time. A second action in a busy lane fails with [`Failure::Busy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// Walking, sleeping.
    Legs,
    /// Digging, placing, holding, hitting, looking.
    Hands,
    /// Speaking.
    Mouth,
    /// Crafting and containers.
    Window,
}

/// Where a walk may end. The conditions are those of Mineflayer's pathfinder goals of like name, on the block of the feet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "goal", rename_all = "snake_case")]
pub enum Destination {
    /// Within `range` blocks of `at`.
    Near {
        /// The block.
        at: Position,
        /// Blocks.
        range: f64,
    },
    /// In the block `at` itself.
    Block {
        /// The block.
        at: Position,
    },
    /// Beside `at`: next to it, on top of it or under it.
    GetToBlock {
        /// The block.
        at: Position,
    },
    /// Where `at` is within reach (4.5 blocks from the eyes) and a face of it can be seen.
    LookAtBlock {
        /// The block.
        at: Position,
    },
    /// Anywhere in the column.
    Xz {
        /// East.
        x: i32,
        /// South.
        z: i32,
    },
    /// Within `range` blocks of the column.
    NearXz {
        /// East.
        x: i32,
        /// South.
        z: i32,
        /// Blocks.
        range: f64,
    },
    /// At the height.
    Y {
        /// Up.
        y: i32,
    },
}

/// A side of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// Towards smaller `y`.
    Down,
    /// Towards larger `y`.
    Up,
    /// Towards smaller `z`.
    North,
    /// Towards larger `z`.
    South,
    /// Towards smaller `x`.
    West,
    /// Towards larger `x`.
    East,
}

impl Face {
    /// All six, in the protocol's order.
    pub const ALL: [Self; 6] = [
        Self::Down,
        Self::Up,
        Self::North,
        Self::South,
        Self::West,
        Self::East,
    ];

    /// One step out of the block through this side.
    pub const fn normal(self) -> Position {
        match self {
            Self::Down => Position::new(0, -1, 0),
            Self::Up => Position::new(0, 1, 0),
            Self::North => Position::new(0, 0, -1),
            Self::South => Position::new(0, 0, 1),
            Self::West => Position::new(-1, 0, 0),
            Self::East => Position::new(1, 0, 0),
        }
    }
}

/// A group of slots that items move between while a window is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// The body's own 36 slots.
    Inventory,
    /// A chest's or barrel's slots.
    Container,
    /// What a furnace is to smelt.
    FurnaceInput,
    /// What it burns.
    FurnaceFuel,
    /// What it has made; nothing can be put there.
    FurnaceOutput,
}

/// How an action ended.
pub type ActionResult = Result<(), Failure>;

/// Why an action did not do what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "failure", rename_all = "snake_case")]
pub enum Failure {
    /// The block or entity is further away than the arm is long.
    #[error("out of reach")]
    OutOfReach,
    /// No way leads there, or none was found within the search limit.
    #[error("no path to the goal")]
    NoPath,
    /// The block cannot be broken by anyone, or something is in the place of a new block.
    #[error("{what} is in the way")]
    Obstructed {
        /// The block's name.
        what: String,
    },
    /// The named thing is not where the action needs it.
    #[error("there is no {what} there")]
    NotThere {
        /// The block, entity, item or player.
        what: String,
    },
    /// The inventory or a window's section holds too few.
    #[error("missing {count} {item}")]
    Missing {
        /// The item.
        item: ItemName,
        /// How many more are needed.
        count: u32,
    },
    /// There is no room for the result.
    #[error("the inventory is full")]
    InventoryFull,
    /// The recipe needs a crafting table.
    #[error("this recipe needs a crafting table")]
    NeedsTable,
    /// The lane is doing something else.
    #[error("the body is busy with another action of the same kind")]
    Busy,
    /// A reflex, damage or death took the body over.
    #[error("interrupted")]
    Interrupted,
    /// Whoever started it called it off.
    #[error("cancelled")]
    Cancelled,
    /// The body left the world.
    #[error("disconnected")]
    Disconnected,
    /// The world refused the action's words: a line too long, a count of zero.
    #[error("{why}")]
    Invalid {
        /// What is wrong with it.
        why: String,
    },
    /// This body cannot do that yet.
    #[error("{what} is not supported by this world")]
    Unsupported {
        /// The action or the part of it.
        what: String,
    },
}
