// The glue: actions become promises, timers and clocks follow world ticks, and errors remember who called.
// `host` is the sandbox's own small set of functions; it never reaches a skill.
(function (host, api) {
  "use strict";
  const { parse, stringify } = JSON;
  const MS_PER_TICK = 50;
  const waiting = new Map();
  const timers = new Map();
  const trails = new WeakMap();
  const started = host.tick();
  let lastSite = "";
  let lastTimer = 0;

  api.parse = parse;
  api.ask = (question) => parse(host.ask(stringify(question)));

  // An action that a body refused; `failure` is the typed reason, `message` its words.
  class ActionError extends Error {
    constructor(failure, words) {
      super(words);
      this.failure = failure;
    }
  }
  Object.defineProperty(ActionError.prototype, "name", { value: "Error", writable: true });

  // Hands an action to the body. `named` receives the promise's id, for those that may cancel it.
  api.act = (action, named) =>
    new Promise((resolve, reject) => {
      const id = host.act(stringify(action));
      waiting.set(id, { resolve, reject });
      if (named) named(id);
    });
  api.cancel = (id) => host.cancel(id);

  // Wraps a function that skills call, so that an error in it also names the line that called it.
  api.traced = (fn) =>
    function (...args) {
      const site = new Error().stack;
      lastSite = site;
      const extend = (error) => {
        if (error instanceof Error) {
          const trail = trails.get(error) ?? "";
          if (trail.length < 8192) trails.set(error, trail + site);
        }
        throw error;
      };
      const result = fn.apply(this, args);
      return result instanceof Promise ? result.then(undefined, extend) : result;
    };

  const describe = (error) => {
    if (error instanceof Error) {
      const kind = error.name && error.name !== "Error" ? `${error.name}: ` : "";
      return { message: `${kind}${error.message}`, stack: `${error.stack}${trails.get(error) ?? ""}` };
    }
    return { message: typeof error === "string" ? error : stringify(error) ?? String(error), stack: "" };
  };
  const fail = (error) => host.fail(stringify(describe(error)));
  api.fail = fail;

  const finish = async (value) => {
    await api.said();
    let text;
    try {
      text = stringify(value);
    } catch {
      text = stringify(String(value));
    }
    host.finish(text ?? "null");
  };

  const revive = (value) => {
    if (Array.isArray(value)) return value.map(revive);
    if (value === null || typeof value !== "object") return value;
    const { x, y, z } = value;
    const isVector = Object.keys(value).length === 3 && [x, y, z].every((n) => typeof n === "number");
    return isVector ? new api.Vec3(x, y, z) : value;
  };

  // Where the skill last called one of our functions: the place to show when it waits for ever.
  api.site = () => lastSite;

  // Calls the skill's main function; its end is the end of the run.
  api.start = (main, args) => {
    try {
      Promise.resolve(main(api.bot, ...parse(args).map(revive))).then(finish).catch(fail);
    } catch (error) {
      fail(error);
    }
  };

  const settle = ({ id, failure, words }) => {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (!promise) return;
    if (failure) promise.reject(new ActionError(failure, words));
    else promise.resolve();
  };

  const wakeAtNextTimer = () => {
    let next = -1;
    for (const timer of timers.values()) if (next < 0 || timer.due < next) next = timer.due;
    host.alarm(next);
  };

  const ring = () => {
    const now = host.tick();
    const due = [...timers.values()].filter((timer) => timer.due <= now);
    due.sort((a, b) => a.due - b.due || a.id - b.id);
    for (const timer of due) {
      if (!timers.has(timer.id)) continue;
      if (timer.every) timer.due = now + timer.every;
      else timers.delete(timer.id);
      timer.fn(...timer.args);
    }
    wakeAtNextTimer();
  };

  // Called by the host once per tick in which something may have happened.
  api.turn = (news) => {
    const { done, events } = parse(news);
    try {
      done.forEach(settle);
      ring();
      events.forEach(api.hear);
    } catch (error) {
      fail(error);
    }
  };

  const ticksOf = (ms) => Math.max(1, Math.ceil((Number(ms) || 0) / MS_PER_TICK));
  const schedule = (fn, ticks, every, args) => {
    if (typeof fn !== "function") throw new TypeError("a timer needs a function");
    const id = ++lastTimer;
    timers.set(id, { id, fn, args, due: host.tick() + ticks, every });
    wakeAtNextTimer();
    return id;
  };
  const unschedule = (id) => {
    timers.delete(id);
    wakeAtNextTimer();
  };
  api.afterTicks = (ticks) =>
    new Promise((resolve) => schedule(resolve, Math.max(1, Math.ceil(Number(ticks) || 0)), 0, []));

  const RealDate = Date;
  const now = () => host.tick() * MS_PER_TICK;
  function WorldDate(...args) {
    if (!new.target) return new RealDate(now()).toString();
    return args.length ? new RealDate(...args) : new RealDate(now());
  }
  WorldDate.prototype = RealDate.prototype;
  WorldDate.now = now;
  WorldDate.parse = RealDate.parse;
  WorldDate.UTC = RealDate.UTC;
  RealDate.prototype.constructor = WorldDate;

  const show = (value) => {
    if (typeof value === "string") return value;
    if (value instanceof Error) return describe(value).message;
    if (typeof value === "function") return `[function ${value.name}]`;
    try {
      return stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const log = (...values) => host.log(values.map(show).join(" "));

  // Code comes from files only: whatever compiles text is taken away.
  const forbidden = (what) => {
    const refuse = function () {
      throw new Error(`${what} is forbidden in a skill`);
    };
    return refuse;
  };
  const compilers = [
    ["Function", function () {}],
    ["AsyncFunction", async function () {}],
    ["GeneratorFunction", function* () {}],
    ["AsyncGeneratorFunction", async function* () {}],
  ];
  for (const [name, sample] of compilers) {
    const prototype = Object.getPrototypeOf(sample);
    const refuse = forbidden(name);
    refuse.prototype = prototype;
    Object.defineProperty(prototype, "constructor", { value: refuse });
    if (name === "Function") globalThis.Function = refuse;
  }
  globalThis.eval = forbidden("eval");

  // Built-in functions that take long over long things are counted by what they go through; the interpreter counts only turns.
  const LONG = 4096;
  const counted = (owner, weight, names) => {
    for (const name of names) {
      const original = owner[name];
      const value = {
        [name](...args) {
          const size = this?.length ?? 0;
          if (size > LONG) host.work(size * weight);
          return apply(original, this, args);
        },
      }[name];
      Object.defineProperty(owner, name, { value, writable: true, configurable: true });
    }
  };
  const { apply } = Reflect;
  counted(String.prototype, 1, [
    "indexOf", "lastIndexOf", "includes", "split", "replace", "replaceAll", "match", "search", "concat", "repeat", "padStart",
    "padEnd", "slice", "substring", "substr", "trim", "trimStart", "trimEnd", "toLowerCase", "toUpperCase", "normalize",
    "localeCompare",
  ]);
  const lists = [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype)];
  for (const list of lists) {
    counted(list, 1, ["indexOf", "lastIndexOf", "includes", "fill", "reverse", "slice", "join", "copyWithin"]);
    counted(list, 16, ["sort"]);
  }
  counted(Array.prototype, 1, ["concat", "splice", "shift", "unshift", "flat"]);

  Math.random = () => host.random();
  Object.assign(globalThis, {
    Date: WorldDate,
    performance: { now: () => (host.tick() - started) * MS_PER_TICK },
    console: { log, info: log, warn: log, error: log, debug: log },
    setTimeout: (fn, ms, ...args) => schedule(fn, ticksOf(ms), 0, args),
    setInterval: (fn, ms, ...args) => schedule(fn, ticksOf(ms), ticksOf(ms), args),
    setImmediate: (fn, ...args) => schedule(fn, 1, 0, args),
    clearTimeout: unschedule,
    clearInterval: unschedule,
    clearImmediate: unschedule,
  });
});
