//! Promises of the library: what enters, what is refused, and that nothing is lost.

mod folders;
mod growth;

use super::{Candidate, Library, Use};
use crate::vocab::{SkillName, Tick};

fn candidate(name: &str, source: &str) -> Candidate {
    Candidate::new(SkillName::new(name), source)
}

fn library(sources: &[(&str, &str)]) -> Library {
    let mut library = Library::default();
    for (name, source) in sources {
        library.add(candidate(name, source)).unwrap();
    }
    library
}

fn refusal(library: &Library, name: &str, source: &str) -> String {
    let mut library = library.clone();
    let before = library.clone();
    let error = library.add(candidate(name, source)).unwrap_err();
    assert_eq!(library, before, "something of `{name}` was added");
    error.to_string()
}

#[test]
fn a_skill_gets_versions_and_each_keeps_its_own_count() {
    let first = "async function dig(bot) {}";
    let mut library = library(&[("dig", first)]);
    assert_eq!(library.ran("dig", false, 9, Tick(20)), Use::Counted);
    assert_eq!(library.add(candidate("dig", first)).unwrap(), 1);
    let second = "async function dig(bot) { await bot.waitForTicks(1); }";
    assert_eq!(library.add(candidate("dig", second)).unwrap(), 2);
    library.ran("dig", true, 7, Tick(30));
    let versions = &library.get("dig").unwrap().versions;
    let counts: Vec<_> = versions
        .iter()
        .map(|it| (it.uses, it.successes, it.ticks, it.last_used))
        .collect();
    assert_eq!(
        counts,
        [(1, 0, 9, Some(Tick(20))), (1, 1, 7, Some(Tick(30)))]
    );
    assert_eq!(library.sources()["dig"], second);
    assert_eq!(library.ran("draft", true, 1, Tick(1)), Use::Unknown);
}

#[test]
fn a_version_that_fails_is_retired_and_the_last_good_one_counts_again() {
    let (good, bad) = (
        "async function dig(bot) {}",
        "async function dig(bot) { throw 1; }",
    );
    let mut library = library(&[("dig", good), ("dig", bad)]);
    for _ in 0..3 {
        assert_eq!(library.ran("dig", false, 1, Tick(1)), Use::Counted);
    }
    assert_eq!(
        library.ran("dig", false, 1, Tick(1)),
        Use::Retired { version: 2 }
    );
    assert_eq!(library.sources()["dig"], good);
    assert_eq!(library.get("dig").unwrap().versions[1].source, bad);
    for _ in 0..4 {
        library.ran("dig", false, 1, Tick(1));
    }
    assert_eq!(library.offered().count(), 0);
    assert_eq!(library.search("dig", 9), Vec::<&super::SkillRecord>::new());
    assert_eq!(library.sources()["dig"], bad, "who calls it still finds it");
    assert_eq!(library.add(candidate("dig", good)).unwrap(), 1);
    assert_eq!(library.sources()["dig"], good, "it was verified anew");
}

