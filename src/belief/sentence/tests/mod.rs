//! What is printed is understood, what people type is understood, and nothing that anybody types breaks the parser.

mod generate;
mod laws;
mod printed;
mod typed;

use super::{Context, Utterance, parse};
use crate::vocab::{AgentName, BlockName, Dimension, ItemName, Lexicon, MobName, WorldId};

const ITEMS: [&str; 7] = [
    "cobblestone",
    "dirt",
    "iron_shovel",
    "oak_log",
    "oak_planks",
    "stick",
    "wooden_pickaxe",
];
const BLOCKS: [&str; 6] = [
    "chest",
    "crafting_table",
    "dirt",
    "furnace",
    "oak_log",
    "stone",
];
const MOBS: [&str; 2] = ["sheep", "zombie"];
const AGENTS: [&str; 3] = ["alice", "bob", "carol"];

fn read(text: &str) -> Utterance {
    parse(text, &context(&alice(), &world(), &lexicon()))
}

fn context<'a>(speaker: &'a AgentName, world: &'a WorldId, lexicon: &'a Lexicon) -> Context<'a> {
    Context {
        speaker,
        world,
        dimension: Dimension::Overworld,
        lexicon,
    }
}

fn lexicon() -> Lexicon {
    Lexicon {
        items: ITEMS.iter().map(|name| ItemName::from(*name)).collect(),
        blocks: BLOCKS.iter().map(|name| BlockName::from(*name)).collect(),
        mobs: MOBS.iter().map(|name| MobName::from(*name)).collect(),
        agents: AGENTS
            .iter()
            .map(|name| AgentName::new(*name).unwrap())
            .collect(),
        others: [].into(),
    }
}

fn world() -> WorldId {
    WorldId("embedded-7".into())
}

fn alice() -> AgentName {
    AgentName::new("alice").unwrap()
}
