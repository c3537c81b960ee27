//! Walking by the pathfinder plug-in: goals, ways, what ends a walk.

use serde_json::json;

use super::Workshop;
use crate::vocab::{AgentName, MobName};
use crate::world::{Seen, Sight};

/// Statements before each test: where the body began, and what it caught.
const BEGIN: &str = "const start = bot.entity.position.floored(); const at = (x, y, z) => start.offset(x, y, z);
const caught = (promise) => promise.then(() => 'done', (error) => `${error.name}: ${error.message}`);
const here = () => { const p = bot.entity.position.floored().minus(start); return [p.x, p.y, p.z]; };\n";

fn told(shop: &Workshop, statements: &str) -> serde_json::Value {
    shop.done(&format!("{BEGIN}{statements}")).result
}

#[test]
fn each_goal_ends_where_it_says() {
    let goals = [
        (
            "new GoalBlock(at(3, 0, 1).x, start.y, at(3, 0, 1).z)",
            "3,0,1",
        ),
        (
            "new GoalNear(at(9, 0, 0).x, start.y, start.z, 2)",
            "near 9,0,0 2",
        ),
        ("new GoalXZ(at(4, 0, 0).x, at(0, 0, -3).z)", "4,0,-3"),
        (
            "new GoalNearXZ(at(0, 0, 8).x, at(0, 0, 8).z, 3)",
            "near 0,0,8 3",
        ),
        (
            "new GoalGetToBlock(at(5, 0, 0).x, start.y, start.z)",
            "near 5,0,0 1",
        ),
        (
            "new GoalCompositeAny([new GoalBlock(start.x, start.y + 40, start.z), new GoalXZ(start.x - 3, start.z)])",
            "-3,0,0",
        ),
        (
            "new GoalCompositeAll([new GoalNear(start.x + 6, start.y, start.z, 3), new GoalXZ(start.x + 5, start.z + 1)])",
            "5,0,1",
        ),
    ];
    for (goal, end) in goals {
        let shop = Workshop::flat();
        let came = told(
            &shop,
            &format!(
                "const goal = {goal}; await bot.pathfinder.goto(goal); return [here().join(','), goal.isEnd(bot.entity.position.floored())];"
            ),
        );
        let place = came[0].as_str().unwrap();
        if let Some(rest) = end.strip_prefix("near ") {
            let (middle, range) = rest.split_once(' ').unwrap();
            let parts = |text: &str| -> Vec<i64> {
                text.split(',').map(|it| it.parse().unwrap()).collect()
            };
            let (a, b) = (parts(place), parts(middle));
            let far: i64 = a.iter().zip(&b).map(|(a, b)| (a - b).pow(2)).sum();
            assert!(
                far <= range.parse::<i64>().unwrap().pow(2),
                "{goal}: {place}"
            );
        } else {
            assert_eq!(place, end, "{goal}");
        }
        assert_eq!(came[1], json!(true), "{goal}");
    }
}

#[test]
fn a_walk_leads_to_where_a_block_can_be_seen_broken_or_put() {
    let shop = Workshop::flat();
    shop.set("gold_block", 12, 0, 0);
    for goal in [
        "new goals.GoalLookAtBlock(at(12, 0, 0), bot.world)",
        "new goals.GoalBreakBlock(at(12, 0, 0).x, start.y, start.z, bot)",
        "new goals.GoalPlaceBlock(at(12, 1, 0), bot.world, { range: 4 })",
    ] {
        let came = told(
            &shop,
            &format!(
                "const goal = {goal}; const node = bot.entity.position.floored(); const before = goal.isEnd(node);
                await bot.pathfinder.goto(goal);
                const eyes = bot.entity.position.offset(0, 1.62, 0);
                const far = eyes.distanceTo(at(12, 0, 0).offset(0.5, 0.5, 0.5));
                await bot.pathfinder.goto(new GoalXZ(start.x, start.z));
                return [before, far < 5.5, bot.entity.position.distanceTo(start) < 2];"
            ),
        );
        assert_eq!(came, json!([false, true, true]), "{goal}");
    }
}

#[test]
fn a_body_flees_by_an_inverted_goal() {
    let shop = Workshop::flat();
    let came = told(
        &shop,
        "await bot.pathfinder.goto(new goals.GoalInvert(new GoalNear(start.x, start.y, start.z, 7)));
        return bot.entity.position.floored().distanceTo(start) > 7;",
    );
    assert_eq!(came, json!(true));
}

