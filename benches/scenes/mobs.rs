//! One body that does nothing among a hundred creatures that do.

use mindforge::vocab::{MobName, Position};
use mindforge::world::Body;
use mindforge::world::catalog::{BlockId, Catalog};
use mindforge::world::embedded::{Difficulty, SharedWorld, World};

use super::bodies::{Crowd, line, surface};
use super::{Line, rate};

/// How many of them, and how far around the body at the most, in blocks.
const MOBS: usize = 100;
const AROUND: i64 = 24;
/// How far around the body hunters begin: within the 16 blocks from which skeletons notice somebody.
const HUNTING: i64 = 12;
/// When it is dark enough that nothing burns in the sun, in ticks from sunrise, and how long the hunt then goes on.
const NIGHT: u64 = 13_500;
const HUNT: u64 = 2_000;
/// Ticks at a time.
const AT_ONCE: u64 = 20;
/// What a scene promises.
const PROMISE: f64 = 20_000.0;

/// Animals that stroll, in a peaceful world by day and night.
pub(super) fn herd(scene: &'static str) -> Vec<Line> {
    let mut crowd = Crowd::new(1);
    summon(&mut crowd, &["cow", "sheep", "pig", "chicken"], AROUND);
    let measured = rate(|| {
        let ticks = crowd.steps(AT_ONCE);
        crowd.take_events();
        ticks
    });
    vec![line(scene, measured, Some(PROMISE))]
}

/// Zombies and skeletons that hunt the body, at night. It stands behind glass, so that they see it, go for it and shoot, and never have
/// done with it. Before dawn the same night begins anew.
pub(super) fn hunters(scene: &'static str) -> Vec<Line> {
    let mut crowd = Crowd::at(Difficulty::Easy, 1);
    let dusk = NIGHT - crowd.world.with(|world| world.tick().0);
    let home = crowd.bodies[0].observe().feet();
    crowd.world.with(|world| glaze(world, home));
    crowd.steps(dusk);
    summon(&mut crowd, &["zombie", "skeleton"], HUNTING);
    let night = crowd.world.with(|world| world.clone());
    let name = crowd.bodies[0].name();
    let mut left = 0;
    let (mut world, mut body) = (crowd.world, None);
    let measured = rate(|| {
        if left == 0 {
            world = SharedWorld::new(night.clone());
            body = Some(world.join(name.clone()));
            left = HUNT;
        }
        world.with(|world| (0..AT_ONCE).for_each(|_| world.step()));
        if let Some(body) = &mut body {
            drop(body.take_events());
        }
        left -= AT_ONCE;
        AT_ONCE
    });
    vec![line(scene, measured, Some(PROMISE))]
}

/// Puts creatures of some kinds by turns on the ground around the body.
fn summon(crowd: &mut Crowd, kinds: &[&str], far: i64) {
    let home = crowd.bodies[0].observe().feet();
    for index in 0..MOBS {
        let mut aside = || crowd.chance.between(-far, far) as i32;
        let (x, z) = (home.x + aside(), home.z + aside());
        crowd.world.with(|world| {
            let at = surface(world, x, z);
            if let Err(failure) = world.summon(&MobName::new(kinds[index % kinds.len()]), at) {
                eprintln!("a creature is missing: {failure:?}");
            }
        });
    }
}

/// Builds a room of glass around a body, two blocks from it: further than a zombie's arm.
fn glaze(world: &mut World, home: Position) {
    let Some(glass) = Catalog::get().block_named("glass") else {
        return;
    };
    for x in -2..=2_i32 {
        for z in -2..=2_i32 {
            for y in 0..4 {
                let wall = x.abs() == 2 || z.abs() == 2 || y == 3;
                let block = if wall { glass.id } else { BlockId::AIR };
                world.set_block(home.offset(x, y, z), block);
            }
        }
    }
}
