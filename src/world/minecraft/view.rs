//! What a body last saw, shared between its handle and its thread.

use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use azalea::BlockPos;
use azalea::core::position::ChunkPos;
use azalea::local_player::WorldHolder;
use azalea::world::find_blocks::find_blocks_in_chunk;

use super::super::Observation;
use super::super::catalog::{BlockId, StateId};
use super::{names, observing};
use crate::vocab::{BiomeName, Position, Tick};

/// The newest observation and the chunks that belong to it.
#[derive(Clone)]
pub(super) struct SharedView(Arc<Shared>);

struct Shared {
    view: Mutex<View>,
    replaced: Condvar,
}

struct View {
    observation: Observation,
    world: WorldHolder,
}

impl SharedView {
    pub(super) fn new(observation: Observation, world: WorldHolder) -> Self {
        let view = Mutex::new(View { observation, world });
        let replaced = Condvar::new();
        Self(Arc::new(Shared { view, replaced }))
    }

    pub(super) fn replace(&self, observation: Observation, world: WorldHolder) {
        *self.lock() = View { observation, world };
        self.0.replaced.notify_all();
    }

    pub(super) fn tick(&self) -> Tick {
        self.lock().observation.tick
    }

    pub(super) fn observation(&self) -> Observation {
        self.lock().observation.clone()
    }

    pub(super) fn state_at(&self, at: Position) -> Option<StateId> {
        let world = self.world();
        let state = world.shared.read().get_block_state(block_pos(at))?;
        Some(names::state_id(state))
    }

    pub(super) fn biome_at(&self, at: Position) -> Option<BiomeName> {
        observing::biome(&self.world(), block_pos(at))
    }

    /// The nearest blocks of these kinds in the loaded chunks, nearest first, ties by position.
    pub(super) fn find_blocks(
        &self,
        kinds: &[BlockId],
        max_distance: u32,
        count: usize,
    ) -> Vec<Position> {
        let feet = self.lock().observation.feet();
        let states = names::block_states(kinds);
        let reach = i64::from(max_distance).pow(2);
        let mut found = Vec::new();

        let world = self.world();
        let world = world.shared.read();
        for chunk_pos in chunks_around(feet, max_distance) {
            let Some(chunk) = world.chunks.get(&chunk_pos) else {
                continue;
            };
            find_blocks_in_chunk(
                &states,
                chunk_pos,
                &chunk.read(),
                world.chunks.min_y(),
                |at| {
                    let at = position(at);
                    let distance = at.distance_squared(feet);
                    if distance <= reach {
                        found.push((distance, at));
                    }
                },
            );
        }
        found.sort_unstable();
        found.into_iter().take(count).map(|(_, at)| at).collect()
    }

    pub(super) fn world(&self) -> WorldHolder {
        self.lock().world.clone()
    }

    fn lock(&self) -> MutexGuard<'_, View> {
        self.0.view.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A watch on the clock of a body's world, for whoever lets the server's time pass.
#[derive(Clone)]
pub struct TickWatch(SharedView);

impl TickWatch {
    pub(super) fn new(view: SharedView) -> Self {
        Self(view)
    }

    /// The tick that the world is at.
    pub fn tick(&self) -> Tick {
        self.0.tick()
    }

    /// Waits until the world is past a tick, and returns the tick it is at then; an earlier one if that takes longer than `at_most`.
    pub fn wait_past(&self, tick: Tick, at_most: Duration) -> Tick {
        let Shared { view, replaced } = &*self.0.0;
        let view = view.lock().unwrap_or_else(PoisonError::into_inner);
        let not_yet = |view: &mut View| view.observation.tick <= tick;
        let waited = replaced.wait_timeout_while(view, at_most, not_yet);
        waited
            .unwrap_or_else(PoisonError::into_inner)
            .0
            .observation
            .tick
    }
}

impl fmt::Debug for TickWatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("TickWatch").field(&self.0.tick()).finish()
    }
}

/// The chunks that reach into a square of `distance` blocks around a block; no more than a server ever sends.
fn chunks_around(center: Position, distance: u32) -> impl Iterator<Item = ChunkPos> {
    const FARTHEST_SENT: i32 = 33 * 16;
    let distance = i32::try_from(distance)
        .unwrap_or(FARTHEST_SENT)
        .min(FARTHEST_SENT);
    let range =
        move |middle: i32| (middle - distance).div_euclid(16)..=(middle + distance).div_euclid(16);
    range(center.x).flat_map(move |x| range(center.z).map(move |z| ChunkPos::new(x, z)))
}

/// A position as azalea writes it.
pub(super) fn block_pos(at: Position) -> BlockPos {
    BlockPos::new(at.x, at.y, at.z)
}

/// A position as we write it.
pub(super) fn position(at: BlockPos) -> Position {
    Position::new(at.x, at.y, at.z)
}
