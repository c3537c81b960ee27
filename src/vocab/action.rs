//! What a body can be told to do, and how that can end.

use serde::{Deserialize, Serialize};

use super::{AgentName, Destination, Failure, ItemName, Point, Position};

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
        /// Those held down; another action for the legs is refused until this one is cancelled.
        keys: Keys,
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
    /// Use the held item where the body looks (bucket, bow, shield, something to throw), holding the button for some ticks. Cancelling
    /// it lets go of the button: a drawn bow shoots.
    UseItem {
        /// How long; 0 is a click.
        ticks: u32,
    },
    /// Click a block with what is in the hand: open a door, till soil, shear a pumpkin, feed a plant with bone meal.
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
    /// Take an item from the inventory into the hand, or put it on.
    Equip {
        /// The item; the body chooses the slot of the inventory.
        item: ItemName,
        /// Where it goes.
        #[serde(default)]
        to: Wear,
    },
    /// Take a slot of the hotbar into the hand, whatever it holds.
    SelectSlot {
        /// 0 to 8.
        slot: u8,
    },
    /// Swing the arm at nothing, as others see it.
    Swing,
    /// Put away what is worn or held; an empty place is fine.
    Unequip {
        /// From where.
        from: Wear,
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
    /// Make something at a stonecutter or smithing table within reach, `times` times.
    Make {
        /// What is to come out.
        item: ItemName,
        /// How many times.
        times: u32,
        /// The stonecutter or smithing table.
        at: Position,
    },
    /// Write on a sign within reach.
    WriteSign {
        /// The sign.
        at: Position,
        /// At most four lines; those not given become empty.
        lines: Vec<String>,
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
            | Self::Make { .. }
            | Self::OpenWindow { .. }
            | Self::MoveItems { .. }
            | Self::CloseWindow => Lane::Window,
            Self::LookAt { .. } => Lane::Head,
            Self::Dig { .. }
            | Self::Place { .. }
            | Self::UseItem { .. }
            | Self::ActivateBlock { .. }
            | Self::WriteSign { .. }
            | Self::Interact { .. }
            | Self::Attack { .. }
            | Self::Equip { .. }
            | Self::SelectSlot { .. }
            | Self::Swing
            | Self::Unequip { .. }
            | Self::Toss { .. }
            | Self::Consume
            | Self::Fish
            | Self::Wait { .. } => Lane::Hands,
        }
    }
}

/// Where an item can be worn or held.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Wear {
    /// The main hand: one of the hotbar's slots.
    #[default]
    Hand,
    /// The other hand.
    OffHand,
    /// Helmets.
    Head,
    /// Chestplates.
    Chest,
    /// Leggings.
    Legs,
    /// Boots.
    Feet,
}

/// The movement keys of a player.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a keyboard has keys, each down or up"
)]
pub struct Keys {
    /// Walk where the body looks.
    pub forward: bool,
    /// Walk backwards.
    pub back: bool,
    /// Step to the left.
    pub left: bool,
    /// Step to the right.
    pub right: bool,
    /// Jump whenever on the ground; swim up in water.
    pub jump: bool,
    /// Run.
    pub sprint: bool,
    /// Go slowly and do not step off edges; dive in water.
    pub sneak: bool,
}

/// A part of the body that does one thing at a time. A second action in a busy lane fails with [`Failure::Busy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// Walking, sleeping.
    Legs,
    /// Digging, placing, holding, hitting.
    Hands,
    /// Speaking.
    Mouth,
    /// Crafting and containers.
    Window,
    /// Looking, also while the hands are busy: an archer aims with the bow drawn.
    Head,
}

impl Lane {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 5] = [
        Self::Legs,
        Self::Hands,
        Self::Mouth,
        Self::Window,
        Self::Head,
    ];
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
