//! Facts: rules of the world, what an agent has, wants, does and can, where things are.

use winnow::Parser as _;
use winnow::ascii::dec_uint;
use winnow::combinator::{alt, delimited, opt, preceded, separated, seq};
use winnow::error::EmptyError;
use winnow::token::rest;

use super::grammar::Grammar;
use super::word::{Parsed, amount, positive, skill};
use crate::belief::{Outcome, Proposition};
use crate::vocab::{AgentName, ItemName};

impl Grammar<'_> {
    pub(super) fn rule(&self, i: &mut &str) -> Parsed<Proposition> {
        alt((
            seq!(Proposition::Yields {
                _: "mining ", block: |i: &mut &str| self.block(i),
                _: " gives ", item: |i: &mut &str| self.item(i),
            }),
            seq!(Proposition::NeedsTool {
                _: "mining ", block: |i: &mut &str| self.block(i),
                _: " needs ", tool: |i: &mut &str| self.item(i),
            }),
            seq!(Proposition::Recipe {
                _: "to craft ", count: positive,
                _: " ", item: |i: &mut &str| self.item(i),
                _: " you need ", ingredients: |i: &mut &str| self.ingredients(i),
                station: opt(preceded(" at a ", |i: &mut &str| self.block(i))),
            }),
            seq!(Proposition::Smelts {
                _: "smelting ", input: |i: &mut &str| self.item(i),
                _: " gives ", output: |i: &mut &str| self.item(i),
            }),
            seq!(Proposition::Edible {
                _: "eating ", item: |i: &mut &str| self.item(i),
                _: " restores ", points: dec_uint,
            }),
            seq!(Proposition::Drops {
                mob: |i: &mut &str| self.mob(i),
                _: " drops ", item: |i: &mut &str| self.item(i),
            }),
        ))
        .parse_next(i)
    }

    pub(super) fn about_myself(&self, i: &mut &str) -> Parsed<Proposition> {
        let words = ["I have ", "I want ", "I am ", "I can ", "I tried "];
        self.about(i, self.context.speaker, words)
    }

    pub(super) fn about_an_agent(&self, i: &mut &str) -> Parsed<Proposition> {
        let agent = self.agent(i)?;
        let words = [" has ", " wants ", " is doing ", " can ", " tried "];
        self.about(i, &agent, words)
    }

    pub(super) fn about_a_thing(&self, i: &mut &str) -> Parsed<Proposition> {
        alt((
            seq!(Proposition::At {
                thing: |i: &mut &str| self.thing(i),
                _: " is at ", place: |i: &mut &str| self.place(i),
            }),
            seq!(Proposition::Danger {
                thing: |i: &mut &str| self.thing(i),
                _: " is dangerous",
            }),
            seq!(Proposition::Contents {
                container: |i: &mut &str| self.block(i),
                _: " at ", place: |i: &mut &str| self.place(i),
                kinds: alt((
                    " is empty".value(0),
                    delimited(" holds ", positive, " kinds of items"),
                )),
            }),
            seq!(Proposition::Holds {
                container: |i: &mut &str| self.block(i),
                _: " at ", place: |i: &mut &str| self.place(i),
                _: " holds ", amount: amount,
                _: " ", item: |i: &mut &str| self.item(i),
            }),
        ))
        .parse_next(i)
    }

    fn about(
        &self,
        i: &mut &str,
        agent: &AgentName,
        [has, wants, doing, can, tried]: [&'static str; 5],
    ) -> Parsed<Proposition> {
        use Proposition as P;
        let who = || agent.clone();
        let outcome = rest.verify(|outcome: &str| !outcome.is_empty());
        alt((
            (has, amount, " ", |i: &mut &str| self.item(i)).map(|(_, amount, _, item)| P::Has {
                agent: who(),
                item,
                amount,
            }),
            preceded(wants, |i: &mut &str| self.goal(i))
                .map(|goal| P::Wants { agent: who(), goal }),
            preceded(doing, |i: &mut &str| self.task(i))
                .map(|task| P::Doing { agent: who(), task }),
            preceded(can, skill).map(|skill| P::Can {
                agent: who(),
                skill,
            }),
            (tried, |i: &mut &str| self.task(i), ": ", outcome).map(
                |(_, task, _, outcome): (_, _, _, &str)| P::Tried {
                    agent: who(),
                    task,
                    outcome: Outcome::new(outcome),
                },
            ),
        ))
        .parse_next(i)
    }

    fn ingredients(&self, i: &mut &str) -> Parsed<Vec<(ItemName, u32)>> {
        let one = seq!(positive, _: " ", |i: &mut &str| self.item(i));
        let mut all: Vec<(ItemName, u32)> =
            separated(1.., one.map(|(count, item)| (item, count)), ", ").parse_next(i)?;
        all.sort_unstable();
        let mut pairs = all.windows(2);
        if pairs.any(|pair| matches!(pair, [one, other] if one.0 == other.0)) {
            return Err(EmptyError);
        }
        Ok(all)
    }
}
