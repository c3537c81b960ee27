//! Skills of other bodies in the same process: nothing of one is seen or felt by another.

use super::{limits, program};
use crate::skill::runtime::tests::Stage;
use crate::skill::{ErrorKind, Run};

fn started(stage: &Stage, source: &str) -> Run {
    stage.run(program(source), limits())
}

#[test]
fn a_skill_at_work_feels_nothing_of_a_hostile_one_beside_it() {
    let honest = "async function main(bot) { globalThis.secret = 'mine'; for (let i = 0; i < 20; i += 1) await bot.waitForTicks(1); return [globalThis.secret, [3, 1].sort()]; }";
    let hostile = "async function main(bot) {
        Array.prototype.sort = () => 'spoiled'; Object.prototype.secret = 'stolen'; globalThis.secret = 'stolen';
        await bot.waitForTicks(5); const all = []; for (;;) all.push(new Array(1000).fill(globalThis)); }";
    let (mine, theirs) = (Stage::default(), Stage::default());
    let (mut first, mut second) = (started(&mine, honest), started(&theirs, hostile));
    let (mut good, mut bad) = (None, None);
    for _ in 0..60 {
        let (tick, events) = theirs.step();
        bad = bad.or(second.turn(tick, &events));
        let (tick, events) = mine.step();
        good = good.or(first.turn(tick, &events));
    }
    let (good, bad) = (good.unwrap(), bad.unwrap());
    assert_eq!(bad.error.unwrap().kind, ErrorKind::Heap);
    assert_eq!(good.error, None);
    assert_eq!(good.result, serde_json::json!(["mine", [1, 3]]));
}

#[test]
fn a_skill_sees_nothing_that_an_earlier_one_left() {
    let leave = "async function main(bot) { globalThis.left = 1; Array.prototype.left = 1; mcData.left = 1; Vec3.left = 1; }";
    let look = "async function main(bot) { return [globalThis.left, [].left, mcData.left, Vec3.left].every((x) => x === undefined); }";
    let stage = Stage::default();
    let (tick, events) = stage.step();
    assert!(started(&stage, leave).turn(tick, &events).is_some());
    assert_eq!(
        started(&stage, look).turn(tick, &events).unwrap().result,
        true
    );
}

#[test]
fn a_skill_cannot_stop_what_another_one_asked_of_the_body() {
    let stage = Stage::default();
    let (tick, events) = stage.step();
    let walk = "async function main(bot) { await bot.pathfinder.goto(new GoalXZ(5, 5)); }";
    let mut walking = started(&stage, walk);
    walking.turn(tick, &events);
    let stop = "async function main(bot) { bot.pathfinder.stop(); bot.stopDigging?.(); }";
    started(&stage, stop).turn(tick, &events);
    assert_eq!(stage.cancelled(), 0);
}
