//! Using what is in the hand: buckets, bows, shields, what is thrown, milk.

use super::placing::{SPOT, hold, look, name_at, property, scene};
use super::{Scene, named};
use crate::vocab::{Action, Failure, Point, Position, Wear};
use crate::world::embedded::EmbeddedBody;
use crate::world::{ActiveEffect, Body, EntityKind};

fn use_it(scene: &mut Scene, ticks: u32) -> Result<(), Failure> {
    scene.run(Action::UseItem { ticks }).0
}

/// Bob, five blocks west of alice and in her line of sight.
fn bob(scene: &Scene) -> EmbeddedBody {
    let bob = scene.world.join(named("bob"));
    let at = Position::new(-5, 64, 0);
    scene.world.with(|world| world.put_body(&named("bob"), at));
    bob
}

fn look_down_at(scene: &mut Scene, at: Position) {
    look(scene, at.center().offset(0.0, 0.5, 0.0));
}

#[test]
fn a_bucket_takes_a_source_and_gives_it_back() {
    for (liquid, full) in [("water", "water_bucket"), ("lava", "lava_bucket")] {
        let mut scene = scene();
        let pool = SPOT;
        hold(&mut scene, "bucket");
        look(&mut scene, pool.center());
        scene.set(pool, liquid);
        use_it(&mut scene, 0).unwrap();
        assert_eq!(name_at(&scene, pool), "air", "{liquid}");
        assert_eq!((scene.count("bucket"), scene.count(full)), (0, 1));
        look_down_at(&mut scene, pool.up(-1));
        use_it(&mut scene, 0).unwrap();
        assert_eq!(name_at(&scene, pool), liquid);
        assert_eq!((scene.count("bucket"), scene.count(full)), (1, 0));
    }
}

#[test]
fn water_is_poured_into_what_can_stand_in_it_and_taken_out_again() {
    let mut scene = scene();
    scene.set(SPOT, "oak_slab");
    hold(&mut scene, "water_bucket");
    look(&mut scene, SPOT.center());
    use_it(&mut scene, 0).unwrap();
    assert_eq!(property(&scene, SPOT, "waterlogged"), "true");
    use_it(&mut scene, 0).unwrap();
    assert_eq!(property(&scene, SPOT, "waterlogged"), "false");
    assert_eq!(scene.count("water_bucket"), 1);
}

#[test]
fn flowing_water_fills_no_bucket_and_nothing_is_poured_into_the_sky() {
    let mut scene = scene();
    hold(&mut scene, "bucket");
    look_down_at(&mut scene, SPOT.up(-1));
    let dry = use_it(&mut scene, 0);
    assert!(matches!(dry, Err(Failure::NotThere { .. })), "{dry:?}");
    hold(&mut scene, "water_bucket");
    look(&mut scene, Point::new(-5.0, 90.0, 0.5));
    let sky = use_it(&mut scene, 0);
    assert!(matches!(sky, Err(Failure::NotThere { .. })), "{sky:?}");
}

#[test]
fn a_drawn_bow_hurts_whom_the_body_looks_at_and_wears() {
    let mut scene = scene();
    let bob = bob(&scene);
    hold(&mut scene, "bow");
    scene.give("arrow", 2);
    look(&mut scene, Point::new(-4.5, 65.2, 0.5));
    assert_eq!(use_it(&mut scene, 20), Ok(()));
    scene.step(5);
    // Full draw: 3 blocks per tick, times 2, and up to 4 more by chance.
    let lost = 20.0 - bob.observe().health;
    assert!((6.0..=10.0).contains(&lost), "{lost}");
    assert_eq!(scene.count("arrow"), 1);
    assert_eq!(scene.alice.observe().held().unwrap().wear, 1);
}

#[test]
fn an_arrow_that_missed_is_seen_and_picked_up() {
    let mut scene = scene();
    hold(&mut scene, "bow");
    scene.give("arrow", 1);
    look(&mut scene, Point::new(-1.0, 64.0, 0.5));
    assert_eq!(use_it(&mut scene, 10), Ok(()));
    assert_eq!(scene.count("arrow"), 0);
    let seen = scene.alice.observe().entities;
    let arrow = EntityKind::Object {
        name: "arrow".to_owned(),
    };
    assert!(seen.iter().any(|it| it.kind == arrow), "{seen:?}");
    scene.step(20);
    assert_eq!(scene.count("arrow"), 1);
}

