//! The catalog in the shapes of the npm package `minecraft-data`.

use serde_json::{Map, Value, json};

use crate::world::catalog::{Block, Catalog, Food, Item, ItemId, Recipe};

pub(super) fn block(block: &Block) -> Value {
    let catalog = Catalog::get();
    let drops = catalog.drops(block.id, block.harvest_tools.first().copied());
    let always = drops
        .iter()
        .any(|drop| drop.chance >= 1.0 && drop.count.0 > 0);
    let drops: Vec<u16> = drops.iter().map(|drop| drop.item.0).collect();
    let mut record = json!({
        "id": block.id.0,
        "name": block.name,
        "displayName": block.display_name,
        "hardness": block.hardness.map(decimal),
        "diggable": block.hardness.is_some(),
        "boundingBox": if block.solid { "block" } else { "empty" },
        "transparent": block.transparent,
        "material": block.material,
        "defaultState": block.default_state.0,
        "stackSize": catalog.item_named(block.name.as_str()).map_or(64, |item| item.stack_size),
        "drops": drops,
        "alwaysDrops": always,
    });
    if !block.harvest_tools.is_empty() {
        let tools: Map<String, Value> = block
            .harvest_tools
            .iter()
            .map(|tool| (tool.0.to_string(), Value::Bool(true)))
            .collect();
        record["harvestTools"] = Value::Object(tools);
    }
    record
}

pub(super) fn item(item: &Item) -> Value {
    json!({
        "id": item.id.0,
        "name": item.name,
        "displayName": item.display_name,
        "stackSize": item.stack_size,
        "maxDurability": item.max_durability,
    })
}

pub(super) fn food(food: &Food) -> Option<Value> {
    let mut record = item(Catalog::get().item(food.item)?);
    record["foodPoints"] = json!(food.points);
    record["saturation"] = json!(decimal(food.saturation));
    Some(record)
}

/// The recipes for an item, as `prismarine-recipe` lays them out; `recipeId` is what the body is told.
pub(super) fn recipes(result: ItemId) -> Vec<Value> {
    let catalog = Catalog::get();
    let numbers = catalog.recipes_for(result).iter();
    let known = numbers.filter_map(|id| catalog.recipes().get(usize::try_from(*id).ok()?));
    known.map(recipe).collect()
}

fn recipe(recipe: &Recipe) -> Value {
    let stack =
        |item: ItemId, count: i64| json!({ "id": item.0, "metadata": null, "count": count });
    let taken = recipe
        .ingredients
        .iter()
        .map(|(item, count)| stack(*item, -i64::from(*count)));
    let result = stack(recipe.result, i64::from(recipe.count));
    let delta: Vec<Value> = taken.chain([result.clone()]).collect();
    let cell = |item: &Option<ItemId>| stack(item.unwrap_or(ItemId(0)), i64::from(item.is_some()));
    let shape: Vec<Vec<Value>> = recipe
        .shape
        .iter()
        .map(|row| row.iter().map(cell).collect())
        .collect();
    let ingredients: Vec<Value> = recipe
        .ingredients
        .iter()
        .map(|(item, count)| stack(*item, i64::from(*count)))
        .collect();
    json!({
        "recipeId": recipe.id,
        "result": result,
        "delta": delta,
        "inShape": if shape.is_empty() { Value::Null } else { json!(shape) },
        "outShape": null,
        "ingredients": if shape.is_empty() { json!(ingredients) } else { Value::Null },
        "requiresTable": recipe.needs_table,
    })
}

/// The decimal number that the data has, without the digits that widening adds.
fn decimal(number: f32) -> f64 {
    (f64::from(number) * 10_000.0).round() / 10_000.0
}
