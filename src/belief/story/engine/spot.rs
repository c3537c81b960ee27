//! Spots: the containers of a story as places of the graph.
//!
//! Each room of a story is a small world of its own, and its containers stand so close together that whoever is in the room can see them
//! all.

use indexmap::{IndexMap, IndexSet};
use serde::{Deserialize, Serialize};

use crate::belief::story::Name;
use crate::vocab::{Dimension, Place, Position, WorldId};

/// Containers along each edge of the cube that they fill.
const EDGE: usize = 32;
/// The world of what is in no known room; no room can be called so.
const NOWHERE: &str = "";

/// A container in a room.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(super) struct Spot {
    pub(super) room: Name,
    pub(super) container: Name,
}

impl Spot {
    pub(super) fn new(container: &Name, room: &Name) -> Self {
        Self {
            room: room.clone(),
            container: container.clone(),
        }
    }
}

/// All rooms and their containers, in the order in which the story named them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Spots {
    rooms: IndexMap<Name, IndexSet<Name>>,
    /// The rooms with a container of that name.
    rooms_with: IndexMap<Name, IndexSet<Name>>,
    /// Containers that were talked of and that no event ever showed, in whatever room they may be.
    unknown: IndexSet<Name>,
}

impl Spots {
    /// Most containers in a room.
    pub(super) const MAX: usize = EDGE * EDGE * EDGE - 1;

    /// Where a container stands in the graph; a new one is given its place.
    pub(super) fn place(&mut self, spot: &Spot) -> Place {
        let rooms = self.rooms_with.entry(spot.container.clone()).or_default();
        rooms.insert(spot.room.clone());
        let room = self.rooms.entry(spot.room.clone()).or_default();
        let (number, _) = room.insert_full(spot.container.clone());
        at(spot.room.as_str(), number + 1)
    }

    /// A place for a container of which only the name is known.
    pub(super) fn unknown(&mut self, container: &Name) -> Place {
        let (number, _) = self.unknown.insert_full(container.clone());
        at(NOWHERE, number + 1)
    }

    /// The container that stands in a place of the graph, and in which room if that is known.
    pub(super) fn named(&self, place: &Place) -> Option<(&Name, Option<&Name>)> {
        let edge = i32::try_from(EDGE).ok()?;
        let Position { x, y, z } = place.position;
        let number = usize::try_from(x + edge * (y + edge * z))
            .ok()?
            .checked_sub(1)?;
        if place.world.0 == NOWHERE {
            return Some((self.unknown.get_index(number)?, None));
        }
        let (room, containers) = self.rooms.get_key_value(place.world.0.as_str())?;
        Some((containers.get_index(number)?, Some(room)))
    }

    /// Whether a room can have no more containers but those that it has.
    pub(super) fn is_full(&self, spot: &Spot) -> bool {
        let room = self.rooms.get(&spot.room);
        room.is_some_and(|all| all.len() >= Self::MAX && !all.contains(&spot.container))
    }

    /// The containers of a room.
    pub(super) fn in_room(&self, room: &Name) -> Vec<Spot> {
        let containers = self.rooms.get(room).into_iter().flatten();
        containers.map(|name| Spot::new(name, room)).collect()
    }

    /// The containers of that name, one in a room, the first named first.
    pub(super) fn called(&self, container: &Name) -> Vec<Spot> {
        let rooms = self.rooms_with.get(container).into_iter().flatten();
        rooms.map(|room| Spot::new(container, room)).collect()
    }
}

/// The room itself as a place of the graph.
pub(super) fn room(name: &Name) -> Place {
    at(name.as_str(), 0)
}

fn at(world: &str, number: usize) -> Place {
    let along = |step: usize| i32::try_from(number / step % EDGE).unwrap_or(0);
    Place {
        world: WorldId(world.into()),
        dimension: Dimension::Overworld,
        position: Position::new(along(1), along(EDGE), along(EDGE * EDGE)),
    }
}
