//! One skill, alone in the embedded world: what came of it, and where it went wrong.

use crate::fixture::Test;

const WOOD: &str = "async function collectWood(bot) {\n  await mineBlock(bot, 'oak_log', 2);\n  console.log('enough');\n  return 'wood';\n}\n";

fn skill(code: &str) -> Test {
    Test::new()
        .file("skill.js", code)
        .args("skill run skill.js")
}

#[test]
fn a_skill_that_mines_wood_ends_with_wood() {
    let report = skill(WOOD).args("--biome forest --json").json();
    assert_eq!(report["ok"], true);
    assert_eq!(report["result"], "wood");
    assert_eq!(report["inventory"]["oak_log"], 2);
    assert!(report["ticks"].as_u64() > Some(20), "{report}");
    assert_eq!(report.get("error"), None);
}

#[test]
fn what_the_body_is_given_is_there_and_the_named_function_is_called() {
    let code = "async function one(bot) { return bot.inventory.count(mcData.itemsByName.dirt.id); }\nasync function two(bot) { throw new Error('not me'); }\n";
    let said = skill(code)
        .args("--call one --give dirt:3,oak_log")
        .success();
    insta::assert_snapshot!(said, @"
    -- stdout
    done in 0 ticks
    result: 3
    carries 3 dirt, 1 oak_log
    -- stderr
    ");
}

#[test]
fn a_skill_of_the_library_is_called_by_name() {
    let test = skill("async function main(bot) { return await twice(bot, 21); }")
        .file(
            "library/twice.js",
            "async function twice(bot, n) { return 2 * n; }",
        )
        .args("--library library");
    insta::assert_snapshot!(test.success(), @"
    -- stdout
    done in 0 ticks
    result: 42
    -- stderr
    ");
}

#[test]
fn a_faulty_skill_is_told_its_line() {
    let said = |code: &str| skill(code).fails(1);
    insta::assert_snapshot!(said("async function broken(bot) {\n  await bot.dgi();\n}\n"), @"
    -- stdout
    failed after 0 ticks
    exception in `broken` at skill.js:2:13: TypeError: bot.dgi is not a function
       2 | await bot.dgi();
         |           ^
    hint: did you mean `bot.dig`?
    -- stderr
    ");
    insta::assert_snapshot!(said("async function broken(bot) {\n  let x = ;\n}\n"), @"
    -- stdout
    failed after 0 ticks
    syntax error at skill.js:2:11: unexpected token in expression: ';'
       2 | let x = ;
         |         ^
    -- stderr
    ");
    insta::assert_snapshot!(said("function notAsync(bot) {}\n"), @"
    -- stdout
    failed after 0 ticks
    syntax error: there is no async function; a skill reads `async function name(bot) { ... }`
    -- stderr
    ");
    insta::assert_snapshot!(skill("async function wait(bot) { await bot.waitForTicks(500); }").args("--ticks 40").fails(1), @"
    -- stdout
    failed after 41 ticks
    out of world time in `wait` at skill.js:1:38: took more than 40 ticks
       1 | async function wait(bot) { await bot.waitForTicks(500); }
         |                                      ^
    -- stderr
    ");
}

#[test]
fn the_error_of_a_faulty_skill_is_in_the_document() {
    let test = skill("async function broken(bot) {\n  let x = ;\n}\n").args("--json");
    let said = test.fails(1);
    let document = said.lines().nth(1).unwrap();
    let report: serde_json::Value = serde_json::from_str(document).unwrap();
    assert_eq!(report["ok"], false);
    assert_eq!(report["error"]["kind"], "syntax");
    assert_eq!(report["error"]["line"], 2);
}

#[test]
fn what_does_not_exist_is_named() {
    let said = |words: &str, code| skill(WOOD).args(words).fails(code);
    insta::assert_snapshot!(said("--give oak_lgo:3", 2), @"
    -- stdout
    -- stderr
    error: there is no item called `oak_lgo`
    hint: did you mean `oak_log`?
    ");
    insta::assert_snapshot!(said("--biome moon", 1), @"
    -- stdout
    -- stderr
    error: there is no biome `moon` in the embedded world
    hint: it has bamboo_jungle, beach, birch_forest, cherry_grove, dark_forest, desert, flower_forest, forest, frozen_ocean, frozen_river, jagged_peaks, jungle, mangrove_swamp, meadow, ocean, pale_garden, plains, river, savanna, snowy_beach, snowy_plains, snowy_slopes, snowy_taiga, stony_peaks, swamp, taiga, windswept_hills
    ");
    insta::assert_snapshot!(said("--call collectWod", 1), @"
    -- stdout
    failed after 0 ticks
    syntax error: there is no function `collectWod` at the top level
    -- stderr
    ");
    insta::assert_snapshot!(said("--library nowhere", 1), @"
    -- stdout
    -- stderr
    error: cannot read the library `nowhere`: No such file or directory (os error 2)
    ");
    insta::assert_snapshot!(Test::new().args("skill run nowhere.js").fails(1), @"
    -- stdout
    -- stderr
    error: cannot read the skill `nowhere.js`: No such file or directory (os error 2)
    ");
}
