//! The scenes: small worlds with something going on in them.

mod bodies;
mod crafter;
mod fork;
mod land;
mod mobs;

use super::{Line, rate};

/// One scene and how to measure it; it may give several lines.
pub(super) struct Scene {
    /// What it is called, here and on the command line.
    pub(super) name: &'static str,
    /// Measures it.
    pub(super) run: fn(&'static str) -> Vec<Line>,
}

/// All scenes, in the order of the report.
pub(super) const SCENES: &[Scene] = &[
    Scene {
        name: "memory",
        run: land::memory,
    },
    Scene {
        name: "generate",
        run: land::generate,
    },
    Scene {
        name: "save",
        run: land::save,
    },
    Scene {
        name: "fork",
        run: fork::imagine,
    },
    Scene {
        name: "idle 1",
        run: |name| bodies::idle(name, 1),
    },
    Scene {
        name: "idle 16",
        run: |name| bodies::idle(name, 16),
    },
    Scene {
        name: "idle 128",
        run: |name| bodies::idle(name, 128),
    },
    Scene {
        name: "walk 1",
        run: |name| bodies::walk(name, 1),
    },
    Scene {
        name: "walk 16",
        run: |name| bodies::walk(name, 16),
    },
    Scene {
        name: "walk 128",
        run: |name| bodies::walk(name, 128),
    },
    Scene {
        name: "dig 1",
        run: |name| bodies::dig(name, 1),
    },
    Scene {
        name: "dig 16",
        run: |name| bodies::dig(name, 16),
    },
    Scene {
        name: "dig 128",
        run: |name| bodies::dig(name, 128),
    },
    Scene {
        name: "work 16",
        run: |name| bodies::work(name, 16),
    },
    Scene {
        name: "work 128",
        run: |name| bodies::work(name, 128),
    },
    Scene {
        name: "100 animals",
        run: mobs::herd,
    },
    Scene {
        name: "100 hunters",
        run: mobs::hunters,
    },
    Scene {
        name: "crafter",
        run: crafter::compare,
    },
];
