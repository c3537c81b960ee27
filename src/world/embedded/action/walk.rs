//! Walking to a destination: search a way, step along it, break what may be broken, search again when the world has changed.

use std::collections::VecDeque;
use std::task::Poll;

use super::click::click;
use super::dig::Dig;
use super::hold::equip;
use crate::vocab::{ActionResult, Destination, Failure, ItemName, Point, Position};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;
use crate::world::embedded::route::{LIMIT, Obstacle, Pace, Route, Search, remembering};
use crate::world::embedded::rules::Rulebook;

/// Blocks per tick on foot: 4.317 per second, as in the game.
const SPEED: f64 = 0.215_85;
/// Blocks per tick through water: 1.97 per second.
const SWIMMING: f64 = 0.098_5;
/// Blocks per tick up and down a ladder: 2.35 per second.
const CLIMBING: f64 = 0.117_6;
/// What is no higher is stepped on and off, in blocks: vanilla's `STEP_HEIGHT`.
const STEP: f64 = 0.6;
/// Blocks per tick upwards in a jump.
const JUMPING: f64 = 0.25;
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

/// A step that nothing is in the way of.
#[derive(Clone, Copy, Debug)]
struct Leg {
    next: Position,
    /// Where the feet come to stand.
    goal: Point,
    /// Whether they come there by a jump, or straight up.
    rises: bool,
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
        let ticks =
            remembering(|block| best_tool(actor, block, land.rules()).map(|(_, ticks)| ticks));
        let search = Search {
            terrain: &land.terrain,
            to: &self.to,
            dig: self.dig.then_some(&ticks),
            limit: LIMIT,
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
        let (leg, obstacle) = (Leg::new(pace, next), pace.obstacles().next());
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
        let Leg { next, goal, .. } = leg;
        let here = land.terrain.traits(actor.position.block());
        let speed = match (here.water(), here.climbable) {
            (true, _) => Some(SWIMMING),
            (false, true) => Some(CLIMBING),
            (false, false) => None,
        };
        let up = goal.y - actor.position.y;
        let left = if up > 1e-9 && leg.rises {
            rise(actor, goal, time, speed.unwrap_or(JUMPING))
        } else {
            let pace = if here.water() { SWIMMING } else { SPEED };
            let left = stride(actor, goal, time, pace);
            sink(leg, actor, speed);
            left
        };
        let across = goal.distance(Point::new(actor.position.x, goal.y, actor.position.z));
        let afloat = land.terrain.water(next) && actor.position.block() == next && across < 0.3;
        if !afloat && actor.position.distance(goal) > 1e-6 {
            return 0.0;
        }
        if !afloat {
            actor.position = goal;
        }
        self.from = next;
        self.steps.pop_front();
        left
    }
}

impl Leg {
    fn new(pace: Pace<'_>, next: Position) -> Self {
        let goal = Point {
            y: pace.arrival(),
            ..next.feet()
        };
        Self {
            next,
            goal,
            rises: pace.jumps() || pace.upright(),
        }
    }
}

/// Lets go of the ground over a place that is lower; climbs down to it on a ladder, and dives where it is in water.
fn sink(leg: Leg, actor: &mut Actor, speed: Option<f64>) {
    let here = actor.position.block();
    let above = here.x == leg.next.x && here.z == leg.next.z;
    let height = actor.position.y - leg.goal.y;
    actor.carried = height < 1e-9 || !above || speed.is_some();
    if let Some(speed) = speed
        && above
        && height > 1e-9
    {
        actor.position.y -= height.min(speed);
    }
}

/// Jumps, climbs or swims up for a share of a tick; gives the share that is left.
fn rise(actor: &mut Actor, goal: Point, time: f64, speed: f64) -> f64 {
    let level = goal.y - actor.position.y;
    let used = (level / speed).min(time);
    actor.carried = true;
    actor.position.y = if used < time {
        goal.y
    } else {
        actor.position.y + used * speed
    };
    time - used
}

/// Moves level for a share of a tick, or up and down by a step, and looks where it goes; gives the share that is left.
fn stride(actor: &mut Actor, goal: Point, time: f64, speed: f64) -> f64 {
    let (x, z) = (goal.x - actor.position.x, goal.z - actor.position.z);
    let left = x.hypot(z);
    let up = goal.y - actor.position.y;
    let steps = up > 0.0 || up >= -STEP;
    if left < 1e-9 {
        if steps {
            actor.position.y = goal.y;
        }
        return time;
    }
    actor.yaw = (-x).atan2(z).to_degrees() as f32;
    let used = (left / speed).min(time);
    let gone = if used < time {
        1.0
    } else {
        speed * used / left
    };
    if used < time {
        actor.position.x = goal.x;
        actor.position.z = goal.z;
    } else {
        actor.position.x += x * gone;
        actor.position.z += z * gone;
    }
    if steps {
        actor.position.y = if used < time {
            goal.y
        } else {
            actor.position.y + up * gone
        };
    }
    time - used
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
