//! Eyes: what a body perceives of the blocks and players around it, whichever world it stands in.
//!
//! A look casts a fan of rays from the eyes. The fan is one of several that together make a dense sphere, and each look takes the next,
//! so that gaps close within seconds of standing still. What was perceived before and has not changed is not told again. No eye looks
//! through walls: this is what keeps a mind from knowing ore that nobody has dug up.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::Seen;
use super::catalog::{BlockId, Catalog};
use crate::vocab::{AgentName, BlockName, Face, Percept, Point, Position};

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
    /// Where the eyes were at the last look.
    eyes: Option<Point>,
    looks: usize,
    /// Looks since something last moved or was seen to change, up to a whole round of fans.
    still: usize,
    /// Whether something close by changed since the last look.
    news: bool,
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

    /// Looks around from a point, not further than `range` blocks. Tells what is new or changed, at most once each.
    pub fn look<F>(&mut self, eyes: Point, range: f64, block_at: F) -> Vec<Percept>
    where
        F: Fn(Position) -> Option<BlockId>,
    {
        let mut percepts = Vec::new();
        self.look_at_changes(eyes, &block_at, &mut percepts);
        if !percepts.is_empty() || self.eyes != Some(eyes) {
            self.still = 0;
        }
        self.news = false;
        self.eyes = Some(eyes);
        if self.still == FANS {
            return percepts;
        }
        self.still += 1;
        self.look_near(eyes, &block_at, &mut percepts);
        let fan = self.looks % FANS;
        self.looks += 1;
        for direction in directions().iter().skip(fan).step_by(FANS) {
            self.cast(eyes, *direction, range.min(FAR), &block_at, &mut percepts);
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

    fn look_at_changes<F>(&mut self, eyes: Point, block_at: &F, percepts: &mut Vec<Percept>)
    where
        F: Fn(Position) -> Option<BlockId>,
    {
        for at in std::mem::take(&mut self.changed) {
            let in_view = eyes.distance(at.center()) <= FAR && can_see(eyes, at, block_at);
            match block_at(at).filter(|_| in_view) {
                Some(block) => self.perceive(at, block, percepts),
                None if self.seen.at(at).is_some() => {
                    self.changed.insert(at);
                }
                None => {}
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
                        && can_see(eyes, at, block_at)
                    {
                        self.perceive(at, block, percepts);
                    }
                }
            }
        }
    }

    fn cast<F>(
        &mut self,
        eyes: Point,
        direction: [f64; 3],
        range: f64,
        block_at: &F,
        percepts: &mut Vec<Percept>,
    ) where
        F: Fn(Position) -> Option<BlockId>,
    {
        let mut veils = 0;
        for (at, distance) in Ray::new(eyes, direction) {
            let Some(block) = block_at(at).filter(|_| distance <= range) else {
                return;
            };
            if block == BlockId::AIR {
                continue;
            }
            self.perceive(at, block, percepts);
            veils += 1;
            if !transparent(block) || veils == VEILS {
                return;
            }
        }
    }

    fn perceive(&mut self, at: Position, block: BlockId, percepts: &mut Vec<Percept>) {
        if self.knows(at, block) {
            return;
        }
        let block = name(block).clone();
        Arc::make_mut(&mut self.seen).note(&block, at);
        percepts.push(Percept::SeesBlock { block, at });
    }

    fn knows(&self, at: Position, block: BlockId) -> bool {
        match self.seen.at(at) {
            Some(known) => known == name(block),
            None => false,
        }
    }
}

/// Whether eyes at a point see a face of a block.
pub fn can_see<F>(eyes: Point, at: Position, block_at: &F) -> bool
where
    F: Fn(Position) -> Option<BlockId>,
{
    let center = at.center();
    Face::ALL.into_iter().any(|face| {
        let out = face.normal();
        let [x, y, z] = [out.x, out.y, out.z].map(f64::from);
        let towards = (eyes.x - center.x) * x + (eyes.y - center.y) * y + (eyes.z - center.z) * z;
        let face = center.offset(x * 0.49, y * 0.49, z * 0.49);
        towards > 0.5 && clear_until(eyes, face, at, block_at)
    })
}

/// Whether nothing opaque stands between two points.
pub fn clear_line<F>(from: Point, to: Point, block_at: &F) -> bool
where
    F: Fn(Position) -> Option<BlockId>,
{
    clear_until(from, to, to.block(), block_at)
}

fn clear_until<F>(from: Point, to: Point, target: Position, block_at: &F) -> bool
where
    F: Fn(Position) -> Option<BlockId>,
{
    let length = from.distance(to);
    if from.block() == target || length < 1e-9 {
        return true;
    }
    let direction = [
        (to.x - from.x) / length,
        (to.y - from.y) / length,
        (to.z - from.z) / length,
    ];
    for (at, distance) in Ray::new(from, direction) {
        if at == target || distance >= length {
            return true;
        }
        if !block_at(at).is_some_and(transparent) {
            return false;
        }
    }
    false
}

