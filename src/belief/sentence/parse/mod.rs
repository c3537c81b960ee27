//! Text as utterances: what is printed first, then what people type, then sentences about things that nobody knows.
//!
//! A line is read in steps, and the first that finds a sentence wins: as it stands, in the exact form that is printed; in the
//! [readings](typed) that forgive how people type; with one unknown name taken for a thing. So no tolerance can change what a printed
//! sentence means.

mod fact;
mod grammar;
mod statement;
mod typed;
mod word;

use super::{Statement, Utterance};
use crate::belief::Proposition;
use crate::vocab::{AgentName, Dimension, Lexicon, Thing, WorldId};
use grammar::Grammar;
use word::Names;

/// Longer texts are never sentences, in bytes. A line of chat has 256 characters.
const MAX_BYTES: usize = 1_024;

/// What a parser must know to understand a line.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Who is "I".
    pub speaker: &'a AgentName,
    /// The world that places are in.
    pub world: &'a WorldId,
    /// The dimension that places are in.
    pub dimension: Dimension,
    /// The names that exist.
    pub lexicon: &'a Lexicon,
}

/// What a line says. Never fails: what is no sentence of the grammar is [`Utterance::Text`] with the line as it was.
pub fn parse(text: &str, context: &Context<'_>) -> Utterance {
    one_sentence(text, context).unwrap_or_else(|| Utterance::Text(text.to_owned()))
}

/// What a line of one or more sentences says, in order: `Hello. where is zombie?` is a text and a question. A line without any sentence of
/// the grammar is one [`Utterance::Text`].
pub fn parse_all(text: &str, context: &Context<'_>) -> Vec<Utterance> {
    if is_sentence(text) {
        let parts = typed::sentences(text);
        let said: Vec<Utterance> = parts.map(|part| parse(part, context)).collect();
        if said.len() > 1 && said.iter().any(|it| !matches!(it, Utterance::Text(_))) {
            return said;
        }
    }
    vec![parse(text, context)]
}

/// A claim, without the other kinds of speech: `mining dirt gives dirt`. For configuration and the command line.
pub fn parse_statement(text: &str, context: &Context<'_>) -> Option<Statement> {
    if !is_sentence(text) {
        return None;
    }
    let grammar = Grammar::new(context, Names::Known);
    let typed = || typed::readings(text, context).into_iter();
    let exact = grammar.statement(text.trim());
    exact.or_else(|| typed().find_map(|reading| grammar.statement(&reading)))
}

fn one_sentence(text: &str, context: &Context<'_>) -> Option<Utterance> {
    if !is_sentence(text) {
        return None;
    }
    let grammar = Grammar::new(context, Names::Known);
    if let Some(utterance) = grammar.utterance(text.trim()) {
        return Some(utterance);
    }
    let readings = typed::readings(text, context);
    let typed = || readings.iter().map(String::as_str);
    typed()
        .find_map(|reading| grammar.utterance(reading))
        .or_else(|| typed().find_map(|reading| about_the_unknown(text, reading, context)))
        .or_else(|| excuse(text.trim(), &grammar))
        .or_else(|| typed().find_map(|reading| excuse(reading, &grammar)))
}

fn is_sentence(text: &str) -> bool {
    text.len() <= MAX_BYTES && !text.chars().any(char::is_control)
}

/// A sentence of the grammar, if one name that nobody knows were the name of a thing.
fn about_the_unknown(text: &str, reading: &str, context: &Context<'_>) -> Option<Utterance> {
    Grammar::new(context, Names::Any).utterance(reading)?;
    let words = reading.split(|c: char| !word::is_of_a_name(c));
    let mut unknown = words.filter(|word| word::may_be_a_thing(word, context.lexicon));
    let name = unknown.find(|name| {
        let grammar = Grammar::new(context, Names::KnownAnd(name));
        grammar.utterance(reading).is_some()
    })?;
    Some(Utterance::Unknown {
        name: Thing::new(name),
        text: text.to_owned(),
    })
}

/// `I cannot TASK because` of something that is no fact of the grammar.
fn excuse(line: &str, grammar: &Grammar<'_>) -> Option<Utterance> {
    let (task, reason) = grammar.cannot(line)?;
    let statement = reason.to_owned();
    let because = Statement::sure(Proposition::Text { statement });
    Some(Utterance::Cannot { task, because })
}
