//! The suite that every room passes, on flat ground for each check.

use super::named;
use crate::vocab::{AgentName, ItemName, MobName, TICKS_PER_DAY};
use crate::world::BodyHandle;
use crate::world::catalog::Catalog;
use crate::world::conformance::{CHECKS, Ground, Need, Told, Verdict, Wish};
use crate::world::embedded::{Settings, SharedWorld, Terrain, World};

/// Flat land with alice in the middle and bob six blocks south of her.
struct Flat {
    world: SharedWorld,
    alice: BodyHandle,
    bob: BodyHandle,
}

impl Flat {
    fn new() -> Self {
        let world = SharedWorld::new(World::new(Settings {
            terrain: Terrain::Flat,
            view_distance: 2,
            ..Settings::default()
        }));
        let alice = BodyHandle::new(world.join(named("alice")));
        let bob = BodyHandle::new(world.join(named("bob")));
        let feet = alice.with(|body| body.observe()).feet();
        world.with(|world| world.put_body(&named("bob"), feet.offset(0, 0, 6)));
        Self { world, alice, bob }
    }
}

impl Ground for Flat {
    fn body(&self) -> BodyHandle {
        self.alice.clone()
    }

    fn other(&self) -> Option<BodyHandle> {
        Some(self.bob.clone())
    }

    fn step(&mut self) {
        self.world.with(World::step);
    }

    fn provides(&self, _: Need) -> bool {
        true
    }

    fn arrange(&mut self, wish: &Wish<'_>) -> Told {
        self.world.with(|world| arrange(world, wish))
    }
}

fn arrange(world: &mut World, wish: &Wish<'_>) -> Told {
    match *wish {
        Wish::Block {
            name,
            properties,
            at,
        } => {
            let state = Catalog::get().state(name, properties);
            world.set_state(at, state.ok_or_else(|| format!("no state {wish:?}"))?);
        }
        Wish::Items { whose, item, count } => {
            let given = world.give(whose, &ItemName::new(item), count);
            given.map_err(|failure| format!("{wish:?} failed: {failure}"))?;
        }
        Wish::Body { whose, at } => world.put_body(whose, at),
        Wish::Hour(hour) => {
            let now = u64::from(world.land.time_of_day());
            world.land.skipped += TICKS_PER_DAY + u64::from(hour) - now;
        }
        Wish::Food { whose, points } => starve(world, whose, points),
        Wish::Creature { kind, at } => {
            let summoned = world.summon(&MobName::new(kind), at);
            summoned.map_err(|failure| format!("{wish:?} failed: {failure}"))?;
        }
    }
    Ok(())
}

fn starve(world: &mut World, whose: &AgentName, points: u32) {
    for actor in world.actors.iter_mut().filter(|it| it.name == *whose) {
        actor.vitals.food = points;
        actor.vitals.saturation = 0.0;
    }
}

#[test]
fn the_embedded_world_passes_every_check_of_the_conformance_suite() {
    let mut missed = Vec::new();
    for check in CHECKS.iter().flat_map(|(_, checks)| *checks) {
        let verdict = check.run(&mut Flat::new());
        if verdict != Verdict::Passed {
            missed.push((check.name, verdict));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn no_two_checks_have_the_same_name() {
    let checks = CHECKS.iter().flat_map(|(_, checks)| *checks);
    let mut names: Vec<_> = checks.map(|check| check.name).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn a_check_whose_needs_are_not_met_is_skipped_by_name_and_never_passed() {
    struct Bare(Flat);
    impl Ground for Bare {
        fn body(&self) -> BodyHandle {
            self.0.body()
        }
        fn other(&self) -> Option<BodyHandle> {
            None
        }
        fn step(&mut self) {
            self.0.step();
        }
        fn provides(&self, _: Need) -> bool {
            false
        }
        fn arrange(&mut self, wish: &Wish<'_>) -> Told {
            Err(format!("{wish:?} was not promised"))
        }
    }
    for check in CHECKS.iter().flat_map(|(_, checks)| *checks) {
        let verdict = check.run(&mut Bare(Flat::new()));
        match check.needs.first() {
            None => assert_eq!(verdict, Verdict::Passed, "{}", check.name),
            Some(need) => assert_eq!(verdict, Verdict::Skipped(*need), "{}", check.name),
        }
    }
}