/// The blocks that a straight line passes, from the one it starts in, with the distance at which it enters them. Ends 512 blocks out.
#[derive(Debug)]
struct Ray {
    at: [i32; 3],
    step: [i32; 3],
    /// Distance along the line to the next border, by axis.
    next: [f64; 3],
    /// Distance along the line between borders, by axis.
    between: [f64; 3],
    distance: f64,
}

impl Ray {
    fn new(from: Point, direction: [f64; 3]) -> Self {
        let start = [from.x, from.y, from.z];
        let mut ray = Self {
            at: start.map(|it| it.floor() as i32),
            step: [0; 3],
            next: [f64::INFINITY; 3],
            between: [f64::INFINITY; 3],
            distance: 0.0,
        };
        for axis in 0..3 {
            let (from, along) = (start[axis], direction[axis]);
            if along == 0.0 {
                continue;
            }
            let border = if along > 0.0 {
                from.floor() + 1.0
            } else {
                from.floor()
            };
            ray.step[axis] = if along > 0.0 { 1 } else { -1 };
            ray.next[axis] = (border - from) / along;
            ray.between[axis] = 1.0 / along.abs();
        }
        ray
    }
}

impl Iterator for Ray {
    type Item = (Position, f64);

    fn next(&mut self) -> Option<Self::Item> {
        if self.distance > 512.0 {
            return None;
        }
        let [x, y, z] = self.at;
        let here = (Position::new(x, y, z), self.distance);
        let next = self.next;
        let axis = match (next[0] <= next[1], next[0] <= next[2], next[1] <= next[2]) {
            (true, true, _) => 0,
            (false, _, true) => 1,
            _ => 2,
        };
        self.at[axis] += self.step[axis];
        self.distance = self.next[axis];
        self.next[axis] += self.between[axis];
        Some(here)
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

fn transparent(block: BlockId) -> bool {
    static TABLE: OnceLock<Vec<bool>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks();
        blocks.iter().map(|block| block.transparent).collect()
    });
    table.get(usize::from(block.0)) == Some(&true)
}

fn name(block: BlockId) -> &'static BlockName {
    &Catalog::get().block(block).name
}

#[cfg(test)]
mod tests {
    use super::{FANS, Senses, can_see};
    use crate::vocab::{Percept, Point, Position};
    use crate::world::catalog::{BlockId, Catalog};

    const EYES: Point = Point::new(0.5, 65.6, 0.5);

    fn named(name: &str) -> BlockId {
        Catalog::get().block_named(name).unwrap().id
    }

    #[expect(clippy::unnecessary_wraps, reason = "the shape that senses ask for")]
    /// A stone floor at 63, a stone wall at x = 5, gold behind it at x = 7.
    fn room(at: Position) -> Option<BlockId> {
        Some(match at {
            Position { y: ..=63, .. } | Position { x: 5, .. } => named("stone"),
            Position { x: 7, .. } => named("gold_ore"),
            _ => BlockId::AIR,
        })
    }

    fn look_often(senses: &mut Senses, block_at: fn(Position) -> Option<BlockId>) -> Vec<Percept> {
        let look = |_| senses.look(EYES, 48.0, block_at);
        (0..FANS * 2).flat_map(look).collect()
    }

    #[test]
    fn nobody_sees_through_a_wall_nor_tells_a_thing_twice() {
        let mut senses = Senses::default();
        let first = look_often(&mut senses, room);
        assert!(first.len() > 500, "{} blocks seen", first.len());
        let names = first.iter().map(|percept| match percept {
            Percept::SeesBlock { block, .. } => block.as_str(),
            other => panic!("{other:?}"),
        });
        assert_eq!(names.filter(|name| *name != "stone").count(), 0);
        senses.rest();
        assert_eq!(look_often(&mut senses, room), []);
    }

    #[test]
    fn a_block_that_is_gone_is_seen_to_be_air_and_shows_what_is_behind_it() {
        let hole = Position::new(5, 65, 0);
        let with_hole = |at: Position| {
            if at == Position::new(5, 65, 0) {
                Some(BlockId::AIR)
            } else {
                room(at)
            }
        };
        let mut senses = Senses::default();
        look_often(&mut senses, room);
        senses.block_changed(hole);
        let told = look_often(&mut senses, with_hole);
        let air = Percept::SeesBlock {
            block: "air".into(),
            at: hole,
        };
        assert_eq!(told[0], air);
        let gold = told.iter().any(
            |it| matches!(it, Percept::SeesBlock { block, .. } if block.as_str() == "gold_ore"),
        );
        assert!(gold, "{told:?}");
    }

    #[test]
    fn a_face_turned_away_is_not_seen() {
        assert!(can_see(EYES, Position::new(5, 65, 0), &room));
        assert!(!can_see(EYES, Position::new(7, 65, 0), &room));
        assert!(!can_see(EYES, Position::new(0, 62, 0), &room));
    }
}
