//! Ten thousand stories at random: engine and oracle agree on every question.

use mindforge::belief::story::{Answer, Ask, Found, Name, Story};

use super::asking::{STORIES, answered, events, questions, told};
use super::oracle::{Oracle, Said};
use super::teller::{self, Tale};

/// A question on which two answerers differ.
struct Disagreement {
    ask: Ask,
    one: Said,
    other: Said,
}

#[test]
fn engine_and_oracle_agree_on_ten_thousand_stories() {
    for number in 0..STORIES {
        let tale = teller::tell(number);
        let asks = questions(&tale, number);
        if disagreement(&tale, &asks).is_some() {
            let tale = shrunk(tale, |tale| disagreement(tale, &asks).is_some());
            let found = disagreement(&tale, &asks).unwrap();
            panic!(
                "story {number}:\n{}\n{:?}\nengine {:?}\noracle {:?}",
                tale.lines.join("\n"),
                found.ask,
                found.one,
                found.other
            );
        }
    }
}

/// Where the engine says otherwise than the oracle.
fn disagreement(tale: &Tale, asks: &[Ask]) -> Option<Disagreement> {
    let oracle = told(Oracle::new(), tale);
    let mut story = Story::default();
    for event in events(tale) {
        story
            .happen(&event)
            .unwrap_or_else(|fault| panic!("{event:?}: {fault}"));
    }
    asks.iter().find_map(|ask| {
        let (one, other) = (in_words(&answered(&story, ask)), oracle.answer(ask));
        (one != other).then(|| Disagreement {
            ask: ask.clone(),
            one,
            other,
        })
    })
}

fn in_words(answer: &Answer) -> Said {
    let text = answer
        .answer
        .as_ref()
        .map(|found| found.as_str().to_owned());
    let is_there = !matches!(answer.answer, Some(Found::Knows(_)));
    let place = answer.place.as_ref().filter(|_| is_there);
    (text, place.map(Name::to_string))
}

/// The story without the lines that it fails without.
fn shrunk(mut tale: Tale, fails: impl Fn(&Tale) -> bool) -> Tale {
    let mut index = 0;
    while index < tale.lines.len() {
        let mut shorter = tale.clone();
        shorter.lines.remove(index);
        if makes_sense(&shorter) && fails(&shorter) {
            (tale, index) = (shorter, 0);
        } else {
            index += 1;
        }
    }
    tale
}

fn makes_sense(tale: &Tale) -> bool {
    let mut story = Story::default();
    events(tale).all(|event| story.happen(&event).is_ok())
}
