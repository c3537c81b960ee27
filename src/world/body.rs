//! The door to a world: a small sync trait over queues. Nothing in it waits.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::catalog::{BlockId, Catalog, StateId};
use super::senses::{FAR, can_see};
use super::{Entity, Light, Observation, Way, WayAsked};
use crate::vocab::{Action, ActionId, ActionResult, AgentName, BiomeName, Percept, Position, Tick};

/// How high above the feet the eyes of a standing body are, in blocks.
const EYES: f64 = 1.62;

/// One body in one world.
///
/// Actions handed in are applied at the next tick boundary; each ends in exactly one [`BodyEvent::Done`]. Five lanes
/// ([`Lane`](crate::vocab::Lane)) do one thing each at a time; an action for a busy lane ends with
/// [`Failure::Busy`](crate::vocab::Failure::Busy).
pub trait Body: Send {
    /// Whose body it is; the world names the speaker of its chat by this.
    fn name(&self) -> AgentName;

    /// The world's present tick.
    fn tick(&self) -> Tick;

    /// Queues an action. How it ended comes out of [`Body::take_events`].
    fn submit(&mut self, action: Action) -> ActionId;

    /// Stops an action within one tick; it ends with [`Failure::Cancelled`](crate::vocab::Failure::Cancelled). Unknown and
    /// finished ids are ignored.
    fn cancel(&mut self, id: ActionId);

    /// What happened since the last call, oldest first.
    fn take_events(&mut self) -> Vec<BodyEvent>;

    /// The body's own state and what is around it.
    fn observe(&self) -> Observation;

    /// Players, creatures and things within view distance, whether or not they are in sight, nearest first.
    fn entities(&self) -> Vec<Entity> {
        self.observe().entities
    }

    /// The block at a position within view distance, and its state; `None` where nothing is loaded.
    fn state_at(&self, at: Position) -> Option<StateId>;

    /// What stands on a sign within view distance, line by line; `None` where there is no sign that this body can read.
    fn sign_at(&self, at: Position) -> Option<[String; 4]>;

    /// The kind of the block at a position within view distance; `None` where nothing is loaded.
    fn block_at(&self, at: Position) -> Option<BlockId> {
        let state = self.state_at(at)?;
        Some(Catalog::get().block_of(state))
    }

    /// The biome at a position within view distance; `None` where nothing is loaded or the world does not tell.
    fn biome_at(&self, at: Position) -> Option<BiomeName>;

    /// How light it is at a position within view distance; `None` where nothing is loaded or the world does not tell.
    fn light_at(&self, at: Position) -> Option<Light>;

    /// A way, without walking it; `None` if this world tells none.
    fn way(&self, asked: &WayAsked<'_>) -> Option<Way>;

    /// Whether the body's eyes see the block at a position at this moment.
    fn can_see(&self, at: Position) -> bool {
        let eyes = self.observe().position.offset(0.0, EYES, 0.0);
        let near = eyes.distance(at.center()) <= FAR;
        eyes.block() == at || (near && can_see(eyes, at, &|at| self.block_at(at)))
    }

    /// Up to `count` loaded blocks of these kinds within `max_distance` blocks of the feet, nearest first.
    fn find_blocks(&self, kinds: &[BlockId], max_distance: u32, count: usize) -> Vec<Position>;
}

/// What comes out of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum BodyEvent {
    /// It stands in the world (again, after death).
    Spawned,
    /// It sensed something.
    Sensed {
        /// What.
        percept: Percept,
    },
    /// An action ended.
    Done {
        /// Which.
        id: ActionId,
        /// How.
        result: ActionResult,
    },
    /// It left the world; every action still open has ended before this.
    Disconnected {
        /// The server's words, or what broke.
        reason: String,
    },
}

/// A body shared between the life that owns it and the skill that moves it.
#[derive(Clone)]
pub struct BodyHandle(Arc<Mutex<dyn Body>>);

impl BodyHandle {
    /// Shares a body.
    pub fn new(body: impl Body + 'static) -> Self {
        Self(Arc::new(Mutex::new(body)))
    }

    /// Uses the body for the length of one call; do not nest.
    pub fn with<R>(&self, use_body: impl FnOnce(&mut dyn Body) -> R) -> R {
        let mut body = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        use_body(&mut *body)
    }
}

impl fmt::Debug for BodyHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("BodyHandle")
            .field(&self.with(|body| body.name()))
            .finish()
    }
}
