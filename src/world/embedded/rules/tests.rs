//! An imagined world goes by what is believed, right or wrong, and says where nothing is.

use crate::vocab::{Action, AgentName, Destination, Failure, ItemName, Position, Section};
use crate::world::catalog::Catalog;
use crate::world::embedded::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use crate::world::{Body, BodyEvent, RecipeRule, Rules};

/// Alice in a flat world that goes by beliefs.
struct Dream {
    world: SharedWorld,
    alice: EmbeddedBody,
}

/// A block that she reaches.
const BEFORE: Position = Position::new(1, 64, 0);

impl Dream {
    fn of(rules: &Rules) -> Self {
        let mut world = World::new(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        });
        world.believe(rules);
        let world = SharedWorld::new(world);
        let alice = world.join(alice());
        world.with(|world| world.put_body(&self::alice(), Position::new(0, 64, 0)));
        Self { world, alice }
    }

    fn give(&self, item: &str, count: u32) {
        let given = |world: &mut World| world.give(&alice(), &ItemName::new(item), count);
        self.world.with(given).unwrap();
    }

    fn set(&self, at: Position, block: &str) {
        let block = Catalog::get().block_named(block).unwrap().id;
        self.world.with(|world| world.set_block(at, block));
    }

    fn run(&mut self, action: Action) -> Result<(), Failure> {
        let id = self.alice.submit(action);
        for _ in 0..2_000 {
            self.world.with(World::step);
            for event in self.alice.take_events() {
                match event {
                    BodyEvent::Done { id: done, result } if done == id => return result,
                    _ => {}
                }
            }
        }
        panic!("{id:?} did not end");
    }

    /// Breaks a block beside her and waits until what fell is picked up.
    fn dig(&mut self, block: &str) -> Result<(), Failure> {
        self.set(BEFORE, block);
        self.run(Action::Dig { at: BEFORE })?;
        self.run(Action::Wait { ticks: 40 })
    }

    fn carries(&self) -> Vec<String> {
        let view = self.alice.observe();
        let shown = view
            .inventory
            .stacks()
            .map(|(_, it)| format!("{} {}", it.count, it.item));
        shown.collect()
    }

    fn unknown(&self) -> Option<String> {
        self.world.with(|world| world.unknown().map(str::to_owned))
    }
}

fn alice() -> AgentName {
    AgentName::new("alice").unwrap()
}

fn craft(item: &str) -> Action {
    let catalog = Catalog::get();
    let recipe = catalog.recipes_for(catalog.item_named(item).unwrap().id)[0];
    Action::Craft {
        recipe,
        times: 1,
        table: None,
    }
}

fn unknown(what: &str) -> Result<(), Failure> {
    Err(Failure::Unknown {
        what: what.to_owned(),
    })
}

#[test]
fn dirt_gives_stone_where_that_is_believed() {
    let mut dream = Dream::of(&Rules {
        yields: vec![("dirt".into(), "stone".into())],
        ..Rules::default()
    });
    dream.dig("dirt").unwrap();
    assert_eq!(dream.carries(), ["1 stone"]);
}

#[test]
fn a_log_gives_nothing_to_less_than_the_tool_that_is_believed_to_be_needed() {
    let mut dream = Dream::of(&Rules {
        yields: vec![("oak_log".into(), "oak_log".into())],
        needs_tool: vec![("oak_log".into(), "iron_axe".into())],
        ..Rules::default()
    });
    dream.dig("oak_log").unwrap();
    assert_eq!(dream.carries(), [""; 0]);
    dream.give("diamond_axe", 1);
    dream.dig("oak_log").unwrap();
    assert_eq!(dream.carries(), ["1 diamond_axe", "1 oak_log"]);
}

#[test]
fn bare_hands_harvest_stone_in_a_hands_time_where_no_tool_is_believed_to_be_needed() {
    let mut dream = Dream::of(&Rules {
        yields: vec![("stone".into(), "cobblestone".into())],
        ..Rules::default()
    });
    dream.set(BEFORE, "stone");
    let before = dream.alice.tick();
    dream.run(Action::Dig { at: BEFORE }).unwrap();
    assert_eq!(dream.alice.tick().since(before), 45);
}

