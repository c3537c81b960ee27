//! The thread of one connection: resolves the address, waits through the login, then runs the life until it ends.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, Instant};

use azalea::Event;
use azalea::protocol::address::ResolvedAddr;
use azalea::protocol::packets::game::ClientboundGamePacket;
use tokio::time::MissedTickBehavior;

use super::super::BodyEvent;
use super::engine::{Engine, FRAME, Panicked};
use super::life::Life;
use super::view::SharedView;
use super::{JoinError, Settings};
use crate::vocab::{Action, ActionId, AgentName, WorldId};

/// What the handle asks of the thread.
#[derive(Debug)]
pub(super) enum Order {
    /// Begin an action.
    Do {
        /// Its number.
        id: ActionId,
        /// What to do.
        action: Action,
    },
    /// Call an action off.
    Cancel {
        /// Its number.
        id: ActionId,
    },
    /// Leave the server.
    Leave,
}

/// Everything that the thread of a connection is given.
pub(super) struct Ticket {
    pub(super) settings: Settings,
    pub(super) name: AgentName,
    pub(super) orders: Receiver<Order>,
    pub(super) events: Sender<BodyEvent>,
    pub(super) joined: Sender<Result<SharedView, JoinError>>,
}

/// What is said of a client that broke down.
const PANICKED: &str =
    "the client panicked on what the server sent; its message is on standard error";
/// How long resolving a name may take.
const RESOLVING: Duration = Duration::from_secs(5);

/// Runs a connection from the first packet to the last.
pub(super) fn run(ticket: Ticket) {
    let runtime = match tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            let why = error.to_string();
            let _ = ticket.joined.send(Err(JoinError::Broken {
                address: ticket.settings.address,
                why,
            }));
            return;
        }
    };
    tokio::task::LocalSet::new().block_on(&runtime, connect_and_live(ticket));
}

async fn connect_and_live(ticket: Ticket) {
    let Ticket {
        settings,
        name,
        orders,
        events,
        joined,
    } = ticket;
    let mut frames = tokio::time::interval(FRAME);
    frames.set_missed_tick_behavior(MissedTickBehavior::Delay);

    let mut life = match log_in(&settings, &name, &mut frames, events.clone()).await {
        Ok(life) => life,
        Err(error) => {
            let _ = joined.send(Err(error));
            return;
        }
    };
    if joined.send(Ok(life.view())).is_err() {
        return;
    }
    let reason = loop {
        frames.tick().await;
        // Actions run as tasks on this thread: they get their turn even when every frame takes longer than its share.
        tokio::task::yield_now().await;
        // azalea panics on asking for what a server has not sent, not only in its own machinery.
        match catch_unwind(AssertUnwindSafe(|| life.frame(&orders))) {
            Ok(Ok(None)) => {}
            Ok(Ok(Some(reason))) => break reason,
            Ok(Err(Panicked)) | Err(_) => break PANICKED.to_owned(),
        }
    };
    life.end();
    let _ = events.send(BodyEvent::Disconnected { reason });
}

async fn log_in(
    settings: &Settings,
    name: &AgentName,
    frames: &mut tokio::time::Interval,
    events: Sender<BodyEvent>,
) -> Result<Life, JoinError> {
    let address = resolve(&settings.address).await?;
    let broken = |Panicked| JoinError::Broken {
        address: settings.address.clone(),
        why: PANICKED.to_owned(),
    };
    let mut engine =
        Engine::start(address, name.as_str(), settings.view_distance).map_err(broken)?;
    let deadline = Instant::now() + Duration::from_secs(settings.join_seconds.into());
    let mut log = Vec::new();
    let (mut spawned, mut whole) = (false, false);
    loop {
        frames.tick().await;
        engine.step().map_err(broken)?;
        for event in engine.take_events() {
            spawned |= matches!(event, Event::Spawn);
            whole |= matches!(&event, Event::Packet(packet) if matches!(**packet, ClientboundGamePacket::SetHealth(_)));
            if let Some(error) = refusal(&event, settings, name) {
                return Err(error);
            }
            log.push(event);
        }
        // The client thinks itself half dead until the server tells it otherwise, a moment after the spawn.
        if spawned && whole {
            let world = WorldId(settings.address.as_str().into());
            return Life::begin(engine, name.clone(), world, events, log)
                .ok_or_else(|| broken(Panicked));
        }
        if Instant::now() >= deadline {
            return Err(JoinError::TimedOut {
                address: settings.address.clone(),
                seconds: settings.join_seconds,
            });
        }
    }
}

/// Why this event means that the body will not get in.
fn refusal(event: &Event, settings: &Settings, name: &AgentName) -> Option<JoinError> {
    let address = settings.address.clone();
    match event {
        Event::ConnectionFailed(error) => Some(JoinError::Unreachable {
            address,
            why: error.to_string(),
        }),
        Event::Disconnect(reason) => Some(JoinError::Refused {
            address,
            name: name.to_string(),
            reason: reason.as_ref().map_or_else(
                || "it closed the connection".to_owned(),
                ToString::to_string,
            ),
        }),
        _ => None,
    }
}

async fn resolve(address: &str) -> Result<ResolvedAddr, JoinError> {
    let bad = |why: String| JoinError::Address {
        address: address.to_owned(),
        why,
    };
    let server = azalea::protocol::address::ServerAddr::try_from(address)
        .map_err(|_| bad("the port is not a number".to_owned()))?;
    tokio::time::timeout(RESOLVING, ResolvedAddr::new(server))
        .await
        .map_err(|_| bad("looking the name up took too long".to_owned()))?
        .map_err(|error| bad(error.to_string()))
}
