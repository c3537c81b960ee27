// Vectors with the methods of the npm package `vec3`.
(function (host, api) {
  "use strict";
  const { sqrt, abs, min, max, round, floor, acos } = Math;
  // The remainder that has the sign of the divisor.
  const mod = (a, n) => {
    const rest = a % n;
    return rest < 0 ? rest + n : rest;
  };

  class Vec3 {
    constructor(x, y, z) {
      this.x = x;
      this.y = y;
      this.z = z;
    }
    isZero() { return this.x === 0 && this.y === 0 && this.z === 0; }
    at(index) { return this.toArray()[index]; }
    xz() { return [this.x, this.z]; }
    xy() { return [this.x, this.y]; }
    yz() { return [this.y, this.z]; }
    xzy() { return new Vec3(this.x, this.z, this.y); }
    toArray() { return [this.x, this.y, this.z]; }
    toString() { return `(${this.x}, ${this.y}, ${this.z})`; }
    clone() { return this.offset(0, 0, 0); }

    // Those that change the vector.
    set(x, y, z) {
      this.x = x;
      this.y = y;
      this.z = z;
      return this;
    }
    update(other) { return this.set(other.x, other.y, other.z); }
    round() { return this.set(round(this.x), round(this.y), round(this.z)); }
    floor() { return this.set(floor(this.x), floor(this.y), floor(this.z)); }
    translate(dx, dy, dz) { return this.set(this.x + dx, this.y + dy, this.z + dz); }
    add(other) { return this.set(this.x + other.x, this.y + other.y, this.z + other.z); }
    subtract(other) { return this.set(this.x - other.x, this.y - other.y, this.z - other.z); }
    multiply(other) { return this.set(this.x * other.x, this.y * other.y, this.z * other.z); }
    divide(other) { return this.set(this.x / other.x, this.y / other.y, this.z / other.z); }
    scale(factor) { return this.set(this.x * factor, this.y * factor, this.z * factor); }
    normalize() {
      const norm = this.norm();
      return norm === 0 ? this : this.set(this.x / norm, this.y / norm, this.z / norm);
    }

    // Those that give a new one.
    rounded() { return new Vec3(round(this.x), round(this.y), round(this.z)); }
    floored() { return new Vec3(floor(this.x), floor(this.y), floor(this.z)); }
    offset(dx, dy, dz) { return new Vec3(this.x + dx, this.y + dy, this.z + dz); }
    plus(other) { return this.offset(other.x, other.y, other.z); }
    minus(other) { return this.offset(-other.x, -other.y, -other.z); }
    scaled(factor) { return new Vec3(this.x * factor, this.y * factor, this.z * factor); }
    abs() { return new Vec3(abs(this.x), abs(this.y), abs(this.z)); }
    modulus(other) { return new Vec3(mod(this.x, other.x), mod(this.y, other.y), mod(this.z, other.z)); }
    min(other) { return new Vec3(min(this.x, other.x), min(this.y, other.y), min(this.z, other.z)); }
    max(other) { return new Vec3(max(this.x, other.x), max(this.y, other.y), max(this.z, other.z)); }
    unit() {
      const norm = this.norm();
      return norm === 0 ? this.clone() : this.scaled(1 / norm);
    }
    cross(other) {
      return new Vec3(
        this.y * other.z - this.z * other.y,
        this.z * other.x - this.x * other.z,
        this.x * other.y - this.y * other.x,
      );
    }

    // Those that measure.
    volume() { return this.x * this.y * this.z; }
    norm() { return sqrt(this.dot(this)); }
    dot(other) { return this.x * other.x + this.y * other.y + this.z * other.z; }
    innerProduct(other) { return this.dot(other); }
    angleTo(other) { return acos(this.dot(other) / (this.norm() * other.norm())); }
    distanceSquared(other) {
      const dx = other.x - this.x;
      const dy = other.y - this.y;
      const dz = other.z - this.z;
      return dx * dx + dy * dy + dz * dz;
    }
    distanceTo(other) { return sqrt(this.distanceSquared(other)); }
    manhattanDistanceTo(other) { return abs(other.x - this.x) + abs(other.y - this.y) + abs(other.z - this.z); }
    xyDistanceTo(other) { return flat(other.x - this.x, other.y - this.y); }
    xzDistanceTo(other) { return flat(other.x - this.x, other.z - this.z); }
    yzDistanceTo(other) { return flat(other.y - this.y, other.z - this.z); }
    equals(other, error = 0) {
      return abs(this.x - other.x) <= error && abs(this.y - other.y) <= error && abs(this.z - other.z) <= error;
    }
  }
  const flat = (a, b) => sqrt(a * a + b * b);

  const WRITTEN = /\((-?[.\d]+), (-?[.\d]+), (-?[.\d]+)\)/;
  const read = (text) => {
    const found = text.match(WRITTEN);
    if (!found) throw new Error(`vec3: cannot parse: ${text}`);
    return numbers(found.slice(1));
  };
  const numbers = ([x, y, z]) => new Vec3(parseFloat(x), parseFloat(y), parseFloat(z));

  // `require("vec3")` is a function, with or without `new`, that makes a vector of whatever it gets, and carries the class.
  const vec3 = function (x, y, z) {
    if (x === undefined || x === null) return new Vec3(0, 0, 0);
    if (Array.isArray(x)) return numbers(x);
    if (typeof x === "object") return numbers([x.x, x.y, x.z]);
    if (typeof x === "string" && (y === undefined || y === null)) return read(x);
    return numbers([x, y, z]);
  };
  vec3.Vec3 = Vec3;

  api.Vec3 = Vec3;
  api.vec = ({ x, y, z }) => new Vec3(x, y, z);
  // What an action needs for a block position.
  api.at = (position) => {
    const { x, y, z } = position ?? {};
    if (![x, y, z].every(Number.isFinite)) throw new TypeError(`${String(position)} is not a position`);
    return { x: Math.floor(x), y: Math.floor(y), z: Math.floor(z) };
  };
  api.modules.vec3 = () => vec3;
  globalThis.Vec3 = Vec3;
});
