//! What bodies can do here, one file per kind of doing.

mod bed;
mod border;
mod click;
mod craft;
mod dig;
mod drink;
mod eat;
mod fight;
mod fish;
mod follow;
mod hold;
mod interact;
mod keys;
mod leg;
mod make;
mod place;
mod sign;
mod speak;
mod using;
mod walk;
mod wear;
mod window;

use std::task::Poll;

pub(super) use self::bed::can_lie;
pub(super) use self::border::{check as check_border, destination as check_destination, inside};
pub(super) use self::click::release;
use self::craft::Craft;
use self::dig::Dig;
use self::drink::Drink;
use self::eat::Eat;
use self::fight::Strike;
use self::fish::Fish;
use self::follow::Follow;
use self::keys::Held;
use self::make::Make;
#[cfg(test)]
pub(super) use self::place::block_of;
pub(super) use self::sign::is_sign;
use self::using::Use;
use self::walk::Walk;
pub(super) use self::walk::breaking;
pub(super) use self::window::watch as watch_window;
use super::actor::Actor;
use super::land::Land;
use crate::vocab::{Action, ActionResult, Failure, Wear};

/// An action that takes time.
#[derive(Clone, Debug)]
pub(super) enum Work {
    Craft(Craft),
    Dig(Dig),
    Drink(Drink),
    Eat(Eat),
    Fish(Box<Fish>),
    Follow(Box<Follow>),
    Keys(Held),
    Make(Make),
    Strike(Strike),
    Use(Use),
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
        check_known(&action, land)?;
        Ok(Some(match action {
            Action::Goto { to, dig } => Self::Walk(Box::new(Walk::new(to, dig))),
            Action::Follow { player, range } => {
                Self::Follow(Box::new(Follow::start(player, range, land)?))
            }
            Action::Controls { keys } => Self::Keys(Held::start(keys, actor)),
            Action::Wait { ticks: 0 } => return Ok(None),
            Action::Wait { ticks } => Self::Wait(ticks),
            Action::Dig { at } => Self::Dig(Dig::start(at, actor, land)?),
            Action::Craft {
                recipe,
                times,
                table,
            } => Self::Craft(Craft::start(recipe, times, table, (actor, land))?),
            Action::Make { item, times, at } => {
                Self::Make(Make::start(item, times, at, (actor, land))?)
            }
            Action::Consume => match Drink::start(actor, land)? {
                Some(drink) => Self::Drink(drink),
                None => Self::Eat(Eat::start(actor, land)?),
            },
            Action::Fish => Self::Fish(Box::new(Fish::start(actor, land)?)),
            Action::UseItem { ticks } => return Ok(Use::start(ticks, actor, land)?.map(Self::Use)),
            Action::Attack { entity } => Self::Strike(Strike::start(entity, actor, land)?),
            other => return at_once(other, actor, land).map(|()| None),
        }))
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        match self {
            Self::Craft(craft) => craft.proceed(actor, land),
            Self::Dig(dig) => dig.proceed(actor, land),
            Self::Drink(drink) => drink.proceed(actor, land),
            Self::Eat(eat) => eat.proceed(actor, land),
            Self::Fish(fish) => fish.proceed(actor, land),
            Self::Follow(follow) => follow.proceed(actor, land),
            Self::Keys(keys) => keys.proceed(actor, land),
            Self::Make(make) => make.proceed(actor, land),
            Self::Strike(strike) => strike.proceed(actor, land),
            Self::Use(it) => it.proceed(actor, land),
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

    /// Whether a block is being broken for it.
    pub(super) fn digs(&self) -> bool {
        match self {
            Self::Dig(_) => true,
            Self::Walk(walk) => walk.digs(),
            _ => false,
        }
    }

    /// Breaks it off: lets go of keys, and of the held item without using it.
    pub(super) fn end(self, actor: &mut Actor) {
        match self {
            Self::Keys(_) => Held::end(actor),
            Self::Use(_) => actor.shield_up = None,
            _ => {}
        }
    }

    /// Calls it off: a drawn bow shoots.
    pub(super) fn call_off(self, actor: &mut Actor, land: &mut Land) {
        if let Self::Use(it) = &self {
            // Whether it shot or was drawn too little: the action ends as cancelled.
            let _ = it.let_go(actor, land);
        }
        self.end(actor);
    }
}

/// Fails for what no rule can be believed of, where beliefs are in force.
fn check_known(action: &Action, land: &Land) -> ActionResult {
    match action {
        Action::Fish => land.rules().only_if_true("what fishing gives"),
        Action::Interact { .. } => land.rules().only_if_true("what creatures give"),
        Action::Make { .. } => land.rules().only_if_true("what this station makes"),
        _ => Ok(()),
    }
}

/// Actions that end in the tick in which they begin.
fn at_once(action: Action, actor: &mut Actor, land: &mut Land) -> ActionResult {
    match action {
        Action::LookAt { point } => {
            actor.look_at(point);
            Ok(())
        }
        Action::Interact { entity } => interact::interact(entity, actor, land),
        Action::ActivateBlock { at } => click::click(at, actor, land),
        Action::WriteSign { at, lines } => sign::write(at, lines, actor, land),
        Action::Place { against, face } => place::place(against, face, actor, land),
        Action::Equip {
            item,
            to: Wear::Hand,
        } => hold::equip(&item, actor),
        Action::Equip { item, to } => wear::put_on(&item, to, actor),
        Action::SelectSlot { slot } => hold::select(slot, actor),
        // Others are not told of it; there is nothing else to a swing at nothing.
        Action::Swing => Ok(()),
        Action::Unequip { from } => wear::take_off(from, actor),
        Action::Toss { item, count } => hold::toss(&item, count, actor, land),
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
        Action::Sleep { bed } => bed::lie_down(bed, actor, land),
        Action::Wake => {
            bed::wake(actor);
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
        Action::Interact { .. } => "interacting with an entity",
        _ => "this action",
    }
}
