//! What people type: a little free with words, about things that nobody knows, and no sentence at all.

use super::{alice, context, lexicon, read, world};
use crate::belief::sentence::{parse_all, parse_statement, print};
use crate::belief::{Proposition, Utterance};

/// What each line is taken for, in the words of its speaker.
fn taken_for(lines: &[&str]) -> String {
    let printed = lines.iter().map(|line| match read(line) {
        Utterance::Text(_) => format!("{line:?} is no sentence\n"),
        Utterance::Unknown { name, .. } => format!("{line:?}: what is {name}?\n"),
        utterance => print(&utterance, &alice()) + "\n",
    });
    printed.collect()
}

#[test]
fn people_may_be_a_little_free_with_their_words() {
    insta::assert_snapshot!(taken_for(&[
        "  Mining stone  gives cobblestone. ",
        "I am sure that zombie is dangerous",
        "I am sure zombie is dangerous",
        "I think that a zombie is dangerous!",
        "alice has 3 dirt",
        "i have 3 oak logs (Bob told me)",
        "Bob has a stick.",
        "The zombie is at 1, 2, 3",
        "where is the zombie",
        "How do I get sticks?",
        "please craft a Wooden Pickaxe for Carol",
        "To craft a wooden pickaxe you need 2 sticks and 3 oak planks at the crafting table",
        "Yes.",
        "Done: collect 3 dirt.",
        "Not so: mining stone gives a dirt",
        "I'm mine 3 stones",
        "i tried craft 1 sticks: I had no sticks.",
        "Carol thinks that it is not so that Bob has 3 sticks",
    ]), @"
    mining stone gives cobblestone
    zombie is dangerous
    zombie is dangerous
    I think zombie is dangerous
    I have 3 dirt
    I have 3 oak_log (bob told me)
    bob has 1 stick
    zombie is at 1 2 3
    where is zombie?
    how do I get stick?
    please craft 1 wooden_pickaxe for carol
    to craft 1 wooden_pickaxe you need 3 oak_planks, 2 stick at a crafting_table
    yes
    done: collect 3 dirt
    not so: mining stone gives dirt
    I am mine 3 stone
    I tried craft 1 stick: I had no sticks
    carol thinks that it is not so that bob has 3 stick
    ");
}

#[test]
fn a_thing_that_nobody_knows_is_a_question() {
    insta::assert_snapshot!(taken_for(&[
        "netherite_drill is at 1 2 3",
        "The netherite_drill is at 1 2 3.",
        "I think mining unobtainium gives dirt (I saw it)",
        "mining unobtainium gives unobtainium",
        "mining unobtainium gives adamant",
        "bob has a lightsaber",
        "where is the love?",
        "what is love?",
        "please craft 3 warp_cores for bob",
        "griffin drops dirt",
        "bob thinks that griffin is dangerous",
        "I cannot mine 3 stone because mining stone needs netherite_drill",
        "it is dangerous",
        "where is he?",
    ]), @r#"
    "netherite_drill is at 1 2 3": what is netherite_drill?
    "The netherite_drill is at 1 2 3.": what is netherite_drill?
    "I think mining unobtainium gives dirt (I saw it)": what is unobtainium?
    "mining unobtainium gives unobtainium": what is unobtainium?
    "mining unobtainium gives adamant" is no sentence
    "bob has a lightsaber": what is lightsaber?
    "where is the love?": what is love?
    what is love?
    "please craft 3 warp_cores for bob": what is warp_cores?
    "griffin drops dirt": what is griffin?
    "bob thinks that griffin is dangerous": what is griffin?
    "I cannot mine 3 stone because mining stone needs netherite_drill": what is netherite_drill?
    "it is dangerous" is no sentence
    "where is he?" is no sentence
    "#);
}

#[test]
fn what_was_asked_about_is_a_thing_from_then_on() {
    let (alice, world, mut lexicon) = (alice(), world(), lexicon());
    lexicon.others.insert("netherite_drill".into());
    let line = "mining stone needs netherite_drill";
    let heard = parse_all(line, &context(&alice, &world, &lexicon));
    let needs = Proposition::NeedsTool {
        block: "stone".into(),
        tool: "netherite_drill".into(),
    };
    let [Utterance::Fact(statement)] = heard.as_slice() else {
        panic!("{heard:?}");
    };
    assert_eq!(statement.proposition, needs);
}

#[test]
fn what_is_no_sentence_stays_text_as_it_was() {
    for text in [
        "",
        "hello there",
        "dave has 3 dirt",
        "stone is at 1 2",
        "stone is at 99999999999 2 3",
        "mining stone gives cobblestone and dirt",
        "mining stick gives dirt",
        "mining stone gives cobblestone (dave told me)",
        "to craft 0 stick you need 2 oak_planks",
        "to craft 1 stick you need 2 dirt, 2 dirt",
        "please collect 0 dirt",
        "yes we can",
        "mining stone\ngives cobblestone",
    ] {
        assert_eq!(read(text), Utterance::Text(text.to_owned()));
    }
}

#[test]
fn several_sentences_in_a_line_are_heard_one_by_one() {
    let (alice, world, lexicon) = (alice(), world(), lexicon());
    let context = context(&alice, &world, &lexicon);
    let heard = parse_all(
        "Hello Bob! Zombie is dangerous. Where is it? Where is a zombie? please mine 3 stone",
        &context,
    );
    let said: Vec<String> = heard
        .iter()
        .map(|it| format!("{}: {}", kind(it), print(it, &alice)))
        .collect();
    insta::assert_snapshot!(said.join("\n"), @"
    text: Hello Bob!
    fact: zombie is dangerous
    text: Where is it?
    question: where is zombie?
    request: please mine 3 stone
    ");
    let idle = "Well... e.g. this. And that";
    assert_eq!(
        parse_all(idle, &context),
        [Utterance::Text(idle.to_owned())]
    );
}

fn kind(utterance: &Utterance) -> String {
    serde_json::to_value(utterance).unwrap()["kind"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn endless_thoughts_about_thoughts_are_text() {
    let text = format!("{}zombie is dangerous", "bob thinks that ".repeat(50));
    assert!(matches!(read(&text), Utterance::Text(_)));
}

#[test]
fn a_planted_misbelief_reads_as_a_statement_and_a_question_does_not() {
    let (alice, world, lexicon) = (alice(), world(), lexicon());
    let context = context(&alice, &world, &lexicon);
    let statement = parse_statement("Mining dirt needs an iron shovel.", &context).unwrap();
    let needs = Proposition::NeedsTool {
        block: "dirt".into(),
        tool: "iron_shovel".into(),
    };
    assert_eq!(statement.proposition, needs);
    assert_eq!(parse_statement("what do you need?", &context), None);
}
