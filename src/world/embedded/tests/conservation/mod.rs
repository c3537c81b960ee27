//! Items are conserved: what leaves an inventory, a chest, a furnace, a hand or the ground appears elsewhere or was used up by a rule that
//! the [`ledger`] names, and nothing appears but by such a rule. Shown over random doings of two bodies in a pit full of furniture.

mod deed;
mod ledger;
mod pit;
mod rules;
mod stock;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use self::deed::{Step, steps};
use self::ledger::Ledger;
use self::pit::Pit;

/// How many sequences of steps are tried.
const SEQUENCES: u32 = 10_000;
/// How many steps each has at most.
const LONGEST: usize = 24;

/// Takes steps one after the other, and stock before and after each tick.
fn audit(pit: &Pit, steps: &[Step]) -> Result<(), String> {
    let mut ledger = Ledger::open(pit.clone());
    for (number, step) in steps.iter().enumerate() {
        let books = ledger.take(step);
        books.map_err(|fault| format!("at step {number}, {step:?}: {fault}"))?;
    }
    Ok(())
}

#[test]
fn over_random_doings_no_item_appears_or_vanishes_but_by_a_rule() {
    let pit = Pit::new();
    let config = Config {
        cases: SEQUENCES,
        failure_persistence: None,
        ..Config::default()
    };
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(config, random);
    let sequences = prop::collection::vec(steps(), 1..=LONGEST);
    let outcome = runner.run(&sequences, |steps| {
        audit(&pit, &steps).map_err(TestCaseError::fail)
    });
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
}

#[test]
fn zz_survey() {
    use proptest::strategy::ValueTree;
    let pit = Pit::new();
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    let sequences = prop::collection::vec(steps(), 1..=LONGEST);
    let mut found = std::collections::BTreeMap::<String, (u32, String)>::new();
    let mut ok = 0;
    for _ in 0..SEQUENCES {
        let mut tree = sequences.new_tree(&mut runner).unwrap();
        let run = |steps: &[Step]| {
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| audit(&pit, steps)))
                .unwrap_or_else(|why| {
                    let text = why.downcast_ref::<String>().cloned();
                    Err(format!(
                        "no rule explains PANIC {};",
                        text.unwrap_or_default()
                    ))
                })
        };
        let sign = |fault: &str| {
            let start = fault.find("no rule explains").map_or(0, |at| at + 16);
            fault[start..].split(';').next().unwrap_or("").to_owned()
        };
        match run(&tree.current()) {
            Ok(()) => ok += 1,
            Err(fault) => {
                let key = sign(&fault);
                let (count, _) = found.entry(key.clone()).or_default();
                *count += 1;
                if *count > 1 || found.len() > 30 {
                    continue;
                }
                let mut smallest = format!("{fault}\n{:?}", tree.current());
                for _ in 0..400 {
                    match run(&tree.current()) {
                        Err(fault) if sign(&fault) == key => {
                            smallest = format!("{fault}\n{:?}", tree.current());
                            if !tree.simplify() {
                                break;
                            }
                        }
                        _ => {
                            if !tree.complicate() {
                                break;
                            }
                        }
                    }
                }
                found.insert(key, (1, smallest));
            }
        }
    }
    println!("SURVEY ok {ok}");
    for (key, (count, example)) in &found {
        println!(
            "SURVEY {count} x {key}\nSURVEY    {}",
            example.replace('\n', "\nSURVEY    ")
        );
    }
}
