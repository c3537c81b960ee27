//! A world as bytes: what happened to it, not what the seed makes anyway.
//!
//! A save is the world as if everybody had left it: actions under way, open windows and undelivered events are not in it. Contents are
//! `MessagePack` in an envelope (`seal.rs`) with a checksum. Since unchanged land is made anew from the seed, `VERSION` there must be
//! raised when the generator changes as well as when the types below do.
//!
//! Whoever wrote a save, a world that loads from it cannot be made to panic by it: `bounds.rs` checks every number, `check.rs` what must
//! fit together.

mod bounds;
mod check;
mod error;
mod seal;
mod summary;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use self::bounds::Fault;
pub use self::error::SaveError;
pub use self::summary::SaveSummary;
use super::actor::Actor;
use super::body::vitals::Vitals;
use super::chunk::ChunkPos;
use super::container::{Containers, STORE};
use super::entity::Entities;
use super::generate::Generator;
use super::land::Land;
use super::living::Schedule;
use super::settings::{Settings, Terrain as Shape};
use super::terrain::Terrain;
use super::world::World;
use crate::vocab::{AgentName, Point, Position, Tick};
use crate::world::catalog::StateId;
use crate::world::senses::Senses;
use crate::world::{Inventory, Seen, Stack};

#[derive(Serialize, Deserialize)]
struct SavedWorld {
    seed: u64,
    terrain: Shape,
    tick: Tick,
    spawn: Position,
    skipped: u64,
    columns: Vec<SavedColumn>,
    entities: Entities,
    containers: Containers,
    signs: BTreeMap<Position, [String; 4]>,
    schedule: Schedule,
    bodies: Vec<SavedBody>,
}

/// East, south, and the cells that changed.
#[derive(Serialize, Deserialize)]
struct SavedColumn(i32, i32, BTreeMap<u32, StateId>);

#[derive(Serialize, Deserialize)]
struct SavedBody {
    name: AgentName,
    position: Point,
    yaw: f32,
    pitch: f32,
    vitals: Vitals,
    drift: [f64; 3],
    held_slot: usize,
    inventory: Inventory,
    armour: [Option<Stack>; 4],
    off_hand: Option<Stack>,
    ender_chest: Vec<Option<Stack>>,
    bed: Option<Position>,
    struck: Tick,
    next_action: u64,
    seen: Seen,
    changed: Vec<Position>,
}

impl World {
    /// The world as bytes; equal worlds give equal bytes.
    pub fn save(&self) -> Vec<u8> {
        let saved = SavedWorld::of(self);
        let mut contents = Vec::new();
        if let Err(error) = rmp_serde::encode::write(&mut contents, &saved) {
            debug_assert!(false, "a world is always writable: {error}");
        }
        seal::seal(&contents)
    }

    /// The world that [`World::save`] wrote. `settings` must ask for the same seed and terrain; the rest of them may differ.
    ///
    /// # Errors
    /// If they are not such bytes, are damaged, or tell of a world that cannot be.
    pub fn load(bytes: &[u8], settings: Settings) -> Result<Self, SaveError> {
        let saved = SavedWorld::read(bytes)?;
        saved.is_of(&settings)?;
        let columns = saved.columns.into_iter();
        let edits = columns.map(|SavedColumn(x, z, cells)| (ChunkPos { x, z }, Arc::new(cells)));
        let terrain = Terrain::changed(Generator::new(&settings), edits.collect());
        Ok(Self {
            land: Land {
                tick: saved.tick,
                spawn: saved.spawn,
                skipped: saved.skipped,
                entities: saved.entities,
                containers: saved.containers,
                signs: saved.signs,
                schedule: saved.schedule,
                ..Land::new(settings, terrain)
            },
            actors: saved
                .bodies
                .into_iter()
                .map(SavedBody::into_actor)
                .collect(),
        })
    }
}

impl SavedWorld {
    fn of(world: &World) -> Self {
        let columns = world.land.terrain.edits().into_iter();
        Self {
            seed: world.land.settings.seed,
            terrain: world.land.settings.terrain,
            tick: world.land.tick,
            spawn: world.land.spawn,
            skipped: world.land.skipped,
            columns: columns
                .map(|(at, cells)| SavedColumn(at.x, at.z, cells))
                .collect(),
            entities: world.land.entities.clone(),
            containers: world.land.containers.clone(),
            signs: world.land.signs.clone(),
            schedule: world.land.schedule.clone(),
            bodies: world.actors.iter().map(SavedBody::of).collect(),
        }
    }

    /// Fails if the settings ask for another land.
    fn is_of(&self, settings: &Settings) -> Result<(), SaveError> {
        if self.seed != settings.seed {
            return Err(SaveError::OtherSeed {
                found: self.seed,
                wanted: settings.seed,
            });
        }
        if self.terrain != settings.terrain {
            return Err(SaveError::OtherTerrain {
                found: self.terrain,
                wanted: settings.terrain,
            });
        }
        Ok(())
    }

    fn read(bytes: &[u8]) -> Result<Self, SaveError> {
        let contents = seal::unseal(bytes)?;
        let saved = rmp_serde::from_slice::<Self>(&contents);
        let saved = saved.map_err(|error| SaveError::Unreadable {
            why: error.to_string(),
        })?;
        let checked = bounds::check(&saved).and_then(|()| check::check(&saved));
        checked.map_err(|fault| SaveError::Impossible { fault })?;
        Ok(saved)
    }
}

impl SavedBody {
    fn of(actor: &Actor) -> Self {
        Self {
            name: actor.name.clone(),
            position: actor.position,
            yaw: actor.yaw,
            pitch: actor.pitch,
            vitals: actor.vitals.clone(),
            drift: actor.drift,
            held_slot: actor.held_slot,
            inventory: actor.inventory.clone(),
            armour: actor.armour.clone(),
            off_hand: actor.off_hand.clone(),
            ender_chest: actor.ender_chest.clone(),
            bed: actor.bed,
            struck: actor.struck,
            next_action: actor.next_action,
            seen: actor.senses.seen().clone(),
            changed: actor.senses.changed().iter().copied().collect(),
        }
    }

    fn into_actor(self) -> Actor {
        let mut actor = Actor::new(self.name, self.position);
        actor.yaw = self.yaw;
        actor.pitch = self.pitch;
        actor.vitals = self.vitals;
        actor.felt = actor.vitals.told();
        actor.drift = self.drift;
        actor.held_slot = self.held_slot;
        actor.inventory = self.inventory;
        actor.armour = self.armour;
        actor.off_hand = self.off_hand;
        actor.ender_chest = self.ender_chest;
        actor.ender_chest.resize(STORE, None);
        actor.bed = self.bed;
        actor.struck = self.struck;
        actor.next_action = self.next_action;
        actor.senses = Senses::new(self.seen, self.changed.into_iter().collect());
        actor
    }
}

#[cfg(test)]
mod tests;
