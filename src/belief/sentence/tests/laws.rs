//! Laws of the grammar, tried on everything that can be said.

use proptest::prelude::*;
use proptest::sample::select;

use super::generate::{statements, utterances};
use super::{alice, context, lexicon, read, world};
use crate::belief::sentence::{parse_all, parse_statement, print, print_statement};
use crate::belief::{Hedge, Utterance};

proptest! {
    #[test]
    fn what_is_printed_is_understood(utterance in utterances()) {
        let text = print(&utterance, &alice());
        prop_assert_eq!(read(&text), utterance, "{}", text);
    }

    #[test]
    fn a_printed_claim_is_the_same_claim(statement in statements()) {
        let text = print_statement(&statement, &alice());
        let (alice, world, lexicon) = (alice(), world(), lexicon());
        let read = parse_statement(&text, &context(&alice, &world, &lexicon));
        prop_assert_eq!(read, Some(statement), "{}", text);
    }

    #[test]
    fn what_is_printed_is_one_sentence(utterance in utterances()) {
        let (alice, world, lexicon) = (alice(), world(), lexicon());
        let text = print(&utterance, &alice);
        prop_assert_eq!(parse_all(&text, &context(&alice, &world, &lexicon)), [utterance]);
    }

    #[test]
    fn a_confidence_in_words_stays_in_its_band(confidence in 0.5..=1.0) {
        let hedge = Hedge::of(confidence);
        prop_assert_eq!(Hedge::of(hedge.confidence()), hedge);
        prop_assert!((hedge.confidence() - confidence).abs() <= 0.1 + 1e-9);
    }

    #[test]
    fn any_text_is_taken_for_something(text in any::<String>()) {
        let (alice, world, lexicon) = (alice(), world(), lexicon());
        parse_all(&text, &context(&alice, &world, &lexicon));
    }

    #[test]
    fn words_of_the_grammar_in_any_order_are_read_the_same_when_printed(
        words in prop::collection::vec(select(SHARDS), 0..30)
    ) {
        let text = words.concat();
        let utterance = read(&text);
        let again = read(&print(&utterance, &alice()));
        prop_assert_eq!(utterance, again);
    }
}

#[test]
fn a_line_as_long_as_an_attacker_likes_is_text() {
    for shard in SHARDS {
        let text = shard.repeat(100_000);
        assert_eq!(read(&text), Utterance::Text(text.clone()));
    }
}

const SHARDS: &[&str] = &[
    "I think ",
    "maybe ",
    "I am ",
    "sure ",
    "that ",
    "not so: ",
    "it is not so that ",
    "bob",
    "alice",
    " thinks that ",
    " has ",
    "at least ",
    "3",
    " dirt",
    "mining ",
    "stone",
    " gives ",
    " needs ",
    " at tick ",
    " (bob told me)",
    " (I saw it)",
    " is at ",
    "1 2 3",
    "no ",
    " at ",
    "I have ",
    "collect 3 dirt",
    "I cannot ",
    " because ",
    "please ",
    "?",
    ".",
    "where is ",
    "\u{7}",
    "é",
];
