//! Staying alive: falls, hunger, breath, fire, blows, death, beds, and what the keys do.

use super::{Scene, block, named, result};
use crate::vocab::{Action, Failure, Keys, Percept, Point, Position, Wear};
use crate::world::embedded::{Difficulty, Settings, Terrain};
use crate::world::{Body, BodyEvent};

const HOME: Position = Position::new(0, 64, 0);

fn scene(difficulty: Difficulty) -> Scene {
    Scene::with(Settings {
        terrain: Terrain::Flat,
        difficulty,
        ..Settings::default()
    })
}

impl Scene {
    /// In whole half hearts.
    fn health(&self) -> u32 {
        self.alice.observe().health.ceil() as u32
    }

    fn starve(&self, food: u32) {
        self.world.with(|world| {
            world.actors[0].vitals.food = food;
            world.actors[0].vitals.saturation = 0.0;
        });
    }

    fn put(&self, name: &str, at: Position) {
        self.world.with(|world| world.put_body(&named(name), at));
    }

    fn hold(&mut self, item: &str, to: Wear) {
        self.give(item, 1);
        let item = item.into();
        self.do_it(Action::Equip { item, to });
    }

    fn died(&self) -> bool {
        self.sensed().any(|it| matches!(it, Percept::Died { .. }))
    }
}

#[test]
fn a_fall_hurts_for_every_block_beyond_three() {
    for (height, left) in [(3, 20), (4, 19), (10, 13), (22, 1)] {
        let mut scene = scene(Difficulty::Normal);
        scene.put("alice", HOME.up(height));
        scene.step(60);
        let felt = scene.sensed().filter_map(|it| match it {
            Percept::Feels { health, .. } => Some(*health),
            _ => None,
        });
        assert_eq!(felt.min().unwrap_or(20), left, "from {height} blocks");
    }
}

#[test]
fn water_breaks_a_fall_and_who_is_kept_under_it_drowns() {
    let mut scene = scene(Difficulty::Normal);
    for y in 0..3 {
        scene.set(HOME.up(y), "water");
    }
    scene.put("alice", HOME.up(20));
    scene.step(60);
    assert_eq!(scene.health(), 20);
    scene.put("alice", HOME);
    scene.set(HOME.up(2), "stone");
    scene.step(300);
    assert_eq!(scene.health(), 20);
    scene.step(200);
    assert!(scene.health() < 15, "{}", scene.health());
}

#[test]
fn a_well_fed_body_heals() {
    let mut scene = scene(Difficulty::Normal);
    scene.put("alice", HOME.up(8));
    scene.step(20);
    assert!(scene.health() < 17, "{}", scene.health());
    scene.step(1_200);
    assert_eq!(scene.health(), 20);
}

#[test]
fn hunger_takes_as_much_as_the_difficulty_lets_it() {
    let left = [
        (Difficulty::Peaceful, 20),
        (Difficulty::Easy, 10),
        (Difficulty::Normal, 1),
    ];
    for (difficulty, left) in left {
        let mut scene = scene(difficulty);
        scene.starve(0);
        scene.step(2_000);
        assert_eq!(scene.health(), left, "{difficulty:?}");
    }
    let mut hard = scene(Difficulty::Hard);
    hard.starve(0);
    hard.step(1_700);
    assert!(hard.died());
}

#[test]
fn lava_burns_and_water_puts_the_fire_out() {
    let mut scene = scene(Difficulty::Normal);
    scene.put("alice", HOME);
    scene.set(HOME, "lava");
    scene.step(12);
    let view = scene.alice.observe();
    assert!(view.burning && view.health <= 16.0, "{}", view.health);
    scene.set(HOME, "water");
    scene.step(2);
    assert!(!scene.alice.observe().burning);
}

#[test]
fn who_dies_drops_everything_and_lives_again_at_the_spawn() {
    let mut scene = scene(Difficulty::Normal);
    scene.give("dirt", 70);
    scene.hold("iron_helmet", Wear::Head);
    let wait = scene.alice.submit(Action::Wait { ticks: 1_000 });
    scene.put("alice", Position::new(30, 120, 0));
    scene.step(120);
    assert!(scene.died());
    assert_eq!(result(&scene.events, wait), Some(Err(Failure::Interrupted)));
    let spawned = scene.events.iter().filter(|it| **it == BodyEvent::Spawned);
    assert_eq!(spawned.count(), 2);
    let view = scene.alice.observe();
    assert_eq!((view.health, view.food), (20.0, 20));
    assert!(scene.count("dirt") == 0 && view.armour.iter().all(Option::is_none));
    let lying = scene.world.with(|world| {
        let items = world.land.entities.items.values();
        items.map(|it| it.stack.count).sum::<u32>()
    });
    assert_eq!(lying, 71);
}

