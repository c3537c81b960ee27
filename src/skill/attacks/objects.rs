//! Slow built-in functions of objects, big integers, and numbers without end.

use super::all_end;
use crate::skill::ErrorKind;

#[test]
fn going_through_a_huge_object_again_and_again_ends() {
    for call in [
        "Object.keys(o)",
        "Object.values(o)",
        "Object.entries(o)",
        "Object.getOwnPropertyNames(o)",
        "Object.getOwnPropertyDescriptors(o)",
        "Object.assign({}, o)",
        "Object.freeze(o)",
        "Object.isFrozen(o)",
        "Object.fromEntries(Object.entries(o))",
        "Reflect.ownKeys(o)",
        "JSON.stringify(o)",
        "new Map(Object.entries(o))",
    ] {
        let attack = format!(
            "const o = {{}}; for (let i = 0; i < 1e4; i += 1) o['k' + i] = undefined; for (;;) {call};"
        );
        all_end(ErrorKind::Cpu, &[&attack]);
    }
    all_end(
        ErrorKind::Cpu,
        &["let o = {}; for (let i = 0; i < 60; i += 1) o = { a: o, b: o }; JSON.stringify(o);"],
    );
}

#[test]
fn big_integers_are_no_part_of_the_language() {
    all_end(
        ErrorKind::Syntax,
        &[
            "2n ** 1000000n;",
            "let a = 0xffn; for (;;) a *= a;",
            "'a string with 5n in it';",
        ],
    );
    all_end(
        ErrorKind::Exception,
        &[
            "BigInt(2) ** BigInt(1e6);",
            "new BigInt64Array(1);",
            "new DataView(new ArrayBuffer(8)).getBigInt64(0);",
            "Object.getPrototypeOf(BigInt(1));",
        ],
    );
}

#[test]
fn functions_of_iterators_that_nothing_counts_are_gone() {
    all_end(
        ErrorKind::Exception,
        &[
            "new Array(4294967295).keys().drop(4e9).next();",
            "new Array(4294967295).values().forEach(Math.abs);",
            "Iterator.from([]).map(Math.abs);",
            "Math.sumPrecise(new Array(4294967295));",
            "Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0);",
        ],
    );
}
