//! The harder cases of other minds: what may have been seen, what was looked for, numbers, names, acts, crowds.

use super::{Mind, agent, here};
use crate::belief::{Amount, Graph, Proposition, Scene, Settings, Shown, Whether, Witnesses};
use crate::vocab::{AgentName, Percept, Place, Position, Thing, Tick};

#[test]
fn a_partner_who_may_have_seen_it_is_neither_thought_to_know_nor_to_be_ignorant() {
    let mut me = Village::new();
    me.together(1, &["alice", "bob"], &sees("oak_log", 3));
    // The log goes and stone comes; Alice stands there, Bob may have looked out of the window.
    let witnesses = Witnesses {
        together: &[agent("alice")],
        perhaps: &[agent("bob")],
        unseen: false,
    };
    me.perceive(2, &sees("stone", 3), &witnesses);
    assert_eq!(me.whether("alice", &at("stone", 3)), Whether::So);
    assert_eq!(me.whether("alice", &at("oak_log", 3)), Whether::NotSo);
    for uncertain in ["stone", "oak_log"] {
        assert_eq!(me.whether("bob", &at(uncertain, 3)), Whether::Unknown);
    }
    me.together(3, &["bob"], &sees("stone", 3));
    assert_eq!(me.whether("bob", &at("stone", 3)), Whether::So);
}

#[test]
fn who_was_away_keeps_the_old_belief_and_i_do_not() {
    let mut me = Village::new();
    me.together(1, &["alice", "bob"], &sees("oak_log", 3));
    me.together(2, &["alice"], &sees("stone", 3));
    assert_eq!(me.whether("bob", &at("oak_log", 3)), Whether::So);
    assert_eq!(me.whether("bob", &at("stone", 3)), Whether::NotSo);
    assert_eq!(me.whether("alice bob", &at("oak_log", 3)), Whether::So);
    assert_eq!(me.whether("alice", &at("oak_log", 3)), Whether::NotSo);
    assert_eq!(me.whether("", &at("oak_log", 3)), Whether::NotSo);
}

#[test]
fn whom_i_watch_unseen_does_not_think_that_i_know() {
    let mut me = Village::new();
    let witnesses = Witnesses {
        together: &[agent("alice")],
        perhaps: &[],
        unseen: true,
    };
    me.perceive(1, &sees("oak_log", 3), &witnesses);
    assert_eq!(me.whether("alice", &at("oak_log", 3)), Whether::So);
    assert_eq!(me.whether("alice me", &at("oak_log", 3)), Whether::Unknown);
    me.together(2, &["alice"], &sees("oak_log", 4));
    assert_eq!(me.whether("alice me", &at("oak_log", 4)), Whether::So);
}

#[test]
fn who_looked_and_found_nothing_knows_that_it_is_not_there_and_who_never_looked_does_not_know() {
    let mut me = Village::new();
    me.together(1, &["alice"], &inside(5, &[("dirt", 3)]));
    assert_eq!(me.whether("", &holds(5, "stick", 1)), Whether::NotSo);
    assert_eq!(me.whether("alice", &holds(5, "stick", 1)), Whether::NotSo);
    assert_eq!(me.whether("bob", &holds(5, "stick", 1)), Whether::Unknown);
    assert_eq!(me.whether("", &holds(6, "stick", 1)), Whether::Unknown);
}

#[test]
fn five_are_at_least_two_and_a_stack_that_was_split_is_in_two_places() {
    let mut me = Village::new();
    me.together(1, &["alice", "bob"], &inside(5, &[("dirt", 5)]));
    assert_eq!(me.whether("", &holds(5, "dirt", 2)), Whether::So);
    assert_eq!(me.whether("", &holds(5, "dirt", 6)), Whether::NotSo);
    me.together(2, &["alice"], &inside(5, &[("dirt", 2)]));
    me.together(3, &["alice"], &inside(6, &[("dirt", 3)]));
    for mind in ["", "alice"] {
        assert_eq!(me.whether(mind, &holds(5, "dirt", 3)), Whether::NotSo);
        assert_eq!(me.whether(mind, &holds(5, "dirt", 2)), Whether::So);
        assert_eq!(me.whether(mind, &holds(6, "dirt", 3)), Whether::So);
    }
    assert_eq!(me.whether("bob", &holds(5, "dirt", 5)), Whether::So);
    assert_eq!(me.whether("bob", &holds(6, "dirt", 1)), Whether::Unknown);
}

