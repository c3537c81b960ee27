//! Verification: does a skill do what its `skill.toml` says, in worlds of several seeds?
//!
//! Each run has a world of its own, in which what must hold [`Before`](crate::vocab::Before) the skill is set up. Where that cannot be, the
//! run does not count. The skill runs alone, and what it promises to hold [`After`](crate::vocab::After) it is compared with what the body
//! carries and the world shows. Runs go side by side on threads and come out the same on any number of them.

mod judge;
mod scene;
mod trial;

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::{io, thread};

use super::Shelf;
use super::library::Shelved;
pub use trial::{Ended, Trial, Verified};

/// Bytes of stack for a thread that runs skills: more than [`Limits`](super::Limits) let them use, and room for the world.
const STACK: usize = 8 << 20;

/// What is verified, and how.
#[derive(Clone, Debug)]
pub struct Verification<'a> {
    /// The skills, those to be verified and those that they call.
    pub shelf: &'a Shelf,
    /// The skills to be verified.
    pub skills: Vec<&'a Shelved>,
    /// A run of each skill in the world of each.
    pub seeds: Vec<u64>,
    /// How many runs go on at once.
    pub jobs: NonZeroUsize,
}

impl Verification<'_> {
    /// How many runs there are.
    pub fn runs(&self) -> usize {
        self.skills.len() * self.seeds.len()
    }

    /// Runs everything; `done` is called after each run with how many have ended.
    ///
    /// # Errors
    /// If the system has no thread to give.
    pub fn run(&self, mut done: impl FnMut(usize)) -> io::Result<Vec<Verified>> {
        let mut ends: Vec<Option<Ended>> = vec![None; self.runs()];
        let next = AtomicUsize::new(0);
        let sources = self.shelf.sources();
        thread::scope(|scope| {
            let (told, ended) = mpsc::channel();
            for _ in 0..self.jobs.get().min(self.runs()) {
                let (told, next, sources) = (told.clone(), &next, &sources);
                let work = move || {
                    while let Some((index, skill, seed)) = self.take(next) {
                        let end = trial::run(skill, sources, seed);
                        if told.send((index, end)).is_err() {
                            return;
                        }
                    }
                };
                thread::Builder::new()
                    .stack_size(STACK)
                    .spawn_scoped(scope, work)?;
            }
            drop(told);
            for (count, (index, end)) in ended.iter().enumerate() {
                ends[index] = Some(end);
                done(count + 1);
            }
            Ok::<(), io::Error>(())
        })?;
        Ok(self.collect(ends))
    }

    /// The next run that nobody has begun.
    fn take(&self, next: &AtomicUsize) -> Option<(usize, &Shelved, u64)> {
        let index = next.fetch_add(1, Ordering::Relaxed);
        let skill = self.skills.get(index / self.seeds.len().max(1))?;
        Some((index, skill, self.seeds[index % self.seeds.len()]))
    }

    fn collect(&self, ends: Vec<Option<Ended>>) -> Vec<Verified> {
        let mut ends = ends.into_iter().flatten();
        let trials = |skill: &&Shelved| Verified {
            name: skill.manifest.name.clone(),
            description: skill.manifest.description.clone(),
            trials: self
                .seeds
                .iter()
                .zip(&mut ends)
                .map(|(seed, end)| Trial { seed: *seed, end })
                .collect(),
        };
        self.skills.iter().map(trials).collect()
    }
}
