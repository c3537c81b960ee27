//! Why a save is refused, in words for whoever keeps it.

use super::bounds::Fault;
use super::seal::VERSION;
use crate::world::embedded::Terrain;

/// Why bytes are not a world that can go on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// They do not begin as a saved world does.
    #[error("not a saved world\nhint: `mindforge world save` writes one")]
    NotAWorld,
    /// Another version of this program wrote them.
    #[error("the saved world has format {found}, this mindforge reads format {VERSION}\nhint: {}", who_reads(*found))]
    Version {
        /// The format found.
        found: u32,
    },
    /// Something changed or cut them after they were written.
    #[error(
        "the saved world is damaged: its checksum does not match\nhint: restore a copy, or remove it to begin the world anew"
    )]
    Damaged,
    /// The checksum fits, the contents do not.
    #[error("the saved world cannot be read: {why}")]
    Unreadable {
        /// What the reader stumbled over.
        why: String,
    },
    /// They tell of something that no world holds.
    #[error(
        "the saved world cannot be: {fault}\nhint: it was made or changed by something else; restore a copy, or remove it to begin the world anew"
    )]
    Impossible {
        /// What, and where.
        fault: Fault,
    },
    /// They are a world of another seed than the settings ask for.
    #[error("the saved world has seed {found}, not {wanted}")]
    OtherSeed {
        /// The seed in the save.
        found: u64,
        /// The seed in the settings.
        wanted: u64,
    },
    /// They are a world of another shape than the settings ask for.
    #[error("the saved world's terrain is {found}, not {wanted}")]
    OtherTerrain {
        /// The terrain in the save.
        found: Terrain,
        /// The terrain in the settings.
        wanted: Terrain,
    },
}

fn who_reads(version: u32) -> &'static str {
    if version > VERSION {
        "a newer mindforge wrote it; use that one, or a newer one still"
    } else {
        "an older mindforge wrote it, whose land was another; use that one, or begin the world anew"
    }
}
