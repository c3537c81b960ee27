//! What can happen between two ticks, from bytes: every action of a body, and what the world's owner can do.

use arbitrary::Arbitrary;
use mindforge::vocab::{Action, Destination, Face, ItemName, Keys, Point, Position, Section, Wear};
use mindforge::world::Body;
use mindforge::world::catalog::{Catalog, StateId};
use mindforge::world::embedded::{EmbeddedBody, SharedWorld};

use super::Given;
use super::scene::names;

/// A place near the body; for actions, the greatest numbers mean places beyond the world.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub(crate) struct Near(i8, i8, i8);

/// A count; the greatest bytes are counts that nobody has.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub(crate) struct Count(u8);

/// An item: one that the body carries, or any of the game.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub(crate) enum Thing {
    Carried(u8),
    Any(u16),
}

#[derive(Arbitrary, Debug)]
pub(crate) enum Doing {
    Goto(Near, u8, Count, bool),
    Follow(Count),
    LookAt(Near),
    Controls(u8),
    Dig(Near),
    Place(Near, u8),
    UseItem(Count),
    ActivateBlock(Near),
    Interact(u8),
    Attack(u8),
    Equip(Thing, u8),
    Unequip(u8),
    Toss(Thing, Count),
    Consume,
    Craft(u16, Count, Option<Near>),
    Make(Thing, Count, Near),
    WriteSign(Near, Vec<String>),
    OpenWindow(Near),
    MoveItems(Thing, Count, u8, u8),
    CloseWindow,
    Sleep(Near),
    Wake,
    Fish,
    Chat(String),
    Whisper(String),
    Wait(Count),
    /// No action: calls an earlier one off.
    Cancel(u8),
    /// No action: a block appears near the body, in any state.
    Build(Near, u16),
    /// No action: a creature appears near the body.
    Summon(u8, Near),
    /// No action: the body is given something.
    Give(u16, Count),
    /// No action: the body finds itself somewhere else near.
    Put(Near),
}

impl Doing {
    /// Does it; an action is noted in `given`.
    pub(crate) fn done(self, shared: &SharedWorld, body: &mut EmbeddedBody, given: &mut Given) {
        match self {
            Self::Cancel(which) => {
                if let Some(id) = given.keys().rev().nth(usize::from(which % 8)) {
                    body.cancel(*id);
                }
            }
            Self::Build(at, state) => {
                let at = near(body, at);
                let state = StateId(state % Catalog::get().state_count());
                shared.with(|world| world.set_state(at, state));
            }
            Self::Summon(which, at) => {
                let at = near(body, at);
                let kinds = Catalog::get().creatures();
                let name = &kinds[usize::from(which) % kinds.len()].name;
                // Kinds that do not live here are refused.
                let _ = shared.with(|world| world.summon(name, at));
            }
            Self::Give(which, count) => {
                let item = Thing::Any(which).named(body);
                // What finds no room is not given.
                let _ = shared.with(|world| world.give(&body.name(), &item, count.number()));
            }
            Self::Put(at) => {
                let at = near(body, at);
                shared.with(|world| world.put_body(&body.name(), at));
            }
            doing => {
                let action = doing.action(body).expect("all others are actions");
                given.insert(body.submit(action), 0);
            }
        }
    }

    fn action(self, body: &EmbeddedBody) -> Option<Action> {
        let near = |at| near_or_beyond(body, at);
        Some(match self {
            Self::Goto(at, how, range, dig) => Action::Goto { to: destination(near(at), how, range), dig },
            Self::Follow(range) => Action::Follow { player: names()[1].clone(), range: range.blocks() },
            Self::LookAt(at) => Action::LookAt { point: point(near(at)) },
            Self::Controls(bits) => Action::Controls { keys: keys(bits) },
            Self::Dig(at) => Action::Dig { at: near(at) },
            Self::Place(at, face) => Action::Place { against: near(at), face: Face::ALL[usize::from(face) % 6] },
            Self::UseItem(ticks) => Action::UseItem { ticks: ticks.number() },
            Self::ActivateBlock(at) => Action::ActivateBlock { at: near(at) },
            Self::Interact(which) => Action::Interact { entity: entity(body, which) },
            Self::Attack(which) => Action::Attack { entity: entity(body, which) },
            Self::Equip(thing, to) => Action::Equip { item: thing.named(body), to: wear(to) },
            Self::Unequip(from) => Action::Unequip { from: wear(from) },
            Self::Toss(thing, count) => Action::Toss { item: thing.named(body), count: count.number() },
            Self::Consume => Action::Consume,
            Self::Craft(recipe, times, table) => Action::Craft {
                recipe: recipe.into(),
                times: times.number(),
                table: table.map(near),
            },
            Self::Make(thing, times, at) => Action::Make {
                item: thing.named(body),
                times: times.number(),
                at: near(at),
            },
            Self::WriteSign(at, lines) => Action::WriteSign { at: near(at), lines },
            Self::OpenWindow(at) => Action::OpenWindow { at: near(at) },
            Self::MoveItems(thing, count, from, to) => Action::MoveItems {
                item: thing.named(body),
                count: count.number(),
                from: section(from),
                to: section(to),
            },
            Self::CloseWindow => Action::CloseWindow,
            Self::Sleep(at) => Action::Sleep { bed: near(at) },
            Self::Wake => Action::Wake,
            Self::Fish => Action::Fish,
            Self::Chat(text) => Action::Chat { text },
            Self::Whisper(text) => Action::Whisper { to: names()[1].clone(), text },
            Self::Wait(ticks) => Action::Wait { ticks: ticks.number() },
            Self::Cancel(_) | Self::Build(..) | Self::Summon(..) | Self::Give(..) | Self::Put(_) => return None,
        })
    }
}

