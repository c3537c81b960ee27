//! Many bodies in one world, and several that want the same.

use super::stations::shift;
use super::{Scene, block, goto, named, result};
use crate::vocab::{Action, Face, Failure, Position, Section, Wear};
use crate::world::embedded::container::chest::Opened;
use crate::world::embedded::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use crate::world::{Body, Stack};

/// What both want, as far from alice as from bob.
const PRIZE: Position = Position::new(0, 64, 0);
/// Of this many contests either of two wins about half: outside of 35 to 65 in one of a thousand worlds.
const CONTESTS: usize = 100;

/// Alice and bob, opposite each other.
struct Rivals {
    scene: Scene,
    bob: EmbeddedBody,
}

impl Rivals {
    fn new() -> Self {
        let scene = Scene::new();
        let bob = scene.world.join(named("bob"));
        scene.world.with(|world| {
            world.put_body(&named("alice"), PRIZE.offset(1, 0, 0));
            world.put_body(&named("bob"), PRIZE.offset(-1, 0, 0));
        });
        Self { scene, bob }
    }

    /// Both do the same in the same tick; whether alice was done well and bob was not. Exactly one must win.
    fn alice_wins(&mut self, action: &Action) -> bool {
        let hers = self.scene.alice.submit(action.clone());
        let his = self.bob.submit(action.clone());
        let (mut events, mut alice, mut bob) = (Vec::new(), None, None);
        while alice.is_none() || bob.is_none() {
            self.scene.step(1);
            alice = alice.or_else(|| result(&self.scene.events, hers));
            events.extend(self.bob.take_events());
            bob = bob.or_else(|| result(&events, his));
        }
        let won = [alice, bob].map(|it| it == Some(Ok(())));
        assert_ne!(won[0], won[1], "{action:?}");
        won[0]
    }
}

fn assert_fair(wins: usize) {
    assert!((35..=65).contains(&wins), "alice won {wins} of {CONTESTS}");
}

#[test]
fn of_two_who_dig_one_block_either_gets_it_half_the_time() {
    let mut rivals = Rivals::new();
    let wins = (0..CONTESTS).filter(|_| {
        rivals.scene.set(PRIZE, "torch");
        rivals.alice_wins(&Action::Dig { at: PRIZE })
    });
    assert_fair(wins.count());
}

#[test]
fn of_two_who_build_in_one_place_either_gets_it_half_the_time() {
    let mut rivals = Rivals::new();
    for name in ["alice", "bob"] {
        let item = "dirt".into();
        let give = |world: &mut World| world.give(&named(name), &item, 64 * 3);
        rivals.scene.world.with(give).unwrap();
    }
    let equip = Action::Equip {
        item: "dirt".into(),
        to: Wear::Hand,
    };
    rivals.bob.submit(equip.clone());
    rivals.scene.do_it(equip);
    let place = Action::Place {
        against: PRIZE.up(-1),
        face: Face::Up,
    };
    let wins = (0..CONTESTS).filter(|_| {
        rivals.scene.set(PRIZE, "air");
        rivals.alice_wins(&place)
    });
    assert_fair(wins.count());
}

#[test]
fn of_two_who_take_the_last_item_out_of_a_chest_either_gets_it_half_the_time() {
    let mut rivals = Rivals::new();
    rivals.scene.set(PRIZE, "chest");
    let open = Action::OpenWindow { at: PRIZE };
    rivals.bob.submit(open.clone());
    rivals.scene.do_it(open);
    let take = shift("egg", 1, (Section::Container, Section::Inventory));
    let wins = (0..CONTESTS).filter(|_| {
        rivals.scene.world.with(|world| {
            let chest = Opened::at(PRIZE, &world.land.terrain);
            world.land.containers.change(chest, |it| {
                it.section(Section::Container).unwrap()[0] = Some(Stack::new("egg", 1));
            });
        });
        rivals.alice_wins(&take)
    });
    assert_fair(wins.count());
}

#[test]
fn an_item_goes_to_the_nearest_and_between_equals_to_either_half_the_time() {
    let mut rivals = Rivals::new();
    let mut throw = |from: Position, item: &str| {
        let stack = Stack::new(item, 1);
        rivals
            .scene
            .world
            .with(|world| world.land.throw_stack(stack, from.feet(), 0));
        rivals.scene.step(1);
    };
    for _ in 0..CONTESTS {
        throw(PRIZE, "egg");
    }
    for _ in 0..10 {
        throw(PRIZE.offset(-1, 0, 0), "stick");
    }
    assert_fair(rivals.scene.count("egg") as usize);
    let his = rivals.bob.observe().inventory;
    assert_eq!(his.count("egg") + rivals.scene.count("egg"), 100);
    assert_eq!((his.count("stick"), rivals.scene.count("stick")), (10, 0));
}

#[test]
fn who_has_no_room_leaves_the_item_to_the_next() {
    let rivals = Rivals::new();
    let alice = named("alice");
    rivals.scene.world.with(|world| {
        world.give(&alice, &"dirt".into(), 64 * 36).unwrap();
        let stack = Stack::new("egg", 3);
        let near_alice = PRIZE.feet().offset(0.3, 0.0, 0.0);
        world.land.throw_stack(stack, near_alice, 0);
        world.step();
    });
    assert_eq!(rivals.bob.observe().inventory.count("egg"), 3);
}

#[test]
fn a_hundred_and_twenty_eight_bodies_join_walk_and_dig_in_one_world() {
    let world = SharedWorld::new(World::new(Settings {
        terrain: Terrain::Flat,
        view_distance: 2,
        ..Settings::default()
    }));
    let join = |number: u32| world.join(named(&format!("body{number}")));
    let mut bodies: Vec<_> = (0..128).map(join).collect();
    let mut places: Vec<_> = bodies.iter().map(|body| body.observe().feet()).collect();
    places.sort();
    places.dedup();
    assert_eq!(places.len(), 128, "each has a place of its own");
    let run = |bodies: &mut Vec<EmbeddedBody>, action: &dyn Fn(Position) -> Action, ticks| {
        for body in bodies.iter_mut() {
            let feet = body.observe().feet();
            body.submit(action(feet));
        }
        for _ in 0..ticks {
            world.with(World::step);
        }
    };
    run(&mut bodies, &|feet| goto(feet.offset(0, 0, 3)), 25);
    run(&mut bodies, &|feet| Action::Dig { at: feet.up(-1) }, 60);
    for body in &mut bodies {
        let view = body.observe();
        assert_eq!(view.inventory.count("dirt"), 1, "{}", body.name());
        let results = body.take_events().into_iter().filter_map(|it| match it {
            crate::world::BodyEvent::Done { result, .. } => Some(result),
            _ => None,
        });
        let results: Vec<Result<(), Failure>> = results.collect();
        assert_eq!(results, [Ok(()), Ok(())], "{}", body.name());
        assert_eq!(view.players.len(), 128);
    }
    let dug = |at: &&Position| world.with(|world| world.block(at.offset(0, -1, 3))) == block("air");
    assert_eq!(places.iter().filter(dug).count(), 128);
}
