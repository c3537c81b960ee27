// Calls everything that a vector has with the same random numbers, wherever it runs, and tells what came out.
async function compare() {
  const v = require("vec3");
  const { Vec3 } = v;
  const lines = [];

  // Xorshift: the same numbers in every world.
  let seed = 2463534242;
  const random = () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) / 4294967296;
  };
  const SPECIAL = [0, -0, 1, -1, 0.5, -0.5, 1.5, 2.5, NaN, Infinity, -Infinity, 1e300, 5e-324, 0.1, 16, -16];
  const number = () => (random() < 0.3 ? SPECIAL[Math.floor(random() * SPECIAL.length)] : (random() - 0.5) * 10 ** Math.floor(random() * 7));
  const vector = () => new Vec3(number(), number(), number());

  // The arc cosine of two mathematics libraries may differ in the last digit.
  const rounded = (value) => (Number.isFinite(value) ? Number(value.toPrecision(14)) : value);
  const show = (value) => {
    if (value instanceof Vec3) return `Vec3(${[value.x, value.y, value.z].map(show)})`;
    if (Array.isArray(value)) return `[${value.map(show)}]`;
    return Object.is(value, -0) ? "-0" : String(value);
  };
  const call = (what, one, method, args) => {
    const before = show(one);
    let result;
    try {
      result = one[method](...args);
      if (method === "angleTo") result = rounded(result);
    } catch (error) {
      result = error;
    }
    const same = result === one ? " itself" : "";
    lines.push([`${what} ${lines.length}`, `${before}.${method}(${args.map(show)}) = ${show(result)}${same}, then ${show(one)}`]);
  };

  const ALONE = [
    "isZero", "xz", "xy", "yz", "xzy", "rounded", "round", "floored", "floor", "abs", "volume", "clone", "norm", "unit", "normalize",
    "toArray", "toString",
  ];
  const WITH_VECTOR = [
    "update", "add", "subtract", "multiply", "divide", "plus", "minus", "modulus", "angleTo", "distanceTo", "distanceSquared", "equals",
    "min", "max", "dot", "cross", "xyDistanceTo", "xzDistanceTo", "yzDistanceTo", "innerProduct", "manhattanDistanceTo",
  ];
  for (let round = 0; round < 120; round++) {
    for (const method of ALONE) call("alone", vector(), method, []);
    for (const method of WITH_VECTOR) call("with a vector", vector(), method, [vector()]);
    for (const method of ["scaled", "scale"]) call("with a number", vector(), method, [number()]);
    for (const method of ["set", "offset", "translate"]) call("with three numbers", vector(), method, [number(), number(), number()]);
    const near = vector();
    call("nearly equal", near, "equals", [near.offset(random() - 0.5, random() - 0.5, random() - 0.5), random()]);
    call("itself", near, "equals", [near.clone()]);
    call("a part", vector(), "at", [Math.floor(random() * 4)]);
    call("plain objects", vector(), "plus", [{ x: number(), y: number(), z: number() }]);
  }

  const MADE = [
    [], [null], [undefined, 1, 2], [1, 2, 3], ["1", "2", "3.5"], [[1, 2, 3]], [["1.5", "-2", "x"]], [{ x: 1, y: 2, z: 3 }], [{ x: "1" }],
    ["(1, 2, 3)"], ["(-1.5, .5, 3)"], ["(1,2,3)"], ["1, 2, 3"], ["(a, b, c)"], ["at (1, 2, 3)!"], [new Vec3(1, -0, NaN)], [1], [1, 2],
  ];
  for (const [index, args] of MADE.entries()) {
    for (const make of [v, (...args) => new v(...args), (...args) => new Vec3(...args)]) {
      let result;
      try {
        result = show(make(...args));
      } catch (error) {
        result = `${error.name}: ${error.message}`;
      }
      lines.push([`made ${index} ${lines.length}`, result]);
    }
  }
  lines.push(["methods", Object.getOwnPropertyNames(Vec3.prototype).sort().join(" ")]);
  lines.push(["keys", Object.keys(new Vec3(1, 2, 3)).join(" ")]);
  lines.push(["json", JSON.stringify(new Vec3(1, 2, 3))]);
  lines.push(["text", `${new Vec3(1, 2, 3)}`]);
  return lines;
}
