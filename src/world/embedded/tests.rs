//! What bodies can do in a flat world, told through their own door.

use super::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use crate::vocab::{
    Action, ActionId, ActionResult, AgentName, Audience, Destination, Face, Failure, ItemName,
    Percept, Point, Position, Random, Section, Speaker,
};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::conformance::{CHECKS, Ground};
use crate::world::{Body, BodyEvent, BodyHandle};

/// A world with alice in it.
struct Scene {
    world: SharedWorld,
    alice: EmbeddedBody,
    events: Vec<BodyEvent>,
}

impl Scene {
    /// A flat world.
    fn new() -> Self {
        Self::with(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        })
    }

    fn with(settings: Settings) -> Self {
        let world = SharedWorld::new(World::new(settings));
        let alice = world.join(named("alice"));
        Self {
            world,
            alice,
            events: Vec::new(),
        }
    }

    fn give(&self, item: &str, count: u32) {
        let item = ItemName::new(item);
        self.world
            .with(|world| world.give(&named("alice"), &item, count))
            .unwrap();
    }

    fn set(&self, at: Position, name: &str) {
        self.world.with(|world| world.set_block(at, block(name)));
    }

    fn step(&mut self, ticks: u32) {
        for _ in 0..ticks {
            self.world.with(World::step);
            self.events.extend(self.alice.take_events());
        }
    }

    /// Runs an action to its end and gives the ticks it took.
    fn run(&mut self, action: Action) -> (ActionResult, u32) {
        let id = self.alice.submit(action);
        for ticks in 1..20_000 {
            let told = self.events.len();
            self.step(1);
            if let Some(result) = result(&self.events[told..], id) {
                return (result, ticks);
            }
        }
        panic!("action {id:?} did not end");
    }

    fn do_it(&mut self, action: Action) -> u32 {
        let told = format!("{action:?}");
        let (result, ticks) = self.run(action);
        assert_eq!(result, Ok(()), "{told}");
        ticks
    }

    fn count(&self, item: &str) -> u32 {
        self.alice.observe().inventory.count(item)
    }

    fn sensed(&self) -> impl Iterator<Item = &Percept> {
        self.events.iter().filter_map(|event| match event {
            BodyEvent::Sensed { percept } => Some(percept),
            _ => None,
        })
    }
}

fn result(events: &[BodyEvent], id: ActionId) -> Option<ActionResult> {
    events.iter().find_map(|event| match event {
        BodyEvent::Done { id: done, result } if *done == id => Some(result.clone()),
        _ => None,
    })
}

fn named(name: &str) -> AgentName {
    AgentName::new(name).unwrap()
}

fn block(name: &str) -> BlockId {
    Catalog::get().block_named(name).unwrap().id
}

fn goto(at: Position) -> Action {
    Action::Goto {
        to: Destination::Block { at },
        dig: false,
    }
}

#[test]
fn the_embedded_world_passes_the_conformance_suite() {
    let world = SharedWorld::new(World::new(Settings {
        terrain: Terrain::Flat,
        ..Settings::default()
    }));
    let body = BodyHandle::new(world.join(named("alice")));
    let other = Some(BodyHandle::new(world.join(named("bob"))));
    let mut step = || world.with(World::step);
    let mut ground = Ground {
        body,
        other,
        step: &mut step,
        drops: true,
    };
    for check in CHECKS {
        assert_eq!((check.run)(&mut ground), Ok(()), "{}", check.name);
    }
}

#[test]
fn a_body_walks_as_fast_as_in_the_game() {
    let mut scene = Scene::new();
    let ticks = scene.do_it(goto(Position::new(20, 64, 0)));
    let blocks_per_second = 20.0 / (f64::from(ticks) / 20.0);
    assert!(
        (4.1..4.4).contains(&blocks_per_second),
        "{blocks_per_second}"
    );
}

#[test]
fn stone_dug_by_hand_is_lost_and_with_a_pickaxe_it_is_cobblestone() {
    let mut scene = Scene::new();
    let at = Position::new(2, 64, 0);
    scene.set(at, "stone");
    let by_hand = scene.do_it(Action::Dig { at });
    scene.set(at, "stone");
    scene.give("wooden_pickaxe", 1);
    let with_pickaxe = scene.do_it(Action::Dig { at });
    assert_eq!((by_hand, with_pickaxe), (150, 23));
    scene.do_it(Action::Goto {
        to: Destination::Near { at, range: 1.0 },
        dig: false,
    });
    scene.step(20);
    assert_eq!(scene.count("cobblestone"), 1);
    let dug = scene.sensed().filter_map(|percept| match percept {
        Percept::Dug { tool, drops, .. } => Some((tool.clone(), drops.clone())),
        _ => None,
    });
    let cobblestone = vec![(ItemName::new("cobblestone"), 1)];
    assert_eq!(
        dug.collect::<Vec<_>>(),
        [(None, vec![]), (Some("wooden_pickaxe".into()), cobblestone)]
    );
}

