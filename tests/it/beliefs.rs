//! What an agent believes can be listed and explained, down to who said it.

use crate::fixture::Test;

/// A folder in which bob, who knows nothing, was told by alice how to make a stone pickaxe.
fn a_pupil() -> Test {
    let test = Test::new()
        .config(
            "[world]\nspeed = \"max\"\n\
             [[agents]]\nname = \"alice\"\nknowledge = \"expert\"\ntasks = [\"craft 1 stone_pickaxe\"]\n\
             [[agents]]\nname = \"bob\"\nknowledge = \"none\"\ntasks = [\"craft 1 stone_pickaxe\"]\n",
        )
        .args("run --ticks 3000 --json");
    assert!(test.json()["agents"][1]["learned_by_talk"].as_u64() > Some(0));
    test
}

#[test]
fn a_belief_that_came_from_a_partner_is_explained_by_the_partners_words() {
    let recipe = "to craft 1 stone_pickaxe you need 3 cobblestone, 2 stick at a crafting_table";
    let pupil = a_pupil().again("belief show --agent bob --json").json();
    let beliefs = pupil.as_array().unwrap();
    assert!(beliefs.iter().any(|it| it["fact"] == recipe), "{pupil}");
    let why = a_pupil().again("belief why --agent bob").arg(recipe);
    let said = why.success();
    assert!(said.contains(&format!("I hold that {recipe}")), "{said}");
    assert!(
        said.contains(&format!("alice told me: \"{recipe}")),
        "{said}"
    );
}

#[test]
fn a_misbelief_that_blocks_a_task_is_said_and_corrected_and_the_task_is_done() {
    let task = r#"agents.bob.tasks=["collect 1 dirt"]"#;
    let lived = Test::new()
        .args("run --speed max --ticks 1500 --json --set agent.curriculum=false --set")
        .arg(task);
    let report = lived.json();
    let done = &report["agents"][1]["tasks"]["done"];
    assert_eq!(*done, serde_json::json!(["collect 1 dirt"]), "{report}");
    let why = lived
        .again("belief why --agent bob")
        .arg("mining dirt needs iron_shovel");
    let said = why.success();
    assert!(
        said.contains("I do not hold that mining dirt needs iron_shovel"),
        "{said}"
    );
    assert!(said.contains("alice told me: \"not so: "), "{said}");
}

