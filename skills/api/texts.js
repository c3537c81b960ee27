// Bounds for built-in functions of texts.
(function (host, api) {
  "use strict";
  const { counted, measured, replace, sizeOf, spend } = api.bounds;
  const { apply } = Reflect;
  const { max } = Math;

  // `this` is asked for its text once, so that it cannot give a short one first and a long one later.
  const textOf = (value) => (typeof value === "string" || value === null || value === undefined ? value : `${value}`);

  const SIMPLE = [
    "concat", "endsWith", "isWellFormed", "localeCompare", "normalize", "padEnd", "padStart", "repeat", "slice", "startsWith", "substr",
    "substring", "toLocaleLowerCase", "toLocaleUpperCase", "toLowerCase", "toUpperCase", "toWellFormed", "trim", "trimEnd", "trimLeft",
    "trimRight", "trimStart",
  ];
  replace(String.prototype, SIMPLE, (original) => ({
    counted(...args) {
      const text = textOf(this);
      spend((sizeOf(text) + sizeOf(args[0])) * 4);
      return measured(original, text, args, 1);
    },
  }).counted);

  // Searching compares the pattern at each place of the text.
  const search = (text, pattern) => {
    const long = sizeOf(text);
    const short = sizeOf(pattern);
    spend(long + (max(0, long - short) * short) / 4);
  };
  replace(String.prototype, ["indexOf", "lastIndexOf", "includes"], (original) => ({
    counted(...args) {
      const text = textOf(this);
      if (args.length && !(args[0] instanceof RegExp)) args[0] = `${args[0]}`;
      search(text, args[0]);
      return apply(original, text, args);
    },
  }).counted);

  // A pattern that can do it itself is let do it, as the language says; any other is asked for its text once.
  const SYMBOLS = { split: Symbol.split, replace: Symbol.replace, replaceAll: Symbol.replace };
  replace(String.prototype, ["split", "replace", "replaceAll"], (original, name) => ({
    counted(...args) {
      const text = textOf(this);
      const pattern = args[0];
      const own = typeof pattern === "object" && pattern !== null ? pattern[SYMBOLS[name]] : undefined;
      if (own) {
        if (name === "replaceAll" && !`${pattern.flags}`.includes("g")) {
          throw new TypeError("replaceAll must be called with a global RegExp");
        }
        return apply(own, pattern, [text, args[1]]);
      }
      if (pattern !== undefined) args[0] = `${pattern}`;
      search(text, args[0]);
      return measured(original, text, args, 8);
    },
  }).counted);

  counted(RegExp.prototype, ["exec", "test"], 4);
  counted(RegExp.prototype, [Symbol.match, Symbol.matchAll, Symbol.replace, Symbol.search, Symbol.split], 32);
  counted(String, ["fromCharCode", "fromCodePoint", "raw"], 1, () => 0);
  counted(globalThis, ["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"], 4);

  // What is read is as long as its text. What is written is met by a function of ours, which is counted.
  counted(JSON, ["parse"], 16);
  replace(JSON, ["stringify"], (original) => ({
    counted(value, replacer, space) {
      const met = replacer === null || replacer === undefined ? (_, value) => value : replacer;
      return measured(original, this, [value, met, space], 4);
    },
  }).counted);
});