#[test]
fn a_goal_that_a_skill_wrote_itself_is_asked_where_it_ends() {
    let shop = Workshop::flat();
    shop.set("gold_block", 40, -1, 0);
    let came = told(
        &shop,
        "class OnGold extends goals.Goal {
            heuristic(node) { return Math.abs(node.x - start.x - 40) + Math.abs(node.z - start.z); }
            isEnd(node) { return bot.blockAt(new Vec3(node.x, node.y - 1, node.z))?.name === 'gold_block'; }
        }
        await bot.pathfinder.goto(new OnGold());
        return here();",
    );
    assert_eq!(came, json!([40, 0, 0]));
    let blind = told(
        &shop,
        "class Never extends goals.Goal { isEnd() { return false; } }
        return [await caught(bot.pathfinder.goto(new Never())), await caught(bot.pathfinder.goto({})), await caught(bot.pathfinder.goto())];",
    );
    assert_eq!(
        blind,
        json!([
            "NoPath: No path to the goal!",
            "TypeError: Object is not a goal: goals have isEnd(node)",
            "TypeError: undefined is not a goal"
        ])
    );
}

#[test]
fn what_ends_a_walk_too_early_has_the_names_and_words_of_the_plug_in() {
    let shop = Workshop::flat();
    let errors = told(
        &shop,
        "const far = () => new GoalXZ(start.x + 50, start.z);
        const first = caught(bot.pathfinder.goto(far()));
        await bot.waitForTicks(5);
        const second = caught(bot.pathfinder.goto(far()));
        await bot.waitForTicks(5);
        const moved = bot.pathfinder.isMoving();
        bot.pathfinder.stop();
        const third = caught(bot.pathfinder.goto(far()));
        await bot.waitForTicks(5);
        bot.pathfinder.setGoal(null);
        const movements = new Movements(bot);
        movements.canDig = false;
        bot.pathfinder.setMovements(movements);
        const fourth = await caught(bot.pathfinder.goto(new GoalBlock(start.x, start.y + 20, start.z)));
        const ends = [await first, await second, await third, fourth];
        return [...ends, moved, bot.pathfinder.isMoving(), bot.pathfinder.goal];",
    );
    assert_eq!(
        errors,
        json!([
            "GoalChanged: The goal was changed before it could be completed!",
            "PathStopped: Path was stopped before it could be completed! Thus, the desired goal was not reached.",
            "GoalChanged: The goal was changed before it could be completed!",
            "NoPath: No path to the goal!",
            true,
            false,
            null
        ])
    );
}

#[test]
fn a_goal_without_numbers_is_refused_in_words() {
    let shop = Workshop::flat();
    let errors = told(
        &shop,
        "return [
            await caught(bot.pathfinder.goto(new GoalNear(start.x, start.y, start.z))),
            await caught(bot.pathfinder.goto(new GoalBlock(undefined, 1, 2))),
        ];",
    );
    assert_eq!(
        errors,
        json!([
            "TypeError: GoalNear needs a range in blocks as its last argument",
            "TypeError: GoalBlock needs numbers, but its x is NaN"
        ])
    );
}

#[test]
fn the_events_of_a_walk_come_in_order() {
    let shop = Workshop::flat();
    let events = told(
        &shop,
        "const events = [];
        for (const event of ['goal_updated', 'path_update', 'path_reset', 'path_stop', 'goal_reached']) {
            bot.on(event, (what) => events.push(what?.status ? `${event} ${what.status} ${what.path.length}` : typeof what === 'string' ? `${event} ${what}` : event));
        }
        bot.pathfinder.setGoal(new GoalXZ(start.x + 4, start.z));
        await bot.waitForTicks(40);
        bot.pathfinder.setGoal(new GoalXZ(start.x + 30, start.z));
        await bot.waitForTicks(5);
        bot.pathfinder.setGoal(new GoalXZ(start.x, start.z));
        await bot.waitForTicks(3);
        bot.pathfinder.stop();
        return events;",
    );
    assert_eq!(
        events,
        json!([
            "goal_updated",
            "path_update success 4",
            "goal_reached",
            "goal_updated",
            "path_update success 26",
            "goal_updated",
            "path_reset goal_updated",
            "path_update success 5",
            "path_stop"
        ])
    );
}

