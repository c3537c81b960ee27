//! Testimony is believed as far as it deserves, in simulated worlds whose seeds had no part in choosing any constant.

use mindforge::belief::calibration::{Lived, Scenario, Setting, Taken, live};
use mindforge::stats::{calibration_error, mean, reliability, spearman};

use crate::fixture::Test;

const SEEDS: std::ops::RangeInclusive<u64> = 101..=130;

#[test]
fn after_two_hundred_claims_confidence_is_frequency_and_trust_ranks_partners_rightly() {
    let lives = lives(Scenario::Alone, 0.5);
    assert!(average(&lives, |lived| error(&lived.exam)) < 0.05);
    assert!(average(&lives, |lived| error(&lived.learning)) < 0.06);
    assert!(average(&lives, ranks) > 0.9);
}

#[test]
fn who_never_looks_for_himself_is_not_calibrated() {
    let lives = lives(Scenario::Alone, 0.0);
    assert!(average(&lives, |lived| error(&lived.exam)) > 0.15);
}

#[test]
fn several_tellers_echoes_and_partners_who_know_one_kind_of_thing_are_believed_as_they_deserve() {
    for scenario in [Scenario::Several, Scenario::Echo, Scenario::ByKind] {
        let lives: Vec<Lived> = (101..=110)
            .map(|seed| live(&Setting::new(seed, scenario)))
            .collect();
        assert!(pooled_error(&lives) < 0.06, "{scenario:?}");
        assert!(average(&lives, ranks) > 0.9, "{scenario:?}");
    }
}

#[test]
fn one_who_turns_is_noticed_within_sixty_claims_of_which_a_third_are_judged() {
    let lives = lives(Scenario::Turncoat, 0.5);
    let noticed = |lived: &Lived| lived.noticed_after.map_or(f64::INFINITY, f64::from);
    assert!(average(&lives, noticed) < 60.0);
}

#[test]
fn a_liar_who_knows_better_is_trusted_less_than_one_who_is_as_often_mistaken() {
    let liar = |lived: &Lived| {
        let lied = |lied: bool| {
            let of = lived.partners.iter().filter(|it| it.lied == lied);
            let alike = of.filter(|it| (it.reliability - 0.65).abs() < 1e-9);
            alike.map(|it| it.trust).sum::<f64>()
        };
        lied(false) - lied(true)
    };
    assert!(average(&lives(Scenario::Liar, 0.5), liar) > 0.2);
}

#[test]
fn a_life_is_a_function_of_its_seed() {
    let setting = |seed| Setting {
        claims: 20,
        ..Setting::new(seed, Scenario::Several)
    };
    assert_eq!(live(&setting(7)), live(&setting(7)));
    assert_ne!(live(&setting(7)), live(&setting(8)));
}

#[test]
fn the_command_tells_error_ranks_bins_and_partners() {
    let told = Test::new()
        .args("belief calibration --seeds 101..102 --claims 30 --scenario alone --worlds")
        .success();
    insta::assert_snapshot!(told);
    let wrong = Test::new().args("belief calibration --seeds 9..3").fails(2);
    insta::assert_snapshot!(wrong);
}

fn lives(scenario: Scenario, verified: f64) -> Vec<Lived> {
    let setting = |seed| Setting {
        verified,
        ..Setting::new(seed, scenario)
    };
    SEEDS.map(|seed| live(&setting(seed))).collect()
}

fn average(lives: &[Lived], measure: impl Fn(&Lived) -> f64) -> f64 {
    let measured: Vec<f64> = lives.iter().map(measure).collect();
    mean(&measured).unwrap().value
}

fn pooled_error(lives: &[Lived]) -> f64 {
    let exams: Vec<Taken> = lives.iter().flat_map(|lived| lived.exam.clone()).collect();
    error(&exams)
}

fn error(taken: &[Taken]) -> f64 {
    let pairs: Vec<(f64, bool)> = taken.iter().map(|it| (it.confidence, it.right)).collect();
    calibration_error(&reliability(&pairs, 10))
}

fn ranks(lived: &Lived) -> f64 {
    let pairs: Vec<(f64, f64)> = lived
        .partners
        .iter()
        .map(|partner| (partner.reliability, partner.trust))
        .collect();
    spearman(&pairs).unwrap()
}
