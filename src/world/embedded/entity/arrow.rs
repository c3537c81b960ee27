//! Arrows: they fly in an arc, hurt whom they hit, stick in blocks, and can be picked up again if a player shot them. After vanilla's
//! `AbstractArrow`.

use serde::{Deserialize, Serialize};

use super::flight::{Hit, hit};
use crate::vocab::{Point, Position};
use crate::world::embedded::aim::{Met, along, length};
use crate::world::embedded::chunk::BOTTOM;
use crate::world::embedded::harm::{Blow, Cause, Target};
use crate::world::embedded::land::Land;

/// What gravity adds to the speed downwards, in blocks per tick.
const GRAVITY: f64 = 0.05;
/// Share of the speed that air and water leave.
const AIR_DRAG: f64 = 0.99;
const WATER_DRAG: f64 = 0.6;
/// Half hearts for a block per tick of speed: `AbstractArrow.ARROW_BASE_DAMAGE`.
const DAMAGE: f64 = 2.0;
/// How hard a hit pushes.
const PUSH: f64 = 0.4;
/// Ticks in which an arrow cannot hit who shot it.
const LEAVES: u32 = 5;
/// Ticks after it stuck until it can be picked up.
const SHAKES: u32 = 7;
/// Ticks that an arrow stays where it stuck.
const LIFETIME: u32 = 1_200;
/// How deep it does not go into a block, in blocks.
const SHALLOW: f64 = 0.05;

/// An arrow in flight, or stuck.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Arrow {
    pub(in crate::world::embedded) position: Point,
    /// Blocks per tick east, up and south.
    velocity: [f64; 3],
    shooter: Option<Target>,
    /// Whether the bow was fully drawn: it hurts up to half as much again, by chance.
    critical: bool,
    /// The block that it sticks in.
    stuck: Option<Position>,
    /// Ticks since it was shot, or since it stuck.
    age: u32,
}

impl Arrow {
    /// Whether it sticks in a block.
    pub(in crate::world::embedded) fn rests(&self) -> bool {
        self.stuck.is_some()
    }

    /// Blocks per tick; none once it sticks.
    pub(in crate::world::embedded) fn velocity(&self) -> Point {
        let [x, y, z] = if self.rests() {
            [0.0; 3]
        } else {
            self.velocity
        };
        Point::new(x, y, z)
    }

    /// An arrow that leaves a bow. `velocity` is in blocks per tick, see [`aimed`](super::flight::aimed).
    pub(in crate::world::embedded) fn shot(
        from: Point,
        velocity: [f64; 3],
        shooter: Option<Target>,
        critical: bool,
    ) -> Self {
        Self {
            position: from,
            velocity,
            shooter,
            critical,
            stuck: None,
            age: 0,
        }
    }

    /// Whether it is an item again when it has come to rest: those that creatures shot are nobody's.
    pub(in crate::world::embedded) fn recoverable(&self) -> bool {
        matches!(self.shooter, Some(Target::Body(_)))
    }

    /// Whether a body whose feet are here takes it up.
    pub(in crate::world::embedded) fn in_grasp(&self, feet: Point) -> bool {
        let (x, z) = (self.position.x - feet.x, self.position.z - feet.z);
        let up = self.position.y - feet.y;
        let lies = self.stuck.is_some() && self.age >= SHAKES;
        lies && self.recoverable() && x.abs() < 1.55 && z.abs() < 1.55 && (-1.0..2.3).contains(&up)
    }

    /// One tick; false when it is gone. What it sticks in can only be gone if some block has changed.
    fn step(&mut self, land: &mut Land, altered: bool) -> bool {
        self.age += 1;
        if let Some(block) = self.stuck {
            if !altered || land.traits(block).solid() {
                return self.age < LIFETIME;
            }
            self.stuck = None;
            self.velocity = [0.0; 3];
        }
        let spared = self.shooter.filter(|_| self.age <= LEAVES);
        match hit(land, self.position, self.velocity, spared) {
            Some(Hit::Target(target, point)) => {
                self.strike(target, point, land);
                return false;
            }
            Some(Hit::Block(met)) => self.stick(met),
            None => self.fly(land),
        }
        self.position.y > f64::from(BOTTOM) - 64.0
    }

    fn fly(&mut self, land: &Land) {
        self.position = along(self.position, self.velocity, 1.0);
        let wet = land.terrain.water(self.position.block());
        let drag = if wet { WATER_DRAG } else { AIR_DRAG };
        self.velocity = self.velocity.map(|part| part * drag);
        self.velocity[1] -= GRAVITY;
    }

    fn stick(&mut self, met: Met) {
        let back = -SHALLOW / length(self.velocity).max(SHALLOW);
        self.position = along(met.point, self.velocity, back);
        self.stuck = Some(met.at);
        self.critical = false;
        self.age = 0;
    }

