//! Where lava and water meet, there is stone.

use super::{DOWN, liquids};
use crate::vocab::Position;
use crate::world::embedded::kinds::Fluid;
use crate::world::embedded::land::Land;

/// Whether a liquid is lava beside or under water: vanilla's `LiquidBlock.shouldSpreadLiquid`; water below lava does nothing.
pub(super) fn meets_water(land: &Land, at: Position) -> bool {
    let around = at.neighbours();
    let mut beside = around.into_iter().skip(DOWN + 1);
    land.traits(at).block == liquids().lava && beside.any(|it| land.traits(it).water())
}

/// Turns lava that has met water to obsidian, or to cobblestone if it flows.
pub(in crate::world::embedded::living) fn harden(land: &mut Land, at: Position) {
    if !meets_water(land, at) {
        return;
    }
    let stone = if land.traits(at).source {
        liquids().obsidian
    } else {
        liquids().cobblestone
    };
    land.set_block(at, stone);
}

/// Turns water that lava falls on to stone; true if it did. Vanilla's `LavaFluid.spreadTo`.
pub(super) fn quench(land: &mut Land, at: Position, falling: Fluid) -> bool {
    let there = land.traits(at);
    let quenched = falling == Fluid::Lava && there.water();
    if quenched && there.block == liquids().water {
        land.set_block(at, liquids().stone);
    }
    quenched
}