#[test]
fn a_chest_that_was_broken_and_replaced_may_hold_anything() {
    let mut me = Village::new();
    me.together(1, &["alice"], &sees("chest", 5));
    me.together(2, &["alice"], &inside(5, &[("dirt", 5)]));
    me.together(3, &["alice"], &sees("air", 5));
    assert_eq!(me.whether("", &holds(5, "dirt", 1)), Whether::NotSo);
    assert_eq!(me.whether("alice", &holds(5, "dirt", 1)), Whether::NotSo);
    me.together(9, &["alice"], &sees("chest", 5));
    for mind in ["", "alice"] {
        assert_eq!(me.whether(mind, &holds(5, "dirt", 1)), Whether::Unknown);
        assert_eq!(me.whether(mind, &holds(5, "stick", 1)), Whether::Unknown);
    }
    me.together(10, &["alice"], &inside(5, &[("stick", 1)]));
    assert_eq!(me.whether("alice", &holds(5, "dirt", 1)), Whether::NotSo);
    assert_eq!(me.whether("alice", &holds(5, "stick", 1)), Whether::So);
}

#[test]
fn one_more_cow_is_not_the_same_cow_and_what_rolls_away_is_soon_forgotten() {
    let mut me = Village::new();
    me.together(1, &[], &walks("cow", 3));
    me.together(2, &[], &walks("cow", 9));
    assert_eq!(me.whether("", &at("cow", 3)), Whether::So);
    assert_eq!(me.whether("", &at("cow", 9)), Whether::So);
    let cart = |n: i32| Percept::LooksInside {
        container: "chest_minecart".into(),
        at: Position::new(n, 64, 0),
        items: vec![("dirt".into(), 2)],
    };
    me.together(3, &[], &walks("chest_minecart", 4));
    me.together(4, &[], &cart(4));
    me.together(5, &[], &inside(6, &[("dirt", 2)]));
    me.together(20_000, &[], &sees("stone", 40));
    let in_cart = Proposition::Holds {
        container: "chest_minecart".into(),
        place: place(4),
        item: "dirt".into(),
        amount: Amount::Exactly(2),
    };
    assert_eq!(me.whether("", &in_cart), Whether::Unknown);
    assert_eq!(me.whether("", &holds(6, "dirt", 2)), Whether::So);
}

#[test]
fn a_renamed_player_is_the_same_and_one_who_borrows_a_name_is_not() {
    let mut me = Mind::of("me");
    for tick in 0..6 {
        me.hears(tick, "alice", "mining stone gives cobblestone");
        me.digs(
            10 * tick + 9,
            "stone",
            Some("wooden_pickaxe"),
            &["cobblestone"],
        );
        me.hears(10 * tick + 9, "alice", "dirt is at 1 64 1");
        me.sees(10 * tick + 9, "dirt", [1, 64, 1]);
    }
    let trusted = me.graph.trust(&agent("alice")).mean();
    let stranger = me.graph.trust(&agent("carol")).mean();
    assert!(trusted > stranger);
    let claim = me.fact("mining stone gives cobblestone");
    me.graph.renamed(&agent("alice"), &agent("bob")).unwrap();
    assert!((me.graph.trust(&agent("bob")).mean() - trusted).abs() < 1e-9);
    assert!(me.graph.partner_knows(&agent("bob"), &claim));
    assert!(!me.graph.partner_knows(&agent("alice"), &claim));
    let earlier = me.graph.name_taken(&agent("bob")).unwrap();
    assert_eq!(earlier, agent("bob_2"));
    assert!((me.graph.trust(&agent("bob")).mean() - stranger).abs() < 1e-9);
    assert!((me.graph.trust(&earlier).mean() - trusted).abs() < 1e-9);
    assert!(me.graph.partner_knows(&earlier, &claim));
    assert!(!me.graph.partner_knows(&agent("bob"), &claim));
}

