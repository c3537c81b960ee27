//! `mindforge belief replay`: stories from a file of events, and answers to a file of questions.

mod complaint;
mod lines;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;

use self::complaint::Complaints;
use self::lines::Lines;
use crate::belief::story::{Answer, Event, Fault, Found, Name, Question, Story};
use crate::cli::error::ExitStatus;
use crate::cli::output;

/// Which stories, and what is asked of them.
#[derive(Args, Debug)]
pub(in crate::cli) struct ReplayArguments {
    /// What happened: JSON lines such as `{"tick":1,"event":"enter","agent":"sally","place":"kitchen"}`
    events: PathBuf,
    /// What is asked: JSON lines such as `{"id":"q1","who":["anne","sally"],"ask":"where","item":"apple"}`
    #[arg(long, value_name = "QUESTIONS")]
    ask: PathBuf,
    /// Skip lines that are wrong and count them, instead of refusing the file
    #[arg(long)]
    lenient: bool,
}

/// The stories of a file; one that has no name too.
type Stories = BTreeMap<Option<Name>, Story>;

/// Answers all questions, or says what is wrong with the lines.
pub(super) fn run(arguments: &ReplayArguments, json: bool) -> anyhow::Result<ExitStatus> {
    let mut complaints = Complaints::new(arguments.lenient);
    let stories = replay(&arguments.events, &mut complaints)?;
    let answers = answer(&arguments.ask, &stories, &mut complaints)?;
    output::aside(&complaints.to_string())?;
    if complaints.are_fatal() {
        return Ok(ExitStatus::Usage);
    }
    if json {
        output::json_lines(answers.iter().map(|(_, answer)| answer))?;
    } else {
        output::text(&table(&answers))?;
    }
    Ok(ExitStatus::Success)
}

/// Lets everything happen. A line that is wrong changes nothing in its story.
fn replay(path: &Path, complaints: &mut Complaints) -> anyhow::Result<Stories> {
    let mut stories = Stories::new();
    let mut lines = Lines::open(path)?;
    while let Some(line) = lines.read()? {
        let happened = Event::read(line.bytes).and_then(|event| {
            let story = stories.entry(event.story.clone()).or_default();
            story.happen(&event)
        });
        complaints.note(path, line.number, happened);
    }
    Ok(stories)
}

/// Answers everything that can be.
fn answer(
    path: &Path,
    stories: &Stories,
    complaints: &mut Complaints,
) -> anyhow::Result<Vec<(Question, Answer)>> {
    let (mut answers, mut ids) = (Vec::new(), BTreeMap::new());
    let mut lines = Lines::open(path)?;
    while let Some(line) = lines.read()? {
        let asked = Question::read(line.bytes).and_then(|question| {
            let first = *ids.entry(question.id.clone()).or_insert(line.number);
            if first != line.number {
                let (id, line) = (question.id, first);
                return Err(Fault::SameId { id, line });
            }
            let answer = match stories.get(&question.story) {
                Some(story) => story.answer(&question),
                None => about_nothing(stories, &question)?,
            };
            answers.push((question, answer));
            Ok(())
        });
        complaints.note(path, line.number, asked);
    }
    Ok(answers)
}

/// A question about a story in which nothing happens is a mistake, unless nothing happens at all.
fn about_nothing(stories: &Stories, question: &Question) -> Result<Answer, Fault> {
    match &question.story {
        Some(story) => Err(Fault::NoStory(story.clone())),
        None if stories.is_empty() => Ok(Story::default().answer(question)),
        None => Err(Fault::Missing {
            field: "story",
            of: None,
        }),
    }
}

fn table(answers: &[(Question, Answer)]) -> String {
    let rows = answers.iter().map(|(question, answer)| {
        let found = answer.answer.as_ref().map_or("-", Found::as_str);
        let place = answer.place.as_ref().map_or("-", Name::as_str);
        [
            question.id.to_string(),
            question.ask.to_string(),
            found.to_owned(),
            place.to_owned(),
            format!("{:.2}", answer.confidence),
            answer.because.join("; "),
        ]
    });
    let heading = ["id", "question", "answer", "place", "sure", "because"];
    output::table(heading, rows)
}
