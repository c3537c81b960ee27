//! Walking, by azalea's path finder.

use azalea::BlockPos;
use azalea::pathfinder::goals::{BlockPosGoal, Goal, ReachBlockPosGoal, XZGoal, YGoal};
use azalea::pathfinder::{PathfinderClientExt, PathfinderOpts};
use azalea::world::ChunkStorage;

use super::super::view::{block_pos, position};
use super::Actor;
use crate::vocab::{ActionResult, Destination, Failure, Position, TICKS_PER_SECOND};

/// Standing on one block for this long while walking is being stuck, in ticks. Digging through a wall takes less.
const STUCK: u64 = 15 * TICKS_PER_SECOND;
/// How often a path is looked for again after it led elsewhere.
const ATTEMPTS: usize = 3;

impl Actor {
    pub(super) async fn walk(&self, to: Destination, dig: bool) -> ActionResult {
        for _ in 0..ATTEMPTS {
            let goal = WalkGoal {
                to: to.clone(),
                chunks: self.view.world().shared.read().chunks.clone(),
            };
            if goal.success(block_pos(self.now().feet())) {
                return Ok(());
            }
            let options = PathfinderOpts::new()
                .allow_mining(dig)
                .retry_on_no_path(false);
            self.bot.start_goto_with_opts(goal, options);
            self.ticks(2).await;
            if !self.keep_walking().await {
                self.bot.force_stop_pathfinding();
                self.ticks(1).await;
                return Err(Failure::NoPath);
            }
        }
        let goal = WalkGoal {
            to,
            chunks: self.view.world().shared.read().chunks.clone(),
        };
        if goal.success(block_pos(self.now().feet())) {
            Ok(())
        } else {
            Err(Failure::NoPath)
        }
    }

    /// Waits until the path finder has nothing more to do; false if the body is stuck.
    async fn keep_walking(&self) -> bool {
        let mut last = (self.now().feet(), self.view.tick());
        while !self.bot.is_goto_target_reached() || self.bot.is_executing_path() {
            self.ticks(1).await;
            let (feet, tick) = (self.now().feet(), self.view.tick());
            if feet != last.0 {
                last = (feet, tick);
            } else if tick.since(last.1) > STUCK {
                return false;
            }
        }
        true
    }
}

/// A destination as a goal of azalea's path finder.
struct WalkGoal {
    to: Destination,
    chunks: ChunkStorage,
}

impl std::fmt::Debug for WalkGoal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("WalkGoal").field(&self.to).finish()
    }
}

impl Goal for WalkGoal {
    fn heuristic(&self, node: BlockPos) -> f32 {
        far(&self.to, node)
    }

    fn success(&self, node: BlockPos) -> bool {
        self.reached(&self.to, node)
    }
}

fn far(to: &Destination, node: BlockPos) -> f32 {
    match *to {
        Destination::Near { at, .. }
        | Destination::Block { at }
        | Destination::GetToBlock { at }
        | Destination::LookAtBlock { at } => BlockPosGoal(block_pos(at)).heuristic(node),
        Destination::Xz { x, z } | Destination::NearXz { x, z, .. } => {
            XZGoal { x, z }.heuristic(node)
        }
        Destination::Y { y } => YGoal { y }.heuristic(node),
        Destination::Any { ref of } => of.iter().map(|it| far(it, node)).fold(f32::MAX, f32::min),
        Destination::All { ref of } => of.iter().map(|it| far(it, node)).fold(0.0, f32::max),
        Destination::Not { .. } => 0.0,
    }
}

impl WalkGoal {
    fn reached(&self, to: &Destination, node: BlockPos) -> bool {
        let feet = position(node);
        match *to {
            Destination::Near { at, range } => feet.distance_squared(at) as f64 <= range * range,
            Destination::Block { at } => feet == at,
            Destination::GetToBlock { at } => is_beside(feet, at),
            Destination::LookAtBlock { at } => {
                feet != at
                    && ReachBlockPosGoal::new(block_pos(at), self.chunks.clone()).success(node)
            }
            Destination::Xz { x, z } => (feet.x, feet.z) == (x, z),
            Destination::NearXz { x, z, range } => {
                let column = Position::new(x, feet.y, z);
                feet.distance_squared(column) as f64 <= range * range
            }
            Destination::Y { y } => feet.y == y,
            Destination::Any { ref of } => of.iter().any(|it| self.reached(it, node)),
            Destination::All { ref of } => of.iter().all(|it| self.reached(it, node)),
            Destination::Not { ref of } => !self.reached(of, node),
        }
    }
}

/// Next to the block with the feet or the head, on top of it or under it.
fn is_beside(feet: Position, at: Position) -> bool {
    let d = feet - at;
    let up = if d.y < 0 { d.y + 1 } else { d.y };
    d.x.abs() + up.abs() + d.z.abs() == 1
}
