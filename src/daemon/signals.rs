//! From signals of the system to one flag.

use std::io;
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use tokio::runtime;

/// The exit code of a process that an interrupt ended, as shells count.
const INTERRUPTED: i32 = 130;

/// The system's signals cannot be listened to.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen for signals")]
pub struct Error(#[from] io::Error);

/// Listens for signals as long as the process lives.
#[derive(Debug)]
pub struct Signals {
    stop: Arc<AtomicBool>,
}

impl Signals {
    /// Begins to listen, on a thread of its own.
    pub fn listen() -> Result<Self, Error> {
        let stop = Arc::new(AtomicBool::new(false));
        let raised = Arc::clone(&stop);
        let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
        let mut stops = runtime.block_on(async { Stops::new() })?;
        thread::Builder::new()
            .name("signals".to_owned())
            .spawn(move || {
                runtime.block_on(async {
                    stops.next().await;
                    tracing::warn!("stopping after this tick; once more to quit at once");
                    raised.store(true, Ordering::Relaxed);
                    stops.next().await;
                });
                quit();
            })?;
        Ok(Self { stop })
    }

    /// True from the first signal on.
    pub fn stop(&self) -> &Arc<AtomicBool> {
        &self.stop
    }
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
