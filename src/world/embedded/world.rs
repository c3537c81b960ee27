//! The world: its land, its bodies, and one tick of both.

use super::action::watch_window;
use super::actor::Actor;
use super::chunk::ChunkPos;
use super::entity::mob::{self, Mob};
use super::generate::Generator;
use super::generate::biome::Biome;
use super::harm::Target;
use super::kinds::default_state;
use super::land::Land;
use super::rules::Rulebook;
use super::settings::Settings;
use super::spawn;
use super::terrain::Terrain;
use super::{body, hearing, night, sight, turns};
use crate::vocab::{
    AgentName, BiomeName, Failure, ItemName, MobName, Position, TICKS_PER_DAY, Tick, WorldId,
};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::{Rules, Stack};

/// Ticks between two rounds of forgetting land that nobody is near.
const UNLOAD_EVERY: u64 = 600;
/// How far from every body land is forgotten, in chunks beyond the view distance.
const UNLOAD_MARGIN: u32 = 4;

/// A world that is a function of its settings and of what bodies did in it. A clone is a world of its own that shares its blocks with
/// the first until either changes them.
#[derive(Clone, Debug)]
pub struct World {
    pub(super) land: Land,
    pub(super) actors: Vec<Actor>,
}

/// A biome in which nobody can appear.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BiomeNotFound {
    /// It is not near the spawn, or it is all under water.
    #[error(
        "no dry `{biome}` within {blocks} blocks of the spawn of this world\nhint: try another seed"
    )]
    Far {
        /// The biome that was asked for.
        biome: BiomeName,
        /// How far was searched.
        blocks: u32,
    },
    /// The land has no such biome, whatever the seed.
    #[error("there is no biome `{biome}` in the embedded world\nhint: it has {}", biomes().join(", "))]
    Unknown {
        /// The biome that was asked for.
        biome: BiomeName,
    },
}

fn biomes() -> Vec<&'static str> {
    Biome::ALL.iter().map(|it| it.as_str()).collect()
}

impl World {
    /// A world to which nothing has happened yet.
    pub fn new(settings: Settings) -> Self {
        let terrain = Terrain::new(Generator::new(&settings));
        let spawn = spawn::find(&terrain);
        let mut land = Land::new(settings, terrain);
        land.spawn = spawn;
        Self {
            land,
            actors: Vec::new(),
        }
    }

    /// One tick: what bodies were told applies, in an order that is drawn for each tick, then everything moves, burns and looks.
    pub fn step(&mut self) {
        self.land.tick = self.land.tick + 1;
        self.locate_bodies();
        let turns = self.draw_turns();
        for &index in &turns {
            let actor = &mut self.actors[index];
            actor.begin(&mut self.land);
            if actor.vitals.alive() {
                actor.work(&mut self.land);
                body::settle(actor, &self.land);
            }
            body::live(index, actor, &mut self.land);
        }
        self.locate_bodies();
        self.land.step();
        mob::step(&mut self.land, &self.actors);
        self.take_blows();
        self.leap();
        night::pass(&mut self.land, &mut self.actors);
        turns::pick_up(&mut self.actors, &turns, &mut self.land);
        hearing::deliver(&mut self.land, &mut self.actors);
        self.perceive();
        if self.land.tick.0.is_multiple_of(UNLOAD_EVERY) {
            self.unload();
        }
    }

    /// Now.
    pub fn tick(&self) -> Tick {
        self.land.tick
    }

    /// Lets it be that time of the day: 0 at sunrise, 6,000 at noon. The clock goes forwards.
    pub fn set_time_of_day(&mut self, hour: u32) {
        let ahead = u64::from(hour) + TICKS_PER_DAY - u64::from(self.land.time_of_day());
        self.land.skipped += ahead % TICKS_PER_DAY;
    }

    /// What it was made from.
    pub fn seed(&self) -> u64 {
        self.land.settings.seed
    }

    /// Its name in beliefs and memories: `embedded-7`.
    pub fn id(&self) -> WorldId {
        WorldId(format!("embedded-{}", self.land.settings.seed).into())
    }

    /// The choices it was made with.
    pub fn settings(&self) -> &Settings {
        &self.land.settings
    }

    /// The block at a position; the land there is made if need be.
    pub fn block(&self, at: Position) -> BlockId {
        self.land.terrain.block(at)
    }

    /// The block at a position with its state; the land there is made if need be.
    pub fn state(&self, at: Position) -> StateId {
        self.land.terrain.state(at)
    }

    /// Puts a block, for tests and for imagined worlds; containers come empty.
    pub fn set_block(&mut self, at: Position, block: BlockId) {
        self.set_state(at, default_state(block));
    }

    /// Puts a block in a state, for tests and for imagined worlds.
    pub fn set_state(&mut self, at: Position, state: StateId) {
        self.land.set_state(at, state);
        self.tell_changes();
    }

    /// Gives items to a body that has joined, now or before. Fails if there is no such body, item or room.
    pub fn give(&mut self, name: &AgentName, item: &ItemName, count: u32) -> Result<(), Failure> {
        let known = Catalog::get().item_named(item.as_str());
        let actor = self.actors.iter_mut().find(|actor| actor.name == *name);
        let missing = |what: String| Failure::NotThere { what };
        known.ok_or_else(|| missing(format!("item `{item}`")))?;
        let actor = actor.ok_or_else(|| missing(format!("body `{name}`")))?;
        let stack = Stack::new(item.clone(), count);
        match actor.receive(&stack) {
            0 => Ok(()),
            _ => Err(Failure::InventoryFull),
        }
    }

