//! From signals of the system to the signal that a colony heeds.

use std::io;
use std::process;
use std::thread;

use tokio::runtime;

use crate::colony::StopSignal;

/// The exit code of a process that an interrupt ended, as shells count.
const INTERRUPTED: i32 = 130;

/// The system's signals cannot be listened to.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen for signals")]
pub struct Error(#[from] io::Error);

/// Listens for signals as long as the process lives, on a thread of its own: the first stops the colony, the second the process.
pub fn heed_signals(stop: StopSignal) -> Result<(), Error> {
    let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
    let mut stops = runtime.block_on(async { Stops::new() })?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            runtime.block_on(async {
                stops.next().await;
                tracing::warn!("stopping after this tick; once more to quit at once");
                stop.stop();
                stops.next().await;
            });
            quit();
        })?;
    Ok(())
}

#[allow(
    clippy::exit,
    reason = "the second signal means that nobody waits for a clean end"
)]
fn quit() -> ! {
    process::exit(INTERRUPTED)
}

#[cfg(unix)]
struct Stops {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Stops {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Stops;

#[cfg(not(unix))]
impl Stops {
    #[allow(clippy::unnecessary_wraps, reason = "its twin can fail")]
    fn new() -> io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        let _ = tokio::signal::ctrl_c().await;
    }
}
