//! The state that a new block takes: vanilla's `getStateForPlacement`, family by family.

use super::attached;
use super::named::on_wall;
use super::spot::Spot;
use super::upright;
use crate::vocab::Face;
use crate::world::catalog::{Block, Catalog, StateId};
use crate::world::embedded::compass::{self, clockwise, name, opposite};
use crate::world::embedded::kinds::{flag, traits, with};
use crate::world::embedded::support;

/// The state of a block at a spot; none if no state of it holds there.
pub(super) fn wanted(block: &Block, spot: &Spot<'_>) -> Option<StateId> {
    if traits(spot.state()).block == block.id
        && let Some(more) = one_more(spot.state())
    {
        return Some(more);
    }
    let state = match on_wall(block.name.as_str()) {
        Some(wall) => attached::standing_or_wall(block, wall, spot)?,
        None => of_family(block, spot)?,
    };
    Some(flag(state, "waterlogged", spot.wet()))
}

/// The same block with one more of what it holds; none if it is full or holds one only.
pub(super) fn one_more(state: StateId) -> Option<StateId> {
    const COUNTS: [&str; 6] = [
        "candles",
        "pickles",
        "eggs",
        "flower_amount",
        "segment_amount",
        "layers",
    ];
    let catalog = Catalog::get();
    if matches!(catalog.property(state, "type"), Some("top" | "bottom")) {
        let double = catalog.with_property(state, "type", "double")?;
        return Some(flag(double, "waterlogged", false));
    }
    let mut counts = COUNTS.iter();
    counts.find_map(|name| {
        let count: u8 = catalog.property(state, name)?.parse().ok()?;
        catalog.with_property(state, name, &(count + 1).to_string())
    })
}

fn of_family(block: &Block, spot: &Spot<'_>) -> Option<StateId> {
    let state = block.default_state;
    let name = block.name.as_str();
    match name {
        "lever" | "grindstone" => return attached::on_any_side(state, spot),
        "bell" => return attached::bell(state, spot),
        "ladder" | "tripwire_hook" => return attached::on_a_wall(state, spot, opposite),
        "cocoa" => return attached::on_a_wall(state, spot, |side| side),
        "vine" | "glow_lichen" | "sculk_vein" | "resin_clump" => {
            return attached::covering(state, spot);
        }
        "hopper" => {
            let towards = opposite(spot.face);
            let level = compass::level(towards);
            return Some(facing(state, if level { towards } else { Face::Down }));
        }
        "pointed_dripstone" => return Some(upright::dripstone(state, spot)),
        "scaffolding" => return Some(upright::scaffolding(state, spot)),
        "bamboo" => return upright::bamboo(state, spot),
        "crafter" => return Some(upright::crafter(state, spot)),
        "mangrove_propagule" => return Some(with(state, "age", "4")),
        "kelp" | "cave_vines" | "weeping_vines" | "twisting_vines" => {
            let age = spot.chance.clone().below(25);
            return Some(with(state, "age", &age.to_string()));
        }
        _ => {}
    }
    if name.ends_with("_button") {
        attached::on_any_side(state, spot)
    } else if name.ends_with("lantern") && Catalog::get().property(state, "hanging").is_some() {
        attached::lantern(state, spot)
    } else if name.ends_with("_door") {
        Some(upright::door(state, spot))
    } else if name.ends_with("_trapdoor") {
        Some(upright::trapdoor(state, spot))
    } else if name.ends_with("chest") && Catalog::get().property(state, "type").is_some() {
        Some(upright::chest(state, spot))
    } else if name.ends_with("_concrete_powder") && beside_water(spot) {
        let hard = name.trim_end_matches("_powder");
        Catalog::get().state(hard, &[])
    } else {
        Some(by_properties(state, name, spot))
    }
}

