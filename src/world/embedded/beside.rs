//! Whom and what a body sees beside it.

use super::actor::Actor;
use super::entity::mob::Mob;
use super::entity::{Arrow, Dropped, Thrown};
use super::world::World;
use crate::vocab::{ItemName, Point, Tick};
use crate::world::senses::{FAR, clear_line};
use crate::world::{Entity, EntityKind, Stack};

/// How far lying items are noticed, in blocks.
const ITEMS_FAR: f64 = 16.0;
/// Entity numbers of players begin here, so that none is also an item's.
pub(super) const FIRST_PLAYER: u32 = 1 << 31;

/// Other bodies, creatures, what flies and lying items in sight, nearest first.
pub(super) fn entities(world: &World, actor: &Actor) -> Vec<Entity> {
    let land = &world.land;
    let eyes = actor.eyes();
    let range = world.view_blocks().min(FAR);
    let others = world.actors.iter().enumerate();
    let others = others.filter(|(_, other)| {
        let away = !other.active() || other.name == actor.name;
        !away && eyes.distance(other.eyes()) <= range
    });
    let players = others.map(|(index, other)| player(FIRST_PLAYER + index as u32, other));
    let items = land.entities.items.iter();
    let items = items.filter(|(_, item)| eyes.distance(item.position) <= ITEMS_FAR);
    let items = items.map(|(id, item)| lying(*id, item));
    let arrows = land.entities.arrows.iter().map(|(id, it)| arrow(*id, it));
    let missiles = land.entities.thrown.iter().map(|(id, it)| thrown(*id, it));
    let flying = arrows.chain(missiles);
    let flying = flying.filter(|it| eyes.distance(it.position) <= range);
    let mut entities: Vec<Entity> = players.chain(items).chain(flying).collect();
    entities.retain(|entity| {
        let point = entity.position.offset(0.0, 0.2, 0.0);
        clear_line(eyes, point, &land.terrain)
    });
    let mobs = land.entities.mobs.iter();
    let mobs = mobs.filter(|(_, it)| {
        eyes.distance(it.position) <= range && clear_line(eyes, it.eyes(land.tick), &land.terrain)
    });
    entities.extend(mobs.map(|(id, it)| creature(*id, it, land.tick)));
    nearest_first(entities, eyes)
}

/// The same within view distance, whether or not they are in sight.
pub(super) fn loaded(world: &World, actor: &Actor) -> Vec<Entity> {
    let land = &world.land;
    let eyes = actor.eyes();
    let range = world.view_blocks();
    let others = world.actors.iter().enumerate();
    let others = others.filter(|(_, other)| other.active() && other.name != actor.name);
    let players = others.map(|(index, other)| player(FIRST_PLAYER + index as u32, other));
    let items = land.entities.items.iter().map(|(id, it)| lying(*id, it));
    let arrows = land.entities.arrows.iter().map(|(id, it)| arrow(*id, it));
    let missiles = land.entities.thrown.iter().map(|(id, it)| thrown(*id, it));
    let mobs = land.entities.mobs.iter();
    let mobs = mobs.map(|(id, it)| creature(*id, it, land.tick));
    let things = players.chain(items).chain(arrows).chain(missiles);
    let near = things.chain(mobs);
    let near = near.filter(|it| eyes.distance(it.position) <= range);
    nearest_first(near.collect(), eyes)
}

fn nearest_first(mut entities: Vec<Entity>, eyes: Point) -> Vec<Entity> {
    let far = |entity: &Entity| eyes.distance(entity.position);
    entities.sort_by(|a, b| far(a).total_cmp(&far(b)).then(a.id.cmp(&b.id)));
    entities
}

/// Something that lies at a point and of which nothing more is to be told.
fn thing(id: u32, kind: EntityKind, position: Point, velocity: Point) -> Entity {
    Entity {
        id,
        kind,
        position,
        yaw: 0.0,
        pitch: 0.0,
        velocity,
        on_ground: false,
        health: None,
        baby: false,
        held: None,
        armour: [const { None }; 4],
    }
}

fn player(id: u32, other: &Actor) -> Entity {
    let name = other.name.clone();
    let kind = EntityKind::Player { name };
    let item = |stack: &Stack| -> ItemName { stack.item.clone() };
    Entity {
        yaw: other.yaw,
        pitch: other.pitch,
        on_ground: other.on_ground,
        health: Some(other.vitals.health),
        held: other.held().map(item),
        armour: other.armour.each_ref().map(|worn| worn.as_ref().map(item)),
        ..thing(id, kind, other.position, other.velocity)
    }
}

fn lying(id: u32, it: &Dropped) -> Entity {
    let kind = EntityKind::Item {
        item: it.stack.item.clone(),
        count: it.stack.count,
    };
    Entity {
        on_ground: it.rests(),
        ..thing(id, kind, it.position, it.velocity())
    }
}

fn arrow(id: u32, it: &Arrow) -> Entity {
    let name = "arrow".to_owned();
    Entity {
        on_ground: it.rests(),
        ..thing(id, EntityKind::Object { name }, it.position, it.velocity())
    }
}

fn thrown(id: u32, it: &Thrown) -> Entity {
    let name = it.kind.name().to_owned();
    thing(id, EntityKind::Object { name }, it.position, it.velocity())
}

fn creature(id: u32, it: &Mob, now: Tick) -> Entity {
    let name = it.name().clone();
    let velocity = it.velocity();
    let walks = velocity.x.hypot(velocity.z) > 0.0;
    Entity {
        yaw: if walks {
            (-velocity.x).atan2(velocity.z).to_degrees() as f32
        } else {
            0.0
        },
        on_ground: it.stands(),
        health: Some(it.health),
        baby: it.baby(now),
        ..thing(id, EntityKind::Mob { name }, it.position, velocity)
    }
}
