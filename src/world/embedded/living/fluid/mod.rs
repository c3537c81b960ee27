//! Water and lava that flow, after vanilla's `FlowingFluid`, `WaterFluid` and `LavaFluid`. A liquid acts only after it or a block beside it
//! has changed: seas that the seed made lie still.

mod contact;
mod spread;

use std::sync::OnceLock;

pub(super) use self::contact::harden;
use self::contact::meets_water;
use super::Due;
use crate::vocab::Position;
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::kinds::{Fluid, Traits, by_name, shut_faces, traits};
use crate::world::embedded::land::Land;

by_name! {
    pub(super) fn liquids() -> Liquids of BlockId { cobblestone, lava, obsidian, stone, water }
}

/// The sides that a liquid spreads to, as numbers of [`Face::ALL`](crate::vocab::Face::ALL): north, south, west, east.
const SIDES: [usize; 4] = [2, 3, 4, 5];
const DOWN: usize = 0;
const UP: usize = 1;

/// What a liquid is like.
struct Nature {
    /// Ticks that it takes to a neighbour: `getTickDelay`.
    delay: u64,
    /// Eighths that it loses with each block: `getDropOff`.
    loss: u8,
    /// How far it feels for a hole: `getSlopeFindDistance`.
    feels: u32,
}

const WATER: Nature = Nature {
    delay: 5,
    loss: 1,
    feels: 4,
};
const LAVA: Nature = Nature {
    delay: 30,
    loss: 2,
    feels: 2,
};

fn nature(fluid: Fluid) -> &'static Nature {
    if fluid == Fluid::Lava { &LAVA } else { &WATER }
}

/// A liquid in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Flow {
    kind: Fluid,
    /// Eighths of a block, 8 for sources and what falls.
    amount: u8,
    falls: bool,
}

impl Flow {
    const fn source(kind: Fluid) -> Self {
        Self {
            kind,
            amount: 8,
            falls: false,
        }
    }

    /// The liquid in a place, if there is any.
    fn of(there: &Traits) -> Option<Self> {
        (there.fluid != Fluid::None).then_some(Self {
            kind: there.fluid,
            amount: there.depth,
            falls: there.depth == 8 && !there.source,
        })
    }

    fn is_source(self) -> bool {
        self.amount == 8 && !self.falls
    }

    /// The block that it is when it stands alone: vanilla's `createLegacyBlock`.
    fn state(self) -> StateId {
        let block = match self.kind {
            Fluid::Lava => liquids().lava,
            Fluid::Water | Fluid::None => liquids().water,
        };
        let level = if self.falls {
            8
        } else {
            8 - self.amount.min(8)
        };
        // The level is the only property of a liquid, and counts up from the block's first state.
        StateId(StateId::from(block).0 + u16::from(level))
    }
}

/// A liquid, or something beside it, has changed: it acts after its delay, or turns to stone at once.
pub(super) fn wake(land: &mut Land, at: Position) {
    let kind = land.traits(at).fluid;
    if kind == Fluid::None {
        return;
    }
    if meets_water(land, at) {
        land.schedule.call(at, Due::Harden, land.tick);
    }
    let due = land.tick + nature(kind).delay;
    land.schedule.call(at, Due::Flow, due);
}

/// A liquid acts: `FlowingFluid.tick`.
pub(super) fn act(land: &mut Land, at: Position) {
    let Some(flow) = Flow::of(land.traits(at)) else {
        return;
    };
    if flow.is_source() {
        return spread::spread(land, at, flow);
    }
    let fresh = fed(land, at, flow.kind);
    if fresh == Some(flow) {
        return spread::spread(land, at, flow);
    }
    land.set_state(at, fresh.map_or(StateId::AIR, Flow::state));
    let Some(fresh) = fresh else { return };
    land.schedule
        .call(at, Due::Flow, land.tick + delay(land, at, flow, fresh));
    spread::spread(land, at, fresh);
}

/// Ticks until a liquid that has just changed acts again: lava that rises takes its time.
fn delay(land: &Land, at: Position, old: Flow, fresh: Flow) -> u64 {
    let usual = nature(fresh.kind).delay;
    let rises = !old.falls && !fresh.falls && fresh.amount > old.amount;
    if fresh.kind == Fluid::Lava && rises && land.random("lava", at).below(4) != 0 {
        usual * 4
    } else {
        usual
    }
}

