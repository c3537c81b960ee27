//! Items, and what eating them gives.

use serde_json::{Value, json};

use crate::world::catalog::{Catalog, Food, Item, ItemId};

pub(super) fn item(item: &Item) -> Value {
    let mut record = json!({
        "id": item.id.0,
        "name": item.name,
        "displayName": item.display_name,
        "stackSize": item.stack_size,
    });
    if !item.enchant_categories.is_empty() {
        record["enchantCategories"] = json!(item.enchant_categories);
    }
    if let Some(durability) = item.max_durability {
        record["maxDurability"] = json!(durability);
    }
    if !item.repaired_with.is_empty() {
        record["repairWith"] = json!(item.repaired_with);
    }
    record
}

pub(super) fn food(food: &Food) -> Option<Value> {
    let item = Catalog::get().item(food.item)?;
    let saturation = decimal(food.saturation);
    let points = f64::from(food.points);
    Some(json!({
        "id": item.id.0,
        "name": item.name,
        "stackSize": item.stack_size,
        "displayName": item.display_name,
        "foodPoints": food.points,
        "saturation": saturation,
        "effectiveQuality": points + saturation,
        "saturationRatio": saturation / points,
    }))
}

/// The food that is this item.
pub(super) fn food_of(item: ItemId) -> Option<Value> {
    let mut foods = Catalog::get().foods().iter();
    food(foods.find(|food| food.item == item)?)
}

/// The decimal number that the data has, without the digits that widening adds.
pub(super) fn decimal(number: f32) -> f64 {
    (f64::from(number) * 10_000.0).round() / 10_000.0
}
