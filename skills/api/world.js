// `bot.world`: what can be read of the land, after `prismarine-world`.
(function (host, api) {
  "use strict";
  const AXES = ["x", "y", "z"];
  // The numbers of the faces that a ray meets when it goes up or down an axis.
  const FACES = { x: { 1: 4, [-1]: 5 }, y: { 1: 0, [-1]: 1 }, z: { 1: 2, [-1]: 3 } };

  // Walks from block to block along a ray.
  class Ray {
    constructor(from, direction, range) {
      this.from = api.vec(from);
      this.direction = api.vec(direction);
      this.range = range;
      this.block = this.from.floored();
      this.crossings = {};
      for (const axis of AXES) {
        const ahead = this.direction[axis] > 0 ? 1 : 0;
        const crossing = Math.abs((this.block[axis] + ahead - this.from[axis]) / this.direction[axis]);
        this.crossings[axis] = this.direction[axis] === 0 ? Infinity : crossing;
      }
    }

    // The position of the next block with the face that the ray enters by; null beyond the range.
    next() {
      const axis = AXES.reduce((best, other) => (this.crossings[other] < this.crossings[best] ? other : best));
      if (!(this.crossings[axis] <= this.range)) return null;
      const step = Math.sign(this.direction[axis]);
      this.block[axis] += step;
      this.crossings[axis] += Math.abs(1 / this.direction[axis]);
      this.block.face = FACES[axis][step];
      return this.block;
    }

    // Where the ray meets one of the boxes of a block at `offset` first, and by which face; null if it misses all.
    intersect(shapes, offset) {
      const from = this.from.minus(offset);
      let nearest = null;
      for (const box of shapes) {
        const met = this.meets(from, box);
        if (met && !(nearest && nearest.way <= met.way)) nearest = met;
      }
      return nearest && { pos: this.from.plus(this.direction.scaled(nearest.way)), face: nearest.face };
    }

    meets(from, box) {
      let [enter, leave, face] = [-Infinity, Infinity, -1];
      for (const [index, axis] of AXES.entries()) {
        const along = this.direction[axis];
        const ends = [box[index] - from[axis], box[index + 3] - from[axis]];
        if (along === 0) {
          if (ends[0] > 0 || ends[1] < 0) return null;
          continue;
        }
        const [near, far] = along > 0 ? [ends[0] / along, ends[1] / along] : [ends[1] / along, ends[0] / along];
        if (near > enter) [enter, face] = [near, FACES[axis][Math.sign(along)]];
        leave = Math.min(leave, far);
      }
      return enter <= leave && leave >= 0 ? { way: enter, face } : null;
    }
  }

  // The first block along a ray that `match` lets pass and that the ray hits.
  const raycast = (from, direction, range, match = null) => {
    const ray = new Ray(from, direction, range);
    for (let at = ray.next(); at; at = ray.next()) {
      const block = api.blockAt(at);
      if (!block || (match && !match(block, ray))) continue;
      const hit = ray.intersect(block.shapes, block.position);
      if (hit) return Object.assign(block, { face: hit.face, intersect: hit.pos });
    }
    return null;
  };
  api.raycast = raycast;

  const of = (field) => (position) => api.blockAt(position)?.[field];
  api.bot.world = {
    getBlock: (position) => api.blockAt(position),
    getBlockStateId: of("stateId"),
    getBlockType: of("type"),
    getBlockData: of("metadata"),
    getBlockLight: of("light"),
    getSkyLight: of("skyLight"),
    getBiome: (position) => api.blockAt(position)?.biome.id,
    raycast,
  };
});
