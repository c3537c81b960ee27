//! Counts a skill's work and trips when there is too much of it. Once tripped, it stays so: the interpreter is interrupted at
//! every further poll, so a skill that catches the error gets nowhere.

use std::cell::Cell;
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::skill::{ErrorKind, Limits};

/// How many microtasks count as one poll.
const JOBS_PER_POLL: u64 = 100;
/// How many characters or elements that a built-in function goes through count as one poll.
const WORK_PER_POLL: u64 = 65_536;

#[derive(Debug)]
pub(super) struct Meter {
    limits: Limits,
    turn_polls: Cell<u64>,
    run_polls: Cell<u64>,
    host_calls: Cell<u64>,
    jobs: Cell<u64>,
    work: Cell<u64>,
    computed: Cell<Duration>,
    turn_began: Cell<ThreadTime>,
    tripped: Cell<Option<ErrorKind>>,
}

impl Meter {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            turn_polls: Cell::new(0),
            run_polls: Cell::new(0),
            host_calls: Cell::new(0),
            jobs: Cell::new(0),
            work: Cell::new(0),
            computed: Cell::new(Duration::ZERO),
            turn_began: Cell::new(ThreadTime::now()),
            tripped: Cell::new(None),
        }
    }

    pub(super) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The limit that was hit.
    pub(super) fn tripped(&self) -> Option<ErrorKind> {
        self.tripped.get()
    }

    /// What the hit limit says.
    pub(super) fn words(&self, kind: ErrorKind) -> String {
        let limits = &self.limits;
        match kind {
            ErrorKind::Cpu if self.turn_polls.get() > limits.polls_per_turn => {
                "computed too long without waiting for the world: an endless loop, or an `await` is missing".to_owned()
            }
            ErrorKind::Cpu => "computed too long in all".to_owned(),
            ErrorKind::HostCalls => format!("called the world more than {} times", limits.host_calls),
            ErrorKind::WorldTime => format!("took more than {} ticks", limits.world_ticks),
            ErrorKind::Heap => format!("used more than {} bytes of memory", limits.heap_bytes),
            kind => kind.word().to_owned(),
        }
    }

    pub(super) fn begin_turn(&self) {
        self.turn_polls.set(0);
        self.turn_began.set(ThreadTime::now());
    }

    pub(super) fn end_turn(&self) {
        self.computed.set(self.cpu());
    }

    /// Counts a poll; true if the interpreter must stop.
    pub(super) fn poll(&self) -> bool {
        self.count(1)
    }

    /// Counts what a built-in function goes through; the limit that forbids it, if one does.
    pub(super) fn work(&self, units: u64) -> Option<ErrorKind> {
        let total = self.work.get().saturating_add(units);
        self.work.set(total % WORK_PER_POLL);
        self.count(total / WORK_PER_POLL);
        self.tripped.get()
    }

    fn count(&self, polls: u64) -> bool {
        let turn = self.turn_polls.get().saturating_add(polls);
        let run = self.run_polls.get().saturating_add(polls);
        self.turn_polls.set(turn);
        self.run_polls.set(run);
        if turn > self.limits.polls_per_turn || run > self.limits.polls_per_run {
            self.trip(ErrorKind::Cpu);
        } else if self.cpu().as_secs_f64() > self.limits.cpu_seconds {
            if self.tripped.get().is_none() {
                tracing::warn!(
                    seconds = self.limits.cpu_seconds,
                    "a skill was stopped by the clock: this differs from run to run"
                );
            }
            self.trip(ErrorKind::Cpu);
        }
        self.tripped.get().is_some()
    }

    /// Counts a microtask; true if there may be no further one.
    pub(super) fn job(&self) -> bool {
        self.jobs.set(self.jobs.get() + 1);
        if self.jobs.get().is_multiple_of(JOBS_PER_POLL) {
            self.poll()
        } else {
            self.tripped.get().is_some()
        }
    }

    /// Counts a call to the host; the limit that forbids it, if one does.
    pub(super) fn host_call(&self) -> Result<(), ErrorKind> {
        self.host_calls.set(self.host_calls.get() + 1);
        if self.host_calls.get() > self.limits.host_calls {
            self.trip(ErrorKind::HostCalls);
        }
        self.tripped.get().map_or(Ok(()), Err)
    }

    /// The first limit hit is the one that is told.
    pub(super) fn trip(&self, kind: ErrorKind) {
        if self.tripped.get().is_none() {
            self.tripped.set(Some(kind));
        }
    }

    fn cpu(&self) -> Duration {
        self.computed.get() + self.turn_began.get().elapsed()
    }
}