/// What most blocks do: each property that follows from click and look.
fn by_properties(state: StateId, block: &str, spot: &Spot<'_>) -> StateId {
    let catalog = Catalog::get();
    let mut state = state;
    let all: Vec<_> = catalog
        .properties_of(traits(state).block)
        .iter()
        .map(|it| (it.name.as_str(), it.values.len()))
        .collect();
    for (property, values) in all {
        state = match (property, values) {
            ("axis", _) => with(state, "axis", compass::axis(spot.face)),
            ("facing", 4) => facing(state, level_facing(block, spot.ahead())),
            ("facing", _) => facing(state, facing_of_six(block, spot)),
            ("half" | "type", 2..=3) => {
                with(state, property, upper_or_lower(state, property, spot))
            }
            ("persistent", _) => leaves(flag(state, "persistent", true), spot),
            ("north" | "south" | "west" | "east" | "up" | "down", 2) if is_mushroom(block) => {
                let side = compass::named(property).unwrap_or(Face::Up);
                let same = traits(spot.beside(side)).block == traits(state).block;
                flag(state, property, !same)
            }
            ("shape", 6..) => {
                let along = compass::axis(spot.ahead()) == "x";
                with(
                    state,
                    property,
                    if along { "east_west" } else { "north_south" },
                )
            }
            _ => state,
        };
    }
    state
}

/// Where a block faces that can face four ways: mostly the one who places it.
fn level_facing(block: &str, ahead: Face) -> Face {
    let with_the_look = block.ends_with("_stairs")
        || block.ends_with("_bed")
        || block.ends_with("_fence_gate")
        || matches!(
            block,
            "campfire" | "soul_campfire" | "decorated_pot" | "calibrated_sculk_sensor"
        );
    if with_the_look {
        ahead
    } else if block.ends_with("anvil") {
        clockwise(ahead)
    } else {
        opposite(ahead)
    }
}

/// Where a block faces that can face six ways: rods, boxes and crystals away from what was clicked, machines towards the one who places them.
fn facing_of_six(block: &str, spot: &Spot<'_>) -> Face {
    if block.ends_with("_rod")
        || block.ends_with("shulker_box")
        || block.ends_with("amethyst_bud")
        || block == "amethyst_cluster"
    {
        spot.face
    } else if block == "observer" {
        spot.towards()
    } else {
        opposite(spot.towards())
    }
}

/// The half of a slab or of stairs, by where the side was clicked.
fn upper_or_lower(state: StateId, property: &str, spot: &Spot<'_>) -> &'static str {
    let catalog = Catalog::get();
    if catalog.with_property(state, property, "top").is_none() {
        return "lower";
    }
    let low = spot.face == Face::Up || spot.cursor[1] <= 0.5;
    if spot.face != Face::Down && low {
        "bottom"
    } else {
        "top"
    }
}

/// Leaves count how far from wood they are: vanilla's `LeavesBlock.updateDistance`.
fn leaves(state: StateId, spot: &Spot<'_>) -> StateId {
    let catalog = Catalog::get();
    let distances = Face::ALL.into_iter().filter_map(|side| {
        let beside = spot.beside(side);
        match catalog.property(beside, "distance") {
            Some(far) => far.parse().ok().map(|far: u8| far + 1),
            None => traits(beside).tree.then_some(1),
        }
    });
    let distance = distances.min().unwrap_or(7).min(7);
    with(state, "distance", &distance.to_string())
}

fn is_mushroom(block: &str) -> bool {
    block.ends_with("mushroom_block") || block == "mushroom_stem"
}

fn beside_water(spot: &Spot<'_>) -> bool {
    let sides = Face::ALL.into_iter().filter(|side| *side != Face::Down);
    let mut wet = sides.map(|side| traits(spot.beside(side)).water());
    spot.wet() || wet.any(|wet| wet)
}

/// Whether a state holds at a spot.
pub(super) fn holds(state: StateId, spot: &Spot<'_>) -> bool {
    let wet = flag(state, "waterlogged", spot.wet());
    support::holds(spot.terrain, spot.at, wet)
}

pub(super) fn facing(state: StateId, side: Face) -> StateId {
    with(state, "facing", name(side))
}
