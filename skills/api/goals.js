// Goals, after the npm package `mineflayer-pathfinder`: where a walk may end. `destinations.js` says them to the body.
(function (host, api) {
  "use strict";
  const { abs, floor, max, min, SQRT2 } = Math;

  const squared = (range) => range * range;
  // How many blocks lie between two columns for legs that go straight and aslant.
  const level = (x, z) => abs(abs(x) - abs(z)) + min(abs(x), abs(z)) * SQRT2;
  // A block below counts as the one beside it: the head is there.
  const height = (y) => abs(y < 0 ? y + 1 : y);
  const place = (goal, x, y, z) => {
    goal.x = floor(x);
    goal.y = floor(y);
    goal.z = floor(z);
  };
  const straight = (goal, node) => squared(goal.x - node.x) + squared(goal.y - node.y) + squared(goal.z - node.z);
  api.level = level;

  class Goal {
    // At least so many blocks are left from a node.
    heuristic(_node) { return 0; }
    // Whether feet in this block end the walk.
    isEnd(_node) { return true; }
    // Whether the way must be searched anew.
    hasChanged() { return false; }
    // Whether there still is something to walk to.
    isValid() { return true; }
  }

  class GoalBlock extends Goal {
    constructor(x, y, z) {
      super();
      place(this, x, y, z);
    }
    heuristic(node) { return level(this.x - node.x, this.z - node.z) + abs(this.y - node.y); }
    isEnd(node) { return node.x === this.x && node.y === this.y && node.z === this.z; }
  }

  class GoalNear extends Goal {
    constructor(x, y, z, range) {
      super();
      place(this, x, y, z);
      this.rangeSq = squared(range);
    }
    heuristic(node) { return level(this.x - node.x, this.z - node.z) + abs(this.y - node.y); }
    isEnd(node) { return straight(this, node) <= this.rangeSq; }
  }

  class GoalXZ extends Goal {
    constructor(x, z) {
      super();
      this.x = floor(x);
      this.z = floor(z);
    }
    heuristic(node) { return level(this.x - node.x, this.z - node.z); }
    isEnd(node) { return node.x === this.x && node.z === this.z; }
  }

  class GoalNearXZ extends Goal {
    constructor(x, z, range) {
      super();
      this.x = floor(x);
      this.z = floor(z);
      this.rangeSq = squared(range);
    }
    heuristic(node) { return level(this.x - node.x, this.z - node.z); }
    isEnd(node) { return squared(this.x - node.x) + squared(this.z - node.z) <= this.rangeSq; }
  }

  class GoalY extends Goal {
    constructor(y) {
      super();
      this.y = floor(y);
    }
    heuristic(node) { return abs(this.y - node.y); }
    isEnd(node) { return node.y === this.y; }
  }

  class GoalGetToBlock extends Goal {
    constructor(x, y, z) {
      super();
      place(this, x, y, z);
    }
    heuristic(node) { return level(node.x - this.x, node.z - this.z) + height(node.y - this.y); }
    isEnd(node) { return abs(node.x - this.x) + height(node.y - this.y) + abs(node.z - this.z) === 1; }
  }

  class Composite extends Goal {
    constructor(goals = []) {
      super();
      this.goals = goals;
    }
    push(goal) { this.goals.push(goal); }
    hasChanged() { return this.goals.some((goal) => goal.hasChanged()); }
    isValid() { return this.goals.every((goal) => goal.isValid()); }
  }

  class GoalCompositeAny extends Composite {
    heuristic(node) { return this.goals.reduce((least, goal) => min(least, goal.heuristic(node)), Number.MAX_VALUE); }
    isEnd(node) { return this.goals.some((goal) => goal.isEnd(node)); }
  }

  class GoalCompositeAll extends Composite {
    heuristic(node) { return this.goals.reduce((most, goal) => max(most, goal.heuristic(node)), Number.MIN_VALUE); }
    isEnd(node) { return this.goals.every((goal) => goal.isEnd(node)); }
  }

  class GoalInvert extends Goal {
    constructor(goal) {
      super();
      this.goal = goal;
    }
    heuristic(node) { return -this.goal.heuristic(node); }
    isEnd(node) { return !this.goal.isEnd(node); }
    hasChanged() { return this.goal.hasChanged(); }
    isValid() { return this.goal.isValid(); }
  }

  class GoalFollow extends Goal {
    constructor(entity, range) {
      super();
      if (!entity?.position) throw new TypeError(`GoalFollow needs an entity, not ${String(entity)}: is the player or creature in sight?`);
      this.entity = entity;
      place(this, entity.position.x, entity.position.y, entity.position.z);
      this.rangeSq = squared(range);
    }
    heuristic(node) { return level(this.x - node.x, this.z - node.z) + abs(this.y - node.y); }
    isEnd(node) { return straight(this, node) <= this.rangeSq; }
    hasChanged() {
      const now = this.entity.position.floored();
      if (straight(this, now) <= this.rangeSq) return false;
      place(this, now.x, now.y, now.z);
      return true;
    }
    isValid() { return this.entity != null; }
  }

  api.simpleGoals = {
    Goal, GoalBlock, GoalNear, GoalXZ, GoalNearXZ, GoalY, GoalGetToBlock, GoalCompositeAny, GoalCompositeAll, GoalInvert, GoalFollow,
  };
});
