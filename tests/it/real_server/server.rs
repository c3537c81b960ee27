//! A Minecraft 26.1 server that is not ours, started by a test and stopped with it. See `tests/server/server.js`.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::node::{NEEDS_NODE, install};

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/server");
const STARTING: Duration = Duration::from_mins(1);
const ANSWERING: Duration = Duration::from_secs(20);

/// A running server. Dropping it stops it.
pub(super) struct Server {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
    said: Vec<String>,
    errors: Arc<Mutex<String>>,
    port: u16,
}

impl Server {
    /// Installs the server (about 500 MB) if it is not yet, and starts one on a free port.
    pub(super) fn start() -> Self {
        let modules = install("server");
        let mut child = Command::new("node")
            .arg(Path::new(SOURCE).join("server.js"))
            .arg("0")
            .env("NODE_PATH", &modules)
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{NEEDS_NODE} (`node` did not start: {error})"));
        let (line_sender, lines) = mpsc::channel();
        let output = child.stdout.take().unwrap();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if line_sender.send(line).is_err() {
                    return;
                }
            }
        });
        let errors = Arc::<Mutex<String>>::default();
        let (mut error_output, kept) = (child.stderr.take().unwrap(), Arc::clone(&errors));
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = error_output.read(&mut buffer) {
                let text = String::from_utf8_lossy(&buffer[..length]).into_owned();
                kept.lock().unwrap().push_str(&text);
            }
        });
        let input = child.stdin.take();
        let mut server = Self {
            child,
            input,
            lines,
            said: Vec::new(),
            errors,
            port: 0,
        };
        let listening = server.expect_within("listening ", STARTING);
        server.port = listening["listening ".len()..].parse().unwrap();
        server
    }

    /// Where it listens.
    pub(super) fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Does on its console what an operator would, and waits until it is done.
    pub(super) fn tell(&mut self, command: &str) {
        writeln!(self.input.as_mut().unwrap(), "{command}").unwrap();
        self.expect(&format!("done {command}"));
    }

    /// Waits until the server reports a line that begins so, and returns it; each line is reported once.
    pub(super) fn expect(&mut self, beginning: &str) -> String {
        self.expect_within(beginning, ANSWERING)
    }

    fn expect_within(&mut self, beginning: &str, at_most: Duration) -> String {
        let deadline = Instant::now() + at_most;
        loop {
            if let Some(index) = self
                .said
                .iter()
                .position(|line| line.starts_with(beginning))
            {
                return self.said.remove(index);
            }
            match self
                .lines
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(line) => self.said.push(line),
                Err(error) => panic!(
                    "the test server did not report `{beginning}` ({error}); it reported {:?} and wrote:\n{}",
                    self.said,
                    self.errors.lock().unwrap()
                ),
            }
        }
    }
}

impl Drop for Server {
    #[expect(
        clippy::print_stdout,
        reason = "shown with the failure of the test that it explains"
    )]
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            let errors = self.errors.lock().unwrap_or_else(PoisonError::into_inner);
            println!(
                "the test server reported {:?} and wrote:\n{errors}",
                self.said
            );
        }
    }
}