#[test]
fn a_question_about_what_was_never_thought_of_is_answered_so() {
    let lived = Test::new().args("run --speed max --ticks 20 --json");
    lived.json();
    let lived = lived
        .again("belief why --agent bob")
        .arg("to craft 1 cake you need 1 dirt");
    insta::assert_snapshot!(lived.fails(1), @"
    -- stdout
    -- stderr
    error: `bob` has no opinion on `to craft 1 cake you need 1 dirt`
    hint: `mindforge belief show --agent bob` lists all that it believes
    ");
    let lived = lived
        .again("belief why --agent bob")
        .arg("mining stone gives coblestone");
    insta::assert_snapshot!(lived.fails(1), @"
    -- stdout
    -- stderr
    error: there is nothing called `coblestone`
    hint: did you mean `cobblestone`?
    ");
    let lived = lived.again("belief why --agent bob").arg("who am i");
    insta::assert_snapshot!(lived.fails(1), @"
    -- stdout
    -- stderr
    error: `who am i` is not a sentence about the world
    hint: write one like `mining stone gives cobblestone` or `iron_ore is at 12 40 -7`
    ");
    let lived = lived.again("belief show --agent eve");
    insta::assert_snapshot!(lived.fails(1), @"
    -- stdout
    -- stderr
    error: `eve` has no memory in `memory`
    hint: these agents have one: `bob`, `alice`
    ");
}

#[test]
fn beliefs_are_shown_by_mind_kind_and_matter() {
    let pupil = a_pupil().again("belief show --agent bob --kind task --about cobblestone --held");
    let table = pupil.success();
    assert!(table.contains("mining stone gives cobblestone"), "{table}");
    assert!(table.contains(" alice "), "who said it: {table}");
    let pupil =
        pupil.again("belief show --agent bob --kind task --about cobblestone --held --json");
    let rules = pupil.json();
    let rules = rules.as_array().unwrap();
    assert!(!rules.is_empty());
    for rule in rules {
        assert_eq!(rule["kind"], "task");
        assert_eq!(rule["held"], true);
        assert!(rule["fact"].as_str().unwrap().contains("cobblestone"));
    }
    let theirs = pupil
        .again("belief show --agent bob --partner alice --json")
        .json();
    let theirs = theirs.as_array().unwrap();
    assert!(!theirs.is_empty());
    assert!(theirs.iter().all(|belief| belief["kind"] == "partner"));
}

#[test]
fn what_a_helper_has_to_say_is_what_the_partner_lacks_and_needs_first() {
    let test = Test::new()
        .config(
            "[world]\nspeed = \"max\"\n[agent]\ncurriculum = false\n\
             [[agents]]\nname = \"alice\"\nknowledge = \"expert\"\ntasks = [\"collect 1 dirt\"]\n\
             [[agents]]\nname = \"bob\"\nknowledge = \"none\"\nmisbeliefs = [\"mining dirt needs iron_shovel\"]\ntasks = [\"craft 1 stone_pickaxe\"]\n",
        )
        .args("run --ticks 1500 --json");
    test.json();
    let test = test.again("belief diff --agent alice --partner bob --max 2000 --json");
    let differences = test.json();
    let differences = differences.as_array().unwrap();
    assert!(!differences.is_empty());
    let mut needed_is_over = false;
    for difference in differences {
        let confidence = difference["confidence"].as_f64().unwrap();
        assert!((0.5..=1.0).contains(&confidence), "{difference}");
        match difference["kind"].as_str().unwrap() {
            "lacks" => assert!(difference["partner_holds"].is_null(), "{difference}"),
            "otherwise" => assert!(difference["partner_holds"].is_string(), "{difference}"),
            other => panic!("{other}"),
        }
        let needed = difference["steps"].is_u64();
        assert!(!(needed && needed_is_over), "what is needed comes first");
        needed_is_over |= !needed;
    }
    let test = test.again("belief diff --agent alice --partner bob --max 3");
    let table = test.success();
    assert_eq!(table.lines().count(), 1 + 4 + 1, "{table}");
    let stranger = test.again("belief diff --agent alice --partner eve");
    insta::assert_snapshot!(stranger.fails(1), @"
    -- stdout
    -- stderr
    error: `alice` knows nobody called `eve`
    hint: it knows `bob`
    ");
}

#[test]
fn a_mind_is_drawn_as_svg_as_dot_and_as_json() {
    let pupil = a_pupil().again("belief graph --agent bob --out mind.svg --max 12");
    let said = pupil.success();
    assert!(said.contains("12 nodes and "), "{said}");
    let svg = std::fs::read_to_string(pupil.path("mind.svg")).unwrap();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    let pupil = pupil.again("belief graph --agent bob --format dot --about cobblestone");
    let dot = pupil.success();
    assert!(dot.contains("digraph beliefs {"), "{dot}");
    assert!(dot.contains("mining stone gives"), "{dot}");
    let pupil = pupil
        .again("belief graph --agent bob --json --why")
        .arg("mining stone gives cobblestone");
    let picture = pupil.json();
    let nodes = picture["nodes"].as_array().unwrap();
    let ids: Vec<u64> = nodes
        .iter()
        .map(|node| node["id"].as_u64().unwrap())
        .collect();
    let kinds: Vec<&str> = nodes
        .iter()
        .map(|node| node["kind"].as_str().unwrap())
        .collect();
    assert!(
        kinds.contains(&"belief") && kinds.contains(&"percept"),
        "{picture}"
    );
    for edge in picture["edges"].as_array().unwrap() {
        assert!(ids.contains(&edge["from"].as_u64().unwrap()), "{edge}");
        assert!(ids.contains(&edge["to"].as_u64().unwrap()), "{edge}");
    }
    let misspelled = pupil.again("belief graph --agent bob --about coblestone");
    insta::assert_snapshot!(misspelled.fails(1), @"
    -- stdout
    -- stderr
    error: there is nothing called `coblestone`
    hint: did you mean `cobblestone`?
    ");
    let nowhere = misspelled.again("belief graph --agent bob --out no/such/folder.svg");
    assert!(
        nowhere
            .fails(1)
            .contains("cannot write `no/such/folder.svg`")
    );
}

#[test]
fn why_a_partner_is_thought_to_hold_something_is_explained_by_what_was_said() {
    let pupil = a_pupil()
        .again("belief why --agent bob --partner alice")
        .arg("mining stone gives cobblestone");
    let said = pupil.success();
    assert!(
        said.contains("I think that alice holds that mining stone gives cobblestone"),
        "{said}"
    );
    assert!(said.contains("alice told me: "), "{said}");
    let unknown = pupil
        .again("belief why --agent bob --partner alice")
        .arg("to craft 1 cake you need 1 dirt");
    insta::assert_snapshot!(unknown.fails(1), @"
    -- stdout
    -- stderr
    error: `bob` thinks nothing of what `alice` thinks about `to craft 1 cake you need 1 dirt`
    hint: `mindforge belief show --agent bob --partner alice` lists what it thinks that `alice` believes
    ");
}
