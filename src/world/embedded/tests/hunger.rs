//! What hunger costs and what food gives back, number by number, after vanilla's `FoodData` and `FoodConstants`.

use super::{Scene, goto, named};
use crate::vocab::{Action, Keys, Point, Position};
use crate::world::Body;
use crate::world::embedded::harm::{Cause, Target};
use crate::world::embedded::{Difficulty, Settings, Terrain};

const HOME: Position = Position::new(0, 64, 0);

fn scene(difficulty: Difficulty) -> Scene {
    let scene = Scene::with(Settings {
        terrain: Terrain::Flat,
        difficulty,
        ..Settings::default()
    });
    scene
        .world
        .with(|world| world.put_body(&named("alice"), HOME));
    scene
}

impl Scene {
    fn set_vitals(&self, health: f32, food: u32, saturation: f32) {
        self.world.with(|world| {
            let vitals = &mut world.actors[0].vitals;
            vitals.health = health;
            vitals.food = food;
            vitals.saturation = saturation;
        });
    }

    fn assert_health(&self, expected: f32, what: &str) {
        let found = self.alice.observe().health;
        assert!(
            (found - expected).abs() < 1e-4,
            "{what}: {found}, not {expected}"
        );
    }

    fn exhaustion(&self) -> f32 {
        self.world.with(|world| world.actors[0].vitals.exhaustion)
    }

    fn tire(&self, exhaustion: f32) {
        self.world
            .with(|world| world.actors[0].vitals.tire(exhaustion));
    }

    fn hold_keys(&mut self, keys: Keys, ticks: u32) {
        let held = self.alice.submit(Action::Controls { keys });
        self.step(ticks);
        self.alice.cancel(held);
        self.step(1);
    }

    fn assert_exhaustion(&self, expected: f32, what: &str) {
        let found = self.exhaustion();
        assert!(
            (found - expected).abs() < 2e-3,
            "{what}: {found}, not {expected}"
        );
    }
}

fn keys() -> Keys {
    Keys::default()
}

#[test]
fn a_block_that_drops_costs_and_one_that_is_lost_does_not() {
    let mut scene = scene(Difficulty::Normal);
    let at = HOME.offset(1, 0, 0);
    scene.set(at, "stone");
    scene.do_it(Action::Dig { at });
    scene.assert_exhaustion(0.0, "stone by hand");
    scene.set(at, "dirt");
    scene.do_it(Action::Dig { at });
    scene.assert_exhaustion(0.005, "dirt");
}

#[test]
fn walking_is_free_and_running_costs_a_tenth_a_block() {
    let mut scene = scene(Difficulty::Normal);
    let forward = Keys {
        forward: true,
        ..keys()
    };
    scene.hold_keys(forward, 40);
    scene.assert_exhaustion(0.0, "walking");
    let begin = scene.alice.observe().position;
    let sprint = Keys {
        sprint: true,
        ..forward
    };
    let held = scene.alice.submit(Action::Controls { keys: sprint });
    scene.step(40);
    let way = scene.alice.observe().position.distance(begin);
    assert!(way > 9.0, "{way}");
    scene.assert_exhaustion(way as f32 * 0.1, "running");
    scene.alice.cancel(held);
}

#[test]
fn a_jump_costs_a_twentieth_and_a_running_one_a_fifth() {
    let mut scene = scene(Difficulty::Normal);
    scene.hold_keys(
        Keys {
            jump: true,
            ..keys()
        },
        1,
    );
    scene.assert_exhaustion(0.05, "jump");
    scene.step(30);
    let leap = Keys {
        jump: true,
        sprint: true,
        forward: true,
        ..keys()
    };
    scene.hold_keys(leap, 1);
    let leapt = scene.exhaustion() - 0.05;
    assert!((0.2..0.23).contains(&leapt), "{leapt}");
}

#[test]
fn a_walker_pays_for_each_jump_on_the_way() {
    let mut scene = scene(Difficulty::Normal);
    for x in 2..5 {
        for y in 0..x - 1 {
            scene.set(Position::new(x, 64 + y, 0), "stone");
        }
    }
    scene.do_it(goto(Position::new(4, 67, 0)));
    scene.assert_exhaustion(0.15, "three jumps");
}

