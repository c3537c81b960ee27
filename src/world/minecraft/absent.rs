//! The twin of the real client for builds without the feature `minecraft`: the same names, and an error that says so.

use super::super::catalog::{BlockId, StateId};
use super::super::{Body, BodyEvent, Light, Observation, Way, WayAsked};
use super::{JoinError, Settings};
use crate::vocab::{Action, ActionId, AgentName, BiomeName, Position, Tick};
use std::convert::Infallible;
use std::time::Duration;

/// A body on a real server; in this build there is none.
#[derive(Debug)]
pub enum MinecraftBody {}

/// A watch on the clock of a body's world; in this build there is none.
#[derive(Clone, Debug)]
pub struct TickWatch(Infallible);

impl TickWatch {
    /// The tick that the world is at; in this build there is no world.
    pub fn tick(&self) -> Tick {
        match self.0 {}
    }

    /// Waits for a tick; in this build there is no world to wait for.
    pub fn wait_past(&self, _tick: Tick, _at_most: Duration) -> Tick {
        match self.0 {}
    }
}

/// Says that this build cannot join a server.
pub fn join(_settings: &Settings, _name: &AgentName) -> Result<MinecraftBody, JoinError> {
    Err(JoinError::NotBuilt)
}

impl MinecraftBody {
    /// Waits for the next events; in this build there is no body to wait with.
    pub fn wait_events(&mut self, _at_most: Duration) -> Vec<BodyEvent> {
        match *self {}
    }

    /// A watch on the clock of this body's world; in this build there is none.
    pub fn watch(&self) -> TickWatch {
        match *self {}
    }

    /// Leaves the server; in this build there is no body to leave with.
    pub fn leave(self) {
        match self {}
    }
}

impl Body for MinecraftBody {
    fn name(&self) -> AgentName {
        match *self {}
    }

    fn tick(&self) -> Tick {
        match *self {}
    }

    fn submit(&mut self, _action: Action) -> ActionId {
        match *self {}
    }

    fn cancel(&mut self, _id: ActionId) {
        match *self {}
    }

    fn take_events(&mut self) -> Vec<BodyEvent> {
        match *self {}
    }

    fn observe(&self) -> Observation {
        match *self {}
    }

    fn state_at(&self, _at: Position) -> Option<StateId> {
        match *self {}
    }

    fn sign_at(&self, _at: Position) -> Option<[String; 4]> {
        match *self {}
    }

    fn biome_at(&self, _at: Position) -> Option<BiomeName> {
        match *self {}
    }

    fn light_at(&self, _at: Position) -> Option<Light> {
        match *self {}
    }

    fn way(&self, _asked: &WayAsked<'_>) -> Option<Way> {
        match *self {}
    }

    fn find_blocks(&self, _kinds: &[BlockId], _max_distance: u32, _count: usize) -> Vec<Position> {
        match *self {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_without_azalea_says_so() {
        let name = AgentName::new("alice").unwrap();
        assert_eq!(
            join(&Settings::default(), &name).unwrap_err(),
            JoinError::NotBuilt
        );
    }
}
