//! Creatures as bodies meet them: seen, hit, and what they leave.

use super::{Scene, goto, named};
use crate::vocab::{Action, Failure, ItemName, MobName, Percept, Position};
use crate::world::embedded::{Settings, Terrain, World};
use crate::world::{Body, Entity, EntityKind};

impl Scene {
    /// A flat world without monsters of its own.
    fn peaceful() -> Self {
        Self::with(Settings {
            terrain: Terrain::Flat,
            difficulty: crate::world::embedded::Difficulty::Peaceful,
            ..Settings::default()
        })
    }

    fn summon(&self, mob: &str, at: Position) -> u32 {
        let mob = MobName::new(mob);
        self.world.with(|world| world.summon(&mob, at)).unwrap()
    }

    /// Walls in alice at the origin and two blocks south of her, so that whatever is hit there stays in reach.
    fn pen(&self) {
        let around = |x: i32, z: i32| x.abs() == 1 || z == -1 || z == 3;
        let ring = (-1..=3).flat_map(|z| (-1..=1).map(move |x| (x, z)));
        for (x, z) in ring.filter(|(x, z)| around(*x, *z)) {
            for y in 64..66 {
                self.set(Position::new(x, y, z), "stone");
            }
        }
    }

    /// What alice sees of a creature.
    fn mob(&self, id: u32) -> Option<Entity> {
        let seen = self.alice.observe().entities.into_iter();
        seen.into_iter().find(|it| it.id == id)
    }

    fn equip(&mut self, item: &str) {
        self.give(item, 1);
        self.do_it(Action::Equip {
            item: ItemName::new(item),
            to: crate::vocab::Wear::Hand,
        });
    }
}

#[test]
fn a_creature_in_sight_is_told_once_and_listed_and_one_behind_a_wall_is_not() {
    let mut scene = Scene::peaceful();
    for (x, y) in (-2..=2).flat_map(|x| (64..68).map(move |y| (x, y))) {
        scene.set(Position::new(x, y, 4), "stone");
    }
    scene.do_it(goto(Position::new(0, 64, 0)));
    let hidden = scene.summon("cow", Position::new(0, 64, 6));
    let open = scene.summon("pig", Position::new(0, 64, -3));
    scene.step(12);
    assert_eq!(scene.mob(hidden), None);
    let pig = scene.mob(open).unwrap();
    let name = MobName::new("pig");
    assert_eq!(pig.kind, EntityKind::Mob { name });
    assert_eq!(pig.health, Some(10.0));
    let told: Vec<_> = scene
        .sensed()
        .filter_map(|it| match it {
            Percept::SeesMob { mob, .. } => Some(mob.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(told, ["pig"]);
}

#[test]
fn a_creature_that_is_hit_often_enough_dies_and_leaves_its_loot() {
    let mut scene = Scene::peaceful();
    scene.do_it(goto(Position::new(0, 64, 0)));
    scene.pen();
    scene.equip("diamond_sword");
    for _ in 0..20 {
        let pig = scene.summon("pig", Position::new(0, 64, 2));
        while scene.mob(pig).is_some() {
            let _missed = scene.run(Action::Attack { entity: pig });
            scene.step(1);
        }
    }
    scene.step(20);
    let lies: u32 = scene
        .alice
        .observe()
        .entities
        .iter()
        .fold(0, |n, it| match &it.kind {
            EntityKind::Item { item, count } if item.as_str() == "porkchop" => n + count,
            _ => n,
        });
    let found = lies + scene.count("porkchop");
    assert!((20..=60).contains(&found), "{found}");
}

#[test]
fn creatures_that_are_not_there_or_too_far_are_not_hit() {
    let mut scene = Scene::peaceful();
    let far = scene.summon("cow", Position::new(20, 64, 20));
    let (result, _) = scene.run(Action::Attack { entity: far });
    assert_eq!(result, Err(Failure::OutOfReach));
    let (result, _) = scene.run(Action::Attack { entity: 9_999 });
    assert!(matches!(result, Err(Failure::NotThere { .. })));
    let strange = MobName::new("ender_dragon");
    let refused = scene
        .world
        .with(|world| world.summon(&strange, Position::new(0, 64, 0)));
    assert!(matches!(refused, Err(Failure::Unsupported { .. })));
}

#[test]
fn a_saved_creature_is_the_same_when_loaded() {
    let scene = Scene::peaceful();
    let id = scene.summon("sheep", Position::new(3, 64, 3));
    let settings = scene.world.with(|world| world.settings().clone());
    let bytes = scene.world.with(|world| world.save());
    let loaded = World::load(&bytes, settings).unwrap();
    let mob = |world: &World| world.land.entities.mobs.get(&id).cloned();
    assert!(mob(&loaded).is_some());
    assert_eq!(mob(&loaded), scene.world.with(|world| mob(world)));
    assert_eq!(named("alice"), loaded.actors[0].name);
}
