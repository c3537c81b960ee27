//! Clicking blocks: what opens, what tools do, what is picked.

use super::placing::{SPOT, hold, name_at, property, scene};
use super::{Scene, named};
use crate::vocab::{Action, Failure, Position};
use crate::world::Body;
use crate::world::catalog::Catalog;

fn set(scene: &Scene, at: Position, block: &str, properties: &[(&str, &str)]) {
    let state = Catalog::get().state(block, properties).unwrap();
    scene.world.with(|world| world.set_state(at, state));
}

fn click(scene: &mut Scene) {
    scene.do_it(Action::ActivateBlock { at: SPOT });
}

/// What clicking the spot fails with.
fn refused(scene: &mut Scene) -> Failure {
    let (result, _) = scene.run(Action::ActivateBlock { at: SPOT });
    result.unwrap_err()
}

/// The wear of what is in the hand.
fn wear(scene: &Scene) -> u32 {
    scene.alice.observe().held().unwrap().wear
}

/// How many of an item lie around or are carried.
fn found(scene: &mut Scene, item: &str) -> u32 {
    scene.step(1);
    let lying = scene.world.with(|world| {
        let items = world.land.entities.items.values();
        let those = items.filter(|it| it.stack.item.as_str() == item);
        those.map(|it| it.stack.count).sum::<u32>()
    });
    lying + scene.count(item)
}

#[test]
fn both_halves_of_a_door_open_and_shut() {
    let mut scene = scene();
    set(&scene, SPOT.up(1), "oak_door", &[("half", "upper")]);
    set(&scene, SPOT, "oak_door", &[("half", "lower")]);
    set(&scene, SPOT.up(1), "oak_door", &[("half", "upper")]);
    for open in ["true", "false"] {
        click(&mut scene);
        assert_eq!(property(&scene, SPOT, "open"), open);
        assert_eq!(property(&scene, SPOT.up(1), "open"), open);
    }
}

#[test]
fn iron_doors_do_not_open_by_hand() {
    for block in ["iron_door", "iron_trapdoor"] {
        let mut scene = scene();
        set(&scene, SPOT, block, &[]);
        assert!(matches!(refused(&mut scene), Failure::Invalid { .. }));
        assert_eq!(property(&scene, SPOT, "open"), "false");
    }
}

#[test]
fn trapdoors_gates_and_levers_turn() {
    for (block, name) in [
        ("oak_trapdoor", "open"),
        ("oak_fence_gate", "open"),
        ("lever", "powered"),
    ] {
        let mut scene = scene();
        set(&scene, SPOT, block, &[]);
        if block == "lever" {
            set(&scene, SPOT, block, &[("face", "floor")]);
        }
        click(&mut scene);
        assert_eq!(property(&scene, SPOT, name), "true", "{block}");
    }
}

#[test]
fn a_gate_opens_away_from_the_body() {
    let mut scene = scene();
    set(&scene, SPOT, "oak_fence_gate", &[("facing", "east")]);
    click(&mut scene);
    assert_eq!(property(&scene, SPOT, "facing"), "west");
}

#[test]
fn a_button_comes_out_again() {
    let mut scene = scene();
    set(&scene, SPOT, "stone_button", &[("face", "floor")]);
    click(&mut scene);
    assert_eq!(property(&scene, SPOT, "powered"), "true");
    scene.step(18);
    assert_eq!(property(&scene, SPOT, "powered"), "true");
    scene.step(3);
    assert_eq!(property(&scene, SPOT, "powered"), "false");
}

#[test]
fn tools_work_the_ground_and_wear() {
    for (tool, before, after) in [
        ("wooden_hoe", "grass_block", "farmland"),
        ("iron_hoe", "dirt", "farmland"),
        ("iron_hoe", "coarse_dirt", "dirt"),
        ("stone_shovel", "grass_block", "dirt_path"),
        ("stone_axe", "oak_log", "stripped_oak_log"),
        ("stone_axe", "cherry_wood", "stripped_cherry_wood"),
        ("shears", "pumpkin", "carved_pumpkin"),
    ] {
        let mut scene = scene();
        set(&scene, SPOT, before, &[]);
        hold(&mut scene, tool);
        click(&mut scene);
        assert_eq!(name_at(&scene, SPOT), after, "{tool} on {before}");
        assert_eq!(wear(&scene), 1, "{tool}");
    }
}

