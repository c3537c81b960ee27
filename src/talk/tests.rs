//! Stories of talk: who knows tells who asks, what he lacks and nothing else.

use insta::assert_snapshot;

use super::{Channel, answer, speak, whom_to_ask};
use crate::belief::sentence::{Context, parse, print};
use crate::belief::{Graph, Innate, Proposition, Question, Speech, Utterance};
use crate::vocab::{
    Action, AgentName, BlockName, Dimension, Goal, ItemName, Lexicon, MobName, Percept, Place,
    Position, Task, Tick, WorldId,
};

/// A small world's worth of facts.
const FACTS: [&str; 21] = [
    "mining dirt gives dirt",
    "mining acacia_log gives acacia_log",
    "mining birch_log gives birch_log",
    "mining stone gives cobblestone",
    "mining cobblestone gives cobblestone",
    "mining stone needs wooden_pickaxe",
    "mining cobblestone needs wooden_pickaxe",
    "mining crafting_table gives crafting_table",
    "mining iron_ore gives raw_iron",
    "mining iron_ore needs stone_pickaxe",
    "smelting raw_iron gives iron_ingot",
    "to craft 9 iron_ingot you need 1 iron_block",
    "to craft 1 iron_block you need 9 iron_ingot at a crafting_table",
    "to craft 4 acacia_planks you need 1 acacia_log",
    "to craft 4 birch_planks you need 1 birch_log",
    "to craft 4 stick you need 2 acacia_planks",
    "to craft 4 stick you need 2 birch_planks",
    "to craft 1 crafting_table you need 4 birch_planks",
    "to craft 1 wooden_pickaxe you need 3 birch_planks, 2 stick at a crafting_table",
    "to craft 1 furnace you need 8 cobblestone at a crafting_table",
    "to craft 1 stone_pickaxe you need 3 cobblestone, 2 stick at a crafting_table",
];

