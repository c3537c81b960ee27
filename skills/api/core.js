// The glue: actions become promises, turns settle them, and errors remember who called.
// `host` is the sandbox's own small set of functions; it never reaches a skill.
(function (host, api) {
  "use strict";
  const { parse, stringify } = JSON;
  const waiting = new Map();
  const trails = new WeakMap();
  let lastSite = "";

  api.parse = parse;
  // Skills have none.
  api.Proxy = Proxy;
  // What can be required, by name: functions that give it.
  api.modules = {};
  api.ask = (question) => parse(host.ask(stringify(question)));

  // What is called in the place of a name that cannot be served; the table of all names says why.
  api.refuse = (name) => () => {
    throw new Error(`${name} is not supported: ${api.ask({ ask: "refusal", name })}`);
  };

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
  const fail = (error) => {
    let told;
    try {
      told = stringify(describe(error));
    } catch (again) {
      if (again === null || again instanceof InternalError) host.exhausted();
      told = '{"message":"something was thrown that cannot be shown","stack":""}';
    }
    host.fail(told);
  };
  api.describe = describe;

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

  // Sources that compare types with words of before Minecraft 1.17 are read for them: see `entities.js`.
  const OLD_TYPE = /["'`](?:mob|object)["'`]/;
  api.readSource = (source) => {
    if (OLD_TYPE.test(source)) api.readTypes(source);
  };

  // Calls the skill's main function; its end is the end of the run.
  api.start = (main, args, source) => {
    api.readSource(source ?? String(main));
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

  // Called by the host once per tick in which something may have happened.
  api.turn = (news) => {
    const { done, events } = parse(news);
    try {
      done.forEach(settle);
      api.ring();
      events.forEach(api.hear);
    } catch (error) {
      fail(error);
    }
  };
});
