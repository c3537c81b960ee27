// The language as skills get it: no way to turn text into code, slow built-in functions counted, a console that is the skill's log.
(function (host, api) {
  "use strict";
  const { stringify } = JSON;

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

  const show = (value) => {
    if (typeof value === "string") return value;
    if (value instanceof Error) return api.describe(value).message;
    if (typeof value === "function") return `[function ${value.name}]`;
    try {
      return stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const log = (...values) => host.log(values.map(show).join(" "));

  globalThis.console = { log, info: log, warn: log, error: log, debug: log };
});
