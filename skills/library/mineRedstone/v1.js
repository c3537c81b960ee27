// mineRedstone(bot, count = 4): brings in at least `count` more redstone. Goes down to level -50 if no ore is near. Makes an iron
// pickaxe if it carries none that is good for redstone. Needs nothing; food, torches and a second pickaxe are wise.
//
//     await mineRedstone(bot, 4);
const REDSTONE_LEVEL = -50;
const REDSTONE_PICKAXES = ["iron_pickaxe", "diamond_pickaxe", "netherite_pickaxe"];

async function mineRedstone(bot, count = 4) {
  if (count < 1) return;
  const prepare = async () => {
    if (!bot.inventory.items().some(({ name }) => REDSTONE_PICKAXES.includes(name))) await craftIronPickaxe(bot);
  };
  const blocks = ["redstone_ore", "deepslate_redstone_ore"];
  await gatherBlocks(bot, { blocks, items: ["redstone"], count, level: REDSTONE_LEVEL, prepare });
  console.log(`Mined ${count} redstone`);
}
