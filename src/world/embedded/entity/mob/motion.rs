//! What moves a creature: its legs, gravity, water, blows. After vanilla's `LivingEntity.travel`, with the numbers of a body.

use super::{Kind, Mob};
use crate::vocab::{Point, Position};
use crate::world::embedded::body::hardness;
use crate::world::embedded::collide::Size;
use crate::world::embedded::harm::{Cause, Target};
use crate::world::embedded::kinds::Fluid;
use crate::world::embedded::land::Land;
use crate::world::embedded::terrain::Terrain;

/// What gravity adds to the speed downwards, in blocks per tick, and what the air leaves of it.
const GRAVITY: f64 = 0.08;
const AIR_DRAG: f64 = 0.98;
/// What ground, air and liquids leave of a push.
const GROUND_GRIP: f64 = 0.546;
const AIR_GRIP: f64 = 0.91;
const WATER_DRAG: f64 = 0.8;
/// The speed upwards of a jump, of a spider on a wall, and of one who swims.
const JUMP: f64 = 0.42;
const CLIMB: f64 = 0.2;
const RISE: f64 = 0.1;
/// How high it steps without a jump.
const STEP: f64 = 0.6;
/// The share of its speed that a falling chicken keeps: `Chicken.aiStep`.
const FLUTTER: f64 = 0.6;
/// The share of a stride that water leaves.
const WADING: f64 = 0.4;
/// A push that the legs give way to.
const SHOVE: f64 = 0.05;

impl Mob {
    /// One tick of walking, falling, floating or standing.
    pub(super) fn travel(&mut self, id: u32, land: &mut Land) {
        let firm = self.on_ground && self.drift.iter().all(|part| *part == 0.0);
        if firm && self.legs.idle() {
            return;
        }
        let knocked = self.drift[0].hypot(self.drift[2]) > SHOVE;
        let stride = if knocked {
            [0.0; 2]
        } else {
            self.legs.stride(self.position)
        };
        let size = self.size(land.tick);
        if firm && self.glide(stride, size, &land.terrain) {
            return;
        }
        match land.traits(self.position.block()).fluid {
            Fluid::None => self.fall(stride, size, &land.terrain),
            Fluid::Water | Fluid::Lava => self.swim(stride, size, &land.terrain),
        }
        self.land_on_feet(id, land);
    }

    /// Wakes one that stands where nothing holds it any more, or in a liquid.
    pub(super) fn feel_ground(&mut self, land: &Land) {
        if !self.on_ground {
            return;
        }
        let terrain = &land.terrain;
        let feet = self.position;
        let below = feet.offset(0.0, -1e-6, 0.0).block();
        let firm = terrain.traits(below).full && feet.y - f64::from(below.y + 1) < 1e-6;
        let wet = terrain.traits(feet.block()).fluid != Fluid::None;
        let way = [0.0, -0.001, 0.0];
        let held = firm || self.size(land.tick).slide(feet, way, None, terrain).floor;
        self.on_ground = held && !wet;
    }

    /// A stride on flat ground; `false` if it takes more than that. A creature that stays within the cells that it fills meets nothing
    /// new, which makes this what most ticks of a walk cost.
    fn glide(&mut self, [east, south]: [f64; 2], size: Size, terrain: &Terrain) -> bool {
        let from = self.position;
        let to = from.offset(east, 0.0, south);
        if from.y.fract() != 0.0 {
            return false;
        }
        let (left, entered) = (cells(from, size), cells(to, size));
        if left == entered && from.block() == to.block() {
            self.position = to;
            return true;
        }
        let floor = terrain.traits(to.block().up(-1)).full;
        let high = size.height.ceil() as i32;
        let (low, far) = entered;
        let mut columns = (low.z..=far.z).flat_map(|z| (low.x..=far.x).map(move |x| (x, z)));
        let free = columns.all(|(x, z)| {
            (0..high).all(|up| {
                let there = terrain.traits(Position::new(x, low.y + up, z));
                !there.solid() && there.fluid == Fluid::None
            }) && terrain.traits(Position::new(x, low.y - 1, z)).top <= 16
        });
        if floor && free {
            self.position = to;
        }
        floor && free
    }

