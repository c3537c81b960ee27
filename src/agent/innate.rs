//! What an agent holds true when its life begins: nothing, a newcomer's guesses, or all facts; and the errors planted in it.

use crate::belief::{Graph, Innate, Proposition, Statement};
use crate::vocab::Tick;
use crate::world::{RecipeRule, Rules};

/// How much an agent knows from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knowledge {
    /// Every fact of the catalog.
    Expert,
    /// What somebody could guess who starts the game for the first time: trees give logs and the ground gives itself; the
    /// inventory's own little grid makes planks, sticks and a crafting table.
    Novice,
    /// No rule at all.
    None,
}

/// Fills a new mind. Guesses and planted errors are held less firmly than facts, so that percepts and partners can overturn them.
pub(super) fn fill(graph: &mut Graph, knowledge: Knowledge) {
    let rules = Rules::truth();
    let (source, guess): (Innate, fn(&Proposition) -> bool) = match knowledge {
        Knowledge::Expert => (Innate::Expert, |_| true),
        Knowledge::Novice => (Innate::Guess, guessable),
        Knowledge::None => return,
    };
    for proposition in propositions(rules).filter(guess) {
        graph.know(Tick(0), proposition, false, source);
    }
}

/// Plants errors.
pub(super) fn plant(graph: &mut Graph, misbeliefs: Vec<Statement>) {
    for Statement {
        proposition,
        negated,
        ..
    } in misbeliefs
    {
        graph.know(Tick(0), proposition, negated, Innate::Misbelief);
    }
}

/// The rules as propositions, in the catalog's order.
fn propositions(rules: Rules) -> impl Iterator<Item = Proposition> {
    let recipe = |rule: RecipeRule| Proposition::Recipe {
        item: rule.item,
        count: rule.count,
        ingredients: rule.ingredients,
        station: rule.station,
    };
    let recipes = rules.recipes.into_iter().map(recipe);
    let yields = rules
        .yields
        .into_iter()
        .map(|(block, item)| Proposition::Yields { block, item });
    let tools = rules
        .needs_tool
        .into_iter()
        .map(|(block, tool)| Proposition::NeedsTool { block, tool });
    let smelts = rules
        .smelts
        .into_iter()
        .map(|(input, output)| Proposition::Smelts { input, output });
    let edible = rules
        .edible
        .into_iter()
        .map(|(item, points)| Proposition::Edible { item, points });
    recipes
        .chain(yields)
        .chain(tools)
        .chain(smelts)
        .chain(edible)
}

/// Whether a newcomer would guess it.
fn guessable(proposition: &Proposition) -> bool {
    match proposition {
        Proposition::Yields { block, item } => {
            let loose = ["dirt", "sand", "gravel"].contains(&block.as_str())
                || block.as_str().ends_with("_log");
            loose && block.as_str() == item.as_str()
        }
        Proposition::Recipe {
            item,
            ingredients,
            station: None,
            ..
        } => {
            let item = item.as_str();
            let from = |suffix: &str| {
                ingredients
                    .iter()
                    .all(|(name, _)| name.as_str().ends_with(suffix))
            };
            (item.ends_with("_planks") && from("_log"))
                || (["stick", "crafting_table"].contains(&item) && from("_planks"))
        }
        Proposition::Edible { item, .. } => item.as_str() == "apple",
        _ => false,
    }
}
