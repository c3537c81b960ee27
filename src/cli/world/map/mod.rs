//! `mindforge world map`: a picture of the land that a seed makes.

mod legend;
mod picture;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use image::ImageFormat;
use serde::Serialize;

use crate::cli::output;
use crate::memory::replace_file;
use crate::vocab::Position;
use crate::world::embedded::{Relief, Settings};

/// What a map shows.
#[derive(Debug, Serialize)]
pub(super) struct Map {
    seed: u64,
    file: PathBuf,
    /// Blocks along a side; the spawn is in the middle.
    size: u32,
    spawn: Position,
    /// Which part of the land lies in each biome, the largest first.
    biomes: Vec<Part>,
}

/// A biome's part of the land.
#[derive(Debug, Serialize)]
struct Part {
    name: &'static str,
    share: f64,
    #[serde(skip)]
    color: [u8; 3],
}

/// Draws the land of a seed into a PNG file, which is whole or not there whatever happens.
pub(super) fn draw(seed: u64, size: u32, out: &Path) -> anyhow::Result<Map> {
    let settings = Settings {
        seed,
        ..Settings::default()
    };
    let relief = Relief::around_spawn(&settings, size);
    let map = Map {
        seed,
        file: out.to_owned(),
        size,
        spawn: relief.middle(),
        biomes: shares(&relief),
    };
    let picture = picture::draw(&relief, &map);
    let mut png = Cursor::new(Vec::new());
    picture
        .write_to(&mut png, ImageFormat::Png)
        .context("cannot make a PNG of the map")?;
    replace_file(out, png.get_ref())
        .with_context(|| format!("cannot write `{}`", out.display()))?;
    Ok(map)
}

fn shares(relief: &Relief) -> Vec<Part> {
    let mut columns: BTreeMap<_, f64> = BTreeMap::new();
    for spot in relief.spots() {
        *columns.entry((spot.biome(), spot.color())).or_default() += 1.0;
    }
    let all = relief.spots().count() as f64;
    let shares = columns.into_iter().map(|((name, color), count)| Part {
        name,
        share: count / all,
        color,
    });
    let mut shares: Vec<Part> = shares.collect();
    shares.sort_by(|one, other| other.share.total_cmp(&one.share));
    shares
}

impl Map {
    /// Says what was drawn.
    pub(super) fn tell(&self, json: bool) -> anyhow::Result<()> {
        if json {
            return Ok(output::json(self)?);
        }
        let most: Vec<String> = self.biomes.iter().take(3).map(Part::told).collect();
        let sentence = format!(
            "drew {size} by {size} blocks around the spawn of seed {}, {}, to `{}`: {}",
            self.seed,
            self.spawn,
            self.file.display(),
            most.join(", "),
            size = self.size,
        );
        Ok(output::text(&sentence)?)
    }
}

impl Part {
    fn told(&self) -> String {
        format!("{} {:.0}%", self.name, self.share * 100.0)
    }
}
