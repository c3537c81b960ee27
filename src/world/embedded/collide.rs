//! Boxes that move through blocks: how far, and what they hit. After vanilla's `Entity.collide`: up or down first, then along the longer
//! level way; a box on the ground climbs what is no higher than its step.

use super::terrain::Terrain;
use crate::vocab::{Point, Position};
use crate::world::catalog::{Catalog, Cuboid};

/// The extent of a thing that moves, in blocks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Size {
    pub(super) width: f64,
    pub(super) height: f64,
}

/// How a move ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Moved {
    /// Where the feet are now.
    pub(super) to: Point,
    /// Whether something held it from below.
    pub(super) floor: bool,
    /// Whether it hit its head.
    pub(super) ceiling: bool,
    /// Whether a wall stopped it.
    pub(super) wall: bool,
}

const EAST: usize = 0;
const UP: usize = 1;
const SOUTH: usize = 2;

/// Less than this is no distance.
const NOTHING: f64 = 1e-7;

impl Size {
    fn at(self, feet: Point) -> Cuboid {
        let half = self.width / 2.0;
        Cuboid {
            min: [feet.x - half, feet.y, feet.z - half],
            max: [feet.x + half, feet.y + self.height, feet.z + half],
        }
    }

    /// The blocks that the thing reaches into with its feet here.
    pub(super) fn cells(self, feet: Point) -> impl Iterator<Item = Position> {
        let Cuboid { min, max } = self.at(feet);
        let corner = |of: [f64; 3]| Point::new(of[EAST], of[UP], of[SOUTH]).block();
        let (low, high) = (corner(min), corner(max));
        (low.y..=high.y).flat_map(move |y| {
            (low.z..=high.z)
                .flat_map(move |z| (low.x..=high.x).map(move |x| Position::new(x, y, z)))
        })
    }

    /// Whether the thing, with its feet here, is within a part of a block.
    pub(super) fn overlaps(self, feet: Point, part: Cuboid, block: Position) -> bool {
        let corner = [block.x, block.y, block.z].map(f64::from);
        let body = grown(self.at(feet), [-NOTHING * 10.0; 3]);
        overlap(shifted(part, corner), body)
    }

    /// Whether the thing would stand in something solid with its feet here.
    pub(super) fn stuck(self, feet: Point, terrain: &Terrain) -> bool {
        let body = grown(self.at(feet), [-NOTHING * 10.0; 3]);
        obstacles(terrain, body).iter().any(|it| overlap(*it, body))
    }

    /// Moves the thing for one tick by `way` (blocks east, up, south), climbing up to `step` blocks if it stands on the ground.
    pub(super) fn slide(
        self,
        feet: Point,
        way: [f64; 3],
        step: Option<f64>,
        terrain: &Terrain,
    ) -> Moved {
        let body = self.at(feet);
        let room = stretched(body, way);
        let climb = step.unwrap_or(0.0);
        let mut room = grown(room, [NOTHING; 3]);
        room.max[UP] += climb;
        let obstacles = obstacles(terrain, room);
        let flat = push(body, way, &obstacles);
        let walled = (0..3).any(|axis| axis != UP && (flat[axis] - way[axis]).abs() > NOTHING);
        let gone = if walled && climb > 0.0 {
            let over = climbed(body, way, climb, &obstacles);
            let far = |it: &[f64; 3]| it[EAST] * it[EAST] + it[SOUTH] * it[SOUTH];
            if far(&over) > far(&flat) + NOTHING {
                over
            } else {
                flat
            }
        } else {
            flat
        };
        Moved {
            to: feet.offset(gone[EAST], gone[UP], gone[SOUTH]),
            floor: way[UP] < 0.0 && gone[UP] > way[UP] + NOTHING,
            ceiling: way[UP] > 0.0 && flat[UP] < way[UP] - NOTHING,
            wall: [EAST, SOUTH]
                .iter()
                .any(|axis| (gone[*axis] - way[*axis]).abs() > NOTHING),
        }
    }
}

/// How far a body gets of a way, axis by axis.
fn push(body: Cuboid, way: [f64; 3], obstacles: &[Cuboid]) -> [f64; 3] {
    let mut body = body;
    let mut gone = [0.0; 3];
    let level = if way[EAST].abs() < way[SOUTH].abs() {
        [SOUTH, EAST]
    } else {
        [EAST, SOUTH]
    };
    for axis in [UP, level[0], level[1]] {
        let mut far = way[axis];
        for it in obstacles {
            far = clipped(body, *it, axis, far);
        }
        if far.abs() < NOTHING {
            far = 0.0;
        }
        gone[axis] = far;
        body.min[axis] += far;
        body.max[axis] += far;
    }
    gone
}

/// The same way with a step up before and the ground found again after.
fn climbed(body: Cuboid, way: [f64; 3], step: f64, obstacles: &[Cuboid]) -> [f64; 3] {
    let up = push(body, [0.0, step, 0.0], obstacles)[UP];
    let raised = shifted(body, [0.0, up, 0.0]);
    let level = push(raised, [way[EAST], 0.0, way[SOUTH]], obstacles);
    let down = push(shifted(raised, level), [0.0, -up, 0.0], obstacles)[UP];
    [level[EAST], up + down, level[SOUTH]]
}

