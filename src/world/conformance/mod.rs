//! What every room behind the door [`Body`](super::Body) must do, as checks that any body can be put through.
//!
//! A provider makes a [`Ground`] for each [`Check`]: a body on open level ground in daylight, an operator's hands, and a way to let one
//! tick pass. The embedded world does so in its unit tests; a real server does not yet. Both are to run the same [`CHECKS`]. A check is told
//! through a [`Story`]: place these blocks, give these items, do this, expect that. It says in words what it missed. What a check
//! needs of the world beyond a body is named in its row, and [`Check::run`] skips by name, and never passes, what the ground does not
//! provide. Times are upper bounds in ticks, generous enough for a server on a busy machine.

mod story;

mod clicks;
mod crafting;
mod creatures;
mod digging;
mod dying;
mod eating;
mod fighting;
mod husbandry;
mod lanes;
mod nature;
mod perceiving;
mod perils;
mod placing;
mod refusing;
mod sleeping;
mod speaking;
mod stations;
mod stores;
mod using;
mod walking;
mod wearing;

pub use self::story::{Story, Told};
use super::BodyHandle;
use crate::vocab::{AgentName, Position};

/// Where a check takes place.
pub trait Ground {
    /// The body under test: on grass or dirt, with nothing higher than the ground within eight blocks.
    fn body(&self) -> BodyHandle;

    /// A second body within hearing and at least three blocks away, where [`Need::Company`] is provided.
    fn other(&self) -> Option<BodyHandle>;

    /// Lets one tick pass.
    fn step(&mut self);

    /// Whether checks that need this can take place here.
    fn provides(&self, need: Need) -> bool;

    /// Does what an operator can. It is asked only for what it says that it provides; the error says in words what went wrong.
    fn arrange(&mut self, wish: &Wish<'_>) -> Told;
}

/// What a check may need beyond a body on the ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// An operator who puts blocks as they are when nothing is said.
    Blocks,
    /// An operator who puts blocks in any state.
    States,
    /// An operator who gives items.
    Items,
    /// An operator who puts bodies elsewhere.
    Moves,
    /// An operator who sets the hour.
    Hours,
    /// An operator who makes a body hungry.
    Hunger,
    /// An operator who summons creatures.
    Creatures,
    /// A second body.
    Company,
    /// A world that drops what is dug up.
    Drops,
    /// A world that hurts, starves and heals as vanilla survival does.
    Harm,
    /// A world whose blocks act by themselves: they fall, flow, burn and grow.
    Nature,
    /// A world that answers clicks on blocks and uses of items: doors, buckets, rods, bows.
    Clicks,
    /// A world that smelts.
    Smelting,
}

/// What an operator is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Wish<'a> {
    /// This block, with these properties and the rest as they are when nothing is said.
    Block {
        /// Its name.
        name: &'a str,
        /// Names and values of properties.
        properties: &'a [(&'a str, &'a str)],
        /// Where it goes.
        at: Position,
    },
    /// Items into the inventory of a body.
    Items {
        /// Whose.
        whose: &'a AgentName,
        /// What.
        item: &'a str,
        /// How many.
        count: u32,
    },
    /// A body with its feet in a block.
    Body {
        /// Whose.
        whose: &'a AgentName,
        /// Where.
        at: Position,
    },
    /// The hour, in ticks since sunrise.
    Hour(u32),
    /// As much food in a body, in half drumsticks, and nothing in reserve.
    Food {
        /// Whose.
        whose: &'a AgentName,
        /// How much.
        points: u32,
    },
    /// A creature.
    Creature {
        /// Its kind.
        kind: &'a str,
        /// Where.
        at: Position,
    },
}

/// A check and the sentence that names it.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// What holds if it passes.
    pub name: &'static str,
    /// What it needs.
    pub needs: &'static [Need],
    tell: fn(&mut Story<'_>) -> Told,
}

/// How a check ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All held.
    Passed,
    /// It did not take place, because the ground does not provide this.
    Skipped(Need),
    /// What did not hold.
    Missed(String),
}

impl Check {
    /// Puts a body through it, if the ground provides all that it needs.
    pub fn run(&self, ground: &mut dyn Ground) -> Verdict {
        let lacks = self.needs.iter().find(|need| !ground.provides(**need));
        if let Some(need) = lacks {
            return Verdict::Skipped(*need);
        }
        match (self.tell)(&mut Story::begin(ground, self.needs)) {
            Ok(()) => Verdict::Passed,
            Err(missed) => Verdict::Missed(missed),
        }
    }
}

/// All checks, by subject.
pub const CHECKS: &[(&str, &[Check])] = &[
    ("walking", walking::CHECKS),
    ("perceiving", perceiving::CHECKS),
    ("digging", digging::CHECKS),
    ("placing", placing::CHECKS),
    ("crafting", crafting::CHECKS),
    ("chests and furnaces", stores::CHECKS),
    ("stations", stations::CHECKS),
    ("armour and hands", wearing::CHECKS),
    ("eating", eating::CHECKS),
    ("sleeping", sleeping::CHECKS),
    ("doors, signs and tools", clicks::CHECKS),
    ("buckets, bows and rods", using::CHECKS),
    ("fighting", fighting::CHECKS),
    ("creatures", creatures::CHECKS),
    ("animals and fields", husbandry::CHECKS),
    ("perils", perils::CHECKS),
    ("nature", nature::CHECKS),
    ("death", dying::CHECKS),
    ("speaking", speaking::CHECKS),
    ("cancelling and busy lanes", lanes::CHECKS),
    ("refusals", refusing::CHECKS),
];
