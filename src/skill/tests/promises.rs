//! What the README promises is there.

use super::Workshop;

/// The dotted names under `bot` that the README promises.
fn promised() -> Vec<String> {
    let readme = include_str!("../../../skills/README.md");
    let rows = readme.lines().filter(|line| line.starts_with("| "));
    let quoted = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    let lists = quoted.filter(|text| text.starts_with("bot."));
    lists
        .flat_map(|list| {
            let mut words = list.split(' ');
            let first = words.next().unwrap_or_default();
            let (owner, _) = first.rsplit_once('.').unwrap_or_default();
            let rest = words.map(move |word| format!("{owner}.{word}"));
            std::iter::once(first.to_owned()).chain(rest)
        })
        .collect()
}

#[test]
fn every_name_that_the_readme_promises_is_there() {
    let names = promised();
    assert!(names.len() > 50, "{names:?}");
    let shop = Workshop::flat();
    for name in names {
        let there = shop.done(&format!("return {name} !== undefined;")).result;
        assert_eq!(there, true, "{name}");
    }
}