    fn fall(&mut self, stride: [f64; 2], size: Size, terrain: &Terrain) {
        let walled = self.advance(stride, size, terrain);
        self.drift[1] = (self.drift[1] - GRAVITY) * AIR_DRAG;
        if self.kind == Kind::Chicken && self.drift[1] < 0.0 {
            self.drift[1] *= FLUTTER;
            self.fallen = 0.0;
        }
        let grip = if self.on_ground {
            GROUND_GRIP
        } else {
            AIR_GRIP
        };
        self.slow(grip);
        if walled && self.kind == Kind::Spider {
            self.drift[1] = CLIMB;
            self.fallen = 0.0;
        } else if walled && self.on_ground && self.clears(stride, size, terrain) {
            self.drift[1] = JUMP;
        }
    }

    /// Animals and the living swim up; the undead walk on the ground below.
    fn swim(&mut self, stride: [f64; 2], size: Size, terrain: &Terrain) {
        self.fallen = 0.0;
        let deep = self.position.offset(0.0, 0.4, 0.0).block();
        let deep = terrain.traits(deep).fluid != Fluid::None;
        if deep && !self.kind.undead() {
            self.drift[1] = (self.drift[1] + 0.04).min(RISE);
        } else {
            self.drift[1] -= GRAVITY / 4.0;
        }
        let stride = stride.map(|it| it * WADING);
        let walled = self.advance(stride, size, terrain);
        self.drift[1] *= WATER_DRAG;
        self.slow(WATER_DRAG);
        if walled {
            self.drift[1] = 0.3;
        }
    }

    /// Moves by legs and pushes as far as blocks let it; true if a wall stopped it.
    fn advance(&mut self, [east, south]: [f64; 2], size: Size, terrain: &Terrain) -> bool {
        let down = if self.on_ground && self.drift[1] <= 0.0 {
            -GRAVITY
        } else {
            self.drift[1]
        };
        let way = [self.drift[0] + east, down, self.drift[2] + south];
        let step = self.on_ground.then_some(STEP);
        let moved = size.slide(self.position, way, step, terrain);
        self.fallen += (self.position.y - moved.to.y).max(0.0);
        self.position = moved.to;
        self.on_ground = moved.floor;
        if moved.floor || moved.ceiling {
            self.drift[1] = 0.0;
        }
        moved.wall
    }

    fn slow(&mut self, share: f64) {
        for axis in [0, 2] {
            self.drift[axis] *= share;
            if self.drift[axis].abs() < 0.003 {
                self.drift[axis] = 0.0;
            }
        }
        if self.on_ground && self.drift[1] < 0.0 {
            self.drift[1] = 0.0;
        }
    }

    /// Whether a jump brings it over what is ahead.
    fn clears(&self, [east, south]: [f64; 2], size: Size, terrain: &Terrain) -> bool {
        let length = east.hypot(south);
        if length < 1e-9 {
            return false;
        }
        let ahead = (size.width / 2.0 + 0.3) / length;
        let feet = self.position.offset(east * ahead, 1.01, south * ahead);
        !terrain.solid(feet.block()) && terrain.traits(feet.block().up(-1)).top <= 16
    }

    /// A fall ends: half a heart for every block beyond three, but for chickens.
    fn land_on_feet(&mut self, id: u32, land: &mut Land) {
        if !self.on_ground || self.fallen == 0.0 {
            return;
        }
        let fallen = std::mem::take(&mut self.fallen);
        let floor = self.position.offset(0.0, -0.2, 0.0).block();
        let pain = ((fallen - 3.0) * hardness(land, floor)).ceil();
        if pain > 0.0 && self.kind != Kind::Chicken {
            land.hurt(Target::Mob(id), pain as f32, Cause::Fall);
        }
    }
}

/// The lowest and highest cells, on the level of the feet, that a creature fills.
fn cells(feet: Point, size: Size) -> (Position, Position) {
    let half = size.width / 2.0;
    (
        feet.offset(-half, 0.0, -half).block(),
        feet.offset(half, 0.0, half).block(),
    )
}
