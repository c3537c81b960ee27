//! `docs/bot-api.md` is the table, printed.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use mindforge::skill::{Entry, Scene, surface};

use super::yard;

/// The variable that makes the test write the document instead of comparing it.
const WRITE: &str = "UPDATE_GENERATED";

const OPENING: &str = "\
# What a skill can name

A skill is `async function name(bot, ...args)`. It sees the API of [Mineflayer](https://github.com/PrismarineJS/mineflayer) and its
popular plug-ins over a body in the embedded world or on a real server, and a few names of ours. This page is printed from the table in
`src/skill/surface/` by `just gen`; a test runs every example.

Each example runs on its own in the same yard, a flat land, as the body of a skill of alice. `at(east, up, south)` is a place
relative to where she stands, `start`; `check(actual, expected)` throws if the two differ.

";

#[test]
fn the_page_about_the_api_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/bot-api.md");
    let text = page();
    if std::env::var_os(WRITE).is_some() {
        fs::write(&path, &text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == text,
        "docs/bot-api.md is not what the table says; run `just gen`"
    );
}

fn page() -> String {
    let mut page = format!("{OPENING}{}\n", yard::in_words());
    for chapter in surface() {
        let _ = write!(page, "\n## {}\n\n", chapter.title);
        if !chapter.about.is_empty() {
            let _ = writeln!(page, "{}\n", chapter.about);
        }
        for entry in chapter.entries {
            offered(&mut page, entry);
        }
        refused(&mut page, chapter.entries);
    }
    page
}

fn offered(page: &mut String, entry: &Entry) {
    if let Entry::Offered {
        call,
        gives,
        does,
        example,
        scene,
    } = entry
    {
        let night = if *scene == Scene::Night {
            "// at midnight, a zombie eight blocks to the east\n"
        } else {
            ""
        };
        let _ = write!(
            page,
            "### `{call}`: `{gives}`\n\n{does}\n\n```js\n{night}{example}\n```\n\n"
        );
    }
}

fn refused(page: &mut String, entries: &[Entry]) {
    let rows: Vec<String> = entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Refused { call, why } => {
                Some(format!("| `{}` | {why} |", call.replace('|', "\\|")))
            }
            Entry::Offered { .. } => None,
        })
        .collect();
    if !rows.is_empty() {
        let _ = write!(
            page,
            "Not supported:\n\n| | |\n|---|---|\n{}\n\n",
            rows.join("\n")
        );
    }
}
