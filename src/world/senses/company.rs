//! Who is in sight: players by name, creatures by number.

use std::collections::BTreeMap;

use super::{Senses, View, clear_line};
use crate::vocab::{AgentName, MobName, Percept, Point, Position};

/// How far somebody in sight moves before it is told again, in blocks.
const STIRRED: i64 = 8;

/// Whom the eyes watch, and where they were told to be.
#[derive(Clone, Debug, Default)]
pub(super) struct Company {
    /// Lines to the players in reach as they were at the last look, in the order of asking.
    lines: Vec<Line>,
    mobs: BTreeMap<u32, Position>,
    /// Whether a block in reach has changed since.
    pub(super) altered: bool,
}

/// A straight line from the eyes to a player's head.
#[derive(Clone, Debug)]
struct Line {
    agent: AgentName,
    eyes: Point,
    head: Point,
    /// Where the player was told to be; none if the line is not clear.
    told: Option<Position>,
}

impl Senses {
    /// Looks for players as far as the last look went, always in the same order: tells who came into sight, and who in sight moved on.
    pub fn look_for<'a, V: View>(
        &mut self,
        players: impl Iterator<Item = (&'a AgentName, Point)>,
        eyes: Point,
        view: &V,
    ) -> Vec<Percept> {
        let mut percepts = Vec::new();
        let altered = std::mem::take(&mut self.company.altered);
        let before = std::mem::take(&mut self.company.lines);
        let mut rest = before.as_slice();
        for (agent, feet) in players {
            let head = feet.offset(0.0, 1.5, 0.0);
            if eyes.distance(head) > self.range {
                continue;
            }
            let was = rest.iter().position(|line| line.agent == *agent);
            let was = was.map(|index| {
                let line = &rest[index];
                rest = &rest[index + 1..];
                line
            });
            let still = was.filter(|was| !altered && was.eyes == eyes && was.head == head);
            let line = still.cloned().unwrap_or_else(|| {
                let clear = clear_line(eyes, head, view);
                let told = still_there(was.and_then(|was| was.told.as_ref()), feet.block());
                if clear && told.is_none() {
                    percepts.push(Percept::SeesAgent {
                        agent: agent.clone(),
                        at: feet.block(),
                    });
                }
                Line {
                    agent: agent.clone(),
                    eyes,
                    head,
                    told: clear.then(|| told.unwrap_or(feet.block())),
                }
            });
            self.company.lines.push(line);
        }
        percepts
    }

    /// Looks for creatures as far as the last look went, given by number, kind, feet and eyes: tells which came into sight, and which in
    /// sight moved on.
    pub fn look_for_mobs<'a, V: View>(
        &mut self,
        mobs: impl Iterator<Item = (u32, &'a MobName, Point, Point)>,
        eyes: Point,
        view: &V,
    ) -> Vec<Percept> {
        let mut percepts = Vec::new();
        let mut in_sight = BTreeMap::new();
        for (id, mob, feet, head) in mobs {
            if eyes.distance(head) > self.range || !clear_line(eyes, head, view) {
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
