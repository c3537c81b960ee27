//! The believed rules of the world, arranged for planning: from what is wanted to the ways of getting it.

use std::collections::{BTreeMap, BTreeSet};

use crate::belief::{Graph, Proposition};
use crate::vocab::{BlockName, ItemName};

/// A believed way to craft something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recipe {
    pub(super) count: u32,
    pub(super) ingredients: Vec<(ItemName, u32)>,
    pub(super) station: Option<BlockName>,
}

/// What the agent holds about how things are got; only what it holds true rather than not.
#[derive(Clone, Debug, Default)]
pub(super) struct Knowledge {
    /// Result to recipes, in the graph's order.
    pub(super) recipes: BTreeMap<ItemName, Vec<Recipe>>,
    /// Item to blocks that give it.
    pub(super) sources: BTreeMap<ItemName, Vec<BlockName>>,
    /// Block to tools without which it gives nothing.
    pub(super) tools: BTreeMap<BlockName, Vec<ItemName>>,
    /// Blocks that gave the bare hand nothing, without a belief about the tool that they need.
    pub(super) too_hard: BTreeSet<BlockName>,
    /// Output to inputs.
    pub(super) smelted_from: BTreeMap<ItemName, Vec<ItemName>>,
}

impl Knowledge {
    /// Reads the agent's own beliefs off the graph.
    pub(super) fn of(graph: &Graph) -> Self {
        let mut knowledge = Self::default();
        for rule in graph.rules() {
            knowledge.note(rule);
        }
        let sources: BTreeSet<&BlockName> = knowledge.sources.values().flatten().collect();
        let hard = |block: &&&BlockName| {
            knowledge.tools(block).is_empty() && graph.useless_tools(block).contains(&None)
        };
        knowledge.too_hard = sources
            .iter()
            .filter(hard)
            .map(|block| (*block).clone())
            .collect();
        knowledge
    }

    fn note(&mut self, proposition: &Proposition) {
        match proposition {
            Proposition::Recipe {
                item,
                count,
                ingredients,
                station,
            } => {
                let recipe = Recipe {
                    count: (*count).max(1),
                    ingredients: ingredients.clone(),
                    station: station.clone(),
                };
                self.recipes.entry(item.clone()).or_default().push(recipe);
            }
            Proposition::Yields { block, item } => self
                .sources
                .entry(item.clone())
                .or_default()
                .push(block.clone()),
            Proposition::NeedsTool { block, tool } => self
                .tools
                .entry(block.clone())
                .or_default()
                .push(tool.clone()),
            Proposition::Smelts { input, output } => self
                .smelted_from
                .entry(output.clone())
                .or_default()
                .push(input.clone()),
            _ => {}
        }
    }

    /// The recipes for an item.
    pub(super) fn recipes(&self, item: &ItemName) -> &[Recipe] {
        self.recipes.get(item).map_or(&[], Vec::as_slice)
    }

    /// The blocks that give an item.
    pub(super) fn sources(&self, item: &ItemName) -> &[BlockName] {
        self.sources.get(item).map_or(&[], Vec::as_slice)
    }

    /// The tools that a block needs, if any.
    pub(super) fn tools(&self, block: &BlockName) -> &[ItemName] {
        self.tools.get(block).map_or(&[], Vec::as_slice)
    }

    /// What an item is smelted from.
    pub(super) fn smelted_from(&self, item: &ItemName) -> &[ItemName] {
        self.smelted_from.get(item).map_or(&[], Vec::as_slice)
    }
}
