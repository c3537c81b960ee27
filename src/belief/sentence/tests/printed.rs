//! The table of forms: each example is printed as it stands there, and each thing that can be said has a form.

use std::collections::BTreeSet;

use super::{AGENTS, alice, world};
use crate::belief::sentence::{Context, Form, chapters, parse, print};
use crate::belief::{Proposition, Question, Statement, Utterance};
use crate::vocab::{Dimension, Lexicon};

fn forms() -> impl Iterator<Item = &'static Form> {
    chapters().iter().flat_map(|chapter| chapter.forms)
}

/// An example as alice means it, where its things exist.
fn example(form: &Form) -> Utterance {
    let names = [
        "apple",
        "chest",
        "cobblestone",
        "crafting_table",
        "dirt",
        "iron_ingot",
        "iron_ore",
        "iron_shovel",
        "oak_log",
        "oak_planks",
        "raw_iron",
        "rotten_flesh",
        "stick",
        "stone",
        "stone_pickaxe",
        "wooden_pickaxe",
    ];
    let lexicon = Lexicon {
        items: names.map(Into::into).into(),
        blocks: names.map(Into::into).into(),
        mobs: ["zombie".into()].into(),
        agents: AGENTS.iter().map(|name| name.parse().unwrap()).collect(),
        ..Lexicon::default()
    };
    let context = Context {
        speaker: &alice(),
        world: &world(),
        dimension: Dimension::Overworld,
        lexicon: &lexicon,
    };
    parse(form.example, &context)
}

#[test]
fn every_example_is_printed_as_it_stands_in_the_table() {
    for form in forms() {
        let utterance = example(form);
        let is_sentence = !matches!(utterance, Utterance::Text(_) | Utterance::Unknown { .. });
        assert!(is_sentence, "not understood: {}", form.example);
        assert_eq!(print(&utterance, &alice()), form.example);
    }
}

#[test]
fn each_kind_of_speech_fact_and_question_has_a_form() {
    let mut kinds = BTreeSet::new();
    for form in forms() {
        note(&mut kinds, &example(form));
    }
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    insta::assert_snapshot!(kinds.join("\n"));
}

fn note(kinds: &mut BTreeSet<String>, utterance: &Utterance) {
    let tag = |of: &serde_json::Value, tag: &str| of[tag].as_str().unwrap().to_owned();
    let value = serde_json::to_value(utterance).unwrap();
    kinds.insert(format!("speech {}", tag(&value, "kind")));
    match utterance {
        Utterance::Fact(Statement { proposition, .. }) => note_fact(kinds, proposition),
        Utterance::Question(question) => {
            let value = serde_json::to_value::<&Question>(question).unwrap();
            kinds.insert(format!("question {}", tag(&value, "ask")));
        }
        _ => {}
    }
}

fn note_fact(kinds: &mut BTreeSet<String>, proposition: &Proposition) {
    let value = serde_json::to_value(proposition).unwrap();
    kinds.insert(format!("fact {}", value["type"].as_str().unwrap()));
}