#[test]
fn a_wrong_recipe_makes_what_it_is_believed_to() {
    let mut dream = Dream::of(&Rules {
        recipes: vec![RecipeRule {
            item: "torch".into(),
            count: 3,
            ingredients: vec![("dirt".into(), 2)],
            station: None,
        }],
        ..Rules::default()
    });
    dream.give("coal", 1);
    dream.give("stick", 1);
    let missing = Failure::Missing {
        item: "dirt".into(),
        count: 2,
    };
    assert_eq!(dream.run(craft("torch")), Err(missing));
    dream.give("dirt", 2);
    dream.run(craft("torch")).unwrap();
    assert_eq!(dream.carries(), ["1 coal", "1 stick", "3 torch"]);
    assert_eq!(dream.unknown(), None);
}

#[test]
fn of_several_believed_recipes_the_one_is_taken_that_can_be_paid_for() {
    let making = |ingredient: &str| RecipeRule {
        item: "stick".into(),
        count: 1,
        ingredients: vec![(ingredient.into(), 1)],
        station: None,
    };
    let mut dream = Dream::of(&Rules {
        recipes: vec![making("dirt"), making("sand")],
        ..Rules::default()
    });
    dream.give("sand", 1);
    dream.run(craft("stick")).unwrap();
    assert_eq!(dream.carries(), ["1 stick"]);
}

#[test]
fn a_furnace_makes_what_it_is_believed_to_and_takes_nothing_else() {
    let mut dream = Dream::of(&Rules {
        smelts: vec![("dirt".into(), "diamond".into())],
        ..Rules::default()
    });
    dream.set(BEFORE, "furnace");
    for item in ["dirt", "raw_iron", "coal"] {
        dream.give(item, 1);
    }
    dream.run(Action::OpenWindow { at: BEFORE }).unwrap();
    let mut put = |item: &str, to| {
        dream.run(Action::MoveItems {
            item: item.into(),
            count: 1,
            from: Section::Inventory,
            to,
        })
    };
    put("coal", Section::FurnaceFuel).unwrap();
    assert_eq!(
        put("raw_iron", Section::FurnaceInput),
        unknown("what a furnace makes of raw_iron")
    );
    put("dirt", Section::FurnaceInput).unwrap();
    dream.run(Action::Wait { ticks: 210 }).unwrap();
    let made = dream.alice.observe().window.unwrap().slots[2].clone();
    assert_eq!(made.unwrap().item, "diamond".into());
}

#[test]
fn what_is_believed_to_feed_feeds_and_nothing_else_is_eaten() {
    let mut dream = Dream::of(&Rules {
        edible: vec![("stone".into(), 3)],
        ..Rules::default()
    });
    dream.give("bread", 1);
    assert_eq!(
        dream.run(Action::Consume),
        unknown("what eating bread does")
    );
    dream
        .run(Action::Toss {
            item: "bread".into(),
            count: 1,
        })
        .unwrap();
    dream.give("stone", 1);
    dream.world.with(|world| world.actors[0].vitals.food = 5);
    dream.run(Action::Consume).unwrap();
    assert_eq!(dream.alice.observe().food, 8);
}

#[test]
fn a_rule_without_a_belief_ends_the_rehearsal_there_as_unknown() {
    let mut dream = Dream::of(&Rules::default());
    assert_eq!(dream.run(Action::Fish), unknown("what fishing gives"));
    let mut dream = Dream::of(&Rules::default());
    assert_eq!(dream.unknown(), None);
    assert_eq!(dream.dig("stone"), unknown("what mining stone gives"));
    assert_eq!(dream.run(craft("torch")), unknown("how torch is made"));
    assert_eq!(dream.unknown().as_deref(), Some("what mining stone gives"));
    let sentence = dream.dig("stone").unwrap_err().to_string();
    assert_eq!(sentence, "it is unknown what mining stone gives");
}

