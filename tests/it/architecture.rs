//! The shape of the house stays as `docs/architecture.md` draws it.
//!
//! Each rule is read off the source text, and shown on a bad line to be able to fail.

use crate::source::{Token, files, tokens};

/// What a module may name besides itself and `vocab`.
enum Names {
    /// These.
    Only(&'static [&'static str]),
    /// All that stand above it in the table, on lower floors.
    Below,
}

/// The floors, from the ground up.
const FLOORS: &[(&str, u8, Names)] = &[
    ("vocab", 0, Names::Only(&[])),
    ("belief", 1, Names::Only(&[])),
    ("world", 1, Names::Only(&[])),
    ("memory", 1, Names::Only(&[])),
    ("endpoint", 1, Names::Only(&[])),
    ("stats", 1, Names::Only(&[])),
    ("telemetry", 1, Names::Only(&[])),
    ("talk", 2, Names::Only(&["belief"])),
    ("skill", 2, Names::Only(&["world", "memory", "stats"])),
    ("mind", 2, Names::Only(&["belief", "endpoint"])),
    ("agent", 3, Names::Below),
    ("colony", 4, Names::Below),
    ("daemon", 5, Names::Below),
    ("trial", 5, Names::Below),
    ("config", 6, Names::Below),
    ("cli", 7, Names::Below),
];

/// Foreign crates, and the only places that may name them.
const DOORS: &[(&str, &[&str])] = &[
    ("rand", &["vocab"]),
    ("rand_pcg", &["vocab"]),
    ("petgraph", &["belief"]),
    ("dugong", &["belief/picture"]),
    ("foldhash", &["belief"]),
    ("hashbrown", &["belief"]),
    ("azalea", &["world/minecraft"]),
    ("bevy_app", &["world/minecraft"]),
    ("bevy_ecs", &["world/minecraft"]),
    ("embedded_graphics", &["cli/world/map"]),
    ("image", &["cli/world/map"]),
    ("noise", &["world/embedded"]),
    ("pathfinding", &["world/embedded"]),
    ("sled", &["memory"]),
    ("reqwest", &["endpoint"]),
    ("tracing_subscriber", &["telemetry"]),
    ("rquickjs", &["skill/runtime"]),
    ("cpu_time", &["skill/runtime"]),
    ("toml", &["config", "trial", "skill/library"]),
    ("clap", &["cli"]),
    ("comfy_table", &["cli"]),
    ("indicatif", &["cli"]),
];

/// Modules whose answers depend on what they are given and on nothing else.
const PURE: &[&str] = &[
    "belief",
    "talk",
    "mind/reasoner",
    "world/catalog",
    "world/embedded",
];
/// What they may not say.
const IMPURE: &[&str] = &[
    "async",
    "await",
    "Instant",
    "SystemTime",
    "env",
    "sleep",
    "HashMap",
    "HashSet",
    "tokio",
];

/// Where threads and tasks may begin.
const SPAWNERS: &[&str] = &[
    "colony",
    "daemon",
    "trial",
    "world/minecraft",
    "skill/runtime",
    "skill/verify",
];
/// How they begin.
const SPAWNS: &[&str] = &["spawn", "spawn_blocking", "spawn_local", "spawn_scoped"];

/// What prints.
const PRINTERS: &[&str] = &["println", "print", "eprintln", "eprint", "dbg"];
/// Names of rooms that say nothing about what is in them.
const NAMELESS: &[&str] = &[
    "util", "utils", "helper", "helpers", "common", "manager", "misc",
];

/// All that is wrong with one file, a sentence each.
fn faults(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !text.starts_with("//!") {
        faults.push(format!("{path}: does not begin with `//!`"));
    }
    let name = path
        .rsplit('/')
        .next()
        .unwrap_or(path)
        .trim_end_matches(".rs");
    if NAMELESS.contains(&name) {
        faults.push(format!("{path}: `{name}` says nothing about what is in it"));
    }
    let Some(room) = path.strip_prefix("src/") else {
        return faults;
    };
    let tokens = tokens(path, text);
    for (index, token) in tokens.iter().enumerate() {
        let rules = [imports, doors, purity, spawning, printing];
        for fault in rules.iter().filter_map(|rule| rule(room, &tokens, index)) {
            faults.push(format!("{path}:{}: {fault}", token.line));
        }
    }
    faults
}

