//! The table of everything that a skill can name: what it is called with, what it gives, what it does, and an example.
//!
//! One table, three uses. `docs/bot-api.md` is printed from it. A test runs every example in the embedded world, and fails where the
//! objects that skills get have a name that the table lacks. And a name that a skill misspelled is answered with the one that was
//! meant. Names of Mineflayer that cannot be served stand in it with the reason that they throw: the shim asks for it.
//!
//! ```
//! use mindforge::skill::{Entry, surface};
//!
//! let entries = || surface().iter().flat_map(|chapter| chapter.entries);
//! let dig = entries().find(|entry| entry.name() == "bot.dig").expect("skills can dig");
//! assert!(matches!(dig, Entry::Offered { gives: "Promise<void>", .. }));
//! ```

mod blocks;
mod crafting;
mod data;
mod entities;
mod events;
mod goals;
mod hands;
mod inventory;
mod language;
mod movements;
mod plugins;
mod primitives;
mod slots;
mod state;
mod vectors;
mod walking;
mod windows;

/// What belongs together in the table.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// Its heading.
    pub title: &'static str,
    /// What it is about and what differs from Mineflayer: Markdown.
    pub about: &'static str,
    /// Its names, in reading order.
    pub entries: &'static [Entry],
}

/// A name that skills may write.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// It is there.
    Offered {
        /// How it is written, with arguments: `bot.dig(block, forceLook = true)`, `block.name`, `"chat" (username, message)`.
        call: &'static str,
        /// The type that it gives, as `TypeScript` writes it.
        gives: &'static str,
        /// What it does: Markdown, a sentence or a few.
        does: &'static str,
        /// Statements that use it and `check` what they got.
        example: &'static str,
        /// Where the example runs.
        scene: Scene,
    },
    /// Mineflayer has it, a body here cannot do it: it throws `NAME is not supported: WHY`.
    Refused {
        /// How it is written.
        call: &'static str,
        /// Why not.
        why: &'static str,
    },
}

/// Where an example runs: the yard of `docs/bot-api.md`, a flat land with a thing of every kind around the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// At noon, with animals only.
    Yard,
    /// At midnight, with a zombie eight blocks to the east.
    Night,
}

impl Entry {
    /// What is looked up: `bot.dig`, `block.name`, `"chat"`.
    pub fn name(&self) -> &'static str {
        let (Self::Offered { call, .. } | Self::Refused { call, .. }) = *self;
        let end = call.find(['(', ' ']).unwrap_or(call.len());
        &call[..end]
    }
}

/// The table.
pub fn surface() -> &'static [Chapter] {
    &SURFACE
}

/// Why a name cannot be served; nothing for those that can.
pub(super) fn refusal(name: &str) -> Option<&'static str> {
    let mut entries = surface().iter().flat_map(|chapter| chapter.entries);
    entries.find_map(|entry| match entry {
        Entry::Refused { why, .. } if entry.name() == name => Some(*why),
        _ => None,
    })
}

static SURFACE: [Chapter; 17] = [
    state::CHAPTER,
    entities::CHAPTER,
    events::CHAPTER,
    hands::CHAPTER,
    blocks::CHAPTER,
    inventory::CHAPTER,
    crafting::CHAPTER,
    windows::CHAPTER,
    slots::CHAPTER,
    walking::CHAPTER,
    goals::CHAPTER,
    movements::CHAPTER,
    plugins::CHAPTER,
    primitives::CHAPTER,
    vectors::CHAPTER,
    data::CHAPTER,
    language::CHAPTER,
];

/// A name whose example runs by day.
const fn offered(
    call: &'static str,
    gives: &'static str,
    does: &'static str,
    example: &'static str,
) -> Entry {
    Entry::Offered {
        call,
        gives,
        does,
        example,
        scene: Scene::Yard,
    }
}

/// A name whose example needs the night and a zombie.
const fn at_night(
    call: &'static str,
    gives: &'static str,
    does: &'static str,
    example: &'static str,
) -> Entry {
    Entry::Offered {
        call,
        gives,
        does,
        example,
        scene: Scene::Night,
    }
}

/// A name that cannot be served.
const fn refused(call: &'static str, why: &'static str) -> Entry {
    Entry::Refused { call, why }
}
