// How built-in functions are bounded that go through long things in one step: each counts what it goes through, since the interpreter
// counts only calls and turns of loops. `counted.js` and `lists.js` say which ones.
(function (host, api) {
  "use strict";
  const { apply, defineProperty } = Reflect;
  const { isArray } = Array;
  const { isView } = ArrayBuffer;
  const { getPrototypeOf, getOwnPropertyDescriptor, keys } = Object;
  const OutOfMemory = InternalError;
  const Views = getPrototypeOf(Uint8Array);
  const viewLength = getOwnPropertyDescriptor(Views.prototype, "length").get;
  const sizes = [Map, Set].map((kind) => getOwnPropertyDescriptor(kind.prototype, "size").get);

  // Up to so many characters or elements nothing is counted.
  const SHORT = 256;
  // Longest text, in characters, that a built-in function takes.
  const LONGEST = 16 * 1024 * 1024;

  const spend = (units) => {
    if (units > SHORT) host.work(units);
  };
  // The size of a text, a list or a typed array; none of them can lie about it.
  const sizeOf = (value) => {
    if (typeof value === "string") return value.length > LONGEST ? host.exhausted() : value.length;
    if (isArray(value)) return value.length;
    return isView(value) && value instanceof Views ? apply(viewLength, value, []) : 0;
  };
  // The same, or of a map or a set.
  const sizeOfAny = (value) => {
    if (typeof value !== "object" || isArray(value)) return sizeOf(value);
    for (const size of sizes) {
      try {
        return apply(size, value, []);
      } catch {
        // of the other kind, or of none
      }
    }
    return sizeOf(value);
  };
  const keysOf = (value) => (typeof value === "object" && value !== null ? keys(value).length : 0);

  // Calls a built-in function and counts what it gives. One that runs out of memory ends the run: it takes long, and could be tried again.
  const measured = (original, self, args, weight) => {
    let result;
    try {
      result = apply(original, self, args);
    } catch (error) {
      if (error === null || error instanceof OutOfMemory) host.exhausted();
      throw error;
    }
    const size = sizeOf(result);
    if (size > SHORT) host.work(size * weight);
    return result;
  };

  // Puts what `make` makes of each function in its place, with its name and length. There are many: the descriptors are used again.
  const name = { value: "", configurable: true };
  const length = { value: 0, configurable: true };
  const place = { value: null, writable: true, enumerable: false, configurable: true };
  const replace = (owner, names, make) => {
    for (const key of names) {
      const original = owner[key];
      if (typeof original !== "function") continue;
      const value = make(original, key);
      name.value = original.name;
      length.value = original.length;
      place.value = value;
      defineProperty(value, "name", name);
      defineProperty(value, "length", length);
      defineProperty(owner, key, place);
    }
  };

  // Counts the size of the first argument, or what `measure` says, before the call, and the result after it.
  const counted = (owner, names, weight, measure = sizeOf) =>
    replace(owner, names, (original) => ({
      counted(...args) {
        const size = measure(args[0], this);
        if (size > SHORT) host.work(size * weight);
        return measured(original, this, args, weight);
      },
    }).counted);

  api.bounds = { Views, counted, keysOf, measured, replace, sizeOf, sizeOfAny, spend };
});
