//! Stories of words: who is believed, how far, and what becomes of what rests on his word.

use proptest::prelude::*;

use super::super::finding::{Finding, Link};
use super::super::node::Perceived;
use super::super::{Change, Matter, Retraction, Scope, Settings};
use super::{Mind, agent, here, utterance};
use crate::belief::Speech;
use crate::vocab::{Audience, Percept, Tick};

const ORE: &str = "iron_ore is at 5 60 5";
const NO_ORE: &str = "no iron_ore at 5 60 5";

#[test]
fn who_is_right_about_rules_and_wrong_about_places_is_believed_about_rules() {
    let mut bob = Mind::of("bob");
    for n in 0..8 {
        bob.hears(n * 100, "alice", &format!("iron_ore is at {n} 60 0"));
        bob.sees(n * 100 + 1, "stone", [n as i32, 60, 0]);
        let eaten = ["dirt", "stick", "stone", "gravel"][n as usize % 4];
        bob.hears(
            n * 100 + 2,
            "alice",
            &format!("eating {eaten} restores {n}"),
        );
        bob.eats(n * 100 + 3, eaten, n as u32);
    }
    let alice = bob.graph.trust(&agent("alice"));
    assert!(alice.mean_on(Matter::Places) < 0.5, "{alice:?}");
    assert!(alice.mean_on(Matter::Rules) > 0.6, "{alice:?}");
    bob.hears(2_000, "alice", "iron_ore is at 40 60 0");
    bob.hears(2_000, "alice", "smelting iron_ore gives diamond");
    assert!(!bob.holds("iron_ore is at 40 60 0"));
    assert!(bob.holds("smelting iron_ore gives diamond"));
}

#[test]
fn an_ore_that_may_have_been_mined_since_is_not_held_against_who_named_it() {
    let trust_after = |looked: u64| {
        let mut bob = Mind::of("bob");
        bob.hears(10, "alice", ORE);
        bob.sees(looked, "stone", [5, 60, 5]);
        bob.trust("alice")
    };
    assert!(trust_after(300) < 0.8);
    assert!((trust_after(30_000) - 0.8).abs() < 1e-9);
}

#[test]
fn a_claim_that_two_sights_of_mine_enclose_is_judged_however_far_apart_they_are() {
    let mut bob = Mind::of("bob");
    bob.sees(10, "stone", [5, 60, 5]);
    bob.hears(30_000, "alice", "stone is at 5 60 5");
    bob.sees(60_000, "stone", [5, 60, 5]);
    assert!(bob.trust("alice") > 0.8);
    bob.hears(70_000, "carol", "no stone at 5 60 5");
    bob.sees(90_000, "stone", [5, 60, 5]);
    assert!(bob.trust("carol") < 0.8);
}

#[test]
fn what_nobody_believes_of_a_liar_is_still_held_against_him() {
    let mut bob = Mind::of("bob");
    for n in 0..6 {
        bob.hears(
            n,
            "carol",
            &format!(
                "smelting iron_ore gives {}",
                ["stick", "dirt"][n as usize % 2]
            ),
        );
        bob.hears(n, "carol", &format!("eating dirt restores {}", n + 1));
        bob.eats(n, "dirt", 0);
    }
    let before = bob.trust("carol");
    bob.hears(10, "carol", "smelting oak_log gives diamond");
    bob.smelts(11, "oak_log", "stick");
    assert!(bob.trust("carol") < before);
}

#[test]
fn a_lie_costs_more_trust_than_a_mistake() {
    let trust_after = |witnessed: bool| {
        let mut bob = Mind::of("bob");
        if witnessed {
            bob.watches(5, "alice", "stone is at 5 60 5");
        }
        bob.hears(10, "alice", ORE);
        bob.sees(20, "stone", [5, 60, 5]);
        bob.trust("alice")
    };
    assert!(trust_after(true) < trust_after(false) - 0.05);
}

