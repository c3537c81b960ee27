//! Facts of biomes: their climate.

use super::Catalog;
use crate::vocab::BiomeName;

/// A biome of the overworld.
#[derive(Clone, Debug, PartialEq)]
pub struct Biome {
    /// Its name.
    pub name: BiomeName,
    /// How warm it is at the height of the sea, as the game counts: below 0.15 rain is snow and still water freezes.
    pub temperature: f64,
    /// Whether it never rains.
    pub dry: bool,
}

impl Catalog {
    /// All biomes of the overworld, by name.
    pub fn biomes(&self) -> &[Biome] {
        &self.biomes
    }

    /// A biome of the overworld by its name.
    pub fn biome(&self, name: &str) -> Option<&Biome> {
        self.biomes.iter().find(|it| it.name.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Catalog;

    #[test]
    fn deserts_are_hot_and_dry_and_there_is_no_nether() {
        let catalog = Catalog::get();
        let desert = catalog.biome("desert").unwrap();
        assert!(desert.temperature > 1.9 && desert.dry);
        let taiga = catalog.biome("snowy_taiga").unwrap();
        assert!(taiga.temperature < 0.15 && !taiga.dry);
        assert_eq!(catalog.biome("nether_wastes"), None);
        assert_eq!(catalog.biomes().len(), 55);
    }
}
