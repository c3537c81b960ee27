//! What passes through the door to a mind and what does not: eyes and ears have limits.

use super::{Scene, block, named};
use crate::vocab::{Action, AgentName, Audience, MobName, Percept, Position, Speaker};
use crate::world::embedded::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use crate::world::{Body, BodyEvent};

fn flat(mut settings: Settings) -> Settings {
    settings.terrain = Terrain::Flat;
    settings
}

/// Whether alice was told of a block.
fn told(scene: &Scene, name: &str, at: Position) -> bool {
    let sight = Percept::SeesBlock {
        block: name.into(),
        at,
    };
    scene.sensed().any(|percept| *percept == sight)
}

#[test]
fn ore_in_the_ground_is_perceived_only_by_eyes_that_look_through_blocks() {
    for xray in [false, true] {
        let mut scene = Scene::with(flat(Settings {
            xray,
            ..Settings::default()
        }));
        let feet = scene.alice.observe().feet();
        let buried = feet.offset(2, -3, 1);
        scene.set(buried, "diamond_ore");
        scene.step(200);
        assert_eq!(told(&scene, "diamond_ore", buried), xray, "xray {xray}");
    }
}

#[test]
fn eyes_do_not_look_through_blocks_unless_somebody_asks_for_it() {
    assert!(!Settings::default().xray);
}

#[test]
fn a_search_of_loaded_blocks_finds_what_no_eye_sees() {
    let mut scene = Scene::new();
    let buried = scene.alice.observe().feet().offset(2, -3, 1);
    scene.set(buried, "diamond_ore");
    scene.step(200);
    let found = scene.alice.find_blocks(&[block("diamond_ore")], 16, 9);
    assert_eq!(found, [buried]);
    assert!(!told(&scene, "diamond_ore", buried));
}

#[test]
fn a_body_perceives_and_searches_as_far_as_its_view_distance() {
    let mut scene = Scene::with(flat(Settings {
        view_distance: 1,
        ..Settings::default()
    }));
    let feet = scene.alice.observe().feet();
    let (near, far, beyond) = (
        feet.offset(12, 1, 0),
        feet.offset(24, 1, 0),
        feet.offset(40, 1, 0),
    );
    for at in [near, far, beyond] {
        scene.set(at, "gold_block");
    }
    scene.step(400);
    assert!(told(&scene, "gold_block", near));
    assert!(!told(&scene, "gold_block", far));
    assert_eq!(scene.alice.block_at(near), Some(block("gold_block")));
    assert_eq!(scene.alice.block_at(beyond), None);
    let found = scene.alice.find_blocks(&[block("gold_block")], 256, 9);
    assert!(!found.contains(&beyond), "{found:?}");
}

#[test]
fn bodies_and_creatures_are_seen_no_farther_than_the_view_distance() {
    let mut scene = Scene::with(flat(Settings {
        view_distance: 1,
        ..Settings::default()
    }));
    let feet = scene.alice.observe().feet();
    let _bob = scene.world.join(named("bob"));
    for (away, seen) in [(12, true), (24, false), (12, true)] {
        let at = feet.offset(away, 0, 0);
        scene.world.with(|world| {
            world.land.entities.mobs.clear();
            world.put_body(&named("bob"), at);
            world.summon(&MobName::new("pig"), at).unwrap();
        });
        let told = scene.events.len();
        scene.step(20);
        let in_sight = scene.alice.observe().entities;
        assert_eq!(in_sight.len(), if seen { 2 } else { 0 }, "{in_sight:?}");
        let news = scene.events[told..].iter();
        let news = news.filter(|event| {
            matches!(
                event,
                BodyEvent::Sensed {
                    percept: Percept::SeesAgent { .. } | Percept::SeesMob { .. }
                }
            )
        });
        assert_eq!(news.count(), in_sight.len());
    }
}

#[test]
fn what_lies_behind_a_wall_is_not_in_sight() {
    let mut scene = Scene::new();
    let feet = scene.alice.observe().feet();
    scene.world.with(|world| {
        let stack = crate::world::Stack::new("diamond", 1);
        world.land.drop_stack(stack, feet.offset(4, 0, 0).center());
    });
    scene.step(20);
    assert_eq!(scene.alice.observe().entities.len(), 1);
    for (up, south) in (0..3).flat_map(|up| (-1..=1).map(move |south| (up, south))) {
        scene.set(feet.offset(2, up, south), "stone");
    }
    assert_eq!(scene.alice.observe().entities, []);
}

