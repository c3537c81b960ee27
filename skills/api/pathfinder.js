// Goals and `bot.pathfinder`, after the npm package `mineflayer-pathfinder`. The walking itself is the body's.
(function (host, api) {
  "use strict";

  class Goal {
    // Whether a block of the feet would end the walk; the body's own test is the one that counts.
    isEnd() {
      throw new Error(`${this.constructor.name}.isEnd is not supported yet`);
    }
  }
  const squared = (range) => range * range;
  class GoalNear extends Goal {
    constructor(x, y, z, range) {
      super();
      Object.assign(this, { x: Math.floor(x), y: Math.floor(y), z: Math.floor(z), rangeSq: squared(range) });
    }
    isEnd(node) {
      return squared(this.x - node.x) + squared(this.y - node.y) + squared(this.z - node.z) <= this.rangeSq;
    }
    destination() { return { goal: "near", at: api.at(this), range: Math.sqrt(this.rangeSq) }; }
  }
  class GoalBlock extends Goal {
    constructor(x, y, z) {
      super();
      Object.assign(this, { x: Math.floor(x), y: Math.floor(y), z: Math.floor(z) });
    }
    isEnd(node) { return this.x === node.x && this.y === node.y && this.z === node.z; }
    destination() { return { goal: "block", at: api.at(this) }; }
  }
  class GoalXZ extends Goal {
    constructor(x, z) {
      super();
      Object.assign(this, { x: Math.floor(x), z: Math.floor(z) });
    }
    isEnd(node) { return this.x === node.x && this.z === node.z; }
    destination() { return { goal: "xz", x: this.x, z: this.z }; }
  }
  class GoalNearXZ extends Goal {
    constructor(x, z, range) {
      super();
      Object.assign(this, { x: Math.floor(x), z: Math.floor(z), rangeSq: squared(range) });
    }
    isEnd(node) { return squared(this.x - node.x) + squared(this.z - node.z) <= this.rangeSq; }
    destination() { return { goal: "near_xz", x: this.x, z: this.z, range: Math.sqrt(this.rangeSq) }; }
  }
  class GoalY extends Goal {
    constructor(y) {
      super();
      this.y = Math.floor(y);
    }
    isEnd(node) { return this.y === node.y; }
    destination() { return { goal: "y", y: this.y }; }
  }
  class GoalGetToBlock extends GoalBlock {
    isEnd(node) {
      return Math.abs(this.x - node.x) + Math.abs(this.y - node.y) + Math.abs(this.z - node.z) === 1;
    }
    destination() { return { goal: "get_to_block", at: api.at(this) }; }
  }
  class GoalLookAtBlock extends Goal {
    constructor(position) {
      super();
      this.pos = api.vec(position).floored();
    }
    destination() { return { goal: "look_at_block", at: api.at(this.pos) }; }
  }
  // Where a block can be put at `position`: within three blocks of it.
  class GoalPlaceBlock extends Goal {
    constructor(position) {
      super();
      this.pos = api.vec(position).floored();
    }
    destination() { return { goal: "near", at: api.at(this.pos), range: 3 }; }
  }
  // Where the entity is when the walk begins.
  class GoalFollow extends Goal {
    constructor(entity, range) {
      super();
      this.entity = entity;
      this.rangeSq = squared(range);
    }
    destination() { return { goal: "near", at: api.at(this.entity.position), range: Math.sqrt(this.rangeSq) }; }
  }
  const goals = {
    Goal, GoalNear, GoalBlock, GoalXZ, GoalNearXZ, GoalY, GoalGetToBlock, GoalLookAtBlock, GoalPlaceBlock, GoalFollow,
  };
  for (const name of ["GoalBreakBlock", "GoalInvert", "GoalCompositeAny", "GoalCompositeAll"]) {
    goals[name] = class {
      constructor() {
        throw new Error(`${name} is not supported yet`);
      }
    };
  }

  // How the body may walk. Only `canDig` is read; the rest is kept as it was set.
  class Movements {
    constructor(bot) {
      Object.assign(this, { bot, canDig: true, allowSprinting: true, allowParkour: true, allow1by1towers: false });
    }
  }

  const named = (name, message) => {
    const error = new Error(message);
    error.name = name;
    return error;
  };
  const explain = (error, stopped) => {
    switch (error.failure?.failure) {
      case "no_path":
        return named("NoPath", "No path to the goal!");
      case "cancelled":
        return stopped
          ? named("PathStopped", "Path was stopped before it could be completed! Thus, the desired goal was not reached.")
          : named("GoalChanged", "The goal was changed before it could be completed!");
      default:
        return error;
    }
  };

  let movements = new Movements();
  let walk = null;

  const goTo = async (goal) => {
    if (typeof goal?.destination !== "function") throw new TypeError(`${String(goal)} is not a goal`);
    while (walk) {
      api.cancel(walk.id);
      await walk.over;
    }
    const mine = { id: 0, stopped: false, over: null };
    walk = mine;
    const walking = api.act({ action: "goto", to: goal.destination(), dig: movements.canDig !== false }, (id) => {
      mine.id = id;
    });
    const end = () => {
      if (walk === mine) walk = null;
    };
    mine.over = walking.then(end, end);
    try {
      await walking;
    } catch (error) {
      throw explain(error, mine.stopped);
    }
    api.emit("goal_reached", goal);
  };

  api.pathfinder = {
    goto: api.traced(goTo),
    stop() {
      if (walk) {
        walk.stopped = true;
        api.cancel(walk.id);
      }
    },
    setMovements(wanted) {
      movements = wanted;
    },
    isMoving: () => walk !== null,
    get movements() { return movements; },
  };
  api.modules["mineflayer-pathfinder"] = () => ({ goals, Movements, pathfinder: () => {} });
  api.modules.mineflayer = () => ({
    createBot() {
      throw new Error("a skill is given its bot; mineflayer.createBot is not supported");
    },
  });
  Object.assign(globalThis, goals, { goals, Movements });
});
