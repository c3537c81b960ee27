// `bot.collectBlock`, after the npm package `mineflayer-collectblock`: breaks blocks and picks up what they drop, and items that lie
// around. Ours: `collect` resolves to a record of what became of the targets, and `requireHarvest: false` breaks with any tool.
(function (host, api) {
  "use strict";
  const { bot } = api;
  const KEPT = /helmet|chestplate|leggings|boots|shield|sword|axe|shovel|hoe/;
  const PICK_UP_PATIENCE = 8;
  const LONGEST_WALK_TO_ITEM = 10;

  // The task under way: its targets, and whether it was called off.
  let task = null;

  const named = (name, message) => Object.assign(new Error(message), { name });
  const isEntity = (target) => target.id !== undefined && target.type !== undefined && target.stateId === undefined;

  const walked = async (goal) => {
    try {
      await bot.pathfinder.goto(goal);
      return true;
    } catch (error) {
      if (error.name === "NoPath") return false;
      throw error;
    }
  };

  // Walks to where the block can be seen, or else digs its way to it.
  const goWithinReach = async ({ x, y, z }) =>
    (await walked(new GoalLookAtBlock(new api.Vec3(x, y, z), bot.world))) || walked(new GoalGetToBlock(x, y, z));

  const carried = (block) => block.drops.reduce((sum, id) => sum + bot.inventory.count(id), 0);

  // Where something that falls from a position comes to lie.
  const landing = (position) => {
    let place = position;
    for (let depth = 0; depth < 32; depth++) {
      const below = bot.blockAt(place.offset(0, -1, 0));
      if (!below || below.boundingBox === "block") break;
      place = below.position;
    }
    return place;
  };

  // Walks to what lies around a broken block; true once some of its drops came into the inventory. What must be there but is not
  // seen is looked for where it must have fallen.
  const pickUp = async (block, before, expected) => {
    const middle = block.position.offset(0.5, 0.5, 0.5);
    const isNear = ({ name, position: place }) =>
      name === "item" && place.xzDistanceTo(middle) < 5 && place.y < middle.y + 2 && place.y > middle.y - 16;
    let walks = 0;
    for (let patience = PICK_UP_PATIENCE; patience > 0; patience--) {
      const lying = bot.nearestEntity(isNear);
      if (!lying && carried(block) > before) return true;
      const unseen = !lying && expected && patience === PICK_UP_PATIENCE / 2;
      if ((lying || unseen) && walks < 4) {
        const { x, y, z } = lying ? lying.position : landing(block.position);
        await walked(walks % 2 ? new GoalBlock(x, y, z) : new GoalNear(x, y, z, 1));
        walks += 1;
      }
      await api.afterTicks(4);
    }
    return carried(block) > before;
  };

  // What became of one block: "collected", "lost" (it broke, its drop is nowhere), "undropped" (the tool was wrong), "unreachable"
  // or "gone" (something else stands there).
  const collectBlock = async (target, { requireHarvest }) => {
    if (!(await goWithinReach(target.position))) return "unreachable";
    const block = bot.blockAt(target.position);
    if (!block || block.type !== target.type) return "gone";
    await bot.tool.equipForBlock(block, { requireHarvest, getFromChest: true, maxTools: 2 });
    const harvests = block.canHarvest(bot.heldItem?.type ?? null);
    const before = carried(block);
    try {
      await bot.dig(block);
    } catch (error) {
      if (error.message.startsWith("Block not in view")) return "unreachable";
      throw error;
    }
    const expected = harvests && Boolean(block.alwaysDrops);
    if (await pickUp(block, before, expected)) return "collected";
    if (!harvests) return "undropped";
    if (bot.inventory.emptySlotCount() === 0) {
      throw new Error(`the inventory is full: what ${block.name} dropped could not be picked up`);
    }
    return expected ? "lost" : "collected";
  };

  const collectItem = async (target) => {
    for (let walks = 0; walks < LONGEST_WALK_TO_ITEM; walks++) {
      const lying = bot.entities[target.id];
      if (!lying) return "collected";
      const { x, y, z } = lying.position;
      if (!(await walked(walks % 2 ? new GoalNear(x, y, z, 1) : new GoalBlock(x, y, z)))) return "unreachable";
      await api.afterTicks(4);
    }
    return "unreachable";
  };

  // Puts what the filter lets go into one chest; whether all of it found room.
  const emptyInto = async (place, filter) => {
    await bot.pathfinder.goto(new GoalLookAtBlock(place, bot.world));
    const chest = await bot.openContainer(bot.blockAt(place));
    let all = true;
    for (const item of bot.inventory.items().filter(filter)) {
      await chest.deposit(item.type, null, item.count).catch(() => { all = false; });
    }
    await chest.close();
    return all;
  };

  // Nearest chest first.
  const emptyInventory = async (chests, filter) => {
    const places = [...chests].sort((a, b) => api.distanceTo({ position: a }) - api.distanceTo({ position: b }));
    for (const place of places) if (await emptyInto(place, filter)) return;
    throw named("NoChests", "All chests are full.");
  };

  const nearest = (targets) =>
    targets.reduce((best, target) => (best && api.distanceTo(best) <= api.distanceTo(target) ? best : target), null);

  const collectAll = async (mine, options) => {
    const result = { collected: 0, lost: 0, undropped: 0, unreachable: 0, gone: 0 };
    while (mine.targets.length && result.collected + result.lost + result.undropped < options.count && !mine.cancelled) {
      const chests = options.chestLocations;
      if (bot.inventory.emptySlotCount() === 0 && chests.length) await emptyInventory(chests, options.itemFilter);
      const target = nearest(mine.targets);
      mine.targets.splice(mine.targets.indexOf(target), 1);
      const became = await (isEntity(target) ? collectItem(target) : collectBlock(target, options));
      if (became === "unreachable" && !options.ignoreNoPath) throw named("NoPath", "No path to the goal!");
      result[became] += 1;
    }
    return result;
  };

  const collectBlockPlugin = {
    chestLocations: [],
    movements: undefined,
    itemFilter: (item) => !KEPT.test(item.name),
    collect: api.traced(async (targets, options, cb) => {
      const done = typeof options === "function" ? options : cb;
      try {
        const result = await start([targets].flat(), (typeof options === "object" && options) || {});
        if (done) done();
        return result;
      } catch (error) {
        if (!done) throw error;
        done(error);
        return undefined;
      }
    }),
    cancelTask: api.traced(async (cb) => {
      if (task) {
        const { over } = task;
        task.cancelled = true;
        bot.pathfinder.stop();
        await over;
      }
      if (cb) cb();
    }),
    // Blocks of the same kind that touch each other, beginning with this one.
    findFromVein(block, maxBlocks = 100, maxDistance = 16, floodRadius = 1) {
      const found = [block];
      const known = new Set([String(block.position)]);
      const isNew = (place) => !known.has(String(place)) && place.distanceTo(block.position) <= maxDistance;
      for (let next = 0; next < found.length && found.length < maxBlocks; next++) {
        for (const place of around(found[next].position, floodRadius).filter(isNew)) {
          known.add(String(place));
          const other = bot.blockAt(place);
          if (other?.type === block.type && found.length < maxBlocks) found.push(other);
        }
      }
      return found;
    },
  };

  const around = ({ x, y, z }, radius) => {
    const places = [];
    for (let dx = -radius; dx <= radius; dx++) {
      for (let dy = -radius; dy <= radius; dy++) {
        for (let dz = -radius; dz <= radius; dz++) places.push(new api.Vec3(x + dx, y + dy, z + dz));
      }
    }
    return places;
  };

  const start = async (targets, options) => {
    for (const target of targets) {
      if (!target?.position) throw named("UnknownType", `Target ${String(target)} is not a Block or Entity!`);
    }
    if (options.append && task) {
      task.targets.push(...targets);
      return task.over;
    }
    await collectBlockPlugin.cancelTask();
    if (collectBlockPlugin.movements) bot.pathfinder.setMovements(collectBlockPlugin.movements);
    const { chestLocations, itemFilter } = collectBlockPlugin;
    const all = { ignoreNoPath: false, requireHarvest: true, count: Infinity, chestLocations, itemFilter, ...options };
    const mine = { targets, cancelled: false, over: null };
    task = mine;
    const working = collectAll(mine, all);
    mine.over = working.then(() => {}, () => {});
    try {
      return await working;
    } catch (error) {
      if (mine.cancelled && error.name === "PathStopped") return undefined;
      throw error;
    } finally {
      if (task === mine) task = null;
      api.emit("collectBlock_finished");
    }
  };

  bot.collectBlock = collectBlockPlugin;
});