#[test]
fn who_digs_down_to_ore_perceives_it() {
    let mut scene = Scene::new();
    let above = scene.alice.observe().feet().offset(1, -1, 0);
    let ore = above.up(-1);
    scene.set(ore, "coal_ore");
    scene.step(100);
    assert!(!told(&scene, "coal_ore", ore));
    scene.do_it(Action::Dig { at: above });
    scene.step(2);
    assert!(told(&scene, "coal_ore", ore));
}

#[test]
fn a_whisper_carries_farther_than_chat() {
    let mut scene = Scene::with(flat(Settings {
        hearing: 16,
        ..Settings::default()
    }));
    let mut bob = scene.world.join(named("bob"));
    scene.world.with(|world| {
        world.put_body(&named("bob"), Position::new(60, 64, 0));
    });
    scene.do_it(Action::Chat {
        text: "anybody".to_owned(),
    });
    scene.do_it(Action::Whisper {
        to: named("bob"),
        text: "you".to_owned(),
    });
    assert_eq!(lines(&mut bob), ["alice: you"]);
}

/// What a body has heard since it was last asked.
fn lines(body: &mut EmbeddedBody) -> Vec<String> {
    let heard = body.take_events().into_iter();
    let heard = heard.filter_map(|event| match event {
        BodyEvent::Sensed {
            percept: Percept::Heard { speaker, text, .. },
        } => match speaker {
            Speaker::Agent(agent) => Some(format!("{agent}: {text}")),
            Speaker::Server => Some(format!("server: {text}")),
        },
        _ => None,
    });
    heard.collect()
}

const CROWD: usize = 128;
/// Blocks between two of the crowd.
const GAP: i32 = 4;

fn of_the_crowd(number: usize) -> AgentName {
    named(&format!("agent{number}"))
}

/// A crowd in a row in which all speak in the same tick, and what each heard.
fn clamour(hearing: u32) -> Vec<Vec<String>> {
    let world = SharedWorld::new(World::new(flat(Settings {
        hearing,
        view_distance: 1,
        ..Settings::default()
    })));
    let names = (0..CROWD).map(of_the_crowd);
    let mut bodies: Vec<EmbeddedBody> = names.map(|name| world.join(name)).collect();
    world.with(|world| {
        for number in 0..CROWD {
            let place = Position::new(number as i32 * GAP, 64, 0);
            world.put_body(&of_the_crowd(number), place);
        }
        world.step();
    });
    for body in &mut bodies {
        body.take_events();
        for line in 0..3 {
            body.submit(Action::Chat {
                text: format!("line {line}"),
            });
        }
    }
    for _ in 0..4 {
        world.with(World::step);
    }
    bodies.iter_mut().map(lines).collect()
}

#[test]
fn in_a_crowd_that_shouts_everybody_hears_all_lines_of_those_in_hearing_and_no_others() {
    let hearing = 10;
    for (number, heard) in clamour(hearing).into_iter().enumerate() {
        let reach = hearing as usize / GAP as usize;
        let neighbours = (0..CROWD).filter(|it| *it != number && it.abs_diff(number) <= reach);
        let mut wanted: Vec<String> = neighbours
            .flat_map(|it| (0..3).map(move |line| format!("{}: line {line}", of_the_crowd(it))))
            .collect();
        let mut sorted = heard;
        sorted.sort();
        wanted.sort();
        assert_eq!(sorted, wanted, "agent{number}");
    }
}

#[test]
fn in_a_crowd_without_limit_all_hear_the_same_lines_in_the_same_order() {
    let heard = clamour(0);
    assert!(heard.iter().all(|lines| lines.len() == 3 * (CROWD - 1)));
    let without = |lines: &[String], names: [usize; 2]| -> Vec<String> {
        let own = names.map(|it| format!("{}:", of_the_crowd(it)));
        let others = lines
            .iter()
            .filter(|line| !own.iter().any(|it| line.starts_with(it)));
        others.cloned().collect()
    };
    let first = without(&heard[0], [0, 90]);
    assert_eq!(first, without(&heard[90], [0, 90]));
    assert_eq!(heard, clamour(0));
}

#[test]
fn chat_is_for_all_and_a_whisper_for_me() {
    let mut scene = Scene::new();
    let mut bob = scene.world.join(named("bob"));
    bob.take_events();
    let (text, to) = ("hello".to_owned(), named("bob"));
    scene.do_it(Action::Chat { text: text.clone() });
    scene.do_it(Action::Whisper { to, text });
    let audiences = bob
        .take_events()
        .into_iter()
        .filter_map(|event| match event {
            BodyEvent::Sensed {
                percept: Percept::Heard { audience, .. },
            } => Some(audience),
            _ => None,
        });
    assert_eq!(audiences.collect::<Vec<_>>(), [Audience::All, Audience::Me]);
}
