//! Making things by hand and at a table.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure, Percept, Position};
use crate::world::catalog::Catalog;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "planks are made of a log by hand",
        needs: &[Need::Items],
        tell: makes_planks,
    },
    Check {
        name: "several makings are one action",
        needs: &[Need::Items],
        tell: makes_several,
    },
    Check {
        name: "a pickaxe is made at a table, and without one it is refused",
        needs: &[Need::Blocks, Need::Items],
        tell: makes_a_pickaxe_at_a_table,
    },
    Check {
        name: "who lacks an ingredient is told what and how many",
        needs: &[Need::Items],
        tell: tells_what_is_missing,
    },
    Check {
        name: "a table that is not there is refused",
        needs: &[Need::Items],
        tell: refuses_a_table_that_is_none,
    },
    Check {
        name: "a recipe that does not exist and no makings at all are refused",
        needs: &[],
        tell: refuses_nonsense,
    },
];

/// The number of the recipe for an item that takes a certain ingredient.
fn recipe(item: &str, ingredient: &str) -> Result<u32, String> {
    let catalog = Catalog::get();
    let known = catalog.item_named(item).zip(catalog.item_named(ingredient));
    let found = known.and_then(|(item, ingredient)| {
        let takes = |id: &&u32| {
            let recipe = catalog.recipes().get(**id as usize);
            recipe.is_some_and(|it| it.ingredients.iter().any(|(it, _)| *it == ingredient.id))
        };
        catalog.recipes_for(item.id).iter().find(takes).copied()
    });
    found.ok_or_else(|| format!("the catalog has no recipe of {item} from {ingredient}"))
}

fn craft(recipe: u32, times: u32, table: Option<Position>) -> Action {
    Action::Craft {
        recipe,
        times,
        table,
    }
}

fn makes_planks(story: &mut Story<'_>) -> Told {
    story.give("oak_log", 2)?;
    story.does(craft(recipe("oak_planks", "oak_log")?, 1, None))?;
    story.comes_to_carry("oak_planks", 4)?;
    story.comes_to_carry("oak_log", 1)?;
    let told = Percept::Crafted {
        item: "oak_planks".into(),
        count: 4,
        ingredients: vec![("oak_log".into(), 1)],
        station: None,
    };
    story.until("the report of planks made", |story| {
        story.sensed().any(|percept| *percept == told)
    })
}

fn makes_several(story: &mut Story<'_>) -> Told {
    story.give("oak_planks", 8)?;
    story.does(craft(recipe("stick", "oak_planks")?, 3, None))?;
    story.comes_to_carry("stick", 12)?;
    story.comes_to_carry("oak_planks", 2)
}

fn makes_a_pickaxe_at_a_table(story: &mut Story<'_>) -> Told {
    story.give("cobblestone", 3)?;
    story.give("stick", 2)?;
    let pickaxe = recipe("stone_pickaxe", "cobblestone")?;
    story.fails(craft(pickaxe, 1, None), &Failure::NeedsTable)?;
    story.block("crafting_table", [2, 0, 0])?;
    let table = Some(story.at([2, 0, 0]));
    story.does(craft(pickaxe, 1, table))?;
    story.comes_to_carry("stone_pickaxe", 1)?;
    story.comes_to_carry("cobblestone", 0)
}

fn tells_what_is_missing(story: &mut Story<'_>) -> Told {
    story.give("oak_planks", 3)?;
    let missing = Failure::Missing {
        item: "oak_planks".into(),
        count: 1,
    };
    story.fails(
        craft(recipe("crafting_table", "oak_planks")?, 1, None),
        &missing,
    )?;
    expect(story.carries("oak_planks") == 3, || {
        "planks are gone".to_owned()
    })
}

fn refuses_a_table_that_is_none(story: &mut Story<'_>) -> Told {
    story.give("cobblestone", 3)?;
    story.give("stick", 2)?;
    let table = Some(story.at([2, -1, 0]));
    let pickaxe = recipe("stone_pickaxe", "cobblestone")?;
    let (end, _) = story.ends(craft(pickaxe, 1, table))?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })
}

fn refuses_nonsense(story: &mut Story<'_>) -> Told {
    story.refuses(craft(u32::MAX, 1, None))?;
    story.refuses(craft(0, 0, None))
}
