// Vectors with the methods of the npm package `vec3`.
(function (host, api) {
  "use strict";
  const mod = (a, n) => ((a % n) + n) % n;
  class Vec3 {
    constructor(x, y, z) {
      this.x = x ?? 0;
      this.y = y ?? 0;
      this.z = z ?? 0;
    }
    static fromArray([x, y, z]) { return new Vec3(x, y, z); }
    isZero() { return this.x === 0 && this.y === 0 && this.z === 0; }
    at(index) { return this.toArray()[index]; }
    xz() { return [this.x, this.z]; }
    xy() { return [this.x, this.y]; }
    yz() { return [this.y, this.z]; }
    xzy() { return new Vec3(this.x, this.z, this.y); }
    set(x, y, z) {
      this.x = x;
      this.y = y;
      this.z = z;
      return this;
    }
    update(other) { return this.set(other.x, other.y, other.z); }
    map(fn) { return new Vec3(fn(this.x), fn(this.y), fn(this.z)); }
    rounded() { return this.map(Math.round); }
    round() { return this.update(this.rounded()); }
    floored() { return this.map(Math.floor); }
    floor() { return this.update(this.floored()); }
    offset(dx, dy, dz) { return new Vec3(this.x + dx, this.y + dy, this.z + dz); }
    translate(dx, dy, dz) { return this.update(this.offset(dx, dy, dz)); }
    plus(other) { return this.offset(other.x, other.y, other.z); }
    add(other) { return this.update(this.plus(other)); }
    minus(other) { return this.offset(-other.x, -other.y, -other.z); }
    subtract(other) { return this.update(this.minus(other)); }
    multiply(other) { return this.set(this.x * other.x, this.y * other.y, this.z * other.z); }
    divide(other) { return this.set(this.x / other.x, this.y / other.y, this.z / other.z); }
    scaled(factor) { return this.map((n) => n * factor); }
    scale(factor) { return this.update(this.scaled(factor)); }
    abs() { return this.map(Math.abs); }
    volume() { return this.x * this.y * this.z; }
    modulus(other) { return new Vec3(mod(this.x, other.x), mod(this.y, other.y), mod(this.z, other.z)); }
    norm() { return Math.sqrt(this.dot(this)); }
    distanceTo(other) { return this.minus(other).norm(); }
    distanceSquared(other) {
      const d = this.minus(other);
      return d.dot(d);
    }
    manhattanDistanceTo(other) {
      const d = this.minus(other).abs();
      return d.x + d.y + d.z;
    }
    xzDistanceTo(other) { return Math.hypot(this.x - other.x, this.z - other.z); }
    xyDistanceTo(other) { return Math.hypot(this.x - other.x, this.y - other.y); }
    yzDistanceTo(other) { return Math.hypot(this.y - other.y, this.z - other.z); }
    dot(other) { return this.x * other.x + this.y * other.y + this.z * other.z; }
    innerProduct(other) { return this.dot(other); }
    cross(other) {
      return new Vec3(
        this.y * other.z - this.z * other.y,
        this.z * other.x - this.x * other.z,
        this.x * other.y - this.y * other.x,
      );
    }
    unit() {
      const norm = this.norm();
      return norm === 0 ? this.clone() : this.scaled(1 / norm);
    }
    normalize() { return this.update(this.unit()); }
    min(other) {
      return new Vec3(Math.min(this.x, other.x), Math.min(this.y, other.y), Math.min(this.z, other.z));
    }
    max(other) {
      return new Vec3(Math.max(this.x, other.x), Math.max(this.y, other.y), Math.max(this.z, other.z));
    }
    equals(other, error = 0) {
      const d = this.minus(other).abs();
      return d.x <= error && d.y <= error && d.z <= error;
    }
    clone() { return this.offset(0, 0, 0); }
    toArray() { return [this.x, this.y, this.z]; }
    toString() { return `(${this.x}, ${this.y}, ${this.z})`; }
  }

  // `require("vec3")` is a function that makes vectors of whatever it gets, and carries the class.
  const vec3 = function (x, y, z) {
    if (Array.isArray(x)) return Vec3.fromArray(x.map(Number));
    if (typeof x === "object" && x !== null) return new Vec3(Number(x.x), Number(x.y), Number(x.z));
    if (typeof x === "string") return Vec3.fromArray(x.replace(/[()\s]/g, "").split(",").map(Number));
    return new Vec3(x, y, z);
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
  api.modules = { vec3: () => vec3 };
  globalThis.Vec3 = Vec3;
});
