//! A saved world that somebody changed, behind a right checksum: it is refused, or it is a world that goes on and can be saved again.
#![no_main]

mod envelope;
mod forgery;
mod scene;

use libfuzzer_sys::fuzz_target;
use mindforge::vocab::{Action, Destination};
use mindforge::world::Body;
use mindforge::world::embedded::{EmbeddedBody, SharedWorld, World};

use forgery::Forgery;
use scene::{names, settings};

fuzz_target!(|forgery: Forgery| {
    let Ok(world) = World::load(&envelope::sealed(&forgery.contents()), settings()) else {
        return;
    };
    let shared = SharedWorld::new(round_trip(&world));
    let mut bodies = names().map(|name| shared.join(name));
    for _ in 0..3 {
        bodies.iter_mut().for_each(busy);
        for _ in 0..10 {
            shared.with(World::step);
        }
    }
    drop(bodies);
    shared.with(|world| round_trip(world));
});

/// A world that is saved loads, and is saved as the same bytes.
fn round_trip(world: &World) -> World {
    let bytes = world.save();
    let loaded = World::load(&bytes, settings()).expect("what was saved loads");
    assert!(
        loaded.save() == bytes,
        "the loaded world is saved as it was"
    );
    loaded
}

/// Something for every lane.
fn busy(body: &mut EmbeddedBody) {
    let seen = body.observe();
    let feet = seen.feet();
    body.submit(Action::Goto {
        to: Destination::Near {
            at: feet.offset(3, 0, 3),
            range: 1.0,
        },
        dig: false,
    });
    body.submit(Action::OpenWindow {
        at: feet.offset(1, 0, 0),
    });
    match seen.entities.first() {
        Some(entity) => body.submit(Action::Attack { entity: entity.id }),
        None => body.submit(Action::Dig {
            at: feet.offset(1, -1, 0),
        }),
    };
    let _ = body.take_events();
}
