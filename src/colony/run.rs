//! The loop: turns, orders, the common flush, the clock.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use super::clock::{Horizon, Pace, Speed, StopSignal};
use super::event_log::{EventLog, EventLogError};
use super::report::{AgentReport, RunReport, Watch};
use super::settings::Settings;
use crate::agent::{Agent, Event, Order};
use crate::memory::{Archive, StoreError};
use crate::skill::mirror;
use crate::telemetry::Stopwatch;
use crate::vocab::Tick;
use crate::world::embedded::{SharedWorld, World};
use crate::world::minecraft::TickWatch;
use crate::world::{BodyEvent, BodyHandle};

/// Ticks between two reports to the watcher.
const WATCH_EVERY: u64 = 20;
/// How long a server's clock may stand still until the loop looks around: a stop was asked for, or a body has left.
const SERVER_PATIENCE: Duration = Duration::from_millis(200);

/// Why a run ended early. What was acknowledged before is safe.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// A memory could not be written.
    #[error(transparent)]
    Memory(#[from] StoreError),
    /// A life's state has no form on disk: a fault of ours.
    #[error("a life cannot be written down")]
    State(#[from] rmp_serde::encode::Error),
    /// The event log could not be written.
    #[error(transparent)]
    EventLog(#[from] EventLogError),
    /// Learned skills could not be written out for people to read.
    #[error("cannot write learned skills to `{}`\nhint: name another folder with `--skills`", folder.display())]
    Skills {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Every body left the world.
    #[error("all agents were disconnected; the last reason: {0}")]
    Disconnected(String),
}

/// A world and its agents, open and ready to run.
#[derive(Debug)]
pub struct Colony {
    home: Home,
    speed: Speed,
    seed: Option<u64>,
    skills: PathBuf,
    archive: Archive,
    lives: Vec<Life>,
    log: EventLog,
    /// Whether an agent waits for a flush.
    flush_ordered: bool,
    flushed: Tick,
}

/// Where the colony lives.
#[derive(Debug)]
pub(super) enum Home {
    /// In the box, stepped by this loop.
    Box(SharedWorld),
    /// On a server, which steps by itself.
    Server(TickWatch),
}

/// An agent in its body.
#[derive(Debug)]
pub(super) struct Life {
    pub(super) agent: Agent,
    pub(super) body: BodyHandle,
    /// Whether a flush since the last turn put its episodes on disk.
    pub(super) remembered: bool,
    /// Why the body is no longer in the world.
    pub(super) left: Option<String>,
}

impl Life {
    pub(super) fn new(agent: Agent, body: BodyHandle) -> Self {
        Self {
            agent,
            body,
            remembered: false,
            left: None,
        }
    }

    /// One turn; whether the agent ordered a flush. Without a body in the world there are no more turns, only what was lived.
    fn turn(&mut self, tick: Tick) -> bool {
        if self.left.is_some() {
            return false;
        }
        let news = self.body.with(|body| body.take_events());
        self.left = news.iter().find_map(reason_for_leaving);
        let remembered = std::mem::take(&mut self.remembered).then_some(Event::Remembered);
        let events: Vec<Event> = remembered
            .into_iter()
            .chain(news.into_iter().map(Event::Body))
            .collect();
        let mut flush = false;
        for order in self.agent.turn(tick, &events) {
            match order {
                Order::Act(action) => {
                    self.body.with(|body| body.submit(action));
                }
                Order::Remember { .. } => flush = true,
            }
        }
        flush
    }
}

fn reason_for_leaving(event: &BodyEvent) -> Option<String> {
    match event {
        BodyEvent::Disconnected { reason } => Some(reason.clone()),
        _ => None,
    }
}

impl Colony {
    pub(super) fn new(
        home: Home,
        settings: &Settings,
        archive: Archive,
        lives: Vec<Life>,
        log: EventLog,
    ) -> Self {
        let seed = match &home {
            Home::Box(world) => Some(world.with(|world| world.seed())),
            Home::Server(_) => None,
        };
        Self {
            home,
            speed: settings.speed,
            seed,
            skills: settings.skills.clone(),
            archive,
            lives,
            log,
            flush_ordered: false,
            flushed: Tick(0),
        }
    }

    /// Runs until the horizon, the signal, or until nobody is left in the world; then lets go, flushes and reports.
    pub fn run(
        &mut self,
        horizon: Horizon,
        stop: &StopSignal,
        watch: &mut dyn Watch,
    ) -> Result<RunReport, RunError> {
        let stopwatch = Stopwatch::start();
        let mut pace = Pace::new(self.speed);
        let start = self.tick();
        let mut gone = None;
        while !stop.is_stopped() && !horizon.reached(start, self.tick(), &stopwatch) {
            gone = self.turns()?;
            if self.tick().0.is_multiple_of(WATCH_EVERY) {
                self.show(watch);
            }
            if gone.is_some() {
                break;
            }
            self.pass_a_tick(&mut pace, stop);
        }
        self.close(watch)?;
        match gone {
            Some(reason) => Err(RunError::Disconnected(reason)),
            None => self.report(start, &stopwatch),
        }
    }

    fn tick(&self) -> Tick {
        match &self.home {
            Home::Box(world) => world.with(|world| world.tick()),
            Home::Server(watch) => watch.tick(),
        }
    }

    /// One turn of every agent, and the flush if one of them waits for it. Returns the reason if the last body left the world.
    ///
    /// A flush writes every agent, so among n of them there are n ticks between two: the cost of a tick stays the same.
    fn turns(&mut self) -> Result<Option<String>, RunError> {
        let tick = self.tick();
        for life in &mut self.lives {
            self.flush_ordered |= life.turn(tick);
        }
        if self.flush_ordered && tick.since(self.flushed) >= self.lives.len() as u64 {
            self.flush()?;
        }
        let all_left = self.lives.iter().all(|life| life.left.is_some());
        let last = self.lives.last().and_then(|life| life.left.clone());
        Ok(last.filter(|_| all_left))
    }

    fn pass_a_tick(&self, pace: &mut Pace, stop: &StopSignal) {
        match &self.home {
            Home::Box(world) => {
                pace.wait(stop);
                world.with(World::step);
            }
            Home::Server(watch) => {
                watch.wait_past(watch.tick(), SERVER_PATIENCE);
            }
        }
    }

    /// The common flush: what every agent has to remember, and the world as it is. Only after it is anything said to be stored.
    fn flush(&mut self) -> Result<(), RunError> {
        let world = match &self.home {
            Home::Box(world) => world.with(|world| world.save()),
            Home::Server(_) => Vec::new(),
        };
        let mut batches = BTreeMap::new();
        for life in &mut self.lives {
            batches.insert(life.agent.name().clone(), life.agent.batch()?);
        }
        let acknowledged = self.archive.commit(batches, &world)?;
        for (agent, episode) in acknowledged.episodes {
            tracing::info!(%agent, episode, generation = acknowledged.generation, "episode stored");
        }
        for life in &self.lives {
            let agent = &life.agent;
            mirror(agent.library(), agent.name(), &self.skills).map_err(|source| {
                RunError::Skills {
                    folder: self.skills.clone(),
                    source,
                }
            })?;
        }
        for life in &mut self.lives {
            life.remembered = true;
        }
        self.flush_ordered = false;
        self.flushed = self.tick();
        Ok(())
    }

    fn close(&mut self, watch: &mut dyn Watch) -> Result<(), RunError> {
        let tick = self.tick();
        for life in &mut self.lives {
            life.agent.rest(tick);
        }
        self.flush()?;
        self.show(watch);
        Ok(())
    }

    fn show(&self, watch: &mut dyn Watch) {
        let agents: Vec<_> = self
            .lives
            .iter()
            .map(|life| (life.agent.status(), life.body.with(|body| body.observe())))
            .collect();
        watch.progress(self.tick(), &agents);
    }

    fn report(&self, start: Tick, stopwatch: &Stopwatch) -> Result<RunReport, RunError> {
        Ok(RunReport {
            seed: self.seed,
            ticks: self.tick().since(start),
            wall_ms: stopwatch.elapsed().as_millis() as u64,
            agents: self
                .lives
                .iter()
                .map(|life| AgentReport::of(life.agent.status()))
                .collect(),
            event_log_sha256: self.log.close()?,
        })
    }
}
