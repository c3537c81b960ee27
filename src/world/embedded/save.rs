//! A world as bytes: what happened to it, not what the seed makes anyway.
//!
//! Layout: eight bytes of magic, the format's version, a CRC-32 of the rest (both 32 bits, little-endian), then `MessagePack`. A save is
//! the world as if everybody had left it: actions under way, open windows and undelivered events are not in it. Since unchanged land
//! is made anew from the seed, [`VERSION`] must be raised when the generator changes as well as when the types below do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::actor::Actor;
use super::body::vitals::Vitals;
use super::chunk::ChunkPos;
use super::container::Container;
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

const MAGIC: &[u8; 8] = b"mfworld\n";
const VERSION: u32 = 4;
const HEADER: usize = 16;

/// Why bytes are not a world that can go on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// They do not begin as a saved world does.
    #[error("not a saved world")]
    NotAWorld,
    /// Another version of this program wrote them.
    #[error("the saved world has format {found}, this program reads format {VERSION}")]
    Version {
        /// The format found.
        found: u32,
    },
    /// Something changed or cut them after they were written.
    #[error(
        "the saved world is damaged: its checksum does not match\nhint: restore a copy, or remove it to begin the world anew"
    )]
    Damaged,
    /// The checksum fits, the contents do not.
    #[error("the saved world cannot be read: {why}")]
    Unreadable {
        /// What the reader stumbled over.
        why: String,
    },
    /// They are a world of another seed or shape than the settings ask for.
    #[error("the saved world has seed {found}, not {wanted}, or another terrain than asked for")]
    OtherWorld {
        /// The seed in the save.
        found: u64,
        /// The seed in the settings.
        wanted: u64,
    },
}

#[derive(Serialize, Deserialize)]
struct SavedWorld {
    seed: u64,
    terrain: Shape,
    tick: Tick,
    spawn: Position,
    skipped: u64,
    columns: Vec<SavedColumn>,
    entities: Entities,
    containers: BTreeMap<Position, Container>,
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
    bed: Option<Position>,
    struck: Tick,
    next_action: u64,
    seen: Seen,
    changed: Vec<Position>,
}

impl World {
    /// The world as bytes; equal worlds give equal bytes.
    pub fn save(&self) -> Vec<u8> {
        let columns = self.land.terrain.edits().into_iter();
        let saved = SavedWorld {
            seed: self.land.settings.seed,
            terrain: self.land.settings.terrain,
            tick: self.land.tick,
            spawn: self.land.spawn,
            skipped: self.land.skipped,
            columns: columns
                .map(|(at, cells)| SavedColumn(at.x, at.z, cells))
                .collect(),
            entities: self.land.entities.clone(),
            containers: self.land.containers.clone(),
            signs: self.land.signs.clone(),
            schedule: self.land.schedule.clone(),
            bodies: self.actors.iter().map(SavedBody::of).collect(),
        };
        let mut contents = Vec::new();
        if let Err(error) = rmp_serde::encode::write(&mut contents, &saved) {
            debug_assert!(false, "a world is always writable: {error}");
        }
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend(crc32fast::hash(&contents).to_le_bytes());
        bytes.extend(contents);
        bytes
    }

    /// The world that [`World::save`] wrote. `settings` must ask for the same seed and terrain; the rest of them may differ.
    pub fn load(bytes: &[u8], settings: Settings) -> Result<Self, SaveError> {
        let saved: SavedWorld =
            rmp_serde::from_slice(contents(bytes)?).map_err(|error| SaveError::Unreadable {
                why: error.to_string(),
            })?;
        if (saved.seed, saved.terrain) != (settings.seed, settings.terrain) {
            return Err(SaveError::OtherWorld {
                found: saved.seed,
                wanted: settings.seed,
            });
        }
        let mut terrain = Terrain::new(Generator::new(&settings));
        for SavedColumn(x, z, cells) in &saved.columns {
            terrain.replay(ChunkPos { x: *x, z: *z }, cells);
        }
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
        actor.held_slot = self.held_slot.min(Inventory::HOTBAR - 1);
        actor.inventory = self.inventory;
        actor.armour = self.armour;
        actor.off_hand = self.off_hand;
        actor.bed = self.bed;
        actor.struck = self.struck;
        actor.next_action = self.next_action;
        actor.senses = Senses::new(self.seen, self.changed.into_iter().collect());
        actor
    }
}

/// What follows the header, if header and checksum are right.
fn contents(bytes: &[u8]) -> Result<&[u8], SaveError> {
    let (header, contents) = bytes.split_at_checked(HEADER).ok_or(SaveError::NotAWorld)?;
    let (magic, numbers) = header.split_at(MAGIC.len());
    let (version, checksum) = numbers.split_at(4);
    if magic != MAGIC {
        return Err(SaveError::NotAWorld);
    }
    let number = |bytes: &[u8]| {
        bytes
            .iter()
            .rev()
            .fold(0, |n, byte| n << 8 | u32::from(*byte))
    };
    if number(version) != VERSION {
        return Err(SaveError::Version {
            found: number(version),
        });
    }
    if number(checksum) != crc32fast::hash(contents) {
        return Err(SaveError::Damaged);
    }
    Ok(contents)
}

