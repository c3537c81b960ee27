//! Skills: small JavaScript programs that move a body, the sandbox they run in and the library that keeps them.
//!
//! A skill is an async function `async function name(bot, ...args)` over Mineflayer's API. A [`Run`] is one skill at work: it is
//! given every tick's [`BodyEvent`](crate::world::BodyEvent)s by [`Run::turn`] and ends with an [`Outcome`], whose [`SkillError`]
//! names the line that failed, as a mind can read it. [`Library`] keeps verified skills with their versions and statistics,
//! [`Shelf`] reads them from folders, and [`Verification`] runs them in worlds to see whether they do what they promise.
//!
//! This module must not know why a skill was written, nor judge whether it helped a life; a run asks the world only through the body
//! it was given. `QuickJS` is named in `runtime` alone.
//!
//! ```
//! let source = "async function greet(bot) { bot.chat('hello'); }";
//! assert_eq!(mindforge::skill::main_function(source)?.as_str(), "greet");
//! # Ok::<(), Box<mindforge::skill::SkillError>>(())
//! ```

mod error;
mod hint;
mod library;
mod outcome;
mod primitives;
mod program;
mod report;
mod runtime;
mod surface;
mod verify;

pub use error::{ErrorKind, Inside, SkillError};
pub use library::{
    Candidate, Library, LibraryError, Manifest, Place, Refused, Rejected, Shelf, Shelved,
    SkillRecord, SkillVersion, Use, export, mirror,
};
pub use outcome::Outcome;
pub use primitives::{Primitive, primitives};
pub use program::{Limits, Program};
pub use report::{RunReport, drive, drive_alone};
pub use runtime::{Run, main_function};
pub use surface::{Chapter, Entry, Scene, surface};
pub use verify::{Ended, Trial, Verification, Verified};

#[cfg(test)]
mod attacks;
#[cfg(test)]
mod tests;
