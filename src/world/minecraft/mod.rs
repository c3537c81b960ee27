//! A body on a real Minecraft 26.1 server.
//!
//! [`join`] connects and hands back a [`MinecraftBody`], which is a [`Body`](super::Body) like any other: actions go in, events come
//! out, nothing waits. Behind it a thread of its own runs azalea, so a server that lags, kicks or sends nonsense ends that one
//! connection with a sentence and leaves the rest of the process alone. A body plays as a player does: it walks, digs for as long as
//! the tool takes, crafts by moving items between slots, and has no operator commands.
//!
//! Without the feature `minecraft` the same names exist, and `join` says that this build cannot do it.
//!
//! Only this module may name `azalea` and its `bevy`. A connection that ended stays ended: whoever wants the body back joins again.
//!
//! ```no_run
//! use mindforge::vocab::{Action, AgentName};
//! use mindforge::world::Body;
//! use mindforge::world::minecraft::{self, Settings};
//!
//! let settings = Settings { address: "127.0.0.1:25565".to_owned(), ..Settings::default() };
//! let mut body = minecraft::join(&settings, &AgentName::new("alice")?)?;
//! body.submit(Action::Chat { text: "good morning".to_owned() });
//! body.leave();
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod settings;

#[cfg(not(feature = "minecraft"))]
mod absent;
#[cfg(feature = "minecraft")]
mod act;
#[cfg(feature = "minecraft")]
mod body;
#[cfg(feature = "minecraft")]
mod clock;
#[cfg(feature = "minecraft")]
mod connection;
#[cfg(feature = "minecraft")]
mod engine;
#[cfg(feature = "minecraft")]
mod hearing;
#[cfg(feature = "minecraft")]
mod lanes;
#[cfg(feature = "minecraft")]
mod life;
#[cfg(feature = "minecraft")]
mod names;
#[cfg(feature = "minecraft")]
mod noticing;
#[cfg(feature = "minecraft")]
mod observing;
#[cfg(feature = "minecraft")]
mod seeing;
#[cfg(feature = "minecraft")]
mod view;

#[cfg(not(feature = "minecraft"))]
pub use absent::{MinecraftBody, TickWatch, join};
#[cfg(feature = "minecraft")]
pub use body::{MinecraftBody, join};
pub use settings::{Auth, JoinError, Settings};
#[cfg(feature = "minecraft")]
pub use view::TickWatch;
