//! Chat framing: what is said as lines that the game takes, what is heard as lines that are safe to read.

use super::Channel;
use crate::belief::{Utterance, sentence};
use crate::vocab::{Action, AgentName, Speaker};

/// The longest line that the game takes, in UTF-16 units, as the protocol counts.
const LINE: usize = 256;
/// More of a heard line is not read, in characters.
const HEARD: usize = 512;

/// The actions that say an utterance: one line, or more if it is longer than a line may be.
pub fn speak(
    utterance: &Utterance,
    me: &AgentName,
    channel: Channel,
    to: Option<&AgentName>,
) -> Vec<Action> {
    let say = |text| match (channel, to) {
        (Channel::Whisper, Some(to)) => Action::Whisper {
            to: to.clone(),
            text,
        },
        _ => Action::Chat { text },
    };
    lines(&sentence::print(utterance, me))
        .into_iter()
        .map(say)
        .collect()
}

/// The text in lines of at most 256 units, split where sentences end, else where words end, else wherever it must be.
pub fn lines(text: &str) -> Vec<String> {
    let text = strip(text);
    let mut rest = text.trim();
    let mut lines = Vec::new();
    while !rest.is_empty() {
        let (line, more) = rest.split_at(line_end(rest));
        lines.push(line.trim_end().to_owned());
        rest = more.trim_start();
    }
    lines
}

/// Who spoke and what, if it is for my ears: control characters and colour codes gone, bounded in length. My own words and the server's
/// are no talk.
pub fn heard<'a>(
    me: &AgentName,
    speaker: &'a Speaker,
    text: &str,
) -> Option<(&'a AgentName, String)> {
    let Speaker::Agent(speaker) = speaker else {
        return None;
    };
    let text: String = strip(text).chars().take(HEARD).collect();
    let text = text.trim();
    (speaker != me && !text.is_empty()).then(|| (speaker, text.to_owned()))
}

/// The text without control characters; `§` and the letter after it are a colour in the game. Line breaks become spaces.
fn strip(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c == '§' {
            chars.next();
        } else if c.is_whitespace() {
            clean.push(' ');
        } else if !c.is_control() {
            clean.push(c);
        }
    }
    clean
}

/// The byte at which the first line of the text ends.
fn line_end(text: &str) -> usize {
    let mut units = 0;
    let mut fits = 0;
    let (mut sentence, mut word) = (None, None);
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        if c == ' ' {
            word = Some(at);
            if matches!(previous, '.' | '!' | '?' | ';') {
                sentence = Some(at);
            }
        }
        units += c.len_utf16();
        if units > LINE {
            return sentence.or(word).unwrap_or(fits);
        }
        fits = at + c.len_utf8();
        previous = c;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{heard, lines};
    use crate::vocab::{AgentName, Speaker};

    fn bob() -> Speaker {
        Speaker::Agent(AgentName::new("bob").unwrap())
    }

    fn alice() -> AgentName {
        AgentName::new("alice").unwrap()
    }

    #[test]
    fn long_speech_is_split_where_a_sentence_ends() {
        let first = format!("{}end.", "word ".repeat(40));
        let second = format!("{}stop.", "more ".repeat(20));
        assert_eq!(lines(&format!("{first} {second}")), [first, second]);
    }

    #[test]
    fn colours_and_control_characters_are_not_heard() {
        let name = AgentName::new("bob").unwrap();
        assert_eq!(
            heard(&alice(), &bob(), "\u{7}§chello\n\tthere\u{0} "),
            Some((&name, "hello  there".to_owned()))
        );
        assert_eq!(heard(&alice(), &bob(), " \u{1b} "), None);
    }

    #[test]
    fn nobody_listens_to_himself_or_to_the_server() {
        let me = Speaker::Agent(alice());
        assert_eq!(heard(&alice(), &me, "hello"), None);
        assert_eq!(heard(&alice(), &Speaker::Server, "bob joined"), None);
    }

    proptest! {
        #[test]
        fn every_line_fits_and_no_word_is_lost(text in any::<String>()) {
            let lines = lines(&text);
            for line in &lines {
                prop_assert!((1..=256).contains(&line.encode_utf16().count()));
            }
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&super::strip(&text)));
        }

        #[test]
        fn whatever_is_shouted_can_be_heard(text in any::<String>()) {
            if let Some((_, text)) = heard(&alice(), &bob(), &text) {
                prop_assert!(text.chars().count() <= 512);
                prop_assert!(!text.chars().any(char::is_control));
            }
        }
    }
}