#[test]
fn whoever_digs_their_way_through_the_unknown_comes_to_it_too() {
    let mut dream = Dream::of(&Rules::default());
    for (x, z) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
        for y in 64..67 {
            dream.set(Position::new(x, y, z), "dirt");
        }
    }
    let ended = dream.run(Action::Goto {
        to: Destination::Block {
            at: Position::new(4, 64, 0),
        },
        dig: true,
    });
    assert_eq!(ended, unknown("what mining dirt gives"));
}

#[test]
fn whoever_believes_all_facts_meets_no_unknown() {
    let mut dream = Dream::of(&Rules::truth());
    dream.give("wooden_pickaxe", 1);
    dream.dig("stone").unwrap();
    dream.dig("oak_log").unwrap();
    dream.run(craft("oak_planks")).unwrap();
    assert_eq!(
        dream.carries(),
        ["1 wooden_pickaxe", "1 cobblestone", "4 oak_planks"]
    );
    dream.dig("glass").unwrap();
    assert_eq!(dream.carries().len(), 3);
    assert_eq!(dream.unknown(), None);
}

#[test]
fn a_block_gives_nothing_where_that_is_believed() {
    let mut dream = Dream::of(&Rules {
        barren: vec!["dirt".into()],
        ..Rules::default()
    });
    dream.dig("dirt").unwrap();
    assert_eq!(dream.carries(), [""; 0]);
    assert_eq!(dream.unknown(), None);
}

#[test]
fn what_a_tool_is_believed_to_harvest_tires_like_what_it_does_harvest() {
    let tired_by = |needs_tool| {
        let mut dream = Dream::of(&Rules {
            yields: vec![("stone".into(), "cobblestone".into())],
            needs_tool,
            ..Rules::default()
        });
        dream.set(BEFORE, "stone");
        dream.run(Action::Dig { at: BEFORE }).unwrap();
        let tired = |world: &mut World| world.actors[0].vitals.exhaustion;
        dream.world.with(tired) > 0.0
    };
    assert!(tired_by(vec![]));
    assert!(!tired_by(vec![("stone".into(), "wooden_pickaxe".into())]));
}

#[test]
fn what_breaks_by_itself_leaves_what_it_is_believed_to() {
    let mut rules = Rules {
        yields: vec![
            ("dirt".into(), "dirt".into()),
            ("torch".into(), "coal".into()),
        ],
        ..Rules::default()
    };
    let dug = |rules: &Rules| {
        let mut dream = Dream::of(rules);
        dream.set(BEFORE, "dirt");
        dream.set(BEFORE.up(1), "torch");
        dream.run(Action::Dig { at: BEFORE }).unwrap();
        dream.run(Action::Wait { ticks: 40 }).unwrap();
        (dream.carries(), dream.unknown())
    };
    let both = vec!["1 dirt".to_owned(), "1 coal".to_owned()];
    assert_eq!(dug(&rules), (both, None));
    rules.yields.pop();
    let unknown = Some("what mining torch gives".to_owned());
    assert_eq!(dug(&rules), (vec!["1 dirt".to_owned()], unknown));
}

#[test]
fn a_dead_creature_leaves_what_it_is_believed_to() {
    let killed = |rules: &Rules| {
        let mut dream = Dream::of(rules);
        let entity = dream.world.with(|world| {
            let cow = world.summon(&"cow".into(), BEFORE).unwrap();
            world.land.entities.mobs.get_mut(&cow).unwrap().health = 1.0;
            cow
        });
        dream.run(Action::Attack { entity }).unwrap();
        dream.run(Action::Wait { ticks: 40 }).unwrap();
        (dream.carries(), dream.unknown())
    };
    let unknown = Some("what a dead cow leaves".to_owned());
    assert_eq!(killed(&Rules::default()), (vec![], unknown));
    let lootless = Rules {
        lootless: vec!["cow".into()],
        ..Rules::default()
    };
    assert_eq!(killed(&lootless), (vec![], None));
    let golden = Rules {
        drops: vec![("cow".into(), "gold_ingot".into())],
        ..Rules::default()
    };
    assert_eq!(killed(&golden), (vec!["1 gold_ingot".to_owned()], None));
}
