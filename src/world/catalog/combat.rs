//! Facts of fighting: what a blow with an item does, and what worn things protect. Who hits whom is a world's affair.

use serde::Deserialize;

use super::{Catalog, ItemId};

/// What a blow does with something in the hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weapon {
    /// Half hearts of a blow at full strength.
    pub damage: f32,
    /// Blows a second at full strength: 20 divided by this is the ticks between them.
    pub speed: f32,
}

impl Weapon {
    /// The bare hand, and anything that is no weapon.
    const HAND: Self = Self {
        damage: 1.0,
        speed: 4.0,
    };
}

/// Where a body wears something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArmourSlot {
    /// Helmets, pumpkins and heads.
    Head,
    /// Chestplates and elytra.
    Chest,
    /// Leggings.
    Legs,
    /// Boots.
    Feet,
}

/// What something does when a body wears it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Armour {
    /// Where it is worn.
    pub slot: ArmourSlot,
    /// Half chestplates on the bar.
    pub points: u32,
    /// How much of the points is left against heavy blows.
    pub toughness: f32,
    /// The share of a push that it takes away.
    pub knockback_resistance: f32,
}

impl Catalog {
    /// What a blow does with this in the hand; `None` is the bare hand.
    pub fn weapon(&self, held: Option<ItemId>) -> Weapon {
        let known = held.and_then(|item| self.weapons.get(&item));
        known.copied().unwrap_or(Weapon::HAND)
    }

    /// What this item does when worn, if a player can wear it.
    pub fn armour(&self, item: ItemId) -> Option<Armour> {
        self.armour.get(&item).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Armour, ArmourSlot, Catalog, Weapon};
    use crate::world::catalog::ItemId;

    fn item(name: &str) -> ItemId {
        Catalog::get().item_named(name).unwrap().id
    }

    #[test]
    fn blows_are_as_hard_and_as_quick_as_in_the_game() {
        for (held, damage, speed) in [
            ("wooden_sword", 4.0, 1.6),
            ("copper_sword", 5.0, 1.6),
            ("netherite_sword", 8.0, 1.6),
            ("wooden_axe", 7.0, 0.8),
            ("iron_axe", 9.0, 0.9),
            ("golden_axe", 7.0, 1.0),
            ("stone_pickaxe", 3.0, 1.2),
            ("diamond_shovel", 5.5, 1.0),
            ("golden_hoe", 1.0, 1.0),
            ("iron_hoe", 1.0, 3.0),
            ("trident", 9.0, 1.1),
            ("mace", 6.0, 0.6),
            ("stick", 1.0, 4.0),
        ] {
            let found = Catalog::get().weapon(Some(item(held)));
            assert_eq!(found, Weapon { damage, speed }, "{held}");
        }
        assert_eq!(Catalog::get().weapon(None), Weapon::HAND);
    }

    #[test]
    fn every_tool_of_every_material_is_a_weapon() {
        let catalog = Catalog::get();
        for tool in ["sword", "axe", "pickaxe", "shovel", "hoe", "spear"] {
            let mut count = 0;
            for item in catalog.items() {
                let material = item.name.as_str().strip_suffix(tool);
                if material.is_some_and(|it| it.ends_with('_')) {
                    assert!(catalog.weapons.contains_key(&item.id), "{}", item.name);
                    count += 1;
                }
            }
            assert_eq!(count, 7, "{tool}");
        }
    }

    #[test]
    fn whole_suits_protect_as_in_the_game() {
        for (material, points, toughness) in [
            ("leather", 7, 0.0),
            ("copper", 10, 0.0),
            ("golden", 11, 0.0),
            ("chainmail", 12, 0.0),
            ("iron", 15, 0.0),
            ("diamond", 20, 8.0),
            ("netherite", 20, 12.0),
        ] {
            let pieces = ["helmet", "chestplate", "leggings", "boots"];
            let suit = pieces.map(|piece| item(&format!("{material}_{piece}")));
            let suit = suit.map(|piece| Catalog::get().armour(piece).unwrap());
            let slots = suit.map(|piece| piece.slot);
            assert_eq!(
                slots,
                [
                    ArmourSlot::Head,
                    ArmourSlot::Chest,
                    ArmourSlot::Legs,
                    ArmourSlot::Feet
                ]
            );
            let all: u32 = suit.iter().map(|piece| piece.points).sum();
            let tough: f32 = suit.iter().map(|piece| piece.toughness).sum();
            assert_eq!((all, tough), (points, toughness), "{material}");
        }
    }

    #[test]
    fn some_things_are_worn_and_protect_nothing() {
        let nothing = |slot| Armour {
            slot,
            points: 0,
            toughness: 0.0,
            knockback_resistance: 0.0,
        };
        let armour = |name| Catalog::get().armour(item(name));
        assert_eq!(armour("carved_pumpkin"), Some(nothing(ArmourSlot::Head)));
        assert_eq!(armour("elytra"), Some(nothing(ArmourSlot::Chest)));
        assert_eq!(armour("iron_horse_armor"), None);
        assert_eq!(armour("stick"), None);
    }
}
