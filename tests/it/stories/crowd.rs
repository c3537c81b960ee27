//! Thirty agents and a thousand events, from file to answers.

use serde_json::{Value, json};

use super::asking::{questions_of_a_crowd, told};
use super::oracle::Oracle;
use super::teller;
use crate::fixture::Test;

#[test]
fn a_thousand_events_among_thirty_agents_are_answered_as_the_oracle_has_it() {
    let tale = teller::tell_of_a_crowd();
    assert!(tale.lines.len() > 900, "{}", tale.lines.len());
    let oracle = told(Oracle::new(), &tale);
    let asks = questions_of_a_crowd(&tale);
    let questions = asks.iter().enumerate().map(|(number, ask)| {
        let text = ask.to_string();
        let words = text.rsplit(": ").next().unwrap();
        let (word, item) = words.split_once(' ').unwrap();
        json!({"id": number.to_string(), "who": ask.who(), "ask": word, "item": item}).to_string()
    });
    let test = Test::new()
        .file("events.jsonl", tale.lines.join("\n"))
        .file("questions.jsonl", questions.collect::<Vec<_>>().join("\n"))
        .args("belief replay events.jsonl --ask questions.jsonl --json");
    let answers = test.json_lines();
    assert_eq!(answers.len(), asks.len());
    for (ask, answer) in asks.iter().zip(&answers) {
        let (found, place) = oracle.answer(ask);
        assert_eq!(answer["answer"], json!(found), "{ask}: {answer}");
        if place.is_some() {
            assert_eq!(answer["place"], json!(place), "{ask}: {answer}");
        }
    }
    let is_idea = |answer: &&Value| answer["answer"].is_string();
    assert!(answers.iter().filter(is_idea).count() > answers.len() / 2);
}
