//! The bot shim: the files of `skills/api/`, in the order in which they are made.

/// One file of the shim.
pub(super) struct Part {
    /// Its name in stacks.
    pub(super) file: &'static str,
    /// JavaScript: a function of the host's object and of what the parts share.
    pub(super) source: &'static str,
}

macro_rules! parts {
    ($($name:literal),* $(,)?) => {
        &[$(Part {
            file: concat!("api/", $name, ".js"),
            source: include_str!(concat!("../../../skills/api/", $name, ".js")),
        }),*]
    };
}

/// All parts; each may use what the ones before it made.
pub(super) static SHIM: &[Part] = parts![
    "core",
    "clock",
    "language",
    "emitter",
    "vec3",
    "data",
    "bot",
    "item",
    "entities",
    "window",
    "inventory",
    "windows",
    "clicks",
    "crafting",
    "pathfinder",
    "block",
    "blocks",
    "world",
    "digging",
    "placing",
    "tool",
    "hands",
    "movement",
    "gaze",
    "events",
    "speech",
    "session",
    "surface",
];
