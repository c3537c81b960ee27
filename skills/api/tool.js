// `bot.tool`, after the plug-in `mineflayer-tool`.
(function (host, api) {
  "use strict";
  const digTicks = (block, tool) => api.ask({ ask: "dig_ticks", block: block.type, tool });

  // Takes the tool into the hand that breaks the block fastest and still makes it drop; leaves the hand alone if none helps.
  const equipForBlock = async (block) => {
    const bare = digTicks(block, null);
    const candidates = api.inventory.items().map((item) => ({ item, ...digTicks(block, item.type) }));
    const better = candidates.filter(({ ticks, harvests }) =>
      ticks !== null && (harvests && !bare.harvests || harvests === bare.harvests && ticks < (bare.ticks ?? Infinity)));
    better.sort((a, b) => Number(b.harvests) - Number(a.harvests) || a.ticks - b.ticks || a.item.slot - b.item.slot);
    if (better.length && better[0].item.name !== api.held()?.name) await api.bot.equip(better[0].item, "hand");
  };

  api.bot.tool = { equipForBlock: api.traced(equipForBlock) };
});
