//! Ways out of the sandbox, to the host or to code made of text.

use super::{all_end, result};
use crate::skill::ErrorKind;

#[test]
fn text_is_never_made_into_code() {
    let kinds = [
        "() => {}",
        "async () => {}",
        "function () {}",
        "function* () {}",
        "async function () {}",
        "async function* () {}",
        "class {}",
        "{ m() {} }.m",
        "bot.chat",
        "bot.dig",
        "bot.pathfinder.goto",
        "bot.entity.position.offset",
        "Vec3",
        "new GoalNear(1, 2, 3, 4).isEnd",
        "mcData.blocksByName.stone.constructor",
        "require",
        "require('vec3')",
        "craftItem",
        "console.log",
        "setTimeout",
        "'x'.indexOf",
        "[].sort",
        "Map",
        "Date",
        "Math.random",
        "JSON.parse",
        "new Promise(() => {}).then",
        "Object.getOwnPropertyDescriptor(bot, 'health').get",
    ];
    for kind in kinds {
        let attack = format!(
            "const f = ({kind}); const code = 'globalThis.escaped = 1; return 1';
            for (const make of [f.constructor, Object.getPrototypeOf(f).constructor, f.constructor.constructor]) {{
                try {{ make(code)(); }} catch {{}}
                try {{ new make(code)(); }} catch {{}}
                try {{ Reflect.construct(make, [code], f)(); }} catch {{}}
            }}
            return globalThis.escaped === undefined;"
        );
        assert_eq!(result(&attack), true, "{kind}");
    }
    all_end(
        ErrorKind::Exception,
        &[
            "eval('1');",
            "(0, eval)('1');",
            "globalThis.eval('1');",
            "new Function('return 1')();",
            "setTimeout('globalThis.escaped = 1', 50);",
            "setInterval('globalThis.escaped = 1', 50);",
            "await import('fs');",
            "await import('api/core.js');",
            "await import('./core.js');",
            "require('fs');",
            "require('api/core.js');",
            "require('__proto__');",
            "require('constructor');",
            "require({ toString: () => 'fs' });",
        ],
    );
}

#[test]
fn nothing_of_the_host_can_be_named() {
    let found = result(
        "const names = ['process', 'std', 'os', 'Deno', 'Bun', 'host', 'api', 'print', 'load', 'fetch', 'XMLHttpRequest', 'WebAssembly',
            'module', 'exports', 'global', 'window', '__dirname', 'Worker', 'Atomics', 'SharedArrayBuffer', 'WeakRef', 'FinalizationRegistry'];
        return names.filter((name) => { try { return globalThis[name] !== undefined && globalThis[name] !== globalThis; } catch { return false; } });",
    );
    assert_eq!(found, serde_json::json!([]));
}

#[test]
fn the_stack_does_not_hand_out_functions() {
    let seen = result(
        "let seen = 0; Error.prepareStackTrace = (error, sites) => { seen += 1; return sites; };
        [2, 1].sort(() => { seen += Array.isArray(new Error('x').stack); return 0; });
        try { bot.lookAt(null); } catch {}
        return [seen, (function () { try { return typeof arguments.callee.caller; } catch { return 'refused'; } })()];",
    );
    assert_eq!(seen[0], 0, "{seen}");
}

#[test]
fn getters_in_arguments_give_what_they_give_and_no_more() {
    let outcome = result(
        "const trap = { get x() { return 1; }, get y() { return 2; }, get z() { return 3; }, __proto__: { w: 4 } };
        const at = [];
        for (const p of [trap, JSON.parse('{\"x\":1,\"y\":2,\"z\":3,\"__proto__\":{\"polluted\":1}}')]) at.push(bot.blockAt(p) !== undefined);
        const bad = [{ get x() { throw new Error('no'); } }, null, 5, 'x', Symbol('x'), { x: NaN, y: 1, z: 1 }, { x: 1e300, y: 1, z: 1 }, { x: {}, y: 1, z: 1 }];
        for (const p of bad) { try { bot.blockAt(p); at.push('gave'); } catch (error) { at.push('refused'); } }
        return [at.length, {}.polluted === undefined];",
    );
    assert_eq!(outcome, serde_json::json!([10, true]));
}

#[test]
fn arguments_of_actions_are_checked_by_the_host() {
    all_end(
        ErrorKind::Exception,
        &[
            "await bot.lookAt({ x: 'a', y: {}, z: [] });",
            "await bot.lookAt({ x: NaN, y: NaN, z: NaN });",
            "await bot.pathfinder.goto({ destination: () => ({ goal: 'rm -rf' }) });",
            "await bot.pathfinder.goto({ destination: () => 5 });",
            "bot.findBlocks({ matching: 1, maxDistance: { valueOf() { throw new Error('x'); } } });",
        ],
    );
}