#[test]
fn a_tool_wears_out_and_is_gone() {
    let mut scene = Scene::new();
    scene.give("wooden_pickaxe", 1);
    let at = Position::new(2, 64, 0);
    for _ in 0..59 {
        scene.set(at, "stone");
        scene.do_it(Action::Dig { at });
    }
    assert_eq!(scene.count("wooden_pickaxe"), 0);
}

#[test]
fn from_logs_to_a_stone_pickaxe() {
    let mut scene = Scene::new();
    scene.give("oak_log", 3);
    scene.give("cobblestone", 3);
    scene.do_it(Action::Craft {
        recipe: recipe_from("oak_planks", "oak_log"),
        times: 3,
        table: None,
    });
    for item in ["crafting_table", "stick"] {
        scene.do_it(Action::Craft {
            recipe: recipe_from(item, "oak_planks"),
            times: 1,
            table: None,
        });
    }
    let pickaxe = recipe_from("stone_pickaxe", "cobblestone");
    let refused = scene.run(Action::Craft {
        recipe: pickaxe,
        times: 1,
        table: None,
    });
    assert_eq!(refused.0, Err(Failure::NeedsTable));
    scene.do_it(Action::Equip {
        item: "crafting_table".into(),
    });
    let against = Position::new(2, 63, 0);
    scene.do_it(Action::Place {
        against,
        face: Face::Up,
    });
    scene.do_it(Action::Craft {
        recipe: pickaxe,
        times: 1,
        table: Some(against.up(1)),
    });
    assert_eq!(scene.count("stone_pickaxe"), 1);
    assert_eq!(scene.count("stick"), 2);
}

/// The recipe of an item that takes a certain ingredient.
fn recipe_from(item: &str, ingredient: &str) -> u32 {
    let catalog = Catalog::get();
    let ingredient = catalog.item_named(ingredient).unwrap().id;
    let recipes = catalog.recipes_for(catalog.item_named(item).unwrap().id);
    let takes = |id: &&u32| {
        let recipe = &catalog.recipes()[**id as usize];
        recipe.ingredients.iter().any(|(it, _)| *it == ingredient)
    };
    *recipes.iter().find(takes).unwrap()
}

#[test]
fn a_furnace_smelts_while_nobody_looks_and_tells_who_looks_again() {
    let mut scene = Scene::new();
    let at = Position::new(2, 64, 0);
    scene.set(at, "furnace");
    scene.give("raw_iron", 2);
    scene.give("oak_planks", 2);
    let put = |item: &str, to| Action::MoveItems {
        item: item.into(),
        count: 2,
        from: Section::Inventory,
        to,
    };
    scene.do_it(Action::OpenWindow { at });
    scene.do_it(put("raw_iron", Section::FurnaceInput));
    scene.do_it(put("oak_planks", Section::FurnaceFuel));
    scene.do_it(Action::CloseWindow);
    scene.do_it(Action::Wait { ticks: 500 });
    assert!(
        !scene
            .sensed()
            .any(|it| matches!(it, Percept::Smelted { .. }))
    );
    scene.do_it(Action::OpenWindow { at });
    let smelted = Percept::Smelted {
        input: "raw_iron".into(),
        output: "iron_ingot".into(),
    };
    assert_eq!(scene.sensed().filter(|it| **it == smelted).count(), 1);
    scene.do_it(Action::MoveItems {
        item: "iron_ingot".into(),
        count: 2,
        from: Section::FurnaceOutput,
        to: Section::Inventory,
    });
    assert_eq!(scene.count("iron_ingot"), 2);
}

#[test]
fn a_broken_chest_spills_what_it_held() {
    let mut scene = Scene::new();
    let at = Position::new(1, 64, 0);
    scene.set(at, "chest");
    scene.give("dirt", 5);
    scene.do_it(Action::OpenWindow { at });
    scene.do_it(Action::MoveItems {
        item: "dirt".into(),
        count: 5,
        from: Section::Inventory,
        to: Section::Container,
    });
    assert_eq!(scene.count("dirt"), 0);
    scene.do_it(Action::Dig { at });
    scene.step(40);
    assert_eq!((scene.count("dirt"), scene.count("chest")), (5, 1));
}