    /// Lets a grown-up creature stand somewhere, for tests and for imagined worlds; gives its entity number. Fails for kinds that do not
    /// live here.
    pub fn summon(&mut self, name: &MobName, at: Position) -> Result<u32, Failure> {
        let kind = mob::Kind::named(name).ok_or_else(|| Failure::Unsupported {
            what: format!("creature `{name}`"),
        })?;
        Ok(mob::add(Mob::new(kind, at.feet()), &mut self.land))
    }

    /// Lets digging, crafting, cooking and eating go by these beliefs from now on, in place of the facts of the game. A matter about which
    /// they say nothing ends an action with [`Failure::Unknown`].
    pub fn believe(&mut self, rules: &Rules) {
        self.land.rulebook = Rulebook::believed(rules);
        self.land.containers.rules_changed();
    }

    /// The first matter that came up about which nothing is believed: from there on it is anybody's guess how things would go.
    pub fn unknown(&self) -> Option<&str> {
        self.land.unknown.as_deref()
    }

    /// The biome at a column of blocks.
    pub fn biome(&self, x: i32, z: i32) -> BiomeName {
        self.land.terrain.biome(x, z)
    }

    /// How many chunks are loaded, and the bytes that their blocks take.
    pub fn loaded(&self) -> (usize, usize) {
        self.land.terrain.loaded()
    }

    /// Where new bodies appear.
    pub fn spawn(&self) -> Position {
        self.land.spawn
    }

    /// Lets new bodies appear somewhere else.
    pub fn set_spawn(&mut self, spawn: Position) {
        self.land.spawn = spawn;
    }

    /// Lets new bodies appear in the nearest dry place of a biome.
    pub fn spawn_in(&mut self, biome: &BiomeName) -> Result<(), BiomeNotFound> {
        let biome = biome.clone();
        if !biomes().contains(&biome.as_str()) {
            return Err(BiomeNotFound::Unknown { biome });
        }
        let found = spawn::find_biome(&self.land.terrain, self.land.spawn, &biome);
        self.land.spawn = found.ok_or_else(|| BiomeNotFound::Far {
            biome,
            blocks: spawn::SEARCHED.unsigned_abs(),
        })?;
        Ok(())
    }

    /// Puts a body that has joined somewhere else; for tests and imagined worlds.
    pub fn put_body(&mut self, name: &AgentName, at: Position) {
        for actor in self.actors.iter_mut().filter(|actor| actor.name == *name) {
            actor.position = at.feet();
            actor.drift = [0.0; 3];
            actor.vitals.fallen = 0.0;
        }
    }

    /// Lets somebody into the body of this name: the one that was here before, or a new one near the spawn. Gives its index.
    pub(super) fn enter(&mut self, name: AgentName) -> usize {
        let known = self.actors.iter().position(|actor| actor.name == name);
        let index = known.unwrap_or_else(|| {
            let place = spawn::place(&self.land.terrain, self.land.spawn, self.actors.len());
            self.actors.push(Actor::new(name, place.feet()));
            self.actors.len() - 1
        });
        self.actors[index].enter();
        self.actors[index].senses.set_xray(self.land.settings.xray);
        self.locate_bodies();
        index
    }

    /// How far eyes see, in blocks.
    pub(super) fn view_blocks(&self) -> f64 {
        f64::from(self.land.settings.view_distance) * 16.0
    }

    fn locate_bodies(&mut self) {
        self.land.bodies.clear();
        let presences = self.actors.iter().map(Actor::presence);
        self.land.bodies.extend(presences);
    }

    /// Puts bodies where pearls took them.
    fn leap(&mut self) {
        for (index, to) in std::mem::take(&mut self.land.leaps) {
            if let Some(actor) = self.actors.get_mut(index).filter(|it| it.active()) {
                actor.position = to;
                actor.vitals.fallen = 0.0;
                actor.halt();
            }
        }
    }

    fn take_blows(&mut self) {
        for blow in std::mem::take(&mut self.land.blows) {
            match blow.target {
                Target::Body(index) => {
                    if let Some(actor) = self.actors.get_mut(index) {
                        body::hurt(index, actor, blow, &mut self.land);
                    }
                }
                Target::Mob(id) => mob::hurt(id, blow, &mut self.land),
            }
        }
    }

    fn draw_turns(&self) -> Vec<usize> {
        let bodies = self.actors.iter().enumerate();
        let present = bodies.filter(|(_, it)| it.present).map(|(index, _)| index);
        turns::draw(self.land.settings.seed, self.land.tick, present)
    }

    fn perceive(&mut self) {
        self.tell_changes();
        let range = self.view_blocks();
        for (index, actor) in self.actors.iter_mut().enumerate() {
            if actor.present {
                sight::look(actor, index as u64, &self.land, range);
                watch_window(actor, &self.land);
                actor.tell_inventory();
            }
        }
    }

    fn tell_changes(&mut self) {
        for at in std::mem::take(&mut self.land.changed) {
            for actor in &mut self.actors {
                actor.senses.block_changed(at);
            }
        }
    }

    fn unload(&mut self) {
        let bodies = self.actors.iter().filter(|it| it.present);
        let near: Vec<_> = bodies.map(|it| ChunkPos::of(it.position.block())).collect();
        let keep = self.land.settings.view_distance + UNLOAD_MARGIN;
        self.land.terrain.unload(&near, keep);
    }
}
