//! Eyes: what a body perceives of the blocks and players around it, whichever world it stands in.
//!
//! A look casts a fan of rays from the eyes. The fan is one of several that together make a dense sphere, and each look takes the next,
//! so that gaps close within seconds of standing still. What was perceived before and has not changed is not told again. No eye looks
//! through walls: this is what keeps a mind from knowing ore that nobody has dug up.

mod around;
mod changes;
mod company;
mod fan;
mod known;
mod ray;

use std::collections::BTreeSet;
use std::sync::Arc;

use self::around::{Around, Asked};
use self::company::Company;
use self::fan::FANS;
use self::known::Known;
pub(in crate::world) use self::ray::Ray;
use self::ray::transparent;
pub use self::ray::{can_see, clear_line};
use super::Seen;
use super::catalog::{BlockId, Catalog};
use crate::vocab::{BlockName, Percept, Point, Position};

/// Ticks between two looks of a body around which nothing changes.
pub const LOOK_EVERY: u64 = 10;
/// How far eyes see, in blocks, where chunks are loaded that far.
pub const FAR: f64 = 48.0;

/// Fans in one look of eyes that rest; those that move cast one, for what they miss they soon see from elsewhere.
const RESTING: usize = 2;
/// How many transparent blocks (leaves, water, glass) a ray passes before it ends.
const VEILS: u32 = 6;
/// How far eyes move before it is worth looking again, in blocks.
const SWAY: f64 = 0.25;
/// One body's eyes and what they have taken in.
#[derive(Clone, Debug, Default)]
pub struct Senses {
    seen: Arc<Seen>,
    /// Blocks that changed and have not been looked at since.
    changed: BTreeSet<Position>,
    /// Those of them that changed since the last look.
    latest: BTreeSet<Position>,
    /// The last of them that moving eyes have looked for in vain.
    checked: Option<Position>,
    company: Company,
    /// Where the eyes were when they last moved.
    eyes: Option<Point>,
    /// How far they reach, in blocks.
    range: f64,
    looks: usize,
    /// Fans cast since they last moved, up to a whole round of them.
    still: usize,
    /// Whether they have moved, or something close by changed, since they looked at what is near.
    stirred: bool,
    /// Whether something close by changed since the last look.
    news: bool,
    /// Whether blocks hide nothing.
    xray: bool,
    known: Known,
}

/// What a look asks of a world. Rays go through cubes of sixteen blocks (block coordinates divided by sixteen, rounded down), so that a
/// world can answer for a whole cube, or look it up once.
pub trait View {
    /// A cube as this world keeps it.
    type Cube;

    /// The cube of a position; `None` if it is certainly all air.
    fn cube(&self, at: Position) -> Option<Self::Cube>;

    /// Whether it is certain that air is at a position of a cube: what most steps of rays ask.
    fn air_in(&self, cube: &Self::Cube, at: Position) -> bool;

    /// From which height in a cube on up there is certainly nothing but air, 0 to 16: rays that rise have nothing to look for there.
    fn clear_from(&self, _cube: &Self::Cube) -> i32 {
        16
    }

    /// The block at a position of a cube; `None` where nothing is loaded.
    fn block_in(&self, cube: &Self::Cube, at: Position) -> Option<BlockId>;

    /// The block at a position; `None` where nothing is loaded.
    fn block(&self, at: Position) -> Option<BlockId>;
}

impl<F> View for F
where
    F: Fn(Position) -> Option<BlockId>,
{
    type Cube = ();

    fn cube(&self, _at: Position) -> Option<()> {
        Some(())
    }

    fn air_in(&self, (): &(), at: Position) -> bool {
        self(at) == Some(BlockId::AIR)
    }

    fn block_in(&self, (): &(), at: Position) -> Option<BlockId> {
        self(at)
    }

    fn block(&self, at: Position) -> Option<BlockId> {
        self(at)
    }
}

impl Senses {
    /// Eyes that go on where others stopped.
    pub fn new(seen: Seen, changed: BTreeSet<Position>) -> Self {
        Self {
            seen: Arc::new(seen),
            changed,
            ..Self::default()
        }
    }

    /// Lets blocks hide nothing from these eyes, or again what they hide from a player's.
    pub fn set_xray(&mut self, xray: bool) {
        self.xray = xray;
    }

    /// All that these eyes have perceived.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Positions whose block changed out of sight.
    pub fn changed(&self) -> &BTreeSet<Position> {
        &self.changed
    }

    /// Closes and opens the eyes: forgets whom they look at, keeps what they have perceived, and has them look again soon.
    pub fn rest(&mut self) {
        *self = Self {
            seen: std::mem::take(&mut self.seen),
            changed: std::mem::take(&mut self.changed),
            xray: self.xray,
            news: true,
            ..Self::default()
        };
    }

