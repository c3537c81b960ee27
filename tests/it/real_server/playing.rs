//! What a body does on a server: sees, walks, digs, picks up, crafts, stores, speaks, hears, runs a skill.

use mindforge::skill::{Limits, Program, Run, drive, main_function};
use mindforge::vocab::{
    Action, Audience, Destination, Face, Failure, Percept, Position, Section, Speaker, Wear,
};
use mindforge::world::catalog::Catalog;
use mindforge::world::{Body, BodyEvent, BodyHandle, Sight};

use super::server::Server;
use super::{PATIENCE, act, join, name, sensed, wait_for_block, wait_to_hold, wait_to_sense};

#[test]
fn a_body_joins_a_server_and_sees_where_it_stands() {
    let server = Server::start();
    let mut alice = join(&server, "alice");
    assert_eq!(alice.take_events().first(), Some(&BodyEvent::Spawned));

    let now = alice.observe();
    assert_eq!((now.health, now.food), (20.0, 20));
    assert_eq!(now.biome.as_str(), "plains");
    assert_eq!(now.players, [name("alice")]);
    let below = alice
        .block_at(now.feet().up(-1))
        .map(|block| Catalog::get().block(block).name.clone());
    assert_eq!(below.unwrap().as_str(), "grass_block");
    let bedrock = Catalog::get().block_named("bedrock").unwrap().id;
    assert_eq!(
        alice.find_blocks(&[bedrock], 16, 1),
        [Position::new(now.feet().x, 0, now.feet().z)]
    );
}

#[test]
fn a_body_sees_what_its_eyes_reach_and_no_ore_behind_stone() {
    let mut server = Server::start();
    let mut alice = join(&server, "alice");
    let feet = alice.observe().feet();
    let (open, buried) = (feet.offset(4, 1, 0), feet.offset(4, -3, 0));
    server.tell(&format!(
        "block iron_ore {} {} {}",
        buried.x, buried.y, buried.z
    ));
    server.tell(&format!(
        "block gold_block {} {} {}",
        open.x, open.y, open.z
    ));
    let sees = |name: &'static str, place: Position| move |percept: &Percept| matches!(percept, Percept::SeesBlock { block, at } if block.as_str() == name && *at == place);
    let mut events = wait_to_sense(&mut alice, "the gold in sight", sees("gold_block", open));
    server.tell(&format!("block air {} {} {}", open.x, open.y, open.z));
    events.extend(wait_to_sense(
        &mut alice,
        "the gold gone",
        sees("air", open),
    ));
    assert!(!sensed(&events, sees("iron_ore", buried)), "{events:#?}");
}

#[test]
fn a_body_walks_digs_a_block_and_picks_the_drop_up() {
    let mut server = Server::start();
    let mut alice = join(&server, "alice");
    let start = alice.observe().feet();
    let there = start.offset(6, 0, 3);
    let (result, _) = act(
        &mut alice,
        Action::Goto {
            to: Destination::Block { at: there },
            dig: false,
        },
    );
    assert_eq!((result, alice.observe().feet()), (Ok(()), there));

    let block = there.offset(2, -1, 0);
    let (result, _) = act(&mut alice, Action::Dig { at: block });
    assert_eq!(result, Ok(()));
    assert_eq!(alice.block_at(block).map(|block| block.0), Some(0));
    let events = wait_to_sense(&mut alice, "what the dig gave", |percept| {
        matches!(percept, Percept::Dug { .. })
    });
    assert!(
        sensed(
            &events,
            |percept| matches!(percept, Percept::Dug { block, tool: None, drops, .. }
            if block.as_str() == "grass_block" && drops == &[("dirt".into(), 1)])
        ),
        "{events:#?}"
    );

    let (result, _) = act(
        &mut alice,
        Action::Goto {
            to: Destination::Near {
                at: block,
                range: 1.0,
            },
            dig: false,
        },
    );
    assert_eq!(result, Ok(()));
    wait_to_hold(&mut alice, "dirt", 1);
    alice.leave();
    server.expect("left alice");
}

#[test]
fn a_body_crafts_by_hand_and_at_a_table_that_it_places() {
    let mut server = Server::start();
    let mut alice = join(&server, "alice");
    server.tell("give alice oak_log 3");
    wait_to_hold(&mut alice, "oak_log", 3);

    let catalog = Catalog::get();
    let recipe = |result: &str, from: &str| {
        let from = catalog.item_named(from).unwrap().id;
        let mut recipes = catalog
            .recipes_for(catalog.item_named(result).unwrap().id)
            .iter()
            .copied();
        recipes
            .find(|&recipe| {
                catalog.recipes()[recipe as usize]
                    .ingredients
                    .iter()
                    .any(|&(item, _)| item == from)
            })
            .unwrap()
    };
    let craft = |recipe, times, table| Action::Craft {
        recipe,
        times,
        table,
    };
    let (result, events) = act(&mut alice, craft(recipe("oak_planks", "oak_log"), 3, None));
    assert_eq!(result, Ok(()), "{:#?}", alice.observe().inventory);
    assert!(sensed(
        &events,
        |percept| matches!(percept, Percept::Crafted { item, count: 4, .. } if item.as_str() == "oak_planks")
    ));
    wait_to_hold(&mut alice, "oak_planks", 12);
    assert_eq!(
        act(&mut alice, craft(recipe("stick", "oak_planks"), 1, None)).0,
        Ok(())
    );
    let pickaxe = recipe("wooden_pickaxe", "oak_planks");
    assert_eq!(
        act(&mut alice, craft(pickaxe, 1, None)).0,
        Err(Failure::NeedsTable)
    );
    assert_eq!(
        act(
            &mut alice,
            craft(recipe("crafting_table", "oak_planks"), 1, None)
        )
        .0,
        Ok(())
    );

    let ground = alice.observe().feet().offset(2, -1, 0);
    assert_eq!(
        act(
            &mut alice,
            Action::Equip {
                to: Wear::Hand,
                item: "crafting_table".into()
            }
        )
        .0,
        Ok(())
    );
    assert_eq!(
        act(
            &mut alice,
            Action::Place {
                against: ground,
                face: Face::Up
            }
        )
        .0,
        Ok(())
    );
    let table = ground.up(1);
    let placed = alice
        .block_at(table)
        .map(|block| catalog.block(block).name.to_string());
    assert_eq!(placed.as_deref(), Some("crafting_table"));
    assert_eq!(act(&mut alice, craft(pickaxe, 1, Some(table))).0, Ok(()));
    wait_to_hold(&mut alice, "wooden_pickaxe", 1);
    assert_eq!(
        act(&mut alice, craft(pickaxe, 2, Some(table))).0,
        Err(Failure::Missing {
            item: "oak_planks".into(),
            count: 3
        })
    );
}

