//! `belief replay` from file to answer, and what it says of files that are wrong.

use crate::fixture::Test;

const EVENTS: &str = r#"{"tick":1,"event":"enter","agent":"sally","place":"kitchen"}
{"tick":2,"event":"enter","agent":"anne","place":"kitchen"}
{"tick":3,"event":"put","agent":"sally","item":"apple","into":"basket","place":"kitchen"}
{"tick":4,"event":"leave","agent":"sally","place":"kitchen"}
{"tick":5,"event":"move","agent":"anne","item":"apple","from":"basket","into":"box","place":"kitchen"}
"#;
const QUESTIONS: &str = r#"{"id":"q1","who":[],"ask":"where","item":"apple"}
{"id":"q2","who":["sally"],"ask":"where","item":"apple"}
{"id":"q3","who":["anne","sally"],"ask":"where","item":"apple"}
{"id":"q4","who":["sally"],"ask":"knows","item":"apple"}
{"id":"q5","who":[],"ask":"was","item":"apple"}
{"id":"q6","who":["eve"],"ask":"where","item":"apple"}
"#;

fn replay(events: impl AsRef<[u8]>, questions: impl AsRef<[u8]>) -> Test {
    Test::new()
        .file("events.jsonl", events)
        .file("questions.jsonl", questions)
        .args("belief replay events.jsonl --ask questions.jsonl")
}

