//! Why a skill ended early, told so that whoever wrote it can repair it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What ended the skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorKind {
    /// The source does not parse.
    Syntax,
    /// It threw, or an API function that it called did.
    Exception,
    /// It used more memory than it may.
    Heap,
    /// Its calls nest too deep.
    Stack,
    /// It computed for too long without letting the world go on, or in all.
    Cpu,
    /// It called the world too often.
    HostCalls,
    /// It took more game time than it may.
    WorldTime,
    /// Whoever ran it called it off.
    Cancelled,
}

impl ErrorKind {
    /// The word in documents and messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::Exception => "exception",
            Self::Heap => "heap",
            Self::Stack => "stack",
            Self::Cpu => "cpu",
            Self::HostCalls => "host_calls",
            Self::WorldTime => "world_time",
            Self::Cancelled => "cancelled",
        }
    }

    /// How an error of this kind begins.
    fn title(self) -> &'static str {
        match self {
            Self::Syntax => "syntax error",
            Self::Exception => "exception",
            Self::Heap => "out of memory",
            Self::Stack => "stack overflow",
            Self::Cpu => "out of computing time",
            Self::HostCalls => "too many host calls",
            Self::WorldTime => "out of world time",
            Self::Cancelled => "cancelled",
        }
    }
}

/// An error with its place in the skill's own source. Its `Display` is the text that a mind reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub struct SkillError {
    /// What ended the skill.
    pub kind: ErrorKind,
    /// In words.
    pub message: String,
    /// The skill's file, as it was named by whoever ran it.
    pub file: String,
    /// Line in that file, from 1.
    pub line: Option<u32>,
    /// Column in that line, from 1, in characters.
    pub column: Option<u32>,
    /// The function that the line is in.
    pub function: Option<String>,
    /// The line itself.
    pub quoted_line: Option<String>,
    /// The library skill or primitive that the skill had called there, and where in it the error was thrown.
    #[serde(default)]
    pub inside: Option<Inside>,
    /// What to try, if that can be told.
    #[serde(default)]
    pub hint: Option<String>,
    /// The last thing that the skill asked of its body.
    pub last_host_call: Option<String>,
    /// The last lines that it said, three at most.
    #[serde(default)]
    pub last_chat: Vec<String>,
    /// The last lines that it wrote to its log, three at most.
    #[serde(default)]
    pub last_log: Vec<String>,
}

/// A place in a library skill or a primitive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inside {
    /// The skill or primitive.
    pub skill: String,
    /// Its file, in which the line counts.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// The line itself; none for primitives, which nobody repairs.
    pub quoted_line: Option<String>,
}

impl SkillError {
    /// Longest message that is kept, in characters.
    const LONGEST: usize = 1_000;

    /// An error without a place.
    pub(super) fn new(kind: ErrorKind, message: impl Into<String>, file: &str) -> Box<Self> {
        let message = message.into();
        Box::new(Self {
            kind,
            message: message.chars().take(Self::LONGEST).collect(),
            file: file.to_owned(),
            line: None,
            column: None,
            function: None,
            quoted_line: None,
            inside: None,
            hint: None,
            last_host_call: None,
            last_chat: Vec::new(),
            last_log: Vec::new(),
        })
    }

    /// The same error at a place of `source`, with that line quoted.
    pub(super) fn at(mut self: Box<Self>, source: &str, line: u32, column: u32) -> Box<Self> {
        self.line = Some(line);
        self.column = Some(column);
        let index = usize::try_from(line).unwrap_or_default().saturating_sub(1);
        self.quoted_line = source.lines().nth(index).map(str::to_owned);
        self.name_callee();
        self
    }

    /// The interpreter says `not a function` without a name; the source at that place has it.
    fn name_callee(&mut self) {
        const NAMELESS: &str = "TypeError: not a function";
        if let (NAMELESS, Some(line), Some(column)) =
            (self.message.as_str(), &self.quoted_line, self.column)
            && let Some(callee) = callee(line, column.saturating_sub(1) as usize)
        {
            self.message = format!("TypeError: {callee} is not a function");
        }
    }
}