#[test]
fn who_repeats_what_i_told_him_proves_nothing() {
    let mut bob = Mind::of("bob");
    bob.digs(5, "stone", Some("wooden_pickaxe"), &["cobblestone"]);
    bob.says(6, "carol", "mining stone gives cobblestone");
    let before = bob.sure("mining stone gives cobblestone");
    bob.hears(7, "carol", "mining stone gives cobblestone");
    bob.digs(8, "stone", Some("wooden_pickaxe"), &["cobblestone"]);
    assert!((bob.trust("carol") - 0.8).abs() < 1e-9);
    assert!(bob.sure("mining stone gives cobblestone") >= before);
}

#[test]
fn those_who_talk_with_each_other_count_once_unless_they_say_how_they_know() {
    let mut bob = Mind::of("bob");
    bob.overhears(1, "alice", &["carol"], "what a day");
    bob.overhears(1, "alice", &["carol"], "eating dirt restores 1");
    bob.hears(5, "alice", ORE);
    let once = bob.sure(ORE);
    bob.hears(6, "carol", ORE);
    assert!((bob.sure(ORE) - once).abs() < 1e-3);
    bob.hears(7, "dave", ORE);
    let twice = bob.sure(ORE);
    assert!(twice > once + 0.05);
    bob.hears(8, "carol", &format!("{ORE} (I saw it)"));
    bob.hears(8, "alice", &format!("{ORE} (I saw it)"));
    assert!(bob.sure(ORE) > twice + 0.01);
}

#[test]
fn a_liar_does_not_gain_by_naming_an_honest_source() {
    let mut bob = Mind::of("bob");
    bob.distrusts("carol");
    bob.hears(1_000, "carol", &format!("{ORE} (alice told me)"));
    assert!(!bob.holds(ORE));
}

#[test]
fn a_claim_about_the_past_does_not_supersede_what_i_saw_later() {
    let mut bob = Mind::of("bob");
    bob.sees(100, "stone", [5, 60, 5]);
    let seen = bob.sure("stone is at 5 60 5");
    bob.hears(500, "alice", "no stone at 5 60 5 at tick 50");
    assert!(bob.sure("stone is at 5 60 5") > seen - 0.01);
    bob.hears(600, "alice", "iron_ore is at 9 60 9 at tick 400");
    assert!(bob.holds("iron_ore is at 9 60 9"));
}

#[test]
fn a_claim_about_the_past_is_judged_by_what_i_saw_then() {
    let mut bob = Mind::of("bob");
    bob.sees(100, "stone", [5, 60, 5]);
    bob.hears(50_000, "alice", "stone is at 5 60 5 at tick 90");
    assert!(bob.trust("alice") > 0.8);
    bob.hears(50_000, "carol", "no stone at 5 60 5 at tick 90");
    assert!(bob.trust("carol") < 0.8);
    bob.hears(50_000, "dave", "no stone at 5 60 5");
    assert!(
        (bob.trust("dave") - 0.8).abs() < 1e-9,
        "it may be gone by now"
    );
}

#[test]
fn a_claim_about_the_future_counts_from_its_tick_on() {
    let mut bob = Mind::of("bob");
    bob.sees(5, "iron_ore", [5, 60, 5]);
    bob.hears(10, "alice", "no iron_ore at 5 60 5 at tick 20000");
    bob.sees(11, "dirt", [0, 60, 0]);
    assert!(bob.holds(ORE));
    assert!((bob.trust("alice") - 0.8).abs() < 1e-9);
    let wire = bob.graph.to_wire();
    let mut again = Mind {
        graph: crate::belief::Graph::from_wire(wire, Settings::default()).unwrap(),
    };
    for mind in [&mut bob, &mut again] {
        mind.sees(20_000, "dirt", [0, 60, 0]);
        assert!(!mind.holds(ORE));
    }
}

