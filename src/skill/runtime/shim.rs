//! The bot shim: the files of `skills/api/`, in the order in which they are made.
//!
//! A part begins with a comment that says what it is for, and the rest is one function:
//!
//! ```js
//! // What it is for.
//! (function (host, api) {
//!   "use strict";
//!   ...
//! });
//! ```
//!
//! The parts are parsed once per process; a run loads their bytecode, which takes a twelfth of the time. It still runs each part's
//! outermost function, so what takes long belongs into functions that are called when a skill needs them.

use std::sync::OnceLock;

use rquickjs::loader::{Bundle, Loader};
use rquickjs::module::WriteOptions;
use rquickjs::{Context, Ctx, Function, Module, Object, Result, Runtime};

/// One file of the shim.
struct Part {
    /// Its name in stacks.
    file: &'static str,
    /// JavaScript: a function of the host's object and of what the parts share.
    source: &'static str,
}

macro_rules! parts {
    ($($name:literal),* $(,)?) => {
        &[$(Part {
            file: concat!("api/", $name, ".js"),
            source: include_str!(concat!("../../../skills/api/", $name, ".js")),
        }),*]
    };
}

/// Makes the whole shim in a context; gives what its parts share.
pub(super) fn make<'js>(ctx: &Ctx<'js>, host: &Object<'js>) -> Result<Object<'js>> {
    let parts = compiled()?;
    let api = Object::new(ctx.clone())?;
    for (file, _) in parts {
        let (module, _) = Bundle { 0: parts }.load(ctx, file, None)?.eval()?;
        let part: Function<'js> = module.get("default")?;
        part.call::<_, ()>((host.clone(), api.clone()))?;
    }
    Ok(api)
}

/// Names and bytecode of the parts, made when first asked for.
fn compiled() -> Result<&'static [(&'static str, &'static [u8])]> {
    static COMPILED: OnceLock<Vec<(&str, &[u8])>> = OnceLock::new();
    if let Some(parts) = COMPILED.get() {
        return Ok(parts);
    }
    let context = Context::full(&Runtime::new()?)?;
    let mut parts = Vec::new();
    for Part { file, source } in SHIM {
        let bytecode = context.with(|ctx| compile(ctx, file, source))?;
        parts.push((*file, &*bytecode.leak()));
    }
    Ok(COMPILED.get_or_init(|| parts))
}

/// The bytecode of a module that exports a part's function; lines stay where they are.
fn compile(ctx: Ctx<'_>, file: &str, source: &str) -> Result<Vec<u8>> {
    let exported = source.replacen("\n(function", "\nexport default (function", 1);
    let options = WriteOptions {
        strip_source: true,
        ..WriteOptions::default()
    };
    Module::declare(ctx, file, exported)?.write(options)
}

/// All parts; each may use what the ones before it made. The last four bound and withhold built-ins for the skill: before them all is as
/// `QuickJS` has it. A part that needs `Proxy` or `BigInt` later keeps it: `const { Proxy } = globalThis;`.
static SHIM: &[Part] = parts![
    "core",
    "clock",
    "language",
    "emitter",
    "vec3",
    "data",
    "bot",
    "item",
    "entities",
    "window",
    "inventory",
    "windows",
    "clicks",
    "crafting",
    "pathfinder",
    "block",
    "blocks",
    "world",
    "digging",
    "placing",
    "hands",
    "movement",
    "gaze",
    "events",
    "speech",
    "session",
    "tool",
    "collectBlock",
    "quarry",
    "pvp",
    "ballistics",
    "hawkEye",
    "autoEat",
    "armorManager",
    "plugins",
    "surface",
    "bounds",
    "texts",
    "lists",
    "withheld",
];
