//! The world without its bodies: blocks, what moves around, what stands in containers, and the time.

use std::collections::BTreeMap;

use super::actor::SIZE;
use super::collide::Size;
use super::container::{self, Container, Containers};
use super::entity::{Dropped, Entities, arrow, falling, thrown, tnt};
use super::harm::{Blow, Cause, Target};
use super::joined;
use super::kinds::{Traits, default_state, traits};
use super::living::{self, Schedule};
use super::rules::Rulebook;
use super::settings::Settings;
use super::terrain::Terrain;
use crate::vocab::{AgentName, Failure, Point, Position, Random, TICKS_PER_DAY, Tick};
use crate::world::Stack;
use crate::world::catalog::{BlockId, Cuboid, StateId};

/// Everything that bodies act on.
#[derive(Clone, Debug)]
pub(super) struct Land {
    pub(super) settings: Settings,
    /// What digging, crafting, cooking, eating and killing go by.
    pub(super) rulebook: Rulebook,
    /// The first matter that came up and about which nothing is believed.
    pub(super) unknown: Option<String>,
    pub(super) tick: Tick,
    /// Where new bodies appear, and old ones that have no bed.
    pub(super) spawn: Position,
    /// Ticks that sleepers have skipped: the hour is that of `tick + skipped`.
    pub(super) skipped: u64,
    pub(super) terrain: Terrain,
    pub(super) entities: Entities,
    pub(super) containers: Containers,
    /// What stands on signs, line by line.
    pub(super) signs: BTreeMap<Position, [String; 4]>,
    /// Bodies that a pearl takes somewhere in this tick, by index.
    pub(super) leaps: Vec<(usize, Point)>,
    /// Blocks that wait for their tick.
    pub(super) schedule: Schedule,
    /// The bodies as the rest of the world sees them, by index: kept up to date by the world.
    pub(super) bodies: Vec<Presence>,
    /// What hurts whom in this tick.
    pub(super) blows: Vec<Blow>,
    /// Positions whose block changed in this tick.
    pub(super) changed: Vec<Position>,
    /// How many blocks have changed since the world was made or read.
    pub(super) edits: u64,
    /// How many had when arrows last looked whether what they stick in is still there.
    pub(super) arrows_looked: Option<u64>,
    /// What was said in this tick.
    pub(super) voices: Vec<Voice>,
}

/// A body as the rest of the world sees it.
#[derive(Clone, Debug)]
pub(super) struct Presence {
    pub(super) name: AgentName,
    /// The feet.
    pub(super) position: Point,
    /// Whether somebody is in it and it lives.
    pub(super) active: bool,
    /// The bed that it sleeps in.
    pub(super) lies_in: Option<Position>,
}

/// A line on its way to ears.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    pub(super) speaker: AgentName,
    pub(super) from: Point,
    /// The one player it is for; everybody in hearing if none.
    pub(super) to: Option<AgentName>,
    pub(super) text: String,
}

impl Land {
    /// Land to which nothing has happened yet.
    pub(super) fn new(settings: Settings, terrain: Terrain) -> Self {
        Self {
            settings,
            rulebook: Rulebook::default(),
            unknown: None,
            tick: Tick(0),
            spawn: Position::default(),
            skipped: 0,
            terrain,
            entities: Entities::default(),
            containers: Containers::default(),
            signs: BTreeMap::new(),
            leaps: Vec::new(),
            schedule: Schedule::default(),
            bodies: Vec::new(),
            blows: Vec::new(),
            changed: Vec::new(),
            edits: 0,
            arrows_looked: None,
            voices: Vec::new(),
        }
    }

    /// One tick for all that happens without bodies.
    pub(super) fn step(&mut self) {
        living::step(self);
        container::step(self);
        let Self {
            terrain,
            entities,
            tick,
            ..
        } = self;
        entities.items.retain(|_, item| item.step(*tick, terrain));
        falling::step(self);
        arrow::step(self);
        thrown::step(self);
        tnt::step(self);
    }

    /// The rules in force: the game's, or what somebody believes of them.
    pub(super) fn rules(&self) -> &Rulebook {
        &self.rulebook
    }

    /// Remembers the first matter about which nothing is believed.
    pub(super) fn note_unknown(&mut self, failure: &Failure) {
        if let Failure::Unknown { what } = failure {
            self.unknown.get_or_insert_with(|| what.clone());
        }
    }

