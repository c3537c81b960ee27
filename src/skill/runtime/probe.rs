//! Reads a source without running it: does it parse, and which functions does it declare?

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rquickjs::context::{EvalOptions, intrinsic};
use rquickjs::{Context, Ctx, Exception, Runtime};
use sha2::{Digest, Sha256};

use super::trace;
use crate::skill::{ErrorKind, SkillError};
use crate::vocab::SkillName;

/// How many sources are remembered.
const MOST_KNOWN: usize = 1_024;
/// Bytes that parsing may use.
const HEAP: usize = 64 << 20;
/// Goes before the source: its functions are declared, and nothing of it runs. It takes a line.
const GUARD: &str = "throw null;\n";
const GUARD_LINES: u32 = 1;
pub(super) const NO_BIG_INTEGERS: &str =
    "BigInt is not supported in a skill: write a number without `n`";
/// Made before the source is read, which may redefine what it uses.
const LISTER: &str = "(() => {
    const { keys, getPrototypeOf } = Object;
    const asynchronous = getPrototypeOf(async function () {});
    const all = globalThis;
    return () => keys(all).filter((name) => typeof all[name] === 'function')
        .map((name) => (getPrototypeOf(all[name]) === asynchronous ? 'async ' : '') + name);
})()";

/// A function that a source declares at its top level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::skill) struct Function {
    pub(in crate::skill) name: SkillName,
    pub(in crate::skill) is_async: bool,
}

/// The name of the last async function in a source: the one that is called when nobody says which.
pub fn main_function(source: &str) -> Result<SkillName, Box<SkillError>> {
    functions(source, "skill.js")?
        .into_iter()
        .rev()
        .find(|function| function.is_async)
        .map(|function| function.name)
        .ok_or_else(|| {
            let message =
                "there is no async function; a skill reads `async function name(bot) { ... }`";
            SkillError::new(ErrorKind::Syntax, message, "skill.js")
        })
}

/// The functions that a source declares, in its order. A source that was read well is not read again: skills run many times.
pub(in crate::skill) fn functions(
    source: &str,
    file: &str,
) -> Result<Vec<Function>, Box<SkillError>> {
    static KNOWN: Mutex<BTreeMap<[u8; 32], Vec<Function>>> = Mutex::new(BTreeMap::new());
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let hash = Sha256::digest(source).into();
    if let Some(functions) = known().get(&hash) {
        return Ok(functions.clone());
    }
    let functions = read(source, file)?;
    let mut known = known();
    if known.len() >= MOST_KNOWN {
        known.clear();
    }
    known.insert(hash, functions.clone());
    Ok(functions)
}

fn read(source: &str, file: &str) -> Result<Vec<Function>, Box<SkillError>> {
    if let Some((line, column)) = big_integer(source) {
        return Err(
            SkillError::new(ErrorKind::Syntax, NO_BIG_INTEGERS, file).at(source, line, column)
        );
    }
    let broken = |error: rquickjs::Error| {
        SkillError::new(
            ErrorKind::Syntax,
            format!("the source could not be read: {error}"),
            file,
        )
    };
    let runtime = Runtime::new().map_err(broken)?;
    runtime.set_memory_limit(HEAP);
    let context = Context::builder()
        .with::<(
            intrinsic::Eval,
            intrinsic::RegExpCompiler,
            intrinsic::RegExp,
            intrinsic::Promise,
        )>()
        .build(&runtime)
        .map_err(broken)?;
    context.with(|ctx| {
        let list: rquickjs::Function<'_> = ctx.eval(LISTER).map_err(broken)?;
        parse(&ctx, source, file)?;
        let names: Vec<String> = list.call(()).map_err(broken)?;
        Ok(names.iter().map(|name| declared(name)).collect())
    })
}

/// Line and column, from 1, of the first thing that reads like `10n`, even in a text or a comment: calculations with such numbers can
/// take hours in a step that nothing counts.
pub(super) fn big_integer(source: &str) -> Option<(u32, u32)> {
    let in_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    for (index, line) in source.lines().enumerate() {
        let mut from = 0;
        for word in line.split_inclusive(|c| !in_word(c)) {
            let number = word.trim_end_matches(|c| !in_word(c));
            let digits = number.strip_suffix('n').unwrap_or_default();
            let is_big = digits.starts_with(|c: char| c.is_ascii_digit())
                && digits
                    .chars()
                    .skip(2)
                    .all(|c| c.is_ascii_hexdigit() || c == '_')
                && digits
                    .chars()
                    .nth(1)
                    .is_none_or(|c| "_xXoObB0123456789".contains(c));
            if is_big {
                let column = line[..from].chars().count();
                return Some((index as u32 + 1, column as u32 + 1));
            }
            from += word.len();
        }
    }
    None
}