/// What the places around make of the liquid in a place: `getNewLiquid`.
fn fed(land: &Land, at: Position, kind: Fluid) -> Option<Flow> {
    let around = at.neighbours();
    let here = land.state(at);
    let mut highest = 0;
    let mut sources = 0;
    for side in SIDES {
        let there = land.state(around[side]);
        let same = Flow::of(traits(there)).filter(|flow| flow.kind == kind);
        if let Some(flow) = same.filter(|_| passes(here, there, side)) {
            sources += u32::from(flow.is_source());
            highest = highest.max(flow.amount);
        }
    }
    if kind == Fluid::Water && sources >= 2 && carries_source(land.traits(around[DOWN])) {
        return Some(Flow::source(kind));
    }
    let above = land.state(around[UP]);
    if traits(above).fluid == kind && passes(here, above, UP) {
        return Some(Flow {
            kind,
            amount: 8,
            falls: true,
        });
    }
    let amount = highest.saturating_sub(nature(kind).loss);
    (amount > 0).then_some(Flow {
        kind,
        amount,
        falls: false,
    })
}

/// Whether two sources make a third one over this.
fn carries_source(below: &Traits) -> bool {
    below.water() && below.source || table().blocking(below.block)
}

/// Whether no wall lies between two states, the second on this side of the first: `canPassThroughWall`.
fn passes(here: StateId, there: StateId, side: usize) -> bool {
    table().walls(here) >> side & 1 == 0 && table().walls(there) >> (side ^ 1) & 1 == 0
}

/// What blocks are to liquids.
struct Table {
    /// By state: the faces that hold a liquid back, as bits.
    walls: Vec<u8>,
    /// By block.
    lets_in: Vec<LetsIn>,
    /// By block: vanilla's `BlockState.blocksMotion`.
    blocking: Vec<bool>,
}

/// What happens to a liquid that comes to a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LetsIn {
    Nothing,
    /// Washed away.
    Anything,
    /// Takes in still water and keeps standing.
    Source,
}

impl Table {
    fn walls(&self, state: StateId) -> u8 {
        self.walls.get(usize::from(state.0)).copied().unwrap_or(0)
    }

    fn lets_in(&self, block: BlockId) -> LetsIn {
        let known = self.lets_in.get(usize::from(block.0));
        known.copied().unwrap_or(LetsIn::Nothing)
    }

    fn blocking(&self, block: BlockId) -> bool {
        self.blocking.get(usize::from(block.0)) == Some(&true)
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let catalog = Catalog::get();
        let states = (0..catalog.state_count()).map(StateId);
        let blocks = || catalog.blocks().iter().map(|block| block.id);
        Table {
            walls: states.map(|it| shut_faces(catalog.shape(it))).collect(),
            lets_in: blocks().map(|it| lets_in(catalog, it)).collect(),
            blocking: blocks().map(|it| blocks_motion(catalog, it)).collect(),
        }
    })
}

/// `FlowingFluid.canHoldAnyFluid`.
fn lets_in(catalog: &Catalog, block: BlockId) -> LetsIn {
    let name = catalog.block(block).name.as_str();
    let own_water =
        traits(StateId::from(block)).fluid != Fluid::None && !matches!(name, "water" | "lava");
    let logged = catalog
        .properties_of(block)
        .iter()
        .any(|it| it.name == "waterlogged");
    if logged {
        LetsIn::Source
    } else if blocks_motion(catalog, block)
        || own_water
        || name.ends_with("_door")
        || name.ends_with("_portal")
        || matches!(name, "sugar_cane" | "structure_void" | "end_gateway")
    {
        LetsIn::Nothing
    } else {
        LetsIn::Anything
    }
}

/// `BlockState.blocksMotion`, from the extent of the block's shape as in `calculateSolid`.
fn blocks_motion(catalog: &Catalog, block: BlockId) -> bool {
    let name = catalog.block(block).name.as_str();
    if name.ends_with("_pressure_plate") || name.ends_with("_sign") || name.ends_with("_banner") {
        return true;
    }
    let shape = catalog.shape(catalog.block(block).default_state);
    if shape.is_empty() || matches!(name, "snow" | "bamboo_sapling") {
        return false;
    }
    let extent = |axis: usize| {
        let low = shape.iter().map(|part| part.min[axis]).fold(1.0, f64::min);
        let high = shape.iter().map(|part| part.max[axis]).fold(0.0, f64::max);
        high - low
    };
    (extent(0) + extent(1) + extent(2)) / 3.0 >= 0.729_166_666 || extent(1) >= 1.0
}
