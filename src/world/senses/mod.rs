//! Eyes: what a body perceives of the blocks and players around it, whichever world it stands in.
//!
//! A look casts a fan of rays from the eyes. The fan is one of several that together make a dense sphere, and each look takes the next,
//! so that gaps close within seconds of standing still. What was perceived before and has not changed is not told again. No eye looks
//! through walls: this is what keeps a mind from knowing ore that nobody has dug up.

mod fresh;
mod ray;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use self::fresh::Fresh;
pub(in crate::world) use self::ray::Ray;
use self::ray::transparent;
pub use self::ray::{can_see, clear_line};
use super::Seen;
use super::catalog::{BlockId, Catalog};
use crate::vocab::{AgentName, BlockName, MobName, Percept, Point, Position};

/// Ticks between two looks of a body around which nothing changes.
pub const LOOK_EVERY: u64 = 10;
/// How far eyes see, in blocks, where chunks are loaded that far.
pub const FAR: f64 = 48.0;

/// How near a change is for eyes to turn to it at once, in blocks.
const STARTLING: f64 = 6.0;
/// Rays in one look.
const RAYS: usize = 400;
/// Looks until every ray was cast.
const FANS: usize = 8;
/// How many transparent blocks (leaves, water, glass) a ray passes before it ends.
const VEILS: u32 = 6;
/// How far another player moves before it is told again, in blocks.
const STIRRED: i64 = 8;

/// One body's eyes and what they have taken in.
#[derive(Clone, Debug, Default)]
pub struct Senses {
    seen: Arc<Seen>,
    /// Blocks that changed and have not been looked at since.
    changed: BTreeSet<Position>,
    /// Players in sight, and where they were told to be.
    players: BTreeMap<AgentName, Position>,
    /// Creatures in sight by entity number, and where they were told to be.
    mobs: BTreeMap<u32, Position>,
    /// Where the eyes were at the last look.
    eyes: Option<Point>,
    looks: usize,
    /// Looks since something last moved or was seen to change, up to a whole round of fans.
    still: usize,
    /// Whether something close by changed since the last look.
    news: bool,
    /// Whether blocks hide nothing.
    xray: bool,
    /// Where nothing but what was perceived lately need be looked up in the map.
    fresh: Fresh,
}

/// What a look asks of a world. Rays go through cubes of sixteen blocks (block coordinates divided by sixteen, rounded down), so that a
/// world can answer for a whole cube, or look it up once.
pub trait View {
    /// A cube as this world keeps it.
    type Cube;

