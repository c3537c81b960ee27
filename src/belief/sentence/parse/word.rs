//! The words of sentences: names that exist, numbers, places, tasks.

use winnow::Parser as _;
use winnow::ascii::{dec_int, dec_uint};
use winnow::combinator::{alt, opt, preceded, seq};
use winnow::error::EmptyError;
use winnow::token::take_while;

use super::grammar::Grammar;
use crate::belief::Amount;
use crate::vocab::{
    AgentName, BlockName, Goal, ItemName, Lexicon, MobName, Place, Position, SkillName, Task,
    Thing, Tick, Verb,
};

/// A parser's answer: it fits or it does not, and why is not kept.
pub(super) type Parsed<T> = Result<T, EmptyError>;

/// Words that stand for things and name none.
const PRONOUNS: &[&str] = &[
    "all",
    "anything",
    "everything",
    "he",
    "her",
    "here",
    "him",
    "his",
    "it",
    "me",
    "my",
    "nobody",
    "nothing",
    "one",
    "our",
    "she",
    "some",
    "something",
    "that",
    "their",
    "them",
    "there",
    "these",
    "they",
    "this",
    "those",
    "us",
    "we",
    "what",
    "which",
    "who",
    "you",
    "your",
];

/// Which words count as the name of an item, a block or a creature.
#[derive(Clone, Copy)]
pub(super) enum Names<'a> {
    /// Those of the lexicon.
    Known,
    /// Those and one more.
    KnownAnd(&'a str),
    /// Every word that looks like a name.
    Any,
}

impl Names<'_> {
    fn admits(self, name: &str, lexicon: &Lexicon) -> bool {
        match self {
            Self::Known => lexicon.others.contains(name),
            Self::KnownAnd(other) => name == other || lexicon.others.contains(name),
            Self::Any => lexicon.others.contains(name) || may_be_a_thing(name, lexicon),
        }
    }
}

impl Grammar<'_> {
    pub(super) fn goal(&self, i: &mut &str) -> Parsed<Goal> {
        alt((
            seq!(Goal::Have {
                count: dec_uint,
                _: " ", item: |i: &mut &str| self.item(i),
            }),
            (|i: &mut &str| self.task(i)).map(Goal::Do),
        ))
        .parse_next(i)
    }

    pub(super) fn task(&self, i: &mut &str) -> Parsed<Task> {
        let (verb, _, count, _) = (verb, " ", positive, " ").parse_next(i)?;
        // One explores blocks of the way, chunks, or whatever one calls it.
        let known = |name: &str| verb == Verb::Explore || self.is_a_thing(name);
        let name = word.verify(known).parse_next(i)?;
        let at = opt(preceded(" at ", position)).parse_next(i)?;
        let for_whom = opt(preceded(" for ", |i: &mut &str| self.agent(i))).parse_next(i)?;
        Ok(Task {
            verb,
            count,
            name: Thing::new(name),
            at,
            for_whom,
        })
    }

    pub(super) fn place(&self, i: &mut &str) -> Parsed<Place> {
        let position = position.parse_next(i)?;
        Ok(Place {
            world: self.context.world.clone(),
            dimension: self.context.dimension,
            position,
        })
    }

    pub(super) fn item(&self, i: &mut &str) -> Parsed<ItemName> {
        let known = |name: &str| self.context.lexicon.items.contains(name) || self.admits(name);
        word.verify(known).map(ItemName::from).parse_next(i)
    }

    pub(super) fn block(&self, i: &mut &str) -> Parsed<BlockName> {
        let known = |name: &str| self.context.lexicon.blocks.contains(name) || self.admits(name);
        word.verify(known).map(BlockName::from).parse_next(i)
    }

    pub(super) fn mob(&self, i: &mut &str) -> Parsed<MobName> {
        let known = |name: &str| self.context.lexicon.mobs.contains(name) || self.admits(name);
        word.verify(known).map(MobName::from).parse_next(i)
    }

    pub(super) fn agent(&self, i: &mut &str) -> Parsed<AgentName> {
        let known = |name: &AgentName| {
            name == self.context.speaker || self.context.lexicon.agents.contains(name)
        };
        word.verify_map(|name| AgentName::new(name).ok())
            .verify(known)
            .parse_next(i)
    }

    pub(super) fn thing(&self, i: &mut &str) -> Parsed<Thing> {
        let known = |name: &str| self.is_a_thing(name);
        word.verify(known).map(Thing::from).parse_next(i)
    }

    fn is_a_thing(&self, name: &str) -> bool {
        name == self.context.speaker.as_str()
            || self.context.lexicon.knows(name)
            || self.admits(name)
    }

    fn admits(&self, name: &str) -> bool {
        self.names.admits(name, self.context.lexicon)
    }
}

/// Whether a word that no lexicon has could name a thing of the game.
pub(super) fn may_be_a_thing(word: &str, lexicon: &Lexicon) -> bool {
    (2..=64).contains(&word.len())
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && word
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        && !PRONOUNS.contains(&word)
        && !lexicon.knows(word)
}

/// Whether the character can stand in the name of a thing or a player.
pub(super) fn is_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn verb(i: &mut &str) -> Parsed<Verb> {
    let name = word.parse_next(i)?;
    let found = Verb::ALL.iter().find(|(_, word)| *word == name);
    found.map(|(verb, _)| *verb).ok_or(EmptyError)
}

pub(super) fn amount(i: &mut &str) -> Parsed<Amount> {
    alt((
        preceded("at least ", dec_uint).map(Amount::AtLeast),
        dec_uint.map(Amount::Exactly),
    ))
    .parse_next(i)
}

pub(super) fn positive(i: &mut &str) -> Parsed<u32> {
    dec_uint.verify(|n: &u32| *n > 0).parse_next(i)
}

pub(super) fn tick(i: &mut &str) -> Parsed<Tick> {
    dec_uint.map(Tick).parse_next(i)
}

fn position(i: &mut &str) -> Parsed<Position> {
    (dec_int, " ", dec_int, " ", dec_int)
        .map(|(x, _, y, _, z)| Position::new(x, y, z))
        .parse_next(i)
}

/// A JavaScript identifier of at most 64 ASCII characters.
pub(super) fn skill(i: &mut &str) -> Parsed<SkillName> {
    take_while(1..=64, |c: char| is_of_a_name(c) || c == '$')
        .verify(|name: &str| !name.starts_with(|c: char| c.is_ascii_digit()))
        .map(SkillName::from)
        .parse_next(i)
}

/// A name of the game or of a player.
pub(super) fn word<'i>(i: &mut &'i str) -> Parsed<&'i str> {
    take_while(1..=64, is_of_a_name).parse_next(i)
}