#[test]
fn swimming_costs_a_hundredth_a_block() {
    let mut scene = scene(Difficulty::Normal);
    for z in 0..12 {
        for (y, block) in [(63, "water"), (62, "water")] {
            scene.set(Position::new(0, y, z), block);
        }
    }
    scene
        .world
        .with(|world| world.put_body(&named("alice"), HOME.up(-1)));
    scene.step(40);
    let point = Point::new(0.5, 65.0, 99.0);
    scene.do_it(Action::LookAt { point });
    let (before, from) = (scene.exhaustion(), scene.alice.observe().position);
    scene.hold_keys(
        Keys {
            forward: true,
            ..keys()
        },
        60,
    );
    let to = scene.alice.observe().position;
    let level = (to.x - from.x).hypot(to.z - from.z) as f32;
    assert!(level > 2.0, "{level}");
    let cost = scene.exhaustion() - before;
    assert!(
        (level * 0.009..level * 0.013).contains(&cost),
        "{cost} for {level}"
    );
}

#[test]
fn a_blow_costs_by_its_kind() {
    let kinds = [
        (Cause::Hit, 0.1),
        (Cause::Missile, 0.1),
        (Cause::Explosion, 0.1),
        (Cause::Heat, 0.1),
        (Cause::Thorns, 0.1),
        (Cause::Fall, 0.0),
        (Cause::Drowning, 0.0),
        (Cause::Flames, 0.0),
        (Cause::Suffocation, 0.0),
        (Cause::Poison, 0.0),
        (Cause::Void, 0.0),
        (Cause::Starving, 0.0),
    ];
    for (cause, cost) in kinds {
        let mut scene = scene(Difficulty::Normal);
        scene.set_vitals(20.0, 17, 0.0);
        scene
            .world
            .with(|world| world.land.hurt(Target::Body(0), 1.0, cause));
        scene.step(1);
        assert!(scene.alice.observe().health < 20.0);
        scene.assert_exhaustion(cost, &format!("{cause:?}"));
    }
}

#[test]
fn four_points_of_exhaustion_take_one_of_reserve_then_one_of_food() {
    let mut scene = scene(Difficulty::Normal);
    scene.set_vitals(20.0, 20, 1.5);
    let fed = |scene: &Scene| {
        let view = scene.alice.observe();
        (view.food, view.saturation)
    };
    for expected in [(20, 0.5), (20, 0.0), (19, 0.0), (18, 0.0)] {
        scene.tire(4.01);
        scene.step(1);
        assert_eq!(fed(&scene), expected);
    }
    scene.tire(3.9);
    scene.step(5);
    assert_eq!(fed(&scene), (18, 0.0));
}

#[test]
fn the_full_heal_by_their_reserve_every_half_second() {
    let mut scene = scene(Difficulty::Normal);
    scene.set_vitals(10.0, 20, 5.0);
    scene.step(9);
    scene.assert_health(10.0, "before");
    scene.step(1);
    scene.assert_health(10.0 + 5.0 / 6.0, "after");
    scene.assert_exhaustion(5.0, "healing by reserve");
}

#[test]
fn the_fed_heal_half_a_heart_every_four_seconds_and_the_hungry_do_not() {
    for (food, healed) in [(20, 1.0), (18, 1.0), (17, 0.0)] {
        let mut scene = scene(Difficulty::Normal);
        scene.set_vitals(10.0, food, 0.0);
        scene.step(79);
        scene.assert_health(10.0, "before");
        scene.step(1);
        scene.assert_health(10.0 + healed, &format!("with {food}"));
        scene.assert_exhaustion(healed * 6.0, "healing");
    }
}

#[test]
fn starving_hurts_every_four_seconds_down_to_what_the_difficulty_leaves() {
    for (difficulty, health, left) in [
        (Difficulty::Easy, 10.5, 9.5),
        (Difficulty::Easy, 10.0, 10.0),
        (Difficulty::Normal, 2.0, 1.0),
        (Difficulty::Normal, 1.0, 1.0),
        (Difficulty::Hard, 2.0, 1.0),
    ] {
        let mut scene = scene(difficulty);
        scene.set_vitals(health, 0, 0.0);
        scene.step(79);
        scene.assert_health(health, "before");
        scene.step(1);
        scene.assert_health(left, &format!("{difficulty:?} from {health}"));
    }
}

#[test]
fn in_peace_health_reserve_and_food_come_back_by_themselves() {
    let mut scene = scene(Difficulty::Peaceful);
    scene.set_vitals(10.0, 10, 0.0);
    scene.step(40);
    let view = scene.alice.observe();
    assert_eq!((view.health, view.food, view.saturation), (12.0, 14, 2.0));
}
