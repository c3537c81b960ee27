//! Rust source as the architecture tests read it: words and marks with their lines, without comments and texts.

use std::fs;
use std::path::{Path, PathBuf};

/// One word or mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// A word, `::`, or one character.
    pub(crate) text: String,
    /// From 1.
    pub(crate) line: usize,
    /// Whether it stands in the tests of its file.
    pub(crate) in_tests: bool,
}

/// The files below a folder of the repository that end in `.rs`, with their text, by path from the root.
pub(crate) fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap();
                found.push((name.to_owned(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The words and marks of a text. What follows `#[cfg(test)] mod` counts as tests, as do files called `tests.rs`.
pub(crate) fn tokens(path: &str, text: &str) -> Vec<Token> {
    let mut lexer = Lexer {
        rest: text,
        line: 1,
        in_tests: path.ends_with("/tests.rs") || path.contains("/tests/"),
        tokens: Vec::new(),
    };
    while !lexer.rest.is_empty() {
        lexer.step();
    }
    lexer.tokens
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
    in_tests: bool,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn step(&mut self) {
        let first = self.rest.chars().next().unwrap_or_default();
        let (length, is_token) = if self.rest.starts_with("//") {
            (self.rest.find('\n').unwrap_or(self.rest.len()), false)
        } else if self.rest.starts_with("/*") {
            (
                self.rest.find("*/").map_or(self.rest.len(), |n| n + 2),
                false,
            )
        } else if let Some(length) = quoted(self.rest) {
            (length, false)
        } else if first.is_alphabetic() || first == '_' {
            let is_word = |c: char| c.is_alphanumeric() || c == '_';
            let end = self.rest.find(|c| !is_word(c));
            (end.unwrap_or(self.rest.len()), true)
        } else if self.rest.starts_with("::") {
            (2, true)
        } else {
            (first.len_utf8(), !first.is_whitespace())
        };
        let (text, rest) = self.rest.split_at(length);
        if is_token {
            self.push(text);
        }
        self.line += text.matches('\n').count();
        self.rest = rest;
    }

    fn push(&mut self, text: &str) {
        let before = self.tokens.iter().rev().take(5).map(|t| t.text.as_str());
        if text == "mod" && before.eq(["]", ")", "test", "(", "cfg"]) {
            self.in_tests = true;
        }
        self.tokens.push(Token {
            text: text.to_owned(),
            line: self.line,
            in_tests: self.in_tests,
        });
    }
}

/// The length of a text or character literal that begins here.
fn quoted(text: &str) -> Option<usize> {
    let plain = text.strip_prefix('b').unwrap_or(text);
    let raw = plain
        .strip_prefix('r')
        .map(|rest| rest.trim_start_matches('#'));
    if let Some(body) = raw.filter(|body| body.starts_with('"')) {
        let start = text.len() - body.len();
        let marks = "#".repeat(body.len().abs_diff(plain.len()) - 1);
        let end = body[1..].find(&format!("\"{marks}"))?;
        return Some(start + 1 + end + 1 + marks.len());
    }
    let start = text.len() - plain.len();
    match plain.chars().next()? {
        '"' => escaped_end(&plain[1..], '"').map(|end| start + 1 + end),
        '\'' => {
            let body = &plain[1..];
            let is_literal = body.starts_with('\\') || body.chars().nth(1) == Some('\'');
            is_literal
                .then(|| escaped_end(body, '\'').map(|end| start + 1 + end))
                .flatten()
        }
        _ => None,
    }
}

fn escaped_end(body: &str, quote: char) -> Option<usize> {
    let mut characters = body.char_indices();
    while let Some((at, character)) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if character == quote {
            return Some(at + quote.len_utf8());
        }
    }
    None
}

#[test]
fn comments_and_texts_are_no_code() {
    let code =
        "a /* b */ \"c\\\"\" r#\"d\"#.e('f', b'\\'', 'g: h) // i\n#[cfg(test)] mod j { k::l }";
    let read = tokens("src/x.rs", code);
    let words: Vec<&str> = read.iter().map(|token| token.text.as_str()).collect();
    assert_eq!(
        words.join(" "),
        "a . e ( , , ' g : h ) # [ cfg ( test ) ] mod j { k :: l }"
    );
    let last = read.last().unwrap();
    assert_eq!((last.line, last.in_tests), (2, true));
    assert!(!read.iter().any(|token| token.text == "a" && token.in_tests));
}
