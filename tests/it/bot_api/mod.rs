//! What skills can name is what the table says, and every example in it works.

mod live;
mod page;
mod yard;

use std::collections::BTreeSet;

use mindforge::skill::{Entry, surface};

use yard::Yard;

fn entries() -> impl Iterator<Item = &'static Entry> {
    surface().iter().flat_map(|chapter| chapter.entries)
}

/// The last part of a name, as it appears in code.
fn word(name: &str) -> &str {
    name.rsplit(['.', '#'])
        .next()
        .unwrap_or(name)
        .trim_matches('"')
}

/// What is wrong with the example of an entry.
fn fault(entry: &Entry) -> Option<String> {
    let Entry::Offered { example, scene, .. } = entry else {
        return None;
    };
    let mut words = example.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$')));
    if !words.any(|other| other == word(entry.name())) && !example.contains(entry.name()) {
        return Some(format!("{}: the example does not use it", entry.name()));
    }
    let outcome = Yard::new(*scene).run(example);
    match outcome.error {
        Some(error) => Some(format!("{}: {error}\nlog: {:?}", entry.name(), outcome.log)),
        None if outcome.result == 0 => {
            Some(format!("{}: the example checks nothing", entry.name()))
        }
        None => None,
    }
}

#[test]
fn every_example_in_the_table_works() {
    let only = std::env::var("ONLY").unwrap_or_default();
    let chosen = entries().filter(|entry| entry.name().contains(&only));
    let faults: Vec<String> = chosen.filter_map(fault).collect();
    assert!(
        faults.is_empty(),
        "{} examples fail\n{}",
        faults.len(),
        faults.join("\n\n")
    );
}

#[test]
fn what_is_refused_throws_its_reason() {
    let faults: Vec<String> = entries()
        .filter_map(|entry| match entry {
            Entry::Refused { why, .. } => {
                let name = entry.name();
                let expected = format!("{name} is not supported: {why}");
                let used = used(name);
                let code = format!(
                    "try {{ {used}; }} catch (error) {{ check(error.message, {expected:?}); }}"
                );
                let outcome = Yard::new(mindforge::skill::Scene::Yard).run(&code);
                (outcome.result != 1).then(|| format!("{name}: {:?}", outcome.error))
            }
            Entry::Offered { .. } => None,
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Code that uses a name: facts are read, everything else is called.
fn used(name: &str) -> String {
    match name.split_once('.') {
        Some(("mcData", _)) => name.to_owned(),
        Some(("movements", step)) => format!("new Movements(bot).{step}()"),
        _ => format!("await {name}()"),
    }
}

#[test]
fn no_name_stands_twice_in_the_table() {
    let mut seen = BTreeSet::new();
    let twice: Vec<_> = entries()
        .map(Entry::name)
        .filter(|name| !seen.insert(*name))
        .collect();
    assert!(twice.is_empty(), "{twice:?}");
}
