//! Where a creature goes: straight on while the way is free, or along a way that was searched.

use serde::{Deserialize, Serialize};

use super::{Mob, Scene};
use crate::vocab::{Destination, Point, Position, Random, Tick};
use crate::world::embedded::kinds::Fluid;
use crate::world::embedded::land::Land;
use crate::world::embedded::route::{Route, Search};
use crate::world::embedded::terrain::Terrain;

/// How likely a thought is to become a stroll: vanilla's `RandomStrollGoal`, once in 120 ticks.
pub(super) const WHIM: f64 = 1.0 / 12.0;
/// How far a stroll leads along each axis, in blocks.
const STROLL: i64 = 10;
/// Places that one search may look at.
const LIMIT: u32 = 250;
/// Ticks until the next search, after one that found the way and after one that did not.
const AGAIN: u64 = 20;
const LATER: u64 = 60;
/// How often the latter doubles while searches for one and the same place find nothing.
const DOUBLINGS: u32 = 4;
/// How far ahead a straight way is looked over, in blocks.
const AHEAD: f64 = 12.0;
/// Blocks per tick for a squared speed: vanilla's `moveRelative` on plain ground, where 0.546 of the speed is left in each tick.
const STRIDE: f64 = 0.98 / 0.454;
/// How near to a place on the way counts as there, in blocks.
const THERE: f64 = 0.3;
/// The deepest drop that a creature takes on its way.
const DEEPEST: i32 = 3;

/// What legs are busy with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Legs {
    /// Where to, at last.
    to: Option<Point>,
    /// Blocks per tick.
    pace: f64,
    /// The places to step through first, the next one last.
    way: Vec<Position>,
    sought: Option<Sought>,
    /// Where it was at the last thought.
    was_at: Point,
}

/// The last search for a way.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Sought {
    at: Tick,
    to: Position,
    /// 0 if the way leads there, 1 if it only leads nearer; else how many searches in a row found nothing.
    lost: u32,
}

impl Legs {
    /// Whether it is time to search a way to a place: who cannot get there tries less and less often, until it is another place.
    fn may_search(&self, to: Position, now: Tick) -> bool {
        self.sought.is_none_or(|last| {
            let wait = match last.lost {
                0 => AGAIN,
                lost if last.to == to => LATER << (lost - 1).min(DOUBLINGS),
                _ => LATER,
            };
            now.since(last.at) >= wait
        })
    }

    /// Notes what a search found.
    fn searched(&mut self, to: Position, now: Tick, found: Option<&Route>) {
        let before = self.sought.filter(|last| last.to == to);
        let lost = match found {
            Some(Route::To(_)) => 0,
            Some(Route::Towards(_)) => 1,
            None => before.map_or(0, |last| last.lost).saturating_add(1),
        };
        self.sought = Some(Sought { at: now, to, lost });
    }

    /// Sets out on a way.
    fn follow(&mut self, mut way: Vec<Position>) {
        way.reverse();
        self.to = way.first().map(|end| end.feet());
        self.way = way;
    }

    /// Whether it stands.
    pub(super) fn idle(&self) -> bool {
        self.to.is_none()
    }

    /// Stands still.
    pub(super) fn stop(&mut self) {
        self.to = None;
        self.way.clear();
    }

    /// Notes where a thought left it, to know at the next whether it got on.
    pub(super) fn remember(&mut self, position: Point) {
        self.was_at = position;
    }

    /// Whether it walks and got nowhere since the last thought.
    pub(super) fn stuck(&self, position: Point) -> bool {
        !self.idle() && self.was_at.distance(position) < 0.2
    }

    /// The way east and south in this tick; a place that is reached is left behind.
    pub(super) fn stride(&mut self, from: Point) -> [f64; 2] {
        let way = self.heading(from);
        if way.is_none() && self.way.pop().is_none() {
            self.to = None;
        }
        way.unwrap_or_default()
    }

