//! The handle on a body: queues to and from the thread that owns the connection, and a look at what it last saw.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::super::catalog::{BlockId, StateId};
use super::super::{Body, BodyEvent, Light, Observation, Way, WayAsked};
use super::connection::{self, Order};
use super::view::{SharedView, TickWatch};
use super::{Auth, JoinError, Settings};
use crate::vocab::{Action, ActionId, AgentName, BiomeName, Failure, Position, Tick};

/// How long a body that leaves waits for its thread to end; the connection is closed well before that.
const LEAVING: Duration = Duration::from_secs(3);

/// A body on a real server. Dropping it leaves the server.
pub struct MinecraftBody {
    name: AgentName,
    last_id: u64,
    open: BTreeSet<ActionId>,
    orders: Sender<Order>,
    events: Receiver<BodyEvent>,
    waiting: Vec<BodyEvent>,
    gone: bool,
    view: SharedView,
    thread: Option<JoinHandle<()>>,
}

/// Joins a server, and returns when the body stands in its world.
///
/// Blocks for the seconds that a login takes, at most [`Settings::join_seconds`].
pub fn join(settings: &Settings, name: &AgentName) -> Result<MinecraftBody, JoinError> {
    if settings.auth == Auth::Microsoft {
        return Err(JoinError::Unsupported {
            what: "joining with a Microsoft account".to_owned(),
        });
    }
    let broken = |why: String| JoinError::Broken {
        address: settings.address.clone(),
        why,
    };
    let (order_sender, orders) = mpsc::channel();
    let (event_sender, events) = mpsc::channel();
    let (joined_sender, joined) = mpsc::channel();
    let ticket = connection::Ticket {
        settings: settings.clone(),
        name: name.clone(),
        orders,
        events: event_sender,
        joined: joined_sender,
    };
    let thread = std::thread::Builder::new()
        .name(format!("server-{name}"))
        .spawn(move || connection::run(ticket))
        .map_err(|error| broken(error.to_string()))?;
    let view = joined
        .recv()
        .unwrap_or_else(|_| Err(broken(BROKEN.to_owned())))?;
    Ok(MinecraftBody {
        name: name.clone(),
        last_id: 0,
        open: BTreeSet::new(),
        orders: order_sender,
        events,
        waiting: Vec::new(),
        gone: false,
        view,
        thread: Some(thread),
    })
}

/// What is said of a thread that ended without a word.
const BROKEN: &str = "the client's thread panicked; its message is on standard error";

impl MinecraftBody {
    /// Waits until something happens and returns it; nothing after `at_most`, or when the body has left the world.
    pub fn wait_events(&mut self, at_most: Duration) -> Vec<BodyEvent> {
        let ready = self.take_events();
        if !ready.is_empty() || self.gone {
            return ready;
        }
        match self.events.recv_timeout(at_most) {
            Ok(event) => self.note(event),
            Err(RecvTimeoutError::Disconnected) => self.lose(BROKEN.to_owned()),
            Err(RecvTimeoutError::Timeout) => {}
        }
        self.take_events()
    }

    /// A watch on the clock of this body's world.
    pub fn watch(&self) -> TickWatch {
        TickWatch::new(self.view.clone())
    }

    /// Leaves the server, as a player does who quits.
    pub fn leave(self) {
        drop(self);
    }

    fn note(&mut self, event: BodyEvent) {
        match event {
            BodyEvent::Disconnected { reason } => self.lose(reason),
            BodyEvent::Done { id, .. } => {
                self.open.remove(&id);
                self.waiting.push(event);
            }
            other => self.waiting.push(other),
        }
    }

    /// Ends every open action, then the life itself.
    fn lose(&mut self, reason: String) {
        if std::mem::replace(&mut self.gone, true) {
            return;
        }
        for id in std::mem::take(&mut self.open) {
            self.waiting.push(BodyEvent::Done {
                id,
                result: Err(Failure::Disconnected),
            });
        }
        self.waiting.push(BodyEvent::Disconnected { reason });
    }
}

impl Body for MinecraftBody {
    fn name(&self) -> AgentName {
        self.name.clone()
    }

    fn tick(&self) -> Tick {
        self.view.tick()
    }

    fn submit(&mut self, action: Action) -> ActionId {
        self.last_id += 1;
        let id = ActionId(self.last_id);
        if self.gone || self.orders.send(Order::Do { id, action }).is_err() {
            self.waiting.push(BodyEvent::Done {
                id,
                result: Err(Failure::Disconnected),
            });
        } else {
            self.open.insert(id);
        }
        id
    }

    fn cancel(&mut self, id: ActionId) {
        // A thread that is gone has nothing to cancel: the action ends with the connection.
        let _ = self.orders.send(Order::Cancel { id });
    }

    fn take_events(&mut self) -> Vec<BodyEvent> {
        while !self.gone {
            match self.events.try_recv() {
                Ok(event) => self.note(event),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => self.lose(BROKEN.to_owned()),
            }
        }
        std::mem::take(&mut self.waiting)
    }

    fn observe(&self) -> Observation {
        self.view.observation()
    }

    fn state_at(&self, at: Position) -> Option<StateId> {
        self.view.state_at(at)
    }

    /// Not read yet: azalea keeps no texts of signs.
    fn sign_at(&self, _at: Position) -> Option<[String; 4]> {
        None
    }

    fn biome_at(&self, at: Position) -> Option<BiomeName> {
        self.view.biome_at(at)
    }

    /// Not read yet: azalea keeps no light.
    fn light_at(&self, _at: Position) -> Option<Light> {
        None
    }

    /// Not told yet: azalea's path finder only walks.
    fn way(&self, _asked: &WayAsked<'_>) -> Option<Way> {
        None
    }

    fn find_blocks(&self, kinds: &[BlockId], max_distance: u32, count: usize) -> Vec<Position> {
        self.view.find_blocks(kinds, max_distance, count)
    }
}

impl Drop for MinecraftBody {
    fn drop(&mut self) {
        let _ = self.orders.send(Order::Leave);
        let deadline = Instant::now() + LEAVING;
        // The thread drops its end of the queue when it ends.
        while Instant::now() < deadline {
            match self
                .events
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => {
                    tracing::warn!(name = %self.name, "the connection's thread did not end in time and is left behind");
                    return;
                }
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!(name = %self.name, "the connection's thread panicked");
        }
    }
}

impl fmt::Debug for MinecraftBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MinecraftBody")
            .field("name", &self.name)
            .field("gone", &self.gone)
            .finish_non_exhaustive()
    }
}
