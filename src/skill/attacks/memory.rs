//! Memory bombs.

use super::all_end;
use crate::skill::ErrorKind;

#[test]
fn memory_has_an_end() {
    all_end(
        ErrorKind::Heap,
        &[
            "const a = []; for (;;) a.push({});",
            "const a = []; for (;;) a.push(new Array(1000).fill(1));",
            "let a = null; for (;;) a = { a };",
            "const m = new Map(); for (let i = 0; ; i += 1) m.set(i, [i]);",
            "const s = new Set(); for (let i = 0; ; i += 1) s.add([i]);",
            "const w = new WeakMap(), keys = []; for (;;) { const k = {}; keys.push(k); w.set(k, [k]); }",
            "const a = []; for (;;) a.push(() => a);",
            "const a = []; for (;;) a.push(new ArrayBuffer(100000));",
            "new Uint8Array(1e9);",
            "new ArrayBuffer(0, { maxByteLength: 1e9 });",
            "const a = [...new Array(4294967295)];",
            "let t = 'a'; for (;;) { t += t; if (t[9] === 'b') return; }",
            "'a'.repeat(1e9);",
            "'a'.padEnd(1e9, 'bc');",
            "const o = {}; for (let i = 0; ; i += 1) o['key' + i] = i;",
            "const a = []; for (;;) a.push(Symbol('x'));",
            "const a = []; for (;;) a.push(new Error('x'));",
            "class A { x = [this]; } const a = []; for (;;) a.push(new A());",
        ],
    );
}

#[test]
fn a_hog_that_catches_the_error_and_goes_on_ends() {
    all_end(
        ErrorKind::Heap,
        &[
            "for (;;) { try { 'a'.repeat(1e9); } catch {} }",
            "for (;;) { try { new Uint8Array(1e9); } catch {} }",
            "for (;;) { try { Array.from({ length: 1e8 }); } catch {} }",
            "for (;;) { try { JSON.stringify('a'.repeat(4e6).split('')); } catch {} }",
        ],
    );
}

#[test]
fn null_is_what_is_thrown_when_there_is_no_memory_for_an_error() {
    all_end(ErrorKind::Heap, &["throw null;"]);
}
