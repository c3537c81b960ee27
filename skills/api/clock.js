// Time and chance: timers, `Date` and `performance` follow world ticks, `Math.random` follows the run's seed.
(function (host, api) {
  "use strict";
  const MS_PER_TICK = 50;
  const timers = new Map();
  const started = host.tick();
  let lastTimer = 0;

  const wakeAtNextTimer = () => {
    let next = -1;
    for (const timer of timers.values()) if (next < 0 || timer.due < next) next = timer.due;
    host.alarm(next);
  };

  // Calls what is due, oldest first.
  api.ring = () => {
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

  Math.random = () => host.random();
  Object.assign(globalThis, {
    Date: WorldDate,
    performance: { now: () => (host.tick() - started) * MS_PER_TICK },
    setTimeout: (fn, ms, ...args) => schedule(fn, ticksOf(ms), 0, args),
    setInterval: (fn, ms, ...args) => schedule(fn, ticksOf(ms), ticksOf(ms), args),
    setImmediate: (fn, ...args) => schedule(fn, 1, 0, args),
    clearTimeout: unschedule,
    clearInterval: unschedule,
    clearImmediate: unschedule,
  });
});
