//! What agents lived through can be looked at, copied out and copied in, and nothing is lost or made up on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use mindforge::memory::{Archive, Batch, Episode, Home, SkillRecord, SkillVersion, Snapshot};
use mindforge::vocab::{After, AgentName, Before, Dimension, Place, Position, Tick, WorldId};

use crate::fixture::Test;

/// A folder in which alice once collected wood, failed, and learned a skill.
fn a_life() -> Test {
    let test = Test::new();
    let alice: AgentName = "alice".parse().unwrap();
    let home = Home::Embedded { seed: 7 };
    let dir = test.path("memory");
    let mut archive = Archive::open(&dir, std::slice::from_ref(&alice), &home)
        .unwrap()
        .begin(b"world")
        .unwrap();
    let batch = Batch {
        episodes: vec![episode(1, true), episode(2, false)],
        skills: vec![skill(&alice)],
        snapshot: Snapshot::default(),
    };
    archive
        .commit(BTreeMap::from([(alice, batch)]), b"world")
        .unwrap();
    test
}

fn episode(id: u64, success: bool) -> Episode {
    Episode {
        id,
        tick_start: Tick(100 * id),
        tick_end: Tick(100 * id + 50),
        place: Place {
            world: WorldId("embedded:7".into()),
            dimension: Dimension::Overworld,
            position: Position::new(12, 64, -7),
        },
        task: "collect 3 oak_log".parse().unwrap(),
        attempt: 1,
        skill: Some("collectOakLog".into()),
        code: "async function collectOakLog(bot) {}".to_owned(),
        log: vec!["mined 3 oak_log".to_owned()],
        error: (!success).then(|| "Error: no oak_log in sight".to_owned()),
        success,
        because: format!("have {} of 3 oak_log", if success { 3 } else { 0 }),
        helped_by: vec!["bob".parse().unwrap()],
        beliefs_changed: vec!["oak_log is at 12 64 -7".to_owned()],
    }
}

fn skill(alice: &AgentName) -> SkillRecord {
    SkillRecord {
        name: "collectOakLog".into(),
        description: "collects oak logs".to_owned(),
        task: Some("collect 3 oak_log".parse().unwrap()),
        before: Before::default(),
        after: After::default(),
        taught_by: None,
        calls: BTreeSet::new(),
        versions: vec![SkillVersion {
            number: 1,
            source: "async function collectOakLog(bot) {}".to_owned(),
            author: Some(alice.clone()),
            tick: Tick(150),
            uses: 2,
            successes: 1,
            ticks: 100,
            last_used: Some(Tick(250)),
            recent: vec![true, false],
            retired: false,
        }],
    }
}

