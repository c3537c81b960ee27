//! azalea's machinery, stepped by us: one client, one world, sixty frames and twenty game ticks a second.
//!
//! azalea has a loop of its own for this, but there a panic stops the client without a word, and a slow machine starves everything
//! else on the thread. Here a panic becomes an error and every frame gives way.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use azalea::account::Account;
use azalea::app::{App, Main, PluginGroup};
use azalea::auto_reconnect::AutoReconnectPlugin;
use azalea::bot::DefaultBotPlugins;
use azalea::core::tick::GameTick;
use azalea::entity::indexing::EntityUuidIndex;
use azalea::events::LocalPlayerEvents;
use azalea::join::{ConnectOpts, StartJoinServerEvent};
use azalea::protocol::address::ResolvedAddr;
use azalea::{Client, ClientInformation, DefaultPlugins, Event};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// Between two frames.
pub(super) const FRAME: Duration = Duration::from_millis(16);
/// Between two game ticks.
const TICK: Duration = Duration::from_millis(50);
/// When the client is this far behind it skips ticks instead of hurrying after them.
const FURTHEST_BEHIND: Duration = Duration::from_millis(500);

/// azalea panicked; the message went to standard error.
#[derive(Debug)]
pub(super) struct Panicked;

/// A client and the machinery that moves it.
pub(super) struct Engine {
    /// The client; its components may be gone when the connection is.
    pub(super) bot: Client,
    events: UnboundedReceiver<Event>,
    next_tick: Instant,
}

impl Engine {
    /// Starts to connect. Must be called inside a tokio runtime.
    pub(super) fn start(
        address: ResolvedAddr,
        name: &str,
        view_distance: u8,
    ) -> Result<Self, Panicked> {
        catch_unwind(AssertUnwindSafe(|| {
            Self::connect(address, name, view_distance)
        }))
        .map_err(|_| Panicked)
    }

    fn connect(address: ResolvedAddr, name: &str, view_distance: u8) -> Self {
        let mut app = App::new();
        app.add_plugins((
            DefaultPlugins,
            DefaultBotPlugins.build().disable::<AutoReconnectPlugin>(),
        ));
        let (ecs, _azaleas_own_loop, _its_end) = azalea::start_ecs_runner(app.main_mut());

        let account = Account::offline(name);
        let (event_sender, events) = unbounded_channel();
        // The entity is made here and not by azalea, so that not even the first event is missed: a refusal comes at once.
        let entity = ecs.write().spawn(LocalPlayerEvents(event_sender)).id();
        ecs.write()
            .resource_mut::<EntityUuidIndex>()
            .insert(account.uuid(), entity);
        ecs.write().write_message(StartJoinServerEvent {
            account,
            connect_opts: ConnectOpts {
                address,
                server_proxy: None,
                sessionserver_proxy: None,
            },
            start_join_callback_tx: None,
        });
        ecs.write().run_schedule(Main);
        let wishes = ClientInformation {
            view_distance,
            ..ClientInformation::default()
        };
        ecs.write().entity_mut(entity).insert(wishes);
        Self {
            bot: Client::new(entity, ecs),
            events,
            next_tick: Instant::now(),
        }
    }

    /// Moves everything by one frame; true if a game tick passed in it.
    pub(super) fn step(&mut self) -> Result<bool, Panicked> {
        let now = Instant::now();
        let ticks = now >= self.next_tick;
        if ticks {
            self.next_tick += TICK;
            if now > self.next_tick + FURTHEST_BEHIND {
                self.next_tick = now;
            }
        }
        let ecs = &self.bot.ecs;
        catch_unwind(AssertUnwindSafe(|| {
            let mut ecs = ecs.write();
            ecs.run_schedule(Main);
            if ticks {
                ecs.run_schedule(GameTick);
            }
            ecs.clear_trackers();
        }))
        .map_err(|_| Panicked)?;
        Ok(ticks)
    }

    /// What azalea noticed since the last call, oldest first.
    pub(super) fn take_events(&mut self) -> Vec<Event> {
        std::iter::from_fn(|| self.events.try_recv().ok()).collect()
    }
}