#[test]
fn a_stripped_log_keeps_its_axis() {
    let mut scene = scene();
    set(&scene, SPOT, "oak_log", &[("axis", "z")]);
    hold(&mut scene, "iron_axe");
    click(&mut scene);
    assert_eq!(property(&scene, SPOT, "axis"), "z");
}

#[test]
fn ground_with_something_on_it_is_not_tilled() {
    let mut scene = scene();
    set(&scene, SPOT, "dirt", &[]);
    set(&scene, SPOT.up(1), "stone", &[]);
    hold(&mut scene, "wooden_hoe");
    let what = "stone".to_owned();
    assert_eq!(refused(&mut scene), Failure::Obstructed { what });
    assert_eq!(wear(&scene), 0);
}

#[test]
fn carving_a_pumpkin_gives_seeds_and_its_face_looks_at_the_body() {
    let mut scene = scene();
    set(&scene, SPOT, "pumpkin", &[]);
    hold(&mut scene, "shears");
    click(&mut scene);
    assert_eq!(property(&scene, SPOT, "facing"), "east");
    assert_eq!(found(&mut scene, "pumpkin_seeds"), 4);
}

#[test]
fn ripe_berries_are_picked_and_unripe_ones_are_not() {
    let mut scene = scene();
    set(&scene, SPOT, "sweet_berry_bush", &[("age", "3")]);
    click(&mut scene);
    assert_eq!(property(&scene, SPOT, "age"), "1");
    assert!((2..=3).contains(&found(&mut scene, "sweet_berries")));
    assert!(matches!(refused(&mut scene), Failure::Invalid { .. }));
}

#[test]
fn a_hungry_body_eats_a_cake_in_seven_slices_and_a_full_one_none() {
    let mut scene = scene();
    set(&scene, SPOT, "cake", &[]);
    assert_eq!(refused(&mut scene).to_string(), "the body is not hungry");
    for slice in 1..=7 {
        scene.world.with(|world| world.actors[0].vitals.food = 10);
        click(&mut scene);
        assert_eq!(scene.alice.observe().food, 12);
        if slice < 7 {
            assert_eq!(property(&scene, SPOT, "bites"), slice.to_string());
        }
    }
    assert_eq!(name_at(&scene, SPOT), "air");
}

#[test]
fn campfires_and_candles_are_lit_and_put_out() {
    let mut scene = scene();
    set(&scene, SPOT, "candle", &[]);
    hold(&mut scene, "flint_and_steel");
    click(&mut scene);
    assert_eq!((property(&scene, SPOT, "lit"), wear(&scene)), ("true", 1));
    scene.do_it(Action::Unequip {
        from: crate::vocab::Wear::Hand,
    });
    click(&mut scene);
    assert_eq!(property(&scene, SPOT, "lit"), "false");
    set(&scene, SPOT, "campfire", &[]);
    hold(&mut scene, "iron_shovel");
    click(&mut scene);
    assert_eq!(property(&scene, SPOT, "lit"), "false");
}

#[test]
fn a_cauldron_holds_a_bucket() {
    let mut scene = scene();
    set(&scene, SPOT, "cauldron", &[]);
    hold(&mut scene, "water_bucket");
    click(&mut scene);
    assert_eq!(property(&scene, SPOT, "level"), "3");
    assert_eq!((scene.count("bucket"), scene.count("water_bucket")), (1, 0));
    click(&mut scene);
    assert_eq!(name_at(&scene, SPOT), "cauldron");
    assert_eq!((scene.count("bucket"), scene.count("water_bucket")), (0, 1));
}

