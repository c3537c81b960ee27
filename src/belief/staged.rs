//! Minds on a stage, for tests: what they know, see and hear, in words.

use super::sentence::{Context, parse};
use super::{Graph, Innate, Proposition, Settings, Speech, Utterance};
use crate::vocab::{
    AgentName, BlockName, Dimension, Lexicon, Percept, Place, Position, Tick, WorldId,
};

/// What there is in these plays.
pub(super) const NAMES: [&str; 10] = [
    "cobblestone",
    "crafting_table",
    "dirt",
    "iron_shovel",
    "oak_log",
    "oak_planks",
    "stick",
    "stone",
    "stone_pickaxe",
    "wooden_pickaxe",
];

pub(super) fn mind(name: &str) -> Graph {
    Graph::new(agent(name), Settings::default())
}

pub(super) fn knows(graph: &mut Graph, text: &str, source: Innate) {
    let fact = fact(text);
    graph.know(Tick(0), fact, false, source);
}

pub(super) fn sees(graph: &mut Graph, tick: u64, block: &str, at: [i32; 3]) {
    let at = place(at);
    let percept = Percept::SeesBlock {
        block: BlockName::from(block),
        at: at.position,
    };
    graph.perceive(Tick(tick), &at, &percept);
}

pub(super) fn hears(graph: &mut Graph, tick: u64, speaker: &str, text: &str) {
    let (words, speaker) = (utterance(speaker, text), agent(speaker));
    let here = place([0, 64, 0]);
    graph.hear(Tick(tick), &here, Speech::public(&speaker, &words));
}

pub(super) fn fact(text: &str) -> Proposition {
    match utterance("bob", text) {
        Utterance::Fact(statement) => statement.proposition,
        other => panic!("{text} is no fact but {other:?}"),
    }
}

pub(super) fn utterance(speaker: &str, text: &str) -> Utterance {
    let mut lexicon = Lexicon::default();
    for name in NAMES {
        lexicon.items.insert(name.into());
        lexicon.blocks.insert(name.into());
    }
    let speaker = agent(speaker);
    lexicon.agents.insert(speaker.clone());
    let world = place([0; 3]).world;
    let context = Context {
        speaker: &speaker,
        world: &world,
        dimension: Dimension::Overworld,
        lexicon: &lexicon,
    };
    parse(text, &context)
}

pub(super) fn place([x, y, z]: [i32; 3]) -> Place {
    Place {
        world: WorldId("test".into()),
        dimension: Dimension::Overworld,
        position: Position::new(x, y, z),
    }
}

pub(super) fn agent(name: &str) -> AgentName {
    name.parse().unwrap()
}
