//! Stories to read, one file for each subject; every table of questions is a promise.

use mindforge::belief::story::{Event, Question};
use serde_json::json;

use super::oracle::{Oracle, Said};

const FILES: [(&str, &str); 4] = [
    ("moved.md", include_str!("moved.md")),
    ("hidden.md", include_str!("hidden.md")),
    ("claims.md", include_str!("claims.md")),
    ("rooms.md", include_str!("rooms.md")),
];

/// A story of a file.
struct Told {
    title: String,
    /// Lines of JSON.
    events: String,
    rows: Vec<Row>,
}

/// A question and its answer.
struct Row {
    /// As it stands in the table.
    text: String,
    /// A line of JSON, with this row's number as its id.
    question: String,
    answer: Said,
}

fn read(text: &str) -> Vec<Told> {
    let stories = text.split("\n## ").skip(1);
    stories.map(read_story).collect()
}

fn read_story(section: &str) -> Told {
    let (title, rest) = section.split_once('\n').unwrap();
    let (_, rest) = rest.split_once("```jsonl\n").unwrap();
    let (events, rest) = rest.split_once("```\n").unwrap();
    let rows = rest.lines().filter(|line| line.starts_with('|')).skip(2);
    let rows: Vec<Row> = rows
        .enumerate()
        .map(|(id, line)| read_row(id, line))
        .collect();
    assert!(!rows.is_empty(), "`{title}` asks nothing");
    Told {
        title: title.to_owned(),
        events: events.to_owned(),
        rows,
    }
}

fn read_row(id: usize, line: &str) -> Row {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let [_, who, question, answer, _] = cells[..] else {
        panic!("`{line}` has not three cells");
    };
    let who: Vec<&str> = who.split(" > ").filter(|who| *who != "-").collect();
    let (ask, item) = question.split_once(' ').unwrap();
    let question = json!({"id": id.to_string(), "who": who, "ask": ask, "item": item});
    let answer = match answer.split_once(" in ") {
        Some((container, place)) => (Some(container.to_owned()), Some(place.to_owned())),
        None => (Some(answer.to_owned()).filter(|answer| answer != "-"), None),
    };
    Row {
        text: line.to_owned(),
        question: question.to_string(),
        answer,
    }
}

#[test]
fn the_oracle_answers_every_story_as_it_is_told() {
    for (file, text) in FILES {
        for story in read(text) {
            let mut oracle = Oracle::new();
            for line in story.events.lines() {
                oracle.happen(&Event::read(line.as_bytes()).unwrap());
            }
            for row in story.rows {
                let question = Question::read(row.question.as_bytes()).unwrap();
                let said = oracle.answer(&question.ask);
                assert_eq!(said, row.answer, "{file}, {}: {}", story.title, row.text);
            }
        }
    }
}
