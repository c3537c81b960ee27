//! The versions of a skill: which one counts, how a run is counted, and when a version is retired.
//!
//! A version is retired when its latest runs make it 95 % sure that it fails more often than not: when the upper end of the Wilson
//! interval over its last 16 runs is below one half. Four failures in a row do it for a new version; one that worked for
//! long needs more. Then the newest version that is not retired counts again, and if there is none, the skill is no longer offered,
//! though those that call it still find it.

use super::Candidate;
use crate::memory::{SkillRecord, SkillVersion};
use crate::stats::wilson;
use crate::vocab::Tick;

/// How many of a version's latest runs decide.
const REMEMBERED: usize = 16;

impl SkillRecord {
    /// A skill on its way into a library, without a version.
    pub(super) fn of(candidate: &Candidate) -> Self {
        Self {
            name: candidate.name.clone(),
            description: String::new(),
            task: None,
            before: candidate.before.clone(),
            after: candidate.after.clone(),
            taught_by: candidate.taught_by.clone(),
            calls: std::collections::BTreeSet::new(),
            versions: Vec::new(),
        }
    }

    /// The version that runs: the newest that is not retired, or the newest if all are.
    pub fn current(&self) -> Option<&SkillVersion> {
        let good = self.versions.iter().rev().find(|it| !it.retired);
        good.or(self.versions.last())
    }

    /// All runs of all versions that the critic judged, and how many of them were successes.
    pub fn tally(&self) -> (u64, u64) {
        let sum = |count: fn(&SkillVersion) -> u64| self.versions.iter().map(count).sum();
        (sum(|it| it.uses), sum(|it| it.successes))
    }

    pub(super) fn current_mut(&mut self) -> Option<&mut SkillVersion> {
        let index = self.versions.iter().rposition(|it| !it.retired);
        let index = index.or(self.versions.len().checked_sub(1))?;
        self.versions.get_mut(index)
    }

    /// Adds a text; one that is there already stays one version and is offered again, since it was verified anew.
    pub(super) fn push(&mut self, candidate: Candidate) -> u32 {
        let known = self.versions.iter_mut().rev();
        if let Some(known) = known.into_iter().find(|it| it.source == candidate.source) {
            if known.retired {
                known.retired = false;
                known.recent.clear();
            }
            return known.number;
        }
        let number = self.versions.last().map_or(1, |newest| newest.number + 1);
        self.versions.push(SkillVersion {
            number,
            source: candidate.source,
            author: candidate.author,
            tick: candidate.tick,
            uses: 0,
            successes: 0,
            ticks: 0,
            last_used: None,
            recent: Vec::new(),
            retired: false,
        });
        number
    }
}

impl SkillVersion {
    /// Counts a run, and says whether the version is retired by it.
    pub(super) fn ran(&mut self, success: bool, ticks: u64, now: Tick) -> bool {
        self.uses += 1;
        self.successes += u64::from(success);
        self.ticks += ticks;
        self.last_used = Some(now);
        self.recent.push(success);
        let surplus = self.recent.len().saturating_sub(REMEMBERED);
        self.recent.drain(..surplus);
        let fails = !self.retired && best_rate(&self.recent) < 0.5;
        self.retired |= fails;
        fails
    }
}

/// The upper end of the 95 % Wilson interval for the share of successes in some runs; 1 where there were none.
fn best_rate(runs: &[bool]) -> f64 {
    let successes = runs.iter().filter(|success| **success).count() as u64;
    wilson(successes, runs.len() as u64).map_or(1.0, |interval| interval.high)
}

#[cfg(test)]
mod tests {
    use super::best_rate;

    #[test]
    fn four_failures_in_a_row_are_enough_and_three_are_not() {
        assert!(best_rate(&[false; 3]) > 0.5);
        assert!(best_rate(&[false; 4]) < 0.5);
        let one_of_eight = [true, false, false, false, false, false, false, false];
        assert!(best_rate(&one_of_eight[..7]) > 0.5);
        assert!(best_rate(&one_of_eight) < 0.5);
        assert!(best_rate(&[true; 16]) > 0.99);
    }
}
