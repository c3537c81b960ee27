// give: oak_log:1 | gains: 4 oak_planks
async function registryAndEvents(bot) {
  const collected = [];
  const onCollect = (collector, item) => collected.push(collector.username);
  bot.on("playerCollect", onCollect);
  const recipe = bot.recipesFor(bot.registry.itemsByName.oak_planks.id, null, 1, null)[0];
  await bot.craft(recipe, 1, null);
  bot.removeListener("playerCollect", onCollect);
  const armour = [5, 6, 7, 8].map((slot) => bot.inventory.slots[slot]);
  if (armour.some((item) => item !== null)) throw new Error("dressed");
  const nearby = Object.values(bot.entities).filter((e) => e !== bot.entity && e.type === "player");
  bot.chat(`${nearby.length} players, ${bot.game.gameMode}, ${bot.game.dimension}, ${Math.round(bot.entity.yaw)}`);
}
