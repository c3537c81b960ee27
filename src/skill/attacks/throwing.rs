//! Throwing what is no error, and errors that bite when they are looked at.

use super::{all_end, run};
use crate::skill::ErrorKind;

#[test]
fn whatever_is_thrown_is_told() {
    all_end(
        ErrorKind::Exception,
        &[
            "throw undefined;",
            "throw 0;",
            "throw '';",
            "throw Symbol('x');",
            "throw () => {};",
            "throw [];",
            "throw Object.create(null);",
            "const o = {}; o.o = o; throw o;",
            "throw { toString() { throw 1; }, toJSON() { throw 2; } };",
            "throw { toJSON: 1, toString: 2 };",
            "const e = new Error('x'); e.message = e; throw e;",
            "const e = new Error('x'); e.stack = Symbol('x'); throw e;",
            "const e = new Error('x'); e.name = { toString() { throw e; } }; throw e;",
            "throw Object.defineProperty(new Error('x'), 'message', { get() { throw 1; } });",
            "throw Object.defineProperty(new Error('x'), 'stack', { get() { throw 1; } });",
            "throw Object.setPrototypeOf(new Error('x'), null);",
            "throw Object.create(Error.prototype);",
            "throw new AggregateError([1, 2], 'many');",
            "await Promise.reject(undefined);",
            "setTimeout(() => { throw undefined; }, 50); await new Promise(() => {});",
            "bot.on('chat', 5);",
            "throw new (class extends Error { get message() { return this; } })();",
            "Error.stackTraceLimit = 0; throw new Error('x');",
            "Error.prepareStackTrace = () => { throw 1; }; throw new Error('x');",
        ],
    );
}

#[test]
fn what_does_not_end_when_it_is_looked_at_ends() {
    all_end(
        ErrorKind::Cpu,
        &[
            "throw { toJSON() { for (;;); } };",
            "throw Object.defineProperty(new Error('x'), 'message', { get() { for (;;); } });",
            "throw Object.defineProperty(new Error('x'), 'stack', { get() { for (;;); } });",
            "throw Object.defineProperty(new Error('x'), 'name', { get() { for (;;); } });",
            "console.log({ toJSON() { for (;;); } });",
        ],
    );
}

#[test]
fn a_huge_message_is_cut_for_the_reader() {
    let outcome = run("throw new Error('x'.repeat(3e5));");
    assert!(outcome.error.unwrap().to_string().len() < 5_000);
}
