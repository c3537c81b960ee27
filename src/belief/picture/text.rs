//! Words in a picture: wrapped to the width of a box, and escaped.

/// Lines that a box shows of a text.
const LINES: usize = 6;

/// Breaks a text into lines of at most `width` columns, at blanks where there are any; the end of what is too long gives way to `…`.
/// A character beyond Latin, Greek and Cyrillic takes two columns.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let clean: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let mut lines: Vec<String> = Vec::new();
    for word in clean.split_whitespace() {
        let fits = lines
            .last()
            .is_some_and(|line| columns(line) + 1 + columns(word) <= width);
        match lines.last_mut() {
            Some(line) if fits => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.extend(pieces(word, width)),
        }
        if lines.len() > LINES {
            lines.truncate(LINES);
            if let Some(last) = lines.last_mut() {
                let kept: String = pieces(last, width.saturating_sub(1))
                    .into_iter()
                    .take(1)
                    .collect();
                *last = kept + "…";
            }
            break;
        }
    }
    lines
}

/// A word in pieces that fit.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for c in word.chars() {
        if let Some(piece) = pieces.last_mut() {
            if columns(piece) + columns_of(c) <= width || piece.is_empty() {
                piece.push(c);
            } else {
                pieces.push(c.to_string());
            }
        }
    }
    pieces
}

/// How wide a text is.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

fn columns_of(c: char) -> usize {
    if (c as u32) < 0x500 { 1 } else { 2 }
}

/// Text within XML: what has a meaning there is written out, and what may not stand there is left out.
pub(super) fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{columns, wrapped, xml};

    #[test]
    fn a_text_is_broken_at_blanks_and_cut_where_it_has_none() {
        assert_eq!(
            wrapped("to craft 1 stick you need wood", 12),
            ["to craft 1", "stick you", "need wood"]
        );
        assert_eq!(wrapped("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrapped("鉄鉄鉄", 4), ["鉄鉄", "鉄"]);
        assert!(wrapped(" \n ", 4).is_empty());
    }

    #[test]
    fn a_text_without_end_ends() {
        let lines = wrapped(&"word ".repeat(10_000), 10);
        assert_eq!(lines.len(), 6);
        assert_eq!(lines.last().map(String::as_str), Some("word word…"));
        assert!(lines.iter().all(|line| columns(line) <= 11));
    }

    #[test]
    fn what_has_a_meaning_in_xml_is_written_out() {
        assert_eq!(
            xml("<b a=\"1\">&\u{0}\u{ffff}"),
            "&lt;b a=&quot;1&quot;&gt;&amp;"
        );
    }
}
