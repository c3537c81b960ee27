//! How people type: `Bob has an oak log.` is brought to `bob has 1 oak_log`, the form that is printed and that the grammar reads.
//!
//! Nothing is guessed: a reading that is no sentence of the grammar is thrown away, and words that stand for nothing stay.

use super::Context;
use super::word::is_of_a_name;
use crate::vocab::AgentName;

/// The longest name of a thing, in words: `waxed weathered cut copper stairs`.
const WORDS_OF_A_NAME: usize = 5;

/// The lines that a typed line may stand for, the likeliest first. What follows the colon of a try stays as it is, as do names of skills.
pub(super) fn readings(text: &str, context: &Context<'_>) -> Vec<String> {
    let line = text.trim().trim_end_matches(['.', '!', ' ']);
    let words: Vec<&str> = line.split_whitespace().collect();
    let typed = Typed {
        words: &words,
        context,
    };
    let mut readings = vec![typed.reading(Article::Silent)];
    if words.iter().any(|word| matches!(*word, "a" | "an")) {
        readings.push(typed.reading(Article::One));
    }
    readings
}

/// The sentences of a line, without the blanks between them.
pub(super) fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let parts = line.split_inclusive(' ').scan(0, |from, word| {
        *from += word.len();
        Some((*from, word.trim_end().ends_with(['.', '!', '?', ';'])))
    });
    let ends: Vec<usize> = parts
        .filter_map(|(end, ends)| ends.then_some(end))
        .collect();
    let mut from = 0;
    let cuts = ends.into_iter().chain([line.len()]);
    let parts = cuts.filter_map(move |end| line.get(std::mem::replace(&mut from, end)..end));
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// What `a` and `an` stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Article {
    /// Nothing: `where is a zombie?`
    Silent,
    /// A number: `I have a stick`
    One,
}

/// A line in words.
struct Typed<'a> {
    words: &'a [&'a str],
    context: &'a Context<'a>,
}

impl Typed<'_> {
    fn reading(&self, article: Article) -> String {
        let mut said = Vec::new();
        let mut rest = self.words;
        while let [word, after @ ..] = rest {
            if let Some((name, words)) = self.thing(rest) {
                said.push(name);
                rest = rest.get(words..).unwrap_or_default();
            } else {
                self.plain(word, after, article, &mut said);
                rest = after;
            }
            if said.last().is_some_and(|word| begins_free_words(word)) {
                said.extend(rest.iter().map(|word| (*word).to_owned()));
                break;
            }
        }
        let mut line = said.join(" ");
        let asks = ["where ", "what ", "how ", "who "];
        if asks.iter().any(|word| line.starts_with(word)) && !line.ends_with('?') {
            line.push('?');
        }
        line
    }

    /// A thing's name at the beginning of the words, with the mark after it, and how many words it takes: `oak logs,` is `oak_log,`.
    fn thing(&self, words: &[&str]) -> Option<(String, usize)> {
        let longest = words.len().min(WORDS_OF_A_NAME);
        (1..=longest).rev().find_map(|count| {
            let (last, before) = words.get(..count)?.split_last()?;
            let (last, mark) = split_mark(last);
            if before.iter().any(|word| !word.chars().all(is_of_a_name)) || last.is_empty() {
                return None;
            }
            let typed = [before, &[last]].concat().join("_");
            if self.is_an_agent(&typed) {
                return None;
            }
            let name = self.kind(&typed.to_ascii_lowercase())?;
            Some((name + mark, count))
        })
    }

    /// The name of an item, block or creature, which may be given in the plural.
    fn kind(&self, name: &str) -> Option<String> {
        let berries = name.strip_suffix("ies").map(|stem| format!("{stem}y"));
        let torches = name.strip_suffix("es").map(str::to_owned);
        let logs = name.strip_suffix('s').map(str::to_owned);
        let singulars = [logs, torches, berries].into_iter().flatten();
        let mut names = std::iter::once(name.to_owned()).chain(singulars);
        names.find(|name| self.context.lexicon.names_a_kind(name))
    }

    /// Any other word.
    fn plain(&self, word: &str, after: &[&str], article: Article, said: &mut Vec<String>) {
        let next_is_a_number = after.first().is_some_and(|next| is_a_number(next));
        match (word.to_ascii_lowercase().as_str(), said.last_mut()) {
            ("a" | "an" | "the", Some(at)) if at == "at" => said.push("a".to_owned()),
            ("a" | "an", _) if article == Article::One => said.push("1".to_owned()),
            ("a" | "an" | "the", _) if !after.is_empty() => {}
            ("and", Some(before)) if next_is_a_number && !before.ends_with(',') => before.push(','),
            ("and", Some(_)) if next_is_a_number => {}
            ("i", _) if !self.is_an_agent(word) => said.push("I".to_owned()),
            ("i'm", _) => said.extend(["I".to_owned(), "am".to_owned()]),
            (_, before) => {
                let begins = before.is_none();
                said.push(self.spelled(word, begins, next_is_a_number));
            }
        }
    }

    fn spelled(&self, word: &str, begins: bool, next_is_a_number: bool) -> String {
        let (name, mark) = split_mark(word);
        if next_is_a_number && mark == "," && is_a_number(name) {
            return name.to_owned();
        }
        let (open, name) = match name.strip_prefix('(') {
            Some(name) => ("(", name),
            None => ("", name),
        };
        if self.is_an_agent(name) {
            return word.to_owned();
        }
        if let Some(agent) = self.agent(name) {
            return format!("{open}{agent}{mark}");
        }
        if begins && word.starts_with(|c: char| c.is_ascii_uppercase()) && word != "I" {
            let (first, rest) = word.split_at(1);
            return first.to_ascii_lowercase() + rest;
        }
        word.to_owned()
    }

    /// A player's name, in whatever case it is typed.
    fn agent(&self, typed: &str) -> Option<&str> {
        let agents = self.context.lexicon.agents.iter();
        let mut names = agents.chain([self.context.speaker]).map(AgentName::as_str);
        names.find(|name| name.eq_ignore_ascii_case(typed))
    }

    fn is_an_agent(&self, name: &str) -> bool {
        name == self.context.speaker.as_str() || self.context.lexicon.agents.contains(name)
    }
}

/// Whether what follows the word is an outcome, in anybody's words.
fn begins_free_words(word: &str) -> bool {
    word.ends_with(':') && !matches!(word, "so:" | "done:")
}

fn split_mark(word: &str) -> (&str, &str) {
    let name = word.trim_end_matches([',', '?', ':', ')']);
    word.split_at(name.len())
}

fn is_a_number(word: &str) -> bool {
    split_mark(word).0.parse::<i64>().is_ok()
}
