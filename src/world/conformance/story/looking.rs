//! What is to be seen in a story.

use super::{Story, Told};
use crate::vocab::{AgentName, Percept, Position};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::{BodyEvent, Entity, EntityKind, Observation};

impl Story<'_> {
    /// Whose story it is.
    pub(in crate::world::conformance) fn name(&self) -> AgentName {
        self.body.with(|body| body.name())
    }

    /// What the body knows of itself and its surroundings.
    pub(in crate::world::conformance) fn view(&self) -> Observation {
        self.body.with(|body| body.observe())
    }

    /// The kind of the block at a place.
    pub(in crate::world::conformance) fn kind(&self, place: [i32; 3]) -> Option<BlockId> {
        let at = self.at(place);
        self.body.with(|body| body.block_at(at))
    }

    /// Whether this block stands at a place.
    pub(in crate::world::conformance) fn stands(&self, name: &str, place: [i32; 3]) -> bool {
        let kind = self.kind(place).map(|kind| Catalog::get().block(kind));
        kind.is_some_and(|block| block.name.as_str() == name)
    }

    /// Whether the block at a place has a property with a value.
    pub(in crate::world::conformance) fn has(
        &self,
        property: &str,
        value: &str,
        place: [i32; 3],
    ) -> bool {
        let at = self.at(place);
        let state = self.body.with(|body| body.state_at(at));
        state.and_then(|state| Catalog::get().property(state, property)) == Some(value)
    }

    /// Blocks that the body finds loaded around it.
    pub(in crate::world::conformance) fn finds(
        &self,
        kind: BlockId,
        max_distance: u32,
        count: usize,
    ) -> Vec<Position> {
        self.body
            .with(|body| body.find_blocks(&[kind], max_distance, count))
    }

    /// How many of an item are in the inventory.
    pub(in crate::world::conformance) fn carries(&self, item: &str) -> u32 {
        self.view().inventory.count(item)
    }

    /// Fails unless exactly so many of an item come to be carried.
    pub(in crate::world::conformance) fn comes_to_carry(&mut self, item: &str, count: u32) -> Told {
        self.until(&format!("{count} {item}"), |story| {
            story.carries(item) == count
        })
    }

    /// Waits until an item is carried or lies in sight.
    pub(in crate::world::conformance) fn turns_up(&mut self, item: &str) -> Told {
        self.until(item, |story| {
            let view = story.view();
            view.inventory.count(item) > 0 || view.entities.iter().any(|it| is_item(it, item))
        })
    }

    /// A creature of a kind in sight, the nearest.
    pub(in crate::world::conformance) fn creature_in_sight(&self, kind: &str) -> Option<Entity> {
        let of_kind =
            |it: &Entity| matches!(&it.kind, EntityKind::Mob { name } if name.as_str() == kind);
        self.view().entities.into_iter().find(of_kind)
    }

    /// What the body has sensed since the story began.
    pub(in crate::world::conformance) fn sensed(&self) -> impl Iterator<Item = &Percept> {
        percepts(&self.events[0])
    }

    /// What the other body has sensed.
    pub(in crate::world::conformance) fn other_sensed(&self) -> impl Iterator<Item = &Percept> {
        percepts(&self.events[1])
    }

    /// All that the body was told.
    pub(in crate::world::conformance) fn events(&self) -> &[BodyEvent] {
        &self.events[0]
    }
}

fn percepts(events: &[BodyEvent]) -> impl Iterator<Item = &Percept> {
    events.iter().filter_map(|event| match event {
        BodyEvent::Sensed { percept } => Some(percept),
        _ => None,
    })
}

/// Whether this is a lying item of a kind.
pub(in crate::world::conformance) fn is_item(entity: &Entity, item: &str) -> bool {
    matches!(&entity.kind, EntityKind::Item { item: it, .. } if it.as_str() == item)
}
