//! What the command line says: its help, and one clear sentence for each thing that can be typed wrong.

use crate::fixture::Test;

#[test]
fn every_subcommand_explains_itself() {
    for command in [
        "",
        "run",
        "skill",
        "skill run",
        "skill verify",
        "skill import",
        "skill export",
        "skill list",
        "skill show",
        "belief",
        "belief calibration",
        "belief replay",
        "belief diff",
        "belief graph",
        "belief show",
        "belief why",
        "talk",
        "talk parse",
        "memory",
        "memory stats",
        "memory list",
        "memory show",
        "memory dump",
        "memory load",
        "world",
        "world save",
        "world load",
    ] {
        let help = Test::new().args(command).arg("--help").success();
        let name = format!("help {command}").trim().replace(' ', "-");
        insta::assert_snapshot!(name, help);
    }
}

#[test]
fn a_misspelled_key_ends_with_its_place_and_what_to_do() {
    let test = Test::new().config("[wrold]\nseed = 3\n");
    insta::assert_snapshot!(test.fails(2), @"
    -- stdout
    -- stderr
    error: unknown key `wrold.seed` in `config.toml`, line 2
    hint: did you mean `world.seed`?
    ");
}

#[test]
fn a_key_is_misspelled_in_the_environment_too() {
    let test = Test::new().variable("MINDFORGE__WORLD__SEDE", "3");
    insta::assert_snapshot!(test.fails(2), @"
    -- stdout
    -- stderr
    error: unknown key `world.sede` in the variable `MINDFORGE__WORLD__SEDE`
    hint: did you mean `world.seed`?
    ");
}

#[test]
fn a_configuration_that_is_not_there_is_not_replaced_by_the_defaults() {
    let test = Test::new().args("--config nowhere.toml run");
    insta::assert_snapshot!(test.fails(2), @"
    -- stdout
    -- stderr
    error: cannot read the configuration `nowhere.toml`: No such file or directory (os error 2)
    hint: give the path of a file with `--config`, or leave it out to use `./config.toml` or the defaults
    ");
}

#[test]
fn an_unknown_agent_is_answered_with_the_known_ones() {
    let test = Test::new().args("run --agents alice,carol");
    insta::assert_snapshot!(test.fails(2), @"
    -- stdout
    -- stderr
    error: no agent is called `carol`
    hint: configured are alice, bob
    ");
}

#[test]
fn what_a_run_cannot_be_is_refused_before_anything_is_written() {
    let refused = |arguments: &str, more: &str, code: i32| {
        let test = Test::new().args(arguments).arg(more);
        let said = test.fails(code);
        assert!(!test.path("memory").exists(), "{said}");
        said
    };
    let task = refused("run --set", r#"agents.bob.tasks=["collect 1 oak_lgo"]"#, 2);
    insta::assert_snapshot!(task, @"
    -- stdout
    -- stderr
    error: agent `bob`: the task `collect 1 oak_lgo` is about `oak_lgo`, which does not exist
    hint: did you mean `oak_log`?
    ");
    let misbelief = refused("run --set", r#"agents.bob.misbeliefs=["dirt is tasty"]"#, 2);
    insta::assert_snapshot!(misbelief, @"
    -- stdout
    -- stderr
    error: agent `bob`: the misbelief `dirt is tasty` is not a belief sentence, or names a thing that does not exist
    hint: one reads `mining dirt needs iron_shovel` or `mining stone gives dirt`
    ");
    let log = refused("run --ticks 10 --event-log", "nowhere/events.jsonl", 1);
    insta::assert_snapshot!(log, @"
    -- stdout
    -- stderr
    error: cannot write the event log `nowhere/events.jsonl`: No such file or directory (os error 2)
    hint: name a file in a folder that exists and can be written to
    ");
}

#[test]
fn a_flag_with_a_wrong_value_says_what_it_takes() {
    let said = |words: &str| Test::new().args(words).fails(2);
    insta::assert_snapshot!(said("run --speed fast"), @"
    -- stdout
    -- stderr
    error: invalid value 'fast' for '--speed <X|max>': `fast` is no speed; write a number above 0, or `max`

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(said("run --seed -3"), @"
    -- stdout
    -- stderr
    error: invalid value '-3' for '--seed <N>': invalid digit found in string

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(said("run --ticks 0"), @"
    -- stdout
    -- stderr
    error: invalid value '0' for '--ticks <N>': number would be zero for non-zero type

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(said("run --minutes nan"), @"
    -- stdout
    -- stderr
    error: invalid value 'nan' for '--minutes <M>': expected a number above 0

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(said("run --agents al!ce"), @"
    -- stdout
    -- stderr
    error: invalid value 'al!ce' for '--agents <NAME,...>': `al!ce` is not a player name: 1 to 16 letters, digits or underscores

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(said("skill run x.js --give oak_log:many"), @"
    -- stdout
    -- stderr
    error: invalid value 'oak_log:many' for '--give <ITEM:N,...>': expected `ITEM:N`, such as `oak_log:3`

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(said("run --server localhost"), @r#"
    -- stdout
    -- stderr
    error: `world.minecraft.address` in `--server localhost`: expected an address such as "127.0.0.1:25565", found the text "localhost"
    "#);
}

#[test]
fn flags_of_run_before_another_subcommand_are_not_dropped() {
    insta::assert_snapshot!(Test::new().args("--seed 3 memory stats").fails(2), @"
    -- stdout
    -- stderr
    error: flags of `run` stand before another subcommand
    hint: write them after `run`, or leave them out
    ");
}

#[test]
fn an_unknown_subcommand_is_answered_with_the_nearest() {
    insta::assert_snapshot!(Test::new().args("memroy stats").fails(2), @"
    -- stdout
    -- stderr
    error: unrecognized subcommand 'memroy'

      tip: a similar subcommand exists: 'memory'

    Usage: mindforge [OPTIONS] [COMMAND]

    For more information, try '--help'.
    ");
}

#[test]
fn a_log_filter_that_makes_no_sense_is_refused() {
    let test = Test::new()
        .args("memory stats")
        .variable("RUST_LOG", "mindforge=lots");
    insta::assert_snapshot!(test.fails(2), @r#"
    -- stdout
    -- stderr
    error: cannot read the filter `mindforge=lots` in `RUST_LOG`: error parsing level filter: expected one of "off", "error", "warn", "info", "debug", "trace", or a number 0-5
    hint: write `RUST_LOG=mindforge=debug`, or leave it out
    "#);
}

#[test]
fn a_log_file_that_cannot_be_written_is_refused() {
    let test = Test::new().args("memory stats --set daemon.log_file=no/such/folder.log");
    insta::assert_snapshot!(test.fails(2), @"
    -- stdout
    -- stderr
    error: cannot write the log file `no/such/folder.log`: No such file or directory (os error 2)
    hint: check `daemon.log_file` in the configuration
    ");
}
