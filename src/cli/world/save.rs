//! `mindforge world save`: the newest save of a world as a file of its own.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::Carried;
use crate::memory::{WorldSaves, replace_file};
use crate::world::embedded::SaveSummary;

/// Writes the world with this seed of the memories in `dir` to a file, which is whole or not there whatever happens.
pub(super) fn save(dir: &Path, seed: u64, out: PathBuf, replace: bool) -> anyhow::Result<Carried> {
    let saved = WorldSaves::read(dir, seed)?;
    let bytes = saved.ok_or_else(|| Refusal::nothing(dir, seed))?;
    let summary = SaveSummary::of(&bytes)
        .with_context(|| format!("the world of seed {seed} in `{}`", dir.display()))?;
    if !replace && out.exists() {
        return Err(Refusal::FileExists { path: out }.into());
    }
    replace_file(&out, &bytes).with_context(|| format!("cannot write `{}`", out.display()))?;
    Ok(Carried::new(summary, out, &bytes))
}

/// Why a world is not written.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("`{}` is there already\nhint: `--replace` writes over it", path.display())]
    FileExists { path: PathBuf },
    #[error("no world of seed {seed} is saved in `{}`\nhint: {}", dir.display(), whats_there(seeds))]
    Nothing {
        seed: u64,
        dir: PathBuf,
        seeds: Vec<u64>,
    },
}

impl Refusal {
    fn nothing(dir: &Path, seed: u64) -> Self {
        Self::Nothing {
            seed,
            dir: dir.to_owned(),
            seeds: WorldSaves::seeds(dir),
        }
    }
}

fn whats_there(seeds: &[u64]) -> String {
    if seeds.is_empty() {
        return "`mindforge run` makes one, `--memory DIR` looks elsewhere".to_owned();
    }
    let seeds: Vec<String> = seeds.iter().map(u64::to_string).collect();
    format!("saved there: {}", seeds.join(", "))
}