#[test]
fn a_life_is_counted_listed_and_told() {
    let said = |words: &str| a_life().args(words).success();
    let counted = said("memory stats").replace(|c: char| c.is_ascii_digit(), "#");
    insta::assert_snapshot!(counted, @"
    -- stdout
     agent  episodes  done  failed  skills  first tick  last tick  bytes
     alice  #         #     #       #       ###         ###        ####
    -- stderr
    ");
    insta::assert_snapshot!(said("memory list --agent alice"), @"
    -- stdout
     id  tick  task               attempt  outcome  because
     1   150   collect 3 oak_log  1        done     have 3 of 3 oak_log
     2   250   collect 3 oak_log  1        failed   have 0 of 3 oak_log
    -- stderr
    ");
    insta::assert_snapshot!(said("memory list --agent alice --last 1"), @"
    -- stdout
     id  tick  task               attempt  outcome  because
     2   250   collect 3 oak_log  1        failed   have 0 of 3 oak_log
    -- stderr
    ");
    insta::assert_snapshot!(said("memory show 2 --agent alice"), @"
    -- stdout
    episode 2: collect 3 oak_log, failed
    because: have 0 of 3 oak_log
    attempt 1, tick 200 to 250, at 12 64 -7
    error: Error: no oak_log in sight
    helped by: bob
    beliefs changed: oak_log is at 12 64 -7
    log: mined 3 oak_log
    skill: collectOakLog

    async function collectOakLog(bot) {}
    -- stderr
    ");
}

#[test]
fn a_learned_skill_is_listed_and_shown_with_its_code() {
    let said = |words: &str| a_life().args(words).success();
    insta::assert_snapshot!(said("skill list"), @"
    -- stdout
     agent  skill          version  task               done/uses  ticks/use  last used  taught by
     alice  collectOakLog  1        collect 3 oak_log  1/2        50         250        -
    -- stderr
    ");
    insta::assert_snapshot!(said("skill show collectOakLog"), @"
    -- stdout
    // collectOakLog version 1: collects oak logs
    // verified on `collect 3 oak_log`, done in 1 of 2 runs
    async function collectOakLog(bot) {}
    -- stderr
    ");
}

#[test]
fn programs_read_the_same_as_json() {
    let stats = a_life().args("memory stats --agent alice --json").json();
    assert_eq!(stats["agent"], "alice");
    assert_eq!(stats["episodes"], 2);
    assert_eq!(stats["successes"], 1);
    let list = a_life().args("memory list --agent alice --json").json();
    assert_eq!(list[1]["error"], "Error: no oak_log in sight");
    let skills = a_life().args("skill list --json").json();
    assert_eq!(skills[0]["task"], "collect 3 oak_log");
}

#[test]
fn a_dump_loaded_elsewhere_dumps_to_the_same_bytes() {
    let life = a_life().args("memory dump --agent alice --out alice.jsonl");
    life.success();
    let dump = fs::read_to_string(life.path("alice.jsonl")).unwrap();
    let copy = Test::new()
        .file("alice.jsonl", &dump)
        .args("memory load alice.jsonl --agent alice");
    copy.success();
    let copy = copy.again("memory dump --agent alice");
    assert_eq!(copy.success(), format!("-- stdout\n{dump}-- stderr\n"));
}

#[test]
fn a_dump_with_a_wrong_line_is_refused_and_nothing_is_written() {
    let life = a_life().args("memory dump --agent alice --out alice.jsonl");
    life.success();
    let dump = fs::read_to_string(life.path("alice.jsonl")).unwrap();
    let broken = dump.replacen("\"attempt\":1", "\"attempt\":\"one\"", 1);
    let test = Test::new()
        .file("alice.jsonl", &broken)
        .args("memory load alice.jsonl --agent alice");
    insta::assert_snapshot!(test.fails(1), @r#"
    -- stdout
    -- stderr
    error: cannot load `alice.jsonl`: line 2 of the dump: invalid type: string "one", expected u32
    hint: `docs/memory-format.md` says what a dump looks like
    "#);
    assert!(!test.path("memory").exists());
}

#[test]
fn what_is_not_remembered_is_said_so() {
    let said = |words: &str| a_life().args(words).fails(1);
    insta::assert_snapshot!(said("memory stats --agent alcie"), @"
    -- stdout
    -- stderr
    error: `alcie` has no memory in `memory`
    hint: these agents have one: `alice`
    ");
    insta::assert_snapshot!(said("memory show 9 --agent alice"), @"
    -- stdout
    -- stderr
    error: `alice` has no episode 9
    hint: its episodes are 1 to 2; `mindforge memory list --agent alice` shows them
    ");
    insta::assert_snapshot!(said("skill show collectOkaLog"), @"
    -- stdout
    -- stderr
    error: nobody has learned a skill called `collectOkaLog`
    hint: did you mean `collectOakLog`?
    ");
    insta::assert_snapshot!(said("memory load nowhere.jsonl --agent carol"), @"
    -- stdout
    -- stderr
    error: cannot load `nowhere.jsonl`: No such file or directory (os error 2)
    ");
    insta::assert_snapshot!(Test::new().args("memory stats").fails(1), @"
    -- stdout
    -- stderr
    error: nobody has a memory in `memory`
    hint: `mindforge run` makes one, `--memory DIR` looks elsewhere
    ");
}

#[test]
fn a_damaged_memory_is_refused_and_left_as_it_is() {
    let life = a_life();
    let header = fs::read_dir(life.path("memory/alice")).unwrap();
    let files: Vec<_> = header.map(|entry| entry.unwrap().path()).collect();
    for file in files.iter().filter(|path| path.is_file()) {
        fs::write(file, b"\xff not what was written").unwrap();
    }
    let said = life.args("memory stats --agent alice").fails(1);
    assert!(said.contains("is damaged"), "{said}");
    assert!(said.contains("\nhint: "), "{said}");
}
