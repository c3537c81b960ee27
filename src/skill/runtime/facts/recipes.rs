//! The ways to craft an item.

use serde_json::{Value, json};

use crate::world::catalog::{Catalog, ItemId, Recipe};

/// The recipes for an item, from the commonest ingredients to the rarest. `recipeId` is what the body is told.
pub(in crate::skill::runtime) fn recipes(result: ItemId) -> Vec<Value> {
    let catalog = Catalog::get();
    let numbers = catalog.recipes_for(result).iter();
    let known = numbers.filter_map(|id| catalog.recipes().get(usize::try_from(*id).ok()?));
    known.map(recipe).collect()
}

fn recipe(recipe: &Recipe) -> Value {
    let mut record = json!({
        "recipeId": recipe.id,
        "requiresTable": recipe.needs_table,
        "result": { "id": recipe.result.0, "count": recipe.count },
    });
    if recipe.shape.is_empty() {
        let each = |(item, count): &(ItemId, u32)| std::iter::repeat_n(item.0, *count as usize);
        record["ingredients"] = recipe.ingredients.iter().flat_map(each).collect();
    } else {
        record["inShape"] = json!(recipe.shape);
    }
    record
}
