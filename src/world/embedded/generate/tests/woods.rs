//! Trees of every wood, whole wherever they stand.

use super::settings;
use crate::vocab::{Position, Random};
use crate::world::catalog::Catalog;
use crate::world::embedded::World;
use crate::world::embedded::generate::biome::Biome;
use crate::world::embedded::generate::tree::{Kind, TALLEST, grow};
use crate::world::embedded::spawn::find_biome;

#[test]
fn every_wood_grows_in_its_biome() {
    let world = World::new(settings(5));
    let mut lacking = Vec::new();
    for (wood, biome) in [
        ("acacia", Biome::Savanna),
        ("birch", Biome::BirchForest),
        ("cherry", Biome::CherryGrove),
        ("dark_oak", Biome::DarkForest),
        ("jungle", Biome::Jungle),
        ("mangrove", Biome::MangroveSwamp),
        ("oak", Biome::Forest),
        ("pale_oak", Biome::PaleGarden),
        ("spruce", Biome::Taiga),
    ] {
        let found = (5..9).any(|seed| {
            let world = if seed == 5 {
                world.clone()
            } else {
                World::new(settings(seed))
            };
            let terrain = &world.land.terrain;
            let place = find_biome(terrain, Position::new(0, 0, 0), &biome.name());
            let log = Catalog::get()
                .block_named(&format!("{wood}_log"))
                .unwrap()
                .id;
            place.is_some_and(|place| {
                (-40..40).any(|x| {
                    (-40..40).any(|z| (-2..16).any(|up| world.block(place.offset(x, up, z)) == log))
                })
            })
        });
        if !found {
            lacking.push(wood);
        }
    }
    assert_eq!(lacking, [""; 0]);
}

#[test]
fn a_tree_hangs_together_and_keeps_within_its_bounds() {
    let foot = Position::new(100, 70, -100);
    for kind in [
        Kind::Acacia,
        Kind::Birch,
        Kind::Bush,
        Kind::Cherry,
        Kind::DarkOak,
        Kind::FancyOak,
        Kind::Jungle,
        Kind::Mangrove,
        Kind::Oak,
        Kind::PaleOak,
        Kind::Pine,
        Kind::Spruce,
        Kind::SwampOak,
    ] {
        for luck in 0..100 {
            let tree = grow(kind, foot, &mut Random::new(luck, "tree"));
            let blocks = || {
                let all = tree.logs.iter().chain(&tree.leaves);
                all.chain(&tree.hanging).map(|(at, _)| *at)
            };
            for at in blocks() {
                let aside = (at.x - foot.x).abs().max((at.z - foot.z).abs());
                assert!(
                    aside <= kind.reach(),
                    "{kind:?} reaches {aside} blocks aside"
                );
                assert!(
                    at.y - foot.y <= TALLEST,
                    "{kind:?} is {} high",
                    at.y - foot.y
                );
            }
            let logs: Vec<Position> = tree.logs.iter().map(|(at, _)| *at).collect();
            let leaves: Vec<Position> = tree.leaves.iter().map(|(at, _)| *at).collect();
            assert!(logs.contains(&foot) || kind == Kind::Mangrove, "{kind:?}");
            for (at, state) in &tree.leaves {
                let distance = Catalog::get().property(*state, "distance");
                let distance: i32 = distance.unwrap().parse().unwrap();
                let near = at.neighbours();
                let nearer = match distance {
                    1 => near.iter().any(|it| logs.contains(it)),
                    _ => near.iter().any(|it| leaves.contains(it)),
                };
                assert!(nearer && distance < 7, "{kind:?}: a leaf at {distance}");
            }
        }
    }
}
