//! Keeps the episodes until they are flushed, and turns attempts into episodes and skills.

use super::job::{Ended, Job};
use super::life::Agent;
use super::recall;
use crate::memory::{Episode, SkillRecord};
use crate::mind::Draft;
use crate::skill::{Candidate, Use};
use crate::vocab::{SkillName, Tick};

/// Episodes on their way to memory.
#[derive(Debug)]
pub(super) struct Diary {
    next: u64,
    unwritten: Vec<Episode>,
}

impl Diary {
    /// A diary that goes on with this episode number.
    pub(super) fn new(next: u64) -> Self {
        Self {
            next,
            unwritten: Vec::new(),
        }
    }

    /// Episodes of the life so far.
    pub(super) fn written(&self) -> u64 {
        self.next - 1
    }

    /// Hands over what waits; it is somebody else's to keep now.
    pub(super) fn take(&mut self) -> Vec<Episode> {
        std::mem::take(&mut self.unwritten)
    }
}

impl Agent {
    /// Writes an attempt down; returns the episode's number.
    pub(super) fn diary(&mut self, tick: Tick, job: &Job, ended: &Ended) -> u64 {
        let id = self.diary.next;
        self.diary.next += 1;
        let draft = ended.ran.as_ref().map(|(draft, _)| draft);
        let outcome = ended.ran.as_ref().map(|(_, outcome)| outcome);
        let episode = Episode {
            id,
            tick_start: ended.began,
            tick_end: tick,
            place: recall::place(&self.observe()),
            task: job.task.clone(),
            attempt: job.attempts.len() as u32 + 1,
            skill: draft.map(|draft| draft.name.clone()),
            code: draft.map_or_else(String::new, |draft| draft.code.clone()),
            log: outcome.map_or_else(Vec::new, |outcome| outcome.log.clone()),
            error: outcome
                .and_then(|outcome| outcome.error.as_ref())
                .map(ToString::to_string),
            success: ended.verdict.success,
            because: ended.verdict.because.clone(),
            helped_by: job.helpers.clone(),
            beliefs_changed: job.learned.clone(),
        };
        self.diary.unwritten.push(episode);
        id
    }

    /// A verified draft enters the library, or becomes a new version there; every skill that ran is counted, with what it called.
    pub(super) fn note_skill(&mut self, tick: Tick, job: &Job, ended: &Ended) {
        let Some((draft, outcome)) = &ended.ran else {
            return;
        };
        let (name, success) = (&draft.name, ended.verdict.success);
        if success && self.settings.library {
            self.keep(tick, job, draft);
        }
        self.count_use(tick, name, success, outcome.ticks);
        self.library.called(name.as_str(), &outcome.calls);
        if success {
            self.library.gained(name.as_str(), &ended.gains);
        }
        for called in &outcome.calls {
            self.count_use(tick, called, success, 0);
        }
    }

    fn keep(&mut self, tick: Tick, job: &Job, draft: &Draft) {
        let candidate = Candidate {
            task: Some(job.task.clone()),
            author: Some(self.settings.name.clone()),
            tick,
            ..Candidate::new(draft.name.clone(), draft.code.as_str())
        };
        if let Err(error) = self.library.add(candidate) {
            tracing::error!(skill = %draft.name, "a verified skill was refused by the library: {error}");
        }
    }

    fn count_use(&mut self, tick: Tick, name: &SkillName, success: bool, ticks: u64) {
        match self.library.ran(name.as_str(), success, ticks, tick) {
            Use::Unknown => return,
            Use::Counted => {}
            Use::Retired { version } => {
                tracing::info!(skill = %name, version, "a version is retired: it fails more often than not");
            }
        }
        self.changed_skills.insert(name.clone());
    }

    /// The skills that changed since the last flush.
    pub(super) fn take_changed_skills(&mut self) -> Vec<SkillRecord> {
        let changed = std::mem::take(&mut self.changed_skills);
        let records = changed
            .iter()
            .filter_map(|name| self.library.get(name.as_str()));
        records.cloned().collect()
    }
}
