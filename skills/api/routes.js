// Ways that are asked for without walking them, in the shape of the npm package `mineflayer-pathfinder`.
(function (host, api) {
  "use strict";
  const STATUS = { success: "success", partial: "timeout", no_path: "noPath" };
  const JUMP = 2;
  const SLANT = Math.SQRT2;

  const stepCost = (from, to) => {
    const slant = from.x !== to.x && from.z !== to.z;
    return to.y > from.y ? JUMP : slant ? SLANT : 1;
  };
  // The middle of the block of the feet, on top of what stands there.
  const settle = (move) => {
    const tops = (up) => (api.blockAt(new api.Vec3(move.x, move.y + up, move.z))?.shapes ?? []).map((shape) => up + shape[4]);
    const top = Math.max(0, ...tops(0), ...tops(-1));
    move.set(move.x + 0.5, move.y + (top < 1 ? top : 0), move.z + 0.5);
  };

  const result = (way, start, optimize, began) => {
    let at = start;
    let cost = 0;
    const path = way.path.map((place) => {
      const step = stepCost(at, place);
      const move = new api.Move(place.x, place.y, place.z, 0, step);
      cost += step;
      at = place;
      return move;
    });
    if (optimize) path.forEach(settle);
    return {
      status: STATUS[way.status],
      cost,
      time: performance.now() - began,
      visitedNodes: way.searched,
      generatedNodes: way.searched,
      path,
    };
  };

  // The way from a place to a goal; `start` is the feet if nothing else is said.
  api.route = (movements, start, goal, optimize = true) => {
    const began = performance.now();
    const from = api.vec(start ?? api.observe().position).floored();
    const { to } = api.walkTo(goal);
    const way = api.ask({ ask: "path", from: api.at(from), to, dig: movements?.canDig !== false });
    if (!way) throw new Error("bot.pathfinder.getPathTo is not supported: this world tells no ways, it only walks them");
    return result(way, from, optimize, began);
  };
});