/// What is left of a way along one axis before an obstacle.
fn clipped(body: Cuboid, it: Cuboid, axis: usize, far: f64) -> f64 {
    let beside = (0..3).any(|other| {
        other != axis
            && (body.max[other] <= it.min[other] + NOTHING
                || body.min[other] >= it.max[other] - NOTHING)
    });
    if beside {
        far
    } else if far > 0.0 && body.max[axis] <= it.min[axis] + NOTHING {
        far.min((it.min[axis] - body.max[axis]).max(0.0))
    } else if far < 0.0 && body.min[axis] >= it.max[axis] - NOTHING {
        far.max((it.max[axis] - body.min[axis]).min(0.0))
    } else {
        far
    }
}

/// The shapes of all blocks that reach into a room.
fn obstacles(terrain: &Terrain, room: Cuboid) -> Vec<Cuboid> {
    let low = room.min.map(|edge| edge.floor() as i32);
    let high = room.max.map(|edge| edge.floor() as i32);
    let mut found = Vec::new();
    // One lower: fences are higher than their block.
    for y in low[UP] - 1..=high[UP] {
        for z in low[SOUTH]..=high[SOUTH] {
            for x in low[EAST]..=high[EAST] {
                let at = Position::new(x, y, z);
                let state = terrain.state(at);
                if super::kinds::traits(state).solid() {
                    let corner = [x, y, z].map(f64::from);
                    let parts = Catalog::get().shape(state);
                    found.extend(parts.iter().map(|part| shifted(*part, corner)));
                }
            }
        }
    }
    found
}

fn overlap(a: Cuboid, b: Cuboid) -> bool {
    (0..3).all(|axis| a.min[axis] < b.max[axis] && b.min[axis] < a.max[axis])
}

fn shifted(it: Cuboid, by: [f64; 3]) -> Cuboid {
    Cuboid {
        min: std::array::from_fn(|axis| it.min[axis] + by[axis]),
        max: std::array::from_fn(|axis| it.max[axis] + by[axis]),
    }
}

fn stretched(it: Cuboid, way: [f64; 3]) -> Cuboid {
    Cuboid {
        min: std::array::from_fn(|axis| it.min[axis] + way[axis].min(0.0)),
        max: std::array::from_fn(|axis| it.max[axis] + way[axis].max(0.0)),
    }
}

fn grown(it: Cuboid, by: [f64; 3]) -> Cuboid {
    Cuboid {
        min: std::array::from_fn(|axis| it.min[axis] - by[axis]),
        max: std::array::from_fn(|axis| it.max[axis] + by[axis]),
    }
}

#[cfg(test)]
mod tests {
    use super::Size;
    use crate::vocab::{Point, Position};
    use crate::world::catalog::Catalog;
    use crate::world::embedded::{Settings, Terrain, World};

    const PLAYER: Size = Size {
        width: 0.6,
        height: 1.8,
    };

    /// A flat world (ground at 64) with some blocks.
    fn with(blocks: &[(i32, i32, i32, &str)]) -> World {
        let mut world = World::new(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        });
        for (x, y, z, name) in blocks {
            let block = Catalog::get().block_named(name).unwrap().id;
            world.set_block(Position::new(*x, *y, *z), block);
        }
        world
    }

    #[test]
    fn a_wall_stops_and_a_floor_holds() {
        let world = with(&[(2, 64, 0, "stone"), (2, 65, 0, "stone")]);
        let from = Point::new(0.5, 64.0, 0.5);
        let moved = PLAYER.slide(from, [3.0, -0.1, 0.0], Some(0.6), &world.land.terrain);
        assert!(moved.wall && moved.floor && !moved.ceiling);
        assert!((moved.to.x - 1.7).abs() < 1e-6 && (moved.to.y - 64.0).abs() < 1e-6);
    }

    #[test]
    fn a_step_is_climbed_and_a_fence_is_not() {
        let slab = with(&[(2, 64, 0, "oak_slab")]);
        let from = Point::new(1.0, 64.0, 0.5);
        let moved = PLAYER.slide(from, [1.0, -0.1, 0.0], Some(0.6), &slab.land.terrain);
        assert_eq!(moved.to, Point::new(2.0, 64.5, 0.5));
        let fence = with(&[(2, 64, 0, "oak_fence")]);
        let above = Point::new(1.0, 65.2, 0.5);
        let moved = PLAYER.slide(above, [2.0, 0.0, 0.0], None, &fence.land.terrain);
        assert!(moved.wall && moved.to.x < 2.1);
    }

    #[test]
    fn who_stands_in_a_block_is_stuck() {
        let world = with(&[(0, 65, 0, "stone")]);
        assert!(PLAYER.stuck(Point::new(0.5, 64.0, 0.5), &world.land.terrain));
        assert!(!PLAYER.stuck(Point::new(2.5, 64.0, 0.5), &world.land.terrain));
    }
}
