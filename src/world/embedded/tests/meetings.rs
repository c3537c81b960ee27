//! Rules that meet: what one does while another is at it.

use super::{Scene, named, result};
use crate::vocab::{Action, Failure, Percept, Position, Section, TICKS_PER_DAY, Wear};
use crate::world::Body;
use crate::world::catalog::Catalog;
use crate::world::embedded::harm::{Cause, Target};
use crate::world::embedded::{EmbeddedBody, World};

const HERE: Position = Position::new(2, 64, 0);

impl Scene {
    fn name_at(&self, at: Position) -> String {
        let block = self.world.with(|world| world.block(at));
        Catalog::get().block(block).name.to_string()
    }

    /// How many of an item lie around.
    fn loose(&self, item: &str) -> u32 {
        self.world.with(|world| {
            let items = world.land.entities.items.values();
            let kind = items.filter(|it| it.stack.item.as_str() == item);
            kind.map(|it| it.stack.count).sum()
        })
    }

    /// How many of an item stand in the container at a place.
    fn stored(&self, item: &str, at: Position) -> u32 {
        self.world.with(|world| {
            let slots = world
                .land
                .containers
                .get(at)
                .unwrap()
                .slots()
                .iter()
                .flatten();
            let kind = slots.filter(|stack| stack.item.as_str() == item);
            kind.map(|stack| stack.count).sum()
        })
    }

    fn hurt(&self, amount: f32) {
        self.world
            .with(|world| world.land.hurt(Target::Body(0), amount, Cause::Void));
    }

    fn at_night(&self) {
        self.world
            .with(|world| world.land.skipped = TICKS_PER_DAY - world.tick().0 + 14_000);
    }

    /// A bed beside alice, with its foot here.
    fn bed(&self, foot: Position) {
        let part = |part| [("part", part), ("facing", "east")];
        self.world.with(|world| {
            let state = |name| Catalog::get().state("red_bed", &part(name)).unwrap();
            world.land.terrain.set(foot.offset(1, 0, 0), state("head"));
            world.set_state(foot, state("foot"));
        });
    }
}

fn moved(item: &str, count: u32, from: Section, to: Section) -> Action {
    Action::MoveItems {
        item: item.into(),
        count,
        from,
        to,
    }
}

/// Alice with a chest beside her that holds five dirt, open.
fn at_a_chest() -> Scene {
    let mut scene = Scene::new();
    scene.set(HERE, "chest");
    scene.give("dirt", 5);
    scene.do_it(Action::OpenWindow { at: HERE });
    scene.do_it(moved("dirt", 5, Section::Inventory, Section::Container));
    scene
}

/// Bob on the other side of what stands beside alice.
fn bob(scene: &Scene) -> EmbeddedBody {
    let bob = scene.world.join(named("bob"));
    scene
        .world
        .with(|world| world.put_body(&named("bob"), HERE.offset(2, 0, 0)));
    bob
}

#[test]
fn sand_that_falls_onto_a_torch_is_an_item_and_the_torch_stays() {
    let mut scene = Scene::new();
    let torch = HERE.offset(2, 0, 0);
    scene.set(torch, "torch");
    scene.set(torch.up(4), "sand");
    scene.step(60);
    assert_eq!(scene.name_at(torch), "torch");
    assert_eq!(scene.loose("sand"), 1);
}

#[test]
fn water_flows_around_a_chest_and_takes_nothing_out_of_it() {
    let mut scene = at_a_chest();
    scene.set(HERE.offset(3, 1, 0), "water");
    scene.step(100);
    assert_eq!(
        (scene.name_at(HERE), scene.stored("dirt", HERE)),
        ("chest".to_owned(), 5)
    );
    assert_eq!(scene.name_at(HERE.offset(1, 0, 0)), "water");
}

