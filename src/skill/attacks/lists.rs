//! Slow built-in functions of lists.

use super::{all_end, result};
use crate::skill::ErrorKind;

#[test]
fn going_through_four_thousand_million_holes_ends() {
    for call in [
        "join('')",
        "indexOf(1)",
        "lastIndexOf(1)",
        "includes(1)",
        "reverse()",
        "toReversed()",
        "sort()",
        "toSorted()",
        "fill(0)",
        "copyWithin(0, 1)",
        "slice(0)",
        "splice(0, 1)",
        "shift()",
        "unshift(1)",
        "concat([1])",
        "flat()",
        "flatMap((x) => x)",
        "forEach(Math.abs)",
        "map(Math.abs)",
        "filter(Math.abs)",
        "reduceRight(Math.max, 0)",
        "some(Math.abs)",
        "find(Math.abs)",
        "findLast(Math.abs)",
        "toString()",
        "toLocaleString()",
    ] {
        all_end(ErrorKind::Cpu, &[&format!("new Array(4294967295).{call};")]);
    }
}

#[test]
fn what_lies_about_its_length_is_counted_all_the_same() {
    for call in [
        "reverse",
        "sort",
        "copyWithin",
        "splice",
        "join",
        "indexOf",
        "forEach",
        "find",
    ] {
        let attack = format!(
            "let asked = 0; const list = {{ get length() {{ return asked++ % 2 ? 1e15 : 1e14; }} }};
            Array.prototype.{call}.call(list, Math.abs, 5);"
        );
        all_end(ErrorKind::Cpu, &[&attack]);
    }
    let spread = "const all = { length: 2 ** 53 - 1, [Symbol.isConcatSpreadable]: true }; return [].concat(all).length;";
    assert_eq!(result(spread), 1);
}

#[test]
fn lists_that_hold_a_list_twice_that_holds_a_list_twice_end() {
    for call in [
        "a.flat(Infinity)",
        "`${a}`",
        "a.toLocaleString()",
        "JSON.stringify(a)",
    ] {
        let attack = format!("let a = []; for (let i = 0; i < 60; i += 1) a = [a, a]; {call};");
        all_end(ErrorKind::Cpu, &[&attack]);
    }
}

#[test]
fn going_through_a_long_list_again_and_again_ends() {
    for call in [
        "a.slice().sort()",
        "a.sort((x, y) => y - x)",
        "a.unshift(a.shift())",
        "a.concat(a)",
        "a.indexOf(-1)",
        "a.join()",
        "a.flat()",
        "Array.from(a)",
        "Promise.all(a)",
        "Object.groupBy(a, String)",
        "new Set(a)",
        "new Set(a).union(new Set(a))",
        "new Set(a).forEach(Math.abs)",
        "Uint8Array.from(a)",
        "new Uint8Array(a)",
        "new Uint8Array(1e5).fill(1)",
        "new Uint8Array(1e5).slice()",
        "new Float64Array(1e5).sort()",
        "new Uint8Array(1e5).join()",
        "new ArrayBuffer(1e5).slice()",
    ] {
        let attack =
            format!("const a = []; for (let i = 0; i < 2e4; i += 1) a[i] = i; for (;;) {call};");
        all_end(ErrorKind::Cpu, &[&attack]);
    }
}

#[test]
fn bounded_functions_give_what_they_always_gave() {
    let given = result(
        "const sort = [3, 1, 2]; const like = { length: 2, 0: 'a', 1: 'b' }; class M extends Map {}
        return [
            sort.sort() === sort, sort, [1, [2, [3]]].flat(), [1].concat(2, [3]), [1, 2, 3].splice(1), [1, 2, 3].splice(1, 1),
            Array.from({ length: 2 }, (_, i) => i), Array.from(new Set([1, 1])), [1, 2].flatMap((x) => [x, x]),
            Array.prototype.slice.call(like), Array.prototype.reverse.call(like) === like, like, (function () { return [].slice.call(arguments, 1); })(1, 2),
            [...new M([[1, 2]])], new M() instanceof Map, new Map().constructor === Map, Map.name, new Set('abb').size,
            new Uint8Array([1, 2]).join(), Object.entries({ a: 1 }), Object.assign({}, { a: 1 }, null), [].slice.name, [].slice.length,
        ];",
    );
    insta::assert_snapshot!(given, @r#"[true,[1,2,3],[1,2,[3]],[1,2,3],[2,3],[2],[0,1],[1],[1,1,2,2],["a","b"],true,{"0":"b","1":"a","length":2},[2],[[1,2]],true,true,"Map",2,"1,2",[["a",1]],{"a":1},"slice",2]"#);
}
