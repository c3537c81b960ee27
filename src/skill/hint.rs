//! What to try when a skill failed: the name that was meant, the value that was not there, the `await` that is missing.

use std::collections::BTreeSet;

use super::{Entry, surface};

/// How unlike a misspelled name may be to the one that was meant, in edits.
const EDITS: usize = 2;

/// Advice about an error's message, if there is any, for the line that it was thrown at.
pub(super) fn hint(message: &str, line: &str, source: &str, library: &[&str]) -> Option<String> {
    if let Some(callee) = between(message, "TypeError: ", " is not a function") {
        return unawaited(callee, source).or_else(|| meant(callee, source, library));
    }
    if let Some(name) = between(message, "ReferenceError: ", " is not defined") {
        return meant(name.trim_matches('\''), source, library);
    }
    let property = between(message, "cannot read property '", "' of ")?;
    let value = if message.ends_with("null") {
        "null"
    } else {
        "undefined"
    };
    let owner = owner(line, property)?;
    meant(&owner, source, library).or_else(|| Some(format!("`{owner}` is {value} here")))
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let rest = &text[text.find(before)? + before.len()..];
    rest.find(after).map(|end| &rest[..end])
}

/// The dotted name whose property is read.
fn owner(line: &str, property: &str) -> Option<String> {
    let at = [".", "?."]
        .iter()
        .find_map(|dot| line.find(&format!("{dot}{property}")))?;
    let in_name = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.');
    let reversed: String = line[..at].chars().rev().take_while(in_name).collect();
    let name: String = reversed.chars().rev().collect();
    (!name.is_empty()).then_some(name)
}

/// `furnace = bot.openFurnace(...)` gives a promise: who calls `furnace.putInput` forgot to wait for it.
fn unawaited(callee: &str, source: &str) -> Option<String> {
    let (owner, _) = callee.split_once('.')?;
    let assigned = format!("{owner} = ");
    let (_, made) = source.split_once(&assigned)?;
    let end = made.find('(')?;
    let maker = &made[..end];
    let promised = entries().any(
        |entry| matches!(entry, Entry::Offered { gives, .. } if gives.starts_with("Promise") && entry.name() == maker),
    );
    promised.then(|| format!("`{maker}` gives a promise: write `{owner} = await {maker}(...)`"))
}

/// The name that is most like one that does not exist.
fn meant(name: &str, source: &str, library: &[&str]) -> Option<String> {
    let words = source.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$');
    let declared = words
        .clone()
        .zip(words.skip(1))
        .filter_map(|(before, word)| {
            ["function", "const", "let", "var", "class"]
                .contains(&before)
                .then_some(word)
        });
    let known: BTreeSet<&str> = entries()
        .map(|entry| -> &str { entry.name() })
        .chain(library.iter().copied())
        .chain(declared)
        .collect();
    if known.contains(name) {
        return None;
    }
    let distance = |known: &str| strsim::damerau_levenshtein(name, known);
    let nearest = known.into_iter().min_by_key(|known| distance(known))?;
    let near = distance(nearest) <= EDITS.min(name.len() / 3);
    near.then(|| format!("did you mean `{nearest}`?"))
}

fn entries() -> impl Iterator<Item = &'static Entry> {
    surface().iter().flat_map(|chapter| chapter.entries)
}

#[cfg(test)]
mod tests {
    use super::hint;

    #[test]
    fn a_misspelled_name_is_answered_with_the_one_that_was_meant() {
        let about = |message: &str| hint(message, "", "function helper() {}", &["craftPickaxe"]);
        assert_eq!(
            about("TypeError: bot.digg is not a function").as_deref(),
            Some("did you mean `bot.dig`?")
        );
        assert_eq!(
            about("ReferenceError: craftPikaxe is not defined").as_deref(),
            Some("did you mean `craftPickaxe`?")
        );
        assert_eq!(
            about("ReferenceError: helpr is not defined").as_deref(),
            Some("did you mean `helper`?")
        );
        assert_eq!(about("ReferenceError: whatever is not defined"), None);
    }

    #[test]
    fn what_was_not_there_is_named() {
        let about = hint(
            "TypeError: cannot read property 'position' of null",
            "  await bot.dig(block.position);",
            "",
            &[],
        );
        assert_eq!(about.as_deref(), Some("`block` is null here"));
    }
}
