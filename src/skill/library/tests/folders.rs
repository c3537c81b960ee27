//! Libraries on disk: every layout is read, and what is written reads as it was.

use std::fs;
use std::path::Path;

use super::{Library, candidate, library};
use crate::skill::{Shelf, export};
use crate::vocab::{SkillName, Tick};

fn write(dir: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = dir.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn read(files: &[(&str, &str)]) -> Shelf {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), files);
    Shelf::read(dir.path()).unwrap()
}

fn names(shelf: &Shelf) -> Vec<&str> {
    shelf.skills.keys().map(SkillName::as_str).collect()
}

#[test]
fn folders_with_versions_and_plain_files_are_read() {
    let shelf = read(&[
        (
            "dig/skill.toml",
            "name = \"dig\"\ndescription = \"Digs.\"\n",
        ),
        ("dig/v1.js", "async function dig(bot) {}"),
        ("dig/v2.js", "async function dig(bot) { return 2; }"),
        ("alice/walk/v1.js", "async function walk(bot) {}"),
        ("swim.js", "async function swim(bot) {}"),
        ("my skill.js", "function x() {}\nasync function fly(bot) {}"),
        ("README.md", "not a skill"),
    ]);
    assert_eq!(names(&shelf), ["dig", "fly", "swim", "walk"]);
    assert_eq!(shelf.refused, []);
    assert!(shelf.skills["dig"].newest().contains("return 2"));
    assert_eq!(shelf.skills["dig"].manifest.description, "Digs.");
}

#[test]
fn older_libraries_are_read_with_their_descriptions_and_later_texts() {
    let shelf = read(&[
        ("skill/code/mineLog.js", "async function mineLog(bot) {}"),
        (
            "skill/code/mineLogV2.js",
            "async function mineLog(bot) { return 2; }",
        ),
        (
            "skill/code/craftBoat.js",
            "async function craftBoat(bot) {}",
        ),
        (
            "skill/description/craftBoat.txt",
            "async function craftBoat(bot) {\n    // Makes a boat.\n}",
        ),
        (
            "skill/skills.json",
            r#"{"mineLog": {"code": "async function mineLog(bot) { return 2; }", "description": "Mines."},
                "rest": {"code": "async function rest(bot) {}", "description": "Rests."}}"#,
        ),
    ]);
    assert_eq!(names(&shelf), ["craftBoat", "mineLog", "rest"]);
    assert_eq!(shelf.refused, []);
    assert_eq!(shelf.skills["mineLog"].versions.len(), 2);
    assert_eq!(shelf.skills["mineLog"].manifest.description, "Mines.");
    assert_eq!(
        shelf.skills["craftBoat"].manifest.description,
        "Makes a boat."
    );
}

#[test]
fn what_is_no_skill_is_told_and_the_rest_is_read() {
    let shelf = read(&[
        ("a/x.js", "async function dig(bot) {}"),
        ("b/y.js", "async function dig(bot) {}"),
        ("c/z.js", "const one = 1;"),
        ("d/skill.toml", "name = \"d\"\ncall = 3\n"),
        ("d/v1.js", "async function d(bot) {}"),
        ("e.js", "async function e(bot) {}"),
    ]);
    assert_eq!(names(&shelf), ["dig", "e"]);
    let files: Vec<_> = shelf
        .refused
        .iter()
        .map(|it| it.file.file_name().unwrap().to_str().unwrap())
        .collect();
    assert_eq!(files, ["y.js", "z.js", "skill.toml"]);
}

#[test]
fn an_exported_library_is_admitted_as_it_was() {
    let mut original = library(&[
        ("walk", "// Walks.\nasync function walk(bot) {}"),
        ("go", "async function go(bot) { await walk(bot); }"),
        (
            "go",
            "async function go(bot) { await walk(bot); await walk(bot); }",
        ),
    ]);
    for success in [true, false, false, false, false, false] {
        original.ran("go", success, 40, Tick(77));
    }
    original.gained("go", &[("cod".into(), 2)].into());
    original.called("walk", &["go".into()]);
    let mut walk = candidate("jump", "async function jump(bot) {}");
    walk.task = Some("explore 3 plains".parse().unwrap());
    walk.author = Some("alice".parse().unwrap());
    walk.taught_by = Some("bob".parse().unwrap());
    walk.before.near.push("wheat[age=7]".into());
    walk.after.feels.food = Some(18);
    original.add(walk).unwrap();

    let dir = tempfile::tempdir().unwrap();
    export(&original, dir.path()).unwrap();
    let shelf = Shelf::read(dir.path()).unwrap();
    assert_eq!(shelf.refused, []);
    let mut copy = Library::default();
    assert_eq!(copy.admit(shelf.records()), []);
    assert_eq!(copy, original);
    assert_eq!(copy.admit(shelf.records()), []);
    assert_eq!(copy, original, "importing twice changes nothing");
}

#[test]
fn the_starter_library_is_sound() {
    let shelf = Shelf::starter();
    assert_eq!(shelf.refused, []);
    assert_eq!(Library::default().admit(shelf.records()), []);
}
