//! The few functions that JavaScript gets from us. Everything else that a skill sees is built on them in `skills/api/`.

use std::rc::Rc;

use rquickjs::{Ctx, Exception, Function, Object, Result};

use super::desk::{Desk, Ending};
use super::question::Question;
use super::sandbox;
use super::sight;
use crate::skill::{ErrorKind, primitives};
use crate::vocab::{Action, ActionId, Position, Tick};

/// The object that the shim is made with.
pub(super) fn object<'js>(ctx: &Ctx<'js>, desk: &Rc<Desk>) -> Result<Object<'js>> {
    let host = Object::new(ctx.clone())?;
    body_functions(ctx, &host, desk)?;
    clock_functions(ctx, &host, desk)?;
    run_functions(ctx, &host, desk)?;
    code_functions(ctx, &host, desk)?;
    Ok(host)
}

/// Counts the call, or throws: the interpreter is stopped at its next poll in any case.
fn charge(ctx: &Ctx<'_>, desk: &Desk) -> Result<()> {
    desk.meter
        .host_call()
        .map_err(|kind| Exception::throw_message(ctx, &desk.meter.words(kind)))
}

fn body_functions<'js>(ctx: &Ctx<'js>, host: &Object<'js>, desk: &Rc<Desk>) -> Result<()> {
    let d = Rc::clone(desk);
    let act = move |ctx: Ctx<'js>, action: String| {
        charge(&ctx, &d)?;
        let action: Action = serde_json::from_str(&action).map_err(|error| refuse(&ctx, &error))?;
        Ok::<_, rquickjs::Error>(d.act(action).0 as f64)
    };
    host.set("act", Function::new(ctx.clone(), act)?)?;

    let d = Rc::clone(desk);
    let cancel = move |id: f64| d.cancel(ActionId(id as u64));
    host.set("cancel", Function::new(ctx.clone(), cancel)?)?;

    let d = Rc::clone(desk);
    let ask = move |ctx: Ctx<'js>, question: String| {
        charge(&ctx, &d)?;
        let question: Question =
            serde_json::from_str(&question).map_err(|error| refuse(&ctx, &error))?;
        Ok::<_, rquickjs::Error>(question.answer(&d).to_string())
    };
    host.set("ask", Function::new(ctx.clone(), ask)?)?;

    let d = Rc::clone(desk);
    let block_at = move |ctx: Ctx<'js>, x: i32, y: i32, z: i32| {
        charge(&ctx, &d)?;
        let state = sight::state_at(&d, Position::new(x, y, z));
        Ok::<_, rquickjs::Error>(state.map_or(-1, |id| i32::from(id.0)))
    };
    host.set("blockAt", Function::new(ctx.clone(), block_at)?)?;

    let name = desk.name.to_string();
    host.set("name", Function::new(ctx.clone(), move || name.clone())?)
}

fn clock_functions<'js>(ctx: &Ctx<'js>, host: &Object<'js>, desk: &Rc<Desk>) -> Result<()> {
    let d = Rc::clone(desk);
    host.set(
        "tick",
        Function::new(ctx.clone(), move || d.now.get().0 as f64)?,
    )?;

    let d = Rc::clone(desk);
    let alarm = move |tick: f64| d.alarm.set((tick >= 0.0).then_some(Tick(tick as u64)));
    host.set("alarm", Function::new(ctx.clone(), alarm)?)?;

    let d = Rc::clone(desk);
    host.set(
        "listen",
        Function::new(ctx.clone(), move |wanted: bool| d.listening.set(wanted))?,
    )?;

    let d = Rc::clone(desk);
    let work = move |ctx: Ctx<'js>, units: f64| match d.meter.work(units as u64) {
        Some(kind) => Err(Exception::throw_message(&ctx, &d.meter.words(kind))),
        None => Ok(()),
    };
    host.set("work", Function::new(ctx.clone(), work)?)?;

    let d = Rc::clone(desk);
    let exhausted = move |ctx: Ctx<'js>| {
        d.meter.trip(ErrorKind::Heap);
        let words = d.meter.words(ErrorKind::Heap);
        Err::<(), _>(Exception::throw_message(&ctx, &words))
    };
    host.set("exhausted", Function::new(ctx.clone(), exhausted)?)?;

    let d = Rc::clone(desk);
    host.set("random", Function::new(ctx.clone(), move || d.random())?)
}

fn run_functions<'js>(ctx: &Ctx<'js>, host: &Object<'js>, desk: &Rc<Desk>) -> Result<()> {
    let d = Rc::clone(desk);
    let log = move |ctx: Ctx<'js>, line: String| {
        charge(&ctx, &d)?;
        d.log(&line);
        Ok::<_, rquickjs::Error>(())
    };
    host.set("log", Function::new(ctx.clone(), log)?)?;

    let d = Rc::clone(desk);
    let finish = move |ctx: Ctx<'js>, result: String| {
        let result = serde_json::from_str(&result).map_err(|error| refuse(&ctx, &error))?;
        d.end(Ending::Finished(result));
        Ok::<_, rquickjs::Error>(())
    };
    host.set("finish", Function::new(ctx.clone(), finish)?)?;

    let d = Rc::clone(desk);
    let fail = move |ctx: Ctx<'js>, error: String| {
        let thrown: Thrown = serde_json::from_str(&error).map_err(|error| refuse(&ctx, &error))?;
        let Thrown { message, stack } = thrown;
        d.end(Ending::Threw { message, stack });
        Ok::<_, rquickjs::Error>(())
    };
    host.set("fail", Function::new(ctx.clone(), fail)?)
}

fn code_functions<'js>(ctx: &Ctx<'js>, host: &Object<'js>, desk: &Rc<Desk>) -> Result<()> {
    let d = Rc::clone(desk);
    let names = move || -> Vec<String> {
        let library = d.program.library.keys().map(ToString::to_string);
        let shipped = primitives().iter().map(|p| p.name.to_owned());
        library.chain(shipped).collect()
    };
    host.set("names", Function::new(ctx.clone(), names)?)?;

    let d = Rc::clone(desk);
    host.set(
        "called",
        Function::new(ctx.clone(), move |name: String| d.called(&name))?,
    )?;

    let d = Rc::clone(desk);
    let compile = move |ctx: Ctx<'js>, name: String| {
        charge(&ctx, &d)?;
        sandbox::callable(&ctx, &d.program, &name)
    };
    host.set("compile", Function::new(ctx.clone(), compile)?)
}

/// What `fail` is told.
#[derive(serde::Deserialize)]
struct Thrown {
    message: String,
    stack: String,
}

fn refuse(ctx: &Ctx<'_>, error: &serde_json::Error) -> rquickjs::Error {
    Exception::throw_type(ctx, &format!("a wrong argument: {error}"))
}
