// Built-in names that a skill does not get: they work for long without being counted, lie about their size, or tell which functions
// of ours are under way. It is made last; parts that need one of them keep it.
(function (host, api) {
  "use strict";
  const { deleteProperty, getPrototypeOf, ownKeys } = Reflect;

  const withheld = (name) =>
    function () {
      throw new Error(`${name} is forbidden in a skill`);
    };
  for (const name of ["BigInt", "Proxy"]) globalThis[name] = withheld(name);

  const GONE = [
    "Atomics", "AsyncDisposableStack", "BigInt64Array", "BigUint64Array", "DisposableStack", "Float16Array", "Iterator",
    "SharedArrayBuffer", "SuppressedError",
  ];
  for (const name of GONE) deleteProperty(globalThis, name);

  // Two steps over a list of four thousand million holes are two calls, and hours.
  const iterators = getPrototypeOf(getPrototypeOf([].values()));
  for (const key of ownKeys(iterators)) if (key !== Symbol.iterator) deleteProperty(iterators, key);
  deleteProperty(Math, "sumPrecise");
  deleteProperty(JSON, "rawJSON");

  // It would be handed the functions on the stack, ours too.
  deleteProperty(Error, "prepareStackTrace");

  for (const name of ["getBigInt64", "getBigUint64", "setBigInt64", "setBigUint64"]) deleteProperty(DataView.prototype, name);
  const HTML = ["anchor", "big", "blink", "bold", "fixed", "fontcolor", "fontsize", "italics", "link", "small", "strike", "sub", "sup"];
  for (const name of HTML) deleteProperty(String.prototype, name);
});
