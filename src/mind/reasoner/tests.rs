//! The reasoner as somebody who gives it beliefs and reads what it writes.

use std::collections::BTreeMap;

use super::Reasoner;
use crate::belief::{Graph, Innate, Proposition, Settings, Utterance, sentence};
use crate::mind::{Attempt, Brief, Mind, SkillCard, Writing};
use crate::vocab::{AgentName, Dimension, ItemName, Place, Position, Task, Tick, WorldId};

/// An agent with a few beliefs, as a test sets it up.
struct Head {
    graph: Graph,
    inventory: Vec<(ItemName, u32)>,
    free_slots: usize,
    skills: Vec<SkillCard>,
    attempts: Vec<Attempt>,
    asked: Vec<Utterance>,
}

impl Head {
    fn new(beliefs: impl IntoIterator<Item = Proposition>) -> Self {
        let mut graph = Graph::new(AgentName::new("bob").unwrap(), Settings::default());
        for proposition in beliefs {
            graph.know(Tick(0), proposition, false, Innate::Guess);
        }
        Self {
            graph,
            inventory: Vec::new(),
            free_slots: 36,
            skills: Vec::new(),
            attempts: Vec::new(),
            asked: Vec::new(),
        }
    }

    fn write(&self, task: &str) -> Writing {
        let me = AgentName::new("bob").unwrap();
        let here = Place {
            world: WorldId("test".into()),
            dimension: Dimension::Overworld,
            position: Position::new(0, 64, 0),
        };
        let brief = Brief {
            me: &me,
            tick: Tick(0),
            here: &here,
            beliefs: &self.graph,
            inventory: &self.inventory,
            free_slots: self.free_slots,
            nearest: &BTreeMap::new(),
            skills: &self.skills,
            attempts: &self.attempts,
            asked: &self.asked,
        };
        Reasoner::default().write_skill(&task.parse::<Task>().unwrap(), &brief)
    }

    fn code(&self, task: &str) -> String {
        match self.write(task) {
            Writing::Skill(draft) => draft.code,
            other => panic!("no code for {task}: {other:?}"),
        }
    }

    fn says(&self, task: &str) -> Vec<String> {
        match self.write(task) {
            Writing::Ask(utterances) => utterances
                .iter()
                .map(|it| sentence::print(it, self.graph.me()))
                .collect(),
            other => panic!("no question about {task}: {other:?}"),
        }
    }
}

fn yields(block: &str, item: &str) -> Proposition {
    Proposition::Yields {
        block: block.into(),
        item: item.into(),
    }
}

fn needs(block: &str, tool: &str) -> Proposition {
    Proposition::NeedsTool {
        block: block.into(),
        tool: tool.into(),
    }
}

fn recipe(
    count: u32,
    item: &str,
    ingredients: &[(&str, u32)],
    station: Option<&str>,
) -> Proposition {
    let ingredients = ingredients
        .iter()
        .map(|(name, count)| (ItemName::from(*name), *count))
        .collect();
    Proposition::Recipe {
        item: item.into(),
        count,
        ingredients,
        station: station.map(Into::into),
    }
}

/// What it takes to make a stone pickaxe.
fn woodcraft() -> Vec<Proposition> {
    vec![
        yields("oak_log", "oak_log"),
        yields("stone", "cobblestone"),
        needs("stone", "wooden_pickaxe"),
        recipe(4, "oak_planks", &[("oak_log", 1)], None),
        recipe(4, "stick", &[("oak_planks", 2)], None),
        recipe(1, "crafting_table", &[("oak_planks", 4)], None),
        recipe(
            1,
            "wooden_pickaxe",
            &[("oak_planks", 3), ("stick", 2)],
            Some("crafting_table"),
        ),
        recipe(
            1,
            "stone_pickaxe",
            &[("cobblestone", 3), ("stick", 2)],
            Some("crafting_table"),
        ),
    ]
}

#[test]
fn what_can_be_dug_is_dug() {
    insta::assert_snapshot!(Head::new([yields("dirt", "dirt")]).code("collect 1 dirt"));
}

#[test]
fn a_plan_reaches_back_to_what_grows() {
    insta::assert_snapshot!(Head::new(woodcraft()).code("craft 1 wooden_pickaxe"));
}

