// Goals in the words of the body. One that a skill wrote itself is asked about the places around the feet, stretch by stretch.
(function (host, api) {
  "use strict";
  const { goals } = api;
  const MOST_PARTS = 200;
  const REACH = 4.5;
  const FAR = 1e6;
  // How far around the feet a goal of the skill's own is asked, level and upright, and how many places are tried at a time.
  const AROUND = 12;
  const UPRIGHT = 4;
  const MOST_PLACES = 64;
  const MOST_BURIED = 8;
  const MOST_LOOKED_AT = 512;

  const nameOf = (goal) => goal?.constructor?.name ?? String(goal);
  const finite = (goal, field) => {
    const value = goal[field];
    if (!Number.isFinite(value)) throw new TypeError(`${nameOf(goal)} needs numbers, but its ${field} is ${String(value)}`);
    return Math.floor(value);
  };
  const at = (goal) => ({ x: finite(goal, "x"), y: finite(goal, "y"), z: finite(goal, "z") });
  const range = (goal) => {
    if (!(goal.rangeSq >= 0)) throw new TypeError(`${nameOf(goal)} needs a range in blocks as its last argument`);
    return Math.min(Math.sqrt(goal.rangeSq), FAR);
  };

  const near = (goal) => ({ goal: "near", at: at(goal), range: range(goal) });
  const looking = ({ pos, reach }) => {
    const to = { goal: "look_at_block", at: api.at(pos) };
    return reach < REACH ? { goal: "all", of: [to, { goal: "near", at: api.at(pos), range: reach }] } : to;
  };
  const placing = ({ pos, options, facesPos }) => {
    if (options.facing >= 0) return null;
    const refs = new Map(facesPos.map(([, , ref]) => [String(ref), api.at(ref)]));
    const beside = (at) => (options.LOS ? { goal: "look_at_block", at } : { goal: "near", at, range: REACH });
    const inside = [pos, pos.offset(0, -1, 0)].map((spot) => ({ goal: "block", at: api.at(spot) }));
    return {
      goal: "all",
      of: [{ goal: "any", of: [...refs.values()].map(beside) }, { goal: "not", of: { goal: "any", of: inside } }],
    };
  };
  const several = (kind, parts) => {
    const of = parts.map(said);
    return of.includes(null) ? null : { goal: kind, of };
  };
  const any = ({ goals }) => {
    if (goals.length <= MOST_PARTS) return several("any", goals);
    const feet = node(here());
    const far = goals.map((goal) => ({ goal, left: goal.heuristic(feet) })).sort((a, b) => a.left - b.left);
    return several("any", far.slice(0, MOST_PARTS).map(({ goal }) => goal));
  };
  const inverted = ({ goal }) => {
    const of = said(goal);
    return of === null ? null : { goal: "not", of };
  };

  // By the test that decides where a goal ends, so that a subclass with a test of its own is not taken for its parent.
  const FORMS = new Map([
    [goals.GoalBlock, (goal) => ({ goal: "block", at: at(goal) })],
    [goals.GoalNear, near],
    [goals.GoalFollow, near],
    [goals.GoalXZ, (goal) => ({ goal: "xz", x: finite(goal, "x"), z: finite(goal, "z") })],
    [goals.GoalNearXZ, (goal) => ({ goal: "near_xz", x: finite(goal, "x"), z: finite(goal, "z"), range: range(goal) })],
    [goals.GoalY, (goal) => ({ goal: "y", y: finite(goal, "y") })],
    [goals.GoalGetToBlock, (goal) => ({ goal: "get_to_block", at: at(goal) })],
    [goals.GoalLookAtBlock, looking],
    [goals.GoalBreakBlock, ({ goal }) => said(goal)],
    [goals.GoalPlaceBlock, placing],
    [goals.GoalCompositeAny, any],
    [goals.GoalCompositeAll, ({ goals }) => several("all", goals)],
    [goals.GoalInvert, inverted],
  ].map(([kind, form]) => [kind.prototype.isEnd, form]));

  // A goal as the body understands it; null for one with a test of its own.
  const said = (goal) => {
    if (typeof goal?.isEnd !== "function") throw new TypeError(`${nameOf(goal)} is not a goal: goals have isEnd(node)`);
    return FORMS.get(goal.isEnd)?.(goal) ?? null;
  };

  const here = () => api.vec(api.observe().position).floored();
  const node = ({ x, y, z }) => new api.Move(x, y, z, 0, 0);

  const holds = ({ x, y, z }) => {
    const [feet, below] = [0, -1].map((up) => api.blockAt(new api.Vec3(x, y + up, z)));
    if (!feet || feet.boundingBox === "block") return false;
    return feet.name === "water" || below?.boundingBox === "block";
  };
  // The first of these that hold a body, and the very first whether they do or not: legs that may dig get to those too.
  const places = (nodes) => {
    const firm = [];
    for (const spot of nodes.slice(0, MOST_LOOKED_AT)) {
      if (firm.length < MOST_PLACES && holds(spot)) firm.push(spot);
    }
    return [...firm, ...nodes.slice(0, MOST_BURIED)].map((spot) => ({ goal: "block", at: api.at(spot) }));
  };
  const nodesAround = (feet) => {
    const nodes = [];
    for (let x = -AROUND; x <= AROUND; x++) {
      for (let z = -AROUND; z <= AROUND; z++) {
        for (let y = -UPRIGHT; y <= UPRIGHT; y++) nodes.push(node(feet.offset(x, y, z)));
      }
    }
    return nodes;
  };
  // The next stretch of a walk to a goal of the skill's own: to places that end it, or to those that it says are nearest to its end.
  const stretch = (goal) => {
    const feet = node(here());
    const around = nodesAround(feet);
    const far = (spot) => spot.distanceSquared(feet);
    const ends = places(around.filter((spot) => goal.isEnd(spot)).sort((a, b) => far(a) - far(b)));
    if (ends.length) return { to: { goal: "any", of: ends }, ends: true };
    const left = typeof goal.heuristic === "function" ? (spot) => goal.heuristic(spot) : () => 0;
    const now = left(feet);
    const nearer = around.map((spot) => ({ spot, left: left(spot) })).filter((it) => it.left < now);
    nearer.sort((a, b) => a.left - b.left);
    return { to: { goal: "any", of: places(nearer.map(({ spot }) => spot)) }, ends: false };
  };

  // Where to walk next for a goal, and whether that ends it.
  api.walkTo = (goal) => {
    const to = said(goal);
    return to === null ? stretch(goal) : { to, ends: true };
  };
  api.isSaid = (goal) => said(goal) !== null;
  api.feetNode = () => node(here());
});
