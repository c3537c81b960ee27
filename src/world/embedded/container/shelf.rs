//! All containers of a world, by place, and which of them have something to do.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::chest::Opened;
use super::{Container, STORE, lit};
use crate::vocab::Position;
use crate::world::Stack;
use crate::world::catalog::Catalog;
use crate::world::embedded::land::Land;

/// Containers as they are written down.
type Places = BTreeMap<Position, Container>;

/// All containers, by place. One that cooks is awake until it has nothing more to do; whoever changes what is in it wakes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Places", into = "Places")]
pub(in crate::world::embedded) struct Containers {
    all: Places,
    awake: BTreeSet<Position>,
    /// Those of an imagined world into which nobody has looked: what is in them is unknown.
    strange: BTreeSet<Position>,
}

/// What a container does to the world around it in a tick.
pub(super) enum Outcome {
    /// Its fire begins or ends.
    Lit(bool),
    /// Something is done and pops off.
    Pops(Stack),
}

impl Containers {
    /// What stands at a place.
    pub(in crate::world::embedded) fn get(&self, at: Position) -> Option<&Container> {
        self.all.get(&at)
    }

    /// Every container, in the order of places.
    #[cfg(test)]
    pub(in crate::world::embedded) fn iter(&self) -> impl Iterator<Item = (&Position, &Container)> {
        self.all.iter()
    }

    /// Puts one where a block has been put.
    pub(in crate::world::embedded) fn insert(&mut self, at: Position, container: Container) {
        self.all.insert(at, container);
    }

    /// Puts one of which nobody knows what is in it.
    pub(in crate::world::embedded) fn insert_strange(
        &mut self,
        at: Position,
        container: Container,
    ) {
        self.all.insert(at, container);
        self.strange.insert(at);
    }

    /// Whether nobody knows what is in the one at a place.
    pub(in crate::world::embedded) fn is_strange(&self, at: Position) -> bool {
        self.strange.contains(&at)
    }

    /// Takes one away with its block.
    pub(in crate::world::embedded) fn remove(&mut self, at: Position) -> Option<Container> {
        self.strange.remove(&at);
        self.awake.remove(&at);
        self.all.remove(&at)
    }

    /// The block at a place is in another state: a fire that was lit finds what lies on it.
    pub(in crate::world::embedded) fn wake(&mut self, at: Position) {
        if self.all.contains_key(&at) {
            self.awake.insert(at);
        }
    }

    /// Other rules have come into force: what cooks is to be looked up anew.
    pub(in crate::world::embedded) fn rules_changed(&mut self) {
        *self = Self {
            strange: std::mem::take(&mut self.strange),
            ..std::mem::take(&mut self.all).into()
        };
    }

    /// What an open window shows: the two halves of a double chest as one.
    pub(in crate::world::embedded) fn view(&self, opened: Opened) -> Option<Container> {
        let mut shown = self.all.get(&opened.first)?.clone();
        if let Container::Store(slots) = &mut shown
            && let Some(Container::Store(more)) = opened.second.and_then(|it| self.all.get(&it))
        {
            slots.extend_from_slice(more);
        }
        Some(shown)
    }

    /// Changes what is in an open window, the two halves of a double chest as one, and lets it look what it has to do now.
    pub(in crate::world::embedded) fn change<R>(
        &mut self,
        opened: Opened,
        change: impl FnOnce(&mut Container) -> R,
    ) -> Option<R> {
        let mut shown = self.view(opened)?;
        let result = change(&mut shown);
        if let (Container::Store(slots), Some(second)) = (&mut shown, opened.second) {
            let more = slots.split_off(STORE.min(slots.len()));
            self.all.insert(second, Container::Store(more));
        }
        if let Container::Furnace(furnace) = &mut shown {
            furnace.changed();
        }
        self.awake.insert(opened.first);
        self.all.insert(opened.first, shown);
        Some(result)
    }
}

/// One tick of all that are awake: they burn and cook, their blocks are lit or go out, and what is done pops off a campfire.
pub(in crate::world::embedded) fn step(land: &mut Land) {
    let mut outcomes = Vec::new();
    let Containers { all, awake, .. } = &mut land.containers;
    awake.retain(|at| match all.get_mut(at) {
        Some(Container::Furnace(furnace)) => {
            furnace.step(&land.rulebook, &mut |it| outcomes.push((*at, it)))
        }
        Some(Container::Campfire(campfire)) => {
            let burns = lit(land.terrain.state(*at));
            campfire.step(burns, &land.rulebook, &mut |it| outcomes.push((*at, it)))
        }
        Some(Container::Store(_)) | None => false,
    });
    for (at, outcome) in outcomes {
        match outcome {
            Outcome::Lit(lit) => light(land, at, lit),
            Outcome::Pops(stack) => land.drop_stack(stack, at.center()),
        }
    }
}

/// Shows by the block's state whether a fire burns in it.
fn light(land: &mut Land, at: Position, lit: bool) {
    let value = if lit { "true" } else { "false" };
    if let Some(state) = Catalog::get().with_property(land.state(at), "lit", value) {
        land.set_state(at, state);
    }
}

impl From<Places> for Containers {
    fn from(mut all: Places) -> Self {
        for container in all.values_mut() {
            if let Container::Furnace(furnace) = container {
                furnace.changed();
            }
        }
        let awake = all.keys().copied().collect();
        Self {
            all,
            awake,
            strange: BTreeSet::new(),
        }
    }
}

impl From<Containers> for Places {
    fn from(containers: Containers) -> Self {
        containers.all
    }
}
