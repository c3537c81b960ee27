//! Lines are understood as written, or refused with what is wrong and where.

use proptest::prelude::*;

use super::*;
use crate::vocab::Tick;

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

/// The field and the text of what is wrong with an event.
fn fault(line: &str) -> String {
    shown(&Event::read(line.as_bytes()).unwrap_err())
}

/// The field and the text of what is wrong with a question.
fn refusal(line: &str) -> String {
    shown(&Question::read(line.as_bytes()).unwrap_err())
}

fn shown(fault: &Fault) -> String {
    format!("{}: {fault}", fault.field().unwrap_or("-"))
}

#[test]
fn every_event_of_the_format_is_understood_and_said_in_words() {
    let lines = [
        r#"{"tick":1,"event":"enter","agent":"sally","place":"kitchen"}"#,
        r#"{"tick":2,"event":"enter","agent":"anne","place":"kitchen","hidden":true}"#,
        r#"{"tick":3,"event":"exist","item":"key","into":"drawer","place":"kitchen","hidden":true}"#,
        r#"{"tick":4,"event":"put","agent":"sally","item":"apple","into":"basket","place":"kitchen"}"#,
        r#"{"tick":5,"event":"leave","agent":"sally","place":"kitchen"}"#,
        r#"{"tick":6,"event":"move","agent":"anne","item":"apple","from":"basket","into":"box","place":"kitchen"}"#,
        r#"{"tick":6,"event":"move","agent":"anne","item":"apple","into":"box","place":"kitchen"}"#,
        r#"{"tick":7,"event":"open","agent":"anne","into":"drawer","place":"kitchen"}"#,
        r#"{"tick":8,"event":"tell","agent":"anne","to":["sally","bob"],"claim":"apple is in box"}"#,
        r#"{"tick":9,"event":"tell","agent":"anne","to":"all","claim":"anne told bob that key is in tool box"}"#,
    ];
    let said = lines.map(|line| Event::read(line.as_bytes()).unwrap().to_string());
    insta::assert_snapshot!(said.join("\n"), @r#"
    sally entered kitchen
    anne hid in kitchen
    key was in drawer
    sally put apple into basket
    sally left kitchen
    anne moved apple from basket into box
    anne moved apple into box
    anne opened drawer
    anne told sally, bob: "apple is in box"
    anne told all: "anne told bob that key is in tool box"
    "#);
}

#[test]
fn an_event_keeps_its_story_its_tick_and_every_field() {
    let line = r#"{"story":"s17","tick":18446744073709551615,"event":"put","agent":"eve","item":"old hat","into":"box_2","place":"hall","hidden":false}"#;
    let event = Event::read(line.as_bytes()).unwrap();
    let put = Act::Put {
        agent: name("eve"),
        item: name("old hat"),
        into: name("box_2"),
        place: name("hall"),
        hidden: Some(false),
    };
    assert_eq!(event.story, Some(name("s17")));
    assert_eq!(event.tick, Tick(u64::MAX));
    assert_eq!(event.act, put);
}

#[test]
fn an_event_names_who_acts_who_listens_and_of_whom_is_spoken() {
    let line = r#"{"tick":9,"event":"tell","agent":"anne","to":["sally"],"claim":"bob told eve that key is in box"}"#;
    let event = Event::read(line.as_bytes()).unwrap();
    let named: Vec<&str> = event.act.agents().map(Name::as_str).collect();
    assert_eq!(named, ["anne", "sally", "bob", "eve"]);
}

#[test]
fn every_question_of_the_format_is_understood() {
    let read = |line: &str| Question::read(line.as_bytes()).unwrap();
    let asked = read(r#"{"id":"q3","who":["anne","anne","sally"],"ask":"where","item":"apple"}"#);
    assert_eq!(asked.ask.who(), [name("anne"), name("sally")]);
    let asked = read(r#"{"id":"q4","story":"s1","who":["sally"],"ask":"knows","item":"apple"}"#);
    assert!(matches!(asked.ask, Ask::Knows { .. }));
    assert_eq!((asked.id, asked.story), (name("q4"), Some(name("s1"))));
    let asked = read(r#"{"id":"q5","who":[],"ask":"was","item":"apple"}"#);
    assert_eq!(
        asked.ask,
        Ask::Was {
            item: name("apple")
        }
    );
}

#[test]
fn a_line_that_is_no_event_is_refused_with_its_field_and_what_to_do() {
    let long = "x".repeat(65);
    let named =
        |name: &str| format!(r#"{{"tick":1,"event":"leave","agent":"{name}","place":"hall"}}"#);
    let faults = [
        fault(r#"{"tick":1,"event":"put""#),
        fault("[1]"),
        fault(r#""enter""#),
        fault(r#"{"tick":1}"#),
        fault(r#"{"tick":1,"event":"entre"}"#),
        fault(r#"{"tick":1,"event":"explode"}"#),
        fault(r#"{"tick":1,"event":7}"#),
        fault(r#"{"tick":1,"event":"leave","agnet":"eve","place":"hall"}"#),
        fault(r#"{"tick":1,"event":"leave","agent":"eve","place":"hall","hidden":true}"#),
        fault(r#"{"tick":1,"event":"leave","agent":"eve"}"#),
        fault(r#"{"event":"leave","agent":"eve","place":"hall"}"#),
        fault(r#"{"tick":-1,"event":"leave","agent":"eve","place":"hall"}"#),
        fault(r#"{"tick":1.5,"event":"leave","agent":"eve","place":"hall"}"#),
        fault(r#"{"tick":"1","event":"leave","agent":"eve","place":"hall"}"#),
        fault(r#"{"tick":1,"tick":2,"event":"leave","agent":"eve","place":"hall"}"#),
        fault(r#"{"tick":1,"event":"leave","agent":null,"place":"hall"}"#),
        fault(r#"{"tick":1,"event":"enter","agent":"eve","place":"hall","hidden":"yes"}"#),
        fault(&named("")),
        fault(&named(&long)),
        fault(&named(" eve")),
        fault(&named("e\\nve")),
        fault(r#"{"tick":1,"event":"tell","agent":"eve","to":"bob","claim":"key is in box"}"#),
        fault(r#"{"tick":1,"event":"tell","agent":"eve","to":["bob",3],"claim":"key is in box"}"#),
        fault(r#"{"tick":1,"event":"tell","agent":"eve","to":["bob"],"claim":"key was in box"}"#),
    ];
    insta::assert_snapshot!(faults.join("\n"), @r#"
    -: not JSON at column 23: EOF while parsing an object
    -: expected an object, found a list
    hint: write one object `{…}` a line
    -: expected an object, found the text `enter`
    hint: write one object `{…}` a line
    event: missing
    event: `entre` is unknown
    hint: did you mean `enter`?
    event: `explode` is unknown
    hint: known are `enter`, `leave`, `exist`, `put`, `move`, `open`, `tell`
    event: expected text, found `7`
    agnet: unknown in `leave`
    hint: did you mean `agent`?
    hidden: unknown in `leave`
    hint: known are `agent`, `place`, `story`, `tick`, `event`
    place: missing in `leave`
    tick: missing in `leave`
    tick: expected a whole number from 0, found `-1`
    tick: expected a whole number from 0, found `1.5`
    tick: expected a whole number from 0, found the text `1`
    tick: given twice
    agent: expected text, found `null`
    hidden: expected `true` or `false`, found the text `yes`
    agent: a name needs at least one character
    agent: a name has at most 64 bytes, this one has 65
    agent: a name begins and ends without blanks
    agent: a name has no control characters
    to: expected `"all"` or a list of names, found the text `bob`
    to: expected `"all"` or a list of names, found `3`
    claim: `key was in box` is no claim
    hint: write one like `apple is in box` or `anne told sally that apple is in box`
    "#);
}

#[test]
fn a_line_that_is_no_question_is_refused_with_its_field_and_what_to_do() {
    let deep = vec![r#""eve""#; 17].join(",");
    let faults = [
        refusal(r#"{"id":"q1","who":[],"ask":"wher","item":"key"}"#),
        refusal(r#"{"id":"q1","ask":"where","item":"key"}"#),
        refusal(r#"{"id":"q1","who":"eve","ask":"where","item":"key"}"#),
        refusal(r#"{"id":"q1","who":[["eve"]],"ask":"where","item":"key"}"#),
        refusal(r#"{"id":"q1","who":["eve"],"ask":"was","item":"key"}"#),
        refusal(&format!(
            r#"{{"id":"q1","who":[{deep}],"ask":"where","item":"key"}}"#
        )),
        refusal(r#"{"id":1,"who":[],"ask":"where","item":"key"}"#),
        refusal(r#"{"who":[],"ask":"where","item":"key"}"#),
        refusal(r#"{"id":"q1","who":[],"ask":"where","thing":"key"}"#),
    ];
    insta::assert_snapshot!(faults.join("\n"), @r#"
    ask: `wher` is unknown
    hint: did you mean `where`?
    who: missing in `where`
    who: expected a list of names, found the text `eve`
    who: expected a list of names, found a list
    who: `was` asks what really was, and of nobody's mind
    hint: write `"who":[]`
    who: 17 minds in each other, more than 16
    id: expected text, found `1`
    id: missing in `where`
    thing: unknown in `where`
    hint: known are `who`, `item`, `story`, `id`, `ask`
    "#);
}

#[test]
fn what_is_no_text_or_too_long_or_too_deep_is_refused() {
    let bytes = Event::read(b"{\"tick\":1,\"event\":\"\xff\"}").unwrap_err();
    assert_eq!(shown(&bytes), "-: not UTF-8 from byte 20 on");
    let long = Event::read(&vec![b' '; MAX_LINE + 1]).unwrap_err();
    assert_eq!(long, Fault::LineTooLong);
    let deep = fault(&"[".repeat(10_000));
    assert_eq!(deep, "-: not JSON at column 128: recursion limit exceeded");
}

#[test]
fn a_name_of_several_words_is_a_name_unless_a_claim_could_be_read_in_two_ways() {
    let claim = |text: &str| Claim::parse(text);
    let in_box = Claim::IsIn {
        item: name("the old hat"),
        container: name("big box"),
    };
    assert_eq!(claim("the old hat is in big box"), Some(in_box));
    for no_claim in [
        "",
        "hat",
        "hat is in ",
        " is in box",
        "hat is in box that is in hall",
        "hat is in box is in hall",
        "eve told bob hat is in box",
        "eve told bob told tim that hat is in box",
        "eve told bob that tim told eve that hat is in box",
        "hat  is in box",
        "hat is in box\n",
    ] {
        assert_eq!(claim(no_claim), None, "{no_claim}");
    }
}

proptest! {
    #[test]
    fn a_claim_that_was_said_is_understood(names in proptest::collection::vec("[a-z_é]{1,6}( [a-z]{1,3})?", 4), reported: bool) {
        let is_grammar = |text: &str| text.split(' ').any(|word| ["told", "that"].contains(&word)) || text == "is in";
        prop_assume!(!names.iter().any(|name| is_grammar(name)));
        let [speaker, hearer, item, container] = [0, 1, 2, 3].map(|index: usize| name(&names[index]));
        let claim = if reported {
            Claim::Told { speaker, hearer, item, container }
        } else {
            Claim::IsIn { item, container }
        };
        prop_assert_eq!(Claim::parse(&claim.to_string()), Some(claim));
    }

    #[test]
    fn no_line_breaks_the_reader(line in proptest::collection::vec(any::<u8>(), 0..80), text in "[\\[\\]{}\":,a-z0-9 \\\\]{0,60}") {
        let _ = Event::read(&line);
        let _ = Question::read(&line);
        let _ = Event::read(text.as_bytes());
        let _ = Claim::parse(&text);
    }
}
