//! What bodies can do here, one file per kind of doing, and the list of what they cannot do yet.

mod craft;
mod dig;
mod hold;
mod place;
mod speak;
mod walk;
mod window;

use std::task::Poll;

use self::craft::Craft;
use self::dig::Dig;
use self::walk::Walk;
pub(super) use self::window::watch as watch_window;
use super::actor::Actor;
use super::land::Land;
use crate::vocab::{Action, ActionResult, Failure};

/// An action that takes time.
#[derive(Clone, Debug)]
pub(super) enum Work {
    Craft(Craft),
    Dig(Dig),
    Wait(u32),
    Walk(Box<Walk>),
}

impl Work {
    /// Starts an action: what is left to do of it, if it is not done at once.
    pub(super) fn start(
        action: Action,
        actor: &mut Actor,
        land: &mut Land,
    ) -> Result<Option<Self>, Failure> {
        match action {
            Action::Goto { to, dig } => Ok(Some(Self::Walk(Box::new(Walk::new(to, dig))))),
            Action::Wait { ticks } => Ok((ticks > 0).then_some(Self::Wait(ticks))),
            Action::Dig { at } => Dig::start(at, actor, land).map(|dig| Some(Self::Dig(dig))),
            Action::Craft {
                recipe,
                times,
                table,
            } => Craft::start(recipe, times, table, (actor, land))
                .map(|craft| Some(Self::Craft(craft))),
            other => at_once(other, actor, land).map(|()| None),
        }
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        match self {
            Self::Craft(craft) => craft.proceed(actor, land),
            Self::Dig(dig) => dig.proceed(actor, land),
            Self::Walk(walk) => walk.proceed(actor, land),
            Self::Wait(left) => {
                *left = left.saturating_sub(1);
                match *left {
                    0 => Poll::Ready(Ok(())),
                    _ => Poll::Pending,
                }
            }
        }
    }
}

/// Actions that end in the tick in which they begin.
fn at_once(action: Action, actor: &mut Actor, land: &mut Land) -> ActionResult {
    match action {
        Action::LookAt { point } => {
            actor.look_at(point);
            Ok(())
        }
        Action::Place { against, face } => place::place(against, face, actor, land),
        Action::Equip { item } => hold::equip(&item, actor),
        Action::Toss { item, count } => hold::toss(&item, count, actor, land),
        Action::Consume => hold::consume(actor),
        Action::OpenWindow { at } => window::open(at, actor, land),
        Action::MoveItems {
            item,
            count,
            from,
            to,
        } => window::Move {
            item,
            count,
            from,
            to,
        }
        .apply(actor, land),
        Action::CloseWindow => {
            window::close(actor);
            Ok(())
        }
        Action::Chat { text } => speak::speak(None, text, actor, land),
        Action::Whisper { to, text } => speak::speak(Some(to), text, actor, land),
        unsupported => Err(Failure::Unsupported {
            what: name(&unsupported).to_owned(),
        }),
    }
}

/// What an action is called where it has to be refused.
fn name(action: &Action) -> &'static str {
    match action {
        Action::Follow { .. } => "following a player",
        Action::Controls { .. } => "holding movement keys",
        Action::UseItem => "using the held item",
        Action::ActivateBlock { .. } => "activating a block",
        Action::Interact { .. } => "interacting with an entity",
        Action::Attack { .. } => "attacking",
        Action::Sleep { .. } => "sleeping",
        Action::Wake => "waking",
        Action::Fish => "fishing",
        _ => "this action",
    }
}
