//! Which biome lies where.

/// Biomes with trees.
pub(in crate::world::embedded) const WOODED: [&str; 2] = ["forest", "birch_forest"];
