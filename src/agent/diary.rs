//! Keeps the episodes until they are flushed, and turns attempts into episodes and skills.

use super::job::{Ended, Job};
use super::life::Agent;
use super::recall;
use crate::memory::{Episode, SkillRecord};
use crate::skill::{self, Candidate};
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

    /// A verified draft enters the library, or becomes a new version there; every skill that ran is counted.
    pub(super) fn note_skill(&mut self, tick: Tick, job: &Job, ended: &Ended) {
        let Some((draft, outcome)) = &ended.ran else {
            return;
        };
        let success = ended.verdict.success;
        if success && self.settings.library {
            let candidate = Candidate {
                name: draft.name.clone(),
                task: job.task.clone(),
                source: draft.code.clone(),
                author: self.settings.name.clone(),
                tick,
            };
            if let Err(error) = self.library.add(candidate) {
                tracing::error!(skill = %draft.name, "a verified skill was refused by the library: {error}");
            }
        }
        self.count_use(&draft.name, success, outcome.ticks);
        for called in &outcome.calls {
            self.count_use(called, success, 0);
        }
    }

    fn count_use(&mut self, name: &SkillName, success: bool, ticks: u64) {
        if self.library.get(name.as_str()).is_some() {
            self.library.used(name.as_str(), success, ticks);
            self.changed_skills.insert(name.clone());
        }
    }

    /// The skills that changed since the last flush, as memory keeps them: the newest version of each.
    pub(super) fn take_changed_skills(&mut self) -> Vec<SkillRecord> {
        let changed = std::mem::take(&mut self.changed_skills);
        changed
            .iter()
            .filter_map(|name| record(self.library.get(name.as_str())?))
            .collect()
    }
}

/// A skill as memory keeps it.
fn record(skill: &skill::SkillRecord) -> Option<SkillRecord> {
    let newest = skill.newest()?;
    Some(SkillRecord {
        name: skill.name.clone(),
        version: newest.number,
        code: newest.source.clone(),
        description: skill.task.to_string(),
        task: skill.task.clone(),
        written_by: newest.author.clone(),
        taught_by: None,
        uses: newest.uses as u32,
        successes: newest.successes as u32,
        ticks: newest.ticks,
        created: newest.tick,
        retired: false,
    })
}

/// A skill as the library holds it. Older versions are in the folder of learned skills.
pub(super) fn skill(record: &SkillRecord) -> skill::SkillRecord {
    skill::SkillRecord {
        name: record.name.clone(),
        task: record.task.clone(),
        versions: vec![skill::SkillVersion {
            number: record.version,
            source: record.code.clone(),
            author: record.written_by.clone(),
            tick: record.created,
            uses: u64::from(record.uses),
            successes: u64::from(record.successes),
            ticks: record.ticks,
        }],
    }
}
