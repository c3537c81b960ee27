//! Stories to read, one file for each subject; every table of questions is a promise.

use mindforge::belief::story::{Event, Question};
use serde_json::{Value, json};

use super::oracle::{Oracle, Said};
use crate::fixture::Test;

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

#[test]
fn the_command_answers_every_story_as_it_is_told() {
    for (file, text) in FILES {
        let stories = read(text);
        let told = stories.iter().enumerate();
        let events: Vec<String> = told
            .clone()
            .flat_map(|(number, story)| story.events.lines().map(move |line| of(number, line)))
            .collect();
        let rows: Vec<&Row> = stories.iter().flat_map(|story| &story.rows).collect();
        let questions: Vec<String> = told
            .flat_map(|(number, story)| {
                let rows = story.rows.iter().enumerate();
                rows.map(move |(id, row)| with_id(number, id, &of(number, &row.question)))
            })
            .collect();
        let test = Test::new()
            .file("events.jsonl", events.join("\n"))
            .file("questions.jsonl", questions.join("\n"))
            .args("belief replay events.jsonl --ask questions.jsonl --json");
        let answers = test.json_lines();
        assert_eq!(answers.len(), rows.len());
        for (row, answer) in rows.iter().zip(&answers) {
            assert_eq!(said(answer), row.answer, "{file}: {}: {answer}", row.text);
            let is_idea = !matches!(answer["answer"].as_str(), None | Some("unknown"));
            let is_explained = answer["because"] != json!([]);
            assert!(is_explained || !is_idea, "{file}: {}: {answer}", row.text);
        }
    }
}

/// A line as one of that story of a file.
fn of(number: usize, line: &str) -> String {
    let mut line: Value = serde_json::from_str(line).unwrap();
    line["story"] = json!(format!("s{number}"));
    line.to_string()
}

fn with_id(story: usize, id: usize, line: &str) -> String {
    let mut line: Value = serde_json::from_str(line).unwrap();
    line["id"] = json!(format!("s{story} q{id}"));
    line.to_string()
}

/// An answer without what `knows` says of places.
fn said(answer: &Value) -> Said {
    let text = |field: &str| answer[field].as_str().map(str::to_owned);
    let is_verdict = matches!(
        answer["answer"].as_str(),
        Some("true" | "false" | "unknown")
    );
    let place = if is_verdict { None } else { text("place") };
    (text("answer"), place)
}
