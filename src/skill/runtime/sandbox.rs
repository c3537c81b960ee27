//! The interpreter of one run: made, given its turns, and read when it fails.

use std::rc::Rc;

use rquickjs::context::{EvalOptions, intrinsic};
use rquickjs::{
    CatchResultExt, CaughtError, Context, Ctx, Exception, Function, Object, Persistent, Runtime,
};

use super::desk::{Desk, Ending};
use super::host;
use super::modules::NoModules;
use super::probe::{NO_BIG_INTEGERS, big_integer};
use super::shim;
use crate::skill::{ErrorKind, Program, primitives};

/// What the language offers to skills. Left out: `WeakRef` (tells of the collector's timing), modules, the real clock.
type Language = (
    intrinsic::Eval,
    intrinsic::Date,
    intrinsic::RegExpCompiler,
    intrinsic::RegExp,
    intrinsic::Json,
    intrinsic::Proxy,
    intrinsic::MapSet,
    intrinsic::TypedArrays,
    intrinsic::Promise,
);

/// A source becomes the body of a function, so that each file has its own scope, and what Node gives to a file. This goes before it and
/// takes a line.
const OPENING: &str = "(function (module, exports) {\n";
pub(super) const OPENING_LINES: u32 = 1;

/// Bytes at which cycles are first looked for: more than the shim takes, so that making it is not interrupted by that.
const COLLECT_AT: usize = 1 << 20;

/// The interpreter. Fields are dropped in this order: values before the context, the context before the runtime.
pub(super) struct Sandbox {
    entries: Entries,
    context: Context,
    runtime: Runtime,
    desk: Rc<Desk>,
}

/// The functions by which the shim is entered.
struct Entries {
    turn: Persistent<Function<'static>>,
    start: Persistent<Function<'static>>,
    site: Persistent<Function<'static>>,
}

impl Sandbox {
    /// Makes the interpreter and the shim in it; nothing of the skill has run yet.
    pub(super) fn open(desk: Rc<Desk>) -> Result<Self, Ending> {
        let broken = |error: rquickjs::Error| Ending::Threw {
            message: format!("the interpreter could not be made: {error}"),
            stack: String::new(),
        };
        let runtime = Runtime::new().map_err(broken)?;
        let limits = desk.meter.limits();
        runtime.set_memory_limit(limits.heap_bytes);
        runtime.set_gc_threshold(COLLECT_AT);
        runtime.set_max_stack_size(limits.stack_bytes);
        runtime.set_loader(NoModules, NoModules);
        let meter = Rc::clone(&desk);
        runtime.set_interrupt_handler(Some(Box::new(move || meter.meter.poll())));
        let context = Context::builder()
            .with::<Language>()
            .build(&runtime)
            .map_err(broken)?;
        let tracker = Rc::clone(&desk);
        runtime.set_host_promise_rejection_tracker(Some(Box::new(move |_, _, reason, handled| {
            let reason = reason.into_object().and_then(Exception::from_object);
            let message = reason
                .and_then(|reason| reason.message())
                .unwrap_or_default();
            tracker.rejected(message, handled);
        })));
        let entries = context.with(|ctx| {
            enter_shim(&ctx, &desk)
                .catch(&ctx)
                .map_err(|error| ending_of(&error, &desk))
        })?;
        Ok(Self {
            entries,
            context,
            runtime,
            desk,
        })
    }

    /// Calls the skill's main function.
    pub(super) fn start(&self) {
        self.enter(|ctx| {
            let program = &self.desk.program;
            let make = scoped(ctx, &program.file, &program.source, program.name.as_str())?;
            let (module, exports) = (Object::new(ctx.clone())?, Object::new(ctx.clone())?);
            module.set("exports", exports.clone())?;
            let main: Function<'_> = make.call((module, exports))?;
            let args = serde_json::Value::from(program.args.clone()).to_string();
            let start = self.entries.start.clone().restore(ctx)?;
            start.call((main, args, program.source.as_str()))
        });
    }

    /// Tells the shim what happened: JSON with the actions that ended and what was sensed.
    pub(super) fn turn(&self, news: &str) {
        self.enter(|ctx| self.entries.turn.clone().restore(ctx)?.call((news,)));
    }

    /// The stack at the skill's last call of one of the shim's functions.
    pub(super) fn last_site(&self) -> String {
        let site = |ctx: Ctx<'_>| self.entries.site.clone().restore(&ctx)?.call(());
        self.context.with(site).unwrap_or_default()
    }

    /// Bytes that the interpreter has taken from the system's allocator and not given back.
    pub(super) fn heap_bytes(&self) -> usize {
        let used = self.runtime.memory_usage().malloc_size;
        usize::try_from(used).unwrap_or_default()
    }

