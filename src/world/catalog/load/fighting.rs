//! Creatures, weapons and armour.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ItemIds, LoadError};
use crate::vocab::MobName;
use crate::world::catalog::{Armour, ArmourSlot, Creature, ItemId, Loot, Weapon};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CreatureWire {
    name: MobName,
    width: f64,
    height: f64,
    health: f32,
    speed: f64,
    attack: [f32; 3],
    follow: f64,
    food: Vec<String>,
    loot: Vec<LootWire>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LootWire {
    item: String,
    least: u32,
    most: u32,
    /// Without it, always.
    chance: Option<f64>,
    burned: Option<String>,
    #[serde(default)]
    player: bool,
}

/// An entry of `entities.json`, which has boats, arrows and players too.
#[derive(Deserialize)]
pub(super) struct EntityWire {
    name: MobName,
    #[serde(rename = "type")]
    kind: String,
}

pub(super) fn mobs(wires: Vec<EntityWire>) -> Vec<MobName> {
    let lives = |wire: &EntityWire| {
        matches!(
            wire.kind.as_str(),
            "ambient" | "animal" | "hostile" | "mob" | "passive"
        )
    };
    let mobs = wires.into_iter().filter(lives);
    mobs.map(|wire| wire.name).collect()
}

pub(super) fn creatures(
    wires: Vec<CreatureWire>,
    names: &ItemIds,
) -> Result<Vec<Creature>, LoadError> {
    wires
        .into_iter()
        .map(|wire| {
            let loot = wire.loot.iter().map(|loot| loot_of(loot, names));
            Ok(Creature {
                loot: loot.collect::<Result<_, _>>()?,
                breeds_with: names.find_all("creatures.json", &wire.food)?,
                name: wire.name,
                width: wire.width,
                height: wire.height,
                health: wire.health,
                speed: wire.speed,
                attack: wire.attack,
                follow_range: wire.follow,
            })
        })
        .collect()
}

fn loot_of(wire: &LootWire, names: &ItemIds) -> Result<Loot, LoadError> {
    const FILE: &str = "creatures.json";
    let burned = wire.burned.as_ref().map(|name| names.find(FILE, name));
    let count = super::counts(FILE, &wire.item, wire.least, wire.most)?;
    Ok(Loot {
        item: names.find(FILE, &wire.item)?,
        count,
        chance: wire.chance.unwrap_or(1.0),
        burned: burned.transpose()?,
        by_player: wire.player,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WeaponWire {
    item: String,
    damage: f32,
    speed: f32,
}

pub(super) fn weapons(
    wires: Vec<WeaponWire>,
    names: &ItemIds,
) -> Result<BTreeMap<ItemId, Weapon>, LoadError> {
    wires
        .into_iter()
        .map(|wire| {
            let weapon = Weapon {
                damage: wire.damage,
                speed: wire.speed,
            };
            Ok((names.find("weapons.json", &wire.item)?, weapon))
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ArmourWire {
    item: String,
    slot: ArmourSlot,
    points: u32,
    #[serde(default)]
    toughness: f32,
    /// Resistance to knockback.
    #[serde(default)]
    steadiness: f32,
}

pub(super) fn armour(
    wires: Vec<ArmourWire>,
    names: &ItemIds,
) -> Result<BTreeMap<ItemId, Armour>, LoadError> {
    wires
        .into_iter()
        .map(|wire| {
            let armour = Armour {
                slot: wire.slot,
                points: wire.points,
                toughness: wire.toughness,
                knockback_resistance: wire.steadiness,
            };
            Ok((names.find("armour.json", &wire.item)?, armour))
        })
        .collect()
}
