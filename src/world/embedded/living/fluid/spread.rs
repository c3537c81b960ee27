//! Where a liquid goes: down if it can, else to the sides from which a hole is nearest.

use super::contact::quench;
use super::{DOWN, Flow, LetsIn, SIDES, fed, nature, passes, table};
use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::kinds::{Fluid, traits};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::shed;

/// Further than any hole.
const FAR: u32 = 1_000;

/// `FlowingFluid.spread`.
pub(super) fn spread(land: &mut Land, at: Position, flow: Flow) {
    let around = at.neighbours();
    let (here, below) = (land.state(at), land.state(around[DOWN]));
    if may_enter(here, below, DOWN, flow.kind) {
        let fresh = fed(land, around[DOWN], flow.kind);
        if let Some(fresh) = fresh.filter(|it| gives_way(below, it.kind, DOWN) && holds(below, *it))
        {
            enter(land, around[DOWN], fresh, DOWN);
            if sources_beside(land, at, flow.kind) >= 3 {
                spread_sideways(land, at, flow);
            }
            return;
        }
    }
    if flow.is_source() || !is_hole(land, at, flow.kind) {
        spread_sideways(land, at, flow);
    }
}

/// `FlowingFluid.spreadToSides` and `getSpread`.
fn spread_sideways(land: &mut Land, at: Position, flow: Flow) {
    let left = if flow.falls {
        7
    } else {
        flow.amount.saturating_sub(nature(flow.kind).loss)
    };
    if left == 0 {
        return;
    }
    let (here, around) = (land.state(at), at.neighbours());
    let mut nearest = FAR;
    let mut ways: [Option<Flow>; 6] = [None; 6];
    for side in SIDES {
        let (to, there) = (around[side], land.state(around[side]));
        if !may_enter(here, there, side, flow.kind) {
            continue;
        }
        let Some(fresh) = fed(land, to, flow.kind).filter(|it| holds(there, *it)) else {
            continue;
        };
        let slope = if is_hole(land, to, flow.kind) {
            0
        } else {
            slope(land, to, 1, side ^ 1, flow.kind)
        };
        if slope < nearest {
            ways = [None; 6];
        }
        if slope <= nearest {
            nearest = slope;
            ways[side] = gives_way(there, flow.kind, side).then_some(fresh);
        }
    }
    for side in SIDES {
        if let Some(fresh) = ways[side] {
            enter(land, around[side], fresh, side);
        }
    }
}

/// How many blocks away the nearest hole is: `getSlopeDistance`.
fn slope(land: &Land, at: Position, gone: u32, back: usize, kind: Fluid) -> u32 {
    let (here, around) = (land.state(at), at.neighbours());
    let mut nearest = FAR;
    for side in SIDES.into_iter().filter(|side| *side != back) {
        let there = land.state(around[side]);
        if !may_enter(here, there, side, kind)
            || table().lets_in(traits(there).block) != LetsIn::Anything
        {
            continue;
        }
        if is_hole(land, around[side], kind) {
            return gone;
        }
        if gone < nature(kind).feels {
            nearest = nearest.min(slope(land, around[side], gone + 1, side ^ 1, kind));
        }
    }
    nearest
}

/// Whether the liquid would fall from here: `isWaterHole`.
fn is_hole(land: &Land, at: Position, kind: Fluid) -> bool {
    let (here, below) = (land.state(at), land.state(at.up(-1)));
    let there = traits(below);
    passes(here, below, DOWN)
        && (there.fluid == kind || table().lets_in(there.block) == LetsIn::Anything)
}

/// `canMaybePassThrough`.
fn may_enter(here: StateId, there: StateId, side: usize, kind: Fluid) -> bool {
    let target = traits(there);
    let full = target.fluid == kind && target.source;
    !full && table().lets_in(target.block) != LetsIn::Nothing && passes(here, there, side)
}

/// Whether the block keeps the liquid: what stands in water takes only still water.
fn holds(there: StateId, flow: Flow) -> bool {
    match table().lets_in(traits(there).block) {
        LetsIn::Nothing => false,
        LetsIn::Anything => true,
        LetsIn::Source => flow.kind == Fluid::Water && flow.is_source(),
    }
}

/// Whether the liquid in a place lets another one in: `canBeReplacedWith`.
fn gives_way(there: StateId, kind: Fluid, side: usize) -> bool {
    let there = traits(there);
    match there.fluid {
        Fluid::None => true,
        Fluid::Water => side == DOWN && kind == Fluid::Lava,
        // Lava at least four ninths high.
        Fluid::Lava => there.depth >= 4 && kind == Fluid::Water,
    }
}

fn sources_beside(land: &Land, at: Position, kind: Fluid) -> usize {
    let around = at.neighbours();
    let beside = SIDES.map(|side| land.traits(around[side]));
    beside
        .into_iter()
        .filter(|it| it.fluid == kind && it.source)
        .count()
}

/// `spreadTo`: water washes away with drops, lava burns.
fn enter(land: &mut Land, at: Position, flow: Flow, side: usize) {
    if side == DOWN && quench(land, at, flow.kind) {
        return;
    }
    let there = land.state(at);
    if table().lets_in(traits(there).block) == LetsIn::Source {
        if let Some(logged) = Catalog::get().with_property(there, "waterlogged", "true") {
            land.set_state(at, logged);
        }
        return;
    }
    land.set_state(at, flow.state());
    if flow.kind == Fluid::Water {
        shed(land, at, there);
    }
}
