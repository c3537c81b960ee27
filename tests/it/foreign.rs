//! Skills as language models write them for Mineflayer, against nothing but its documentation, run unchanged.
//!
//! `tests/foreign/` holds them; they may call each other. The first line of each says what its body is given, where it begins and what
//! it must have more (or fewer) of afterwards: `// give: oak_log:3 | biome: forest | gains: 4 stick, -1 *_log`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fixture::Test;

/// One file of the folder.
struct Foreign {
    path: PathBuf,
    name: String,
    give: String,
    biome: String,
    gains: Vec<(String, i64)>,
}

impl Foreign {
    fn read(path: PathBuf) -> Self {
        let source = fs::read_to_string(&path).unwrap();
        let head = source.lines().next().unwrap_or_default();
        let parts: BTreeMap<_, _> = head
            .trim_start_matches("// ")
            .split(" | ")
            .filter_map(|part| part.split_once(": "))
            .collect();
        let part = |name: &str| parts.get(name).copied().unwrap_or_default().to_owned();
        let gain = |text: &str| {
            let (count, item) = text.trim().split_once(' ')?;
            Some((item.to_owned(), count.parse().ok()?))
        };
        Self {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            give: part("give"),
            biome: part("biome"),
            gains: part("gains").split(',').filter_map(gain).collect(),
            path,
        }
    }

    /// How many it is given of an item; a name that begins with `*` is an ending.
    fn given(&self, item: &str) -> i64 {
        let gifts = self.give.split(',').filter_map(|gift| {
            let (name, count) = gift.split_once(':')?;
            Some((name, count.parse().ok()?))
        });
        sum(gifts, item)
    }

    /// What went wrong.
    fn fault(&self, library: &Path) -> Option<String> {
        let mut test = Test::new()
            .args("skill run --json --seed 1")
            .arg(&self.path.display().to_string())
            .args(&format!("--call {}", self.name))
            .arg("--library")
            .arg(&library.display().to_string());
        for (flag, value) in [("--give", &self.give), ("--biome", &self.biome)] {
            if !value.is_empty() {
                test = test.arg(flag).arg(value);
            }
        }
        let report = test.document();
        if report["ok"] != true {
            return Some(format!("{}: {}", self.name, report["error"]));
        }
        let empty = serde_json::Map::new();
        let carried = report["inventory"].as_object().unwrap_or(&empty);
        let carried = || {
            carried
                .iter()
                .map(|(item, n)| (item.as_str(), n.as_i64().unwrap_or(0)))
        };
        self.gains.iter().find_map(|(item, wanted)| {
            let gained = sum(carried(), item) - self.given(item);
            let right = if *wanted < 0 {
                gained <= *wanted
            } else {
                gained >= *wanted
            };
            (!right).then(|| {
                format!(
                    "{}: {gained} {item} instead of {wanted}: {report}",
                    self.name
                )
            })
        })
    }
}

fn sum<'a>(items: impl Iterator<Item = (&'a str, i64)>, wanted: &str) -> i64 {
    let fits = |name: &str| {
        wanted
            .strip_prefix('*')
            .map_or(name == wanted, |end| name.ends_with(end))
    };
    items
        .filter(|(name, _)| fits(name))
        .map(|(_, count)| count)
        .sum()
}

#[test]
fn skills_that_models_wrote_for_mineflayer_run_unchanged() {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign");
    let mut files: Vec<PathBuf> = fs::read_dir(&library)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 25, "{files:?}");
    let faults: Vec<String> = files
        .into_iter()
        .filter_map(|file| Foreign::read(file).fault(&library))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