#[test]
fn a_blow_hurts_pushes_and_takes_time_to_repeat() {
    let mut scene = scene(Difficulty::Normal);
    let bob = scene.world.join(named("bob"));
    scene.put("alice", HOME);
    scene.put("bob", HOME.offset(0, 0, 2));
    scene.hold("iron_sword", Wear::Hand);
    scene.step(1);
    let entity = scene.alice.observe().entities[0].id;
    scene.do_it(Action::Attack { entity });
    assert!((bob.observe().health - 14.0).abs() < 1e-3);
    scene.step(10);
    assert!(bob.observe().position.z > 2.8);
    scene.put("bob", HOME.offset(0, 0, 2));
    assert_eq!(scene.do_it(Action::Attack { entity }), 3);
    let (missing, _) = scene.run(Action::Attack { entity: 7 });
    assert!(matches!(missing, Err(Failure::NotThere { .. })));
}

#[test]
fn the_hungry_eat_and_the_full_do_not() {
    let mut scene = scene(Difficulty::Normal);
    scene.give("bread", 1);
    scene.hold("bread", Wear::Hand);
    let (full, _) = scene.run(Action::Consume);
    let why = "the body is not hungry".to_owned();
    assert_eq!(full, Err(Failure::Invalid { why }));
    scene.starve(10);
    assert_eq!(scene.do_it(Action::Consume), 32);
    assert_eq!(scene.alice.observe().food, 15);
    assert_eq!(scene.count("bread"), 1);
}

#[test]
fn armour_is_worn_where_it_fits_and_comes_off_again() {
    let mut scene = scene(Difficulty::Normal);
    scene.hold("iron_boots", Wear::Feet);
    let worn = scene.alice.observe().armour;
    assert!(worn[3].is_some() && scene.count("iron_boots") == 0);
    scene.give("iron_helmet", 1);
    let (wrong, _) = scene.run(Action::Equip {
        item: "iron_helmet".into(),
        to: Wear::Feet,
    });
    assert!(matches!(wrong, Err(Failure::Invalid { .. })));
    scene.do_it(Action::Unequip { from: Wear::Feet });
    assert_eq!(scene.count("iron_boots"), 1);
}

#[test]
fn the_night_is_over_when_everybody_has_slept() {
    let mut scene = scene(Difficulty::Normal);
    let bed = scene.alice.observe().feet().offset(1, 0, 0);
    scene.set(bed, "red_bed");
    let (by_day, _) = scene.run(Action::Sleep { bed });
    assert!(matches!(by_day, Err(Failure::Invalid { .. })));
    scene.world.with(|world| world.land.skipped = 13_000);
    scene.do_it(Action::Sleep { bed });
    assert!(scene.alice.observe().sleeping);
    scene.step(120);
    let view = scene.alice.observe();
    assert!(
        !view.sleeping && view.time_of_day < 100,
        "{}",
        view.time_of_day
    );
}

#[test]
fn keys_walk_as_fast_as_a_player_and_jump_onto_a_block() {
    let mut scene = scene(Difficulty::Normal);
    scene.put("alice", HOME);
    let point = Point::new(0.5, 65.62, 99.0);
    scene.do_it(Action::LookAt { point });
    let forward = Keys {
        forward: true,
        ..Keys::default()
    };
    let held = scene.alice.submit(Action::Controls { keys: forward });
    scene.step(40);
    let way = scene.alice.observe().position.z - 0.5;
    assert!((8.0..8.8).contains(&way), "{way}");
    scene.alice.cancel(held);
    scene.step(20);
    let stopped = scene.alice.observe().position;
    for z in 1..8 {
        scene.set(stopped.block().offset(0, 0, z), "stone");
    }
    let keys = Keys {
        jump: true,
        ..forward
    };
    scene.alice.submit(Action::Controls { keys });
    scene.step(20);
    let now = scene.alice.observe().position;
    assert!(now.z > stopped.z + 1.0 && now.y >= 65.0, "{now:?}");
}

#[test]
fn a_follower_stays_near() {
    let mut scene = scene(Difficulty::Normal);
    let bob = scene.world.join(named("bob"));
    scene.alice.submit(Action::Follow {
        player: named("bob"),
        range: 3.0,
    });
    scene.put("bob", Position::new(20, 64, 12));
    scene.step(200);
    let place = |body: &dyn Body| body.observe().position;
    let far = place(&scene.alice).distance(place(&bob));
    assert!(far < 4.0, "{far}");
}

#[test]
fn sand_falls_until_something_holds_it() {
    let mut scene = scene(Difficulty::Normal);
    let at = Position::new(5, 70, 5);
    scene.set(at, "sand");
    scene.step(60);
    let there = |at| scene.alice.block_at(at);
    assert_eq!(there(at), Some(block("air")));
    assert_eq!(there(Position::new(5, 64, 5)), Some(block("sand")));
}