#[test]
fn the_expert_tells_of_the_trees_that_are_around() {
    let mut alice = expert();
    sees(&mut alice, "birch_log", [10, 64, 0]);
    assert_snapshot!(asked(&mut alice, "how do I get stick?"), @r"
    to craft 4 stick you need 2 birch_planks
    to craft 4 birch_planks you need 1 birch_log
    ");
}

#[test]
fn the_expert_tells_of_the_wood_that_the_asker_has() {
    let mut alice = expert();
    sees(&mut alice, "birch_log", [10, 64, 0]);
    heard(&mut alice, "I have 3 acacia_planks");
    assert_snapshot!(asked(&mut alice, "how do I get stick?"), @"to craft 4 stick you need 2 acacia_planks");
}

#[test]
fn the_expert_tells_tool_and_table_too_and_not_what_was_told_before() {
    let mut alice = expert();
    sees(&mut alice, "birch_log", [10, 64, 0]);
    sees(&mut alice, "stone", [10, 60, 0]);
    assert_snapshot!(asked(&mut alice, "how do I get cobblestone?"), @r"
    mining stone gives cobblestone
    mining stone needs wooden_pickaxe
    to craft 1 wooden_pickaxe you need 3 birch_planks, 2 stick at a crafting_table
    ");
    assert_snapshot!(asked(&mut alice, "how do I get wooden_pickaxe?"), @r"
    to craft 1 wooden_pickaxe you need 3 birch_planks, 2 stick at a crafting_table
    to craft 4 birch_planks you need 1 birch_log
    to craft 4 stick you need 2 birch_planks
    to craft 1 crafting_table you need 4 birch_planks
    ");
}

#[test]
fn a_way_that_leads_in_a_circle_is_no_way() {
    let mut alice = expert();
    sees(&mut alice, "iron_ore", [10, 30, 0]);
    assert_snapshot!(asked(&mut alice, "how do I get iron_ingot?"), @r"
    smelting raw_iron gives iron_ingot
    mining iron_ore gives raw_iron
    mining iron_ore needs stone_pickaxe
    to craft 1 furnace you need 8 cobblestone at a crafting_table
    ");
}

#[test]
fn the_expert_corrects_a_false_belief_once() {
    let mut alice = expert();
    sees(&mut alice, "dirt", [1, 63, 0]);
    let refusal = "I cannot mine 1 dirt because mining dirt needs iron_shovel";
    assert_snapshot!(asked(&mut alice, refusal), @"not so: it is not so that mining dirt needs iron_shovel");
    assert_snapshot!(asked(&mut alice, "how do I get dirt?"), @"mining dirt gives dirt");
}

#[test]
fn who_does_not_know_says_so() {
    let mut alice = expert();
    for question in [
        "how do I get diamond?",
        "where is diamond?",
        "who has diamond?",
        "what do you need?",
        "what are you doing?",
    ] {
        let answers = asked(&mut alice, question);
        assert!(answers.starts_with("I "), "{question} -> {answers}");
        assert_eq!(answers.lines().count(), 1);
    }
    assert_eq!(asked(&mut alice, "what a day"), "");
}

#[test]
fn the_nearest_place_is_told_with_how_it_is_known() {
    let mut alice = expert();
    sees(&mut alice, "birch_log", [50, 64, 0]);
    sees(&mut alice, "birch_log", [10, 64, 0]);
    assert_snapshot!(asked(&mut alice, "where is birch_log?"), @"birch_log is at 10 64 0 (I saw it)");
}

#[test]
fn hearsay_is_told_as_hearsay_but_not_to_its_source() {
    let mut alice = graph("alice");
    hear(&mut alice, "carol", "carol has 5 dirt");
    assert_eq!(
        asked(&mut alice, "who has dirt?"),
        "I think carol has 5 dirt (carol told me)"
    );
    let mut alice = graph("alice");
    hear(&mut alice, "bob", "carol has 5 dirt");
    assert_eq!(
        asked(&mut alice, "who has dirt?"),
        "I think carol has 5 dirt"
    );
}

#[test]
fn who_is_asked_about_himself_tells_his_wishes() {
    let mut alice = graph("alice");
    let task: Task = "collect 3 dirt".parse().unwrap();
    let desire = alice.desire(Tick(1), &Goal::Do(task), 1.0);
    assert_eq!(
        asked(&mut alice, "what do you need?"),
        "I want collect 3 dirt"
    );
    alice.adopt(desire);
    assert_eq!(
        asked(&mut alice, "what are you doing?"),
        "I am collect 3 dirt"
    );
    alice.satisfy(desire);
    assert_eq!(
        asked(&mut alice, "what are you doing?"),
        "I am between two tasks"
    );
}

#[test]
fn the_partner_who_knows_is_asked_first() {
    let mut bob = graph("bob");
    hear(&mut bob, "carol", "mining stone gives cobblestone");
    let question = Question::HowToGet {
        item: "cobblestone".into(),
    };
    let near = [agent("alice"), agent("bob"), agent("carol")];
    assert_eq!(whom_to_ask(&bob, &question, &near), Some(agent("carol")));
    assert_eq!(
        whom_to_ask(&bob, &question, &near[..2]),
        Some(agent("alice"))
    );
}

#[test]
fn a_novice_who_is_told_can_go_all_the_way() {
    let mut alice = expert();
    sees(&mut alice, "birch_log", [10, 64, 0]);
    sees(&mut alice, "stone", [10, 60, 0]);
    let mut bob = graph("bob");
    for _ in 0..6 {
        let Some(item) = next_unknown(&bob, &"cobblestone".into()) else {
            break;
        };
        let question = Utterance::Question(Question::HowToGet { item });
        let words = print(&question, &agent("bob"));
        for line in asked(&mut alice, &words).lines() {
            hear(&mut bob, "alice", line);
        }
    }
    assert_eq!(next_unknown(&bob, &"cobblestone".into()), None);
    let recipe = read("bob", "to craft 4 birch_planks you need 1 birch_log");
    let Utterance::Fact(recipe) = recipe else {
        panic!("a recipe");
    };
    assert_eq!(bob.learned_from(&recipe.proposition), Some(agent("alice")));
}

#[test]
fn a_private_word_is_whispered_and_a_public_one_is_not() {
    let words = Utterance::Question(Question::Need);
    let text = "what do you need?".to_owned();
    let bob = agent("bob");
    let to = Some(&bob);
    let said = |channel| speak(&words, &agent("alice"), channel, to);
    assert_eq!(said(Channel::Public), [Action::Chat { text: text.clone() }]);
    assert_eq!(
        said(Channel::Whisper),
        [Action::Whisper {
            to: bob.clone(),
            text
        }]
    );
}

#[test]
fn a_thing_that_nobody_told_me_of_is_asked_about_once() {
    let mut alice = expert();
    let claim = "netherite_drill is at 1 64 2";
    assert_eq!(asked(&mut alice, claim), "what is netherite_drill?");
    assert_eq!(asked(&mut alice, claim), "");
    let why = "mining stone needs netherite_drill";
    assert_eq!(asked(&mut alice, why), "");
}

#[test]
fn what_a_thing_is_is_said_by_facts_that_name_it() {
    let mut alice = expert();
    insta::assert_snapshot!(asked(&mut alice, "what is cobblestone?"), @"
    mining cobblestone gives cobblestone
    mining stone gives cobblestone
    mining cobblestone needs wooden_pickaxe
    ");
    let answer = asked(&mut alice, "what is a netherite_drill?");
    assert_eq!(answer, "I do not know what netherite_drill is");
}

/// The first item on the way to `item` that the mind knows no way to get.
fn next_unknown(mind: &Graph, item: &ItemName) -> Option<ItemName> {
    if let Some(Proposition::Recipe {
        ingredients,
        station,
        ..
    }) = mind.recipes_for(item).first()
    {
        let station = station.as_ref().map(|block| ItemName::new(block.as_str()));
        let mut needed = ingredients
            .iter()
            .map(|(item, _)| item.clone())
            .chain(station);
        return needed.find_map(|item| next_unknown(mind, &item));
    }
    match mind.blocks_yielding(item).first() {
        Some(block) => {
            let tool = mind.tools_for(block).into_iter().next()?;
            next_unknown(mind, &tool)
        }
        None => Some(item.clone()),
    }
}

fn expert() -> Graph {
    let mut alice = graph("alice");
    for text in FACTS {
        match read("alice", text) {
            Utterance::Fact(fact) => {
                alice.know(Tick(0), fact.proposition, false, Innate::Expert);
            }
            other => panic!("not a fact: {other:?}"),
        }
    }
    alice
}

/// What Alice says to Bob's words, a line each; she remembers that she said it.
fn asked(alice: &mut Graph, text: &str) -> String {
    let words = heard(alice, text);
    let answers = answer(alice, &here(), &agent("bob"), &words);
    let mut lines = Vec::new();
    for reply in answers {
        lines.push(print(&reply, &agent("alice")));
        alice.said(Tick(20), &here(), Some(&agent("bob")), &[], &reply);
    }
    lines.join("\n")
}

fn heard(alice: &mut Graph, text: &str) -> Utterance {
    hear(alice, "bob", text)
}

fn hear(mind: &mut Graph, speaker: &str, text: &str) -> Utterance {
    let utterance = read(speaker, text);
    let speaker = agent(speaker);
    let speech = Speech::public(&speaker, &utterance);
    mind.hear(Tick(10), &here(), speech);
    utterance
}

fn sees(mind: &mut Graph, block: &str, [x, y, z]: [i32; 3]) {
    let percept = Percept::SeesBlock {
        block: block.into(),
        at: Position::new(x, y, z),
    };
    mind.perceive(Tick(5), &here(), &percept);
}

fn read(speaker: &str, text: &str) -> Utterance {
    let names = [
        "acacia_log",
        "acacia_planks",
        "birch_log",
        "birch_planks",
        "cobblestone",
        "crafting_table",
        "diamond",
        "dirt",
        "furnace",
        "iron_block",
        "iron_ingot",
        "iron_ore",
        "iron_shovel",
        "raw_iron",
        "stick",
        "stone",
        "stone_pickaxe",
        "wooden_pickaxe",
    ];
    let lexicon = Lexicon {
        items: names.iter().map(|name| ItemName::from(*name)).collect(),
        blocks: names.iter().map(|name| BlockName::from(*name)).collect(),
        mobs: [MobName::from("zombie")].into(),
        agents: ["alice", "bob", "carol"].map(agent).into(),
        ..Lexicon::default()
    };
    let here = here();
    let context = Context {
        speaker: &agent(speaker),
        world: &here.world,
        dimension: here.dimension,
        lexicon: &lexicon,
    };
    parse(text, &context)
}

fn graph(name: &str) -> Graph {
    Graph::new(agent(name), crate::belief::Settings::default())
}

fn agent(name: &str) -> AgentName {
    AgentName::new(name).unwrap()
}

fn here() -> Place {
    Place {
        world: WorldId("embedded-7".into()),
        dimension: Dimension::Overworld,
        position: Position::new(0, 64, 0),
    }
}