/// 1 and 4. Imports point down, and the mind's and the beliefs' never at the world.
fn imports(room: &str, tokens: &[Token], index: usize) -> Option<String> {
    let own = top(room);
    let (_, floor, names) = FLOORS.iter().find(|(module, _, _)| *module == own)?;
    let named = named_modules(room, tokens, index);
    let wrong = named.into_iter().find(|module| {
        let below = FLOORS
            .iter()
            .any(|(other, at, _)| other == module && at < floor);
        let allowed = match names {
            Names::Below => below,
            Names::Only(list) => *module == "vocab" || list.contains(module),
        };
        *module != own && !allowed && FLOORS.iter().any(|(other, _, _)| other == module)
    })?;
    Some(format!("`{own}` may not name `{wrong}`"))
}

/// The top modules that a path beginning at this token names.
fn named_modules<'a>(room: &str, tokens: &'a [Token], index: usize) -> Vec<&'a str> {
    let after = match word(tokens, index) {
        "crate" => index + 1,
        "super" if index == 0 || word(tokens, index - 1) != "::" => {
            let climbs = (0..tokens.len())
                .take_while(|n| word(tokens, index + 2 * n) == "super")
                .count();
            let inline = usize::from(tokens[index].in_tests);
            if climbs < depth(room) + inline {
                return Vec::new();
            }
            index + 2 * climbs - 1
        }
        _ => return Vec::new(),
    };
    match (word(tokens, after), word(tokens, after + 1)) {
        ("::", "{") => heads_of_group(tokens, after + 2),
        ("::", module) => vec![module],
        _ => Vec::new(),
    }
}

/// The first words of the paths in `{…}`.
fn heads_of_group(tokens: &[Token], start: usize) -> Vec<&str> {
    let (mut open, mut heads) = (1, Vec::new());
    for index in start..tokens.len() {
        match word(tokens, index) {
            "{" => open += 1,
            "}" => open -= 1,
            head if open == 1 && ["{", ","].contains(&word(tokens, index - 1)) => heads.push(head),
            _ => {}
        }
        if open == 0 {
            break;
        }
    }
    heads
}

/// 2. A foreign crate has one door.
fn doors(room: &str, tokens: &[Token], index: usize) -> Option<String> {
    let (name, rooms) = DOORS
        .iter()
        .find(|(name, _)| *name == word(tokens, index))?;
    let before = index.checked_sub(1).map_or("", |index| word(tokens, index));
    let is_path = word(tokens, index + 1) == "::" || before == "use";
    let is_root = !["::", ".", "mod", "fn"].contains(&before);
    (is_path && is_root && !within(room, rooms))
        .then(|| format!("`{name}` is used outside of {}", rooms.join(", ")))
}

/// 3. What is pure knows no clock, environment, waiting or hash order.
fn purity(room: &str, tokens: &[Token], index: usize) -> Option<String> {
    let impure = IMPURE
        .iter()
        .find(|impure| **impure == word(tokens, index))?;
    let is_environment = *impure != "env" || word(tokens, index + 1) == "::";
    (within(room, PURE) && is_environment && !tokens[index].in_tests)
        .then(|| format!("`{impure}` in a module that is pure"))
}

/// 5. Threads and tasks begin in few places.
fn spawning(room: &str, tokens: &[Token], index: usize) -> Option<String> {
    let called = SPAWNS.contains(&word(tokens, index)) && word(tokens, index + 1) == "(";
    let defined = index > 0 && word(tokens, index - 1) == "fn";
    (called && !defined && !tokens[index].in_tests && !within(room, SPAWNERS))
        .then(|| format!("something is spawned outside of {}", SPAWNERS.join(", ")))
}

/// 7. Only the command line prints; the log goes to stderr too.
fn printing(room: &str, tokens: &[Token], index: usize) -> Option<String> {
    let token = word(tokens, index);
    let is_macro = PRINTERS.contains(&token) && word(tokens, index + 1) == "!";
    let is_stream = match token {
        "stdout" => true,
        "stderr" => top(room) != "telemetry",
        _ => false,
    };
    (top(room) != "cli" && !tokens[index].in_tests && (is_macro || is_stream))
        .then(|| format!("`{token}` outside of `cli`"))
}

fn word(tokens: &[Token], index: usize) -> &str {
    tokens.get(index).map_or("", |token| token.text.as_str())
}

fn top(room: &str) -> &str {
    room.split('/')
        .next()
        .unwrap_or(room)
        .trim_end_matches(".rs")
}

/// How many `super` lead from a file to the root of the crate.
fn depth(room: &str) -> usize {
    room.split('/').count() - usize::from(room.ends_with("mod.rs"))
}

fn within(room: &str, rooms: &[&str]) -> bool {
    rooms.iter().any(|allowed| {
        room.strip_prefix(allowed)
            .is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
    })
}

