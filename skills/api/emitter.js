// Listeners, after Node's `EventEmitter`: what `bot`, `bot.world` and windows are made with.
(function (host, api) {
  "use strict";
  const { apply } = Reflect;
  const MOST = 1000;

  // Gives `target` the methods of an EventEmitter. `changed` hears the name of an event whose listeners became more or fewer.
  api.emitter = (target, changed = () => {}) => {
    const table = new Map();
    const of = (event) => table.get(event) ?? [];
    const set = (event, entries) => {
      if (entries.length) table.set(event, entries);
      else table.delete(event);
      changed(event);
    };

    const add = (event, fn, once, first) => {
      if (typeof fn !== "function") {
        throw new TypeError(`The "listener" argument must be of type function. Received ${fn === null ? "null" : typeof fn}`);
      }
      if (of(event).length >= MOST) throw new Error(`more than ${MOST} listeners of "${String(event)}": remove those that are not needed`);
      const entry = { fn, once };
      set(event, first ? [entry, ...of(event)] : [...of(event), entry]);
      return target;
    };
    const remove = (event, fn) => {
      const entries = of(event);
      const index = entries.findLastIndex((entry) => entry.fn === fn);
      if (index >= 0) set(event, entries.toSpliced(index, 1));
      return target;
    };
    const removeAll = (event) => {
      for (const name of event === undefined ? [...table.keys()] : [event]) set(name, []);
      return target;
    };

    const emit = (event, ...args) => {
      const entries = of(event);
      if (event === "error" && !entries.length) throw args[0] instanceof Error ? args[0] : new Error(`Unhandled error. (${String(args[0])})`);
      for (const entry of entries) {
        if (entry.once) set(event, of(event).filter((other) => other !== entry));
        apply(entry.fn, target, args);
      }
      return entries.length > 0;
    };

    let most = 10;
    return Object.assign(target, {
      on: api.traced((event, fn) => add(event, fn, false, false)),
      once: api.traced((event, fn) => add(event, fn, true, false)),
      addListener: api.traced((event, fn) => add(event, fn, false, false)),
      prependListener: api.traced((event, fn) => add(event, fn, false, true)),
      prependOnceListener: api.traced((event, fn) => add(event, fn, true, true)),
      removeListener: remove,
      off: remove,
      removeAllListeners: removeAll,
      emit,
      listeners: (event) => of(event).map(({ fn }) => fn),
      rawListeners: (event) => of(event).map(({ fn }) => fn),
      listenerCount: (event) => of(event).length,
      eventNames: () => [...table.keys()],
      getMaxListeners: () => most,
      setMaxListeners: (count) => {
        most = count;
        return target;
      },
    });
  };
});
