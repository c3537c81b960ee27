//! What can happen between two ticks, from bytes: every action of a body, and what the world's owner can do.

use arbitrary::Arbitrary;
use mindforge::vocab::{Action, Face};
use mindforge::world::Body;
use mindforge::world::catalog::{Catalog, StateId};
use mindforge::world::embedded::{EmbeddedBody, SharedWorld};

use super::Given;
use super::scene::names;
use super::words::{
    Count, Near, Thing, destination, entity, keys, near, near_or_beyond, point, section, wear,
};

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
            Self::Goto(at, how, range, dig) => Action::Goto {
                to: destination(near(at), how, range),
                dig,
            },
            Self::Follow(range) => Action::Follow {
                player: names()[1].clone(),
                range: range.blocks(),
            },
            Self::LookAt(at) => Action::LookAt {
                point: point(near(at)),
            },
            Self::Controls(bits) => Action::Controls { keys: keys(bits) },
            Self::Dig(at) => Action::Dig { at: near(at) },
            Self::Place(at, face) => Action::Place {
                against: near(at),
                face: Face::ALL[usize::from(face) % 6],
            },
            Self::UseItem(ticks) => Action::UseItem {
                ticks: ticks.number(),
            },
            Self::ActivateBlock(at) => Action::ActivateBlock { at: near(at) },
            Self::Interact(which) => Action::Interact {
                entity: entity(body, which),
            },
            Self::Attack(which) => Action::Attack {
                entity: entity(body, which),
            },
            Self::Equip(thing, to) => Action::Equip {
                item: thing.named(body),
                to: wear(to),
            },
            Self::Unequip(from) => Action::Unequip { from: wear(from) },
            Self::Toss(thing, count) => Action::Toss {
                item: thing.named(body),
                count: count.number(),
            },
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
            Self::WriteSign(at, lines) => Action::WriteSign {
                at: near(at),
                lines,
            },
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
            Self::Whisper(text) => Action::Whisper {
                to: names()[1].clone(),
                text,
            },
            Self::Wait(ticks) => Action::Wait {
                ticks: ticks.number(),
            },
            Self::Cancel(_)
            | Self::Build(..)
            | Self::Summon(..)
            | Self::Give(..)
            | Self::Put(_) => return None,
        })
    }
}
