//! Which veins there are: one table.

use super::Depth::{self, Even, Peaked};
use super::Often::{self, Count, OneIn, UpTo};
use super::Vein;
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{BOTTOM, TOP};
use crate::world::embedded::kinds::by_name;

by_name! {
    /// What veins are made of.
    pub(super) fn minerals() -> Minerals of StateId {
        andesite, coal_ore, copper_ore, deepslate_coal_ore, deepslate_copper_ore, deepslate_diamond_ore, deepslate_emerald_ore,
        deepslate_gold_ore, deepslate_iron_ore, deepslate_lapis_ore, deepslate_redstone_ore, diamond_ore, diorite, dirt, emerald_ore,
        gold_ore, granite, gravel, iron_ore, lapis_ore, redstone_ore, tuff,
    }
}

const ANDESITE: fn(&Minerals) -> [StateId; 2] = |it| [it.andesite; 2];
const COAL: fn(&Minerals) -> [StateId; 2] = |it| [it.coal_ore, it.deepslate_coal_ore];
const COPPER: fn(&Minerals) -> [StateId; 2] = |it| [it.copper_ore, it.deepslate_copper_ore];
const DIAMOND: fn(&Minerals) -> [StateId; 2] = |it| [it.diamond_ore, it.deepslate_diamond_ore];
const DIORITE: fn(&Minerals) -> [StateId; 2] = |it| [it.diorite; 2];
const DIRT: fn(&Minerals) -> [StateId; 2] = |it| [it.dirt; 2];
const EMERALD: fn(&Minerals) -> [StateId; 2] = |it| [it.emerald_ore, it.deepslate_emerald_ore];
const GOLD: fn(&Minerals) -> [StateId; 2] = |it| [it.gold_ore, it.deepslate_gold_ore];
const GRANITE: fn(&Minerals) -> [StateId; 2] = |it| [it.granite; 2];
const GRAVEL: fn(&Minerals) -> [StateId; 2] = |it| [it.gravel; 2];
const IRON: fn(&Minerals) -> [StateId; 2] = |it| [it.iron_ore, it.deepslate_iron_ore];
const LAPIS: fn(&Minerals) -> [StateId; 2] = |it| [it.lapis_ore, it.deepslate_lapis_ore];
const REDSTONE: fn(&Minerals) -> [StateId; 2] = |it| [it.redstone_ore, it.deepslate_redstone_ore];
const TUFF: fn(&Minerals) -> [StateId; 2] = |it| [it.tuff; 2];

/// All kinds of veins in vanilla's order; what comes first is replaced by what comes later.
pub(super) const VEINS: &[Vein] = &[
    vein(DIRT, Count(7), 33, Even(0, 160), 0.0),
    vein(GRAVEL, Count(14), 33, Even(BOTTOM, TOP - 1), 0.0),
    vein(GRANITE, OneIn(6), 64, Even(64, 128), 0.0),
    vein(GRANITE, Count(2), 64, Even(0, 60), 0.0),
    vein(DIORITE, OneIn(6), 64, Even(64, 128), 0.0),
    vein(DIORITE, Count(2), 64, Even(0, 60), 0.0),
    vein(ANDESITE, OneIn(6), 64, Even(64, 128), 0.0),
    vein(ANDESITE, Count(2), 64, Even(0, 60), 0.0),
    vein(TUFF, Count(2), 64, Even(BOTTOM, 0), 0.0),
    vein(COAL, Count(30), 17, Even(136, TOP - 1), 0.0),
    vein(COAL, Count(20), 17, Peaked(0, 192), 0.5),
    vein(IRON, Count(90), 9, Peaked(80, 384), 0.0),
    vein(IRON, Count(10), 9, Peaked(-24, 56), 0.0),
    vein(IRON, Count(10), 4, Even(BOTTOM, 72), 0.0),
    vein(GOLD, Count(4), 9, Peaked(BOTTOM, 32), 0.5),
    vein(GOLD, UpTo(1), 9, Even(BOTTOM, -48), 0.5),
    vein(REDSTONE, Count(4), 8, Even(BOTTOM, 15), 0.0),
    vein(REDSTONE, Count(8), 8, Peaked(BOTTOM - 32, BOTTOM + 32), 0.0),
    vein(DIAMOND, Count(7), 4, Peaked(BOTTOM - 80, BOTTOM + 80), 0.5),
    vein(DIAMOND, Count(2), 8, Even(BOTTOM, -4), 0.5),
    vein(DIAMOND, OneIn(9), 12, Peaked(BOTTOM - 80, BOTTOM + 80), 0.7),
    vein(DIAMOND, Count(4), 8, Peaked(BOTTOM - 80, BOTTOM + 80), 1.0),
    vein(LAPIS, Count(2), 7, Peaked(-32, 32), 0.0),
    vein(LAPIS, Count(4), 7, Even(BOTTOM, 64), 1.0),
    vein(COPPER, Count(16), 10, Peaked(-16, 112), 0.0),
    Vein {
        alpine: true,
        ..vein(EMERALD, Count(100), 3, Peaked(-16, 480), 0.0)
    },
];

const fn vein(
    ore: fn(&Minerals) -> [StateId; 2],
    often: Often,
    size: u32,
    depth: Depth,
    shy: f64,
) -> Vein {
    Vein {
        ore,
        often,
        size,
        depth,
        shy,
        alpine: false,
    }
}
