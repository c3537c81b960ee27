// Asks all goals of the pathfinder about the same random places, wherever it runs, and tells what came out; and what movements are made with.
async function compare() {
  const { Vec3 } = require("vec3");
  const { goals, Movements } = require("mineflayer-pathfinder");
  const registry = require("minecraft-data")("26.1");
  const lines = [];

  // Xorshift: the same numbers in every world.
  let seed = 2463534242;
  const random = () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) / 4294967296;
  };
  const between = (low, high) => low + random() * (high - low);
  const whole = () => Math.floor(between(-7, 7));

  const makers = () => {
    const [x, y, z, range] = [between(-6, 6), between(-6, 6), between(-6, 6), between(0, 5)];
    const entity = { position: new Vec3(x, y, z) };
    return {
      entity,
      all: [
        new goals.GoalBlock(x, y, z),
        new goals.GoalNear(x, y, z, range),
        new goals.GoalXZ(x, z),
        new goals.GoalNearXZ(x, z, range),
        new goals.GoalY(y),
        new goals.GoalGetToBlock(x, y, z),
        new goals.GoalFollow(entity, range),
        new goals.GoalInvert(new goals.GoalNear(x, y, z, range)),
        new goals.GoalCompositeAny([new goals.GoalBlock(x, y, z), new goals.GoalXZ(y, z)]),
        new goals.GoalCompositeAll([new goals.GoalNear(x, y, z, range), new goals.GoalY(y)]),
      ],
    };
  };
  for (let round = 0; round < 200; round++) {
    const { entity, all } = makers();
    for (const goal of all) {
      const node = new Vec3(whole(), whole(), whole());
      const kind = goal.constructor.name;
      const show = () => `${round} ${kind}(${Object.keys(goal).filter((key) => typeof goal[key] === "number").sort().map((key) => goal[key])})`;
      lines.push([`${kind}.isEnd ${show()} ${node}`, String(goal.isEnd(node))]);
      lines.push([`${kind}.heuristic ${show()} ${node}`, goal.heuristic(node).toPrecision(12)]);
      lines.push([`${kind}.fields ${round}`, Object.keys(goal).sort().join(" ")]);
      lines.push([`${kind}.hasChanged ${show()}`, String([goal.hasChanged(), goal.isValid()])]);
    }
    entity.position = new Vec3(whole(), whole(), whole());
    const follow = all[6];
    lines.push([`GoalFollow.hasChanged to ${entity.position} ${round}`, String([follow.hasChanged(), follow.x, follow.y, follow.z, follow.hasChanged()])]);
  }
  lines.push(["goals", Object.keys(goals).sort().join(" ")]);

  const movements = new Movements({ registry });
  const { bot, ...fields } = movements;
  for (const [name, value] of Object.entries(fields)) {
    const text = value instanceof Set ? "Set" : JSON.stringify(value);
    lines.push([`movements.${name}`, name === "scafoldingBlocks" ? value.map((id) => registry.items[id].name).join(" ") : text]);
  }
  lines.push(["movements.passableEntities names", [...movements.passableEntities].sort().join(" ")]);
  for (const name of ["blocksToAvoid", "liquids", "gravityBlocks", "climbables", "replaceables", "blocksCantBreak", "fences", "carpets", "openable", "emptyBlocks"]) {
    lines.push([`movements.${name} names`, [...movements[name]].map((id) => registry.blocks[id].name).sort().join(" ")]);
  }
  return lines;
}
