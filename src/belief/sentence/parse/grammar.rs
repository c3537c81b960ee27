//! The kinds of speech: questions, corrections, requests, promises, and claims.

use winnow::Parser as _;
use winnow::combinator::{alt, opt, preceded, terminated};

use super::word::{Names, Parsed, skill, tick, word};
use super::{Context, Utterance};
use crate::belief::Question;
use crate::vocab::{Task, Thing};

/// The grammar in one context, with what counts as the name of a thing.
#[derive(Clone, Copy)]
pub(super) struct Grammar<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) names: Names<'a>,
}

impl<'a> Grammar<'a> {
    pub(super) fn new(context: &'a Context<'a>, names: Names<'a>) -> Self {
        Self { context, names }
    }

    /// The utterance that the whole line is, in the form that is printed.
    pub(super) fn utterance(&self, line: &str) -> Option<Utterance> {
        if let Some(correction) = line.strip_prefix("not so: ") {
            return self.statement(correction).map(Utterance::Correction);
        }
        let fixed = alt((
            |i: &mut &str| self.question(i),
            |i: &mut &str| self.request(i),
            |i: &mut &str| self.promise(i),
        ))
        .parse(line);
        fixed
            .ok()
            .or_else(|| self.explained(line))
            .or_else(|| self.statement(line).map(Utterance::Fact))
    }

    /// `I cannot TASK because` anything.
    pub(super) fn cannot<'l>(&self, line: &'l str) -> Option<(Task, &'l str)> {
        let (task, reason) = line.strip_prefix("I cannot ")?.split_once(" because ")?;
        let task = (|i: &mut &str| self.task(i)).parse(task).ok()?;
        (!reason.is_empty()).then_some((task, reason))
    }

    fn explained(&self, line: &str) -> Option<Utterance> {
        let (task, reason) = self.cannot(line)?;
        let because = self.statement(reason)?;
        Some(Utterance::Cannot { task, because })
    }

    fn question(&self, i: &mut &str) -> Parsed<Utterance> {
        let asked = terminated(
            alt((
                preceded("where is ", |i: &mut &str| self.thing(i))
                    .map(|thing| Question::WhereIs { thing }),
                preceded("what is ", word).map(|name| Question::WhatIs {
                    name: Thing::new(name),
                }),
                preceded("how do I get ", |i: &mut &str| self.item(i))
                    .map(|item| Question::HowToGet { item }),
                preceded("who has ", |i: &mut &str| self.item(i))
                    .map(|item| Question::WhoHas { item }),
                "what do you need".value(Question::Need),
                "what are you doing".value(Question::Doing),
            )),
            "?",
        );
        asked.map(Utterance::Question).parse_next(i)
    }

    fn request(&self, i: &mut &str) -> Parsed<Utterance> {
        let task = |i: &mut &str| self.task(i);
        alt((
            preceded("please teach me ", skill).map(|skill| Utterance::TeachMe { skill }),
            preceded("please look at my code for ", task)
                .map(|task| Utterance::LookAtCode { task }),
            preceded("please ", task).map(Utterance::Request),
        ))
        .parse_next(i)
    }

    fn promise(&self, i: &mut &str) -> Parsed<Utterance> {
        let task = |i: &mut &str| self.task(i);
        let by = opt(preceded(" by tick ", tick));
        alt((
            (preceded("I will ", task), by).map(|(task, by)| Utterance::Promise { task, by }),
            "yes".value(Utterance::Agreed),
            preceded("done: ", task).map(Utterance::Completed),
            preceded("I release you from ", task).map(Utterance::Released),
        ))
        .parse_next(i)
    }
}
