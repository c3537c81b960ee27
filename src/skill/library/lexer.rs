//! The words of a JavaScript source, without its comments, strings and regular expressions.
//!
//! Just enough of the language to see which names a source calls; whether it is JavaScript at all, `QuickJS` says.

/// A word of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// An identifier, a number, one sign, or a whole string with its quotes.
    pub(super) text: &'a str,
    /// Where it begins, in bytes.
    pub(super) at: usize,
}

impl Word<'_> {
    /// Whether it is a name or a keyword.
    pub(super) fn is_name(&self) -> bool {
        self.text.starts_with(is_start)
    }
}

/// Keywords after which a slash begins a regular expression.
const BEFORE_VALUE: [&str; 11] = [
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "await",
];

/// The words of a source in order, those within `${}` of templates too.
pub(super) fn words(source: &str) -> Vec<Word<'_>> {
    let mut lexer = Lexer {
        source,
        at: 0,
        words: Vec::new(),
        templates: Vec::new(),
    };
    while lexer.step() {}
    lexer.words
}

struct Lexer<'a> {
    source: &'a str,
    at: usize,
    words: Vec<Word<'a>>,
    /// For each template that is open, how many braces are open in its `${}`.
    templates: Vec<usize>,
}

impl<'a> Lexer<'a> {
    /// Reads one word, comment or space; false at the end.
    fn step(&mut self) -> bool {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else {
            return false;
        };
        let length = match first {
            '/' if rest.starts_with("//") => {
                return self.skip(rest.find('\n').unwrap_or(rest.len()));
            }
            '/' if rest.starts_with("/*") => return self.skip(after(rest, 2, "*/")),
            _ if first.is_whitespace() => return self.skip(first.len_utf8()),
            '/' if self.value_follows() => regex(rest),
            '"' | '\'' => quoted(rest, first),
            '`' => return self.template(1),
            '}' if self.templates.last() == Some(&0) => {
                self.templates.pop();
                return self.template(1);
            }
            '{' | '}' => self.brace(first),
            _ if is_start(first) => rest.find(|c| !is_part(c)).unwrap_or(rest.len()),
            '0'..='9' => rest
                .find(|c: char| !is_part(c) && c != '.')
                .unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (text, at) = (&rest[..length], self.at);
        self.words.push(Word { text, at });
        self.skip(length)
    }

    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    fn skip(&mut self, bytes: usize) -> bool {
        self.at += bytes;
        true
    }

    fn brace(&mut self, brace: char) -> usize {
        if let Some(open) = self.templates.last_mut() {
            *open = if brace == '{' { *open + 1 } else { *open - 1 };
        }
        1
    }

    /// Goes on in a template, behind its quote or a `}`, to the next `${` or its end.
    fn template(&mut self, opening: usize) -> bool {
        let rest = self.rest();
        let mut escaped = false;
        for (index, c) in rest.char_indices().skip(opening) {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '`' => {
                    let (text, at) = ("``", self.at);
                    self.words.push(Word { text, at });
                    return self.skip(index + 1);
                }
                '$' if rest[index..].starts_with("${") => {
                    // To whoever reads the words, what follows is a value in a longer one.
                    let (text, at) = ("+", self.at);
                    self.words.push(Word { text, at });
                    self.templates.push(0);
                    return self.skip(index + 2);
                }
                _ => {}
            }
        }
        self.skip(rest.len())
    }

    /// Whether a slash begins a regular expression here, and does not divide.
    fn value_follows(&self) -> bool {
        self.words.last().is_none_or(|last| {
            let ends_value = last.text.ends_with([')', ']', '}', '"', '\'', '`']);
            let is_value = last.text.starts_with(is_part) && !BEFORE_VALUE.contains(&last.text);
            !ends_value && !is_value
        })
    }
}

fn is_start(c: char) -> bool {
    c.is_alphabetic() || c == '_' || c == '$'
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// The length up to the end of what closes it.
fn after(text: &str, from: usize, close: &str) -> usize {
    let end = text.get(from..).and_then(|rest| rest.find(close));
    end.map_or(text.len(), |end| from + end + close.len())
}

fn quoted(text: &str, quote: char) -> usize {
    ended(text, |c, _| c == quote)
}

fn regex(text: &str) -> usize {
    let mut in_class = false;
    ended(text, |c, _| {
        in_class = (in_class || c == '[') && c != ']';
        c == '/' && !in_class || c == '\n'
    })
}

/// The length up to the first character behind the opening one that ends it and is not escaped.
fn ended(text: &str, mut ends: impl FnMut(char, usize) -> bool) -> usize {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if ends(c, index) {
            return index + c.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn comments_and_what_is_quoted_are_no_words() {
        let source = "a(); // b()\n/* c() */ d('e()', \"f(\\\")\", /g[/(]\\/(/u.test(x)) / h";
        let names: Vec<_> = words(source)
            .into_iter()
            .filter(super::Word::is_name)
            .map(|word| word.text)
            .collect();
        assert_eq!(names, ["a", "d", "u", "test", "x", "h"]);
    }

    #[test]
    fn what_stands_in_a_template_is_read() {
        let source = "say(`a() ${ b({ c: `${d}` }) } e()`); f()";
        let names: Vec<_> = words(source)
            .into_iter()
            .filter(super::Word::is_name)
            .map(|word| word.text)
            .collect();
        assert_eq!(names, ["say", "b", "c", "d", "f"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_words(text in ".{0,200}") {
            let all = words(&text);
            proptest::prop_assert!(all.iter().all(|word| word.at <= text.len()));
        }

        #[test]
        fn any_signs_have_words(text in "[`${}/'\"\\\\a\\[\\]\n*]{0,60}") {
            words(&text);
        }
    }
}