#[test]
fn every_file_keeps_to_the_rules_of_the_house() {
    let all = ["src", "tests"].into_iter().flat_map(files);
    let found: Vec<String> = all.flat_map(|(path, text)| faults(&path, &text)).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// 6. What is written to disk says by which version of its format.
#[test]
fn what_is_kept_on_disk_carries_a_version() {
    let mut versions = std::collections::BTreeMap::new();
    for (path, text) in files("src") {
        let room = top(path.trim_start_matches("src/")).to_owned();
        let tokens = tokens(&path, &text);
        let encodes = |index: usize| {
            let called = word(&tokens, index + 2);
            word(&tokens, index) == "rmp_serde"
                && (called.starts_with("to_") || called.starts_with("from_"))
        };
        let entry = versions.entry(room).or_insert((false, false));
        entry.0 |= (0..tokens.len()).any(encodes);
        entry.1 |= tokens.iter().any(|token| token.text.ends_with("VERSION"));
    }
    for (room, (writes, has_version)) in versions {
        assert!(!writes || has_version, "`{room}` writes without a version");
    }
}

#[test]
fn every_room_of_the_plan_has_a_front_page() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (module, _, _) in FLOORS {
        let page = root.join("src").join(module).join("mod.rs");
        let text = std::fs::read_to_string(&page).unwrap();
        let lines = text.lines().take_while(|line| line.starts_with("//!"));
        assert!(lines.count() >= 3, "the front page of `{module}` is blank");
    }
}

#[test]
fn no_work_is_left_lying_in_the_tree() {
    for (path, text) in files("src").into_iter().chain(files("tests")) {
        for mark in ["TODO", "FIXME", "XXX"].map(|mark| format!("{mark}:")) {
            assert!(!text.contains(&mark), "{path} holds a {mark} open an issue");
        }
    }
}

/// The faults of a file with one line of code.
fn fault(path: &str, line: &str) -> String {
    faults(path, &format!("//! A file.\n{line}\n")).join("\n")
}

#[test]
fn an_import_that_points_up_or_aside_is_found() {
    let up = fault(
        "src/memory/store.rs",
        "use crate::{agent::Life, vocab::Tick};",
    );
    assert_eq!(up, "src/memory/store.rs:2: `memory` may not name `agent`");
    let aside = fault(
        "src/mind/reasoner/plan.rs",
        "let r = super::super::super::world::Rules;",
    );
    assert_eq!(
        aside,
        "src/mind/reasoner/plan.rs:2: `mind` may not name `world`"
    );
    assert_eq!(
        fault("src/belief/mod.rs", "use super::memory::Store;"),
        "src/belief/mod.rs:2: `belief` may not name `memory`"
    );
    assert_eq!(fault("src/agent/mod.rs", "use crate::world::Body;"), "");
    assert_eq!(fault("src/belief/graph.rs", "use super::memory;"), "");
}

#[test]
fn a_crate_used_beside_its_door_is_found() {
    let beside = fault("src/agent/mod.rs", "use sled::Db;");
    assert_eq!(
        beside,
        "src/agent/mod.rs:2: `sled` is used outside of memory"
    );
    assert_eq!(
        fault("src/memory/store.rs", "let db = sled::open(path);"),
        ""
    );
    assert_eq!(
        fault("src/agent/mod.rs", "let sled = self.sled::<A>();"),
        ""
    );
}

#[test]
fn a_clock_in_a_pure_module_is_found() {
    let clock = fault(
        "src/belief/graph.rs",
        "let now = std::time::Instant::now();",
    );
    assert_eq!(
        clock,
        "src/belief/graph.rs:2: `Instant` in a module that is pure"
    );
    assert_eq!(fault("src/telemetry/log.rs", "Instant::now();"), "");
}

#[test]
fn a_thread_begun_in_the_wrong_place_is_found() {
    let thread = fault("src/memory/store.rs", "thread::spawn(work);");
    assert!(thread.contains("spawned outside"), "{thread}");
    assert_eq!(fault("src/daemon/mod.rs", "thread::spawn(work);"), "");
    assert_eq!(
        fault(
            "src/memory/mod.rs",
            "#[cfg(test)] mod tests { fn f() { thread::spawn(work); } }"
        ),
        ""
    );
}

#[test]
fn printing_outside_of_the_command_line_is_found() {
    let print = fault("src/agent/mod.rs", "println!(\"hello\");");
    assert_eq!(print, "src/agent/mod.rs:2: `println` outside of `cli`");
    assert!(fault("src/world/mod.rs", "io::stdout().lock();").contains("stdout"));
}

#[test]
fn a_file_without_a_purpose_or_a_name_is_found() {
    assert_eq!(
        faults("src/vocab/x.rs", "fn f() {}"),
        ["src/vocab/x.rs: does not begin with `//!`"]
    );
    assert!(fault("src/agent/utils.rs", "").contains("says nothing"));
}
