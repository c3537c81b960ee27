//! What a straight line meets in this world's land: the first shape of a block. After vanilla's `BlockGetter.clip`.

use super::terrain::Terrain;
use crate::vocab::{Face, Point, Position};
use crate::world::catalog::{Catalog, Cuboid};
use crate::world::line::placed;
pub(super) use crate::world::line::{along, enters, length};
use crate::world::senses::Ray;

/// Where a line enters a block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Met {
    pub(super) at: Position,
    /// The side through which it enters.
    pub(super) face: Face,
    pub(super) point: Point,
    /// The share of the way that it went, 0 to 1.
    pub(super) share: f64,
}

/// What a line does not pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stops {
    /// What bodies bump into, in its shape: vanilla's `ClipContext.Block.COLLIDER`.
    Solid,
    /// What can be clicked. The catalog knows no outlines, so that plants and the like count as whole blocks.
    Clicked,
    /// What can be clicked, and liquids that are sources.
    Source,
    /// What can be clicked, and any liquid.
    Liquid,
}

/// The first block on the way from a point; `way` is in blocks east, up and south.
pub(super) fn met(terrain: &Terrain, from: Point, way: [f64; 3], stops: Stops) -> Option<Met> {
    let length = length(way);
    if length < 1e-9 {
        return None;
    }
    let near = Ray::new(from, way.map(|part| part / length));
    let near = near.take_while(|(_, distance)| *distance <= length);
    for (at, _) in near {
        let entered = stops.parts(at, terrain);
        let entered = entered
            .iter()
            .filter_map(|part| enters(placed(*part, at), from, way));
        if let Some((share, face)) = entered.min_by(|a, b| a.0.total_cmp(&b.0)) {
            return Some(Met {
                at,
                face,
                point: along(from, way, share),
                share,
            });
        }
    }
    None
}

/// The direction of length 1 of a look: degrees as in observations.
pub(super) fn direction(yaw: f32, pitch: f32) -> [f64; 3] {
    let (yaw, pitch) = (f64::from(yaw).to_radians(), f64::from(pitch).to_radians());
    [
        -yaw.sin() * pitch.cos(),
        -pitch.sin(),
        yaw.cos() * pitch.cos(),
    ]
}

impl Stops {
    /// What the line does not pass of a block.
    fn parts(self, at: Position, terrain: &Terrain) -> &'static [Cuboid] {
        const WHOLE: &[Cuboid] = &[Cuboid {
            min: [0.0; 3],
            max: [1.0; 3],
        }];
        let state = terrain.state(at);
        let traits = super::kinds::traits(state);
        let wet = match self {
            Self::Solid | Self::Clicked => false,
            Self::Source => traits.source,
            Self::Liquid => traits.fluid != super::kinds::Fluid::None,
        };
        if wet || (self != Self::Solid && traits.breakable && !traits.solid()) {
            WHOLE
        } else {
            Catalog::get().shape(state)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Stops, direction, met};
    use crate::vocab::{Face, Point, Position};
    use crate::world::catalog::Catalog;
    use crate::world::embedded::{Settings, Terrain, World};

    #[test]
    fn a_line_meets_the_shape_of_a_block_and_not_its_place() {
        let mut world = World::new(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        });
        let slab = Catalog::get().block_named("oak_slab").unwrap().id;
        world.set_block(Position::new(2, 64, 0), slab);
        let cast = |y, stops| {
            let from = Point::new(0.5, y, 0.5);
            met(&world.land.terrain, from, [4.0, 0.0, 0.0], stops)
        };
        let hit = cast(64.25, Stops::Solid).unwrap();
        assert_eq!((hit.at.x, hit.face, hit.point.x), (2, Face::West, 2.0));
        assert_eq!(cast(64.75, Stops::Solid), None);
        let down = direction(0.0, 90.0).map(|part| part * 3.0);
        let floor = met(
            &world.land.terrain,
            Point::new(0.5, 66.0, 0.5),
            down,
            Stops::Clicked,
        )
        .unwrap();
        assert_eq!((floor.at.y, floor.face), (63, Face::Up));
    }
}