#[test]
fn a_bow_needs_an_arrow_and_time_and_shoots_when_it_is_let_go() {
    let mut scene = scene();
    hold(&mut scene, "bow");
    let item = "arrow".into();
    assert_eq!(
        use_it(&mut scene, 20),
        Err(Failure::Missing { item, count: 1 })
    );
    scene.give("arrow", 1);
    let quick = use_it(&mut scene, 1);
    assert!(matches!(quick, Err(Failure::Invalid { .. })), "{quick:?}");
    assert_eq!(scene.count("arrow"), 1);
    let drawn = scene.alice.submit(Action::UseItem { ticks: 1_000 });
    scene.step(20);
    scene.alice.cancel(drawn);
    scene.step(1);
    assert_eq!(
        super::result(&scene.events, drawn),
        Some(Err(Failure::Cancelled))
    );
    assert_eq!(scene.count("arrow"), 0);
}

/// Bob hits alice once, who may hold a shield towards him; what she loses, and the wear of the shield.
fn hit_with_shield(looks_at: Point, off_hand: bool) -> (f32, u32) {
    let mut scene = scene();
    let mut bob = scene.world.join(named("bob"));
    scene.world.with(|world| {
        world.put_body(&named("bob"), SPOT);
        world.give(&named("bob"), &"iron_sword".into(), 1).unwrap();
    });
    hold(&mut scene, "shield");
    if off_hand {
        scene.do_it(Action::Equip {
            item: "shield".into(),
            to: Wear::OffHand,
        });
    }
    look(&mut scene, looks_at);
    let entities = bob.observe().entities;
    let entity = entities.iter().find(|it| it.health.is_some()).unwrap().id;
    scene.alice.submit(Action::UseItem { ticks: 100 });
    scene.step(10);
    bob.submit(Action::Attack { entity });
    scene.step(5);
    let view = scene.alice.observe();
    let shield = if off_hand {
        view.off_hand.clone()
    } else {
        view.held().cloned()
    };
    (20.0 - view.health, shield.unwrap().wear)
}

#[test]
fn a_raised_shield_stops_blows_from_the_front_and_not_from_behind() {
    let (west, east) = (Point::new(-9.0, 65.6, 0.5), Point::new(9.0, 65.6, 0.5));
    for off_hand in [false, true] {
        let (lost, wear) = hit_with_shield(west, off_hand);
        assert!(lost < 0.01 && wear == 7, "{lost} {wear}");
        let (lost, wear) = hit_with_shield(east, off_hand);
        assert!(lost > 5.0 && wear == 0, "{lost} {wear}");
    }
}

#[test]
fn a_pearl_takes_the_body_where_it_lands_and_costs_a_fall() {
    let mut scene = scene();
    hold(&mut scene, "ender_pearl");
    look(&mut scene, Point::new(-9.0, 65.6, 0.5));
    use_it(&mut scene, 0).unwrap();
    scene.step(60);
    let view = scene.alice.observe();
    assert!(view.position.x < -5.0, "{:?}", view.position);
    assert!((15.0..19.0).contains(&view.health), "{}", view.health);
    assert_eq!(scene.count("ender_pearl"), 0);
}

#[test]
fn snowballs_and_eggs_fly_and_are_gone() {
    for item in ["snowball", "egg"] {
        let mut scene = scene();
        hold(&mut scene, item);
        use_it(&mut scene, 0).unwrap();
        let thrown = EntityKind::Object {
            name: item.to_owned(),
        };
        let flies = |scene: &Scene| {
            let entities = scene.alice.observe().entities;
            entities.iter().any(|it| it.kind == thrown)
        };
        assert!(flies(&scene), "{item}");
        scene.step(60);
        assert!(!flies(&scene) && scene.count(item) == 0, "{item}");
    }
}

#[test]
fn what_cannot_be_used_here_says_so() {
    let mut scene = scene();
    let nothing = use_it(&mut scene, 0);
    assert!(matches!(nothing, Err(Failure::NotThere { .. })));
    for item in ["crossbow", "trident", "cow_spawn_egg", "potion"] {
        hold(&mut scene, item);
        let what = format!("using {item}");
        assert_eq!(use_it(&mut scene, 0), Err(Failure::Unsupported { what }));
    }
    for item in ["bread", "fishing_rod", "stone", "iron_helmet", "stick"] {
        hold(&mut scene, item);
        let refused = use_it(&mut scene, 0);
        assert!(matches!(refused, Err(Failure::Invalid { .. })), "{item}");
    }
}

#[test]
fn milk_ends_all_effects() {
    let mut scene = scene();
    hold(&mut scene, "milk_bucket");
    scene.world.with(|world| {
        world.actors[0].vitals.begin(ActiveEffect {
            effect: "poison".to_owned(),
            level: 1,
            ticks: 600,
        });
    });
    let ticks = scene.do_it(Action::Consume);
    assert!((32..=33).contains(&ticks), "{ticks}");
    assert!(scene.alice.observe().effects.is_empty());
    assert_eq!((scene.count("milk_bucket"), scene.count("bucket")), (0, 1));
}