    /// Runs a piece of JavaScript and then what it left to do, counted.
    fn enter(&self, piece: impl FnOnce(&Ctx<'_>) -> rquickjs::Result<()>) {
        self.context.with(|ctx| {
            if let Err(error) = piece(&ctx).catch(&ctx) {
                self.desk.end(ending_of(&error, &self.desk));
            }
        });
        while self.desk.ending.borrow().is_none() && !self.desk.meter.job() {
            match self.runtime.execute_pending_job() {
                Ok(true) => {}
                Ok(false) => break,
                Err(failed) => failed.0.with(|ctx| {
                    let error = CaughtError::from_error(&ctx, rquickjs::Error::Exception);
                    self.desk.end(ending_of(&error, &self.desk));
                }),
            }
        }
        self.stop_if_tripped();
    }

    /// A limit that was hit counts for more than how the skill took it.
    fn stop_if_tripped(&self) {
        if let Some(kind) = self.desk.meter.tripped() {
            let mut ending = self.desk.ending.borrow_mut();
            if !matches!(*ending, Some(Ending::Stopped { .. })) {
                let stack = String::new();
                *ending = Some(Ending::Stopped { kind, stack });
            }
        }
    }
}

/// Compiles a skill of the library, or a primitive, to a function that makes its main function.
pub(super) fn callable<'js>(
    ctx: &Ctx<'js>,
    program: &Program,
    name: &str,
) -> rquickjs::Result<Function<'js>> {
    if let Some(source) = program.library.get(name) {
        return scoped(ctx, &format!("library/{name}.js"), source, name);
    }
    match primitives().iter().find(|primitive| primitive.name == name) {
        Some(primitive) => scoped(
            ctx,
            &format!("primitives/{name}.js"),
            primitive.source,
            name,
        ),
        None => Err(Exception::throw_reference(
            ctx,
            &format!("there is no skill `{name}`"),
        )),
    }
}

/// Compiles a source to a function that runs it in a scope of its own and returns its function called `name`.
fn scoped<'js>(
    ctx: &Ctx<'js>,
    file: &str,
    source: &str,
    name: &str,
) -> rquickjs::Result<Function<'js>> {
    if big_integer(source).is_some() {
        return Err(Exception::throw_syntax(ctx, NO_BIG_INTEGERS));
    }
    evaluate(
        ctx,
        file,
        format!("{OPENING}{source}\n;return {name};\n}})"),
    )
}

fn enter_shim<'js>(ctx: &Ctx<'js>, desk: &Rc<Desk>) -> rquickjs::Result<Entries> {
    let host = host::object(ctx, desk)?;
    let api = shim::make(ctx, &host)?;
    let entry = |name: &str| {
        let function: Function<'js> = api.get(name)?;
        Ok::<_, rquickjs::Error>(Persistent::save(ctx, function))
    };
    Ok(Entries {
        turn: entry("turn")?,
        start: entry("start")?,
        site: entry("site")?,
    })
}

fn evaluate<'js>(
    ctx: &Ctx<'js>,
    file: &str,
    source: impl Into<Vec<u8>>,
) -> rquickjs::Result<Function<'js>> {
    let mut options = EvalOptions::default();
    options.strict = false;
    options.filename = Some(file.to_owned());
    ctx.eval_with_options(source, options)
}

/// What an error that nobody caught means for the run.
fn ending_of(error: &CaughtError<'_>, desk: &Desk) -> Ending {
    let (message, stack) = match error {
        CaughtError::Exception(exception) => (
            exception.message().unwrap_or_default(),
            exception.stack().unwrap_or_default(),
        ),
        // Where not even an error object could be made, the interpreter throws `null`.
        CaughtError::Value(value) if value.is_null() => ("out of memory".to_owned(), String::new()),
        other => (other.to_string(), String::new()),
    };
    match desk.meter.tripped() {
        Some(kind) => Ending::Stopped { kind, stack },
        None => Ending::Threw { message, stack },
    }
}

/// What kind of error the interpreter's own words tell of.
pub(super) fn kind_of(message: &str) -> ErrorKind {
    const HEAP: [&str; 3] = [
        "out of memory",
        "string too long",
        "invalid array buffer length",
    ];
    const STACK: [&str; 2] = ["Maximum call stack size exceeded", "stack overflow"];
    if HEAP.iter().any(|words| message.contains(words)) || message == "null" {
        ErrorKind::Heap
    } else if STACK.iter().any(|words| message.contains(words)) {
        ErrorKind::Stack
    } else {
        ErrorKind::Exception
    }
}
