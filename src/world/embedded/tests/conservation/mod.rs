//! Items are conserved: what leaves an inventory, a chest, a furnace, a hand or the ground appears elsewhere or was used up by a rule that
//! the [`ledger`] names, and nothing appears but by such a rule. Shown over random doings of two bodies in a pit full of furniture
//! and creatures.

mod chore;
mod cooking;
mod deed;
mod keeping;
mod ledger;
mod moment;
mod pit;
mod rules;
mod stock;

use std::cell::RefCell;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use self::deed::{Step, steps};
use self::ledger::Ledger;
use self::pit::Pit;
use self::rules::RULES;

/// How many sequences of steps are tried.
const SEQUENCES: u32 = 10_000;
/// How many steps each has at most.
const LONGEST: usize = 24;

/// Takes steps one after the other, and stock before and after each tick; gives how often each rule explained a difference.
fn audit(pit: &Pit, steps: &[Step]) -> Result<[u32; RULES.len()], String> {
    let mut ledger = Ledger::open(pit.clone());
    for (number, step) in steps.iter().enumerate() {
        let books = ledger.take(step);
        books.map_err(|fault| format!("at step {number}, {step:?}: {fault}"))?;
    }
    Ok(ledger.uses)
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
    let uses = RefCell::new([0; RULES.len()]);
    let outcome = runner.run(&sequences, |steps| {
        let used = audit(&pit, &steps).map_err(TestCaseError::fail)?;
        for (sum, uses) in uses.borrow_mut().iter_mut().zip(used) {
            *sum += uses;
        }
        Ok(())
    });
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
    let uses: Vec<_> = RULES
        .iter()
        .map(|(name, _)| name)
        .zip(uses.into_inner())
        .collect();
    assert!(
        uses.iter().all(|(_, uses)| *uses > 0),
        "idle rules: {uses:?}"
    );
}
