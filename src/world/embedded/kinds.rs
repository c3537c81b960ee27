//! The blocks that this world's rules and terrain call by name, looked up once, and what every block is to a body.

use std::sync::OnceLock;

use crate::world::catalog::{BlockId, Catalog};

/// Block numbers by the part they play. A name that the catalog lacks would be air; a test keeps that from happening.
#[derive(Debug)]
pub(super) struct Kinds {
    pub(super) barrel: BlockId,
    pub(super) bedrock: BlockId,
    pub(super) birch_leaves: BlockId,
    pub(super) birch_log: BlockId,
    pub(super) chest: BlockId,
    pub(super) coal_ore: BlockId,
    pub(super) crafting_table: BlockId,
    pub(super) deepslate: BlockId,
    pub(super) deepslate_coal_ore: BlockId,
    pub(super) deepslate_iron_ore: BlockId,
    pub(super) dirt: BlockId,
    pub(super) furnace: BlockId,
    pub(super) grass_block: BlockId,
    pub(super) iron_ore: BlockId,
    pub(super) lava: BlockId,
    pub(super) oak_leaves: BlockId,
    pub(super) oak_log: BlockId,
    pub(super) sand: BlockId,
    pub(super) stone: BlockId,
    pub(super) water: BlockId,
    flags: Vec<Flags>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Flags {
    solid: bool,
    breakable: bool,
    replaceable: bool,
}

/// The table for the catalog of this program.
pub(super) fn kinds() -> &'static Kinds {
    static KINDS: OnceLock<Kinds> = OnceLock::new();
    KINDS.get_or_init(Kinds::new)
}

impl Kinds {
    fn new() -> Self {
        let catalog = Catalog::get();
        let named = |name| catalog.block_named(name).map_or(BlockId::AIR, |it| it.id);
        Self {
            barrel: named("barrel"),
            bedrock: named("bedrock"),
            birch_leaves: named("birch_leaves"),
            birch_log: named("birch_log"),
            chest: named("chest"),
            coal_ore: named("coal_ore"),
            crafting_table: named("crafting_table"),
            deepslate: named("deepslate"),
            deepslate_coal_ore: named("deepslate_coal_ore"),
            deepslate_iron_ore: named("deepslate_iron_ore"),
            dirt: named("dirt"),
            furnace: named("furnace"),
            grass_block: named("grass_block"),
            iron_ore: named("iron_ore"),
            lava: named("lava"),
            oak_leaves: named("oak_leaves"),
            oak_log: named("oak_log"),
            sand: named("sand"),
            stone: named("stone"),
            water: named("water"),
            flags: flags(catalog),
        }
    }

    /// Whether a body can stand on the block and not pass through it.
    pub(super) fn solid(&self, block: BlockId) -> bool {
        self.flags(block).solid
    }

    /// Whether the block is solid and not part of a tree.
    pub(super) fn ground(&self, block: BlockId) -> bool {
        let trees = [
            self.birch_leaves,
            self.birch_log,
            self.oak_leaves,
            self.oak_log,
        ];
        self.solid(block) && !trees.contains(&block)
    }

    /// Whether any tool breaks the block: neither air, nor a liquid, nor bedrock.
    pub(super) fn breakable(&self, block: BlockId) -> bool {
        self.flags(block).breakable
    }

    /// Whether a placed block takes this one's place.
    pub(super) fn replaceable(&self, block: BlockId) -> bool {
        self.flags(block).replaceable
    }

    /// Whether the block flows.
    pub(super) fn liquid(&self, block: BlockId) -> bool {
        block == self.water || block == self.lava
    }

    /// Whether a body may break the block only when told to, never to make its way.
    pub(super) fn furniture(&self, block: BlockId) -> bool {
        [self.barrel, self.chest, self.crafting_table, self.furnace].contains(&block)
    }

    fn flags(&self, block: BlockId) -> Flags {
        let flags = self.flags.get(usize::from(block.0));
        flags.copied().unwrap_or_default()
    }
}

fn flags(catalog: &Catalog) -> Vec<Flags> {
    let blocks = catalog.blocks().iter().map(|block| {
        let name = block.name.as_str();
        let empty = matches!(name, "air" | "cave_air" | "void_air" | "water" | "lava");
        Flags {
            solid: block.solid,
            breakable: !empty && block.hardness.is_some(),
            replaceable: empty || matches!(name, "short_grass" | "tall_grass" | "fern" | "snow"),
        }
    });
    blocks.collect()
}

#[cfg(test)]
mod tests {
    use super::kinds;
    use crate::world::catalog::BlockId;

    #[test]
    fn the_catalog_has_every_block_that_the_world_is_made_of() {
        let text = format!("{:?}", kinds());
        let named = text.split("flags").next().unwrap_or_default();
        assert!(!named.contains(&format!("{:?}", BlockId::AIR)), "{named}");
    }

    #[test]
    fn water_is_neither_stood_on_nor_broken_but_built_into() {
        let kinds = kinds();
        assert!(!kinds.solid(kinds.water) && !kinds.breakable(kinds.water));
        assert!(kinds.replaceable(kinds.water) && kinds.liquid(kinds.water));
        assert!(kinds.solid(kinds.stone) && !kinds.breakable(kinds.bedrock));
    }
}
