// biome: forest | gains: 3 *_log
async function obtainThreeLogs(bot) {
  const kinds = ["oak_log", "birch_log", "spruce_log"];
  const total = () => kinds.reduce((sum, name) => {
    const item = mcData.itemsByName[name];
    return sum + bot.inventory.count(item.id);
  }, 0);
  while (total() < 3) {
    await mineWoodLog(bot);
  }
  bot.chat(`I have ${total()} logs now.`);
}
