//! What people keep animals for, and what monsters do to people.

use super::{Scene, goto};
use crate::vocab::{Action, Failure, ItemName, MobName, Point, Position, Wear};
use crate::world::embedded::{Difficulty, Settings, Terrain, World};
use crate::world::{Body, EntityKind};

/// A flat world of a difficulty, at the beginning of a night.
fn night(difficulty: Difficulty) -> Scene {
    let mut scene = Scene::with(Settings {
        terrain: Terrain::Flat,
        difficulty,
        ..Settings::default()
    });
    scene.world.with(|world| world.land.skipped = 15_000);
    scene.do_it(goto(Position::new(0, 64, 0)));
    scene
}

/// A flat world without monsters, with alice in a pen of two blocks.
fn pen() -> Scene {
    let mut scene = Scene::with(Settings {
        terrain: Terrain::Flat,
        difficulty: Difficulty::Peaceful,
        ..Settings::default()
    });
    scene.do_it(goto(Position::new(0, 64, 0)));
    for (x, z) in (-2..=2).flat_map(|x| (-2..=2).map(move |z| (x, z))) {
        let wall = i32::abs(x) == 2 || i32::abs(z) == 2;
        for y in 64..66 {
            if wall {
                scene.set(Position::new(x, y, z), "stone");
            }
        }
    }
    scene
}

impl Scene {
    fn brings(&self, mob: &str, at: Position) -> u32 {
        let mob = MobName::new(mob);
        self.world.with(|world| world.summon(&mob, at)).unwrap()
    }

    fn holds(&mut self, item: &str, count: u32) {
        self.give(item, count);
        self.do_it(Action::Equip {
            item: ItemName::new(item),
            to: Wear::Hand,
        });
    }

    fn hearts(&self) -> f32 {
        self.alice.observe().health
    }

    fn mobs(&self, kind: &str) -> usize {
        let named = |world: &mut World| {
            let mobs = world.land.entities.mobs.values();
            mobs.filter(|mob| mob.name().as_str() == kind).count()
        };
        self.world.with(named)
    }

    /// Lets ticks pass until something holds; whether it came to hold.
    fn until(&mut self, ticks: u32, holds: impl Fn(&Self) -> bool) -> bool {
        (0..ticks).any(|_| {
            self.step(1);
            holds(self)
        })
    }
}

#[test]
fn a_zombie_comes_around_a_wall_and_strikes() {
    let mut scene = night(Difficulty::Normal);
    for (x, y) in (-2..=2).flat_map(|x| (64..67).map(move |y| (x, y))) {
        scene.set(Position::new(x, y, 5), "glass");
    }
    scene.brings("zombie", Position::new(0, 64, 9));
    assert!(scene.until(600, |scene| scene.hearts() < 20.0));
}

#[test]
fn a_creeper_beside_a_body_explodes_and_leaves_a_crater() {
    let mut scene = night(Difficulty::Normal);
    let creeper = scene.brings("creeper", Position::new(0, 64, 2));
    let gone = |world: &mut World| !world.land.entities.mobs.contains_key(&creeper);
    assert!(scene.until(200, |scene| scene.world.with(gone)));
    scene.step(1);
    let ground = scene
        .world
        .with(|world| world.block(Position::new(0, 63, 2)));
    assert_eq!(ground, super::block("air"));
    assert!(scene.hearts() < 20.0);
}

#[test]
fn a_skeleton_hits_from_a_distance() {
    let mut scene = night(Difficulty::Hard);
    scene.brings("skeleton", Position::new(0, 64, 10));
    assert!(scene.until(900, |scene| scene.hearts() < 20.0));
}

#[test]
fn where_it_is_peaceful_there_are_no_monsters() {
    let mut scene = night(Difficulty::Peaceful);
    scene.brings("zombie", Position::new(0, 64, 6));
    scene.step(40);
    assert_eq!(scene.mobs("zombie"), 0);
    assert!(scene.hearts() >= 20.0);
}

