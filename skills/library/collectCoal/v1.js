// collectCoal(bot, count = 4): brings in `count` more coal. Makes a wooden pickaxe if it carries no pickaxe, and goes underground
// if no ore is near. Needs nothing.
//
//     await collectCoal(bot, 8);
const COAL_LEVEL = 44;

async function collectCoal(bot, count = 4) {
  if (count < 1) return;
  const prepare = async () => {
    if (!bot.inventory.items().some(({ name }) => name.endsWith("_pickaxe"))) await craftWoodenPickaxe(bot);
  };
  const blocks = ["coal_ore", "deepslate_coal_ore"];
  await gatherBlocks(bot, { blocks, items: ["coal"], count, level: COAL_LEVEL, prepare });
  console.log(`Collected ${count} coal`);
}
