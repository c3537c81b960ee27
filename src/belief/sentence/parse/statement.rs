//! Claims: how sure, what or that it is not so, when, and how the speaker knows.

use winnow::Parser as _;
use winnow::combinator::{alt, eof, preceded, seq, terminated};
use winnow::error::EmptyError;

use super::grammar::Grammar;
use super::word::{Parsed, tick};
use crate::belief::{Evidence, Hedge, Proposition, Statement};
use crate::vocab::Tick;

/// How deep `AGENT thinks that` may be nested.
const MAX_NESTING: usize = 4;

impl Grammar<'_> {
    /// A claim reaches to the end of its line, so what ends it is taken off first.
    pub(super) fn statement(&self, line: &str) -> Option<Statement> {
        let (line, evidence) = self.split_evidence(line);
        let (line, at_tick) = split_tick(line);
        let fact = |i: &mut &str| self.fact(i, MAX_NESTING);
        let unhedged = fact.map(|fact| (Hedge::Sure, fact));
        let (hedge, (proposition, negated)) = alt(((hedge, fact), unhedged)).parse(line).ok()?;
        Some(Statement {
            hedge,
            proposition,
            negated,
            evidence,
            at_tick,
        })
    }

    fn split_evidence<'l>(&self, line: &'l str) -> (&'l str, Option<Evidence>) {
        let ended = line.strip_suffix(')').and_then(|l| l.rsplit_once(" ("));
        let Some((fact, words)) = ended else {
            return (line, None);
        };
        let evidence = alt((
            "I saw it".value(Evidence::Saw),
            "I tried it".value(Evidence::TriedIt),
            terminated(|i: &mut &str| self.agent(i), " told me").map(Evidence::Told),
        ))
        .parse(words);
        match evidence {
            Ok(evidence) => (fact, Some(evidence)),
            Err(_) => (line, None),
        }
    }

    /// A fact to the end of the input, and whether it is denied.
    fn fact(&self, i: &mut &str, nesting: usize) -> Parsed<(Proposition, bool)> {
        let denied = preceded("it is not so that ", |i: &mut &str| {
            self.affirmed(i, nesting)
        });
        let absent = preceded("no ", |i: &mut &str| self.absent(i));
        terminated(
            alt((
                denied.map(|fact| (fact, true)),
                absent.map(|fact| (fact, true)),
                (|i: &mut &str| self.affirmed(i, nesting)).map(|fact| (fact, false)),
            )),
            eof,
        )
        .parse_next(i)
    }

    fn absent(&self, i: &mut &str) -> Parsed<Proposition> {
        seq!(Proposition::At {
            thing: |i: &mut &str| self.thing(i),
            _: " at ",
            place: |i: &mut &str| self.place(i),
        })
        .parse_next(i)
    }

    fn affirmed(&self, i: &mut &str, nesting: usize) -> Parsed<Proposition> {
        alt((
            |i: &mut &str| self.rule(i),
            |i: &mut &str| self.about_myself(i),
            |i: &mut &str| self.about_an_agent(i),
            |i: &mut &str| self.about_a_thing(i),
            |i: &mut &str| self.thought(i, nesting),
        ))
        .parse_next(i)
    }

    fn thought(&self, i: &mut &str, nesting: usize) -> Parsed<Proposition> {
        let deeper = nesting.checked_sub(1).ok_or(EmptyError)?;
        let agent = terminated(|i: &mut &str| self.agent(i), " thinks that ").parse_next(i)?;
        let (that, negated) = self.fact(i, deeper)?;
        Ok(Proposition::Thinks {
            agent,
            that: Box::new(that),
            negated,
        })
    }
}

fn hedge(i: &mut &str) -> Parsed<Hedge> {
    alt((
        alt(("I think that ", "I think ")).value(Hedge::Think),
        "maybe ".value(Hedge::Maybe),
        alt(("I am sure that ", "I am sure ")).value(Hedge::Sure),
    ))
    .parse_next(i)
}

fn split_tick(line: &str) -> (&str, Option<Tick>) {
    let split = line.rsplit_once(" at tick ");
    match split.and_then(|(fact, n)| Some((fact, tick.parse(n).ok()?))) {
        Some((fact, tick)) => (fact, Some(tick)),
        None => (line, None),
    }
}