#[test]
fn monsters_come_in_the_dark_and_no_more_than_a_crowd() {
    let mut scene = night(Difficulty::Normal);
    scene.step(1_500);
    let monsters = ["zombie", "skeleton", "spider", "creeper", "enderman"];
    let count: usize = monsters.iter().map(|kind| scene.mobs(kind)).sum();
    assert!((1..=24).contains(&count), "{count}");
    let mut day = Scene::new();
    day.step(1_500);
    let count: usize = monsters.iter().map(|kind| day.mobs(kind)).sum();
    assert_eq!(count, 0);
}

#[test]
fn a_zombie_burns_in_the_sun() {
    let mut scene = Scene::new();
    scene.do_it(goto(Position::new(0, 64, 0)));
    scene.brings("zombie", Position::new(0, 64, 30));
    assert!(scene.until(1_200, |scene| scene.mobs("zombie") == 0));
}

#[test]
fn a_sheep_is_sheared_once_and_its_wool_falls() {
    let mut scene = pen();
    scene.holds("shears", 1);
    let sheep = scene.brings("sheep", Position::new(1, 64, 1));
    scene.do_it(Action::Interact { entity: sheep });
    let wool = scene.alice.observe().entities.into_iter().any(
        |it| matches!(it.kind, EntityKind::Item { item, .. } if item.as_str().ends_with("_wool")),
    );
    assert!(wool);
    let (again, _) = scene.run(Action::Interact { entity: sheep });
    assert!(matches!(again, Err(Failure::Invalid { .. })), "{again:?}");
}

#[test]
fn a_cow_gives_milk_into_a_bucket() {
    let mut scene = pen();
    scene.holds("bucket", 1);
    let cow = scene.brings("cow", Position::new(1, 64, 1));
    scene.do_it(Action::Interact { entity: cow });
    assert_eq!((scene.count("bucket"), scene.count("milk_bucket")), (0, 1));
}

#[test]
fn two_fed_cows_have_a_calf() {
    let mut scene = pen();
    scene.holds("wheat", 2);
    let cows = [(1, 1), (-1, 1)].map(|(x, z)| scene.brings("cow", Position::new(x, 64, z)));
    for entity in cows {
        scene.do_it(Action::Interact { entity });
    }
    assert!(scene.until(200, |scene| scene.mobs("cow") == 3));
    let young = scene.alice.observe().entities.into_iter();
    assert_eq!(young.filter(|it| it.baby).count(), 1);
    assert_eq!(scene.count("wheat"), 0);
}

#[test]
fn a_night_among_monsters_is_the_same_twice_and_goes_on_after_loading() {
    let lived = |cut: bool| {
        let mut scene = night(Difficulty::Hard);
        scene.brings("zombie", Position::new(3, 64, 12));
        scene.brings("spider", Position::new(-8, 64, 9));
        scene.step(200);
        let middle = scene.world.with(|world| world.save());
        if cut {
            let settings = scene.world.with(|world| world.settings().clone());
            let loaded = World::load(&middle, settings).unwrap();
            scene.world.with(|world| {
                *world = loaded;
                let _ = world.enter(super::named("alice"));
            });
        } else {
            scene.world.with(|world| {
                let _ = world.enter(super::named("alice"));
            });
        }
        for _ in 0..200 {
            scene.world.with(World::step);
        }
        scene.world.with(|world| world.save())
    };
    assert_eq!(lived(false), lived(false));
    assert_eq!(lived(false), lived(true));
}

#[test]
fn an_enderman_minds_only_who_stares() {
    let mut scene = night(Difficulty::Normal);
    scene.brings("enderman", Position::new(0, 64, 6));
    scene.do_it(Action::LookAt {
        point: Point::new(0.5, 60.0, -4.5),
    });
    scene.step(100);
    assert!(scene.hearts() >= 20.0);
}
