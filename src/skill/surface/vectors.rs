//! Vectors.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Vec3",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "Vec3.offset(dx, dy, dz)",
    "Vec3",
    "A vector that lies so far off.",
    "check(new Vec3(1, 2, 3).offset(1, 0, -1).toString(), \"(2, 2, 2)\");",
)];
