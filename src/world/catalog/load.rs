//! Reads the files of `data/`, which are compiled in, into the catalog. The wire types here are the format of those files; the script
//! that writes them is `data/derive.mjs`.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::drops::BlockDrops;
use super::{Block, BlockId, Catalog, Drop, Food, Item, ItemId, Recipe, Smelting};
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
    #[error("`data/{file}` says that at least {least} and at most {most} drop")]
    Counts {
        file: &'static str,
        least: u32,
        most: u32,
    },
    #[error("`data/blocks.json` does not begin with `air`")]
    NoAir,
}

/// Reads one of the files, which is compiled in.
macro_rules! read {
    ($file:literal) => {
        parse($file, include_str!(concat!("../../../data/", $file)))
    };
}

pub(super) fn load() -> Result<Catalog, LoadError> {
    let items = items(read!("items.json")?);
    let names = ItemIds::new(&items);
    let wires: Vec<BlockWire> = read!("blocks.json")?;
    let tools = harvest_tools(read!("harvest_tools.json")?, &names)?;
    let blocks = blocks(&wires, &tools)?;
    let block_ids: BTreeMap<BlockName, BlockId> = blocks
        .iter()
        .map(|block| (block.name.clone(), block.id))
        .collect();
    let mut drops = plain_drops(&wires, &names)?;
    correct_drops(&mut drops, read!("drops.json")?, &names, &block_ids)?;
    let recipes = recipes(read!("recipes.json")?, &names)?;
    let smelting = smelting(read!("smelting.json")?, &names)?;
    let foods = foods(read!("foods.json")?, &names)?;
    Ok(Catalog {
        recipes_by_result: recipes_by_result(&recipes),
        smelting_by_input: positions(smelting.iter().map(|smelting| smelting.input)),
        food_by_item: positions(foods.iter().map(|food| food.item)),
        fuel: fuel(read!("fuel.json")?, &names)?,
        tool_speeds: tool_speeds(read!("tool_speeds.json")?, &names)?,
        item_ids: names.0,
        items,
        blocks,
        block_ids,
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
    fn new(items: &[Item]) -> Self {
        Self(
            items
                .iter()
                .map(|item| (item.name.clone(), item.id))
                .collect(),
        )
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
}

fn items(wires: Vec<ItemWire>) -> Vec<Item> {
    const FULL_STACK: u32 = 64;
    (0..)
        .zip(wires)
        .map(|(id, wire)| Item {
            id: ItemId(id),
            name: wire.name,
            display_name: wire.display,
            stack_size: wire.stack.unwrap_or(FULL_STACK),
            max_durability: wire.durability,
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BlockWire {
    name: BlockName,
    display: String,
    hardness: Option<f32>,
    solid: bool,
    transparent: bool,
    class: String,
    /// The weakest tool of one of the sets in `harvest_tools.json`.
    needs: Option<String>,
    state: u32,
    /// What is left behind; without it the block itself.
    drops: Option<Vec<String>>,
}

fn blocks(
    wires: &[BlockWire],
    tools: &BTreeMap<String, Vec<ItemId>>,
) -> Result<Vec<Block>, LoadError> {
    if wires.first().is_none_or(|wire| wire.name.as_str() != "air") {
        return Err(LoadError::NoAir);
    }
    (0..)
        .zip(wires)
        .map(|(id, wire)| {
            Ok(Block {
                id: BlockId(id),
                name: wire.name.clone(),
                display_name: wire.display.clone(),
                hardness: wire.hardness,
                solid: wire.solid,
                transparent: wire.transparent,
                harvest_tools: tools_of(wire, tools)?,
                material: wire.class.clone(),
                default_state: wire.state,
            })
        })
        .collect()
}

fn tools_of(
    wire: &BlockWire,
    tools: &BTreeMap<String, Vec<ItemId>>,
) -> Result<Vec<ItemId>, LoadError> {
    let Some(tool) = &wire.needs else {
        return Ok(Vec::new());
    };
    tools
        .get(tool)
        .cloned()
        .ok_or_else(|| LoadError::UnknownTools {
            block: wire.name.clone(),
            tool: tool.clone(),
        })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HarvestToolsWire {
    weakest: String,
    tools: Vec<String>,
}

fn harvest_tools(
    wires: Vec<HarvestToolsWire>,
    names: &ItemIds,
) -> Result<BTreeMap<String, Vec<ItemId>>, LoadError> {
    wires
        .into_iter()
        .map(|wire| {
            let tools = names.find_all("harvest_tools.json", &wire.tools)?;
            Ok((wire.weakest, tools))
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ToolSpeedsWire {
    class: String,
    speeds: BTreeMap<String, f32>,
}

fn tool_speeds(
    wires: Vec<ToolSpeedsWire>,
    names: &ItemIds,
) -> Result<BTreeMap<String, BTreeMap<ItemId, f32>>, LoadError> {
    let by_item = |speeds: BTreeMap<String, f32>| {
        speeds
            .into_iter()
            .map(|(tool, speed)| Ok((names.find("tool_speeds.json", &tool)?, speed)))
            .collect::<Result<_, LoadError>>()
    };
    wires
        .into_iter()
        .map(|wire| Ok((wire.class, by_item(wire.speeds)?)))
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RecipeWire {
    makes: String,
    count: Option<u32>,
    shape: Option<Vec<Vec<Option<String>>>>,
    of: Option<Vec<String>>,
}

fn recipes(wires: Vec<RecipeWire>, names: &ItemIds) -> Result<Vec<Recipe>, LoadError> {
    (0..)
        .zip(wires)
        .map(|(id, wire)| recipe(id, &wire, names))
        .collect()
}

fn recipe(id: u32, wire: &RecipeWire, names: &ItemIds) -> Result<Recipe, LoadError> {
    const FILE: &str = "recipes.json";
    const OWN_GRID: usize = 2;
    let cell = |cell: &Option<String>| {
        let item = cell.as_ref().map(|name| names.find(FILE, name));
        item.transpose()
    };
    let shape = wire.shape.iter().flatten();
    let shape: Vec<Vec<_>> = shape
        .map(|row| row.iter().map(cell).collect())
        .collect::<Result<_, LoadError>>()?;
    let loose = names.find_all(FILE, wire.of.as_deref().unwrap_or_default())?;
    let needs_table = shape.len() > OWN_GRID
        || shape.iter().any(|row| row.len() > OWN_GRID)
        || loose.len() > OWN_GRID * OWN_GRID;
    let mut ingredients = BTreeMap::new();
    for item in shape.iter().flatten().flatten().chain(&loose) {
        *ingredients.entry(*item).or_insert(0) += 1;
    }
    Ok(Recipe {
        id,
        result: names.find(FILE, &wire.makes)?,
        count: wire.count.unwrap_or(1),
        shape,
        ingredients: ingredients.into_iter().collect(),
        needs_table,
    })
}

fn recipes_by_result(recipes: &[Recipe]) -> BTreeMap<ItemId, Vec<u32>> {
    let mut by_result: BTreeMap<ItemId, Vec<u32>> = BTreeMap::new();
    for recipe in recipes {
        by_result.entry(recipe.result).or_default().push(recipe.id);
    }
    by_result
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SmeltingWire {
    input: String,
    output: String,
    ticks: u32,
}

fn smelting(wires: Vec<SmeltingWire>, names: &ItemIds) -> Result<Vec<Smelting>, LoadError> {
    const FILE: &str = "smelting.json";
    wires
        .into_iter()
        .map(|wire| {
            Ok(Smelting {
                input: names.find(FILE, &wire.input)?,
                output: names.find(FILE, &wire.output)?,
                ticks: wire.ticks,
            })
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FuelWire {
    item: String,
    ticks: u32,
}

fn fuel(wires: Vec<FuelWire>, names: &ItemIds) -> Result<BTreeMap<ItemId, u32>, LoadError> {
    wires
        .into_iter()
        .map(|wire| Ok((names.find("fuel.json", &wire.item)?, wire.ticks)))
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FoodWire {
    item: String,
    points: u32,
    saturation: f32,
}

fn foods(wires: Vec<FoodWire>, names: &ItemIds) -> Result<Vec<Food>, LoadError> {
    wires
        .into_iter()
        .map(|wire| {
            Ok(Food {
                item: names.find("foods.json", &wire.item)?,
                points: wire.points,
                saturation: wire.saturation,
            })
        })
        .collect()
}

fn positions(items: impl Iterator<Item = ItemId>) -> BTreeMap<ItemId, usize> {
    items.zip(0..).collect()
}

/// One of each thing that minecraft-data lists.
fn plain_drops(wires: &[BlockWire], names: &ItemIds) -> Result<Vec<BlockDrops>, LoadError> {
    let one = |item| Drop {
        item,
        count: (1, 1),
        chance: 1.0,
        otherwise: false,
    };
    wires
        .iter()
        .map(|wire| {
            let items = match &wire.drops {
                Some(drops) => names.find_all("blocks.json", drops)?,
                None => vec![names.find("blocks.json", wire.name.as_str())?],
            };
            Ok(BlockDrops {
                usual: items.into_iter().map(one).collect(),
                special: Vec::new(),
            })
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BlockDropsWire {
    block: String,
    /// How the names of the tools end that these drops are for; empty for all tools without a list of their own.
    tools: String,
    drops: Vec<DropWire>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DropWire {
    item: String,
    least: u32,
    most: u32,
    chance: f64,
    #[serde(default)]
    otherwise: bool,
}

fn correct_drops(
    drops: &mut [BlockDrops],
    wires: Vec<BlockDropsWire>,
    names: &ItemIds,
    blocks: &BTreeMap<BlockName, BlockId>,
) -> Result<(), LoadError> {
    for wire in wires {
        let corrected: Vec<Drop> = wire
            .drops
            .iter()
            .map(|drop| drop_of(drop, names))
            .collect::<Result<_, _>>()?;
        let id = blocks.get(wire.block.as_str());
        let Some(of_block) = id.and_then(|id| drops.get_mut(usize::from(id.0))) else {
            return Err(LoadError::UnknownBlock {
                file: "drops.json",
                name: wire.block,
            });
        };
        if wire.tools.is_empty() {
            of_block.usual = corrected;
        } else {
            let tools = names.0.iter();
            let tools = tools.filter(|(name, _)| name.as_str().ends_with(&wire.tools));
            let tools = tools.map(|(_, id)| *id).collect();
            of_block.special.push((tools, corrected));
        }
    }
    Ok(())
}

fn drop_of(wire: &DropWire, names: &ItemIds) -> Result<Drop, LoadError> {
    const FILE: &str = "drops.json";
    let (least, most) = (wire.least, wire.most);
    if least > most {
        return Err(LoadError::Counts {
            file: FILE,
            least,
            most,
        });
    }
    Ok(Drop {
        item: names.find(FILE, &wire.item)?,
        count: (least, most),
        chance: wire.chance,
        otherwise: wire.otherwise,
    })
}
