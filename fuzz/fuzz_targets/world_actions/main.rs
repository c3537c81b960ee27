//! Two bodies do whatever comes, in a flat or a natural world, among blocks in any state and creatures of every kind.
//!
//! What must hold: nothing panics; every action ends exactly once; no slot holds more than fits in it; what is saved loads and is
//! saved as the same bytes; and the loaded world goes on as the saved one does.
#![no_main]

mod doing;
mod scene;
mod words;

use std::collections::BTreeMap;

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use mindforge::vocab::ActionId;
use mindforge::world::catalog::Catalog;
use mindforge::world::embedded::{EmbeddedBody, SharedWorld, World};
use mindforge::world::{Body, BodyEvent, Stack};

use doing::Doing;
use scene::{fresh, names, settings};

/// Most doings of one life.
const LONGEST: usize = 80;
/// Ticks that a loaded world is watched for.
const WATCHED: usize = 25;

#[derive(Debug)]
struct Life {
    natural: bool,
    /// Whether the end is compared with how the loaded world goes on: the land around has to be made anew for it, which takes time.
    resumed: bool,
    doings: Vec<(bool, Doing, u8)>,
}

impl<'a> Arbitrary<'a> for Life {
    /// As many doings as the bytes suffice for.
    fn arbitrary(bytes: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let [natural, resumed] = bytes.arbitrary()?;
        let mut doings = Vec::new();
        while doings.len() < LONGEST && !bytes.is_empty() {
            doings.push(bytes.arbitrary()?);
        }
        Ok(Self {
            natural,
            resumed,
            doings,
        })
    }
}

/// How often each action that was handed in has ended.
type Given = BTreeMap<ActionId, u32>;

fuzz_target!(|life: Life| {
    let shared = SharedWorld::new(fresh(life.natural));
    let mut bodies = names().map(|name| shared.join(name));
    let mut given: [Given; 2] = Default::default();
    for (who, doing, ticks) in life.doings {
        let who = usize::from(who);
        doing.done(&shared, &mut bodies[who], &mut given[who]);
        for _ in 0..ticks_of(ticks) {
            shared.with(World::step);
        }
        hear(&mut bodies, &mut given);
        bodies.iter().for_each(slots_hold_what_fits);
    }
    for (body, given) in bodies.iter_mut().zip(&given) {
        for id in given.keys() {
            body.cancel(*id);
        }
    }
    shared.with(World::step);
    hear(&mut bodies, &mut given);
    for (id, ends) in given.iter().flatten() {
        assert_eq!(*ends, 1, "{id:?} ended so many times");
    }
    drop(bodies);
    let world = shared.with(|world| world.clone());
    let bytes = world.save();
    let loaded = World::load(&bytes, settings(life.natural)).expect("what was saved loads");
    assert!(
        loaded.save() == bytes,
        "the loaded world is saved as it was"
    );
    if !life.resumed {
        return;
    }
    assert!(
        gone_on(loaded) == gone_on(world),
        "the loaded world goes on as the saved one"
    );
});

/// Few ticks as a rule, many now and then.
fn ticks_of(byte: u8) -> u32 {
    match byte {
        0..=239 => u32::from(byte % 24),
        _ => 10 * u32::from(byte - 239),
    }
}

/// Counts how actions end.
fn hear(bodies: &mut [EmbeddedBody; 2], given: &mut [Given; 2]) {
    for (body, given) in bodies.iter_mut().zip(given) {
        for event in body.take_events() {
            if let BodyEvent::Done { id, .. } = event {
                *given.get_mut(&id).expect("what ends was handed in") += 1;
            }
        }
    }
}

fn slots_hold_what_fits(body: &EmbeddedBody) {
    let seen = body.observe();
    let carried = seen.inventory.stacks().map(|(_, stack)| stack);
    let worn = seen.armour.iter().chain([&seen.off_hand]).flatten();
    let stored = seen
        .window
        .iter()
        .flat_map(|window| window.slots.iter().flatten());
    for Stack { item, count, wear } in carried.chain(worn).chain(stored) {
        let kind = Catalog::get()
            .item_named(item.as_str())
            .expect("an item of the game");
        assert!(
            (1..=kind.stack_size).contains(count),
            "{count} {item} in a slot"
        );
        let is_whole = kind.max_durability.map_or(*wear == 0, |most| *wear < most);
        assert!(is_whole, "{item} with wear {wear}");
    }
}

/// The save of a world that both came back to and stayed in for a while.
fn gone_on(world: World) -> Vec<u8> {
    let shared = SharedWorld::new(world);
    let bodies = names().map(|name| shared.join(name));
    for _ in 0..WATCHED {
        shared.with(World::step);
    }
    drop(bodies);
    shared.with(|world| world.save())
}
