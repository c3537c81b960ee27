//! The world as its bodies and its clock share it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::action::is_sign;
use super::actor::Actor;
use super::chunk::{ChunkPos, SIDE};
use super::land::Land;
use super::world::World;
use super::{beside, sight, survey};
use crate::vocab::{Action, ActionId, AgentName, BiomeName, Failure, Position, Tick};
use crate::world::catalog::{BlockId, StateId};
use crate::world::{Body, BodyEvent, Entity, Light, Observation, Way, WayAsked};

/// One world in many hands: whoever steps it, and the bodies in it.
///
/// The mutex is held for the length of a call and never across two, so that no order of calls can block another.
#[derive(Clone)]
pub struct SharedWorld(Arc<Mutex<World>>);

impl SharedWorld {
    /// Shares a world.
    pub fn new(world: World) -> Self {
        Self(Arc::new(Mutex::new(world)))
    }

    /// Uses the world for the length of one call; do not nest.
    pub fn with<R>(&self, use_world: impl FnOnce(&mut World) -> R) -> R {
        use_world(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Enters the body of this name. One that has lived in this world is taken up where it was left, with what it carried; otherwise a
    /// new one appears near the spawn. A body that somebody is in is taken over, as when a player logs in twice.
    pub fn join(&self, name: AgentName) -> EmbeddedBody {
        let (index, session) = self.with(|world| {
            let index = world.enter(name.clone());
            (index, world.actors[index].session)
        });
        EmbeddedBody {
            world: self.clone(),
            name,
            index,
            session,
            parting: vec![BodyEvent::Disconnected {
                reason: "somebody else entered this body".to_owned(),
            }],
            refused: 0,
        }
    }
}

impl fmt::Debug for SharedWorld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.with(|world| world.id());
        f.debug_tuple("SharedWorld").field(&id).finish()
    }
}

/// A body in a shared world; dropping it leaves the world.
#[derive(Debug)]
pub struct EmbeddedBody {
    world: SharedWorld,
    name: AgentName,
    index: usize,
    session: u64,
    /// What is left to tell once somebody else is in the body.
    parting: Vec<BodyEvent>,
    refused: u64,
}

impl EmbeddedBody {
    /// Uses the world and the body in it.
    fn with<R>(&self, use_body: impl FnOnce(&mut World, usize) -> R) -> R {
        self.world.with(|world| use_body(world, self.index))
    }

    /// Looks at the body and the land around it.
    fn ask<R>(&self, question: impl FnOnce(&Actor, &Land) -> R) -> R {
        self.with(|world, index| question(&world.actors[index], &world.land))
    }

    /// Uses the body, unless somebody else has taken it over.
    fn with_own<R>(&self, use_body: impl FnOnce(&mut Actor) -> R) -> Option<R> {
        self.with(|world, index| {
            let actor = &mut world.actors[index];
            (actor.session == self.session).then(|| use_body(actor))
        })
    }

    /// Ends an action that has no body any more. Its id counts down from the greatest, so that it is none that a body gave.
    fn refuse(&mut self) -> ActionId {
        self.refused += 1;
        let id = ActionId(u64::MAX - self.refused);
        self.parting.push(BodyEvent::Done {
            id,
            result: Err(Failure::Disconnected),
        });
        id
    }
}

impl Body for EmbeddedBody {
    fn name(&self) -> AgentName {
        self.name.clone()
    }

    fn tick(&self) -> Tick {
        self.with(|world, _| world.tick())
    }

    fn submit(&mut self, action: Action) -> ActionId {
        let id = self.with_own(|actor| {
            let id = ActionId(actor.next_action);
            actor.next_action += 1;
            actor.inbox.push((id, action));
            id
        });
        id.unwrap_or_else(|| self.refuse())
    }

    fn cancel(&mut self, id: ActionId) {
        self.with_own(|actor| actor.cancelled.push(id));
    }

    fn take_events(&mut self) -> Vec<BodyEvent> {
        let events = self.with_own(|actor| std::mem::take(&mut actor.outbox));
        events.unwrap_or_else(|| std::mem::take(&mut self.parting))
    }

