//! Walking to a destination: search a way, step along it, break what may be broken, search again when the world has changed.

use std::collections::VecDeque;
use std::task::Poll;

use super::click::click;
use super::dig::Dig;
use super::hold::equip;
use super::leg::Leg;
use crate::vocab::{ActionResult, Destination, Failure, ItemName, Position};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;
use crate::world::embedded::route::{LIMIT, Obstacle, Pace, Route, Search, remembering};
use crate::world::embedded::rules::Rulebook;

/// Searches in one walk, for ways that are longer than one search or that changed meanwhile.
const MOST_SEARCHES: u32 = 64;
/// Ticks that a walk waits for a body in the air to land.
const LONGEST_FALL: u32 = 100;

/// A walk under way.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Walk {
    to: Destination,
    dig: bool,
    /// Where the present step began.
    from: Position,
    steps: VecDeque<Position>,
    /// Whether the last of the steps is the destination, not only nearer to it.
    arrives: bool,
    digging: Option<Dig>,
    searches: u32,
    falling: u32,
}

impl Walk {
    /// A walk whose way will be searched on its first tick.
    pub(super) fn new(to: Destination, dig: bool) -> Self {
        Self {
            to,
            dig,
            from: Position::default(),
            steps: VecDeque::new(),
            arrives: false,
            digging: None,
            searches: 0,
            falling: 0,
        }
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        if actor.knocked() {
            self.forget_way();
            return Poll::Pending;
        }
        if self.steps.is_empty() {
            if self.arrives {
                return Poll::Ready(Ok(()));
            }
            if !actor.on_ground && !land.terrain.water(actor.position.block()) {
                return self.wait_to_land();
            }
            if let Err(failure) = self.search(actor, land) {
                return Poll::Ready(Err(failure));
            }
        }
        if let Err(failure) = self.go_on(actor, land) {
            return Poll::Ready(Err(failure));
        }
        if self.steps.is_empty() && self.arrives {
            Poll::Ready(Ok(()))
        } else {
            Poll::Pending
        }
    }

    /// Whether it breaks a block on its way.
    pub(super) fn digs(&self) -> bool {
        self.digging.is_some()
    }

    /// Uses one tick for as much of the way as it lasts.
    fn go_on(&mut self, actor: &mut Actor, land: &mut Land) -> ActionResult {
        let mut time = 1.0;
        while let Some(&next) = self.steps.front()
            && time > 1e-9
        {
            match self.clear_way(next, actor, land) {
                Ok(Some(leg)) => time = self.advance(leg, time, actor, land),
                Ok(None) => return Ok(()),
                Err(unknown @ Failure::Unknown { .. }) => return Err(unknown),
                Err(_) => {
                    self.forget_way();
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn wait_to_land(&mut self) -> Poll<ActionResult> {
        self.falling += 1;
        match self.falling {
            ..LONGEST_FALL => Poll::Pending,
            _ => Poll::Ready(Err(Failure::NoPath)),
        }
    }

    fn search(&mut self, actor: &Actor, land: &Land) -> ActionResult {
        self.searches += 1;
        self.falling = 0;
        if self.searches > MOST_SEARCHES {
            return Err(Failure::NoPath);
        }
        let ticks = breaking(actor, land);
        let search = Search {
            terrain: &land.terrain,
            to: &self.to,
            dig: self.dig.then_some(&ticks),
            limit: LIMIT,
            known: None,
            twice: true,
        };
        self.from = actor.position.block();
        (self.steps, self.arrives) = match search.from(self.from) {
            Some(Route::To(steps)) => (steps.into(), true),
            Some(Route::Towards(steps)) => (steps.into(), false),
            None => return Err(Failure::NoPath),
        };
        Ok(())
    }

    fn forget_way(&mut self) {
        self.steps.clear();
        self.arrives = false;
        self.digging = None;
    }

    /// Opens and breaks what stands in the way of the next step. Gives the step when it is free, an error when it cannot be taken any
    /// more.
    fn clear_way(
        &mut self,
        next: Position,
        actor: &mut Actor,
        land: &mut Land,
    ) -> Result<Option<Leg>, Failure> {
        if let Some(digging) = &mut self.digging {
            match digging.proceed(actor, land) {
                Poll::Pending => return Ok(None),
                Poll::Ready(Err(failure)) => return Err(failure),
                Poll::Ready(Ok(())) => self.digging = None,
            }
        }
        let pace = Pace::new(self.from, next, &land.terrain).ok_or(Failure::NoPath)?;
        let (leg, obstacle) = (Leg::new(&pace, next), pace.obstacle());
        let at = match obstacle {
            None => return Ok(Some(leg)),
            Some(Obstacle::Deadly) => return Err(Failure::NoPath),
            Some(Obstacle::Door(at)) => {
                actor.carried = true;
                return click(at, actor, land).map(|()| None);
            }
            Some(Obstacle::Solid(at)) => at,
        };
        if !self.dig {
            return Err(Failure::NoPath);
        }
        if let Some((Some(tool), _)) = best_tool(actor, land.terrain.block(at), land.rules()) {
            equip(&tool, actor)?;
        }
        self.digging = Some(Dig::start(at, actor, land)?);
        Ok(None)
    }

    /// Moves towards the next place for a share of a tick; takes it off the list when the feet are there. Gives the share that is left.
    fn advance(&mut self, leg: Leg, time: f64, actor: &mut Actor, land: &Land) -> f64 {
        let left = leg.advance(time, actor, &land.terrain);
        if left.is_some() {
            self.from = leg.next;
            self.steps.pop_front();
        }
        left.unwrap_or(0.0)
    }
}

/// Ticks that a body takes to break a block of a kind on its way, with the best tool that it carries.
pub(in crate::world::embedded) fn breaking(
    actor: &Actor,
    land: &Land,
) -> impl Fn(BlockId) -> Option<u32> {
    remembering(|block| best_tool(actor, block, land.rules()).map(|(_, ticks)| ticks))
}

/// The carried item that breaks a block fastest, if it is better than what is in the hand, and the ticks it takes.
fn best_tool(actor: &Actor, block: BlockId, rules: &Rulebook) -> Option<(Option<ItemName>, u32)> {
    let catalog = Catalog::get();
    let ticks = |item: &ItemName| {
        let item = catalog.item_named(item.as_str())?;
        rules.dig_ticks(block, Some(item.id))
    };
    let in_hand = match actor.held() {
        Some(held) => ticks(&held.item)?,
        None => rules.dig_ticks(block, None)?,
    };
    let mut best = (None, in_hand);
    for (_, stack) in actor.inventory.stacks() {
        if let Some(ticks) = ticks(&stack.item)
            && ticks < best.1
        {
            best = (Some(stack.item.clone()), ticks);
        }
    }
    Some(best)
}
