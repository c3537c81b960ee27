//! Why a save is refused, in words for whoever keeps it.

use super::bounds::Fault;
use super::seal::VERSION;

/// Why bytes are not a world that can go on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// They do not begin as a saved world does.
    #[error("not a saved world")]
    NotAWorld,
    /// Another version of this program wrote them.
    #[error("the saved world has format {found}, this program reads format {VERSION}")]
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
    /// They are a world of another seed or shape than the settings ask for.
    #[error("the saved world has seed {found}, not {wanted}, or another terrain than asked for")]
    OtherWorld {
        /// The seed in the save.
        found: u64,
        /// The seed in the settings.
        wanted: u64,
    },
}
