//! Experience: what I find out about the rules of the world by mining, crafting, smelting and eating.

use super::Graph;
use super::finding::Finding;
use super::key::Key;
use super::node::Perceived;
use super::perceive::SURE;
use crate::belief::Proposition;
use crate::vocab::{BlockName, ItemName, Place, suffices};

/// Log-odds against a rule by which something else should have dropped: more than all testimony, less than an expert's facts, for drops
/// can be a matter of chance.
const NO_SUCH_DROP: f64 = 2.2;

impl Graph {
    pub(super) fn dug(
        &self,
        place: &Place,
        block: BlockName,
        tool: Option<ItemName>,
        drops: Vec<ItemName>,
    ) -> (Perceived, Vec<Finding>) {
        let mut findings = self.all_gone(place);
        if drops.is_empty() {
            findings.extend(self.nothing_dropped(&block, tool.as_ref()));
        } else {
            findings.extend(self.something_dropped(&block, tool.as_ref(), &drops));
        }
        let what = Perceived::Dug { block, tool, drops };
        (what, findings)
    }

    /// What dropped can drop; what I expected to drop and never saw drop is in doubt; a tool that I did without is not needed.
    fn something_dropped(
        &self,
        block: &BlockName,
        tool: Option<&ItemName>,
        drops: &[ItemName],
    ) -> Vec<Finding> {
        let mut findings: Vec<Finding> = drops
            .iter()
            .map(|item| Finding::own(yields(block, item), false, SURE))
            .collect();
        let keys = [Key::YieldsOf(block.clone()), Key::ToolFor(block.clone())];
        for expected in keys.iter().flat_map(|key| self.refutable(key)) {
            let weight = match &expected {
                Proposition::Yields { item, .. }
                    if !drops.contains(item) && !self.seen_to_drop(block, item) =>
                {
                    NO_SUCH_DROP
                }
                Proposition::NeedsTool { tool: needed, .. }
                    if !tool.is_some_and(|tool| suffices(tool, needed)) =>
                {
                    SURE
                }
                _ => continue,
            };
            findings.push(Finding::own(expected, true, weight));
        }
        findings
    }

    /// With a tool that served before, the drop is in doubt. If the tool should have been enough, both the drop and the tool are. If it was
    /// weaker than what I think is needed, that is borne out. If I thought that none is needed, then either the drop is wrong or a tool
    /// is needed; the drop stays believed, and [`Graph::useless_tools`] remembers the hand.
    fn nothing_dropped(&self, block: &BlockName, tool: Option<&ItemName>) -> Vec<Finding> {
        let doubt = |doubtful| Finding::own(doubtful, true, NO_SUCH_DROP);
        let drops = self.yields_of(block).into_iter().map(|i| yields(block, &i));
        let mut diggings = self.diggings(block);
        if diggings.any(|(used, drops)| used.as_ref() == tool && !drops.is_empty()) {
            return drops.map(doubt).collect();
        }
        let needed = self.tools_for(block);
        let enough: Vec<&ItemName> = needed
            .iter()
            .filter(|needed| tool.is_some_and(|tool| suffices(tool, needed)))
            .collect();
        if needed.is_empty() {
            let statement = match tool {
                Some(tool) => format!("mining {block} with {tool} gave nothing"),
                None => format!("mining {block} by hand gave nothing"),
            };
            return vec![Finding::own(Proposition::Text { statement }, false, SURE)];
        }
        if enough.is_empty() {
            return needed
                .iter()
                .map(|needed| Finding::own(needs_tool(block, needed), false, NO_SUCH_DROP))
                .collect();
        }
        let tools = enough.into_iter().map(|needed| needs_tool(block, needed));
        tools.chain(drops).map(doubt).collect()
    }

    fn seen_to_drop(&self, block: &BlockName, item: &ItemName) -> bool {
        let Some(at) = self.mine(&yields(block, item)) else {
            return false;
        };
        self.evidence(at).iter().any(|piece| {
            let source = self.percept_node(piece.source).map(|percept| &percept.what);
            piece.supports && matches!(source, Some(Perceived::Dug { .. }))
        })
    }

    pub(super) fn crafted(
        &self,
        item: ItemName,
        count: u32,
        ingredients: Vec<(ItemName, u32)>,
        station: Option<BlockName>,
    ) -> (Perceived, Vec<Finding>) {
        let recipe = |station: Option<BlockName>| Proposition::Recipe {
            item: item.clone(),
            count,
            ingredients: ingredients.clone(),
            station,
        };
        let by_hand = recipe(None);
        let mut findings = Vec::new();
        if station.is_some() && self.holds(&by_hand) {
            // What can be made by hand can be made at a table too: nothing new.
            findings.push(Finding::own(by_hand, false, SURE));
        } else {
            findings.push(Finding::own(recipe(station.clone()), false, SURE));
        }
        if station.is_none() {
            let table = recipe(Some("crafting_table".into()));
            if self.holds(&table) {
                findings.push(Finding::own(table, true, SURE));
            }
        }
        let what = Perceived::Crafted {
            item,
            count,
            ingredients,
            station,
        };
        (what, findings)
    }

    /// A full stomach takes less than a food has to give, so that fewer points than believed contradict nothing.
    pub(super) fn ate(&self, item: ItemName, points: u32) -> (Perceived, Vec<Finding>) {
        let believed = self.food_points(&item).filter(|held| *held >= points);
        let edible = Proposition::Edible {
            item: item.clone(),
            points: believed.unwrap_or(points),
        };
        let findings = if points == 0 {
            Vec::new()
        } else {
            vec![Finding::own(edible, false, SURE)]
        };
        (Perceived::Ate { item, points }, findings)
    }
}

pub(super) fn smelted(input: ItemName, output: ItemName) -> (Perceived, Vec<Finding>) {
    let smelts = Proposition::Smelts {
        input: input.clone(),
        output: output.clone(),
    };
    let what = Perceived::Smelted { input, output };
    (what, vec![Finding::own(smelts, false, SURE)])
}

fn yields(block: &BlockName, item: &ItemName) -> Proposition {
    Proposition::Yields {
        block: block.clone(),
        item: item.clone(),
    }
}

fn needs_tool(block: &BlockName, tool: &ItemName) -> Proposition {
    Proposition::NeedsTool {
        block: block.clone(),
        tool: tool.clone(),
    }
}