#[test]
fn a_broken_chest_closes_for_everybody_who_looks_into_it() {
    let mut scene = at_a_chest();
    let mut bob = bob(&scene);
    bob.submit(Action::OpenWindow { at: HERE });
    scene.step(2);
    assert!(bob.observe().window.is_some() && scene.alice.observe().window.is_some());
    scene.do_it(Action::Dig { at: HERE });
    assert!(bob.observe().window.is_none() && scene.alice.observe().window.is_none());
    let (late, _) = scene.run(moved("dirt", 1, Section::Container, Section::Inventory));
    assert!(matches!(late, Err(Failure::NotThere { .. })), "{late:?}");
    assert_eq!(scene.loose("dirt"), 5);
}

#[test]
fn of_two_who_take_the_last_item_of_a_chest_one_gets_it() {
    let mut scene = at_a_chest();
    let mut bob = bob(&scene);
    bob.submit(Action::OpenWindow { at: HERE });
    scene.step(1);
    let take = || moved("dirt", 5, Section::Container, Section::Inventory);
    let theirs = bob.submit(take());
    let (mine, _) = scene.run(take());
    let theirs = result(&bob.take_events(), theirs).unwrap();
    let nothing = Err(Failure::Missing {
        item: "dirt".into(),
        count: 5,
    });
    assert!((mine.is_ok() && theirs == nothing) || (theirs.is_ok() && mine == nothing));
    assert_eq!(
        scene.count("dirt") + bob.observe().inventory.count("dirt"),
        5
    );
}

#[test]
fn who_dies_at_an_open_chest_leaves_in_it_what_was_there() {
    let mut scene = at_a_chest();
    scene.give("stick", 2);
    scene.hurt(100.0);
    scene.step(2);
    assert!(scene.alice.observe().window.is_none());
    assert_eq!((scene.stored("dirt", HERE), scene.loose("stick")), (5, 2));
}

#[test]
fn who_leaves_at_an_open_chest_finds_it_closed() {
    let scene = at_a_chest();
    let again = scene.world.join(named("alice"));
    assert!(again.observe().window.is_none());
    assert_eq!(scene.stored("dirt", HERE), 5);
}

#[test]
fn a_furnace_that_is_broken_while_it_burns_gives_back_what_is_not_burned() {
    let mut scene = Scene::new();
    scene.set(HERE, "furnace");
    for (item, to) in [
        ("raw_iron", Section::FurnaceInput),
        ("coal", Section::FurnaceFuel),
    ] {
        scene.give(item, 3);
        scene.do_it(Action::OpenWindow { at: HERE });
        scene.do_it(moved(item, 3, Section::Inventory, to));
    }
    scene.give("wooden_pickaxe", 1);
    scene.step(300);
    scene.do_it(Action::Dig { at: HERE });
    let left = ["raw_iron", "iron_ingot", "coal", "furnace"];
    let left = left.map(|item| scene.loose(item) + scene.count(item));
    assert_eq!(left, [2, 1, 2, 1]);
}

#[test]
fn who_sleeps_and_is_hit_wakes() {
    let mut scene = Scene::new();
    scene.at_night();
    scene.bed(HERE);
    scene.do_it(Action::Sleep { bed: HERE });
    scene.hurt(1.0);
    scene.step(2);
    assert!(!scene.alice.observe().sleeping);
}

#[test]
fn who_sleeps_in_a_bed_that_is_broken_wakes() {
    let mut scene = Scene::new();
    let mut bob = bob(&scene);
    scene.at_night();
    scene.bed(HERE);
    scene.do_it(Action::Sleep { bed: HERE });
    assert!(scene.alice.observe().sleeping);
    bob.submit(Action::Dig { at: HERE });
    scene.step(30);
    assert_eq!(scene.name_at(HERE), "air");
    assert!(!scene.alice.observe().sleeping);
}

