//! Animals that are born with the land.

use super::{named, settings};
use crate::world::catalog::Catalog;
use crate::world::embedded::World;
use crate::world::embedded::chunk::ChunkPos;

#[test]
fn a_tenth_of_the_land_is_born_with_a_herd_that_stands_on_grass() {
    let world = World::new(settings(3));
    let spawn = ChunkPos::of(world.spawn());
    let (mut herds, mut animals) = (0, Vec::new());
    for x in -8..8 {
        for z in -8..8 {
            let at = ChunkPos {
                x: spawn.x + x,
                z: spawn.z + z,
            };
            let born = world.land.terrain.herds(at);
            assert_eq!(born, world.land.terrain.herds(at));
            herds += usize::from(!born.is_empty());
            animals.extend(born);
        }
    }
    assert!((8..45).contains(&herds), "{herds} of 256 chunks");
    let grass = named(&["grass_block"]);
    let burrows = named(&["grass_block", "sand", "snow_block"]);
    for newborn in &animals {
        let pasture = match newborn.kind.as_str() {
            "rabbit" => &burrows,
            _ => &grass,
        };
        assert!(pasture.contains(&world.block(newborn.feet.up(-1))));
        assert!(!world.land.traits(newborn.feet).solid());
    }
    assert!(
        animals
            .iter()
            .all(|it| { Catalog::get().creature(it.kind.as_str()).is_some() })
    );
}
