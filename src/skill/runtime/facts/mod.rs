//! The facts of the game in the shapes of the npm package `minecraft-data`, which are those that skills know.

mod blocks;
mod items;
mod recipes;
mod renamed;
mod tables;

use serde::Deserialize;
use serde_json::{Value, json};

pub(super) use self::blocks::{materials, state};
pub(super) use self::recipes::recipes;
use crate::world::catalog::{Catalog, ItemId};

/// A table of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Table {
    Block,
    Item,
    Food,
    Entity,
    Biome,
    Effect,
    Enchantment,
    Attribute,
    Instrument,
    Window,
    Feature,
}

/// Every entry, in the data's order.
pub(super) fn all(table: Table) -> Value {
    let catalog = Catalog::get();
    match table {
        Table::Block => catalog.blocks().iter().map(blocks::block).collect(),
        Table::Item => catalog.items().iter().map(items::item).collect(),
        Table::Food => catalog.foods().iter().filter_map(items::food).collect(),
        _ => tables::all(table).into(),
    }
}

/// The names of all entries, in the data's order.
pub(super) fn names(table: Table) -> Vec<&'static str> {
    let catalog = Catalog::get();
    let food = |id: ItemId| catalog.item(id).map(|item| item.name.as_str());
    match table {
        Table::Block => catalog.blocks().iter().map(|it| it.name.as_str()).collect(),
        Table::Item => catalog.items().iter().map(|it| it.name.as_str()).collect(),
        Table::Food => catalog
            .foods()
            .iter()
            .filter_map(|it| food(it.item))
            .collect(),
        _ => tables::all(table)
            .iter()
            .filter_map(|entry| entry["name"].as_str())
            .collect(),
    }
}

/// The entry with this number.
pub(super) fn by_id(table: Table, id: u32) -> Option<Value> {
    let catalog = Catalog::get();
    let item = || u16::try_from(id).ok().map(ItemId);
    match table {
        Table::Block => {
            let block = catalog.blocks().get(usize::try_from(id).ok()?);
            block.map(blocks::block)
        }
        Table::Item => catalog.item(item()?).map(items::item),
        Table::Food => items::food_of(item()?),
        _ => tables::by_id(table, id),
    }
}

/// The entry with this name, today's or one that it had before.
pub(super) fn by_name(table: Table, name: &str) -> Option<Value> {
    named(table, name).or_else(|| named(table, renamed::today(table, name)?))
}

fn named(table: Table, name: &str) -> Option<Value> {
    let catalog = Catalog::get();
    match table {
        Table::Block => catalog.block_named(name).map(blocks::block),
        Table::Item => catalog.item_named(name).map(items::item),
        Table::Food => items::food_of(catalog.item_named(name)?.id),
        _ => tables::by_name(table, name),
    }
}

/// Pairs of a former name of a block and the name that it has today.
pub(super) fn old_names() -> Value {
    let blocks = renamed::all(Table::Block);
    blocks.map(|(old, today)| json!([old, today])).collect()
}

#[cfg(test)]
mod tests {
    use super::{Table, by_name, named, renamed};

    #[test]
    fn a_former_name_leads_to_todays_and_is_none_of_todays() {
        for table in [
            Table::Block,
            Table::Item,
            Table::Entity,
            Table::Biome,
            Table::Enchantment,
        ] {
            for (old, today) in renamed::all(table) {
                assert!(named(table, old).is_none(), "{old} is a name of today");
                let entry = named(table, today).unwrap_or_else(|| panic!("there is no {today}"));
                assert_eq!(by_name(table, old), Some(entry));
            }
        }
    }
}
