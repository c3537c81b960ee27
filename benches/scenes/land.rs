//! Land: making it, keeping it, imagining it.

use mindforge::vocab::Position;
use mindforge::world::embedded::{Settings, World};

use super::bodies::Crowd;
use super::{Line, rate};

/// Columns along a side of the square by which memory is measured.
const SQUARE: i32 = 32;

/// The room that loaded chunks take: what their blocks count for, and what the process grew by.
pub(super) fn memory(scene: &'static str) -> Vec<Line> {
    let before = resident();
    let world = World::new(Settings::default());
    for x in 0..SQUARE {
        for z in 0..SQUARE {
            world.block(Position::new(x * 16, 64, z * 16));
        }
    }
    let (chunks, bytes) = world.loaded();
    let grown = resident().zip(before).map(|(now, before)| now - before);
    let per_chunk = |bytes: f64| bytes / chunks as f64;
    let line = |what, measured| Line {
        scene,
        what,
        measured,
        promise: None,
    };
    let stored = line("bytes of blocks per loaded chunk", per_chunk(bytes as f64));
    let resident = grown.map(|grown| line("bytes of memory per loaded chunk", per_chunk(grown)));
    std::iter::once(stored).chain(resident).collect()
}

/// Bytes of memory that this process holds, where the system tells it (Linux): the second number of `statm`, in pages.
fn resident() -> Option<f64> {
    let told = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: f64 = told.split_whitespace().nth(1)?.parse().ok()?;
    Some(pages * 4_096.0)
}

/// Chunks made from the seed, one after another on one core.
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
    vec![Line {
        scene,
        what: "chunks/s",
        measured,
        promise: Some(1_000.0),
    }]
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