#[test]
fn a_pot_takes_a_plant_and_gives_it_back() {
    let mut scene = scene();
    set(&scene, SPOT, "flower_pot", &[]);
    hold(&mut scene, "flowering_azalea");
    click(&mut scene);
    assert_eq!(name_at(&scene, SPOT), "potted_flowering_azalea_bush");
    click(&mut scene);
    assert_eq!(name_at(&scene, SPOT), "flower_pot");
    assert_eq!(scene.count("flowering_azalea"), 1);
}

#[test]
fn a_bed_that_is_clicked_by_day_is_where_the_body_will_live_again() {
    let mut scene = scene();
    set(&scene, SPOT, "red_bed", &[]);
    assert!(refused(&mut scene).to_string().contains("night"));
    let bed = scene.world.with(|world| world.actors[0].bed);
    assert_eq!(bed, Some(SPOT));
}

#[test]
fn a_chest_that_is_clicked_opens_and_a_crouching_body_builds_on_it() {
    let mut scene = scene();
    set(&scene, SPOT, "chest", &[]);
    click(&mut scene);
    assert!(scene.alice.observe().window.is_some());
    scene.do_it(Action::CloseWindow);
    hold(&mut scene, "torch");
    let keys = crate::vocab::Keys {
        sneak: true,
        ..Default::default()
    };
    scene.alice.submit(Action::Controls { keys });
    scene.step(1);
    let (crouching, _) = scene.run(Action::ActivateBlock { at: SPOT });
    assert_eq!((crouching, scene.count("torch")), (Ok(()), 0));
    assert_eq!(scene.alice.observe().window, None);
}

#[test]
fn what_does_nothing_says_so() {
    let mut scene = scene();
    let what = "block".to_owned();
    assert_eq!(refused(&mut scene), Failure::NotThere { what });
    set(&scene, SPOT, "stone", &[]);
    let why = "clicking stone with an empty hand does nothing".to_owned();
    assert_eq!(refused(&mut scene), Failure::Invalid { why });
    let at = Position::new(-9, 63, 0);
    let far = scene.run(Action::ActivateBlock { at }).0;
    assert_eq!(far, Err(Failure::OutOfReach));
    set(&scene, SPOT, "composter", &[]);
    assert!(matches!(refused(&mut scene), Failure::Unsupported { .. }));
}

#[test]
fn two_bodies_read_what_one_wrote_on_a_sign_and_it_is_saved() {
    let mut scene = scene();
    let bob = scene.world.join(named("bob"));
    set(&scene, SPOT, "oak_sign", &[]);
    let lines = vec!["home".to_owned(), "of alice".to_owned()];
    scene.do_it(Action::WriteSign { at: SPOT, lines });
    let text = ["home", "of alice", "", ""].map(str::to_owned);
    assert_eq!(bob.sign_at(SPOT), Some(text.clone()));
    let (bytes, settings) = scene
        .world
        .with(|world| (world.save(), world.settings().clone()));
    let loaded = crate::world::embedded::World::load(&bytes, settings).unwrap();
    assert_eq!(loaded.land.signs.get(&SPOT), Some(&text));
    scene.do_it(Action::Dig { at: SPOT });
    assert_eq!(bob.sign_at(SPOT), None);
    set(&scene, SPOT, "oak_sign", &[]);
    assert_eq!(bob.sign_at(SPOT), Some(Default::default()));
}

#[test]
fn each_way_in_which_writing_fails_has_its_reason() {
    let mut scene = scene();
    let mut write = |at, lines: &[&str]| {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        scene.run(Action::WriteSign { at, lines }).0
    };
    assert!(matches!(write(SPOT, &[]), Err(Failure::NotThere { .. })));
    let five = write(SPOT, &["1", "2", "3", "4", "5"]);
    assert!(matches!(five, Err(Failure::Invalid { .. })));
    let broken = write(SPOT, &["a\nb"]);
    assert!(matches!(broken, Err(Failure::Invalid { .. })));
    let far = Position::new(-9, 64, 0);
    set(&scene, far, "oak_sign", &[]);
    let lines = Vec::new();
    let (result, _) = scene.run(Action::WriteSign { at: far, lines });
    assert_eq!(result, Err(Failure::OutOfReach));
}
