//! Using the held item where the body looks: buckets are filled and emptied, bows drawn, shields raised, snowballs thrown.

mod bow;
mod bucket;
mod other;
mod throw;

use std::task::Poll;

use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// An item whose button is held down.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Use {
    what: Held,
    /// Ticks that it is still to be held.
    left: u32,
    /// Ticks that it has been held.
    held: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    Bow,
    Shield,
}

impl Use {
    /// Uses what is in the hand, or the shield in the other one. What is a click is done at once.
    pub(super) fn start(
        ticks: u32,
        actor: &mut Actor,
        land: &mut Land,
    ) -> Result<Option<Self>, Failure> {
        let hand = actor.held().map(|stack| stack.item.clone());
        let other = actor.off_hand.as_ref();
        let shield = other.is_some_and(|stack| stack.item.as_str() == "shield");
        let what = match hand.as_ref().map(crate::vocab::ItemName::as_str) {
            Some("bow") => {
                bow::has_arrow(actor)?;
                Held::Bow
            }
            Some("shield") => Held::Shield,
            Some(item) => {
                match bucket::pour_or_fill(item, actor, land)
                    .or_else(|| throw::throw(item, actor, land))
                {
                    Some(done) => return done.map(|()| None),
                    None if shield => Held::Shield,
                    None => return Err(other::refused(item)),
                }
            }
            None if shield => Held::Shield,
            None => {
                return Err(Failure::NotThere {
                    what: "item in the hand".to_owned(),
                });
            }
        };
        if what == Held::Shield {
            actor.shield_up = Some(land.tick);
        }
        Ok(Some(Self {
            what,
            left: ticks,
            held: 0,
        }))
    }

    /// One tick of holding the button.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        if !self.in_hand(actor) {
            actor.shield_up = None;
            let what = format!("{} in the hand", self.name());
            return Poll::Ready(Err(Failure::NotThere { what }));
        }
        if self.left > 0 {
            self.left -= 1;
            self.held += 1;
        }
        match self.left {
            0 => Poll::Ready(self.let_go(actor, land)),
            _ => Poll::Pending,
        }
    }

    /// Lets go of the button: a drawn bow shoots, a shield sinks.
    pub(super) fn let_go(&self, actor: &mut Actor, land: &mut Land) -> ActionResult {
        actor.shield_up = None;
        match self.what {
            Held::Shield => Ok(()),
            Held::Bow => bow::shoot(self.held, actor, land),
        }
    }

    fn in_hand(&self, actor: &Actor) -> bool {
        let other = actor.off_hand.as_ref();
        let hands = [actor.held(), other.filter(|_| self.what == Held::Shield)];
        let mut hands = hands.into_iter().flatten();
        hands.any(|stack| stack.item.as_str() == self.name())
    }

    fn name(&self) -> &'static str {
        match self.what {
            Held::Bow => "bow",
            Held::Shield => "shield",
        }
    }
}
