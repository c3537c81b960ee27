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
//!
//! A part that only adds names to `api`, `bot`, `api.modules` or the global object can be `lazy` in the list: it is made when one of
//! these names is first used. The part need not know, and nobody writes the names down: they are found by making all parts once, on
//! trial. What a lazy part takes from the parts before it is there; what parts after it redefine, it finds redefined.

use std::sync::OnceLock;

use rquickjs::loader::{Bundle, Loader};
use rquickjs::module::WriteOptions;
use rquickjs::{CatchResultExt, Context, Ctx, Error, Function, Module, Object, Result, Runtime};

/// One file of the shim.
struct Part {
    /// Its name in stacks.
    file: &'static str,
    /// JavaScript: a function of the host's object and of what the parts share.
    source: &'static str,
    /// Whether it is made only when a name of it is used.
    lazy: bool,
}

macro_rules! parts {
    (@lazy lazy) => { true };
    (@lazy) => { false };
    ($($($lazy:ident)? $name:literal),* $(,)?) => {
        &[$(Part {
            file: concat!("api/", $name, ".js"),
            source: include_str!(concat!("../../../skills/api/", $name, ".js")),
            lazy: parts!(@lazy $($lazy)?),
        }),*]
    };
}

/// What is known of the parts once they were compiled.
struct Shim {
    /// Names and bytecode.
    parts: &'static [(&'static str, &'static [u8])],
    /// For the lazy ones, the names that they add: JSON.
    names: Vec<Option<String>>,
}

/// Makes the shim in a context; gives what its parts share.
pub(super) fn make<'js>(ctx: &Ctx<'js>, host: &Object<'js>) -> Result<Object<'js>> {
    let shim = shim()?;
    let api = shared(ctx)?;
    lend_parts(ctx, host, shim.parts)?;
    for (index, names) in shim.names.iter().enumerate() {
        match names {
            Some(names) => api
                .get::<_, Function<'js>>("lazily")?
                .call((names.as_str(), index))?,
            None => part(ctx, shim.parts, index)?.call((host.clone(), api.clone()))?,
        }
    }
    Ok(api)
}

/// What parts share: without a prototype, so that nothing a skill did to objects is met when a lazy part adds to it.
fn shared<'js>(ctx: &Ctx<'js>) -> Result<Object<'js>> {
    let api = Object::new(ctx.clone())?;
    api.set_prototype(None)?;
    Ok(api)
}

/// Gives the host's object the function that gives a part's function.
fn lend_parts<'js>(
    ctx: &Ctx<'js>,
    host: &Object<'js>,
    parts: &'static [(&'static str, &'static [u8])],
) -> Result<()> {
    let lend = move |ctx: Ctx<'js>, index: usize| part(&ctx, parts, index);
    host.set("part", Function::new(ctx.clone(), lend)?)
}

fn part<'js>(
    ctx: &Ctx<'js>,
    parts: &'static [(&'static str, &'static [u8])],
    index: usize,
) -> Result<Function<'js>> {
    let (file, _) = parts.get(index).ok_or(Error::Unknown)?;
    let (module, _) = Bundle { 0: parts }.load(ctx, file, None)?.eval()?;
    module.get("default")
}

/// The compiled parts, made when first asked for.
fn shim() -> Result<&'static Shim> {
    static SHIM_COMPILED: OnceLock<Shim> = OnceLock::new();
    if let Some(shim) = SHIM_COMPILED.get() {
        return Ok(shim);
    }
    let context = Context::full(&Runtime::new()?)?;
    let mut parts = Vec::new();
    for Part { file, source, .. } in SHIM {
        let bytecode = context.with(|ctx| compile(ctx, file, source))?;
        parts.push((*file, &*bytecode.leak()));
    }
    let parts = parts.leak();
    let names = Context::full(&Runtime::new()?)?.with(|ctx| survey(&ctx, parts));
    let names = names.unwrap_or_else(|error| {
        tracing::warn!(%error, "no part of the shim is lazy: the trial failed");
        vec![None; parts.len()]
    });
    Ok(SHIM_COMPILED.get_or_init(|| Shim { parts, names }))
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

/// A host that knows of nothing, for the trial.
const NO_HOST: &str =
    "new Proxy({}, { get: (own, key) => own[key] ?? (() => (key === 'names' ? [] : 0)) })";

/// Makes all parts on trial and writes down what the lazy ones add.
fn survey<'js>(
    ctx: &Ctx<'js>,
    parts: &'static [(&'static str, &'static [u8])],
) -> Result<Vec<Option<String>>> {
    let host: Object<'js> = ctx.eval(NO_HOST)?;
    let api = shared(ctx)?;
    lend_parts(ctx, &host, parts)?;
    let mut names = Vec::new();
    for (index, Part { file, lazy, .. }) in SHIM.iter().enumerate() {
        let added = if *lazy {
            let survey: Function<'js> = api.get("survey")?;
            survey.call::<_, Option<String>>((index,))
        } else {
            let made = part(ctx, parts, index)?;
            made.call((host.clone(), api.clone())).map(|()| None)
        };
        let added = added
            .catch(ctx)
            .map_err(|error| Error::new_loading_message(*file, error.to_string()))?;
        names.push(added);
    }
    Ok(names)
}

/// All parts; each may use what the ones before it made. The last four bound and withhold built-ins for the skill: before them all is as
/// `QuickJS` has it. A part that needs `Proxy` later finds it as `api.Proxy`.
static SHIM: &[Part] = parts![
    "core",
    "lazy",
    "clock",
    "language",
    "emitter",
    lazy "vec3",
    lazy "data",
    "bot",
    lazy "item",
    lazy "entities",
    lazy "window",
    lazy "inventory",
    lazy "windows",
    lazy "clicks",
    lazy "crafting",
    lazy "goals",
    lazy "sightings",
    lazy "destinations",
    lazy "movements",
    lazy "routes",
    lazy "pathfinder",
    lazy "block",
    lazy "blocks",
    lazy "world",
    lazy "digging",
    lazy "placing",
    lazy "hands",
    lazy "movement",
    lazy "gaze",
    lazy "events",
    lazy "speech",
    lazy "session",
    lazy "tool",
    lazy "collectBlock",
    lazy "quarry",
    lazy "pvp",
    lazy "ballistics",
    lazy "hawkEye",
    lazy "autoEat",
    lazy "armorManager",
    lazy "plugins",
    "surface",
    "bounds",
    "texts",
    "lists",
    "withheld",
];
