//! Built-ins and objects of ours, redefined by the skill: it hurts itself at most.

use super::run;
use crate::skill::ErrorKind;

/// What a skill does after it has spoiled something.
const WORK: &str = "bot.chat('hello'); await bot.waitForTicks(2); const block = bot.blockAt(new Vec3(0, 63, 0));
    bot.on('chat', () => {}); await bot.dig(block); return [block.name, bot.inventory.items().length];";

#[test]
fn a_skill_that_spoils_built_ins_ends_and_does_nothing_that_it_may_not() {
    let evil = "(function () { return this; })";
    let throwing = "(() => { throw new Error('spoiled'); })";
    let names = [
        "Array.prototype.map",
        "Array.prototype.filter",
        "Array.prototype.push",
        "Array.prototype.forEach",
        "Array.prototype.find",
        "Array.prototype.some",
        "Array.prototype.every",
        "Array.prototype.slice",
        "Array.prototype.splice",
        "Array.prototype.shift",
        "Array.prototype.flatMap",
        "Array.prototype[Symbol.iterator]",
        "Array.prototype.toJSON",
        "Array.isArray",
        "Array.from",
        "Object.prototype.toJSON",
        "Object.prototype.then",
        "Object.prototype.toString",
        "Object.prototype.valueOf",
        "Object.prototype.failure",
        "Object.assign",
        "Object.keys",
        "Object.entries",
        "Object.fromEntries",
        "Object.defineProperty",
        "Function.prototype.call",
        "Function.prototype.apply",
        "Function.prototype.bind",
        "Promise.prototype.then",
        "Promise.prototype.catch",
        "Promise.resolve",
        "Promise.all",
        "globalThis.Promise",
        "Map.prototype.get",
        "Map.prototype.set",
        "Map.prototype.has",
        "Map.prototype.values",
        "Map.prototype.delete",
        "WeakMap.prototype.get",
        "WeakMap.prototype.set",
        "JSON.parse",
        "JSON.stringify",
        "Reflect.apply",
        "String.prototype.slice",
        "String.prototype.split",
        "String.prototype.trim",
        "Number.isInteger",
        "Number.isFinite",
        "Math.max",
        "Math.floor",
        "Math.ceil",
        "globalThis.Error",
        "Error.prototype.toString",
        "Error.captureStackTrace",
        "globalThis.Map",
        "globalThis.Vec3",
        "Vec3.prototype.offset",
        "Vec3.prototype.floored",
        "Vec3.prototype.toString",
        "bot.chat",
        "bot.dig",
        "globalThis.setTimeout",
        "console.log",
        "RegExp.prototype.exec",
        "RegExp.prototype.test",
        "Symbol.prototype.valueOf",
        "Object.getPrototypeOf([][Symbol.iterator]()).next",
        "Object.getPrototypeOf(new Map().values()).next",
        "Object.getPrototypeOf(async () => {}).then",
    ];
    for name in names {
        for value in [evil, throwing, "null", "5"] {
            let attack = format!("try {{ {name} = {value}; }} catch {{}}\n{WORK}");
            let outcome = run(&attack);
            if let Some(error) = &outcome.error {
                let told = matches!(
                    error.kind,
                    ErrorKind::Exception
                        | ErrorKind::WorldTime
                        | ErrorKind::Cpu
                        | ErrorKind::HostCalls
                        | ErrorKind::Stack
                        | ErrorKind::Heap
                );
                assert!(told, "{name} = {value}: {error}");
            }
            assert_eq!(outcome.error, run(&attack).error, "{name} = {value}");
        }
    }
}

#[test]
fn setters_on_every_object_catch_nothing_of_the_host() {
    let keys = [
        "host", "api", "act", "ask", "finish", "fail", "done", "events", "id", "fn", "due",
        "resolve", "reject", "stack", "message", "action", "at", "x", "position", "name", "value",
        "get", "set", "0",
    ];
    for key in keys {
        let attack = format!(
            "const caught = [];
            Object.defineProperty(Object.prototype, '{key}', {{ configurable: true, set(value) {{ caught.push(typeof value); }}, get() {{ return undefined; }} }});
            try {{ bot.chat('hello'); await bot.waitForTicks(1); bot.blockAt(new Vec3(0, 63, 0)); }} catch {{}}
            delete Object.prototype['{key}'];
            return caught.includes('function');"
        );
        let outcome = run(&attack);
        assert!(
            outcome.error.is_some() || outcome.result == false,
            "{key}: {outcome:?}"
        );
    }
}

#[test]
fn a_function_that_is_spoiled_cannot_uncover_the_one_below_it() {
    for name in [
        "String.prototype.repeat",
        "Array.prototype.join",
        "globalThis.Map",
        "globalThis.Function",
        "globalThis.eval",
    ] {
        let attack = format!(
            "delete {name}; const now = {name}; return now === undefined || now.name === '';"
        );
        let outcome = run(&attack);
        assert!(
            outcome.error.is_some() || outcome.result == true,
            "{name}: {outcome:?}"
        );
    }
}