#[test]
fn a_skill_of_the_library_is_called_rather_than_written_again() {
    let mut head = Head::new(woodcraft());
    let code = head.code("craft 1 wooden_pickaxe");
    head.skills.push(SkillCard {
        name: "craftWoodenPickaxe".into(),
        task: "craft 1 wooden_pickaxe".parse().unwrap(),
        code,
    });
    insta::assert_snapshot!(head.code("collect 3 cobblestone"));
}

#[test]
fn a_missing_belief_becomes_a_question() {
    let head = Head::new([yields("oak_log", "oak_log")]);
    assert_eq!(
        head.says("craft 1 wooden_pickaxe"),
        ["how do I get wooden_pickaxe?"]
    );
}

#[test]
fn a_belief_that_blocks_the_way_is_told_so_that_it_can_be_corrected() {
    let head = Head::new([yields("dirt", "dirt"), needs("dirt", "iron_shovel")]);
    insta::assert_debug_snapshot!(head.says("collect 1 dirt"));
}

#[test]
fn after_the_task_the_first_lack_on_the_way_is_asked_about_and_then_it_gives_up() {
    let mut head = Head::new([recipe(1, "torch", &[("coal", 1)], None)]);
    for expected in ["how do I get torch?", "how do I get coal?"] {
        let Writing::Ask(utterances) = head.write("craft 1 torch") else {
            panic!("nothing asked")
        };
        let said: Vec<String> = utterances
            .iter()
            .map(|it| sentence::print(it, head.graph.me()))
            .collect();
        assert_eq!(said.last().unwrap(), expected);
        head.asked.extend(utterances);
    }
    let because = "nobody told me how to get coal".to_owned();
    assert_eq!(head.write("craft 1 torch"), Writing::GiveUp { because });
}

#[test]
fn a_draft_that_failed_is_rewritten_with_its_error_in_view() {
    let mut head = Head::new([yields("oak_log", "oak_log")]);
    let Writing::Skill(draft) = head.write("collect 1 oak_log") else {
        panic!("no draft")
    };
    let error = Some("Error: no oak_log found: 1 more oak_log needed\n  at gather".to_owned());
    head.attempts.push(Attempt {
        draft: draft.clone(),
        error,
        log: Vec::new(),
        critique: "0 of 1 more oak_log".to_owned(),
    });
    let code = head.code("collect 1 oak_log");
    assert_ne!(code, draft.code);
    assert!(
        code.contains("// Draft 2. The one before ended with: Error: no oak_log found"),
        "{code}"
    );
    assert!(
        code.contains("const ways = [[0, 1], "),
        "the search does not begin elsewhere: {code}"
    );
}

#[test]
fn with_full_pockets_it_makes_room_but_keeps_what_the_plan_needs_and_what_it_treasures() {
    let mut head = Head::new(woodcraft());
    head.inventory = vec![
        ("cobblestone".into(), 300),
        ("dirt".into(), 90),
        ("oak_log".into(), 70),
        ("oak_sign".into(), 1),
    ];
    head.free_slots = 1;
    let code = head.code("craft 1 stone_pickaxe");
    let thrown: Vec<&str> = code
        .lines()
        .filter(|line| line.contains("bot.toss("))
        .map(str::trim)
        .collect();
    assert_eq!(
        thrown,
        [
            "await bot.toss(mcData.itemsByName.cobblestone.id, null, 236);",
            "await bot.toss(mcData.itemsByName.dirt.id, null, 90);",
            "await bot.toss(mcData.itemsByName.oak_sign.id, null, 1);",
        ]
    );
}

#[test]
fn a_furnace_fed_with_what_it_makes_is_no_way_to_begin() {
    let mut head = Head::new([
        yields("oak_log", "oak_log"),
        recipe(1, "furnace", &[("oak_log", 1)], None),
        Proposition::Smelts {
            input: "oak_log".into(),
            output: "charcoal".into(),
        },
        recipe(4, "oak_planks", &[("oak_log", 1)], None),
    ]);
    head.inventory = vec![("charcoal".into(), 1)];
    assert!(
        head.code("smelt 1 charcoal")
            .contains(r#"smeltItem(bot, "oak_log", "#)
    );
}