#[test]
fn who_digs_for_it_there_believes_that_it_is_there() {
    let mut me = Village::new();
    me.together(1, &[], &sees("stone", 7));
    assert_eq!(me.whether("bob", &at("diamond", 7)), Whether::Unknown);
    let text = "bob dug at 7 64 0";
    me.0.reveals(Tick(2), &here(), &agent("bob"), text, at("diamond", 7));
    assert_eq!(me.whether("bob", &at("diamond", 7)), Whether::So);
    assert_eq!(me.whether("", &at("diamond", 7)), Whether::NotSo);
}

#[test]
fn what_a_hundred_and_twenty_eight_saw_together_is_kept_once_and_known_to_each_of_each() {
    let crowd: Vec<AgentName> = (0..128).map(|n| agent(&format!("agent_{n}"))).collect();
    let mut me = Graph::new(agent("me"), Settings::default());
    let scene = Scene {
        tick: Tick(1),
        place: Some(&here()),
        text: "agent_7 put apple into chest",
        together: &crowd,
        unseen: &[],
        left: None,
    };
    let apple = Proposition::At {
        thing: Thing::from("apple"),
        place: place(3),
    };
    let before = me.figures();
    me.witness(
        &scene,
        &[Shown {
            proposition: apple.clone(),
            so: true,
        }],
    );
    let after = me.figures();
    assert!(after.nodes - before.nodes < 10, "{after:?}");
    for (knower, known) in [(0, 1), (127, 64), (5, 5)] {
        let chain = [crowd[knower].clone(), crowd[known].clone()];
        assert_eq!(me.whether(&chain, &apple), Whether::So);
    }
    assert_eq!(me.whether(&[agent("dave")], &apple), Whether::Unknown);
}

/// A mind that sees things with others.
struct Village(Graph);

impl Village {
    fn new() -> Self {
        Self(Graph::new(agent("me"), Settings::default()))
    }

    fn together(&mut self, tick: u64, partners: &[&str], percept: &Percept) {
        let partners: Vec<AgentName> = partners.iter().map(|name| agent(name)).collect();
        let witnesses = Witnesses {
            together: &partners,
            ..Witnesses::default()
        };
        self.perceive(tick, percept, &witnesses);
    }

    fn perceive(&mut self, tick: u64, percept: &Percept, witnesses: &Witnesses<'_>) {
        self.0
            .perceive_with(Tick(tick), &here(), percept, witnesses);
    }

    /// What a chain of minds, written `alice bob`, can tell.
    fn whether(&self, chain: &str, proposition: &Proposition) -> Whether {
        let chain: Vec<AgentName> = chain.split_whitespace().map(agent).collect();
        self.0.whether(&chain, proposition)
    }
}

fn place(x: i32) -> Place {
    Place {
        position: Position::new(x, 64, 0),
        ..here()
    }
}

fn at(thing: &str, x: i32) -> Proposition {
    Proposition::At {
        thing: thing.into(),
        place: place(x),
    }
}

/// A chest with at least so many.
fn holds(x: i32, item: &str, count: u32) -> Proposition {
    Proposition::Holds {
        container: "chest".into(),
        place: place(x),
        item: item.into(),
        amount: Amount::AtLeast(count),
    }
}

fn sees(block: &str, x: i32) -> Percept {
    Percept::SeesBlock {
        block: block.into(),
        at: Position::new(x, 64, 0),
    }
}

fn walks(mob: &str, x: i32) -> Percept {
    Percept::SeesMob {
        mob: mob.into(),
        at: Position::new(x, 64, 0),
    }
}

fn inside(x: i32, items: &[(&str, u32)]) -> Percept {
    Percept::LooksInside {
        container: "chest".into(),
        at: Position::new(x, 64, 0),
        items: items
            .iter()
            .map(|(item, count)| ((*item).into(), *count))
            .collect(),
    }
}