#[test]
fn when_a_source_is_discredited_what_rests_on_it_falls_and_is_reported_also_through_other_mouths() {
    let mut bob = Mind::of("bob");
    bob.hears(1, "carol", "mining iron_ore gives stick");
    bob.hears(2, "alice", "mining gravel gives diamond (carol told me)");
    bob.hears(3, "alice", "mining iron_ore needs wooden_pickaxe");
    bob.hears(4, "carol", "mining iron_ore needs wooden_pickaxe");
    let lost = bob.distrusts("carol");
    let expected = ["mining gravel gives diamond", "mining iron_ore gives stick"];
    for fallen in expected {
        assert!(!bob.holds(fallen), "{fallen}");
        assert!(lost.contains(&bob.fact(fallen)), "{fallen}");
    }
    assert!(
        bob.holds("mining iron_ore needs wooden_pickaxe"),
        "alice says so too"
    );
}

#[test]
fn i_owe_a_retraction_of_what_i_passed_on_until_i_take_it_back() {
    let mut bob = Mind::of("bob");
    let lie = "mining iron_ore gives stick";
    bob.hears(1, "carol", lie);
    bob.says(2, "alice", "mining iron_ore gives stick (carol told me)");
    bob.says(2, "alice", "mining dirt gives dirt");
    bob.digs(3, "dirt", None, &["dirt"]);
    assert_eq!(bob.graph.retractions_owed(&agent("alice")), []);
    bob.distrusts("carol");
    let owed = Retraction {
        proposition: bob.fact(lie),
        negated: false,
        said: Tick(2),
    };
    assert_eq!(bob.graph.retractions_owed(&agent("alice")), [owed]);
    assert_eq!(bob.graph.retractions_owed(&agent("dave")), []);
    bob.says(2_000, "alice", &format!("not so: it is not so that {lie}"));
    assert_eq!(bob.graph.retractions_owed(&agent("alice")), []);
}

proptest! {
    #[test]
    fn any_number_of_tellers_of_one_root_are_one(
        tellers in prop::collection::vec(prop::sample::select(vec!["carol", "dave", "erin", "frank"]), 1..8),
        hedges in prop::collection::vec(0..3_usize, 8)
    ) {
        let said = |hedge: usize| format!("{}{ORE} (alice told me)", ["", "I think ", "maybe "][hedge]);
        let mut one = Mind::of("bob");
        let boldest = tellers.iter().zip(&hedges).map(|(_, hedge)| *hedge).min().unwrap_or(0);
        one.hears(5, "carol", &said(boldest));
        let mut all = Mind::of("bob");
        for (teller, hedge) in tellers.iter().zip(hedges) {
            all.hears(5, teller, &said(hedge));
        }
        prop_assert!((one.sure(ORE) - all.sure(ORE)).abs() < 1e-9);
    }

    #[test]
    fn the_order_of_independent_evidence_does_not_matter(
        words in Just((0..INDEPENDENT.len()).collect::<Vec<_>>()).prop_shuffle()
    ) {
        let weighed = |order: &[usize]| {
            let mut bob = Mind::of("bob");
            bob.distrusts("erin");
            for n in order {
                let (teller, words) = INDEPENDENT[*n];
                bob.hears(1_000, teller, words);
            }
            (bob.sure(ORE), bob.sure("mining dirt gives diamond"))
        };
        let sorted: Vec<usize> = (0..INDEPENDENT.len()).collect();
        prop_assert_eq!(weighed(&words), weighed(&sorted));
    }

    #[test]
    fn to_be_told_what_i_hold_never_lowers_it_and_all_stays_in_bounds_with_its_reasons(
        heard in prop::collection::vec((0..4_usize, 0..SAID.len(), any::<bool>()), 0..24),
        again in 0..4_usize
    ) {
        let speakers = ["alice", "carol", "dave", "erin"];
        let mut bob = Mind::of("bob");
        let mut told = 0;
        for (tick, (who, what, looks)) in heard.into_iter().enumerate() {
            let tick = tick as u64 * 50;
            bob.hears(tick, speakers[who], SAID[what]);
            told += usize::from(what < 3);
            if looks {
                bob.sees(tick, ["stone", "iron_ore"][who % 2], [5, 60, 5]);
            }
        }
        let before = bob.sure(ORE);
        prop_assert!(0.0 < before && before < 1.0);
        if let Some(why) = bob.graph.why(&bob.fact(ORE)) {
            prop_assert!(!why.reasons.is_empty());
        } else {
            prop_assert_eq!(told, 0);
        }
        if before > 0.5 {
            bob.hears(1_200, speakers[again], SAID[0]);
            let faded = { let mut silent = bob.clone_of(); silent.sees(1_200, "dirt", [0; 3]); silent.sure(ORE) };
            prop_assert!(bob.sure(ORE) >= faded - 1e-9);
        }
    }
}

