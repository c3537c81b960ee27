//! The shipped `config.toml` and `docs/configuration.md`, written from the table of keys.

use std::fmt::Write as _;

use super::keys::{AGENT_KEYS, Key, SECTIONS, SHIPPED_AGENTS, Stage};
use super::kind;

/// The text of the shipped `config.toml`: every key with its default and a sentence.
pub fn shipped_file() -> String {
    let mut text = String::from(
        "# The configuration of mindforge. Every key is here with its default; one that is left out keeps it.\n\
         # `--set a.b=value` and the variable `MINDFORGE__A__B` override this file.\n",
    );
    for section in SECTIONS {
        let _ = write!(text, "\n# {}\n[{}]\n", section.sentence, section.name);
        for key in section.keys {
            push_commented(&mut text, key, key.default);
        }
    }
    for (index, (name, values)) in SHIPPED_AGENTS.iter().enumerate() {
        text.push_str(match index {
            0 => "\n# The agents, one table each. Only `name` is required.\n[[agents]]\n",
            _ => "\n[[agents]]\n",
        });
        push_agent(&mut text, name, values, index == 0);
    }
    text
}

/// The text of `docs/configuration.md`.
pub fn reference() -> String {
    let mut text = String::from(
        "# Configuration\n\n\
         `mindforge` reads the file that `--config` names, else `config.toml` in the working directory, else its built-in\n\
         defaults, which are the shipped [`config.toml`](../config.toml). A variable `MINDFORGE__A__B` overrides the key\n\
         `a.b`, and `--set a.b=value` overrides both; `--set agents.alice.knowledge=none` reaches into one agent. Unknown keys\n\
         are refused with the nearest known one. So are values whose function is not built yet.\n\n\
         This page is written from the table of keys in `src/config/keys.rs` by `just gen`.\n",
    );
    for section in SECTIONS {
        let _ = write!(text, "\n## `[{}]`\n\n{}\n", section.name, section.sentence);
        push_table(&mut text, section.keys);
    }
    text.push_str(
        "\n## `[[agents]]`\n\nThe agents, one table each. Only `name` is required, and no two may have the same.\n",
    );
    push_table(&mut text, AGENT_KEYS);
    text
}

fn push_agent(text: &mut String, name: &str, values: &[(&str, &str)], complete: bool) {
    let name = format!("{name:?}");
    for key in AGENT_KEYS {
        let given = values.iter().find(|(given, _)| *given == key.name);
        let given = given.map(|(_, value)| *value);
        let value = given.or((key.name == "name").then_some(name.as_str()));
        match (value, complete) {
            (value, true) => push_commented(text, key, value.unwrap_or(key.default)),
            (Some(value), false) => {
                let _ = writeln!(text, "{} = {value}", key.name);
            }
            (None, false) => {}
        }
    }
}

fn push_commented(text: &mut String, key: &Key, value: &str) {
    let sentence = sentence(key);
    let _ = writeln!(text, "# {sentence}\n{} = {value}", key.name);
}

fn push_table(text: &mut String, keys: &[Key]) {
    text.push_str("\n| key | default | accepts | meaning |\n|---|---|---|---|\n");
    for key in keys {
        let _ = writeln!(
            text,
            "| `{}` | `{}` | {} | {} |",
            key.name,
            key.default,
            key.kind.expectation(),
            sentence(key)
        );
    }
}

fn sentence(key: &Key) -> String {
    let meaning = key.sentence;
    match key.stage {
        Stage::Built => meaning.to_owned(),
        Stage::Some(known) => {
            format!(
                "{meaning} Only {} is built yet.",
                kind::one_of(known).replace(" or ", " and ")
            )
        }
        Stage::DefaultOnly => format!("{meaning} Not built yet: only the default is accepted."),
    }
}