    /// The way east and south that the next stride will take; none if it stands, or the next place is reached.
    pub(super) fn heading(&self, from: Point) -> Option<[f64; 2]> {
        let to = self.to?;
        let next = self.way.last().map_or(to, |step| step.feet());
        let (east, south) = (next.x - from.x, next.z - from.z);
        let far = east.hypot(south);
        let part = (self.pace / far).min(1.0);
        (far >= THERE).then_some([east * part, south * part])
    }
}

impl Mob {
    /// Blocks per tick of a goal that multiplies the kind's speed.
    pub(super) fn pace(&self, times: f64) -> f64 {
        let speed = self.kind.facts().speed * times;
        speed * speed * STRIDE
    }

    /// Goes straight towards a point, as far as the ground is safe.
    pub(super) fn go_straight(&mut self, to: Point, pace: f64, land: &Land) {
        let (end, _) = straight(self.position, to, &land.terrain);
        self.legs.way.clear();
        self.legs.pace = pace;
        let far = end.distance(self.position) > 0.5;
        self.legs.to = far.then_some(end);
    }

    /// Goes to a point: straight if the ground is safe all along, else by a way that is searched now and then.
    pub(super) fn go(&mut self, to: Point, pace: f64, scene: &mut Scene<'_>) {
        let (_, free) = straight(self.position, to, &scene.land.terrain);
        self.legs.pace = pace;
        if free && !self.legs.stuck(self.position) {
            self.legs.way.clear();
            self.legs.to = Some(to);
            return;
        }
        let (now, goal) = (scene.land.tick, to.block());
        if scene.searches == 0 || !self.on_ground || !self.legs.may_search(goal, now) {
            return;
        }
        scene.searches -= 1;
        let found = search(self.position.block(), goal, &scene.land.terrain);
        self.legs.searched(goal, now, found.as_ref());
        match found {
            Some(Route::To(way) | Route::Towards(way)) => self.legs.follow(way),
            None => self.legs.stop(),
        }
    }
}

/// A place some steps aside.
pub(super) fn aside(from: Point, random: &mut Random) -> Point {
    let mut step = || random.between(-STROLL, STROLL) as f64;
    from.offset(step(), 0.0, step())
}

/// How far a straight way is safe: its end, and whether that is where it was to lead, or far enough ahead. A step up and three down are
/// safe; a wall, a deeper drop, water, lava and fire are not.
fn straight(from: Point, to: Point, terrain: &Terrain) -> (Point, bool) {
    let (east, south) = (to.x - from.x, to.z - from.z);
    let far = east.hypot(south);
    let steps = far.min(AHEAD).ceil();
    let mut feet = from.block();
    let mut end = from;
    for step in 1..=steps as u32 {
        let part = (f64::from(step) / far).min(1.0);
        let next = from.offset(east * part, 0.0, south * part);
        let there = Position::new(next.block().x, feet.y, next.block().z);
        let Some(there) = ground(there, terrain) else {
            return (end, false);
        };
        feet = there;
        end = Point::new(next.x, f64::from(there.y), next.z);
    }
    (end, far > AHEAD || (to.y - end.y).abs() < 1.5)
}

/// Where feet stand that come to a place: there, a step higher or up to three lower.
fn ground(at: Position, terrain: &Terrain) -> Option<Position> {
    let blocked = |at: Position| terrain.traits(at).solid();
    let free = |at: Position| {
        let here = terrain.traits(at);
        !here.solid() && here.fluid == Fluid::None
    };
    if blocked(at) {
        let up = at.up(1);
        let low = terrain.traits(at).top <= 16;
        return (low && free(up) && free(up.up(1))).then_some(up);
    }
    if blocked(at.up(1)) {
        return None;
    }
    for depth in 0..=DEEPEST {
        let feet = at.up(-depth);
        if !free(feet) {
            return None;
        }
        if blocked(feet.up(-1)) {
            return Some(feet);
        }
    }
    None
}

fn search(from: Position, to: Position, terrain: &Terrain) -> Option<Route> {
    let search = Search {
        terrain,
        to: &Destination::Near { at: to, range: 1.0 },
        dig: None,
        limit: LIMIT,
        known: None,
        twice: false,
    };
    search.from(from)
}