impl Count {
    fn number(self) -> u32 {
        match self.0 {
            255 => u32::MAX,
            254 => 1 << 31,
            253 => 65_536,
            byte => byte.into(),
        }
    }

    /// As a distance; what counts nobody has are distances that are none.
    fn blocks(self) -> f64 {
        match self.0 {
            255 => f64::NAN,
            254 => f64::INFINITY,
            253 => -1e300,
            byte => byte.into(),
        }
    }
}

impl Thing {
    fn named(self, body: &EmbeddedBody) -> ItemName {
        let items = Catalog::get().items();
        let any = |which: u16| items[usize::from(which) % items.len()].name.clone();
        match self {
            Self::Any(which) => any(which),
            Self::Carried(which) => {
                let inventory = body.observe().inventory;
                let carried: Vec<_> = inventory.stacks().map(|(_, stack)| &stack.item).collect();
                let index = usize::from(which).checked_rem(carried.len());
                index.map_or_else(|| any(which.into()), |index| carried[index].clone())
            }
        }
    }
}

fn near(body: &EmbeddedBody, Near(x, y, z): Near) -> Position {
    let feet = body.observe().feet();
    feet.offset(i32::from(x % 6), i32::from(y % 4), i32::from(z % 6))
}

fn near_or_beyond(body: &EmbeddedBody, at: Near) -> Position {
    let beyond = |byte: i8, near: i32| match byte {
        i8::MAX => i32::MAX,
        i8::MIN => i32::MIN,
        126 => 30_000_000,
        _ => near,
    };
    let near = near(body, at);
    Position::new(beyond(at.0, near.x), beyond(at.1, near.y), beyond(at.2, near.z))
}

fn destination(at: Position, how: u8, range: Count) -> Destination {
    let range = range.blocks();
    match how % 7 {
        0 => Destination::Near { at, range },
        1 => Destination::Block { at },
        2 => Destination::GetToBlock { at },
        3 => Destination::LookAtBlock { at },
        4 => Destination::Xz { x: at.x, z: at.z },
        5 => Destination::NearXz { x: at.x, z: at.z, range },
        _ => Destination::Y { y: at.y },
    }
}

fn keys(bits: u8) -> Keys {
    let key = |bit: u8| bits >> bit & 1 == 1;
    Keys {
        forward: key(0),
        back: key(1),
        left: key(2),
        right: key(3),
        jump: key(4),
        sprint: key(5),
        sneak: key(6),
    }
}

fn point(at: Position) -> Point {
    Point::new(f64::from(at.x) + 0.5, f64::from(at.y) + 0.25, f64::from(at.z) + 0.75)
}

fn wear(number: u8) -> Wear {
    let all = [Wear::Hand, Wear::OffHand, Wear::Head, Wear::Chest, Wear::Legs, Wear::Feet];
    all[usize::from(number) % all.len()]
}

fn section(number: u8) -> Section {
    let all = [
        Section::Inventory, Section::Container, Section::FurnaceInput, Section::FurnaceFuel, Section::FurnaceOutput,
    ];
    all[usize::from(number) % all.len()]
}

/// One of those in sight, or nobody.
fn entity(body: &EmbeddedBody, which: u8) -> u32 {
    let seen = body.observe().entities;
    seen.get(usize::from(which % 4)).map_or(u32::from(which), |entity| entity.id)
}