const INDEPENDENT: [(&str, &str); 7] = [
    ("alice", ORE),
    ("carol", "I think iron_ore is at 5 60 5 (I saw it)"),
    ("dave", NO_ORE),
    ("erin", ORE),
    ("frank", "iron_ore is at 5 60 5 (alice told me)"),
    ("alice", "mining dirt gives diamond"),
    ("dave", "maybe mining dirt gives diamond"),
];

const SAID: [&str; 6] = [
    ORE,
    NO_ORE,
    "maybe iron_ore is at 5 60 5 (alice told me)",
    "eating dirt restores 3",
    "how do I get dirt?",
    "stone is at 1 64 1",
];

impl Mind {
    fn clone_of(&self) -> Self {
        Self {
            graph: self.graph.clone(),
        }
    }

    fn trust(&self, partner: &str) -> f64 {
        self.graph.trust(&agent(partner)).mean()
    }

    fn eats(&mut self, tick: u64, item: &str, points: u32) {
        let item = item.into();
        self.perceives(tick, &Percept::Ate { item, points });
    }

    fn smelts(&mut self, tick: u64, input: &str, output: &str) {
        let (input, output) = (input.into(), output.into());
        self.perceives(tick, &Percept::Smelted { input, output });
    }

    fn overhears(&mut self, tick: u64, speaker: &str, present: &[&str], text: &str) {
        let words = utterance(speaker, text);
        let present: Vec<_> = present.iter().map(|name| agent(name)).collect();
        let speaker = agent(speaker);
        let speech = Speech {
            speaker: &speaker,
            audience: Audience::All,
            present: &present,
            utterance: &words,
        };
        self.graph.hear(Tick(tick), &here(), speech);
    }

    /// I see a partner see it.
    fn watches(&mut self, tick: u64, partner: &str, text: &str) {
        let seen = Perceived::Block {
            block: "stone".into(),
            place: here(),
        };
        let finding = Finding {
            scope: Scope::Chain(vec![agent(partner)]),
            proposition: self.fact(text),
            denied: false,
            link: Link::Evidence(4.0),
        };
        self.graph.record(Tick(tick), None, seen, vec![finding]);
    }

    /// Four claims of a partner prove wrong. Returns what I no longer hold by it.
    fn distrusts(&mut self, partner: &str) -> Vec<crate::belief::Proposition> {
        let mut lost = Vec::new();
        for (n, wrong) in ["stick", "diamond", "gravel", "cobblestone"]
            .iter()
            .enumerate()
        {
            let tick = 900 + n as u64;
            self.hears(tick, partner, &format!("mining dirt needs {wrong}"));
            let dug = Percept::Dug {
                block: "dirt".into(),
                at: crate::vocab::Position::new(0, 60, 0),
                tool: None,
                drops: vec![("dirt".into(), 1)],
            };
            let changes = self.graph.perceive(Tick(tick), &here(), &dug);
            let fallen = changes.into_iter().filter(Change::lost);
            lost.extend(fallen.map(|change| change.proposition));
        }
        lost
    }
}
