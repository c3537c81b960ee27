//! Printing: text, one JSON document or lines of them on stdout.

use std::io::{self, BufWriter, Write as _};

use comfy_table::Table;
use comfy_table::presets::NOTHING;
use serde::Serialize;

/// Prints a text and ends its line.
pub(super) fn text(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", text.trim_end_matches('\n'))?;
    out.flush()
}

/// Prints one JSON document on one line.
pub(super) fn json(document: &impl Serialize) -> io::Result<()> {
    text(&serde_json::to_string(document)?)
}

/// Prints JSON documents, one on a line.
pub(super) fn json_lines(documents: impl IntoIterator<Item = impl Serialize>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for document in documents {
        serde_json::to_writer(&mut out, &document)?;
        writeln!(out)?;
    }
    out.flush()
}

/// Prints beside the output, on stderr: whole lines, or nothing.
pub(super) fn aside(lines: &str) -> io::Result<()> {
    io::stderr().write_all(lines.as_bytes())
}

/// A table with a heading, without borders, as wide as its content.
pub(super) fn table<const N: usize>(
    heading: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_header(heading);
    for row in rows {
        table.add_row(row);
    }
    table
        .lines()
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}