    /// Whether to look at once: a block changed close by, or the eyes have just opened.
    pub fn has_news(&self) -> bool {
        self.news
    }

    /// Looks from a point only at what changed and what is close by. Tells what is new or changed, at most once each.
    pub fn glance<V: View>(&mut self, eyes: Point, view: &V) -> Vec<Percept> {
        let mut percepts = Vec::new();
        self.notice_moving(eyes);
        self.stirred |= std::mem::take(&mut self.news);
        self.look_at_changes(eyes, view, &mut percepts);
        if std::mem::take(&mut self.stirred) {
            self.look_near(eyes, view, &mut percepts);
        }
        percepts
    }

    /// Looks around from a point, not further than `range` blocks. Tells what is new or changed, at most once each.
    pub fn look<V: View>(&mut self, eyes: Point, range: f64, view: &V) -> Vec<Percept> {
        self.range = range.min(FAR);
        let mut percepts = self.glance(eyes, view);
        let fans = if self.still == 0 { 1 } else { RESTING };
        let fans = fans.min(FANS - self.still);
        if fans == 0 {
            return percepts;
        }
        let mut around = Around::new(view, eyes.block());
        for _ in 0..fans {
            for direction in fan::fan(self.looks) {
                self.cast((eyes, direction), &mut around, &mut percepts);
            }
            self.still += 1;
            self.looks += 1;
        }
        percepts
    }

    fn notice_moving(&mut self, eyes: Point) {
        if self.eyes.is_none_or(|were| were.distance(eyes) > SWAY) {
            self.eyes = Some(eyes);
            self.still = 0;
            self.stirred = true;
            self.known.stay_near(eyes.block());
        }
    }

    /// Blocks within two of the body are perceived even where the rays of this look leave a gap.
    fn look_near<V: View>(&mut self, eyes: Point, view: &V, percepts: &mut Vec<Percept>) {
        let head = eyes.block();
        for y in -3..=2 {
            for z in -2..=2 {
                for x in -2..=2 {
                    self.look_at(eyes, head.offset(x, y, z), view, percepts);
                }
            }
        }
    }

    /// Perceives one block, unless it is air, known, or hidden.
    fn look_at<V: View>(
        &mut self,
        eyes: Point,
        at: Position,
        view: &V,
        percepts: &mut Vec<Percept>,
    ) {
        if self.known.holds(at) {
            return;
        }
        let block = view.block(at).filter(|block| *block != BlockId::AIR);
        if let Some(block) = block
            && self.sees(eyes, at, view)
        {
            self.perceive(at, block, percepts);
        }
    }

    fn sees<V: View>(&self, eyes: Point, at: Position, view: &V) -> bool {
        self.xray || can_see(eyes, at, view)
    }

    /// Follows a ray from the eyes, by point and direction, through what it meets.
    fn cast<V: View>(
        &mut self,
        (eyes, direction): (Point, [f64; 3]),
        around: &mut Around<'_, V>,
        percepts: &mut Vec<Percept>,
    ) {
        let (range, view) = (self.range, around.view());
        let rises = direction[1] >= 0.0;
        let mut veils = 0;
        let mut ray = Ray::new(eyes, direction);
        while ray.distance() <= range {
            let Some(Asked { cube, clear }) = around.cube(ray.at()) else {
                ray.leave_cube();
                continue;
            };
            let is_clear = |at: Position| rises && at.y & 15 >= *clear;
            while ray.seek(|at| is_clear(at) || !view.air_in(cube, at)) && ray.distance() <= range {
                let at = ray.at();
                if is_clear(at) {
                    ray.leave_cube();
                    break;
                }
                let Some(block) = view.block_in(cube, at) else {
                    return;
                };
                self.perceive(at, block, percepts);
                veils += 1;
                if !self.xray && (!transparent(block) || veils == VEILS) {
                    return;
                }
                if !ray.advance() {
                    break;
                }
            }
        }
    }

    fn perceive(&mut self, at: Position, block: BlockId, percepts: &mut Vec<Percept>) {
        if self.known.holds(at) {
            return;
        }
        self.known.put(at);
        let name = name(block);
        let news = Arc::make_mut(&mut self.seen).note(name, at);
        if news || block == BlockId::AIR {
            percepts.push(Percept::SeesBlock {
                block: name.clone(),
                at,
            });
        }
    }
}

fn name(block: BlockId) -> &'static BlockName {
    &Catalog::get().block(block).name
}

#[cfg(test)]
mod tests;
