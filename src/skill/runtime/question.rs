//! The questions that the bot shim asks of body and facts, and their answers. Both cross the border as JSON.

use serde::Deserialize;
use serde_json::{Value, json};

use super::desk::Desk;
use super::{around, facts, observed};
use crate::vocab::{Destination, Point, Position};
use crate::world::catalog::{BlockId, Catalog, ItemId};

/// What the shim can ask.
#[derive(Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub(super) enum Question {
    Observe,
    Biome {
        at: Position,
    },
    Light {
        at: Position,
    },
    Sign {
        at: Position,
    },
    CanSee {
        at: Position,
    },
    Raycast {
        from: Point,
        direction: Point,
        reach: f64,
    },
    /// A way that is not walked, from the feet if nothing else is said; `limit` is how many places the search may look at.
    Path {
        #[serde(default)]
        from: Option<Position>,
        to: Destination,
        #[serde(default)]
        dig: bool,
        #[serde(default)]
        limit: Option<u32>,
    },
    Find {
        kinds: Vec<BlockId>,
        max_distance: u32,
        count: usize,
    },
    DigTicks {
        block: BlockId,
        tool: Option<ItemId>,
    },
    All {
        kind: Table,
    },
    ById {
        kind: Table,
        id: u32,
    },
    ByName {
        kind: Table,
        name: String,
    },
    Recipes {
        id: ItemId,
    },
    Foods,
    Nearest {
        name: String,
    },
}

/// A table of facts.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Table {
    Block,
    Item,
}

impl Question {
    pub(super) fn answer(&self, desk: &Desk) -> Value {
        let catalog = Catalog::get();
        match self {
            Self::Observe => observed::state(desk),
            Self::Biome { at } => json!(around::biome(desk, *at)),
            Self::Light { at } => json!(around::light(desk, *at)),
            Self::Sign { at } => json!(around::sign(desk, *at)),
            Self::CanSee { at } => json!(desk.body.with(|body| body.can_see(*at))),
            Self::Raycast {
                from,
                direction,
                reach,
            } => around::raycast(desk, *from, *direction, *reach),
            Self::Path {
                from,
                to,
                dig,
                limit,
            } => json!(around::way(desk, *from, to, *dig, *limit)),
            Self::Find {
                kinds,
                max_distance,
                count,
            } => json!(around::find(desk, kinds, *max_distance, *count)),
            Self::DigTicks { block, tool } => json!({
                "ticks": catalog.dig_ticks(*block, *tool),
                "harvests": catalog.can_harvest(*block, *tool),
            }),
            Self::All { kind: Table::Block } => catalog.blocks().iter().map(facts::block).collect(),
            Self::All { kind: Table::Item } => catalog.items().iter().map(facts::item).collect(),
            Self::ById { kind, id } => by_id(*kind, *id).into(),
            Self::ByName { kind, name } => by_name(*kind, name).into(),
            Self::Recipes { id } => facts::recipes(*id).into(),
            Self::Nearest { name } => json!(catalog.nearest_name(name)),
            Self::Foods => catalog.foods().iter().filter_map(facts::food).collect(),
        }
    }
}

fn by_id(kind: Table, id: u32) -> Option<Value> {
    let catalog = Catalog::get();
    match kind {
        Table::Block => catalog
            .blocks()
            .get(usize::try_from(id).ok()?)
            .map(facts::block),
        Table::Item => catalog
            .item(ItemId(u16::try_from(id).ok()?))
            .map(facts::item),
    }
}

fn by_name(kind: Table, name: &str) -> Option<Value> {
    let catalog = Catalog::get();
    match kind {
        Table::Block => catalog.block_named(name).map(facts::block),
        Table::Item => catalog.item_named(name).map(facts::item),
    }
}
