//! Which tree a sapling becomes, and whether it has room: after vanilla's `TreeGrower` and `TreeFeature`. The shapes are those of the
//! generator.

use std::sync::OnceLock;

use crate::vocab::{Position, Random};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::chunk::TOP;
use crate::world::embedded::generate::tree::{self, Grown, Kind};
use crate::world::embedded::kinds::{by_name, traits, with};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::left_by;

by_name! {
    fn ground() -> Ground of BlockId { clay, dirt, farmland, grass_block, mycelium, rooted_dirt }
}
by_name! {
    fn flowering() -> Flowering of StateId { flowering_azalea_leaves }
}

/// Trees with their weights.
type Trees = &'static [(Kind, u64)];

/// What a sapling becomes by itself, and in a square of four of its kind. One that becomes nothing by itself needs the square.
fn trees_of(sapling: &str) -> (Trees, Trees) {
    match sapling {
        "acacia_sapling" => (&[(Kind::Acacia, 1)], &[]),
        "azalea" | "flowering_azalea" => (&[(Kind::Azalea, 1)], &[]),
        "birch_sapling" => (&[(Kind::Birch, 1)], &[]),
        "cherry_sapling" => (&[(Kind::Cherry, 1)], &[]),
        "dark_oak_sapling" => (&[], &[(Kind::DarkOak, 1)]),
        "jungle_sapling" => (&[(Kind::Jungle, 1)], &[(Kind::GiantJungle, 1)]),
        "mangrove_propagule" => (&[(Kind::Mangrove, 1)], &[]),
        "oak_sapling" => (&[(Kind::Oak, 9), (Kind::FancyOak, 1)], &[]),
        "pale_oak_sapling" => (&[], &[(Kind::PaleOak, 1)]),
        "spruce_sapling" => (
            &[(Kind::Spruce, 1)],
            &[(Kind::GiantSpruce, 1), (Kind::GiantPine, 1)],
        ),
        _ => (&[], &[]),
    }
}

/// Lets a tree grow where a sapling stands, if there is room for the one that is drawn.
pub(super) fn grow(land: &mut Land, at: Position) {
    let sapling = land.traits(at).block;
    let (alone, together) = trees_of(Catalog::get().block(sapling).name.as_str());
    let mut random = land.random("tree", at);
    let square = square(land, at, sapling).filter(|_| !together.is_empty());
    let (trees, saplings) = match square {
        Some(square) => (together, square.to_vec()),
        None => (alone, vec![at]),
    };
    if let Some((kind, _)) = random.weighted(trees.iter(), |(_, weight)| *weight) {
        raise(land, *kind, &saplings, &mut random);
    }
}

/// The square of four saplings of a kind that a place is part of, from its north-western corner: `TreeGrower.isTwoByTwoSapling`.
fn square(land: &Land, at: Position, sapling: BlockId) -> Option<[Position; 4]> {
    let corners = [(0, 0), (0, -1), (-1, 0), (-1, -1)];
    let squares = corners.map(|(x, z)| {
        let corner = at.offset(x, 0, z);
        [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(x, z)| corner.offset(x, 0, z))
    });
    let same = |place: &Position| land.traits(*place).block == sapling;
    squares.into_iter().find(|square| square.iter().all(same))
}

/// Puts a tree in the place of saplings, the first of which is its foot.
fn raise(land: &mut Land, kind: Kind, saplings: &[Position], random: &mut Random) {
    let Some(foot) = saplings.first().copied() else {
        return;
    };
    let tree = tree::grow(kind, foot, random);
    if !has_room(land, kind, foot, height(&tree, foot), saplings) {
        return;
    }
    for at in saplings {
        land.set_state(*at, left_by(land.state(*at)));
    }
    for at in &tree.soil {
        root(land, kind, *at);
    }
    for (at, log) in &tree.logs {
        if way(land, *at) == Way::Yields {
            land.set_state(*at, *log);
        }
    }
    for (at, leaves) in &tree.leaves {
        if way(land, *at) != Way::Yields {
            continue;
        }
        let blooms = kind == Kind::Azalea && random.below(4) == 0;
        let leaves = if blooms { in_bloom(*leaves) } else { *leaves };
        land.set_state(*at, leaves);
    }
}

