//! Reads the files of `data/`, which are compiled in, into the catalog. The wire types here are the format of those files; the script
//! that writes them is `data/derive.mjs`.

mod blocks;
mod cutting;
mod drops;
mod fighting;
mod food;
mod making;
mod nature;
mod state_drops;
mod states;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{BlockId, Catalog, Item, ItemId};
use crate::vocab::{BlockName, ItemName};

/// Why the files of `data/` are no catalog.
#[derive(Debug, thiserror::Error)]
pub(super) enum LoadError {
    #[error("`data/{file}` is not what `data/derive.mjs` writes: {source}")]
    Parse {
        file: &'static str,
        source: serde_json::Error,
    },
    #[error("`data/{file}` names the item `{name}`, which `data/items.json` lacks")]
    UnknownItem { file: &'static str, name: String },
    #[error("`data/{file}` names the block `{name}`, which `data/blocks.json` lacks")]
    UnknownBlock { file: &'static str, name: String },
    #[error(
        "`data/blocks.json` gives `{block}` the tool `{tool}`, which `data/harvest_tools.json` lacks"
    )]
    UnknownTools { block: BlockName, tool: String },
    #[error("`data/{file}` drops at least {least} and at most {most} `{item}`")]
    Counts {
        file: &'static str,
        item: String,
        least: u32,
        most: u32,
    },
    #[error("`data/blocks.json` does not begin with `air`")]
    NoAir,
    #[error("`data/states.json` does not fit `{block}` of `data/blocks.json`")]
    States { block: BlockName },
}

/// Reads one of the files, which is compiled in.
macro_rules! read {
    ($file:literal) => {
        parse($file, include_str!(concat!("../../../../data/", $file)))
    };
}

/// The catalog of the files that were compiled in.
pub(super) fn load() -> Result<Catalog, LoadError> {
    let wires: Vec<ItemWire> = read!("items.json")?;
    let names = ItemIds::new(&wires);
    let items = items(wires, &names)?;
    let wires: Vec<blocks::BlockWire> = read!("blocks.json")?;
    let tools = blocks::harvest_tools(read!("harvest_tools.json")?, &names)?;
    let blocks = blocks::blocks(&wires, &tools)?;
    let block_ids: BTreeMap<BlockName, BlockId> = blocks
        .iter()
        .map(|block| (block.name.clone(), block.id))
        .collect();
    let states = states::states(&blocks, read!("states.json")?, read!("shapes.json")?)?;
    let mut drops = drops::plain(&wires, &names)?;
    drops::correct(&mut drops, read!("drops.json")?, &names, &block_ids)?;
    let recipes = making::recipes(read!("recipes.json")?, &names)?;
    let smelted: Vec<making::SmeltingWire> = read!("smelting.json")?;
    let smelting = making::smelting(&smelted, &names)?;
    let foods = food::foods(read!("foods.json")?, &names)?;
    Ok(Catalog {
        recipes_by_result: making::by_result(&recipes),
        smelting_by_input: positions(smelting.iter().map(|smelting| smelting.input)),
        food_by_item: positions(foods.iter().map(|food| food.item)),
        fast_cooking: making::fast_cooking(&smelted, &names)?,
        fuel: making::fuel(read!("fuel.json")?, &names)?,
        tool_speeds: blocks::tool_speeds(read!("tool_speeds.json")?, &names)?,
        state_drops: state_drops::state_drops(read!("state_drops.json")?, &names, &block_ids)?,
        stonecutting: cutting::stonecutting(read!("stonecutting.json")?, &names)?,
        smithing: cutting::smithing(read!("smithing.json")?, &names)?,
        fire: nature::fire(read!("fire.json")?, &block_ids)?,
        biomes: nature::overworld(read!("biomes.json")?),
        fishing: nature::fishing(read!("fishing.json")?, &names)?,
        mobs: fighting::mobs(read!("entities.json")?),
        creatures: fighting::creatures(read!("creatures.json")?, &names)?,
        weapons: fighting::weapons(read!("weapons.json")?, &names)?,
        armour: fighting::armour(read!("armour.json")?, &names)?,
        item_ids: names.0,
        items,
        blocks,
        block_ids,
        states,
        drops,
        recipes,
        smelting,
        foods,
    })
}

fn parse<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, LoadError> {
    serde_json::from_str(text).map_err(|source| LoadError::Parse { file, source })
}

/// The numbers of all items by name.
struct ItemIds(BTreeMap<ItemName, ItemId>);

impl ItemIds {
    fn new(items: &[ItemWire]) -> Self {
        let names = items.iter().map(|item| item.name.clone());
        Self(names.zip((0..).map(ItemId)).collect())
    }

    fn find(&self, file: &'static str, name: &str) -> Result<ItemId, LoadError> {
        self.0
            .get(name)
            .copied()
            .ok_or_else(|| LoadError::UnknownItem {
                file,
                name: name.to_owned(),
            })
    }

    fn find_all(&self, file: &'static str, names: &[String]) -> Result<Vec<ItemId>, LoadError> {
        names.iter().map(|name| self.find(file, name)).collect()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemWire {
    name: ItemName,
    display: String,
    stack: Option<u32>,
    durability: Option<u32>,
    #[serde(default)]
    enchants: Vec<String>,
    #[serde(default)]
    repair: Vec<ItemName>,
    leaves: Option<String>,
    /// Uses that a dug block takes.
    #[serde(default)]
    dug: u32,
    /// Uses that a blow takes.
    #[serde(default)]
    hit: u32,
}

fn items(wires: Vec<ItemWire>, names: &ItemIds) -> Result<Vec<Item>, LoadError> {
    const FULL_STACK: u32 = 64;
    (0..)
        .zip(wires)
        .map(|(id, wire)| {
            let leaves = wire.leaves.map(|name| names.find("items.json", &name));
            Ok(Item {
                id: ItemId(id),
                name: wire.name,
                display_name: wire.display,
                stack_size: wire.stack.unwrap_or(FULL_STACK),
                max_durability: wire.durability,
                leaves: leaves.transpose()?,
                enchant_categories: wire.enchants,
                repaired_with: wire.repair,
                wear_by_digging: wire.dug,
                wear_by_hitting: wire.hit,
            })
        })
        .collect()
}

/// The fewest and the most of what drops.
fn counts(file: &'static str, item: &str, least: u32, most: u32) -> Result<(u32, u32), LoadError> {
    if least <= most {
        return Ok((least, most));
    }
    Err(LoadError::Counts {
        file,
        item: item.to_owned(),
        least,
        most,
    })
}

/// Where in its list each item stands.
fn positions(items: impl Iterator<Item = ItemId>) -> BTreeMap<ItemId, usize> {
    items.zip(0..).collect()
}
