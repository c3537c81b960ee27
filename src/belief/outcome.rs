//! What came of a try, in words that can stand in a sentence.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest outcome, in UTF-16 units as chat counts: a sentence with one fits a line of 256.
const MAX_UNITS: usize = 100;

/// Marks that end a sentence.
const ENDS: [char; 4] = ['.', '!', '?', ';'];

/// The words after `I tried TASK: `. One line without control characters, double spaces or the end of a sentence, never empty, and not
/// ending like the tick or the evidence that may follow it: so it reads back as it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Outcome(String);

impl Outcome {
    /// The text brought into form and cut to 100 characters; `nothing` if none of it is left.
    pub fn new(text: &str) -> Self {
        let plain = text.replace(char::is_control, " ");
        let mut outcome = String::new();
        for word in plain.split_whitespace() {
            if !outcome.is_empty() {
                go_on(&mut outcome);
            }
            outcome.push_str(word);
        }
        loop {
            let kept = without_tail(cut(&outcome)).len();
            if kept == outcome.len() {
                break;
            }
            outcome.truncate(kept);
        }
        if outcome.is_empty() {
            outcome.push_str("nothing");
        }
        Self(outcome)
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Outcome {
    fn from(text: String) -> Self {
        Self::new(&text)
    }
}

impl From<Outcome> for String {
    fn from(outcome: Outcome) -> Self {
        outcome.0
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Makes room for another word; where a sentence ended there is a comma now.
fn go_on(outcome: &mut String) {
    if outcome.ends_with(ENDS) {
        outcome.truncate(outcome.trim_end_matches(ENDS).len());
        outcome.push(',');
    }
    outcome.push(' ');
}

/// The text up to the longest that fits.
fn cut(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > MAX_UNITS
    });
    end.map_or(text, |(at, _)| text.get(..at).unwrap_or(text))
}

/// The text without one thing at its end that a sentence would take for something else.
fn without_tail(text: &str) -> &str {
    let text = text.trim_end_matches(ENDS).trim_end_matches([',', ' ']);
    let tick = text.rsplit_once("at tick ");
    let is_tick = |(_, n): &(&str, &str)| n.parse::<u64>().is_ok();
    let words = text.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    let is_evidence = |(_, words): &(&str, &str)| {
        matches!(*words, "I saw it" | "I tried it") || words.ends_with(" told me")
    };
    let tail = tick.filter(is_tick).or(words.filter(is_evidence));
    match tail {
        Some((before, _)) if before.is_empty() || before.ends_with(' ') => before,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Outcome;

    #[test]
    fn what_would_be_read_otherwise_is_left_out() {
        let kept = |text: &str| Outcome::new(text).to_string();
        assert_eq!(kept(" missing\t2  oak_planks. "), "missing 2 oak_planks");
        assert_eq!(kept("fell at tick 12 (bob told me)."), "fell");
        assert_eq!(kept("fell. Twice! (I saw it)"), "fell, Twice");
        assert_eq!(kept("fell (twice)"), "fell (twice)");
        assert_eq!(kept("(I saw it) at tick 3"), "nothing");
        assert_eq!(kept("..."), "nothing");
        assert_eq!(kept(&"é".repeat(300)), "é".repeat(100));
    }

    proptest! {
        #[test]
        fn an_outcome_in_form_stays_as_it_is(text in "[a-z .!?;,()\u{0}é]{0,120}( ?at tick [0-9]{1,3})?( ?\\(I saw it\\))?") {
            let outcome = Outcome::new(&text);
            prop_assert_eq!(Outcome::new(outcome.as_str()), outcome);
        }
    }
}
