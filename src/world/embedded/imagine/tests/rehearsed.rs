//! What can be tried in a fork.

use super::{HOME, Life, block, named, natural};
use crate::vocab::{Action, Destination, Failure, ItemName, Percept, Position};
use crate::world::catalog::Catalog;
use crate::world::embedded::World;
use crate::world::{Body, BodyEvent, Rules, Stack};

fn goto(at: Position) -> Action {
    Action::Goto {
        to: Destination::Block { at },
        dig: false,
    }
}

fn planks() -> Action {
    let catalog = Catalog::get();
    let planks = catalog.item_named("oak_planks").unwrap().id;
    Action::Craft {
        recipe: catalog.recipes_for(planks)[0],
        times: 2,
        table: None,
    }
}

fn give(world: &mut World, item: &str, count: u32) {
    let item = ItemName::new(item);
    world.give(&named("alice"), &item, count).unwrap();
}

/// A life with two logs in the bag.
fn life() -> Life {
    Life::among(|world| give(world, "oak_log", 2))
}

#[test]
fn a_dig_a_craft_and_a_walk_can_be_rehearsed() {
    let mut fork = Life::of(life().memory().fork(natural(8)));
    fork.run(Action::Dig {
        at: HOME.offset(1, -1, 0),
    })
    .unwrap();
    fork.run(planks()).unwrap();
    fork.run(goto(HOME.offset(-9, 0, 4))).unwrap();
    fork.step(1);
    assert_eq!(fork.alice.observe().feet(), HOME.offset(-9, 0, 4));
    assert_eq!(fork.count("oak_planks"), 8);
    fork.world.with(|world| assert_eq!(world.unknown(), None));
}

#[test]
fn things_go_as_they_are_believed_to_and_end_where_nothing_is_believed() {
    let clay = HOME.offset(1, 0, 0);
    let build = |world: &mut World| world.set_block(clay, block("clay"));
    let mut memory = Life::among(build).memory();
    memory.rules = Rules {
        yields: vec![("clay".into(), "emerald".into())],
        ..Rules::default()
    };
    let mut fork = Life::of(memory.fork(natural(8)));
    fork.run(Action::Dig { at: clay }).unwrap();
    fork.step(40);
    assert_eq!(fork.count("emerald"), 1);
    let what = "how oak_planks is made".to_owned();
    assert_eq!(fork.run(planks()), Err(Failure::Unknown { what }));
}

#[test]
fn equal_forks_go_equal_ways() {
    let memory = life().memory();
    let tried = || -> (Vec<BodyEvent>, String) {
        let mut fork = Life::of(memory.fork(natural(8)));
        let mut events = Vec::new();
        for action in [
            planks(),
            goto(HOME.offset(7, 0, 3)),
            Action::Dig {
                at: HOME.offset(8, -1, 3),
            },
        ] {
            fork.alice.submit(action);
            events.extend(fork.step(80));
        }
        (events, fork.world.with(|world| format!("{world:?}")))
    };
    let (first, again) = (tried(), tried());
    assert_eq!(first.0, again.0);
    assert!(first.1 == again.1, "the forks differ");
}

#[test]
fn a_body_and_what_it_sees_are_in_the_fork_as_in_life() {
    let mut life = life();
    let _bob = life.world.join(named("bob"));
    let _carol = life.world.join(named("carol"));
    life.world.with(|world| {
        world.put_body(&named("bob"), HOME.offset(4, 0, 0));
        world.put_body(&named("carol"), HOME.offset(300, 0, 0));
        world.summon(&"sheep".into(), HOME.offset(0, 0, 7)).unwrap();
        world.land.skipped = 13_000;
        let alice = &mut world.actors[0];
        alice.vitals.health = 11.0;
        alice.vitals.food = 9;
        alice.off_hand = Some(Stack::new("shield", 1));
    });
    life.run(Action::Toss {
        item: "oak_log".into(),
        count: 1,
    })
    .unwrap();
    life.step(30);
    let memory = life.memory();
    let mut view = memory.view.clone();
    assert_eq!(view.entities.len(), 3, "{:?}", view.entities);
    let mut fork = Life::of(memory.fork(natural(8)));
    let mut there = fork.alice.observe();
    for (entity, number) in there.entities.iter_mut().zip(0..) {
        entity.id = number;
    }
    for (entity, number) in view.entities.iter_mut().zip(0..) {
        entity.id = number;
    }
    assert_eq!(there.world.0.as_str(), "embedded-8");
    there.world = view.world.clone();
    assert_eq!(there.players, [named("alice"), named("bob")]);
    there.players.push(named("carol"));
    assert_eq!(there, view);

    let whisper = |to| Action::Whisper {
        to: named(to),
        text: "hello".to_owned(),
    };
    fork.run(whisper("bob")).unwrap();
    fork.run(whisper("carol")).unwrap();
}

#[test]
fn what_was_perceived_before_is_no_news_in_the_fork() {
    let mut fork = Life::of(life().memory().fork(natural(8)));
    let near = |at: Position| at.distance_squared(HOME) < 9;
    let news = fork.step(40);
    let news = news.iter().filter(|event| match event {
        BodyEvent::Sensed {
            percept: Percept::SeesBlock { at, .. },
        } => near(*at),
        _ => false,
    });
    assert_eq!(news.count(), 0);
}