#[test]
fn a_story_is_answered_as_a_table() {
    insta::assert_snapshot!(replay(EVENTS, QUESTIONS).success(), @"
    -- stdout
     id  question                   answer  place    sure  because
     q1  where apple                box     kitchen  1.00  tick 5: anne moved apple from basket into box
     q2  sally: where apple         basket  kitchen  0.98  tick 3: sally put apple into basket
     q3  anne > sally: where apple  basket  kitchen  0.98  tick 3: sally put apple into basket
     q4  sally: knows apple         false   kitchen  0.98  tick 3: sally put apple into basket
     q5  was apple                  basket  kitchen  1.00  tick 3: sally put apple into basket
     q6  eve: where apple           -       -        0.00  the story does not name eve
    -- stderr
    ");
}

#[test]
fn a_story_is_answered_as_json_lines() {
    let said = replay(EVENTS, QUESTIONS).args("--json").success();
    insta::assert_snapshot!(said, @r#"
    -- stdout
    {"id":"q1","answer":"box","place":"kitchen","confidence":1.0,"because":["tick 5: anne moved apple from basket into box"]}
    {"id":"q2","answer":"basket","place":"kitchen","confidence":0.9820137900379085,"because":["tick 3: sally put apple into basket"]}
    {"id":"q3","answer":"basket","place":"kitchen","confidence":0.9820137900379085,"because":["tick 3: sally put apple into basket"]}
    {"id":"q4","answer":"false","place":"kitchen","confidence":0.9820137900379085,"because":["tick 3: sally put apple into basket"]}
    {"id":"q5","answer":"basket","place":"kitchen","confidence":1.0,"because":["tick 3: sally put apple into basket"]}
    {"id":"q6","answer":null,"place":null,"confidence":0.0,"because":["the story does not name eve"]}
    -- stderr
    "#);
}

#[test]
fn every_story_of_a_file_starts_with_fresh_minds() {
    let events = r#"{"story":"s1","tick":7,"event":"enter","agent":"sally","place":"hall"}
{"story":"s2","tick":1,"event":"enter","agent":"sally","place":"attic"}
{"story":"s1","tick":8,"event":"put","agent":"sally","item":"key","into":"pot","place":"hall"}
"#;
    let questions = r#"{"story":"s1","id":"q1","who":["sally"],"ask":"where","item":"key"}
{"story":"s2","id":"q2","who":["sally"],"ask":"where","item":"key"}
"#;
    insta::assert_snapshot!(replay(events, questions).success(), @"
    -- stdout
     id  question          answer  place  sure  because
     q1  sally: where key  pot     hall   0.98  tick 8: sally put key into pot
     q2  sally: where key  -       -      0.00  the story does not name key
    -- stderr
    ");
}

#[test]
fn a_wrong_line_is_told_with_file_line_and_field_and_nothing_is_answered() {
    let events = r#"{"tick":1,"event":"enter","agent":"sally","place":"kitchen"}
{"tick":2,"event":"entre","agent":"anne","place":"kitchen"}
{"tick":3,"event":"put","agnet":"sally","item":"apple","into":"basket","place":"kitchen"}
{"tick":3,"event":"put","agent":"anne","item":"apple","into":"basket","place":"kitchen"}
{"tick":3,"event":"put","agent":"sally","item":"apple","into":"basket","place":"garden"}
{"tick":0,"event":"leave","agent":"sally","place":"kitchen"}
{"tick":4,"event":"put","agent":"sally","item":"apple","into":"basket","place":"kitchen"}
{"tick":5,"event":"move","agent":"sally","item":"apple","from":"box","into":"jar","place":"kitchen"}
{"tick":6,"event":"exist","item":"apple","into":"jar","place":"kitchen"}
{"tick":7,"event":"tell","agent":"anne","to":["sally"],"claim":"the apple"}
{"tick":7,"event":"tell","agent":"sally","to":["anne"],"claim":"apple is in jar","place":"garden"}
{"tick":"8","event":"leave","agent":"sally","place":"kitchen"}
{"tick":9,"event":"leave","agent":"sally"
"#;
    let questions = r#"{"id":"q1","who":[],"ask":"where","item":"apple"}
{"id":"q1","who":[],"ask":"where","item":"apple"}
{"id":"q2","who":["sally"],"ask":"was","item":"apple"}
{"id":"q3","who":["sally"],"ask":"why","item":"apple"}
{"id":"q4","story":"s1","who":["sally"],"ask":"where","item":"apple"}
"#;
    insta::assert_snapshot!(replay(events, questions).fails(2), @r#"
    -- stdout
    -- stderr
    error: `events.jsonl`, line 2, field `event`: `entre` is unknown
    hint: did you mean `enter`?
    error: `events.jsonl`, line 3, field `agnet`: unknown in `put`
    hint: did you mean `agent`?
    error: `events.jsonl`, line 4, field `place`: `anne` is nowhere, not in `kitchen`
    error: `events.jsonl`, line 5, field `place`: `sally` is in `kitchen`, not in `garden`
    error: `events.jsonl`, line 6, field `tick`: time runs backwards: 0 comes after 1 in this story
    error: `events.jsonl`, line 8, field `from`: `apple` is not in `box` of `kitchen` but in `basket` of `kitchen`
    error: `events.jsonl`, line 9, field `into`: `apple` is in `basket` of `kitchen` already
    hint: an item is in one place; `put` and `move` bring it to another
    error: `events.jsonl`, line 10, field `claim`: `the apple` is no claim
    hint: write one like `apple is in box` or `anne told sally that apple is in box`
    error: `events.jsonl`, line 11, field `place`: `sally` is in `kitchen`, not in `garden`
    error: `events.jsonl`, line 12, field `tick`: expected a whole number from 0, found the text `8`
    error: `events.jsonl`, line 13: not JSON at column 41: EOF while parsing an object
    error: `questions.jsonl`, line 2, field `id`: `q1` is the id of line 1 already
    error: `questions.jsonl`, line 3, field `who`: `was` asks what really was, and of nobody's mind
    hint: write `"who":[]`
    error: `questions.jsonl`, line 4, field `ask`: `why` is unknown
    hint: known are `where`, `knows`, `was`
    error: `questions.jsonl`, line 5, field `story`: no event belongs to the story `s1`
    hint: `--lenient` skips such lines and counts them
    "#);
}

#[test]
fn lenient_skips_wrong_lines_and_counts_them() {
    let wrong = EVENTS.replace(
        "\"agent\":\"anne\",\"place\"",
        "\"agent\":\"anne\",\"plaec\"",
    );
    let questions = QUESTIONS.replace("\"ask\":\"was\"", "\"ask\":\"what\"");
    let said = replay(wrong, questions).args("--lenient").success();
    insta::assert_snapshot!(said, @"
    -- stdout
     id  question                   answer  place    sure  because
     q1  where apple                basket  kitchen  1.00  tick 3: sally put apple into basket
     q2  sally: where apple         basket  kitchen  0.98  tick 3: sally put apple into basket
     q3  anne > sally: where apple  -       -        0.00  the story does not name anne
     q4  sally: knows apple         true    kitchen  0.98  tick 3: sally put apple into basket
     q6  eve: where apple           -       -        0.00  the story does not name eve
    -- stderr
    warning: `events.jsonl`, line 2, field `plaec`: unknown in `enter`
    hint: did you mean `place`?
    warning: `events.jsonl`, line 5, field `place`: `anne` is nowhere, not in `kitchen`
    warning: `questions.jsonl`, line 5, field `ask`: `what` is unknown
    hint: known are `where`, `knows`, `was`
    skipped 2 of 5 lines of `events.jsonl`
    skipped 1 of 6 lines of `questions.jsonl`
    ");
}

#[test]
fn of_many_wrong_lines_twenty_are_told_and_the_rest_counted() {
    let said = replay("{}\n".repeat(1_000), QUESTIONS).fails(2);
    assert_eq!(said.matches("field `event`: missing").count(), 20);
    assert!(said.contains("error: and 980 more\n"), "{said}");
}

#[test]
fn marks_of_other_editors_and_systems_are_no_fault() {
    let windows = format!("\u{feff}{}", EVENTS.replace('\n', "\r\n\r\n  \r\n"));
    let plain = replay(EVENTS, QUESTIONS).success();
    assert_eq!(replay(windows, QUESTIONS).success(), plain);
    let unended = EVENTS.trim_end();
    assert_eq!(replay(unended, QUESTIONS).success(), plain);
}

#[test]
fn what_is_no_text_and_what_is_too_long_is_refused_and_not_kept() {
    let mut binary: Vec<u8> = (0..=255).cycle().take(600).collect();
    binary.extend(b"\n\xff\xfe\n\0\0\0\n");
    binary.extend(std::iter::repeat_n(b' ', 200_000));
    binary.extend(b"{}\n");
    binary.extend(std::iter::repeat_n(b'[', 60_000));
    binary.extend(b"\n");
    binary.extend(EVENTS.as_bytes());
    let said = replay(&binary, QUESTIONS).args("--lenient").success();
    let answers = said.split("-- stderr").next().unwrap();
    let plain = replay(EVENTS, QUESTIONS).success();
    assert_eq!(Some(answers), plain.split("-- stderr").next());
    assert!(said.contains("line 2: not UTF-8 from byte"), "{said}");
    assert!(
        said.contains("the line has more than 65536 bytes"),
        "{said}"
    );
    assert!(said.contains("not JSON at column 128"), "{said}");
    replay(&binary, QUESTIONS).fails(2);
    replay(EVENTS, &binary).fails(2);
}

#[test]
fn nothing_happened_and_nothing_is_asked() {
    insta::assert_snapshot!(replay("", QUESTIONS.lines().next().unwrap()).success(), @"
    -- stdout
     id  question     answer  place  sure  because
     q1  where apple  -       -      0.00  the story does not name apple
    -- stderr
    ");
    assert_eq!(
        replay("", "").args("--json").success(),
        "-- stdout\n-- stderr\n"
    );
}

#[test]
fn a_question_must_say_which_story_it_means() {
    let events = EVENTS.replace("{\"tick\"", "{\"story\":\"s1\",\"tick\"");
    let question = r#"{"id":"q1","who":[],"ask":"where","item":"apple"}"#;
    insta::assert_snapshot!(replay(events, question).fails(2), @"
    -- stdout
    -- stderr
    error: `questions.jsonl`, line 1, field `story`: missing
    hint: `--lenient` skips such lines and counts them
    ");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let test = replay(EVENTS, QUESTIONS).again("belief replay events.jsonl --ask nowhere.jsonl");
    insta::assert_snapshot!(test.fails(1), @"
    -- stdout
    -- stderr
    error: cannot read `nowhere.jsonl`: No such file or directory (os error 2)
    ");
}
