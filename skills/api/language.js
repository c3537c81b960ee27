// The language as skills get it: no way to turn text into code, a console that is the skill's log.
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
