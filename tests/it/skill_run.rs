//! One skill, alone in the embedded world: what came of it, and where it went wrong.

use crate::fixture::Test;

const WOOD: &str = "async function collectWood(bot) {\n  await mineBlock(bot, 'oak_log', 2);\n  console.log('enough');\n  return 'wood';\n}\n";

fn skill(code: &str) -> Test {
    Test::new().file("skill.js", code).args("skill run skill.js")
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
    let said = skill(code).args("--call one --give dirt:3,oak_log").success();
    insta::assert_snapshot!(said, @"");
}

#[test]
fn a_skill_of_the_library_is_called_by_name() {
    let test = skill("async function main(bot) { return await twice(bot, 21); }")
        .file("library/twice.js", "async function twice(bot, n) { return 2 * n; }")
        .args("--library library");
    insta::assert_snapshot!(test.success(), @"");
}

#[test]
fn a_faulty_skill_is_told_its_line() {
    let said = |code: &str| skill(code).fails(1);
    insta::assert_snapshot!(said("async function broken(bot) {\n  await bot.dgi();\n}\n"), @"");
    insta::assert_snapshot!(said("async function broken(bot) {\n  let x = ;\n}\n"), @"");
    insta::assert_snapshot!(said("function notAsync(bot) {}\n"), @"");
    insta::assert_snapshot!(skill("async function wait(bot) { await bot.waitForTicks(500); }").args("--ticks 40").fails(1), @"");
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
    insta::assert_snapshot!(said("--give oak_lgo:3", 2), @"");
    insta::assert_snapshot!(said("--biome moon", 1), @"");
    insta::assert_snapshot!(said("--call collectWod", 1), @"");
    insta::assert_snapshot!(said("--library nowhere", 1), @"");
    insta::assert_snapshot!(Test::new().args("skill run nowhere.js").fails(1), @"");
}
