//! What a source needs and what it must not have, read from its words.
//!
//! A name counts as called from outside when the source calls it and never mentions it otherwise: a parameter, a variable, an
//! assignment or a `typeof` mentions it. So a source is never said to need what it has; it may need what is not seen here.

use std::collections::{BTreeMap, BTreeSet};

use super::known::known;
use super::lexer::{Word, words};

/// What is behind a name that is followed by a parenthesis, and no call.
const KEYWORDS: [&str; 24] = [
    "if",
    "for",
    "while",
    "switch",
    "catch",
    "with",
    "return",
    "typeof",
    "await",
    "function",
    "super",
    "async",
    "of",
    "in",
    "do",
    "else",
    "void",
    "throw",
    "yield",
    "case",
    "new",
    "delete",
    "instanceof",
    "import",
];
/// Functions that make code of text.
const COMPILERS: [&str; 2] = ["eval", "Function"];
/// What was read from a source.
#[derive(Debug, Default)]
pub(super) struct Scan<'a> {
    /// The functions that it calls and does not have, each with the byte of its first call.
    pub(super) calls: BTreeMap<&'a str, usize>,
    /// Those of them that are called when the source is loaded, and not in a function.
    pub(super) at_load: BTreeSet<&'a str>,
    /// What no skill may do, with its byte.
    pub(super) forbidden: Option<(usize, String)>,
    /// Functions that it declares twice at its top level, with the byte of the second.
    pub(super) twice: Option<(usize, &'a str)>,
}

/// Reads a source that parses.
pub(super) fn scan(source: &str) -> Scan<'_> {
    let words = words(source);
    let closed = closed(&words);
    let mut scan = Scan::default();
    let (mut mentioned, mut declared) = (BTreeSet::new(), BTreeSet::new());
    // Whether what is open now is a function, or may be one.
    let (mut depth, mut in_arrow) = (0_usize, false);
    for (index, word) in words.iter().enumerate() {
        match word.text {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            ";" if depth == 0 => in_arrow = false,
            ">" if index > 0 && words[index - 1].text == "=" => in_arrow = true,
            _ => {}
        }
        if !word.is_name() {
            continue;
        }
        match role(&words, &closed, index) {
            Role::Declared => {
                if depth == 0 && !declared.insert(word.text) {
                    scan.twice.get_or_insert((word.at, word.text));
                }
                mentioned.insert(word.text);
            }
            Role::Called => {
                scan.calls.entry(word.text).or_insert(word.at);
                if depth == 0 && !in_arrow {
                    scan.at_load.insert(word.text);
                }
            }
            Role::Mentioned => {
                mentioned.insert(word.text);
            }
            Role::Else => {}
        }
        if scan.forbidden.is_none() {
            scan.forbidden = forbidden(&words, index).map(|what| (word.at, what));
        }
    }
    scan.calls.retain(|name, _| !mentioned.contains(name));
    scan.at_load.retain(|name| !mentioned.contains(name));
    scan
}

/// What a name is there for.
enum Role {
    /// A function of that name begins.
    Declared,
    Called,
    Mentioned,
    /// It is a property, a key, a method's name or a keyword.
    Else,
}

fn role(words: &[Word<'_>], closed: &[usize], index: usize) -> Role {
    let text = |index: usize| words.get(index).map_or("", |word| word.text);
    let before = index.checked_sub(1).map_or("", text);
    let before_that = index.checked_sub(2).map_or("", text);
    let is_property = before == "." && before_that != ".";
    if is_property || KEYWORDS.contains(&text(index)) {
        Role::Else
    } else if before == "function" || before == "*" && before_that == "function" {
        Role::Declared
    } else if text(index + 1) == "(" {
        let is_method = text(closed[index + 1] + 1) == "{";
        if is_method { Role::Else } else { Role::Called }
    } else if text(index + 1) == ":" && ["{", ","].contains(&before) {
        Role::Else
    } else {
        Role::Mentioned
    }
}

/// For each opening parenthesis, the word that closes it.
fn closed(words: &[Word<'_>]) -> Vec<usize> {
    let mut closed = vec![words.len(); words.len()];
    let mut open = Vec::new();
    for (index, word) in words.iter().enumerate() {
        match word.text {
            "(" => open.push(index),
            ")" => {
                if let Some(open) = open.pop() {
                    closed[open] = index;
                }
            }
            _ => {}
        }
    }
    closed
}

fn forbidden(words: &[Word<'_>], index: usize) -> Option<String> {
    let text = |index: usize| words.get(index).map_or("", |word| word.text);
    let name = text(index);
    let is_property = index > 0 && text(index - 1) == ".";
    if is_property || text(index + 1) != "(" {
        return None;
    }
    match name {
        "import" => Some("`import` is forbidden in a skill".to_owned()),
        _ if COMPILERS.contains(&name) => Some(format!(
            "`{name}` is forbidden in a skill: code is not made of text"
        )),
        "require" => {
            let module = text(index + 2)
                .strip_prefix(['"', '\''])?
                .strip_suffix(['"', '\''])?;
            let modules = &known().modules;
            let unknown = !modules.contains(module) && text(index + 3) == ")";
            let offered = || {
                modules
                    .iter()
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            unknown.then(|| format!("a skill cannot require `{module}`, only {}", offered()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::scan;

    fn calls(source: &str) -> Vec<&str> {
        scan(source).calls.into_keys().collect()
    }

    #[test]
    fn a_call_of_what_is_not_there_is_seen() {
        let source = "async function a(bot) { await b(bot); const d = c(1) + e(`${f()}`); if (g()) return h (bot); }";
        assert_eq!(calls(source), ["b", "c", "e", "f", "g", "h"]);
    }

    #[test]
    fn what_a_source_has_is_not_needed_from_outside() {
        let source = "const { b } = x; let c = () => {}; function d() {} class E { f() {} g(h) { h(); } }
            async function a(bot, i, [j], { k: l }) { b(); c(); d(); i(); j(); l(); new E(); this.m(); bot.n(); o?.p();
            ({ q() {}, r: s => s() }); if (1) throw (1); new (class {})(); try { t = 1; t(); } catch (u) { u(); } [1].map(function v() { v(); }); }";
        assert_eq!(calls(source), Vec::<&str>::new());
    }

    #[test]
    fn what_is_called_while_loading_is_told_from_what_is_called_later() {
        let source = "const x = b(); const y = () => c(); function z() { d(); }";
        let scan = scan(source);
        assert_eq!(scan.at_load.into_iter().collect::<Vec<_>>(), ["b"]);
        assert_eq!(scan.calls.into_keys().collect::<Vec<_>>(), ["b", "c", "d"]);
    }

    #[test]
    fn ways_out_of_the_sandbox_are_forbidden() {
        let found = |source| {
            scan(source)
                .forbidden
                .map(|(at, what)| (at, what.split(' ').next().map(str::to_owned)))
        };
        assert!(found("x = import('fs')").is_some());
        assert!(found("eval('1')").is_some() && found("new Function('a')").is_some());
        assert!(found("require('fs')").is_some());
        assert!(found("require('vec3'); a.eval(); function f() {}").is_none());
    }
}