    /// The cube of a position; `None` if it is certainly all air.
    fn cube(&self, at: Position) -> Option<Self::Cube>;

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
        self.players.clear();
        self.mobs.clear();
        self.eyes = None;
        self.looks = 0;
        self.still = 0;
        self.news = true;
    }

    /// Tells that some block changed; the next look will check it if it can be seen.
    pub fn block_changed(&mut self, at: Position) {
        let far = self.eyes.map(|eyes| eyes.distance(at.center()));
        if far.is_some_and(|far| far <= FAR) || self.seen.at(at).is_some() {
            self.changed.insert(at);
        }
        self.news |= far.is_some_and(|far| far <= STARTLING);
    }

    /// Whether to look at once: a block changed close by, or the eyes have just opened.
    pub fn has_news(&self) -> bool {
        self.news
    }

    /// Looks from a point only at what changed and what is close by. Tells what is new or changed, at most once each.
    pub fn glance<V: View>(&mut self, eyes: Point, view: &V) -> Vec<Percept> {
        let block_at = |at: Position| view.block(at);
        let mut percepts = Vec::new();
        self.look_at_changes(eyes, &block_at, &mut percepts);
        if !percepts.is_empty() || self.eyes != Some(eyes) {
            self.still = 0;
        }
        self.news = false;
        self.eyes = Some(eyes);
        if self.still < FANS {
            self.look_near(eyes, &block_at, &mut percepts);
        }
        percepts
    }

    /// Looks around from a point, not further than `range` blocks. Tells what is new or changed, at most once each.
    pub fn look<V: View>(&mut self, eyes: Point, range: f64, view: &V) -> Vec<Percept> {
        let mut percepts = self.glance(eyes, view);
        if self.still == FANS {
            return percepts;
        }
        self.still += 1;
        let fan = self.looks % FANS;
        self.looks += 1;
        for direction in directions().iter().skip(fan).step_by(FANS) {
            self.cast(eyes, *direction, range.min(FAR), view, &mut percepts);
        }
        percepts
    }

    /// Looks for players: tells who came into sight, and who in sight moved on.
    pub fn look_for<F>(
        &mut self,
        players: &[(AgentName, Point)],
        eyes: Point,
        block_at: F,
    ) -> Vec<Percept>
    where
        F: Fn(Position) -> Option<BlockId>,
    {
        let mut percepts = Vec::new();
        let mut in_sight = BTreeMap::new();
        for (agent, feet) in players {
            let head = feet.offset(0.0, 1.5, 0.0);
            if eyes.distance(head) > FAR || !clear_line(eyes, head, &block_at) {
                continue;
            }
            let at = feet.block();
            let told = self.players.get(agent).copied();
            let told = told.filter(|told| told.distance_squared(at) <= STIRRED * STIRRED);
            if told.is_none() {
                let agent = agent.clone();
                percepts.push(Percept::SeesAgent { agent, at });
            }
            in_sight.insert(agent.clone(), told.unwrap_or(at));
        }
        self.players = in_sight;
        percepts
    }

    /// Looks for creatures, given by number, kind, feet and eyes: tells which came into sight, and which in sight moved on.
    pub fn look_for_mobs<'a, F>(
        &mut self,
        mobs: impl Iterator<Item = (u32, &'a MobName, Point, Point)>,
        eyes: Point,
        block_at: F,
    ) -> Vec<Percept>
    where
        F: Fn(Position) -> Option<BlockId>,
    {
        let mut percepts = Vec::new();
        let mut in_sight = BTreeMap::new();
        for (id, mob, feet, head) in mobs {
            if eyes.distance(head) > FAR || !clear_line(eyes, head, &block_at) {
                continue;
            }
            let at = feet.block();
            let told = self.mobs.get(&id).copied();
            let told = told.filter(|told| told.distance_squared(at) <= STIRRED * STIRRED);
            if told.is_none() {
                let mob = mob.clone();
                percepts.push(Percept::SeesMob { mob, at });
            }
            in_sight.insert(id, told.unwrap_or(at));
        }
        self.mobs = in_sight;
        percepts
    }

    fn look_at_changes<F>(&mut self, eyes: Point, block_at: &F, percepts: &mut Vec<Percept>)
    where
        F: Fn(Position) -> Option<BlockId>,
    {
        for at in std::mem::take(&mut self.changed) {
            let in_view = eyes.distance(at.center()) <= FAR && self.sees(eyes, at, block_at);
            match block_at(at).filter(|_| in_view) {
                Some(block) => {
                    self.perceive(at, block, percepts);
                    self.look_behind(eyes, at, block_at, percepts);
                }
                None if self.seen.at(at).is_some() => {
                    self.changed.insert(at);
                }
                None => {}
            }
        }
    }

    /// What a change has laid open.
    fn look_behind<F>(
        &mut self,
        eyes: Point,
        changed: Position,
        block_at: &F,
        percepts: &mut Vec<Percept>,
    ) where
        F: Fn(Position) -> Option<BlockId>,
    {
        for at in changed.neighbours() {
            let block = block_at(at).filter(|block| *block != BlockId::AIR);
            if let Some(block) = block
                && !self.knows(at, block)
                && self.sees(eyes, at, block_at)
            {
                self.perceive(at, block, percepts);
            }
        }
    }

    /// Blocks within two of the body are perceived even where the rays of this look leave a gap.
    fn look_near<F>(&mut self, eyes: Point, block_at: &F, percepts: &mut Vec<Percept>)
    where
        F: Fn(Position) -> Option<BlockId>,
    {
        let head = eyes.block();
        for y in -3..=2 {
            for z in -2..=2 {
                for x in -2..=2 {
                    let at = head.offset(x, y, z);
                    let block = block_at(at).filter(|block| *block != BlockId::AIR);
                    if let Some(block) = block
                        && !self.knows(at, block)
                        && self.sees(eyes, at, block_at)
                    {
                        self.perceive(at, block, percepts);
                    }
                }
            }
        }
    }

    fn sees<F>(&self, eyes: Point, at: Position, block_at: &F) -> bool
    where
        F: Fn(Position) -> Option<BlockId>,
    {
        self.xray || can_see(eyes, at, block_at)
    }

    fn cast<V: View>(
        &mut self,
        eyes: Point,
        direction: [f64; 3],
        range: f64,
        view: &V,
        percepts: &mut Vec<Percept>,
    ) {
        let mut veils = 0;
        let (mut place, mut cube) = (None, None);
        let mut ray = Ray::new(eyes, direction);
        while let Some((at, distance)) = ray.next()
            && distance <= range
        {
            let here = Some((at.x >> 4, at.y >> 4, at.z >> 4));
            if place != here {
                (place, cube) = (here, view.cube(at));
            }
            let Some(cube) = &cube else {
                ray.leave_cube(at);
                continue;
            };
            let Some(block) = view.block_in(cube, at) else {
                return;
            };
            if block == BlockId::AIR {
                continue;
            }
            self.perceive(at, block, percepts);
            veils += 1;
            if !self.xray && (!transparent(block) || veils == VEILS) {
                return;
            }
        }
    }

    fn perceive(&mut self, at: Position, block: BlockId, percepts: &mut Vec<Percept>) {
        if self.fresh.holds(at, block) {
            return;
        }
        let known = self.knows(at, block);
        self.fresh.put(at, block);
        if known {
            return;
        }
        let block = name(block).clone();
        Arc::make_mut(&mut self.seen).note(&block, at);
        percepts.push(Percept::SeesBlock { block, at });
    }

    fn knows(&self, at: Position, block: BlockId) -> bool {
        self.fresh.holds(at, block) || self.seen.at(at) == Some(name(block))
    }
}

/// Points spread evenly over the unit sphere by the golden angle; every eighth is a fan that covers the sphere too.
fn directions() -> &'static [[f64; 3]] {
    static DIRECTIONS: OnceLock<Vec<[f64; 3]>> = OnceLock::new();
    DIRECTIONS.get_or_init(|| {
        let count = RAYS * FANS;
        let golden = std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
        let direction = |index: usize| {
            let y = 1.0 - (2.0 * index as f64 + 1.0) / count as f64;
            let (sin, cos) = (golden * index as f64).sin_cos();
            let flat = (1.0 - y * y).sqrt();
            [flat * cos, y, flat * sin]
        };
        (0..count).map(direction).collect()
    })
}

fn name(block: BlockId) -> &'static BlockName {
    &Catalog::get().block(block).name
}

#[cfg(test)]
mod tests;