#[cfg(test)]
mod tests {
    use super::super::{SharedWorld, Terrain};
    use super::{SaveError, Settings, World};
    use crate::vocab::{Action, AgentName, Destination, ItemName, Percept, Position};
    use crate::world::catalog::Catalog;
    use crate::world::{Body, BodyEvent};

    fn settings() -> Settings {
        Settings {
            terrain: Terrain::Natural,
            seed: 5,
            ..Settings::default()
        }
    }

    fn names() -> [AgentName; 2] {
        ["alice", "bob"].map(|name| AgentName::new(name).unwrap())
    }

    /// Two bodies that dig, walk and craft for a while.
    fn live(world: World, ticks: u32) -> World {
        let world = SharedWorld::new(world);
        let mut bodies = names().map(|name| world.join(name));
        let log = ["oak_log", "birch_log"].map(|it| Catalog::get().block_named(it).unwrap().id);
        for tick in 0..ticks {
            for body in &mut bodies {
                match tick % 200 {
                    0 => {
                        let at = body.find_blocks(&log, 64, 1)[0];
                        let to = Destination::GetToBlock { at };
                        body.submit(Action::Goto { to, dig: true });
                    }
                    120 => {
                        let at = body.find_blocks(&log, 64, 1)[0];
                        body.submit(Action::Dig { at });
                    }
                    _ => {}
                }
            }
            world.with(World::step);
        }
        world.with(|world| world.clone())
    }

    fn lived() -> World {
        let world = SharedWorld::new(World::new(settings()));
        let bodies = names().map(|name| world.join(name));
        world.with(|world| {
            let furnace = Catalog::get().block_named("furnace").unwrap().id;
            let at = world.spawn();
            world.set_block(at.offset(5, 1, 5), furnace);
            let item = ItemName::new("stone_axe");
            world.give(&names()[0], &item, 1).unwrap();
        });
        drop(bodies);
        live(world.with(|world| world.clone()), 600)
    }

    #[test]
    fn a_loaded_world_goes_on_as_the_saved_one_would_have() {
        let world = lived();
        let bytes = world.save();
        let loaded = World::load(&bytes, settings()).unwrap();
        assert_eq!(loaded.save(), bytes);
        let went_on = live(world, 1_000).save();
        assert_eq!(live(loaded, 1_000).save(), went_on);
        assert_ne!(went_on, bytes);
    }

    #[test]
    fn a_hurt_body_does_not_tell_it_again_when_its_world_is_loaded() {
        let flat = Settings {
            terrain: Terrain::Flat,
            ..settings()
        };
        let world = SharedWorld::new(World::new(flat.clone()));
        let alice = world.join(names()[0].clone());
        world.with(|world| world.put_body(&names()[0], Position::new(0, 84, 0)));
        for _ in 0..30 {
            world.with(World::step);
        }
        assert!(alice.observe().health < 15.0);
        let saved = world.with(|world| world.save());
        let loaded = SharedWorld::new(World::load(&saved, flat).unwrap());
        let mut alice = loaded.join(names()[0].clone());
        loaded.with(World::step);
        let told = alice.take_events().into_iter().any(|event| {
            matches!(
                event,
                BodyEvent::Sensed {
                    percept: Percept::Feels { .. }
                }
            )
        });
        assert!(!told);
    }

    #[test]
    fn a_save_holds_what_happened_and_little_else() {
        let fresh = World::new(settings());
        fresh.block(Position::new(0, 0, 0));
        assert!(fresh.save().len() < 100, "{} bytes", fresh.save().len());
        let lived = lived().save().len();
        assert!(lived < 200_000, "{lived} bytes");
    }

    #[test]
    fn a_cut_or_flipped_byte_is_refused() {
        let bytes = lived().save();
        for cut in [0, 1, 15, 16, bytes.len() / 2, bytes.len() - 1] {
            assert!(
                World::load(&bytes[..cut], settings()).is_err(),
                "cut at {cut}"
            );
        }
        for flip in (0..bytes.len()).step_by(bytes.len() / 50) {
            let mut bytes = bytes.clone();
            bytes[flip] ^= 0x10;
            assert!(
                World::load(&bytes, settings()).is_err(),
                "flipped at {flip}"
            );
        }
    }

    #[test]
    fn what_is_wrong_with_a_save_is_said() {
        let bytes = World::new(settings()).save();
        let other = Settings {
            seed: 6,
            ..settings()
        };
        let error = World::load(&bytes, other).unwrap_err();
        assert_eq!(
            error,
            SaveError::OtherWorld {
                found: 5,
                wanted: 6
            }
        );
        let error = World::load(b"PK", settings()).unwrap_err().to_string();
        assert_eq!(error, "not a saved world");
        let mut newer = bytes;
        newer[8] = 9;
        let error = World::load(&newer, settings()).unwrap_err().to_string();
        assert_eq!(
            error,
            "the saved world has format 9, this program reads format 4"
        );
    }
}