    /// Whether a matter of which no rule can be believed goes as in the game. Where beliefs are in force it does not, and is remembered.
    pub(super) fn goes_as_in_the_game(&mut self, what: &str) -> bool {
        match self.rulebook.only_if_true(what) {
            Ok(()) => true,
            Err(unknown) => {
                self.note_unknown(&unknown);
                false
            }
        }
    }

    /// The bodies that are in the world and alive, with their indices.
    pub(super) fn active(&self) -> impl Iterator<Item = (usize, &Presence)> {
        self.bodies.iter().enumerate().filter(|(_, it)| it.active)
    }

    /// Who stands where parts of a block would be, by name: bodies and creatures block what is built into them.
    pub(super) fn standing_in(&self, at: Position, parts: &[Cuboid]) -> Option<String> {
        if parts.is_empty() {
            return None;
        }
        let within = |feet, size: Size| parts.iter().any(|part| size.overlaps(feet, *part, at));
        let mut bodies = self.active().map(|(_, body)| body);
        let body = bodies.find(|body| within(body.position, SIZE));
        let mut mobs = self.entities.mobs.values();
        let mut mob = || mobs.find(|mob| within(mob.position, mob.size(self.tick)));
        let body = body.map(|body| body.name.to_string());
        body.or_else(|| mob().map(|mob| mob.name().to_string()))
    }

    /// The index of a body.
    pub(super) fn body_named(&self, name: &AgentName) -> Option<usize> {
        self.bodies.iter().position(|it| it.name == *name)
    }

    /// Hurts somebody without a push, and by nobody's doing.
    pub(super) fn hurt(&mut self, target: Target, amount: f32, cause: Cause) {
        self.blows.push(Blow {
            target,
            amount,
            cause,
            push: None,
            by: None,
        });
    }

    /// 0 at sunrise, 6,000 at noon, up to 23,999.
    pub(super) fn time_of_day(&self) -> u32 {
        ((self.tick.0 + self.skipped) % TICKS_PER_DAY) as u32
    }

    /// The chances of this tick for a purpose at a place.
    pub(super) fn random(&self, label: &str, at: Position) -> Random {
        let key = [
            self.tick.0.cast_signed(),
            at.x.into(),
            at.y.into(),
            at.z.into(),
        ];
        Random::keyed(self.settings.seed, label, &key)
    }

    /// The state at a position.
    pub(super) fn state(&self, at: Position) -> StateId {
        self.terrain.state(at)
    }

    /// What stands at a position, as things that move see it.
    pub(super) fn traits(&self, at: Position) -> &'static Traits {
        self.terrain.traits(at)
    }

    /// Puts a block in the state that it has when nothing is said.
    pub(super) fn set_block(&mut self, at: Position, block: BlockId) {
        self.set_state(at, default_state(block));
    }

    /// Puts a block. A container that stood there spills what it held. Every change of a block goes through here.
    pub(super) fn set_state(&mut self, at: Position, state: StateId) {
        let before = self.terrain.state(at);
        if before == state {
            return;
        }
        self.terrain.set(at, state);
        self.changed.push(at);
        self.edits += 1;
        let block = traits(state).block;
        if traits(before).block != block {
            self.signs.remove(&at);
            if self.containers.is_strange(at) {
                self.goes_as_in_the_game("what is in a container");
            }
            if let Some(gone) = self.containers.remove(at) {
                for stack in gone.into_stacks() {
                    self.drop_stack(stack, at.center());
                }
            }
            if let Some(container) = Container::of(block) {
                self.containers.insert(at, container);
            }
        } else if container::holds_items(block) {
            self.containers.wake(at);
        }
        joined::touched(self, at);
        living::touched(self, at, before);
    }

    /// Lets a stack fall; it can be picked up after half a second.
    pub(super) fn drop_stack(&mut self, stack: Stack, from: Point) {
        self.throw_stack(stack, from, 10);
    }

    /// Lets a stack fall that cannot be picked up for `delay` ticks.
    pub(super) fn throw_stack(&mut self, stack: Stack, from: Point, delay: u64) {
        let item = Dropped::new(stack, from, self.tick, delay);
        let id = self.entities.next();
        self.entities.items.insert(id, item);
    }
}
