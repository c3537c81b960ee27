//! How fast the world goes, how long, and the signal that ends it.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::telemetry::Stopwatch;
use crate::vocab::{TICKS_PER_SECOND, Tick};

/// The pace of the embedded world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speed {
    /// As fast as the machine goes.
    Max,
    /// So many times life's 20 ticks a second.
    Times(f64),
}

/// When a run ends by itself; the first that comes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Horizon {
    /// After so many ticks from its start.
    pub ticks: Option<u64>,
    /// After so much wall time.
    pub wall: Option<Duration>,
}

impl Horizon {
    /// Whether a run that began at `start` is over.
    pub(super) fn reached(&self, start: Tick, now: Tick, watch: &Stopwatch) -> bool {
        let ticks = self.ticks.is_some_and(|ticks| now.since(start) >= ticks);
        ticks || self.wall.is_some_and(|wall| watch.elapsed() >= wall)
    }
}

/// Tells a running colony to finish: it lets go of its skills, flushes and returns.
#[derive(Clone, Debug, Default)]
pub struct StopSignal(Arc<(Mutex<bool>, Condvar)>);

impl StopSignal {
    /// Asks for the end; may be called from any thread, any number of times.
    pub fn stop(&self) {
        let (stopped, wake) = &*self.0;
        *stopped.lock().unwrap_or_else(PoisonError::into_inner) = true;
        wake.notify_all();
    }

    /// Whether the end was asked for.
    pub fn is_stopped(&self) -> bool {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits, but not beyond the signal.
    pub(super) fn wait(&self, time: Duration) {
        let (stopped, wake) = &*self.0;
        let stopped = stopped.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = wake.wait_timeout_while(stopped, time, |stopped| !*stopped);
    }
}

/// Keeps the embedded world at its pace: ticks that are late are not made up for beyond a second.
#[derive(Debug)]
pub(super) struct Pace {
    per_tick: Option<Duration>,
    watch: Stopwatch,
    due: Duration,
}

impl Pace {
    pub(super) fn new(speed: Speed) -> Self {
        let per_tick = match speed {
            Speed::Max => None,
            Speed::Times(times) => Some(Duration::from_secs_f64(
                1.0 / (TICKS_PER_SECOND as f64 * times),
            )),
        };
        Self {
            per_tick,
            watch: Stopwatch::start(),
            due: Duration::ZERO,
        }
    }

    /// Waits until the next tick is due.
    pub(super) fn wait(&mut self, stop: &StopSignal) {
        let Some(per_tick) = self.per_tick else {
            return;
        };
        self.due += per_tick;
        let now = self.watch.elapsed();
        if let Some(early) = self.due.checked_sub(now) {
            stop.wait(early);
        } else if now.saturating_sub(self.due) > Duration::from_secs(1) {
            self.due = now;
        }
    }
}
