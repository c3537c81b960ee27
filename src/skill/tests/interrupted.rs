//! Whatever a primitive is at, calling it off stops the body within a tick and leaves nothing behind.

use super::Workshop;
use crate::skill::{ErrorKind, Limits, Program, Run, main_function};
use crate::vocab::{Action, Destination, Failure};
use crate::world::{BodyEvent, Sight};

/// A call, what it needs, and after how many ticks it is called off: in the middle of what it does.
struct Case {
    call: &'static str,
    scene: fn(&Workshop),
    after: u32,
}

const fn case(call: &'static str, after: u32, scene: fn(&Workshop)) -> Case {
    Case { call, scene, after }
}

const CASES: &[Case] = &[
    case("mineBlock(bot, 'oak_log')", 20, |shop| {
        shop.set("oak_log", 12, 0, 0);
    }),
    case("mineBlock(bot, 'oak_log')", 30, |shop| {
        shop.set("oak_log", 3, 0, 0);
    }),
    case("craftItem(bot, 'wooden_pickaxe')", 20, |shop| {
        shop.set("crafting_table", 20, 0, 5);
        shop.give("oak_planks", 3).give("stick", 2);
    }),
    case("smeltItem(bot, 'raw_iron', 'coal', 3)", 120, |shop| {
        shop.set("furnace", 3, 0, 0);
        shop.give("raw_iron", 3).give("coal", 1);
    }),
    case(
        "placeItem(bot, 'dirt', bot.entity.position.offset(12, 0, 0))",
        20,
        |shop| {
            shop.give("dirt", 1);
        },
    ),
    case(
        "exploreUntil(bot, new Vec3(1, 0, 0), 60, () => false)",
        50,
        |_| {},
    ),
    case("killMob(bot, 'cow')", 20, |shop| {
        shop.summon("cow", 20, 0, 0);
    }),
    case("killMob(bot, 'cow')", 12, |shop| {
        shop.summon("cow", 5, 0, 0);
    }),
    case("shoot(bot, 'bow', 'cow')", 15, |shop| {
        shop.give("bow", 1).give("arrow", 9).summon("cow", 12, 0, 0);
    }),
    case("flee(bot)", 20, |shop| {
        shop.summon("zombie", 9, 0, 0);
    }),
    case(
        "getItemFromChest(bot, bot.entity.position.offset(9, 0, 0), { coal: 1 })",
        15,
        |shop| {
            shop.set("chest", 9, 0, 0);
        },
    ),
    case(
        "listItemsInChest(bot, bot.findBlock({ matching: mcData.blocksByName.chest.id })).then(() => bot.waitForTicks(99))",
        15,
        |shop| {
            shop.set("chest", 2, 0, 0);
        },
    ),
    case(
        "depositItemIntoChest(bot, bot.entity.position.offset(9, 0, 0), { coal: 1 })",
        15,
        |shop| {
            shop.set("chest", 9, 0, 0).give("coal", 1);
        },
    ),
    case(
        "givePlacedItemBack(bot, 'furnace', bot.entity.position.offset(2, 0, 0))",
        20,
        |shop| {
            shop.set("furnace", 2, 0, 0);
        },
    ),
    case("eat(bot)", 10, |shop| {
        shop.give("bread", 2).starve(12);
    }),
    case("come(bot, 'bob')", 20, |shop| {
        shop.join("bob", 20, 0, 0);
    }),
    case("giveTo(bot, 'bob', 'stick', 1)", 20, |shop| {
        shop.give("stick", 1).join("bob", 20, 0, 0);
    }),
    case(
        "bot.collectBlock.collect(bot.findBlock({ matching: mcData.blocksByName.stone.id }))",
        20,
        |shop| {
            shop.set("stone", 3, 0, 0).give("wooden_pickaxe", 1);
        },
    ),
];

#[test]
fn what_is_called_off_stops_within_a_tick() {
    for Case { call, scene, after } in CASES {
        let shop = Workshop::flat();
        scene(&shop);
        let source = format!("async function main(bot) {{ await {call}; }}");
        let program = Program::new(main_function(&source).unwrap(), source);
        let body = shop.alice.clone();
        let mut run = Run::start(program, body, Sight::Loaded, Limits::default(), 7);
        for _ in 0..*after {
            let (tick, events) = shop.step();
            let outcome = run.turn(tick, &events);
            assert!(outcome.is_none(), "{call} ended too early: {outcome:?}");
        }
        let error = run.cancel().error.unwrap();
        assert_eq!(error.kind, ErrorKind::Cancelled, "{call}");
        shop.step();
        assert_idle(&shop, call);
    }
}

/// The body stands still, has no window open, and every part of it is free for the next action.
fn assert_idle(shop: &Workshop, call: &str) {
    let seen = shop.alice.with(|body| body.observe());
    assert!(seen.window.is_none(), "{call} left a window open");
    let here = seen.feet();
    let ids: Vec<_> = [
        Action::Goto {
            to: Destination::Block { at: here },
            dig: false,
        },
        Action::Wait { ticks: 1 },
        Action::CloseWindow,
    ]
    .into_iter()
    .map(|action| shop.alice.with(|body| body.submit(action)))
    .collect();
    let stood = shop.alice.with(|body| body.observe().position);
    for _ in 0..20 {
        for event in shop.step().1 {
            let BodyEvent::Done { id, result } = event else {
                continue;
            };
            let busy = ids.contains(&id) && result == Err(Failure::Busy);
            assert!(!busy, "{call} left an action behind");
        }
    }
    let stands = shop.alice.with(|body| body.observe().position);
    assert!(stood.distance(stands) < 1.0, "{call} goes on walking");
}
