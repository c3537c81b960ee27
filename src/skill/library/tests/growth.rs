//! Whatever is added, run and admitted: nothing enters by halves, and no version vanishes.

use proptest::prelude::*;

use super::{Library, candidate};
use crate::vocab::{SkillName, Tick};

/// Something that happens to a library.
#[derive(Clone, Debug)]
enum Deed {
    Add { name: usize, source: String },
    Run { name: usize, success: bool },
}

const NAMES: [&str; 4] = ["dig", "walk", "swim", "mineBlock"];

/// Sources, many of which are refused.
fn sources() -> impl Strategy<Value = String> {
    let bodies = prop_oneof![
        Just("await walk(bot);"),
        Just("await dig(bot);"),
        Just("await nobody(bot);"),
        Just("await ("),
        Just("eval('1');"),
        Just(""),
    ];
    (0..NAMES.len(), bodies, 0..3_u8).prop_map(|(name, body, n)| {
        format!("async function {}(bot) {{ {body} }} // {n}", NAMES[name])
    })
}

fn deeds() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (0..NAMES.len(), sources()).prop_map(|(name, source)| Deed::Add { name, source }),
        (0..NAMES.len(), any::<bool>()).prop_map(|(name, success)| Deed::Run { name, success }),
    ]
}

/// The texts of all versions.
fn texts(library: &Library) -> Vec<(SkillName, u32, String)> {
    let versions = library.list().flat_map(|record| {
        let name = &record.name;
        let text = |it: &super::super::SkillVersion| (name.clone(), it.number, it.source.clone());
        record.versions.iter().map(text).collect::<Vec<_>>()
    });
    versions.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_is_half_added_and_no_version_vanishes(deeds in prop::collection::vec(deeds(), 0..16)) {
        let mut library = Library::default();
        for deed in deeds {
            let before = library.clone();
            match deed {
                Deed::Add { name, source } => {
                    if library.add(candidate(NAMES[name], &source)).is_ok() {
                        prop_assert_eq!(&library.sources()[NAMES[name]], &source);
                    } else {
                        prop_assert_eq!(&library, &before);
                    }
                }
                Deed::Run { name, success } => {
                    library.ran(NAMES[name], success, 1, Tick(1));
                }
            }
            let now = texts(&library);
            prop_assert!(texts(&before).iter().all(|text| now.contains(text)));
        }
    }

    #[test]
    fn of_many_skills_each_enters_whole_or_not_at_all(sources in prop::collection::vec((0..NAMES.len(), sources()), 0..6)) {
        let record = |(name, source): (usize, String)| {
            let mut alone = super::super::SkillRecord::of(&candidate(NAMES[name], ""));
            alone.push(candidate(NAMES[name], &source));
            alone
        };
        let records: Vec<_> = sources.into_iter().map(record).collect();
        let mut library = Library::default();
        let rejected = library.admit(records.clone());
        for record in library.list() {
            prop_assert!(records.iter().any(|it| it.versions == record.versions));
            let source = &record.versions[0].source;
            prop_assert!(!source.contains("nobody") && !source.contains("eval") && !source.contains("await ("));
            for callee in library.callees(record.name.as_str()) {
                prop_assert!(library.get(callee.as_str()).is_some());
            }
        }
        for record in &records {
            let entered = library.get(record.name.as_str()).is_some();
            prop_assert!(entered || rejected.iter().any(|it| it.name == record.name));
        }
    }
}