#[test]
fn what_this_world_cannot_do_it_says() {
    let mut scene = Scene::new();
    let (result, _) = scene.run(Action::Fish);
    assert_eq!(
        result.unwrap_err().to_string(),
        "fishing is not supported by this world"
    );
}

#[test]
fn of_two_who_dig_one_block_the_first_gets_it() {
    let mut scene = Scene::new();
    let mut bob = scene.world.join(named("bob"));
    let at = Position::new(1, 63, 1);
    let dirt = bob.submit(Action::Dig { at });
    scene.do_it(Action::Dig { at });
    let done = bob.take_events().into_iter().find_map(|event| match event {
        BodyEvent::Done { id, result } if id == dirt => Some(result),
        _ => None,
    });
    let what = "grass_block".to_owned();
    assert_eq!(done, Some(Err(Failure::NotThere { what })));
}

#[test]
fn a_whisper_reaches_one_and_public_speech_not_the_speaker() {
    let mut scene = Scene::new();
    let mut bob = scene.world.join(named("bob"));
    let mut carol = scene.world.join(named("carol"));
    scene.do_it(Action::Whisper {
        to: named("bob"),
        text: "I am carol".to_owned(),
    });
    let heard = |body: &mut EmbeddedBody| {
        let events = body.take_events().into_iter();
        let heard = events.filter(|event| {
            matches!(
                event,
                BodyEvent::Sensed {
                    percept: Percept::Heard { .. }
                }
            )
        });
        heard.collect::<Vec<_>>()
    };
    let percept = Percept::Heard {
        speaker: Speaker::Agent(named("alice")),
        audience: Audience::Me,
        text: "I am carol".to_owned(),
    };
    assert_eq!(heard(&mut bob), [BodyEvent::Sensed { percept }]);
    assert_eq!(heard(&mut carol), []);
    scene.do_it(Action::Chat {
        text: "hello".to_owned(),
    });
    assert_eq!(heard(&mut carol).len(), 1);
    assert_eq!(
        scene
            .sensed()
            .filter(|it| matches!(it, Percept::Heard { .. }))
            .count(),
        0
    );
}

#[test]
fn a_body_climbs_out_of_a_pit_only_if_it_may_dig() {
    let mut scene = Scene::new();
    let feet = scene.alice.observe().feet();
    for y in 60..64 {
        scene.set(Position::new(feet.x, y, feet.z), "air");
    }
    scene.step(40);
    assert_eq!(
        scene.alice.observe().feet(),
        Position::new(feet.x, 60, feet.z)
    );
    let goal = Destination::Block {
        at: feet.offset(6, 0, 0),
    };
    let (refused, _) = scene.run(Action::Goto {
        to: goal.clone(),
        dig: false,
    });
    assert_eq!(refused, Err(Failure::NoPath));
    scene.do_it(Action::Goto {
        to: goal,
        dig: true,
    });
    assert_eq!(scene.alice.observe().feet(), feet.offset(6, 0, 0));
}

#[test]
fn a_cancelled_walk_leaves_the_body_standing() {
    let mut scene = Scene::new();
    let walk = scene.alice.submit(goto(Position::new(30, 64, 0)));
    scene.step(10);
    scene.alice.cancel(walk);
    scene.step(1);
    assert_eq!(result(&scene.events, walk), Some(Err(Failure::Cancelled)));
    let before = scene.alice.observe().position;
    scene.step(20);
    assert_eq!(scene.alice.observe().position, before);
}

#[test]
fn a_look_turns_the_head() {
    let mut scene = Scene::new();
    scene.do_it(Action::LookAt {
        point: Point::new(-100.0, 65.62, 0.5),
    });
    let view = scene.alice.observe();
    assert_eq!(
        (view.yaw.round() as i32, view.pitch.round() as i32),
        (90, 0)
    );
}

#[test]
fn for_every_seed_wood_stone_coal_and_iron_can_be_dug_on_foot() {
    let wanted: [&[&str]; 4] = [
        &["oak_log", "birch_log"],
        &["stone"],
        &["coal_ore", "deepslate_coal_ore"],
        &["iron_ore", "deepslate_iron_ore"],
    ];
    for seed in 1..=10 {
        let mut scene = Scene::with(Settings {
            seed,
            ..Settings::default()
        });
        scene.give("stone_pickaxe", 1);
        for names in wanted {
            let blocks: Vec<_> = names.iter().map(|name| block(name)).collect();
            let at = scene.alice.find_blocks(&blocks, 128, 1)[0];
            let (walked, _) = scene.run(Action::Goto {
                to: Destination::GetToBlock { at },
                dig: true,
            });
            assert_eq!(walked, Ok(()), "seed {seed}: {names:?} at {at}");
            scene.do_it(Action::Dig { at });
        }
    }
}

