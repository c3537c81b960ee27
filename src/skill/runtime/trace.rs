//! From an interpreter's stack to a place in the skill's own source.

/// A line of a stack trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame<'a> {
    pub(super) function: &'a str,
    pub(super) file: &'a str,
    pub(super) line: u32,
    pub(super) column: u32,
}

/// The frames of a stack, innermost first; lines that have no position are left out.
pub(super) fn frames(stack: &str) -> impl Iterator<Item = Frame<'_>> {
    stack.lines().filter_map(frame)
}

/// Reads `at name (file:line:column)` or `at file:line:column`.
fn frame(line: &str) -> Option<Frame<'_>> {
    let call = line.trim_start().strip_prefix("at ")?;
    let (function, place) = match call.rsplit_once(" (") {
        Some((function, place)) => (function, place.strip_suffix(')')?),
        None => ("", call),
    };
    let (rest, column) = place.rsplit_once(':')?;
    let (file, line) = rest.rsplit_once(':')?;
    Some(Frame {
        function,
        file,
        line: line.parse().ok()?,
        column: column.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Frame, frames};

    #[test]
    fn a_stack_is_read_innermost_first_without_native_frames() {
        let stack = "    at dig (api/blocks.js:3:4)\n    at map (native)\n    at my:odd (a:b.js:12:7)\n    at x.js:1:2\n";
        let read: Vec<_> = frames(stack).collect();
        let frame = |function, file, line, column| Frame {
            function,
            file,
            line,
            column,
        };
        assert_eq!(
            read,
            [
                frame("dig", "api/blocks.js", 3, 4),
                frame("my:odd", "a:b.js", 12, 7),
                frame("", "x.js", 1, 2)
            ]
        );
    }
}
