//! Slow built-in functions of texts.

use super::{all_end, result};
use crate::skill::ErrorKind;

#[test]
fn searching_a_long_text_for_a_long_text_ends() {
    all_end(
        ErrorKind::Cpu,
        &[
            "'a'.repeat(1e6).indexOf('a'.repeat(5e5) + 'b');",
            "'a'.repeat(1e6).lastIndexOf('b' + 'a'.repeat(5e5));",
            "'a'.repeat(1e6).includes('a'.repeat(5e5) + 'b');",
            "'a'.repeat(1e6).split('a'.repeat(5e5) + 'b');",
            "'a'.repeat(1e6).replaceAll('a'.repeat(5e5) + 'b', '');",
            "'a'.repeat(1e6).replace({ toString: () => 'a'.repeat(5e5) + 'b' }, '');",
            "/(a+)+b/.test('a'.repeat(5000));",
            "'a'.repeat(3000).replace(/(a*)*b/g, '');",
            "'a'.repeat(1e5).split(/(a*)*b/);",
            "'a'.repeat(3000).match(/^(([a-z])+.)+[A-Z]([a-z])+$/);",
        ],
    );
}

#[test]
fn going_through_a_long_text_again_and_again_ends() {
    let functions = [
        "t.indexOf('b')",
        "t.lastIndexOf('b')",
        "t.includes('b')",
        "t.startsWith(u)",
        "t.slice(1)",
        "t.concat(t)",
        "t.repeat(2)",
        "t.padEnd(5e5)",
        "t.padStart(5e5)",
        "t.trim()",
        "t.toUpperCase()",
        "t.normalize('NFD')",
        "t.localeCompare(u)",
        "t.split('b')",
        "t.replace('b', 'c')",
        "t.replaceAll('b', 'c')",
        "t.replace(/b/g, 'c')",
        "t.match(/b/)",
        "t.search(/b/)",
        "[...t.matchAll(/b/g)]",
        "/b/.test(t)",
        "encodeURIComponent(t)",
        "escape(t)",
        "JSON.stringify(t)",
        "JSON.parse('\"' + t + '\"')",
        "String.raw({ raw: t })",
        "''.indexOf.call({ toString: () => t }, 'b')",
    ];
    for call in functions {
        let attack =
            format!("const t = 'a'.repeat(2e5), u = 'a'.repeat(2e5) + 'b'; for (;;) {call};");
        all_end(ErrorKind::Cpu, &[&attack]);
    }
}

#[test]
fn numbers_and_dates_are_read_in_bounded_steps() {
    all_end(
        ErrorKind::Cpu,
        &[
            "for (;;) (123.456).toString(7);",
            "for (;;) Date.parse('1'.repeat(1e5));",
            "for (;;) new Date('x'.repeat(1e5));",
            "const tag = (parts, ...values) => values; for (;;) tag`a${1}b`;",
        ],
    );
}

#[test]
fn no_text_is_longer_than_sixteen_mebibytes_to_a_function() {
    let attack = "let t = 'a'; while (t.length <= 2 ** 24) t += t; t.slice(1);";
    all_end(ErrorKind::Heap, &[attack]);
}

#[test]
fn bounded_functions_give_what_they_always_gave() {
    let given = result(
        "return [
            'abcb'.indexOf('b', 2), 'abcb'.lastIndexOf('b'), 'abc'.includes('bc'), 'a-b'.split('-'), 'ab'.split(''), 'a'.split(),
            'aa'.replace('a', 'b'), 'aa'.replaceAll('a', (x) => x + x), 'aXb'.split(/x/i), 'aab'.match(/a/g), 'q'.padEnd(3, 'z'),
            ' x '.trim(), 'x'.indexOf.name, 'x'.indexOf.length, 'x'.trimLeft(), JSON.stringify({ a: [1, { b: 2 }], c: undefined }),
            JSON.stringify({ a: 1, b: 2 }, ['a']), JSON.stringify([1], null, 1), JSON.parse('{\"a\":[1]}', (k, v) => v),
            String(Symbol.iterator), 'abc'.at(-1), 'a,b'.concat('c', 1),
        ];",
    );
    insta::assert_snapshot!(given, @r#"[3,3,true,["a","b"],["a","b"],["a"],"ba","aaaa",["a","b"],["a","a"],"qzz","x","indexOf",1,"x","{\"a\":[1,{\"b\":2}]}","{\"a\":1}","[\n 1\n]",{"a":[1]},"Symbol(Symbol.iterator)","c","a,bc1"]"#);
}
