//! Any sequence of commits, cut backs and reopenings leaves what a simple model says.

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;

use super::{batch, open, skill, state, world};
use crate::memory::{SkillRecord, Store};

/// Something that is done to a memory.
#[derive(Clone, Debug)]
enum Operation {
    /// A flush with that many episodes, these skills, that many generations later.
    Commit {
        episodes: u64,
        skills: Vec<u8>,
        step: u64,
    },
    /// Back by one flush, if there is one to go back to.
    CutBack,
    /// The process ends and another begins.
    Reopen,
}

/// What should be there after a flush.
#[derive(Clone, Debug, Default)]
struct Expected {
    generation: u64,
    episodes: u64,
    skills: BTreeMap<String, SkillRecord>,
}

fn operations() -> impl Strategy<Value = Vec<Operation>> {
    let commit = (0..4_u64, prop::collection::vec(0..4_u8, 0..4), 1..3_u64).prop_map(
        |(episodes, skills, step)| Operation::Commit {
            episodes,
            skills,
            step,
        },
    );
    let operation = prop_oneof![
        4 => commit,
        1 => Just(Operation::CutBack),
        1 => Just(Operation::Reopen),
    ];
    prop::collection::vec(operation, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_sequence_of_operations_leaves_what_the_model_says(operations in operations()) {
        let dir = tempfile::tempdir().unwrap();
        let mut store = open(dir.path());
        // The kept states, oldest first; the empty one counts only as the way back from the very first flush.
        let mut past = vec![Expected::default()];
        for operation in operations {
            store = perform(store, dir.path(), &mut past, &operation);
            compare(&store, past.last().unwrap());
        }
    }
}

fn perform(mut store: Store, dir: &Path, past: &mut Vec<Expected>, operation: &Operation) -> Store {
    match operation {
        Operation::Commit {
            episodes,
            skills,
            step,
        } => {
            let mut now = past.last().unwrap().clone();
            let first = now.episodes + 1;
            now.generation += step;
            now.episodes += episodes;
            let text = now.generation.to_string();
            let mut batch = batch(first..first + episodes, &text);
            for number in skills {
                let record = skill(&format!("skill{number}"), now.generation);
                now.skills.insert(record.name.to_string(), record.clone());
                batch.skills.push(record);
            }
            store.commit(now.generation, &world(7), batch).unwrap();
            past.push(now);
            if past.len() > 2 {
                past.remove(0);
            }
        }
        Operation::CutBack if past.len() == 2 => {
            past.pop();
            let to = past.last().unwrap().generation;
            assert_eq!(store.cut_back(to).unwrap().to, to);
        }
        Operation::CutBack => {}
        Operation::Reopen => {
            drop(store);
            store = open(dir);
        }
    }
    store
}

fn compare(store: &Store, expected: &Expected) {
    assert_eq!(store.generation(), expected.generation);
    let ids = store.episodes(..).map(|episode| episode.unwrap().id);
    assert!(ids.eq(1..=expected.episodes));
    let skills: Vec<_> = expected.skills.values().cloned().collect();
    assert_eq!(store.skills().unwrap(), skills);
    let snapshot = (expected.generation > 0).then(|| state(&expected.generation.to_string()));
    assert_eq!(store.snapshot().unwrap(), snapshot);
}
