//! `mindforge world load`: a world from a file among the memories.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::Carried;
use crate::memory::WorldSaves;
use crate::world::embedded::{SaveSummary, Settings, World};

/// Puts the world in a file among the memories in `dir`. The file is read and checked whole before anything there changes.
pub(super) fn load(dir: &Path, file: PathBuf, replace: bool) -> anyhow::Result<Carried> {
    let failed = || format!("cannot load `{}`", file.display());
    let bytes = fs::read(&file).with_context(failed)?;
    let summary = SaveSummary::of(&bytes).with_context(failed)?;
    let seed = summary.seed;
    let settings = Settings {
        seed,
        ..Settings::default()
    };
    World::load(&bytes, settings).with_context(failed)?;
    let mut saves = WorldSaves::open(dir, seed)?;
    if !replace && saves.newest().is_some() {
        return Err(Refusal::WorldExists {
            seed,
            dir: dir.to_owned(),
        }
        .into());
    }
    saves.adopt(dir, &bytes)?;
    Ok(Carried::new(summary, file, &bytes))
}

/// Why a world is not taken in.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error(
        "a world of seed {seed} is saved in `{}` already\nhint: `--replace` puts the loaded one in its place; `mindforge world save --seed {seed}` keeps it before",
        dir.display()
    )]
    WorldExists { seed: u64, dir: PathBuf },
}