#[test]
fn a_death_breaks_off_a_meal_and_the_food_lies_there() {
    let mut scene = Scene::new();
    scene.give("bread", 1);
    scene.world.with(|world| world.actors[0].vitals.food = 4);
    scene.do_it(Action::Equip {
        item: "bread".into(),
        to: Wear::Hand,
    });
    let meal = scene.alice.submit(Action::Consume);
    scene.step(20);
    scene.hurt(100.0);
    scene.step(20);
    assert_eq!(result(&scene.events, meal), Some(Err(Failure::Interrupted)));
    assert_eq!(scene.loose("bread"), 1);
}

#[test]
fn what_lies_in_lava_fire_or_thorns_is_gone_and_netherite_is_not_in_fire() {
    let perils = [
        ("lava", "dirt", 0),
        ("lava", "netherite_ingot", 1),
        ("fire", "dirt", 0),
        ("cactus", "netherite_ingot", 0),
        ("water", "dirt", 1),
    ];
    for (peril, item, left) in perils {
        let mut scene = Scene::new();
        let pit = HERE.offset(3, -1, 0);
        scene.set(
            pit.up(-1),
            if peril == "cactus" {
                "sand"
            } else {
                "netherrack"
            },
        );
        scene.set(pit, peril);
        scene.world.with(|world| {
            let stack = crate::world::Stack::new(item, 1);
            world.land.drop_stack(stack, pit.up(1).center());
        });
        scene.step(60);
        assert_eq!(scene.loose(item), left, "{item} in {peril}");
    }
}

#[test]
fn who_leaves_in_the_middle_of_digging_begins_anew() {
    let mut scene = Scene::new();
    scene.set(HERE, "stone");
    scene.alice.submit(Action::Dig { at: HERE });
    scene.step(140);
    scene.alice = scene.world.join(named("alice"));
    scene.step(40);
    assert_eq!(scene.name_at(HERE), "stone");
    assert_eq!(scene.do_it(Action::Dig { at: HERE }), 150);
}

#[test]
fn what_is_built_where_an_item_lies_does_not_destroy_it() {
    let mut scene = Scene::new();
    scene.world.with(|world| {
        let stack = crate::world::Stack::new("dirt", 3);
        world.land.drop_stack(stack, HERE.offset(2, 0, 0).center());
    });
    scene.step(20);
    scene.set(HERE.offset(2, 0, 0), "stone");
    scene.step(40);
    assert_eq!(scene.loose("dirt"), 3);
}

#[test]
fn a_world_saved_in_the_middle_of_a_smelting_goes_on_with_it() {
    let mut scene = Scene::new();
    scene.set(HERE, "furnace");
    for (item, to) in [
        ("raw_iron", Section::FurnaceInput),
        ("coal", Section::FurnaceFuel),
    ] {
        scene.give(item, 1);
        scene.do_it(Action::OpenWindow { at: HERE });
        scene.do_it(moved(item, 1, Section::Inventory, to));
    }
    scene.step(100);
    let mut loaded = scene.world.with(|world| {
        let bytes = world.save();
        World::load(&bytes, world.settings().clone()).unwrap()
    });
    let made = |world: &World| {
        let slots = world.land.containers.get(HERE).unwrap().slots().to_vec();
        slots[2].as_ref().map_or(0, |stack| stack.count)
    };
    for _ in 0..120 {
        scene.step(1);
        loaded.step();
        assert_eq!(scene.world.with(|world| made(world)), made(&loaded));
    }
    assert_eq!(made(&loaded), 1);
}

#[test]
fn who_dies_asleep_lives_again_beside_the_bed() {
    let mut scene = Scene::new();
    let far = Position::new(40, 64, 0);
    scene
        .world
        .with(|world| world.put_body(&named("alice"), far));
    scene.at_night();
    scene.bed(far.offset(1, 0, 0));
    scene.do_it(Action::Sleep {
        bed: far.offset(1, 0, 0),
    });
    scene.hurt(100.0);
    scene.step(40);
    let died = scene.sensed().any(|it| matches!(it, Percept::Died { .. }));
    let feet = scene.alice.observe().feet();
    assert!(died && feet.distance_squared(far) <= 9, "{feet}");
}