    fn observe(&self) -> Observation {
        self.with(|world, index| sight::observe(world, &world.actors[index]))
    }

    fn entities(&self) -> Vec<Entity> {
        self.with(|world, index| beside::loaded(world, &world.actors[index]))
    }

    fn state_at(&self, at: Position) -> Option<StateId> {
        self.ask(|actor, land| survey::loaded(actor, land, at).then(|| land.terrain.state(at)))
    }

    fn sign_at(&self, at: Position) -> Option<[String; 4]> {
        self.ask(|actor, land| {
            let written = || land.signs.get(&at).cloned();
            let sign = survey::loaded(actor, land, at) && is_sign(land.terrain.block(at));
            sign.then(|| written().unwrap_or_default())
        })
    }

    fn biome_at(&self, at: Position) -> Option<BiomeName> {
        self.ask(|actor, land| survey::biome(actor, land, at))
    }

    fn light_at(&self, at: Position) -> Option<Light> {
        self.ask(|actor, land| survey::light(actor, land, at))
    }

    fn way(&self, asked: &WayAsked<'_>) -> Option<Way> {
        self.ask(|actor, land| Some(survey::way(actor, land, asked)))
    }

    fn can_see(&self, at: Position) -> bool {
        self.ask(|actor, land| survey::sees(actor.eyes(), at, &land.terrain))
    }

    fn find_blocks(&self, kinds: &[BlockId], max_distance: u32, count: usize) -> Vec<Position> {
        self.with(|world, index| {
            let near = world.actors[index].position.block();
            find_blocks(world, near, kinds, (max_distance, count))
        })
    }
}

impl Drop for EmbeddedBody {
    fn drop(&mut self) {
        self.with_own(Actor::leave);
    }
}

/// Searches columns in order of distance until the nearest `count` are certain.
fn find_blocks(
    world: &World,
    near: Position,
    kinds: &[BlockId],
    (max_distance, count): (u32, usize),
) -> Vec<Position> {
    if kinds.is_empty() || count == 0 {
        return Vec::new();
    }
    let reach = max_distance.min(world.land.settings.view_distance * 16 + 16);
    let limit = i64::from(reach).pow(2);
    let widest = kinds.iter().map(|kind| usize::from(kind.0) + 1).max();
    let mut wanted = vec![false; widest.unwrap_or(0)];
    for kind in kinds {
        wanted[usize::from(kind.0)] = true;
    }
    let heights = near.y - reach as i32..=near.y + reach as i32;
    let mut found: Vec<Position> = Vec::new();
    for (distance, chunk) in columns_around(near, world.land.settings.view_distance) {
        let farthest = found.get(count - 1);
        let settled = farthest.is_some_and(|at| at.distance_squared(near) < distance);
        if distance > limit || settled {
            break;
        }
        let column = world.land.terrain.chunk(chunk);
        column.scan(chunk, heights.clone(), &wanted, &mut |at| {
            if at.distance_squared(near) <= limit {
                found.push(at);
            }
        });
        found.sort_by_key(|at| (at.distance_squared(near), *at));
        found.truncate(count);
    }
    found
}

/// The columns in view with the squared distance to their nearest block, nearest first.
fn columns_around(near: Position, view: u32) -> Vec<(i64, ChunkPos)> {
    let home = ChunkPos::of(near);
    let view = view as i32;
    let offsets = (-view..=view).flat_map(|z| (-view..=view).map(move |x| (x, z)));
    let mut columns: Vec<_> = offsets
        .map(|(x, z)| {
            let chunk = ChunkPos {
                x: home.x + x,
                z: home.z + z,
            };
            let corner = chunk.corner();
            let nearest = Position::new(
                near.x.clamp(corner.x, corner.x + SIDE - 1),
                near.y,
                near.z.clamp(corner.z, corner.z + SIDE - 1),
            );
            (nearest.distance_squared(near), chunk)
        })
        .collect();
    columns.sort();
    columns
}
