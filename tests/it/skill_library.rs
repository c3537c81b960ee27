//! Libraries of skills on disk: verified over seeds, whatever their layout.

use mindforge::vocab::SkillName;

use crate::fixture::Test;

const DIG: &str = "// Digs so much dirt.\nasync function digDirt(bot, count = 1) {\n  await mineBlock(bot, 'dirt', count);\n}\n";
const DIG_MANIFEST: &str = "name = \"digDirt\"\ndescription = \"Digs some dirt.\"\nargs = [2]\n[after]\ngains = { \"d*t\" = 2 }\n";

fn verify(words: &str) -> Test {
    Test::new()
        .file("skills/digDirt/skill.toml", DIG_MANIFEST)
        .file("skills/digDirt/v1.js", "async function digDirt(bot) {}")
        .file("skills/digDirt/v2.js", DIG)
        .args("skill verify --library skills")
        .args(words)
}

#[test]
fn a_skill_that_keeps_its_promise_in_every_world_is_verified() {
    let test = verify("--seeds 1..3 --jobs 2 --json");
    let report = test.json();
    assert_eq!(report["ok"], true, "{report}");
    assert_eq!(report["skills"][0]["name"], "digDirt");
    assert_eq!(report["skills"][0]["successes"], 3);
    let seeds = report["skills"][0]["trials"].as_array().unwrap();
    let seeds: Vec<_> = seeds.iter().map(|trial| &trial["seed"]).collect();
    assert_eq!(seeds, [1, 2, 3]);
    let alone = verify("--seeds 1..3 --jobs 1 --json").json();
    assert_eq!(report, alone);
}

#[test]
fn a_skill_that_fails_is_told_with_its_reason() {
    let said = Test::new()
        .file("skills/idle.js", "async function idle(bot) {}")
        .file(
            "skills/lazy/skill.toml",
            "name = \"lazy\"\n[before]\ncarries = { bread = 1 }\n[after]\nspends = { bread = 1 }\n",
        )
        .file("skills/lazy/v1.js", "async function lazy(bot) {}")
        .file(
            "skills/far/skill.toml",
            "name = \"far\"\n[before]\ncarries = { dirt = 9999 }\n",
        )
        .file("skills/far/v1.js", "async function far(bot) {}")
        .file(
            "skills/typo/skill.toml",
            "name = \"typo\"\n[before]\nnear = [\"chesst\"]\n",
        )
        .file("skills/typo/v1.js", "async function typo(bot) {}")
        .file("skills/bad/skill.toml", "nam = \"bad\"\n")
        .file("skills/bad/v1.js", "async function bad(bot) {}")
        .args("skill verify --library skills --seeds 1")
        .fails(1);
    insta::assert_snapshot!(said, @r#"
    -- stdout
     skill  done/runs  median ticks  first failure
     far    0/0        -             seed 1: the body cannot carry 9999 dirt: the inventory is full
     idle   1/1        0
     lazy   0/1        -             seed 1: spent 0 of 1 bread
     typo   0/1        -             seed 1: there is no block called `chesst`
    `skills/bad/skill.toml` is no skill: TOML parse error at line 1, column 1
      |
    1 | nam = "bad"
      | ^^^
    unknown field `nam`, expected one of `name`, `description`, `task`, `written_by`, `args`, `taught_by`, `calls`, `before`, `after`, `version`

    1 of 3 runs succeeded (33.3 %); in 1 more the preconditions did not hold
    -- stderr
    "#);
}

#[test]
fn what_must_be_near_is_put_near() {
    let code = "async function look(bot) {
  const wheat = bot.findBlock({ matching: mcData.blocksByName.wheat.id, maxDistance: 32 });
  if (Number(wheat.getProperties().age) !== 7) throw new Error('not ripe');
  for (const name of ['red_bed', 'chest', 'water']) {
    if (!bot.findBlock({ matching: mcData.blocksByName[name].id, maxDistance: 32 })) throw new Error(name);
  }
  await bot.waitForTicks(2);
  if (!bot.nearestEntity((entity) => entity.name === 'cow')) throw new Error('no cow');
  if (bot.time.isDay) throw new Error('day');
}";
    let before = "name = \"look\"\n[before]\nnear = [\"wheat[age=7]\", \"red_bed\", \"chest\", \"water\"]\nmobs = [\"cow\"]\ntime = \"night\"\n";
    let said = Test::new()
        .file("skills/look/skill.toml", before)
        .file("skills/look/v1.js", code)
        .args("skill verify look --library skills --seeds 1..2")
        .success();
    assert!(said.contains("2 of 2 runs succeeded"), "{said}");
}

