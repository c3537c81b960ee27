//! Whatever happens to the files: one clear error, nothing changed, no panic; and never a record missing in silence.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{alice, batch, open, skill, world};
use crate::memory::{OpenError, Records, Store};
use crate::vocab::Random;

/// Every file below a directory with its bytes, locks aside.
pub(super) fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else if entry.file_name() != "lock" {
            found.insert(entry.path(), fs::read(entry.path()).unwrap());
        }
    }
    found
}

/// Six flushes in as many processes, with states so large that sled writes several segments and its own snapshots.
fn lived(dir: &Path) {
    for generation in 1..=6 {
        let mut store = open(dir);
        let mut batch = batch(generation * 5 - 4..generation * 5 + 1, "state");
        batch.snapshot.beliefs = vec![generation as u8; 100_000];
        batch.skills = vec![skill("walk", generation)];
        store.commit(generation, &world(7), batch).unwrap();
    }
}

/// What a reader of the undamaged memory sees.
fn dump(records: &Records) -> Vec<u8> {
    let mut out = Vec::new();
    records.dump(&mut out).unwrap();
    out
}

/// Opens a damaged memory: it is whole, or refused with the files as they were.
fn check(dir: &Path, whole: &[u8]) -> bool {
    let before = files(dir);
    match Store::open(dir, &alice()) {
        Ok(store) => {
            assert!(dump(&store) == whole, "something was lost in silence");
            true
        }
        Err(error) => {
            let text = error.to_string();
            assert!(text.contains(dir.to_str().unwrap()), "{text}");
            assert!(text.contains("hint: "), "{text}");
            assert!(files(dir) == before, "the damaged files were changed");
            false
        }
    }
}

#[test]
fn a_flipped_byte_anywhere_is_harmless_or_refused() {
    let dir = tempfile::tempdir().unwrap();
    lived(dir.path());
    let whole = dump(&Records::open(dir.path(), &alice()).unwrap());
    let original = files(dir.path());
    let mut random = Random::new(7, "flips");
    let mut refused = 0;
    for (path, bytes) in &original {
        let used = bytes.iter().rposition(|byte| *byte != 0).unwrap_or(0) as u64 + 1;
        for _ in 0..used.min(30) {
            let at = random.below(used) as usize;
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << random.below(8);
            fs::write(path, &flipped).unwrap();
            refused += u32::from(!check(dir.path(), &whole));
            restore(dir.path(), &original);
        }
    }
    assert!(refused > 0);
}

#[test]
fn a_cut_emptied_or_missing_file_is_harmless_or_refused() {
    let dir = tempfile::tempdir().unwrap();
    lived(dir.path());
    let whole = dump(&Records::open(dir.path(), &alice()).unwrap());
    let original = files(dir.path());
    for (path, bytes) in &original {
        for length in [0, 1, bytes.len() / 4, bytes.len() / 2, bytes.len() - 1] {
            fs::write(path, &bytes[..length]).unwrap();
            check(dir.path(), &whole);
            restore(dir.path(), &original);
        }
        fs::write(path, b"garbage".repeat(100)).unwrap();
        check(dir.path(), &whole);
        restore(dir.path(), &original);
        fs::remove_file(path).unwrap();
        check(dir.path(), &whole);
        restore(dir.path(), &original);
    }
}

fn restore(dir: &Path, original: &BTreeMap<PathBuf, Vec<u8>>) {
    for path in files(dir)
        .keys()
        .filter(|path| !original.contains_key(*path))
    {
        fs::remove_file(path).unwrap();
    }
    for (path, bytes) in original {
        fs::write(path, bytes).unwrap();
    }
}

/// The error of a writer and a reader, which must be the same but for what only one of them can meet.
fn refusal(dir: &Path) -> String {
    let before = files(dir);
    let error = Store::open(dir, &alice()).unwrap_err().to_string();
    let reading = Records::open(dir, &alice()).unwrap_err().to_string();
    assert_eq!(error, reading);
    assert_eq!(files(dir), before);
    error.replace(&dir.display().to_string(), "DIR")
}

#[test]
fn a_later_format_is_refused_with_both_versions() {
    let dir = tempfile::tempdir().unwrap();
    lived(dir.path());
    let path = dir.path().join("alice/memory.json");
    let header = fs::read_to_string(&path).unwrap();
    fs::write(&path, header.replace("\"version\":2", "\"version\":3")).unwrap();
    insta::assert_snapshot!(refusal(dir.path()), @r"
    the memory in `DIR/alice` has format version 3, and this mindforge reads up to version 2
    hint: open it with the mindforge that wrote it, or a newer one
    ");
}

#[test]
fn a_vanished_database_is_not_taken_for_a_new_life() {
    let dir = tempfile::tempdir().unwrap();
    lived(dir.path());
    fs::remove_dir_all(dir.path().join("alice/sled")).unwrap();
    insta::assert_snapshot!(refusal(dir.path()), @r"
    the memory in `DIR/alice` is damaged: flush 6 was acknowledged, but the records end at flush 0
    hint: nothing was changed; restore the directory from a backup or load a dump into a new one, or move it away to begin a new life
    ");
}

#[test]
fn a_vanished_header_is_not_taken_for_a_new_life() {
    let dir = tempfile::tempdir().unwrap();
    lived(dir.path());
    fs::remove_file(dir.path().join("alice/memory.json")).unwrap();
    insta::assert_snapshot!(refusal(dir.path()), @r"
    the memory in `DIR/alice` is damaged: there are records, but no `memory.json`
    hint: nothing was changed; restore the directory from a backup or load a dump into a new one, or move it away to begin a new life
    ");
}

#[test]
fn another_agents_directory_is_not_taken_for_ones_own() {
    let dir = tempfile::tempdir().unwrap();
    lived(dir.path());
    fs::rename(dir.path().join("alice"), dir.path().join("bob")).unwrap();
    let error = Store::open(dir.path(), &super::bob()).unwrap_err();
    let text = error
        .to_string()
        .replace(&dir.path().display().to_string(), "DIR");
    insta::assert_snapshot!(text, @r"
    `DIR/bob` holds the memory of `alice`, not of `bob`
    hint: give the directory its agent's name back
    ");
}

#[test]
fn a_file_in_place_of_a_directory_is_named() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("alice"), b"").unwrap();
    insta::assert_snapshot!(refusal(dir.path()), @r"
    `DIR/alice` is not a directory, so no memory can lie there
    hint: choose another place with `--memory DIR`
    ");
    let inside = dir.path().join("alice");
    let error = Store::open(&inside, &alice()).unwrap_err();
    assert!(matches!(error, OpenError::NotADirectory { .. }), "{error}");
}

/// A place where nobody may write, not even root, as the tests may run.
#[cfg(target_os = "linux")]
#[test]
fn a_place_that_cannot_be_written_is_named() {
    let error = Store::open(Path::new("/proc/mindforge"), &alice()).unwrap_err();
    insta::assert_snapshot!(error, @r"
    cannot create `/proc/mindforge/alice`: No such file or directory (os error 2)
    hint: check that the directory exists and that you may read and write it, or choose another with `--memory DIR`
    ");
}
