//! The questions that the bot shim asks of body and facts, and their answers. Both cross the border as JSON.

use serde::Deserialize;
use serde_json::{Value, json};

use super::desk::Desk;
use super::facts::{self, Table};
use super::{around, observed};
use crate::skill::surface::refusal;
use crate::vocab::{Destination, Point, Position};
use crate::world::catalog::{BlockId, Catalog, ItemId, StateId};

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
    /// The states in a cube of blocks, `radius` to each side.
    Cube {
        at: Position,
        radius: u8,
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
    ByState {
        id: StateId,
    },
    Names {
        kind: Table,
    },
    OldNames,
    Recipes {
        id: ItemId,
    },
    Materials,
    Nearest {
        name: String,
    },
    /// Why the API refuses a name.
    Refusal {
        name: String,
    },
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
            Self::Cube { at, radius } => json!(around::cube(desk, *at, *radius)),
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
            Self::All { kind } => facts::all(*kind),
            Self::ById { kind, id } => facts::by_id(*kind, *id).into(),
            Self::ByName { kind, name } => facts::by_name(*kind, name).into(),
            Self::ByState { id } => facts::state(*id),
            Self::Names { kind } => facts::names(*kind).into(),
            Self::OldNames => facts::old_names(),
            Self::Recipes { id } => facts::recipes(*id).into(),
            Self::Nearest { name } => json!(catalog.nearest_name(name)),
            Self::Refusal { name } => json!(refusal(name)),
            Self::Materials => facts::materials(),
        }
    }
}
