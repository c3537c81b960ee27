//! The binary under test: a folder of its own, arguments, and all that it says compared.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// One call of `mindforge` in an empty folder.
pub(crate) struct Test {
    folder: tempfile::TempDir,
    arguments: Vec<String>,
    variables: Vec<(String, String)>,
}

impl Test {
    /// Without arguments, without a configuration.
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            arguments: Vec::new(),
            variables: Vec::new(),
        }
    }

    /// Writes `config.toml`.
    pub(crate) fn config(self, text: &str) -> Self {
        self.file("config.toml", text)
    }

    /// Writes a file.
    pub(crate) fn file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Adds arguments, separated by blanks.
    pub(crate) fn args(mut self, words: &str) -> Self {
        let words = words.split_whitespace().map(str::to_owned);
        self.arguments.extend(words);
        self
    }

    /// Adds one argument as it is.
    pub(crate) fn arg(mut self, word: &str) -> Self {
        self.arguments.push(word.to_owned());
        self
    }

    /// The same folder with other arguments.
    pub(crate) fn again(mut self, words: &str) -> Self {
        self.arguments.clear();
        self.args(words)
    }

    /// Sets a variable of the environment.
    pub(crate) fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A path in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs, must end well; what it said.
    pub(crate) fn success(&self) -> String {
        self.ends(0)
    }

    /// Runs, must end with that exit code; what it said.
    pub(crate) fn fails(&self, code: i32) -> String {
        self.ends(code)
    }

    /// Runs, must end well and print one JSON document.
    pub(crate) fn json(&self) -> serde_json::Value {
        let output = self.output();
        assert!(output.status.success(), "{}", self.said(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Runs, must end well and print JSON documents, one on a line.
    pub(crate) fn json_lines(&self) -> Vec<serde_json::Value> {
        let output = self.output();
        assert!(output.status.success(), "{}", self.said(&output));
        let documents = serde_json::Deserializer::from_slice(&output.stdout).into_iter();
        documents.collect::<Result<_, _>>().unwrap()
    }

    /// Runs and prints one JSON document, however it ends.
    pub(crate) fn document(&self) -> serde_json::Value {
        let output = self.output();
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", self.said(&output)))
    }

    fn ends(&self, code: i32) -> String {
        let output = self.output();
        let said = self.said(&output);
        assert_eq!(output.status.code(), Some(code), "{said}");
        said
    }

    fn output(&self) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mindforge"));
        let own = |name: &OsStr| name.to_str().is_some_and(|n| n.starts_with("MINDFORGE"));
        for (name, _) in std::env::vars_os().filter(|(name, _)| own(name)) {
            command.env_remove(name);
        }
        for name in ["COLUMNS", "RUST_LOG", "RUST_BACKTRACE"] {
            command.env_remove(name);
        }
        command
            .args(&self.arguments)
            .current_dir(self.folder.path())
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .output()
            .unwrap()
    }

    /// Both streams, without what differs from run to run.
    fn said(&self, output: &Output) -> String {
        let text = format!(
            "-- stdout\n{}-- stderr\n{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        let folder = self.folder.path().canonicalize().unwrap();
        [self.folder.path(), folder.as_path()]
            .iter()
            .fold(text, |text, path: &&Path| {
                text.replace(&path.display().to_string(), "[DIR]")
            })
    }
}
