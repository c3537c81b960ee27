//! Land: making it, keeping it, imagining it.

use mindforge::vocab::Position;
use mindforge::world::embedded::{Settings, World};

use super::bodies::Crowd;
use super::{Line, rate};

/// Chunks made from the seed, one after another on one core, and the room that they take.
pub(super) fn generate(scene: &'static str) -> Vec<Line> {
    let (mut world, mut next) = (World::new(Settings::default()), 0);
    let measured = rate(|| {
        if next % 64 == 0 {
            world = World::new(Settings::default());
        }
        for z in 0..16 {
            world.block(Position::new((1_000 + next) * 16, 64, z * 16));
        }
        next += 1;
        16
    });
    let crowd = Crowd::new(1);
    let (chunks, bytes) = crowd.world.with(|world| world.loaded());
    vec![
        Line {
            scene,
            what: "chunks/s",
            measured,
            promise: Some(1_000.0),
        },
        Line {
            scene,
            what: "bytes per loaded chunk",
            measured: bytes as f64 / chunks as f64,
            promise: None,
        },
    ]
}

/// Writing a world down in which sixteen bodies have worked.
pub(super) fn save(scene: &'static str) -> Vec<Line> {
    let mut crowd = Crowd::new(16);
    crowd.steps(1_000);
    let saves = rate(|| {
        crowd.world.with(|world| world.save());
        1
    });
    let bytes = crowd.world.with(|world| world.save().len());
    vec![
        Line {
            scene,
            what: "ms per save",
            measured: 1_000.0 / saves,
            promise: None,
        },
        Line {
            scene,
            what: "bytes",
            measured: bytes as f64,
            promise: None,
        },
    ]
}
