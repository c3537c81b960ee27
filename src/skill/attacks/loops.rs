//! Loops and recursion without end, and those who will not be interrupted.

use super::all_end;
use crate::skill::ErrorKind;

#[test]
fn an_endless_loop_ends() {
    all_end(
        ErrorKind::Cpu,
        &[
            "for (;;) {}",
            "for (;;) await null;",
            "do { var n = 1; } while (n);",
            "label: for (;;) { for (;;) continue label; }",
            "for (const x of { *[Symbol.iterator]() { for (;;) yield 1; } }) {}",
            "for await (const x of { async *[Symbol.asyncIterator]() { for (;;) yield 1; } }) {}",
            "const [a, ...b] = { [Symbol.iterator]() { return { next: () => ({ done: false }) }; } };",
            "const step = () => Promise.resolve().then(step); await step();",
            "const step = () => queueMicrotask(step); step(); await new Promise(() => {});",
            "const thenable = { then(resolve) { resolve(thenable); } }; await thenable;",
            "return { toJSON() { for (;;); } };",
            "return { get x() { for (;;); } };",
            "`${{ toString() { for (;;); } }}`;",
            "[1, 2].sort({ valueOf() {} } && (() => { for (;;); }));",
            "'x'.replace(/x/, () => { for (;;); });",
            "JSON.parse('[1]', () => { for (;;); });",
            "class A { static { for (;;); } }",
            "for (;;) { try { null.x; } catch {} }",
        ],
    );
}

#[test]
fn catching_the_interrupt_does_not_help() {
    all_end(
        ErrorKind::Cpu,
        &[
            "for (;;) { try { for (;;); } catch {} }",
            "try { for (;;); } finally { for (;;); }",
            "const f = () => { try { for (;;); } finally { f(); } }; f();",
            "const f = async () => { try { for (;;); } catch { await f(); } }; await f();",
            "await new Promise((resolve) => { for (;;); }).catch(() => { for (;;); });",
            "Promise.resolve().then(() => { for (;;); }).finally(() => { for (;;); }); await null; for (;;) await null;",
            "function* g() { try { for (;;); } finally { yield 1; } } for (;;) for (const x of g());",
            "bot.once('chat', () => {}); setInterval(() => { for (;;); }, 50); await new Promise(() => {});",
        ],
    );
}

#[test]
fn deep_recursion_ends() {
    all_end(
        ErrorKind::Stack,
        &[
            "const f = (n) => f(n + 1) + 1; f(0);",
            "const f = async (n) => { await f(n + 1); }; await f(0);",
            "const o = { toString() { return `${o}`; } }; `${o}`;",
            "const o = { get x() { return this.x; } }; o.x;",
            "JSON.parse('['.repeat(1e5));",
            "let a = []; for (let i = 0; i < 1e5; i += 1) a = [a]; JSON.stringify(a);",
            "let a = []; for (let i = 0; i < 1e5; i += 1) a = [a]; a.flat(Infinity);",
            "let a = []; for (let i = 0; i < 1e5; i += 1) a = [a]; String(a);",
            "const f = () => Reflect.apply(f, null, []); f();",
            "const f = () => [1].map(f); f();",
            "class A { constructor() { new A(); } } new A();",
            "function* g() { yield* g(); } for (const x of g());",
        ],
    );
}

#[test]
fn a_promise_that_never_settles_ends_with_the_time_that_there_is() {
    all_end(
        ErrorKind::WorldTime,
        &[
            "await new Promise(() => {});",
            "await { then() {} };",
            "await Promise.race([]);",
            "for (;;) await bot.waitForTicks(1);",
            "await bot.pathfinder.goto(new GoalNear(9, 9, 9, 1));",
            "for (;;) { try { await bot.pathfinder.goto(new GoalNear(9, 9, 9, 1)); } catch {} }",
        ],
    );
}
