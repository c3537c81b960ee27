//! `docs/bot-api.md` is the table, printed.

use std::fmt::Write as _;

use mindforge::skill::{Entry, Scene, surface};

use super::yard;
use crate::generated::is_current;

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
    is_current("docs/bot-api.md", &page());
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