    fn strike(&self, target: Target, point: Point, land: &mut Land) {
        let mut amount = (length(self.velocity) * DAMAGE).ceil();
        if self.critical {
            let most = (amount / 2.0) as u64 + 2;
            amount += land.random("arrow", point.block()).below(most) as f64;
        }
        let back = -1.0 / length(self.velocity).max(1e-9);
        land.blows.push(Blow {
            target,
            amount: amount as f32,
            cause: Cause::Missile,
            push: Some((along(point, self.velocity, back), PUSH)),
            by: self.shooter,
        });
    }
}

/// Moves all of them for one tick, lowest number first.
pub(in crate::world::embedded) fn step(land: &mut Land) {
    if land.entities.arrows.is_empty() {
        return;
    }
    let mut arrows = std::mem::take(&mut land.entities.arrows);
    let altered = land.arrows_looked.replace(land.edits) != Some(land.edits);
    arrows.retain(|_, arrow| arrow.step(land, altered));
    land.entities.arrows = arrows;
}

#[cfg(test)]
mod tests {
    use super::Arrow;
    use crate::vocab::{AgentName, Point, Position};
    use crate::world::Body;
    use crate::world::catalog::Catalog;
    use crate::world::embedded::harm::Target;
    use crate::world::embedded::{Settings, SharedWorld, Terrain, World};

    fn flat() -> World {
        World::new(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        })
    }

    fn shoot(world: &mut World, from: Point, velocity: [f64; 3]) {
        let id = world.land.entities.next();
        let arrow = Arrow::shot(from, velocity, Some(Target::Body(7)), false);
        world.land.entities.arrows.insert(id, arrow);
    }

    #[test]
    fn an_arrow_flies_the_arc_of_the_game_and_sticks_in_the_ground() {
        let mut world = flat();
        shoot(&mut world, Point::new(0.5, 70.0, 0.5), [3.0, 0.0, 0.0]);
        world.step();
        let place = |world: &World| {
            let mut arrows = world.land.entities.arrows.values();
            arrows.next().map(|it| it.position)
        };
        assert_eq!(place(&world), Some(Point::new(3.5, 70.0, 0.5)));
        world.step();
        assert_eq!(place(&world), Some(Point::new(6.47, 69.95, 0.5)));
        for _ in 0..100 {
            world.step();
        }
        let lies = place(&world).unwrap();
        assert!((64.0..64.1).contains(&lies.y), "{lies:?}");
        for _ in 0..1_200 {
            world.step();
        }
        assert_eq!(place(&world), None);
    }

    #[test]
    fn an_arrow_hurts_by_its_speed() {
        let world = SharedWorld::new(flat());
        let alice = world.join(AgentName::new("alice").unwrap());
        let from = alice.observe().position.offset(-3.0, 1.2, 0.0);
        world.with(|world| shoot(world, from, [2.1, 0.0, 0.0]));
        for _ in 0..5 {
            world.with(World::step);
        }
        // 2.1 x 0.99 = 2.08 blocks per tick, times 2, rounded up.
        assert!((alice.observe().health - 15.0).abs() < 0.01);
        world.with(|world| assert!(world.land.entities.arrows.is_empty()));
    }

    #[test]
    fn an_arrow_whose_block_is_gone_falls() {
        let mut world = flat();
        let stone = Catalog::get().block_named("stone").unwrap().id;
        let at = Position::new(3, 70, 0);
        world.set_block(at, stone);
        shoot(&mut world, Point::new(0.5, 70.5, 0.5), [2.0, 0.0, 0.0]);
        for _ in 0..10 {
            world.step();
        }
        let place = |world: &World| world.land.entities.arrows.values().next().unwrap().position;
        assert!((place(&world).x - 2.95).abs() < 0.01);
        world.set_block(at, crate::world::catalog::BlockId::AIR);
        for _ in 0..40 {
            world.step();
        }
        assert!(place(&world).y < 64.1);
    }

    #[test]
    fn an_arrow_that_stuck_is_saved_and_only_a_players_is_picked_up() {
        let mut world = flat();
        let from = Point::new(0.5, 65.0, 0.5);
        shoot(&mut world, from, [0.0, -1.0, 0.0]);
        let id = world.land.entities.next();
        let bones = Arrow::shot(from, [0.0, -1.0, 0.0], Some(Target::Mob(1)), false);
        world.land.entities.arrows.insert(id, bones);
        for _ in 0..10 {
            world.step();
        }
        let bytes = world.save();
        let world = SharedWorld::new(World::load(&bytes, world.settings().clone()).unwrap());
        let alice = AgentName::new("alice").unwrap();
        let body = world.join(alice.clone());
        world.with(|world| {
            assert_eq!(world.land.entities.arrows.len(), 2);
            world.put_body(&alice, Position::new(0, 64, 0));
            world.step();
            assert_eq!(world.land.entities.arrows.len(), 1);
        });
        assert_eq!(body.observe().inventory.count("arrow"), 1);
    }
}
