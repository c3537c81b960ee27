//! The lanes of a body, each a task on the connection's thread.

use std::collections::BTreeMap;
use std::future::Future;

use tokio::sync::oneshot::{self, error::TryRecvError};
use tokio::task::JoinHandle;

use crate::vocab::{ActionId, ActionResult, Failure, Lane};

/// The actions that are under way.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    running: BTreeMap<Lane, Running>,
}

#[derive(Debug)]
struct Running {
    id: ActionId,
    task: JoinHandle<()>,
    result: oneshot::Receiver<ActionResult>,
}

/// An action that is no longer under way.
#[derive(Debug)]
pub(super) struct Ended {
    pub(super) id: ActionId,
    pub(super) lane: Lane,
    pub(super) result: ActionResult,
}

impl Lanes {
    pub(super) fn is_busy(&self, lane: Lane) -> bool {
        self.running.contains_key(&lane)
    }

    /// Starts an action in a lane that is free.
    pub(super) fn start(
        &mut self,
        id: ActionId,
        lane: Lane,
        action: impl Future<Output = ActionResult> + 'static,
    ) {
        let (sender, result) = oneshot::channel();
        let task = tokio::task::spawn_local(async move {
            let _ = sender.send(action.await);
        });
        self.running.insert(lane, Running { id, task, result });
    }

    /// The actions that ended since the last call, in the order of their lanes.
    pub(super) fn take_ended(&mut self) -> Vec<Ended> {
        let mut ended = Vec::new();
        self.running.retain(|&lane, running| {
            let result = match running.result.try_recv() {
                Ok(result) => result,
                Err(TryRecvError::Empty) => return true,
                Err(TryRecvError::Closed) => {
                    tracing::error!(
                        id = running.id.0,
                        "an action panicked; its message is on standard error"
                    );
                    Err(Failure::Interrupted)
                }
            };
            ended.push(Ended {
                id: running.id,
                lane,
                result,
            });
            false
        });
        ended
    }

    /// Stops an action; `None` if it is not under way.
    pub(super) fn cancel(&mut self, id: ActionId) -> Option<Ended> {
        let lane = self
            .running
            .iter()
            .find(|(_, running)| running.id == id)
            .map(|(&lane, _)| lane)?;
        self.stop(lane, Failure::Cancelled)
    }

    /// Stops everything.
    pub(super) fn stop_all(&mut self, why: &Failure) -> Vec<Ended> {
        let lanes: Vec<Lane> = self.running.keys().copied().collect();
        lanes
            .into_iter()
            .filter_map(|lane| self.stop(lane, why.clone()))
            .collect()
    }

    fn stop(&mut self, lane: Lane, why: Failure) -> Option<Ended> {
        let running = self.running.remove(&lane)?;
        running.task.abort();
        Some(Ended {
            id: running.id,
            lane,
            result: Err(why),
        })
    }
}
