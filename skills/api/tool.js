// `bot.tool`, after the npm package `mineflayer-tool`: the right tool for a block, from the inventory or from chests.
(function (host, api) {
  "use strict";
  const { bot } = api;

  const named = (name, message) => Object.assign(new Error(message), { name });
  const digTicks = (block, item) => api.ask({ ask: "dig_ticks", block: block.type, tool: item?.type ?? null });

  // The items that break the block faster than the bare hand or make it drop what the hand does not, best first.
  const helpful = (block, items) => {
    const bare = digTicks(block, null);
    const better = items.map((item) => ({ item, ...digTicks(block, item) })).filter(({ ticks, harvests }) =>
      ticks !== null && (harvests && !bare.harvests || harvests === bare.harvests && ticks < (bare.ticks ?? Infinity)));
    better.sort((a, b) => Number(b.harvests) - Number(a.harvests) || a.ticks - b.ticks || a.item.slot - b.item.slot);
    return { harvests: bare.harvests || better.some((tool) => tool.harvests), items: better.map(({ item }) => item) };
  };

  // Takes up to `most` helpful tools out of one chest.
  const takeFrom = async (place, block, most) => {
    const chestBlock = bot.blockAt(place);
    if (!chestBlock) return;
    await bot.pathfinder.goto(new GoalLookAtBlock(place, bot.world));
    const chest = await bot.openContainer(chestBlock);
    try {
      const tools = helpful(block, chest.containerItems()).items;
      for (const tool of tools.slice(0, most)) await chest.withdraw(tool.type, null, 1);
    } finally {
      await chest.close();
    }
  };

  const tool = {
    chestLocations: [],
    equipForBlock: api.traced(async (block, options, cb) => {
      const { requireHarvest = false, getFromChest = false, maxTools = 1 } = (typeof options === "object" && options) || {};
      const done = typeof options === "function" ? options : cb;
      try {
        await equip(block, requireHarvest, getFromChest ? maxTools : 0);
      } catch (error) {
        if (done) done(error);
        throw error;
      }
      if (done) done();
    }),
  };

  const equip = async (block, requireHarvest, fromChests) => {
    if (!block?.position) throw new Error("equipForBlock needs a block");
    let best = helpful(block, bot.inventory.items());
    const chests = [...tool.chestLocations];
    while (fromChests && (requireHarvest ? !best.harvests : !best.items.length) && chests.length) {
      chests.sort((a, b) => api.distanceTo({ position: b }) - api.distanceTo({ position: a }));
      await takeFrom(chests.pop(), block, fromChests);
      best = helpful(block, bot.inventory.items());
    }
    if (requireHarvest && !best.harvests) throw named("NoItem", "Bot does not have a harvestable tool!");
    const [item] = best.items;
    if (item && item.name !== bot.heldItem?.name) await bot.equip(item, "hand");
  };

  bot.tool = tool;
});