#[test]
fn a_skill_that_is_not_there_is_named() {
    insta::assert_snapshot!(verify("digDirtt").fails(1), @"
    -- stdout
    -- stderr
    error: there is no skill called `digDirtt` in `skills`
    hint: did you mean `digDirt`?
    ");
}

/// A library as older programs keep it, with faults.
fn foreign() -> Test {
    let verified = "async function mineLog(bot) {\n  await mineBlock(bot, 'oak_log', 1);\n}\n";
    Test::new()
        .config("[[agents]]\nname = \"alice\"\n")
        .file("old/skill/code/mineLog.js", verified)
        .file("old/skill/code/mineLogV2.js", verified.replace('1', "2"))
        .file(
            "old/skill/description/mineLog.txt",
            "async function mineLog(bot) {\n    // Mines logs.\n}",
        )
        .file(
            "old/skill/code/makeBoat.js",
            "async function makeBoat(bot) {\n  await mineLog(bot);\n}\n",
        )
        .file(
            "old/skill/code/ping.js",
            "async function ping(bot, n) { if (n) await pong(bot, n - 1); }",
        )
        .file(
            "old/skill/code/pong.js",
            "async function pong(bot, n) { if (n) await ping(bot, n - 1); }",
        )
        .file(
            "old/skill/code/broken.js",
            "async function broken(bot) {\n  let = ;\n}\n",
        )
        .file(
            "old/skill/code/lost.js",
            "async function lost(bot) {\n  await findHome(bot);\n}\n",
        )
        .file(
            "old/skill/code/craftItem.js",
            "async function craftItem(bot) {}",
        )
        .file("old/skill/vectordb/x.bin", "")
}

#[test]
fn a_foreign_library_is_imported_but_for_what_is_no_skill() {
    let test = foreign().args("skill import old");
    insta::assert_snapshot!(test.success(), @"
    -- stdout
    4 skills imported for alice
    3 refused:
    `old/skill/code/broken.js`: syntax error at broken.js:2:9: unexpected token in expression: ';'
           2 | let = ;
             |       ^
    `old/skill/code/craftItem.js`: `craftItem` is the name of a primitive
        hint: give the skill a name of its own
    `old/skill/code/lost.js`: lost.js:2:9: calls `findHome`, which is no function of the source, the library, the primitives or the bot API
           2 | await findHome(bot);
             |       ^
    -- stderr
    ");
    let test = test.again("skill list");
    insta::assert_snapshot!(test.success(), @"
    -- stdout
     agent  skill     version  task  done/uses  ticks/use  last used  taught by
     alice  makeBoat  1        -     0/0        -          -          -
     alice  mineLog   2        -     0/0        -          -          -
     alice  ping      1        -     0/0        -          -          -
     alice  pong      1        -     0/0        -          -          -
    -- stderr
    ");
    let test = test.again("skill show mineLog");
    insta::assert_snapshot!(test.success(), @"
    -- stdout
    // mineLog version 2: Mines logs.
    // done in 0 of 0 runs
    // called by makeBoat
    // version 1: done in 0 of 0 runs
    // version 2: done in 0 of 0 runs
    async function mineLog(bot) {
      await mineBlock(bot, 'oak_log', 2);
    }
    -- stderr
    ");
    let again = test.again("skill import old --json").json();
    assert_eq!(
        again["imported"].as_array().map(Vec::len),
        Some(0),
        "{again}"
    );
    assert_eq!(again["unchanged"].as_array().map(Vec::len), Some(4));
    assert_eq!(again["refused"].as_array().map(Vec::len), Some(3));
}

#[test]
fn what_is_exported_is_imported_as_it_was() {
    let test = foreign().args("skill import old");
    test.success();
    let test = test.again("skill export out");
    insta::assert_snapshot!(test.success(), @"
    -- stdout
    4 skills of alice are in `out`
    -- stderr
    ");
    let test = test.again("skill list --agent alice --json");
    let mut before = test.json();
    let test = test.again("skill import out --agent bob");
    test.success();
    let test = test.again("skill list --agent bob --json");
    let after = test.json();
    for skill in before.as_array_mut().unwrap() {
        skill["agent"] = "bob".into();
    }
    assert_eq!(after, before);
    let test = test.again("skill export again --agent bob");
    test.success();
    for file in ["mineLog/skill.toml", "mineLog/v1.js", "mineLog/v2.js"] {
        let read = |folder| std::fs::read_to_string(test.path(folder).join(file)).unwrap();
        assert_eq!(read("out"), read("again"));
    }
}

#[test]
fn an_imported_library_can_be_run_and_goes_on_living() {
    let test = foreign().args("skill import old");
    test.success();
    let test = test.again("run --speed max --ticks 20 --json");
    test.success();
    let test = test.again("skill list --agent alice --json");
    assert_eq!(test.json().as_array().map(Vec::len), Some(4));
}

#[test]
fn whose_skills_are_meant_must_be_clear() {
    let test = Test::new()
        .config("[[agents]]\nname = \"alice\"\n[[agents]]\nname = \"bob\"\n")
        .file("old/a.js", "async function a(bot) {}")
        .args("skill import old");
    insta::assert_snapshot!(test.fails(1), @"
    -- stdout
    -- stderr
    error: it is not clear whose skills are meant
    hint: say whose with `--agent NAME`
    ");
    let empty = Test::new().args("skill import nowhere --agent alice");
    insta::assert_snapshot!(empty.fails(1), @"
    -- stdout
    -- stderr
    error: cannot read the library `nowhere`: No such file or directory (os error 2)
    ");
}

#[test]
fn the_table_in_the_documentation_has_the_starter_library() {
    let page = include_str!("../../docs/skills.md");
    let (_, table) = page.split_once("## The starter library").unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `"));
    let documented: Vec<&str> = rows.filter_map(|row| row.split('`').next()).collect();
    let starter = mindforge::skill::Shelf::starter();
    let shipped: Vec<&str> = starter.skills.keys().map(SkillName::as_str).collect();
    assert_eq!(
        documented, shipped,
        "write the table anew with `mindforge skill verify --markdown`"
    );
}