#[test]
fn a_body_puts_things_into_a_chest_and_takes_some_back() {
    let mut server = Server::start();
    let mut alice = join(&server, "alice");
    let chest = alice.observe().feet().offset(2, 0, 0);
    server.tell(&format!("block chest {} {} {}", chest.x, chest.y, chest.z));
    wait_for_block(&mut alice, "chest", chest);
    server.tell("give alice dirt 5");
    wait_to_hold(&mut alice, "dirt", 5);

    let moving = |count, from, to| Action::MoveItems {
        item: "dirt".into(),
        count,
        from,
        to,
    };
    assert_eq!(
        act(
            &mut alice,
            moving(1, Section::Inventory, Section::Container)
        )
        .0,
        Err(Failure::NotThere {
            what: "open window".to_owned()
        })
    );
    assert_eq!(act(&mut alice, Action::OpenWindow { at: chest }).0, Ok(()));
    assert_eq!(
        act(
            &mut alice,
            moving(5, Section::Inventory, Section::Container)
        )
        .0,
        Ok(())
    );
    assert_eq!(
        act(
            &mut alice,
            moving(2, Section::Container, Section::Inventory)
        )
        .0,
        Ok(())
    );
    let window = alice.observe().window.unwrap();
    assert_eq!(
        window
            .slots
            .iter()
            .flatten()
            .map(|stack| stack.count)
            .sum::<u32>(),
        3
    );
    assert_eq!(act(&mut alice, Action::CloseWindow).0, Ok(()));
    wait_to_hold(&mut alice, "dirt", 2);
}

#[test]
fn two_bodies_hear_each_other_and_nobody_hears_himself() {
    let mut server = Server::start();
    let mut alice = join(&server, "alice");
    let mut bob = join(&server, "bob");
    wait_to_sense(
        &mut alice,
        "bob in sight",
        |percept| matches!(percept, Percept::SeesAgent { agent, .. } if *agent == name("bob")),
    );

    let (result, _) = act(
        &mut alice,
        Action::Chat {
            text: "sticks need oak_planks".to_owned(),
        },
    );
    assert_eq!(result, Ok(()));
    server.expect("said alice sticks need oak_planks");
    let heard = |speaker: &str, audience, text: &str| Percept::Heard {
        speaker: Speaker::Agent(name(speaker)),
        audience,
        text: text.to_owned(),
    };
    let wanted = heard("alice", Audience::All, "sticks need oak_planks");
    wait_to_sense(&mut bob, "alice's words", |percept| *percept == wanted);

    let (result, _) = act(
        &mut bob,
        Action::Whisper {
            to: name("alice"),
            text: "only for you".to_owned(),
        },
    );
    assert_eq!(result, Ok(()));
    let wanted = heard("bob", Audience::Me, "only for you");
    let events = wait_to_sense(&mut alice, "bob's whisper", |percept| *percept == wanted);
    let own = |percept: &Percept| matches!(percept, Percept::Heard { speaker: Speaker::Agent(agent), .. } if *agent == name("alice"));
    assert!(!sensed(&events, own), "{events:#?}");

    let (result, _) = act(
        &mut bob,
        Action::Whisper {
            to: name("carol"),
            text: "hello?".to_owned(),
        },
    );
    assert_eq!(
        result,
        Err(Failure::NotThere {
            what: "carol".to_owned()
        })
    );
    let (result, _) = act(
        &mut bob,
        Action::Chat {
            text: "/give bob diamond 64".to_owned(),
        },
    );
    assert!(matches!(result, Err(Failure::Invalid { .. })), "{result:?}");
}

#[test]
fn the_skill_mine_block_works_on_a_server() {
    let mut server = Server::start();
    let mut alice = join(&server, "alice");
    let dirt = alice.observe().feet().offset(1, 0, 0);
    server.tell(&format!("block dirt {} {} {}", dirt.x, dirt.y, dirt.z));
    wait_for_block(&mut alice, "dirt", dirt);
    let watch = alice.watch();
    let mut tick = alice.tick();
    let alice = BodyHandle::new(alice);

    let source = "async function digDirt(bot) { return await mineBlock(bot, 'dirt', 1); }";
    let program = Program::new(main_function(source).unwrap(), source);
    let mut run = Run::start(program, alice.clone(), Sight::Loaded, Limits::default(), 7);
    let outcome = drive(&mut run, &mut || {
        tick = watch.wait_past(tick, PATIENCE);
        (tick, alice.with(|body| body.take_events()))
    });
    assert!(outcome.error.is_none(), "{outcome:#?}");
    assert_eq!(outcome.result, 1, "{outcome:#?}");
    assert_eq!(
        alice.with(|body| body.observe().inventory.count("dirt")),
        1,
        "{outcome:#?}"
    );
}