#[test]
fn a_source_that_does_not_fit_is_refused_with_its_place() {
    let library = library(&[("walk", "async function walk(bot) {}")]);
    let refusal = |name, source| refusal(&library, name, source);
    insta::assert_snapshot!(refusal("dig", "async function dig(bot) {\n  await\n}"), @r"
    syntax error at dig.js:3:1: unexpected token in expression: '}'
       3 | }
         | ^
    ");
    insta::assert_snapshot!(refusal("dig", "async function digs(bot) {}"), @r"
    `dig` must be one async function at the top level of its source
    hint: write `async function dig(bot) { ... }`
    ");
    insta::assert_snapshot!(refusal("dig", "async function dig(bot) {}\nasync function dig(bot, n) {}"), @r"
    dig.js:2:16: there are two functions called `dig`
       2 | async function dig(bot, n) {}
         |                ^
    ");
    insta::assert_snapshot!(refusal("mineBlock", "async function mineBlock(bot) {}"), @r"
    `mineBlock` is the name of a primitive
    hint: give the skill a name of its own
    ");
    insta::assert_snapshot!(refusal("Vec3", "async function Vec3(bot) {}"), @r"
    `Vec3` is a name that every skill finds in its sandbox
    hint: give the skill a name of its own
    ");
    insta::assert_snapshot!(refusal("dig", "async function dig(bot) {\n  await walk(bot);\n  await dance(bot);\n}"), @r"
    dig.js:3:9: calls `dance`, which is no function of the source, the library, the primitives or the bot API
       3 | await dance(bot);
         |       ^
    ");
    insta::assert_snapshot!(refusal("dig", "async function dig(bot) {\n  eval('1');\n}"), @r"
    dig.js:2:3: `eval` is forbidden in a skill: code is not made of text
       2 | eval('1');
         | ^
    ");
    insta::assert_snapshot!(refusal("dig", "async function dig(bot) { await import('fs'); }"), @r"
    dig.js:1:33: `import` is forbidden in a skill
       1 | async function dig(bot) { await import('fs'); }
         |                                 ^
    ");
    let required = refusal(
        "dig",
        "const fs = require('fs');\nasync function dig(bot) {}",
    );
    assert!(
        required.starts_with("dig.js:1:12: a skill cannot require `fs`, only "),
        "{required}"
    );
}

#[test]
fn skills_may_call_each_other_in_circles_but_not_while_they_load() {
    let even = "async function even(bot, n) { return n === 0 || (await odd(bot, n - 1)); }";
    let odd = "async function odd(bot, n) { return n !== 0 && (await even(bot, n - 1)); }";
    let mut empty = Library::default();
    let records = library(&[("odd", "async function odd(bot) {}"), ("even", even)]);
    let mut records: Vec<_> = records.list().cloned().collect();
    for record in &mut records {
        if record.name.as_str() == "odd" {
            odd.clone_into(&mut record.versions[0].source);
        }
    }
    assert_eq!(empty.admit(records), []);
    assert_eq!(empty.callers(&"odd".into()).len(), 1);
    let mut looping = library(&[("a", "async function a(bot) {}")]);
    looping
        .add(candidate("b", "const x = a();\nasync function b(bot) {}"))
        .unwrap();
    insta::assert_snapshot!(refusal(&looping, "a", "b();\nasync function a(bot) {}"), @r"
    loading `a` calls `b`, which calls `a`: a cycle that never ends
    hint: call library skills within functions
    ");
}

#[test]
fn who_calls_whom_is_read_from_the_text_and_learned_from_runs() {
    let mut library = library(&[
        ("walk", "async function walk(bot) {}"),
        ("swim", "async function swim(bot) {}"),
        ("go", "async function go(bot) { await walk(bot); }"),
    ]);
    let names = |set: std::collections::BTreeSet<&SkillName>| {
        set.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(names(library.callees("go")), ["walk"]);
    library.called("go", &["swim".into(), "nobody".into()]);
    assert_eq!(names(library.callees("go")), ["swim", "walk"]);
    assert_eq!(names(library.callers(&"swim".into())), ["go"]);
    assert_eq!(names(library.callers(&"go".into())), Vec::<String>::new());
}

#[test]
fn skills_are_found_by_the_words_of_a_task_and_by_what_they_give() {
    let mut library = library(&[
        (
            "craftWoodenPickaxe",
            "// Makes a pickaxe of wood.\nasync function craftWoodenPickaxe(bot) {}",
        ),
        (
            "craftWoodenSword",
            "// Makes a sword of wood.\nasync function craftWoodenSword(bot) {}",
        ),
        (
            "fishForFood",
            "// Catches fish.\nasync function fishForFood(bot) {}",
        ),
    ]);
    let found = |text| -> Vec<_> {
        let found = library.search(text, 2);
        found.iter().map(|it| it.name.to_string()).collect()
    };
    assert_eq!(
        found("craft 1 wooden_pickaxe"),
        ["craftWoodenPickaxe", "craftWoodenSword"]
    );
    assert_eq!(found("catch some fishes or fish"), ["fishForFood"]);
    assert_eq!(found("build a house"), Vec::<String>::new());
    library.ran("fishForFood", true, 5, Tick(5));
    library.gained(
        "fishForFood",
        &[("cod".into(), 2), ("stick".into(), 1)].into(),
    );
    library.ran("fishForFood", true, 5, Tick(9));
    library.gained("fishForFood", &[("cod".into(), 1)].into());
    assert_eq!(library.giving("cod").len(), 1);
    assert_eq!(library.giving("stick").len(), 0);
}
