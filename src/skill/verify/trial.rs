//! One run of one skill in one world, and what many of them say about the skill.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::judge::Witness;
use super::scene::{Flaw, Scene};
use crate::skill::library::Shelved;
use crate::skill::{Limits, Program, Run, drive_alone};
use crate::vocab::SkillName;
use crate::world::Sight;

/// A run in the world of a seed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trial {
    /// The world's seed.
    pub seed: u64,
    /// How it ended.
    #[serde(flatten)]
    pub end: Ended,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "end", rename_all = "snake_case")]
pub enum Ended {
    /// The skill did what it promises.
    Done {
        /// Ticks of the world that it took.
        ticks: u64,
    },
    /// It did not.
    Failed {
        /// Ticks of the world that it took.
        ticks: u64,
        /// What is missing, or the error.
        why: String,
    },
    /// What must hold before the skill does not hold in this world. Such a run does not count.
    Impossible {
        /// What does not.
        why: String,
    },
}

/// All runs of a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// Which skill.
    pub name: SkillName,
    /// What it does.
    pub description: String,
    /// In the order of the seeds.
    pub trials: Vec<Trial>,
}

impl Verified {
    /// Runs whose preconditions held.
    pub fn counted(&self) -> usize {
        let counts = |trial: &&Trial| !matches!(trial.end, Ended::Impossible { .. });
        self.trials.iter().filter(counts).count()
    }

    /// Runs that succeeded.
    pub fn successes(&self) -> usize {
        self.ticks().len()
    }

    /// The middle of the ticks of the runs that succeeded; the later of the two middle ones.
    pub fn median_ticks(&self) -> Option<u64> {
        let mut ticks = self.ticks();
        ticks.sort_unstable();
        ticks.get(ticks.len() / 2).copied()
    }

    /// The first seed with a run that failed, and why.
    pub fn first_failure(&self) -> Option<(u64, &str)> {
        self.trials.iter().find_map(|trial| match &trial.end {
            Ended::Failed { why, .. } => Some((trial.seed, why.as_str())),
            _ => None,
        })
    }

    /// The first seed whose world could not be made as the skill needs it, and why.
    pub fn first_impossible(&self) -> Option<(u64, &str)> {
        self.trials.iter().find_map(|trial| match &trial.end {
            Ended::Impossible { why } => Some((trial.seed, why.as_str())),
            _ => None,
        })
    }

    fn ticks(&self) -> Vec<u64> {
        let trials = self.trials.iter();
        let ticks = trials.filter_map(|trial| match trial.end {
            Ended::Done { ticks } => Some(ticks),
            _ => None,
        });
        ticks.collect()
    }
}

/// Runs a skill in a new world. It may call the skills of `library`.
pub(super) fn run(skill: &Shelved, library: &Arc<BTreeMap<SkillName, String>>, seed: u64) -> Ended {
    let scene = match Scene::make(&skill.manifest.before, seed) {
        Ok(scene) => scene,
        Err(Flaw::Impossible(why)) => return Ended::Impossible { why },
        Err(Flaw::Mistake(why)) => return Ended::Failed { ticks: 0, why },
    };
    let witness = Witness::of(&scene);
    let name = skill.manifest.name.clone();
    let program = Program {
        library: Arc::clone(library),
        args: skill.manifest.args.clone(),
        ..Program::new(name, skill.newest())
    };
    let limits = Limits::default();
    let mut run = Run::start(program, scene.body.clone(), Sight::Loaded, limits, seed);
    let outcome = drive_alone(&mut run, &scene.world, &scene.body);
    let ticks = outcome.ticks;
    let verdict = match outcome.error {
        Some(error) => Err(error.to_string()),
        None => witness.judge(&skill.manifest.after, &scene),
    };
    match verdict {
        Ok(()) => Ended::Done { ticks },
        Err(why) => Ended::Failed { ticks, why },
    }
}