#[test]
#[ignore = "a measurement, not a promise: cargo test --release -- --ignored --nocapture speed"]
fn speed_of_two_and_sixteen_bodies() {
    for bodies in [2, 16] {
        let world = SharedWorld::new(World::new(Settings::default()));
        let log = [block("oak_log"), block("birch_log")];
        let mut bodies: Vec<_> = (0..bodies)
            .map(|n| world.join(named(&format!("agent{n}"))))
            .collect();
        #[expect(clippy::disallowed_methods, reason = "a measurement")]
        let begin = std::time::Instant::now();
        let ticks = 4_000;
        for tick in 0..ticks {
            for body in &mut bodies {
                if tick % 100 == 0 {
                    let at = body.find_blocks(&log, 64, 1)[0];
                    let to = Destination::GetToBlock { at };
                    body.submit(Action::Goto { to, dig: true });
                }
                if tick % 100 == 60 {
                    let at = body.find_blocks(&log, 64, 1)[0];
                    body.submit(Action::Dig { at });
                }
                body.take_events();
                body.observe();
            }
            world.with(World::step);
        }
        let seconds = begin.elapsed().as_secs_f64();
        println!(
            "{} bodies: {:.0} ticks per second",
            bodies.len(),
            f64::from(ticks) / seconds
        );
    }
}

#[test]
fn who_enters_a_body_again_finds_it_as_it_was_left() {
    let mut scene = Scene::new();
    scene.give("bread", 2);
    scene.do_it(goto(Position::new(4, 64, 4)));
    let first = scene.alice.submit(Action::Wait { ticks: 9 });
    let mut again = scene.world.join(named("alice"));
    let view = again.observe();
    assert_eq!(
        (view.feet(), view.inventory.count("bread")),
        (Position::new(4, 64, 4), 2)
    );
    assert!(again.submit(Action::Wait { ticks: 1 }) > first);

    let late = scene.alice.submit(Action::Wait { ticks: 1 });
    let told = scene.alice.take_events();
    let result = Err(Failure::Disconnected);
    assert!(
        matches!(told[0], BodyEvent::Disconnected { .. }),
        "{told:?}"
    );
    assert_eq!(told[1..], [BodyEvent::Done { id: late, result }]);
    drop(scene.alice);
    assert_eq!(again.observe().players, [named("alice")]);
}

#[test]
fn speech_carries_as_far_as_the_settings_say() {
    let mut scene = Scene::with(Settings {
        terrain: Terrain::Flat,
        hearing: 16,
        ..Settings::default()
    });
    let mut bob = scene.world.join(named("bob"));
    for (far, heard) in [(10, 1), (30, 0)] {
        let place = scene.alice.observe().feet().offset(far, 0, 0);
        scene
            .world
            .with(|world| world.put_body(&named("bob"), place));
        bob.take_events();
        scene.do_it(Action::Chat {
            text: "over here".to_owned(),
        });
        let events = bob.take_events();
        let lines = events.iter().filter(|event| {
            matches!(
                event,
                BodyEvent::Sensed {
                    percept: Percept::Heard { .. }
                }
            )
        });
        assert_eq!(lines.count(), heard, "at {far} blocks");
    }
}

#[test]
fn bodies_see_each_other_and_what_the_other_changes() {
    let mut scene = Scene::new();
    let mut bob = scene.world.join(named("bob"));
    scene.step(30);
    let sees_alice = |event: &BodyEvent| matches!(event, BodyEvent::Sensed { percept: Percept::SeesAgent { agent, .. } } if *agent == named("alice"));
    assert_eq!(
        bob.take_events().iter().filter(|it| sees_alice(it)).count(),
        1
    );
    let at = Position::new(1, 63, 1);
    scene.do_it(Action::Dig { at });
    scene.step(1);
    let gone = BodyEvent::Sensed {
        percept: Percept::SeesBlock {
            block: "air".into(),
            at,
        },
    };
    assert!(bob.take_events().contains(&gone));
}

#[test]
fn a_copy_of_a_world_goes_its_own_way() {
    let scene = Scene::new();
    let at = Position::new(3, 63, 3);
    let mut copy = scene.world.with(|world| world.clone());
    copy.set_block(at, BlockId::AIR);
    assert_eq!(scene.alice.block_at(at), Some(block("grass_block")));
    assert_eq!(copy.block(at), BlockId::AIR);
}