#[test]
fn who_follows_a_player_keeps_near_until_told_otherwise() {
    let shop = Workshop::flat();
    let bob = AgentName::new("bob").unwrap();
    let _bob = shop.world.join(bob.clone());
    let away = shop.feet().offset(9, 0, 0);
    shop.world.with(|world| world.put_body(&bob, away));
    let came = told(
        &shop,
        "const bob = bot.players.bob.entity;
        bot.pathfinder.setGoal(new GoalFollow(bob, 2), true);
        await bot.waitForTicks(80);
        const near = bot.entity.position.distanceTo(bob.position) <= 3.5;
        bot.pathfinder.setGoal(null);
        return [near, bot.pathfinder.goal];",
    );
    assert_eq!(came, json!([true, null]));
}

#[test]
fn who_goes_to_a_creature_goes_to_where_it_is_by_then() {
    let shop = Workshop::flat();
    let at = shop.feet().offset(14, 0, 0);
    shop.world
        .with(|world| world.summon(&MobName::new("cow"), at))
        .unwrap();
    let came = told(
        &shop,
        "const cow = bot.nearestEntity((entity) => entity.name === 'cow');
        await bot.pathfinder.goto(new GoalFollow(cow, 2));
        const now = Object.values(bot.entities).find(({ id }) => id === cow.id);
        return now.position.distanceTo(bot.entity.position) <= 4.5;",
    );
    assert_eq!(came, json!(true));
}

#[test]
fn a_way_is_told_without_walking_it() {
    let shop = Workshop::flat();
    for (x, z) in (-2..=2).flat_map(|x| (-2..=2).map(move |z| (x, z))) {
        if x * x == 4 || z * z == 4 {
            shop.set("bedrock", x, 0, z).set("bedrock", x, 1, z);
        }
    }
    let ask = "const way = bot.pathfinder.getPathTo(bot.pathfinder.movements, new GoalXZ(start.x + 6, start.z));
        const [last] = way.path.slice(-1);
        return [way.status, way.path.length, last ? [last.x - start.x, last.y - start.y, last.z - start.z] : null, here()];";
    let digging = "const movements = new Movements(bot); movements.canDig = false; bot.pathfinder.setMovements(movements);\n";
    let walled = told(&shop, &format!("{digging}{ask}"));
    assert_eq!(walled, json!(["noPath", 0, null, [0, 0, 0]]));
    shop.set("air", 0, 0, 2).set("air", 0, 1, 2);
    let open = told(&shop, &format!("{digging}{ask}"));
    assert_eq!(
        (&open[0], &open[2]),
        (&json!("success"), &json!([6.5, 0, 0.5]))
    );
    let from = told(
        &shop,
        "const { value } = bot.pathfinder.getPathFromTo(new Movements(bot), at(4, 0, 0), new GoalXZ(start.x + 8, start.z)).next();
        return [value.result.status, value.result.path.length];",
    );
    assert_eq!(from, json!(["success", 4]));
}

#[test]
fn with_its_own_eyes_a_skill_is_told_no_way_through_what_it_never_saw() {
    let shop = Workshop::flat();
    for y in 0..4 {
        for z in -40..=40 {
            shop.set("bedrock", 4, y, z);
        }
    }
    let ask = format!("{BEGIN}const movements = new Movements(bot); movements.canDig = false;
        const to = (x) => bot.pathfinder.getPathTo(movements, new GoalBlock(start.x + x, start.y, start.z)).status;
        return [to(2), to(8)];");
    let seen = Sight::Seen(std::sync::Arc::new(std::sync::Mutex::new(Seen::default())));
    let outcome = shop.run_with(seen, &ask);
    assert_eq!(outcome.error, None);
    assert_eq!(outcome.result, json!(["success", "noPath"]));
}

#[test]
fn a_walk_that_digs_says_that_it_mines() {
    let shop = Workshop::flat();
    shop.give("iron_pickaxe", 1);
    for y in 0..3 {
        for z in -30..=30 {
            shop.set("stone", 3, y, z);
        }
    }
    let mined = told(
        &shop,
        "let mined = 0;
        const counting = setInterval(() => { if (bot.pathfinder.isMining()) mined += 1; }, 50);
        await bot.pathfinder.goto(new GoalXZ(start.x + 6, start.z));
        clearInterval(counting);
        return [mined > 5, bot.pathfinder.isMining(), bot.pathfinder.bestHarvestTool(bot.blockAt(at(3, 0, 5))).name];",
    );
    assert_eq!(mined, json!([true, false, "iron_pickaxe"]));
}