/// The ground under a trunk is earth from now on, under an azalea rooted: `TrunkPlacer.setDirtAt`.
fn root(land: &mut Land, kind: Kind, at: Position) {
    let (block, it) = (land.traits(at).block, ground());
    if kind == Kind::Azalea {
        land.set_block(at, it.rooted_dirt);
    } else if [it.clay, it.farmland, it.grass_block, it.mycelium].contains(&block) {
        land.set_block(at, it.dirt);
    }
}

/// One of four leaves of an azalea is in bloom: `TreeFeatures.AZALEA_TREE`.
fn in_bloom(leaves: StateId) -> StateId {
    let same = Catalog::get().properties(leaves);
    same.fold(
        flowering().flowering_azalea_leaves,
        |state, (name, value)| with(state, name, value),
    )
}

fn height(tree: &Grown, foot: Position) -> i32 {
    let heights = tree.logs.iter().map(|(at, _)| at.y - foot.y + 1);
    heights.max().unwrap_or(0)
}

/// Whether nothing is in the way of a trunk of this height: `TreeFeature.getMaxFreeTreeHeight`.
fn has_room(land: &Land, kind: Kind, foot: Position, height: i32, saplings: &[Position]) -> bool {
    let free = |at: Position| saplings.contains(&at) || way(land, at) != Way::Blocks;
    foot.y + height < TOP
        && (0..=height + 1).all(|up| {
            let reach = girth(kind, up, height);
            let mut square =
                (-reach..=reach).flat_map(|x| (-reach..=reach).map(move |z| foot.offset(x, up, z)));
            square.all(free)
        })
}

/// How far around the trunk there must be room, by height above the foot: vanilla's `FeatureSize`, tree by tree.
fn girth(kind: Kind, up: i32, height: i32) -> i32 {
    let two = |limit: i32, lower: i32, upper: i32| if up < limit { lower } else { upper };
    match kind {
        Kind::FancyOak => 0,
        Kind::Acacia | Kind::Cherry => two(1, 0, 2),
        Kind::Mangrove | Kind::Pine | Kind::Spruce => two(2, 0, 2),
        Kind::GiantJungle | Kind::GiantPine | Kind::GiantSpruce => two(1, 1, 2),
        Kind::DarkOak | Kind::PaleOak if up >= height - 1 => 2,
        _ => two(1, 0, 1),
    }
}

/// What a block is to a tree that grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// It is in the way.
    Blocks,
    /// A log: a tree grows around it.
    Shares,
    /// The tree takes its place: vanilla's tag `replaceable_by_trees`.
    Yields,
}

fn way(land: &Land, at: Position) -> Way {
    static TABLE: OnceLock<Vec<Way>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks().iter();
        blocks.map(|it| way_of(it.name.as_str())).collect()
    });
    let block = traits(land.state(at)).block;
    table
        .get(usize::from(block.0))
        .copied()
        .unwrap_or(Way::Blocks)
}

fn way_of(name: &str) -> Way {
    match name {
        "air" | "cave_air" | "water" | "short_grass" | "tall_grass" | "fern" | "large_fern"
        | "bush" | "firefly_bush" | "dead_bush" | "short_dry_grass" | "tall_dry_grass"
        | "leaf_litter" | "vine" | "glow_lichen" | "hanging_roots" | "pale_moss_carpet"
        | "seagrass" | "tall_seagrass" | "sunflower" | "lilac" | "rose_bush" | "peony"
        | "pitcher_plant" | "dandelion" | "golden_dandelion" | "poppy" | "blue_orchid"
        | "allium" | "azure_bluet" | "oxeye_daisy" | "cornflower" | "lily_of_the_valley"
        | "wither_rose" | "torchflower" | "open_eyeblossom" | "closed_eyeblossom" => Way::Yields,
        _ if name.starts_with("potted_") => Way::Blocks,
        _ if name.ends_with("_leaves") || name.ends_with("_tulip") => Way::Yields,
        _ if name.ends_with("_log") || name.ends_with("_wood") => Way::Shares,
        _ => Way::Blocks,
    }
}
