//! What a mind is shown of itself, and what it would tell a partner.

use insta::assert_snapshot;
use proptest::prelude::*;

use super::{Focus, Gap, INTERACTIONS};
use crate::belief::sentence::print_fact;
use crate::belief::staged::{NAMES, agent, hears, knows, mind, place, sees};
use crate::belief::{BeliefKind, Graph, Innate, Settings};

#[test]
fn what_is_near_and_on_topic_comes_first_and_what_is_far_and_off_topic_not_at_all() {
    let mut bob = mind("bob");
    for x in 0..40 {
        sees(&mut bob, 10, "stone", [x * 5, 64, 0]);
    }
    sees(&mut bob, 10, "oak_log", [300, 64, 0]);
    sees(&mut bob, 10, "oak_log", [400, 64, 0]);
    sees(&mut bob, 11, "dirt", [1, 64, 1]);
    let focus = Focus {
        topics: vec!["oak_log".into()],
        here: Some(place([0, 64, 0])),
        partners: vec![],
    };
    let view = bob.view(BeliefKind::Perception, &focus, 10_000);
    assert_snapshot!(view, @"
    oak_log is at 300 64 0
    oak_log is at 400 64 0
    stone is at 0 64 0
    dirt is at 1 64 1
    stone is at 5 64 0
    stone is at 10 64 0
    stone is at 15 64 0
    ");
    let few = bob.view(BeliefKind::Perception, &focus, 30);
    assert_eq!(few.lines, view.lines[..few.lines.len()]);
    assert_eq!(few.left_out, view.lines.len() - few.lines.len());
    assert!(few.tokens() <= 30 && few.left_out > 0);
}

#[test]
fn what_was_there_is_told_to_be_gone_while_that_is_news() {
    let mut bob = mind("bob");
    sees(&mut bob, 10, "oak_log", [1, 64, 0]);
    sees(&mut bob, 20, "air", [1, 64, 0]);
    let focus = Focus {
        here: Some(place([0, 64, 0])),
        ..Focus::default()
    };
    let view = |bob: &Graph| bob.view(BeliefKind::Perception, &focus, 100).to_string();
    assert_snapshot!(view(&bob), @"no oak_log at 1 64 0");
    sees(&mut bob, 5_000, "stone", [900, 64, 0]);
    assert_eq!(view(&bob), "");
}

#[test]
fn a_task_is_shown_with_all_that_it_takes_the_nearest_step_first() {
    let mut bob = mind("bob");
    for rule in RULES {
        knows(&mut bob, rule, Innate::Guess);
    }
    knows(&mut bob, "mining dirt gives dirt", Innate::Expert);
    hears(&mut bob, 5, "alice", "mining stone needs wooden_pickaxe");
    let view = bob.view(BeliefKind::Task, &on("stone_pickaxe"), 10_000);
    assert_snapshot!(view, @"
    I think to craft 1 stone_pickaxe you need 3 cobblestone, 2 stick at a crafting_table
    I think mining stone gives cobblestone
    I think to craft 4 stick you need 2 oak_planks
    mining stone needs wooden_pickaxe
    I think to craft 4 oak_planks you need 1 oak_log
    I think mining oak_log gives oak_log
    ");
    let nothing = bob.view(BeliefKind::Task, &Focus::default(), 10_000);
    assert_eq!((nothing.lines.len(), nothing.left_out), (0, 0));
}

#[test]
fn of_the_talk_about_a_task_five_sentences_are_shown_at_most() {
    let mut bob = mind("bob");
    hears(&mut bob, 1, "alice", "the weather is fine");
    for tick in 2..20 {
        let text = format!("stone again, thing {tick}");
        hears(&mut bob, tick, "alice", &text);
    }
    hears(
        &mut bob,
        30,
        "alice",
        "I tried mine 1 stone: nothing came of it",
    );
    let view = bob.view(BeliefKind::Interaction, &on("stone"), 10_000);
    assert_eq!(view.lines.len(), INTERACTIONS, "{view}");
    assert_eq!(view.left_out, 14);
    assert_snapshot!(view, @"
    I think alice tried mine 1 stone: nothing came of it (alice told me)
    alice said: stone again, thing 19
    alice said: stone again, thing 18
    alice said: stone again, thing 17
    alice said: stone again, thing 16
    ");
    assert!(
        bob.view(BeliefKind::Interaction, &on("dirt"), 10_000)
            .lines
            .is_empty()
    );
}

#[test]
fn a_partner_is_shown_with_what_he_is_after_and_what_he_has_wrong() {
    let mut bob = mind("bob");
    knows(&mut bob, "mining dirt gives dirt", Innate::Expert);
    hears(&mut bob, 5, "alice", "I want 3 dirt");
    hears(&mut bob, 5, "alice", "I have 2 stick");
    hears(&mut bob, 6, "alice", "mining dirt needs iron_shovel");
    hears(&mut bob, 7, "carl", "I have 1 dirt");
    let focus = Focus {
        partners: vec![agent("alice")],
        ..on("dirt")
    };
    let view = bob.view(BeliefKind::Partner, &focus, 10_000);
    assert_snapshot!(view, @"
    alice thinks that mining dirt needs iron_shovel, but I hold otherwise
    maybe alice wants 3 dirt (alice told me)
    maybe alice has 2 stick (alice told me)
    ");
    let all = bob.view(BeliefKind::Partner, &on("dirt"), 10_000);
    assert!(all.to_string().contains("carl has 1 dirt"), "{all}");
}

#[test]
fn a_helper_tells_first_what_a_partners_goal_needs_and_corrects_before_it_adds() {
    let mut alice = mind("alice");
    for rule in RULES {
        knows(&mut alice, rule, Innate::Expert);
    }
    knows(&mut alice, "mining dirt gives dirt", Innate::Expert);
    sees(&mut alice, 3, "oak_log", [4, 64, 4]);
    hears(&mut alice, 5, "bob", "mining dirt needs iron_shovel");
    hears(&mut alice, 6, "bob", "mining oak_log gives oak_log");
    hears(&mut alice, 7, "bob", "I want 1 stone_pickaxe");
    hears(&mut alice, 8, "bob", "mining stone gives stone");
    assert_snapshot!(told(&alice, "bob"), @"
    Otherwise Some(2) 0.97: it is not so that mining stone gives stone []
    Lacks Some(0) 0.97: to craft 1 stone_pickaxe you need 3 cobblestone, 2 stick at a crafting_table []
    Lacks Some(1) 0.97: mining stone gives cobblestone []
    Lacks Some(1) 0.97: to craft 4 stick you need 2 oak_planks []
    Lacks Some(2) 0.97: mining stone needs wooden_pickaxe []
    Lacks Some(2) 0.97: to craft 4 oak_planks you need 1 oak_log []
    Otherwise None 0.97: it is not so that mining dirt needs iron_shovel []
    Lacks None 0.97: mining dirt gives dirt []
    Lacks None 0.98: oak_log is at 4 64 4 []
    ");
    hears(&mut alice, 9, "bob", "mining stone gives cobblestone");
    assert!(!told(&alice, "bob").contains("mining stone gives cobblestone"));
}

#[test]
fn who_holds_another_block_in_a_place_is_told_which_it_is_and_not_also_which_it_is_not() {
    let mut alice = mind("alice");
    hears(&mut alice, 1, "bob", "stone is at 4 64 4");
    sees(&mut alice, 3, "oak_log", [4, 64, 4]);
    let difference = &alice.diff(&agent("bob"))[0];
    assert_eq!(difference.gap, Gap::Otherwise);
    assert_eq!(difference.instead.len(), 1);
    assert_snapshot!(told(&alice, "bob"), @r#"Otherwise None 0.98: oak_log is at 4 64 4 ["stone is at 4 64 4"]"#);
}

#[test]
fn of_a_stranger_all_is_lacking_and_of_oneself_nothing_is_told() {
    let mut alice = mind("alice");
    knows(&mut alice, "mining dirt gives dirt", Innate::Expert);
    hears(&mut alice, 1, "bob", "I have 2 stick");
    assert_snapshot!(told(&alice, "carl"), @"
    Lacks None 0.97: mining dirt gives dirt []
    Lacks None 0.80: bob has 2 stick []
    ");
    assert!(!told(&alice, "bob").contains("stick"));
}

proptest! {
    #[test]
    fn views_keep_their_budget_and_are_the_same_after_a_night_on_disk(
        seen in prop::collection::vec((0..NAMES.len(), -20..20_i32, -20..20_i32), 0..80),
        topic in 0..NAMES.len(),
        budget in 0..200_usize,
    ) {
        let mut bob = mind("bob");
        for rule in RULES {
            knows(&mut bob, rule, Innate::Guess);
        }
        for (tick, (block, x, z)) in seen.into_iter().enumerate() {
            sees(&mut bob, tick as u64 * 40, NAMES[block], [x, 64, z]);
        }
        let again = Graph::from_wire(bob.to_wire(), Settings::default()).unwrap();
        let focus = Focus { here: Some(place([0, 64, 0])), ..on(NAMES[topic]) };
        for kind in [BeliefKind::Perception, BeliefKind::Task, BeliefKind::Interaction, BeliefKind::Partner] {
            let view = bob.view(kind, &focus, budget);
            prop_assert!(view.tokens() <= budget);
            prop_assert_eq!(&view, &again.view(kind, &focus, budget));
            let all = bob.view(kind, &focus, usize::MAX);
            prop_assert_eq!(&all.lines[..view.lines.len()], &view.lines[..]);
        }
        prop_assert_eq!(bob.diff(&agent("alice")), again.diff(&agent("alice")));
    }
}

const RULES: [&str; 6] = [
    "to craft 1 stone_pickaxe you need 3 cobblestone, 2 stick at a crafting_table",
    "mining stone gives cobblestone",
    "mining stone needs wooden_pickaxe",
    "to craft 4 stick you need 2 oak_planks",
    "to craft 4 oak_planks you need 1 oak_log",
    "mining oak_log gives oak_log",
];

fn told(graph: &Graph, partner: &str) -> String {
    let me = graph.me();
    let lines = graph.diff(&agent(partner)).into_iter().map(|difference| {
        let fact = print_fact(&difference.proposition, difference.negated, me);
        let instead: Vec<String> = difference
            .instead
            .iter()
            .map(|held| print_fact(held, false, me))
            .collect();
        format!(
            "{:?} {:?} {:.2}: {fact} {instead:?}",
            difference.gap, difference.steps, difference.confidence
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn on(topic: &str) -> Focus {
    Focus {
        topics: vec![topic.into()],
        ..Focus::default()
    }
}
