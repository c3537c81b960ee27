//! Why there is no plan: the first thing on the way that nobody knows how to get.

use super::cost::Costs;
use super::knowledge::Knowledge;
use crate::belief::{Hedge, Proposition, Statement};
use crate::vocab::ItemName;

/// Where planning stopped.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DeadEnd {
    /// What there is no believed way to get.
    pub(super) lacks: ItemName,
    /// The belief that makes it necessary, where one does.
    pub(super) because: Option<Statement>,
}

/// Follows the believed ways from an item to the first thing without any; the item itself if it has none.
pub(super) fn find(wanted: &ItemName, knowledge: &Knowledge, costs: &Costs<'_>) -> DeadEnd {
    let mut dead_end = DeadEnd {
        lacks: wanted.clone(),
        because: None,
    };
    let mut passed = vec![wanted.clone()];
    while let Some((next, because)) = next_lack(&dead_end.lacks, knowledge, costs, &passed) {
        passed.push(next.clone());
        dead_end = DeadEnd {
            lacks: next,
            because: dead_end.because.or(Some(because)),
        };
    }
    dead_end
}

/// A thing without which the believed ways to `item` are closed, with the belief that asks for it.
fn next_lack(
    item: &ItemName,
    knowledge: &Knowledge,
    costs: &Costs<'_>,
    passed: &[ItemName],
) -> Option<(ItemName, Statement)> {
    let tools = knowledge.sources(item).iter().flat_map(|block| {
        knowledge.tools(block).iter().map(|tool| {
            (
                tool.clone(),
                Proposition::NeedsTool {
                    block: block.clone(),
                    tool: tool.clone(),
                },
            )
        })
    });
    let ingredients = knowledge.recipes(item).iter().flat_map(|recipe| {
        let rule = Proposition::Recipe {
            item: item.clone(),
            count: recipe.count,
            ingredients: recipe.ingredients.clone(),
            station: recipe.station.clone(),
        };
        let station = recipe
            .station
            .iter()
            .map(|block| ItemName::new(block.as_str()));
        recipe
            .ingredients
            .iter()
            .map(|(item, _)| item.clone())
            .chain(station)
            .map(move |lack| (lack, rule.clone()))
    });
    let inputs = knowledge.smelted_from(item).iter().map(|input| {
        (
            input.clone(),
            Proposition::Smelts {
                input: input.clone(),
                output: item.clone(),
            },
        )
    });
    let closed = |lack: &ItemName| costs.having(lack, 1).is_none() && !passed.contains(lack);
    let (lack, because) = tools
        .chain(ingredients)
        .chain(inputs)
        .find(|(lack, _)| closed(lack))?;
    Some((
        lack,
        Statement {
            hedge: Hedge::Think,
            proposition: because,
            negated: false,
            evidence: None,
            at_tick: None,
        },
    ))
}
