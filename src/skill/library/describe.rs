//! What a skill does, in the words of whoever wrote it.

/// The longest description, in characters.
const LONGEST: usize = 300;

/// The description that was given, else the comment at the top of the source, on one line.
pub(super) fn describe(given: &str, source: &str) -> String {
    let text = if given.trim().is_empty() {
        leading_comment(source)
    } else {
        given.to_owned()
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST).collect()
}

/// The first paragraph of the comment that a source begins with.
fn leading_comment(source: &str) -> String {
    let source = source.trim_start();
    let block = source
        .strip_prefix("/*")
        .and_then(|rest| rest.split_once("*/"));
    let lines: Vec<&str> = match block {
        Some((comment, _)) => comment.lines().collect(),
        None => source
            .lines()
            .map_while(|line| line.trim().strip_prefix("//"))
            .collect(),
    };
    let bare = lines
        .iter()
        .map(|line| line.trim().trim_start_matches(['*', '/']).trim());
    let paragraph = bare
        .skip_while(|line| line.is_empty())
        .take_while(|line| !line.is_empty());
    paragraph.collect::<Vec<_>>().join(" ")
}

/// What older libraries write beside a skill: a comment within an empty function of its name.
pub(super) fn unwrapped(text: &str) -> String {
    let comment: Vec<&str> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("//"))
        .map(str::trim)
        .collect();
    if comment.is_empty() {
        text.trim().to_owned()
    } else {
        comment.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::{describe, unwrapped};

    #[test]
    fn a_skill_is_described_by_the_comment_at_its_top() {
        let said = |source| describe("", source);
        assert_eq!(
            said("// Digs\n// a hole.\n//\n// More.\nasync function dig(bot) {}"),
            "Digs a hole."
        );
        assert_eq!(
            said("\n/**\n * Digs a hole.\n *\n * @param bot\n */\nasync function dig(bot) {}"),
            "Digs a hole."
        );
        assert_eq!(said("async function dig(bot) { // hole\n}"), "");
        assert_eq!(describe("Given.", "// Found."), "Given.");
    }

    #[test]
    fn a_description_within_a_function_is_its_comment() {
        let text =
            "async function mineFive(bot) {\n    // The function mines\n    // five logs.\n}";
        assert_eq!(unwrapped(text), "The function mines five logs.");
        assert_eq!(unwrapped("Mines five logs.\n"), "Mines five logs.");
    }
}
