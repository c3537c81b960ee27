// Bounds for built-in functions of lists, objects and collections.
(function (host, api) {
  "use strict";
  const { Views, counted, keysOf, measured, replace, sizeOf, sizeOfAny, spend } = api.bounds;
  const { apply, construct, defineProperty, deleteProperty, get, ownKeys } = Reflect;
  const { getPrototypeOf, getOwnPropertyDescriptor, setPrototypeOf } = Object;
  const { isArray } = Array;
  const { isView } = ArrayBuffer;
  const Guard = Proxy;

  // What is only like a list is worked on through a guard: its length is asked for once, and each of its elements is a counted call.
  const guarded = (list) => {
    const length = list.length;
    return new Guard(list, {
      get: (target, key) => (key === "length" ? length : get(target, key)),
      has: (target, key) => key in target,
      set: (target, key, value) => {
        target[key] = value;
        return true;
      },
      deleteProperty: (target, key) => deleteProperty(target, key),
    });
  };
  const isList = (value) => typeof value !== "object" || value === null || isArray(value) || isView(value);
  const list = (owner, names, weight) =>
    replace(owner, names, (original) => ({
      counted(...args) {
        if (isList(this)) {
          spend(sizeOf(this) * weight);
          return measured(original, this, args, weight);
        }
        const guard = guarded(this);
        const result = measured(original, guard, args, weight);
        return result === guard ? this : result;
      },
    }).counted);
  for (const owner of [Array.prototype, Views.prototype]) {
    list(owner, ["copyWithin", "fill", "includes", "indexOf", "lastIndexOf", "reverse", "slice", "toReversed", "with"], 1);
    list(owner, ["join", "toLocaleString"], 8);
    list(owner, ["sort", "toSorted"], 32);
  }
  list(Array.prototype, ["flatMap", "shift", "splice", "toSpliced", "unshift"], 2);

  // Only lists are spread into a list: what says of itself that it can be, says any length.
  replace(Array.prototype, ["concat"], (original) => ({
    counted(...args) {
      const parts = [this, ...args].map((part) => (isArray(part) ? part : [part]));
      for (const part of parts) spend(part.length);
      return measured(original, parts[0], parts.slice(1), 1);
    },
  }).counted);
  // A list can hold another one twice, and that one another one twice: only loops of ours are counted.
  const flatten = (into, parts, depth) => {
    for (let index = 0; index < parts.length; index += 1) {
      if (!(index in parts)) continue;
      const part = parts[index];
      if (depth > 0 && isArray(part)) flatten(into, part, depth - 1);
      else into[into.length] = part;
    }
    return into;
  };
  replace(Array.prototype, ["flat"], () => ({
    flat(depth = 1) {
      return flatten([], this, Number(depth) || 0);
    },
  }).flat);
  counted(Array, ["from"], 4, sizeOfAny);
  counted(Views, ["from"], 4, sizeOfAny);
  counted(Views.prototype, ["set"], 1);
  const bytes = (_, buffer) => buffer?.byteLength ?? 0;
  counted(ArrayBuffer.prototype, ["resize", "slice", "transfer", "transferToFixedLength"], 1, bytes);

  const OBJECT = [
    "entries", "freeze", "getOwnPropertyDescriptors", "getOwnPropertyNames", "getOwnPropertySymbols", "isFrozen", "isSealed", "keys",
    "preventExtensions", "seal", "values",
  ];
  counted(Object, OBJECT, 16, keysOf);
  counted(Object, ["fromEntries", "groupBy"], 32, sizeOfAny);
  replace(Object, ["assign", "create", "defineProperties"], (original) => ({
    counted(...args) {
      for (const part of args) spend(keysOf(part) * 16);
      return measured(original, this, args, 1);
    },
  }).counted);
  counted(Reflect, ["ownKeys"], 16, keysOf);
  counted(Map, ["groupBy"], 32, sizeOfAny);
  const own = (_, collection) => sizeOfAny(collection);
  counted(Map.prototype, ["forEach"], 4, own);
  counted(Set.prototype, ["forEach"], 4, own);
  const SET = ["difference", "intersection", "isDisjointFrom", "isSubsetOf", "isSupersetOf", "symmetricDifference", "union"];
  counted(Set.prototype, SET, 64, own);
  counted(Promise, ["all", "allSettled", "any", "race"], 64, sizeOfAny);

  // Constructors: what is made has the size that counts.
  const building = (name, weight) => {
    const Original = globalThis[name];
    const Counted = function (...args) {
      if (!new.target) return apply(Original, this, args);
      spend(sizeOfAny(args[0]) * weight);
      const build = () => construct(Original, args, new.target);
      const made = measured(build, undefined, [], weight);
      if (!isView(made)) spend(sizeOfAny(made) * weight);
      return made;
    };
    for (const key of ownKeys(Original)) defineProperty(Counted, key, getOwnPropertyDescriptor(Original, key));
    setPrototypeOf(Counted, getPrototypeOf(Original));
    defineProperty(Original.prototype, "constructor", { value: Counted });
    globalThis[name] = Counted;
  };
  // They are built when they are first named.
  const later = (name, weight) => {
    const original = globalThis[name];
    const put = (value) => defineProperty(globalThis, name, { value, writable: true, configurable: true });
    const get = () => {
      put(original);
      building(name, weight);
      return globalThis[name];
    };
    defineProperty(globalThis, name, { get, set: put, configurable: true });
  };
  for (const name of ["Map", "Set", "WeakMap", "WeakSet"]) later(name, 32);
  for (const kind of ["Uint8Clamped", "Int8", "Uint8", "Int16", "Uint16", "Int32", "Uint32", "Float32", "Float64"]) {
    later(`${kind}Array`, 1);
  }
});
