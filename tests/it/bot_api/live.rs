//! What the objects really have stands in the table.

use std::collections::BTreeSet;

use super::entries;
use super::yard::Yard;
use mindforge::skill::Scene;

/// How to come by an object of each kind, and the names under which the table has what is on it.
const OBJECTS: &[(&str, &[&str])] = &[
    ("bot", &["bot"]),
    ("bot.pathfinder", &["bot.pathfinder"]),
    ("bot.tool", &["bot.tool"]),
    ("bot.collectBlock", &["bot.collectBlock"]),
    ("bot.pvp", &["bot.pvp"]),
    ("bot.hawkEye", &["bot.hawkEye"]),
    ("bot.autoEat", &["bot.autoEat"]),
    ("bot.armorManager", &["bot.armorManager"]),
    ("bot.world", &["bot.world", "bot"]),
    ("bot.collectBlock", &["bot.collectBlock"]),
    ("bot.pvp", &["bot.pvp"]),
    ("bot.tool", &["bot.tool"]),
    ("bot.hawkEye", &["bot.hawkEye"]),
    ("bot.autoEat", &["bot.autoEat"]),
    ("bot.armorManager", &["bot.armorManager"]),
    ("bot.inventory", &["bot.inventory", "window"]),
    ("bot.inventory.items()[0]", &["item"]),
    ("bot.entity", &["entity"]),
    ("bot.nearestEntity()", &["entity"]),
    ("bot.blockAt(start)", &["block"]),
    ("new Vec3(1, 2, 3)", &["Vec3"]),
    ("mcData", &["mcData"]),
    (
        "await bot.openContainer(bot.blockAt(at(-2, 0, 2)))",
        &["window"],
    ),
    (
        "await bot.openFurnace(bot.blockAt(at(2, 0, -2)))",
        &["window", "furnace"],
    ),
    (
        "bot.recipesAll(mcData.itemsByName.stick.id, null, null)[0]",
        &["recipe"],
    ),
    ("new Movements(bot)", &["movements"]),
    ("new GoalNear(1, 2, 3, 4)", &["goal"]),
];

/// The public names on an object and its prototypes.
const LISTER: &str = "
const names = new Set();
for (let owner = object; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
  for (const name of Reflect.ownKeys(owner)) {
    if (typeof name === 'string' && name !== 'constructor' && !name.startsWith('_')) names.add(name);
  }
}
check(1, 1);
for (const name of names) console.log(name);
";

#[test]
fn every_global_name_of_ours_is_in_the_table() {
    const STANDARD: &str = "Object Function Error EvalError RangeError ReferenceError SyntaxError TypeError URIError InternalError \
        AggregateError Array parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent escape \
        unescape Infinity NaN undefined Number Boolean String Math Reflect Symbol globalThis eval Iterator Date RegExp JSON Map Set \
        WeakMap WeakSet ArrayBuffer Uint8ClampedArray Int8Array Uint8Array Int16Array Uint16Array Int32Array Uint32Array Float16Array \
        Float32Array Float64Array BigInt64Array BigUint64Array DataView BigInt Proxy SharedArrayBuffer Atomics SuppressedError \
        DisposableStack AsyncDisposableStack Promise queueMicrotask console performance goals";
    let known: BTreeSet<&str> = entries().map(mindforge::skill::Entry::name).collect();
    let code = format!("const object = globalThis;\n{LISTER}");
    let outcome = Yard::new(Scene::Yard).run(&code);
    assert_eq!(outcome.error, None);
    let ours = outcome.log.iter().map(String::as_str);
    let missing: Vec<_> = ours
        .filter(|name| {
            !STANDARD.split_whitespace().any(|other| other == *name) && !known.contains(name)
        })
        .collect();
    assert!(missing.is_empty(), "not in the table: {missing:?}");
}

#[test]
fn every_name_on_the_objects_that_skills_get_is_in_the_table() {
    let known: BTreeSet<&str> = entries().map(mindforge::skill::Entry::name).collect();
    let mut missing = Vec::new();
    for (object, owners) in OBJECTS {
        let outcome = Yard::new(Scene::Yard).run(&format!("const object = {object};\n{LISTER}"));
        assert_eq!(outcome.error, None, "{object}");
        missing.extend(
            outcome
                .log
                .iter()
                .filter(|name| {
                    !owners
                        .iter()
                        .any(|owner| known.contains(format!("{owner}.{name}").as_str()))
                })
                .map(|name| format!("{}.{name}", owners[0])),
        );
    }
    assert!(
        missing.is_empty(),
        "not in the table: {}",
        missing.join(" ")
    );
}