impl fmt::Display for SkillError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.title())?;
        if let Some(function) = &self.function {
            write!(f, " in `{function}`")?;
        }
        if let (Some(line), Some(column)) = (self.line, self.column) {
            write!(f, " at {}:{line}:{column}", self.file)?;
        }
        if let Some(inside) = &self.inside {
            write!(f, ", inside `{}`", inside.skill)?;
        }
        write!(f, ": {}", self.message)?;
        if let (Some(line), Some(quoted)) = (self.line, &self.quoted_line) {
            write!(f, "\n{}", Quote::new(line, self.column, quoted))?;
        }
        if let Some(Inside {
            file,
            line,
            column,
            quoted_line: Some(quoted),
            ..
        }) = &self.inside
        {
            write!(
                f,
                "\nthrown at {file}:{line}:{column}:\n{}",
                Quote::new(*line, Some(*column), quoted)
            )?;
        }
        if let Some(hint) = &self.hint {
            write!(f, "\nhint: {hint}")?;
        }
        if let Some(call) = &self.last_host_call {
            write!(f, "\nlast action: {call}")?;
        }
        lines(f, "last said", &self.last_chat)?;
        lines(f, "last logged", &self.last_log)
    }
}

/// Lines after a heading, each cut to what one reads at a glance.
fn lines(f: &mut fmt::Formatter<'_>, heading: &str, lines: &[String]) -> fmt::Result {
    for line in lines {
        let shown: String = line.chars().take(Quote::WIDTH).collect();
        write!(f, "\n{heading}: {}", shown.replace('\n', " "))?;
    }
    Ok(())
}

/// The dotted name that is called at a column, or just before its parenthesis.
fn callee(line: &str, column: usize) -> Option<String> {
    let text: Vec<char> = line.chars().collect();
    let in_name = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.');
    let (before, after) = text.split_at_checked(column)?;
    let (before, tail) = match before.split_last() {
        Some(('(', before)) => (before, 0),
        _ => (before, after.iter().take_while(|c| in_name(c)).count()),
    };
    let head = before.iter().rev().take_while(|c| in_name(c)).count();
    let name = before[before.len() - head..].iter().chain(&after[..tail]);
    let name: String = name.collect();
    (!name.is_empty()).then_some(name)
}

/// A line of source with a caret under a column of it; long lines are cut to what surrounds the column.
pub(super) struct Quote<'a> {
    line: u32,
    text: &'a str,
    caret: Option<usize>,
}

impl<'a> Quote<'a> {
    /// Longest text that is quoted, in characters.
    const WIDTH: usize = 100;

    pub(super) fn new(line: u32, column: Option<u32>, text: &'a str) -> Self {
        let caret = column.map(|column| column.saturating_sub(1) as usize);
        Self { line, text, caret }
    }
}

impl fmt::Display for Quote<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let caret = self.caret.unwrap_or(0);
        let indent = self.text.chars().take_while(|c| c.is_whitespace()).count();
        let skip = if caret >= Self::WIDTH {
            caret - Self::WIDTH / 2
        } else {
            indent.min(caret)
        };
        let shown: String = self.text.chars().skip(skip).take(Self::WIDTH).collect();
        write!(f, "{:>4} | {}", self.line, shown.trim_end())?;
        if self.caret.is_some() {
            write!(f, "\n     | {:>1$}", "^", caret - skip + 1)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{ErrorKind, SkillError};

    #[test]
    fn an_error_quotes_its_line_with_a_caret_under_the_column() {
        let source = "async function mine(bot) {\n  await bot.dig(block);\n}\n";
        let mut error = SkillError::new(ErrorKind::Exception, "'block' is not defined", "mine.js")
            .at(source, 2, 17);
        error.function = Some("mine".to_owned());
        insta::assert_snapshot!(error, @r"
        exception in `mine` at mine.js:2:17: 'block' is not defined
           2 | await bot.dig(block);
             |               ^
        ");
    }

    #[test]
    fn an_error_far_out_on_a_long_line_shows_what_surrounds_it() {
        let source = format!("const a = [{}];", "1234567, ".repeat(40));
        let error =
            SkillError::new(ErrorKind::Syntax, "unexpected token", "a.js").at(&source, 1, 200);
        insta::assert_snapshot!(error, @r"
        syntax error at a.js:1:200: unexpected token
           1 | 4567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234
             |                                                   ^
        ");
    }

    #[test]
    fn an_error_without_a_place_is_one_line() {
        let error = SkillError::new(ErrorKind::Cancelled, "called off", "a.js");
        insta::assert_snapshot!(error, @"cancelled: called off");
    }
}
