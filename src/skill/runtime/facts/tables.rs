//! Tables that are kept in the shape of `minecraft-data`, because only skills read them.

use std::sync::LazyLock;

use serde_json::Value;

use super::Table;

macro_rules! table {
    ($name:literal) => {
        LazyLock::new(|| read(include_str!(concat!("../../../../data/", $name, ".json"))))
    };
}

type Entries = LazyLock<Vec<Value>>;

static ENTITIES: Entries = table!("entities");
static BIOMES: Entries = table!("biomes");
static EFFECTS: Entries = table!("effects");
static ENCHANTMENTS: Entries = table!("enchantments");
static ATTRIBUTES: Entries = table!("attributes");
static INSTRUMENTS: Entries = table!("instruments");
static WINDOWS: Entries = table!("windows");
static FEATURES: Entries = table!("features");

/// Every entry, in the data's order; none of tables that are kept elsewhere.
pub(super) fn all(table: Table) -> &'static [Value] {
    match table {
        Table::Entity => &ENTITIES,
        Table::Biome => &BIOMES,
        Table::Effect => &EFFECTS,
        Table::Enchantment => &ENCHANTMENTS,
        Table::Attribute => &ATTRIBUTES,
        Table::Instrument => &INSTRUMENTS,
        Table::Window => &WINDOWS,
        Table::Feature => &FEATURES,
        Table::Block | Table::Item | Table::Food => &[],
    }
}

pub(super) fn by_id(table: Table, id: u32) -> Option<Value> {
    let mut entries = all(table).iter();
    entries.find(|entry| entry["id"] == id).cloned()
}

pub(super) fn by_name(table: Table, name: &str) -> Option<Value> {
    let mut entries = all(table).iter();
    entries.find(|entry| entry["name"] == name).cloned()
}

/// The files are compiled in; a test says that each is what it should be.
fn read(text: &str) -> Vec<Value> {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Table, all};

    #[test]
    fn every_table_has_its_entries() {
        for (table, entries) in [
            (Table::Entity, 157),
            (Table::Biome, 65),
            (Table::Effect, 40),
            (Table::Enchantment, 43),
            (Table::Attribute, 35),
            (Table::Instrument, 27),
            (Table::Window, 14),
            (Table::Feature, 110),
        ] {
            assert_eq!(all(table).len(), entries, "{table:?}");
        }
    }
}
