//! Blocks and their states.

use serde_json::{Map, Value, json};

use super::items::decimal;
use crate::world::catalog::{Block, Catalog, Cuboid, Drop, Property, StateId};

/// Those that have a hardness although nobody can break them.
const LIQUIDS: [&str; 2] = ["water", "lava"];
const AIR: [&str; 4] = ["air", "cave_air", "void_air", "bubble_column"];

pub(super) fn block(block: &Block) -> Value {
    let catalog = Catalog::get();
    let (first, last) = catalog.states_of_kind(block.id);
    let properties = catalog.properties_of(block.id).iter();
    let mut record = json!({
        "id": block.id.0,
        "name": block.name,
        "displayName": block.display_name,
        "hardness": hardness(block),
        "resistance": decimal(block.resistance),
        "stackSize": stack_size(block),
        "diggable": block.hardness.is_some(),
        "material": block.material,
        "transparent": block.transparent,
        "emitLight": catalog.light_by_default(block.id),
        "filterLight": catalog.light_filter(block.default_state),
        "defaultState": block.default_state.0,
        "minStateId": first.0,
        "maxStateId": last.0,
        "states": properties.map(property).collect::<Vec<_>>(),
    });
    if !block.harvest_tools.is_empty() {
        let tools = block.harvest_tools.iter();
        let tools = tools.map(|tool| (tool.0.to_string(), Value::Bool(true)));
        record["harvestTools"] = Value::Object(tools.collect());
    }
    record["drops"] = drops(block).iter().map(|drop| drop.item.0).collect();
    record["boundingBox"] = json!(if block.solid { "block" } else { "empty" });
    record
}

/// That of the item of the same name, or else of what it drops: a sign on a wall has no item of its own.
fn stack_size(block: &Block) -> u32 {
    let catalog = Catalog::get();
    let dropped = || catalog.item(drops(block).first()?.item);
    let item = catalog.item_named(block.name.as_str()).or_else(dropped);
    item.map_or(64, |item| item.stack_size)
}

/// minecraft-data has -1 for what cannot be broken, and a number for liquids.
fn hardness(block: &Block) -> f64 {
    let name = block.name.as_str();
    match block.hardness {
        Some(hardness) => decimal(hardness),
        None if LIQUIDS.contains(&name) => 100.0,
        None if AIR.contains(&name) => 0.0,
        None => -1.0,
    }
}

/// What may drop if the right tool is used.
fn drops(block: &Block) -> Vec<Drop> {
    let tool = block.harvest_tools.first().copied();
    Catalog::get().drops(block.id, tool)
}

/// The type of a property is told by its values.
fn property(property: &Property) -> Value {
    let Property { name, values } = property;
    let count = values.len();
    if *values == ["true", "false"] {
        return json!({ "name": name, "type": "bool", "num_values": count });
    }
    let numbers = values.iter().all(|value| value.parse::<u8>().is_ok());
    let kind = if numbers { "int" } else { "enum" };
    json!({ "name": name, "type": kind, "num_values": count, "values": values })
}

/// What a state adds to the kind of its block; null if there is no such state.
pub(in crate::skill::runtime) fn state(id: StateId) -> Value {
    let catalog = Catalog::get();
    if id.0 >= catalog.state_count() {
        return Value::Null;
    }
    let kind = catalog.block_of(id);
    let (first, _) = catalog.states_of_kind(kind);
    let sure = |drop: &Drop| drop.chance >= 1.0 && drop.count.0 > 0;
    let properties = catalog.properties(id);
    let properties: Map<String, Value> = properties
        .map(|(name, value)| (name.to_owned(), typed(value)))
        .collect();
    json!({
        "kind": kind,
        "metadata": id.0 - first.0,
        "properties": properties,
        "alwaysDrops": drops(catalog.block(kind)).iter().any(sure),
        "shapes": catalog.shape(id).iter().map(edges).collect::<Vec<_>>(),
    })
}

/// Booleans and numbers as such.
fn typed(value: &str) -> Value {
    serde_json::from_str(value).unwrap_or_else(|_| Value::from(value))
}

fn edges(Cuboid { min, max }: &Cuboid) -> [f64; 6] {
    let [x, y, z] = *min;
    let [east, top, south] = *max;
    [x, y, z, east, top, south]
}

/// How much faster than a hand each tool digs a class of blocks.
pub(in crate::skill::runtime) fn materials() -> Value {
    let classes = Catalog::get().tool_speeds().iter().map(|(class, speeds)| {
        let speeds: Map<String, Value> = speeds
            .iter()
            .map(|(tool, speed)| (tool.0.to_string(), json!(speed)))
            .collect();
        (class.clone(), Value::Object(speeds))
    });
    let plain = ("default".to_owned(), json!({}));
    Value::Object(std::iter::once(plain).chain(classes).collect())
}
