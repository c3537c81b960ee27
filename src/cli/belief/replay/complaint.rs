//! What is wrong with the lines of the files, as it is told to the user.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::belief::story::Fault;

/// Most faults that are printed.
const SHOWN: usize = 20;

/// Everything that was wrong so far.
pub(super) struct Complaints {
    /// Whether wrong lines are skipped, instead of refused.
    lenient: bool,
    /// The first faults, each with its file, line and field.
    shown: Vec<String>,
    /// How many wrong lines and how many lines each file has.
    files: Vec<Tally>,
}

struct Tally {
    path: PathBuf,
    wrong: usize,
    lines: usize,
}

impl Complaints {
    pub(super) fn new(lenient: bool) -> Self {
        Self {
            lenient,
            shown: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Takes down what became of a line.
    pub(super) fn note(&mut self, path: &Path, line: usize, result: Result<(), Fault>) {
        if self.files.last().is_none_or(|file| file.path != path) {
            self.files.push(Tally {
                path: path.to_owned(),
                wrong: 0,
                lines: 0,
            });
        }
        let Some(file) = self.files.last_mut() else {
            return;
        };
        file.lines += 1;
        if let Err(fault) = result {
            file.wrong += 1;
            if self.shown.len() < SHOWN {
                self.shown.push(located(path, line, &fault));
            }
        }
    }

    /// Whether there will be no answers.
    pub(super) fn are_fatal(&self) -> bool {
        !self.lenient && self.wrong() > 0
    }

    fn wrong(&self) -> usize {
        self.files.iter().map(|file| file.wrong).sum()
    }
}

/// One fault after the other, and how many there are.
impl fmt::Display for Complaints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.lenient { "warning" } else { "error" };
        for fault in &self.shown {
            writeln!(f, "{kind}: {fault}")?;
        }
        let unsaid = self.wrong() - self.shown.len();
        if unsaid > 0 {
            writeln!(f, "{kind}: and {unsaid} more")?;
        }
        for file in self.files.iter().filter(|file| file.wrong > 0) {
            let (wrong, lines) = (file.wrong, file.lines);
            let path = file.path.display();
            if self.lenient {
                writeln!(f, "skipped {wrong} of {lines} lines of `{path}`")?;
            }
        }
        if self.are_fatal() {
            writeln!(f, "hint: `--lenient` skips such lines and counts them")?;
        }
        Ok(())
    }
}

fn located(path: &Path, line: usize, fault: &Fault) -> String {
    let field = fault.field().map(|field| format!(", field `{field}`"));
    let field = field.unwrap_or_default();
    format!("`{}`, line {line}{field}: {fault}", path.display())
}
