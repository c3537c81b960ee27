//! One life: perceive, believe, choose, write, act, judge, remember, talk; and again.
//!
//! [`Agent::turn`] is called once per tick with everything that woke it ([`Event`]) and answers with [`Order`]s; it never waits.
//! What takes time (a skill, an answer, a flush to disk) is a state of its work until the event that ends it comes.
//!
//! The agent is the only place where the rooms below meet: percepts from `world` become beliefs, beliefs feed the `mind`, its
//! drafts run in `skill`, verdicts become episodes for `memory`, and `talk` turns beliefs into speech. It opens no file and
//! starts no thread; the colony does.

mod critic;
mod curriculum;
mod diary;
mod hearing;
mod innate;
mod job;
mod life;
mod perceive;
mod recall;
mod settings;
mod state;
mod status;
mod work;

pub use innate::Knowledge;
pub use life::{Agent, Event, Order, lexicon};
pub use settings::{FindBlocks, Settings, SettingsError};
pub use state::{BirthError, Past, remembered_beliefs};
pub use status::{RunCounts, Status};
