//! Facts of creatures: size, strength, food and loot, as plain values. Where they are and what they do is a world's affair.

use super::{Catalog, ItemId};
use crate::vocab::MobName;

/// A kind of creature, as grown-ups are.
#[derive(Clone, Debug)]
pub struct Creature {
    /// Its name.
    pub name: MobName,
    /// Blocks from side to side.
    pub width: f64,
    /// Blocks from foot to crown.
    pub height: f64,
    /// Half hearts it begins with.
    pub health: f32,
    /// Vanilla's attribute `movement_speed`, which the speeds of its goals multiply.
    pub speed: f64,
    /// Half hearts that a blow takes from a player on easy, normal and hard; 0 for who never strikes, as animals and the creeper,
    /// which explodes with power 3. The skeleton's is its arrow, without the spread that vanilla adds.
    pub attack: [f32; 3],
    /// Blocks from which it notices whom it follows.
    pub follow_range: f64,
    /// Food that makes two of them breed; empty for monsters.
    pub breeds_with: Vec<ItemId>,
    /// What it may leave behind, each entry drawn on its own, without enchantments.
    pub loot: Vec<Loot>,
}

/// One possible drop of a creature.
#[derive(Clone, Debug, PartialEq)]
pub struct Loot {
    /// What. A sheep's wool has the sheep's colour in the game, and is white here.
    pub item: ItemId,
    /// Fewest, which may be none, and most; all equally likely.
    pub count: (u32, u32),
    /// Probability, 0 to 1. Vanilla draws one of a zombie's three rare things; here each has its share and is drawn on its own.
    pub chance: f64,
    /// What it is instead if the creature burned as it died.
    pub burned: Option<ItemId>,
    /// Whether it falls only if a player killed the creature.
    pub by_player: bool,
}

impl Catalog {
    /// The creature with this name, if its facts are known: most creatures of the game are not.
    pub fn creature(&self, name: &str) -> Option<&Creature> {
        let mut creatures = self.creatures.iter();
        creatures.find(|creature| creature.name.as_str() == name)
    }

    /// The names of all creatures of the game.
    pub fn mobs(&self) -> &[MobName] {
        &self.mobs
    }

    /// All creatures whose facts are known.
    pub fn creatures(&self) -> &[Creature] {
        &self.creatures
    }
}

#[cfg(test)]
mod tests {
    use crate::world::catalog::{Catalog, ItemId};

    #[test]
    fn every_creature_of_the_game_has_a_name_and_things_are_none() {
        let mobs = Catalog::get().mobs();
        let is_named = |name: &str| mobs.iter().any(|mob| mob.as_str() == name);
        assert_eq!(mobs.len(), 84);
        assert!(
            ["zombie", "enderman", "villager", "bat"]
                .iter()
                .all(|it| is_named(it))
        );
        assert!(
            !["minecart", "arrow", "player", "armor_stand"]
                .iter()
                .any(|it| is_named(it))
        );
        let mut creatures = Catalog::get().creatures().iter();
        assert!(creatures.all(|creature| is_named(creature.name.as_str())));
    }

    fn name(item: ItemId) -> &'static str {
        Catalog::get().item(item).unwrap().name.as_str()
    }

    /// Loot as text: `1-3 porkchop/cooked_porkchop`; `!` marks what only players get.
    fn loot(creature: &str) -> String {
        let creature = Catalog::get().creature(creature).unwrap();
        let entries = creature.loot.iter().map(|loot| {
            let (least, most) = loot.count;
            let burned = loot.burned.map(|item| format!("/{}", name(item)));
            let chance = (loot.chance < 1.0).then(|| format!("{:.4} ", loot.chance));
            format!(
                "{}{least}-{most} {}{}{}",
                chance.unwrap_or_default(),
                name(loot.item),
                burned.unwrap_or_default(),
                if loot.by_player { "!" } else { "" },
            )
        });
        entries.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn creatures_are_as_strong_as_in_the_game() {
        for (creature, health, speed, attack) in [
            ("pig", 10.0, 0.25, [0.0, 0.0, 0.0]),
            ("cow", 10.0, 0.2, [0.0, 0.0, 0.0]),
            ("sheep", 8.0, 0.23, [0.0, 0.0, 0.0]),
            ("chicken", 4.0, 0.25, [0.0, 0.0, 0.0]),
            ("rabbit", 3.0, 0.3, [0.0, 0.0, 0.0]),
            ("zombie", 20.0, 0.23, [2.5, 3.0, 4.5]),
            ("skeleton", 20.0, 0.25, [3.0, 4.0, 6.0]),
            ("spider", 16.0, 0.3, [2.0, 2.0, 3.0]),
            ("creeper", 20.0, 0.25, [0.0, 0.0, 0.0]),
            ("enderman", 40.0, 0.3, [4.5, 7.0, 10.5]),
        ] {
            let facts = Catalog::get().creature(creature).unwrap();
            let found = (facts.health, facts.speed, facts.attack);
            assert_eq!(found, (health, speed, attack), "{creature}");
        }
        assert!(Catalog::get().creature("herobrine").is_none());
    }

    #[test]
    fn creatures_leave_what_they_do_in_the_game() {
        for (creature, expected) in [
            ("pig", "1-3 porkchop/cooked_porkchop"),
            ("cow", "0-2 leather, 1-3 beef/cooked_beef"),
            ("sheep", "1-2 mutton/cooked_mutton, 1-1 white_wool"),
            ("chicken", "0-2 feather, 1-1 chicken/cooked_chicken"),
            (
                "rabbit",
                "0-1 rabbit_hide, 1-1 rabbit/cooked_rabbit, 0.1000 1-1 rabbit_foot!",
            ),
            (
                "zombie",
                "0-2 rotten_flesh, 0.0083 1-1 iron_ingot!, 0.0083 1-1 carrot!, 0.0083 1-1 potato/baked_potato!",
            ),
            ("skeleton", "0-2 arrow, 0-2 bone"),
            ("spider", "0-2 string, 0.3333 1-1 spider_eye!"),
            ("creeper", "0-2 gunpowder"),
            ("enderman", "0-1 ender_pearl"),
        ] {
            assert_eq!(loot(creature), expected, "{creature}");
        }
    }

    #[test]
    fn only_creatures_that_never_strike_breed() {
        for creature in Catalog::get().creatures() {
            let breeds = !creature.breeds_with.is_empty();
            let strikes = creature.attack.iter().any(|blow| *blow > 0.0);
            let gentle = !strikes && creature.name.as_str() != "creeper";
            assert_eq!(breeds, gentle, "{}", creature.name);
            assert!(creature.width > 0.0 && creature.height > 0.0);
            assert!(creature.follow_range >= 16.0);
        }
    }

    #[test]
    fn what_burns_with_a_creature_is_what_a_furnace_makes_of_it() {
        let catalog = Catalog::get();
        let loot = catalog.creatures().iter().flat_map(|it| &it.loot);
        for loot in loot.filter(|loot| loot.burned.is_some()) {
            let smelted = catalog.smelt(loot.item).map(|it| it.output);
            assert_eq!(loot.burned, smelted, "{}", name(loot.item));
        }
    }
}
