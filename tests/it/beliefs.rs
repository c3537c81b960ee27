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
