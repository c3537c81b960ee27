//! What the author of a skill reads after the usual mistakes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::tests::{Stage, program};
use crate::skill::{Limits, Program, drive};

/// The error's text, for a body of the main function that begins in the second line.
fn told(statements: &str) -> String {
    told_of(program(&format!(
        "async function main(bot) {{\n{statements}\n}}"
    )))
}

fn told_of(program: Program) -> String {
    let stage = Stage::default();
    let limits = Limits {
        heap_bytes: 16 << 20,
        world_ticks: 50,
        polls_per_turn: 100,
        ..Limits::default()
    };
    let outcome = drive(&mut stage.run(program, limits), &mut || stage.step());
    outcome.error.unwrap().to_string()
}

#[test]
fn a_property_of_what_is_not_there() {
    insta::assert_snapshot!(told("  const block = bot.findBlock({ matching: 1 });\n  await bot.dig(block.position);"), @r"
    exception in `main` at skill.js:3:17: TypeError: cannot read property 'position' of null
       3 | await bot.dig(block.position);
         |               ^
    hint: `block` is null here
    ");
}

#[test]
fn a_misspelled_function() {
    insta::assert_snapshot!(told("  await bot.digg(5);"), @r"
    exception in `main` at skill.js:2:13: TypeError: bot.digg is not a function
       2 | await bot.digg(5);
         |           ^
    hint: did you mean `bot.dig`?
    ");
    insta::assert_snapshot!(told("  await minBlock(bot, 'dirt', 1);"), @r"
    exception in `main` at skill.js:2:9: ReferenceError: minBlock is not defined
       2 | await minBlock(bot, 'dirt', 1);
         |       ^
    hint: did you mean `mineBlock`?
    ");
}

#[test]
fn a_missing_await() {
    insta::assert_snapshot!(told("  const furnace = bot.openFurnace(null);\n  await furnace.putFuel(1, null, 1);"), @r"
    exception in `main` at skill.js:3:17: TypeError: furnace.putFuel is not a function
       3 | await furnace.putFuel(1, null, 1);
         |               ^
    hint: `bot.openFurnace` gives a promise: write `furnace = await bot.openFurnace(...)`
    ");
}

#[test]
fn what_was_said_and_logged_before_it_failed() {
    insta::assert_snapshot!(told("  for (const n of [1, 2, 3, 4]) console.log('step', n);\n  bot.chat('help');\n  await bot.waitForTicks(2);\n  throw 'no more';"), @r#"
    exception: no more
    last action: chat {"text":"help"}
    last said: help
    last logged: step 2
    last logged: step 3
    last logged: step 4
    "#);
}

#[test]
fn an_error_in_a_primitive() {
    insta::assert_snapshot!(told("  await bot.waitForTicks(1);\n  await craftItem(bot, 'no_such_thing');"), @r"
    exception in `main` at skill.js:3:19, inside `craftItem`: No item named no_such_thing
       3 | await craftItem(bot, 'no_such_thing');
         |                 ^
    ");
}

#[test]
fn an_error_in_a_library_skill_names_both() {
    let mut library = BTreeMap::new();
    let source = "async function makePickaxe(bot, n) {\n  const table = null;\n  await bot.waitForTicks(1);\n  return table.position;\n}";
    library.insert("makePickaxe".into(), source.to_owned());
    let mut program = program(
        "async function main(bot) {\n  await bot.waitForTicks(1);\n  await makePickaxe(bot, 1);\n}",
    );
    program.library = Arc::new(library);
    insta::assert_snapshot!(told_of(program), @r"
    exception in `main` at skill.js:3:21, inside `makePickaxe`: TypeError: cannot read property 'position' of null
       3 | await makePickaxe(bot, 1);
         |                   ^
    thrown at library/makePickaxe.js:4:10:
       4 | return table.position;
         |        ^
    ");
}

#[test]
fn limits_are_told_in_words() {
    insta::assert_snapshot!(told("  await bot.waitForTicks(1);\n  await new Promise(() => {});"), @r"
    out of world time in `main` at skill.js:2:13: took more than 50 ticks
       2 | await bot.waitForTicks(1);
         |           ^
    ");
    let hog = told("  const a = [];\n  for (;;) a.push(new Array(1000).fill(0));");
    assert!(hog.starts_with("out of memory"), "{hog}");
    let deep = told("  const f = () => f() + 1;\n  f();");
    assert!(
        deep.starts_with("stack overflow in `f` at skill.js:2:"),
        "{deep}"
    );
}

#[test]
fn a_skill_that_was_called_off() {
    let stage = Stage::default();
    let walk = "async function main(bot) { bot.chat('going'); await bot.pathfinder.goto(new GoalXZ(5, 5)); }";
    let mut run = stage.run(program(walk), Limits::default());
    for _ in 0..3 {
        let (tick, events) = stage.step();
        assert_eq!(run.turn(tick, &events), None);
    }
    let told = run.cancel().error.unwrap().to_string();
    assert!(
        told.starts_with("cancelled in `main` at skill.js:1:"),
        "{told}"
    );
    assert!(told.ends_with("last said: going"), "{told}");
}
