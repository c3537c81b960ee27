//! What is around the body in an imagined world: whom and what it sees, and containers with what it knows of their contents.

use crate::vocab::{AgentName, Position, Section};
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::{Actor, SIZE};
use crate::world::embedded::collide::Size;
use crate::world::embedded::container::Container;
use crate::world::embedded::entity::Dropped;
use crate::world::embedded::entity::mob::{self, CHILDHOOD, Kind, Mob};
use crate::world::embedded::generate::Extent;
use crate::world::embedded::land::Land;
use crate::world::embedded::world::World;
use crate::world::{Entity, EntityKind, Observation, Seen, Stack, Window};

/// The extent of a lying item: vanilla's `EntityType.ITEM`.
const ITEM: Size = Size {
    width: 0.25,
    height: 0.25,
};

/// The extents of all that is in sight and will be there.
pub(super) fn extents(view: &Observation) -> Vec<Extent> {
    let size = |entity: &Entity| match &entity.kind {
        EntityKind::Player { .. } => Some(SIZE),
        EntityKind::Mob { .. } => creature(entity, view).map(|it| it.size(view.tick)),
        EntityKind::Item { .. } => Some(ITEM),
        EntityKind::Object { .. } => None,
    };
    let entities = view.entities.iter();
    entities
        .filter_map(|it| Some((it.position, size(it)?)))
        .collect()
}

/// Puts in whom and what the body sees, and the names of those who are out of sight.
pub(super) fn put(name: &AgentName, view: &Observation, world: &mut World) {
    for entity in &view.entities {
        match &entity.kind {
            EntityKind::Player { name } => put_player(name, entity, world),
            EntityKind::Mob { .. } => {
                if let Some(mob) = creature(entity, view) {
                    mob::add(mob, &mut world.land);
                }
            }
            EntityKind::Item { item, count } => {
                let stack = Stack::new(item.clone(), *count);
                let item = Dropped::new(stack, entity.position, view.tick, 0);
                let id = world.land.entities.next();
                world.land.entities.items.insert(id, item);
            }
            EntityKind::Object { .. } => {}
        }
    }
    let missing = |it: &&AgentName| world.actors.iter().all(|actor| actor.name != **it);
    let away: Vec<_> = view.players.iter().filter(missing).collect();
    let away = away.into_iter().filter(|it| *it != name);
    let away = away.map(|it| Actor::new(it.clone(), view.position));
    world.actors.extend(away.collect::<Vec<_>>());
}

fn put_player(name: &AgentName, entity: &Entity, world: &mut World) {
    if world.actors.iter().any(|it| it.name == *name) {
        return;
    }
    let mut player = Actor::new(name.clone(), entity.position);
    if let Some(health) = entity.health {
        player.vitals.health = health;
    }
    player.enter();
    world.actors.push(player);
}

/// The creature that is seen, if its kind lives here.
fn creature(entity: &Entity, view: &Observation) -> Option<Mob> {
    let EntityKind::Mob { name } = &entity.kind else {
        return None;
    };
    let mut mob = Mob::new(Kind::named(name)?, entity.position);
    mob.stand(entity.on_ground);
    if let Some(health) = entity.health {
        mob.health = health;
    }
    if entity.baby {
        mob.grown_at = view.tick + CHILDHOOD;
    }
    Some(mob)
}

/// Puts what is known to be in the open window into its block, and into all other perceived containers that nobody knows.
pub(super) fn put_containers(seen: &Seen, view: &Observation, land: &mut Land) {
    for (number, kind) in seen.kinds().enumerate() {
        let block = Catalog::get().block_named(kind.as_str());
        let Some(empty) = block.and_then(|it| Container::of(it.id)) else {
            continue;
        };
        for at in seen.all_of(number) {
            put_container(at, empty.clone(), view.window.as_ref(), land);
        }
    }
}

fn put_container(at: Position, mut container: Container, open: Option<&Window>, land: &mut Land) {
    let Some(open) = open.filter(|it| it.at == at) else {
        land.containers.insert_strange(at, container);
        return;
    };
    if let Container::Store(slots) = &mut container {
        slots.clone_from(&open.slots);
    } else {
        let sections = [
            Section::FurnaceInput,
            Section::FurnaceFuel,
            Section::FurnaceOutput,
        ];
        for (section, stack) in sections.into_iter().zip(&open.slots) {
            if let Some([slot]) = container.section(section) {
                slot.clone_from(stack);
            }
        }
    }
    land.containers.insert(at, container);
    land.containers.wake(at);
}
