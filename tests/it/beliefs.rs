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
    let recipe = "stone_pickaxe is made from 3 cobblestone and 2 stick at a crafting_table";
    let pupil = a_pupil()
        .again("belief show --agent bob --json")
        .json();
    let beliefs = pupil.as_array().unwrap();
    assert!(beliefs.iter().any(|it| it["fact"] == recipe), "{pupil}");
    let why = a_pupil().again("belief why --agent bob").arg(recipe);
    let said = why.success();
    assert!(said.contains("I hold that stone_pickaxe is made"), "{said}");
    assert!(said.contains("alice told me: \"stone_pickaxe is made"), "{said}");
}

#[test]
fn a_question_about_what_was_never_thought_of_is_answered_so() {
    let lived = Test::new().args("run --speed max --ticks 20 --json");
    lived.json();
    let lived = lived.again("belief why --agent bob").arg("cake is made from 1 dirt");
    insta::assert_snapshot!(lived.fails(1), @"");
    let lived = lived.again("belief why --agent bob").arg("mining stone gives coblestone");
    insta::assert_snapshot!(lived.fails(1), @"");
    let lived = lived.again("belief why --agent bob").arg("who am i");
    insta::assert_snapshot!(lived.fails(1), @"");
    let lived = lived.again("belief show --agent eve");
    insta::assert_snapshot!(lived.fails(1), @"");
}