fn declared(text: &str) -> Function {
    let name = text.strip_prefix("async ");
    Function {
        name: SkillName::new(name.unwrap_or(text)),
        is_async: name.is_some(),
    }
}

fn parse(ctx: &Ctx<'_>, source: &str, file: &str) -> Result<(), Box<SkillError>> {
    let mut options = EvalOptions::default();
    options.strict = false;
    options.filename = Some("skill".to_owned());
    match ctx.eval_with_options::<(), _>(format!("{GUARD}{source}"), options) {
        Ok(()) => Ok(()),
        Err(rquickjs::Error::Exception) => {
            let thrown = ctx.catch();
            if thrown.is_null() {
                return Ok(());
            }
            let fault = thrown.into_object().and_then(Exception::from_object);
            Err(syntax_error(fault.as_ref(), source, file))
        }
        Err(error) => Err(SkillError::new(ErrorKind::Syntax, error.to_string(), file)),
    }
}

fn syntax_error(fault: Option<&Exception<'_>>, source: &str, file: &str) -> Box<SkillError> {
    let message = fault.and_then(Exception::message).unwrap_or_default();
    let error = SkillError::new(ErrorKind::Syntax, message, file);
    let stack = fault.and_then(Exception::stack).unwrap_or_default();
    match trace::frames(&stack).next() {
        Some(frame) => error.at(source, frame.line.saturating_sub(GUARD_LINES), frame.column),
        None => error,
    }
}

#[cfg(test)]
mod tests {
    use super::{functions, main_function};

    #[test]
    fn the_main_function_is_the_last_async_one() {
        let source = "async function a(bot) {}\nfunction Object() {}\nfunction x() {}\nasync function b(bot) {}\nfunction c() {}\nconst { d } = require('d');";
        assert_eq!(main_function(source).unwrap().as_str(), "b");
        let names: Vec<_> = functions(source, "x")
            .unwrap()
            .into_iter()
            .map(|f| f.name)
            .collect();
        assert_eq!(names, ["Object", "a", "x", "b", "c"].map(Into::into));
    }

    #[test]
    fn a_source_without_async_function_says_how_a_skill_reads() {
        insta::assert_snapshot!(
            main_function("function a() {}").unwrap_err(),
            @"syntax error: there is no async function; a skill reads `async function name(bot) { ... }`"
        );
    }

    #[test]
    fn a_syntax_error_is_shown_where_it_is() {
        insta::assert_snapshot!(
            main_function("async function a(bot) {\n  await bot.dig(;\n}").unwrap_err(),
            @r"
            syntax error at skill.js:2:17: unexpected token in expression: ';'
               2 | await bot.dig(;
                 |               ^
            "
        );
        insta::assert_snapshot!(main_function("async function a(bot) { } }").unwrap_err(), @r"
        syntax error at skill.js:1:27: unexpected token in expression: '}'
           1 | async function a(bot) { } }
             |                           ^
        ");
        insta::assert_snapshot!(main_function("import fs from 'fs';\nasync function a() {}").unwrap_err(), @r"
        syntax error at skill.js:1:8: Unexpected identifier 'fs'
           1 | import fs from 'fs';
             |        ^
        ");
    }

    #[test]
    fn big_integers_are_refused_in_every_spelling() {
        insta::assert_snapshot!(main_function("async function a(bot) {\n  return 2n ** 10n;\n}").unwrap_err(), @r"
        syntax error at skill.js:2:10: BigInt is not supported in a skill: write a number without `n`
           2 | return 2n ** 10n;
             |        ^
        ");
        for number in ["0n", "1_000n", "0xFFn", "0b1n", "0O7n", "-5n", "[1n]"] {
            assert!(
                main_function(&format!("async function a() {{ return {number}; }}")).is_err(),
                "{number}"
            );
        }
        for harmless in ["a1n", "x.b2n", "$5n", "1 + n", "0x1f", "'5 nights'"] {
            let source = format!("async function a(a1n, x, $5n, n) {{ return {harmless}; }}");
            assert!(main_function(&source).is_ok(), "{harmless}");
        }
    }

    #[test]
    fn reading_a_source_runs_nothing_of_it() {
        assert_eq!(
            main_function("for (;;) {}\nasync function a() {}")
                .unwrap()
                .as_str(),
            "a"
        );
    }
}
