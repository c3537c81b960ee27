//! When a body of this world looks, and what its observation says.

use super::actor::Actor;
use super::beside;
use super::chunk::{ChunkPos, cell};
use super::container::chest::Opened;
use super::container::{Container, is_ender_chest};
use super::kinds::traits;
use super::land::Land;
use super::section::Section;
use super::terrain::Terrain;
use super::world::World;
use crate::vocab::{Dimension, Position};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::senses::{LOOK_EVERY, View};
use crate::world::{Experience, Observation, Window, WindowKind};

/// Looks around if it is this body's turn, or at once if something near it changed.
pub(super) fn look(actor: &mut Actor, turn: u64, land: &Land, range: f64) {
    let due = (land.tick.0 + turn * 3).is_multiple_of(LOOK_EVERY);
    if !due && !actor.senses.has_news() {
        return;
    }
    let eyes = actor.eyes();
    let mut percepts = if due {
        actor.senses.look(eyes, range, &land.terrain)
    } else {
        actor.senses.glance(eyes, &land.terrain)
    };
    if due {
        let others = land.active().map(|(_, it)| (&it.name, it.position));
        let others = others.filter(|(name, _)| **name != actor.name);
        percepts.extend(actor.senses.look_for(others, eyes, &land.terrain));
        let mobs = land.entities.mobs.iter();
        let mobs = mobs.map(|(id, it)| (*id, it.name(), it.position, it.eyes(land.tick)));
        percepts.extend(actor.senses.look_for_mobs(mobs, eyes, &land.terrain));
    }
    for percept in percepts {
        actor.sense(percept);
    }
}

impl View for Terrain {
    fn block(&self, at: Position) -> Option<BlockId> {
        Some(Terrain::block(self, at))
    }

    type Cube = Section;

    fn cube(&self, at: Position) -> Option<Section> {
        let chunk = self.chunk(ChunkPos::of(at));
        match chunk.section(at.y) {
            None | Some(Section::Uniform(StateId::AIR)) => None,
            Some(section) => Some(section.clone()),
        }
    }

    #[inline]
    fn air_in(&self, cube: &Section, at: Position) -> bool {
        cube.is_air(cell(at))
    }

    fn clear_from(&self, cube: &Section) -> i32 {
        cube.clear_from()
    }

    #[inline]
    fn block_in(&self, cube: &Section, at: Position) -> Option<BlockId> {
        Some(traits(cube.get(cell(at))).block)
    }
}

/// What a body knows of itself and its surroundings.
pub(super) fn observe(world: &World, actor: &Actor) -> Observation {
    let land = &world.land;
    let feet = actor.position.block();
    let present = world.actors.iter().filter(|it| it.present);
    let mut players: Vec<_> = present.map(|it| it.name.clone()).collect();
    players.sort();
    Observation {
        tick: land.tick,
        time_of_day: land.time_of_day(),
        world: world.id(),
        dimension: Dimension::Overworld,
        biome: land.terrain.biome(feet.x, feet.z),
        position: actor.position,
        yaw: actor.yaw,
        pitch: actor.pitch,
        velocity: actor.velocity,
        on_ground: actor.on_ground,
        health: actor.vitals.health,
        food: actor.vitals.food,
        saturation: actor.vitals.saturation,
        oxygen: actor.vitals.air.clamp(0, 300) as u32,
        held_slot: actor.held_slot as u8,
        inventory: actor.inventory.clone(),
        armour: actor.armour.clone(),
        off_hand: actor.off_hand.clone(),
        experience: Experience::default(),
        spawn: Some(land.spawn),
        effects: actor.vitals.effects.clone(),
        sleeping: actor.sleeping.is_some(),
        burning: actor.vitals.fire > 0,
        digging: actor.digs(),
        entities: beside::entities(world, actor),
        window: window(actor, land),
        raining: false,
        players,
    }
}

fn window(actor: &Actor, land: &Land) -> Option<Window> {
    let at = actor.window?;
    let block = Catalog::get().block(land.terrain.block(at)).name.clone();
    let container = if is_ender_chest(land.terrain.block(at)) {
        Some(Container::Store(actor.ender_chest.clone()))
    } else {
        land.containers.view(Opened::at(at, &land.terrain))
    };
    let furnace = container.as_ref().and_then(Container::furnace);
    let (progress, burning) = furnace.map_or((0.0, 0), |it| it.state(land.rules()));
    Some(Window {
        kind: container
            .as_ref()
            .and_then(Container::kind)
            .unwrap_or(WindowKind::Crafting),
        block,
        at,
        slots: container.map_or_else(Vec::new, |it| it.slots().to_vec()),
        progress,
        burning,
    })
}
