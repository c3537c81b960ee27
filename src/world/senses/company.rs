//! Who is in sight: players by name, creatures by number.

use std::collections::BTreeMap;

use super::{FAR, Senses, clear_line};
use crate::vocab::{AgentName, MobName, Percept, Point, Position};
use crate::world::catalog::BlockId;

/// How far somebody in sight moves before it is told again, in blocks.
const STIRRED: i64 = 8;

/// Whom the eyes watch, and where they were told to be.
#[derive(Clone, Debug, Default)]
pub(super) struct Company {
    players: BTreeMap<AgentName, Position>,
    mobs: BTreeMap<u32, Position>,
    /// Lines to players as they were found at the last look, in the order of asking.
    lines: Vec<Line>,
    /// Whether a block in reach has changed since.
    pub(super) altered: bool,
}

/// Whether a straight line between two points is clear.
#[derive(Clone, Copy, Debug)]
struct Line {
    eyes: Point,
    head: Point,
    clear: bool,
}

impl Company {
    /// Forgets whom the eyes watched.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// The answer of the last look, if nothing has moved or changed since.
    fn known(&self, index: usize, eyes: Point, head: Point) -> Option<bool> {
        let line = self.lines.get(index).filter(|_| !self.altered)?;
        (line.eyes == eyes && line.head == head).then_some(line.clear)
    }
}

impl Senses {
    /// Looks for players: tells who came into sight, and who in sight moved on.
    pub fn look_for<'a, F>(
        &mut self,
        players: impl Iterator<Item = (&'a AgentName, Point)>,
        eyes: Point,
        block_at: F,
    ) -> Vec<Percept>
    where
        F: Fn(Position) -> Option<BlockId>,
    {
        let mut percepts = Vec::new();
        let (mut in_sight, mut lines) = (BTreeMap::new(), Vec::new());
        for (agent, feet) in players {
            let head = feet.offset(0.0, 1.5, 0.0);
            if eyes.distance(head) > FAR {
                continue;
            }
            let known = self.company.known(lines.len(), eyes, head);
            let clear = known.unwrap_or_else(|| clear_line(eyes, head, &block_at));
            lines.push(Line { eyes, head, clear });
            if !clear {
                continue;
            }
            let at = feet.block();
            let told = still_there(self.company.players.get(agent), at);
            if told.is_none() {
                let agent = agent.clone();
                percepts.push(Percept::SeesAgent { agent, at });
            }
            in_sight.insert(agent.clone(), told.unwrap_or(at));
        }
        self.company.players = in_sight;
        self.company.lines = lines;
        self.company.altered = false;
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
            let told = still_there(self.company.mobs.get(&id), at);
            if told.is_none() {
                let mob = mob.clone();
                percepts.push(Percept::SeesMob { mob, at });
            }
            in_sight.insert(id, told.unwrap_or(at));
        }
        self.company.mobs = in_sight;
        percepts
    }
}

/// Where somebody was told to be, if that is near enough to where it is now.
fn still_there(told: Option<&Position>, at: Position) -> Option<Position> {
    told.copied()
        .filter(|told| told.distance_squared(at) <= STIRRED * STIRRED)
}
