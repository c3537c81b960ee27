// mineCobblestone(bot, count = 8): brings in `count` more cobblestone. Makes a wooden pickaxe if it carries no pickaxe. Needs
// nothing.
//
//     await mineCobblestone(bot, 11);
async function mineCobblestone(bot, count = 8) {
  if (count < 1) return;
  const prepare = async () => {
    if (!bot.inventory.items().some(({ name }) => name.endsWith("_pickaxe"))) await craftWoodenPickaxe(bot);
  };
  await gatherBlocks(bot, { blocks: ["stone", "cobblestone"], items: ["cobblestone"], count, prepare });
  console.log(`Mined ${count} cobblestone`);
}
