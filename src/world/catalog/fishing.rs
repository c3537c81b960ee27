//! Facts of fishing: what a rod catches and how often, without luck or enchantments.

use serde::Deserialize;

use super::{Catalog, ItemId};

/// Something that a rod may catch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Catch {
    /// What. Bows, books and rods of the treasure are enchanted in the game, and boots and rods of the junk worn; here they are plain.
    pub item: ItemId,
    /// What it is drawn with.
    pub pool: Pool,
    /// How often it is drawn within its pool, against the others there.
    pub weight: u32,
    /// How many at once.
    pub count: u32,
}

/// A pool of catches; the pool is drawn before the catch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pool {
    /// What one fishes for.
    Fish,
    /// What one throws back. The bamboo of jungles is left out.
    Junk,
    /// What one hopes for: only in open water, else the others are drawn alone.
    Treasure,
}

impl Pool {
    /// How often the pool is drawn, against the others.
    pub const fn weight(self) -> u32 {
        match self {
            Self::Fish => 85,
            Self::Junk => 10,
            Self::Treasure => 5,
        }
    }
}

impl Catalog {
    /// All that a rod may catch, pool by pool.
    pub fn fishing(&self) -> &[Catch] {
        &self.fishing
    }
}

#[cfg(test)]
mod tests {
    use super::{Catalog, Pool};

    #[test]
    fn the_pools_weigh_what_they_do_in_the_game() {
        for (pool, catches, weight) in [
            (Pool::Fish, 4, 100),
            (Pool::Junk, 12, 100),
            (Pool::Treasure, 6, 6),
        ] {
            let of_pool = Catalog::get().fishing().iter().filter(|it| it.pool == pool);
            let weights: Vec<u32> = of_pool.map(|it| it.weight).collect();
            assert_eq!(weights.len(), catches, "{pool:?}");
            assert_eq!(weights.iter().sum::<u32>(), weight, "{pool:?}");
        }
    }

    #[test]
    fn cod_is_the_commonest_fish_and_ink_comes_in_tens() {
        let catalog = Catalog::get();
        let catch = |name| {
            let item = catalog.item_named(name).unwrap().id;
            let mut catches = catalog.fishing().iter();
            *catches.find(|it| it.item == item).unwrap()
        };
        assert_eq!((catch("cod").weight, catch("cod").count), (60, 1));
        assert_eq!((catch("ink_sac").weight, catch("ink_sac").count), (1, 10));
    }
}
