// Goals from which a block can be seen, broken or put: where a body stands to work on it.
(function (host, api) {
  "use strict";
  const { Goal } = api.simpleGoals;
  const { abs, atan2, hypot, PI, sign } = Math;
  const EYES = 1.6;
  const REACH = 4.5;

  const fromFeet = (goal, node) => {
    const [x, y, z] = [node.x - goal.pos.x, node.y - goal.pos.y, node.z - goal.pos.z];
    return api.level(x, z) + abs(y < 0 ? y + 1 : y);
  };
  // The block that a line meets first, and through which of its sides.
  const meets = (from, direction, reach) => {
    const plain = ({ x, y, z }) => ({ x, y, z });
    return api.ask({ ask: "raycast", from: plain(from), direction: plain(direction), reach });
  };
  const position = (value, what) => {
    if (![value?.x, value?.y, value?.z].every(Number.isFinite)) throw new TypeError(`${what} needs a position, not ${String(value)}`);
    return api.vec(value);
  };

  class GoalLookAtBlock extends Goal {
    constructor(pos, world, options = {}) {
      super();
      this.pos = position(pos, "GoalLookAtBlock");
      this.world = world;
      this.reach = options.reach || REACH;
      this.entityHeight = options.entityHeight || EYES;
    }
    heuristic(node) { return fromFeet(this, node); }
    isEnd(node) {
      const block = this.pos.floored();
      const eyes = new api.Vec3(node.x + 0.5, node.y + this.entityHeight, node.z + 0.5);
      const centre = block.offset(0.5, 0.5, 0.5);
      if (eyes.distanceTo(centre) > this.reach + 0.5) return false;
      return ["x", "y", "z"].some((axis) => {
        const way = eyes[axis] - centre[axis];
        if (abs(way) <= 0.5) return false;
        const face = centre.clone();
        face[axis] += sign(way) * 0.5;
        const met = meets(eyes, face.minus(eyes), this.reach);
        return met !== null && block.equals(met.at);
      });
    }
  }

  // Where the block can be broken from; breaking it is left to `bot.dig`.
  class GoalBreakBlock extends Goal {
    constructor(x, y, z, bot, options = {}) {
      super();
      const at = typeof x === "object" ? x : new api.Vec3(x, y, z);
      this.goal = new GoalLookAtBlock(at, bot, (typeof x === "object" ? z : options) ?? {});
    }
    heuristic(node) { return this.goal.heuristic(node); }
    isEnd(node) { return this.goal.isEnd(node); }
  }

  const FACINGS = ["north", "east", "south", "west", "up", "down"];
  const FACE_NAMES = { "0,-1,0": "down", "0,1,0": "up", "0,0,-1": "north", "0,0,1": "south", "-1,0,0": "west", "1,0,0": "east" };
  const sides = () => Object.keys(FACE_NAMES).map((name) => new api.Vec3(...name.split(",").map(Number)));
  const faceName = ({ x, y, z }) => FACE_NAMES[`${x + 0},${y + 0},${z + 0}`];
  const CUBE = [[0, 0, 0, 1, 1, 1]];
  const shapesOf = (block) => block.shapes ?? (block.boundingBox === "block" ? CUBE : []);

  // The middles of the sides of a block's parts, of the upper or lower half where that matters.
  const middles = (shapes, direction, half) => {
    const found = [];
    for (const [west, down, north, east, up, south] of shapes) {
      const size = new api.Vec3(east - west, up - down, south - north).scaled(0.5);
      const centre = new api.Vec3(west + east, down + up, north + south).scaled(0.5);
      const middle = centre.offset(size.x * direction.x, size.y * direction.y, size.z * direction.z);
      const upright = direction.y !== 0;
      if (half === "top" && middle.y <= 0.5) {
        if (!upright) middle.y += size.y - 0.001;
        if (middle.y <= 0.5) continue;
      } else if (half === "bottom" && middle.y >= 0.5) {
        if (!upright) middle.y -= size.y - 0.001;
        if (middle.y >= 0.5) continue;
      }
      found.push(middle);
    }
    return found;
  };

  // Where a block can be put at a position, by clicking one beside it.
  class GoalPlaceBlock extends Goal {
    constructor(pos, world, options = {}) {
      super();
      this.pos = position(pos, "GoalPlaceBlock").floored();
      this.world = world;
      this.options = options;
      if (!options.range) options.range = 5;
      if (!("LOS" in options)) options.LOS = true;
      if (!options.faces) options.faces = sides();
      options.facing = typeof options.facing === "number" ? options.facing : FACINGS.indexOf(options.facing);
      this.facesPos = [];
      for (const direction of options.faces) {
        const ref = this.pos.plus(direction);
        const block = api.blockAt(ref);
        if (!block) continue;
        const faces = middles(shapesOf(block), direction.scaled(-1), options.half);
        for (const middle of faces) this.facesPos.push([direction, middle.plus(ref), ref]);
      }
    }
    heuristic(node) { return fromFeet(this, node); }
    isEnd(node) {
      if (this.isStandingIn(node)) return false;
      return this.getFaceAndRef(new api.Vec3(node.x + 0.5, node.y + EYES, node.z + 0.5)) !== null;
    }
    getFaceAndRef(headPos) {
      const { range, LOS } = this.options;
      for (const [face, to, ref] of this.facesPos) {
        const direction = to.minus(headPos);
        if (direction.norm() > range || !this.checkFacing(direction)) continue;
        if (!LOS) return { face, to, ref };
        const met = meets(headPos, direction, range);
        if (met && ref.equals(met.at) && met.face === faceName(face.scaled(-1))) return { face, to, ref };
      }
      return null;
    }
    checkFacing(direction) {
      const { facing, facing3D } = this.options;
      if (facing < 0) return true;
      if (facing3D) {
        const up = (atan2(direction.y, hypot(direction.x, direction.z)) * 180) / PI;
        if (up > 45) return facing === 4;
        if (up < -45) return facing === 5;
      }
      const angle = (atan2(direction.x, -direction.z) * 180) / PI + 180;
      return facing === (Math.floor(angle / 90 + 0.5) & 3);
    }
    isStandingIn(node) { return abs(node.x - this.pos.x) + abs(node.z - this.pos.z) < 1 && [0, -1].includes(node.y - this.pos.y); }
  }

  api.goals = { ...api.simpleGoals, GoalLookAtBlock, GoalBreakBlock, GoalPlaceBlock };
});