#[test]
fn a_body_appears_in_the_biome_that_was_asked_for() {
    let mut world = World::new(Settings::default());
    world.spawn_in(&"plains".into()).unwrap();
    assert_eq!(
        world.biome(world.spawn().x, world.spawn().z),
        "plains".into()
    );
    let error = world.spawn_in(&"desert".into()).unwrap_err().to_string();
    assert!(
        error.starts_with("no dry `desert` within 4096 blocks"),
        "{error}"
    );
}

#[test]
fn a_body_swims_through_a_pond_and_climbs_out() {
    let mut scene = Scene::new();
    for x in 3..8 {
        for z in -9..9 {
            for y in 60..64 {
                scene.set(Position::new(x, y, z), "water");
            }
        }
    }
    let ticks = scene.do_it(goto(Position::new(12, 64, 0)));
    assert!((80..160).contains(&ticks), "{ticks}");
    assert_eq!(
        scene.alice.observe().position,
        Position::new(12, 64, 0).feet()
    );
}

#[test]
fn to_stand_on_a_block_is_to_have_got_to_it() {
    let mut scene = Scene::new();
    let feet = scene.alice.observe().feet();
    let to = Destination::GetToBlock { at: feet.up(-1) };
    scene.do_it(Action::Goto { to, dig: true });
    assert_eq!(scene.alice.observe().feet(), feet);
}

/// Some action, drawn from a wide range of sensible and silly ones.
fn any_action(random: &mut Random, body: &EmbeddedBody) -> Action {
    let catalog = Catalog::get();
    let view = body.observe();
    let mut aside = |reach: u64| random.below(2 * reach + 1) as i32 - reach as i32;
    let at = view.feet().offset(aside(4), aside(3), aside(4));
    let far = view.feet().offset(aside(30), aside(9), aside(30));
    let carried = view.inventory.stacks().next();
    let item = carried.map_or("dirt".into(), |(_, stack)| stack.item.clone());
    let dig = random.chance(0.7);
    match random.below(14) {
        0..=2 => Action::Goto {
            to: Destination::NearXz {
                x: far.x,
                z: far.z,
                range: 2.0,
            },
            dig,
        },
        3 => Action::Goto {
            to: Destination::LookAtBlock { at: far },
            dig,
        },
        4..=7 => Action::Dig { at },
        8 => Action::Place {
            against: at,
            face: Face::ALL[random.below(6) as usize],
        },
        9 => Action::Equip { item },
        10 => Action::Toss {
            item,
            count: random.below(3) as u32,
        },
        11 => Action::Craft {
            recipe: random.below(catalog.recipes().len() as u64) as u32,
            times: 1,
            table: Some(at),
        },
        12 => Action::OpenWindow { at },
        _ => Action::Chat {
            text: format!("{item}"),
        },
    }
}

/// A world in which three bodies do whatever comes, and all that they were told.
fn soak(ticks: u64) -> (Vec<u8>, Vec<BodyEvent>) {
    let world = SharedWorld::new(World::new(Settings::default()));
    let mut bodies = ["alice", "bob", "carol"].map(|name| world.join(named(name)));
    let mut random = Random::new(1, "soak");
    let mut events = Vec::new();
    for _ in 0..ticks {
        for body in &mut bodies {
            if random.chance(0.05) {
                let action = any_action(&mut random, body);
                let id = body.submit(action);
                if random.chance(0.1) {
                    body.cancel(id);
                }
            }
            events.extend(body.take_events());
        }
        world.with(World::step);
    }
    (world.with(|world| world.save()), events)
}

#[test]
fn the_same_doings_make_the_same_world() {
    let (first, told) = soak(6_000);
    let (second, told_again) = soak(6_000);
    assert!(first == second, "the saves differ");
    assert!(told == told_again, "the events differ");
    let done = |ok: bool| {
        let done = told.iter().filter(
            |event| matches!(event, BodyEvent::Done { result, .. } if result.is_ok() == ok),
        );
        done.count()
    };
    println!(
        "{} ended well, {} not, {} bytes",
        done(true),
        done(false),
        first.len()
    );
    assert!(done(true) > 100 && done(false) > 100);
}

#[test]
fn a_body_gets_across_the_land_on_foot() {
    for seed in 1..=5 {
        let mut scene = Scene::with(Settings {
            seed,
            ..Settings::default()
        });
        let home = scene.alice.observe().feet();
        for (x, z) in [(150, 0), (0, 150), (-150, 0), (0, -150)] {
            let to = Destination::NearXz {
                x: home.x + x,
                z: home.z + z,
                range: 4.0,
            };
            let (result, _) = scene.run(Action::Goto { to, dig: true });
            let at = scene.alice.observe().feet();
            assert_eq!(
                result,
                Ok(()),
                "seed {seed} from {home} to {x} {z}, stopped at {at}"
            );
        }
    }
}
