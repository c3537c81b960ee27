//! What a picture shows of a mind, and that whatever is in it can be read and does no harm.

mod laws;

use insta::assert_snapshot;

use super::{Course, Edge, EdgeKind, Node, NodeKind, Part, Picture};
use crate::belief::{
    BeliefKind, DesireState, Graph, Hedge, Innate, Proposition, Scope, Sense, Settings, Speech,
    Statement, Topic, Utterance,
};
use crate::vocab::{
    AgentName, Dimension, Goal, Percept, Place, Position, Task, Tick, Verb, WorldId,
};

#[test]
fn a_picture_in_dot_shows_percept_belief_wish_and_act() {
    let bob = a_life();
    assert_snapshot!(bob.picture(&Part::Why(yields("dirt")), 30).to_dot(), @r##"
    digraph beliefs {
      label="What bob believes at tick 41, and why";
      rankdir=LR;
      bgcolor="#ffffff";
      node [fontname="Helvetica", fontsize=11, style="filled"];
      n4 [shape=box, label="innate\nI guess from the start", fillcolor="#eaf2fb", color="#3b73af"];
      n5 [shape=box, style="filled,rounded", label="belief, tick 40\nmining dirt gives dirt\n0.99", fillcolor="#eaf6ec", color="#3a8a4d"];
      n6 [shape=hexagon, label="desire, satisfied\ncollect 1 dirt\n0.50", fillcolor="#fff5dd", color="#b4801c"];
      n10 [shape=cds, label="action, succeeded, tick 30\ncollect 1 dirt: 1 of 1 more\ndirt", fillcolor="#fdeeea", color="#b3503f"];
      n11 [shape=box, label="felt, tick 40\nI mined dirt with my hand and\ngot dirt", fillcolor="#eaf2fb", color="#3b73af"];
      n4 -> n5 [label="supports", color="#3a8a4d", style=solid];
      n5 -> n10 [label="motivates", color="#b4801c", style=dotted];
      n6 -> n10 [label="motivates", color="#b4801c", style=dotted];
      n10 -> n11 [label="caused", color="#3b73af", style=solid];
      n11 -> n5 [label="supports", color="#3a8a4d", style=solid];
    }
    "##);
}

#[test]
fn a_picture_in_json_names_its_nodes_and_edges() {
    let picture = Picture {
        agent: agent("bob"),
        tick: Tick(41),
        nodes: (0..4).map(|n| node(u64::from(n), n, "words")).collect(),
        edges: vec![
            edge(0, 1, EdgeKind::ToldNot),
            edge(2, 3, EdgeKind::Motivates),
        ],
        left_out: 5,
    };
    insta::assert_json_snapshot!(picture, @r#"
    {
      "agent": "bob",
      "tick": 41,
      "nodes": [
        {
          "id": 0,
          "kind": "percept",
          "sense": "heard",
          "times": 2,
          "text": "words",
          "tick": 3
        },
        {
          "id": 1,
          "kind": "belief",
          "holder": [],
          "about": "task",
          "confidence": 0.75,
          "text": "words",
          "tick": 3
        },
        {
          "id": 2,
          "kind": "desire",
          "holder": [],
          "strength": 0.5,
          "state": "open",
          "text": "words",
          "tick": 3
        },
        {
          "id": 3,
          "kind": "action",
          "state": "failed",
          "text": "words",
          "tick": 3
        }
      ],
      "edges": [
        {
          "from": 0,
          "to": 1,
          "kind": "told_not"
        },
        {
          "from": 2,
          "to": 3,
          "kind": "motivates"
        }
      ],
      "left_out": 5
    }
    "#);
}

#[test]
fn a_picture_in_svg_is_the_same_each_time() {
    let bob = a_life();
    let picture = bob.picture(&Part::Why(yields("dirt")), 30);
    let svg = picture.to_svg().unwrap();
    insta::assert_snapshot!("small", svg);
    let again = Graph::from_wire(bob.to_wire(), Settings::default()).unwrap();
    let picture = again.picture(&Part::Why(yields("dirt")), 30);
    assert_eq!(picture.to_svg().unwrap(), svg);
}

#[test]
fn what_is_believed_of_a_thing_is_shown_and_what_has_no_room_is_counted() {
    let bob = a_life();
    let about = Part::About(Topic::Thing("dirt".into()));
    let all = bob.picture(&about, 300);
    assert_eq!(all.left_out, 0);
    let few = bob.picture(&about, 4);
    assert!(few.nodes.len() <= 4);
    assert!(few.left_out > 0);
    assert!(few.nodes.iter().all(|node| all.nodes.contains(node)));
    assert!(few.to_svg().unwrap().contains(": 4 of "));
    let unknown = bob.picture(&Part::About(Topic::Thing("cake".into())), 30);
    assert!(unknown.nodes.is_empty());
    assert!(unknown.to_svg().is_ok());
}

#[test]
fn the_latest_beliefs_are_those_that_came_by_perceiving() {
    let mut bob = a_life();
    let innate = yields("gravel");
    bob.know(Tick(90), innate, false, Innate::Expert);
    let latest = bob.picture(&Part::Latest, 30);
    let texts: Vec<&str> = latest.nodes.iter().map(|node| node.text.as_str()).collect();
    assert!(texts.contains(&"mining dirt gives dirt"), "{texts:?}");
    assert!(!texts.contains(&"mining gravel gives gravel"), "{texts:?}");
}

#[test]
fn names_that_would_break_out_of_the_picture_do_not() {
    let hostile = "</text><script>alert(\"1\")</script> & \\\" ]\n}\u{0} -- ";
    let picture = Picture {
        agent: agent("bob"),
        tick: Tick(1),
        nodes: vec![percept(1, hostile), belief(2, hostile)],
        edges: vec![edge(1, 2, EdgeKind::Supports)],
        left_out: 0,
    };
    let svg = picture.to_svg().unwrap();
    assert!(!svg.contains("<script"), "{svg}");
    assert!(svg.contains("&lt;script&gt;"));
    assert!(!svg.contains('\u{0}'));
    let dot = picture.to_dot();
    let label = dot.lines().find(|line| line.contains("n1 [")).unwrap();
    assert_snapshot!(label, @r##"  n1 [shape=box, label="heard, tick 3, 2 times\n</text><script>alert(\"1\")</scr\nipt> & \\\" ] } --", fillcolor="#eaf2fb", color="#3b73af"];"##);
}

fn node(id: u64, kind: u8, text: &str) -> Node {
    let kind = match kind {
        0 => return percept(id, text),
        1 => return belief(id, text),
        2 => NodeKind::Desire {
            holder: Vec::new(),
            strength: 0.5,
            state: DesireState::Open,
        },
        _ => NodeKind::Action {
            state: Course::Failed,
        },
    };
    Node {
        id,
        kind,
        text: text.to_owned(),
        tick: Tick(3),
    }
}

fn percept(id: u64, text: &str) -> Node {
    Node {
        id,
        kind: NodeKind::Percept {
            sense: Sense::Heard,
            times: 2,
        },
        text: text.to_owned(),
        tick: Tick(3),
    }
}

fn belief(id: u64, text: &str) -> Node {
    Node {
        id,
        kind: NodeKind::Belief {
            holder: Scope::MINE,
            about: BeliefKind::Task,
            confidence: 0.75,
        },
        text: text.to_owned(),
        tick: Tick(3),
    }
}

fn edge(from: u64, to: u64, kind: EdgeKind) -> Edge {
    Edge { from, to, kind }
}

/// Bob thought that dirt needs a shovel, was told that it does not, wanted dirt, tried, and got it.
fn a_life() -> Graph {
    let mut bob = Graph::new(agent("bob"), Settings::default());
    let here = Place {
        world: WorldId("test".into()),
        dimension: Dimension::Overworld,
        position: Position::new(0, 64, 0),
    };
    bob.know(Tick(0), needs_shovel(), false, Innate::Misbelief);
    bob.know(Tick(0), yields("dirt"), false, Innate::Guess);
    let goal = Goal::Do(Task::new(Verb::Collect, 1, "dirt"));
    let wish = bob.desire(Tick(5), &goal, 0.5);
    let words = Utterance::Correction(Statement {
        hedge: Hedge::Sure,
        proposition: needs_shovel(),
        negated: true,
        evidence: None,
        at_tick: None,
    });
    let alice = agent("alice");
    bob.hear(Tick(20), &here, Speech::public(&alice, &words));
    let act = bob.act(Tick(30), "collect 1 dirt", &[yields("dirt")], Some(wish));
    let dug = Percept::Dug {
        block: "dirt".into(),
        at: Position::new(1, 63, 0),
        tool: None,
        drops: vec![("dirt".into(), 1)],
    };
    bob.perceive(Tick(40), &here, &dug);
    bob.acted(Tick(41), &here, act, Ok("1 of 1 more dirt"));
    bob.satisfy(wish);
    bob
}

fn needs_shovel() -> Proposition {
    Proposition::NeedsTool {
        block: "dirt".into(),
        tool: "iron_shovel".into(),
    }
}

fn yields(block: &str) -> Proposition {
    Proposition::Yields {
        block: block.into(),
        item: block.into(),
    }
}

fn agent(name: &str) -> AgentName {
    name.parse().unwrap()
}
