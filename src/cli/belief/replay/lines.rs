//! The lines of a file of JSON lines, read one by one however large the file is.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::belief::story::MAX_LINE;

/// What some editors begin a file with.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file that is being read.
pub(super) struct Lines {
    path: PathBuf,
    file: BufReader<File>,
    number: usize,
    buffer: Vec<u8>,
}

/// A line with something in it.
pub(super) struct Line<'a> {
    /// From 1, blank lines counted.
    pub(super) number: usize,
    /// Without blanks at its ends. Of a line longer than [`MAX_LINE`], so much that it can be seen to be too long.
    pub(super) bytes: &'a [u8],
}

impl Lines {
    /// Opens a file.
    pub(super) fn open(path: &Path) -> anyhow::Result<Self> {
        let file = File::open(path).with_context(|| format!("cannot read `{}`", path.display()))?;
        Ok(Self {
            path: path.to_owned(),
            file: BufReader::new(file),
            number: 0,
            buffer: Vec::new(),
        })
    }

    /// The next line that is not blank; none at the end.
    pub(super) fn read(&mut self) -> anyhow::Result<Option<Line<'_>>> {
        while self
            .fill()
            .with_context(|| format!("cannot read `{}`", self.path.display()))?
        {
            if !self.content().is_empty() {
                return Ok(Some(Line {
                    number: self.number,
                    bytes: self.content(),
                }));
            }
        }
        Ok(None)
    }

    /// Reads to the next line break; false at the end of the file.
    fn fill(&mut self) -> io::Result<bool> {
        // Room for what is too long, and for the two bytes of a line break.
        let most = MAX_LINE as u64 + 3;
        self.buffer.clear();
        let mut start = self.file.by_ref().take(most);
        let length = start.read_until(b'\n', &mut self.buffer)?;
        if !self.buffer.ends_with(b"\n") {
            self.file.skip_until(b'\n')?;
        }
        self.number += 1;
        Ok(length > 0)
    }

    fn content(&self) -> &[u8] {
        if self.buffer.len() > MAX_LINE + 2 {
            return &self.buffer;
        }
        let line = match self.buffer.strip_prefix(BYTE_ORDER_MARK) {
            Some(line) if self.number == 1 => line,
            _ => &self.buffer,
        };
        line.trim_ascii()
    }
}
