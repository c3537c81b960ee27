// mineCopper(bot, count = 3): brings in at least `count` more raw_copper. Goes down to level 48 if no ore is near. Makes a stone
// pickaxe if it carries none that is good for copper. Needs nothing; food, torches and a second pickaxe are wise.
//
//     await mineCopper(bot, 3);
const COPPER_LEVEL = 48;
const COPPER_PICKAXES = ["stone_pickaxe", "copper_pickaxe", "iron_pickaxe", "diamond_pickaxe", "netherite_pickaxe"];

async function mineCopper(bot, count = 3) {
  if (count < 1) return;
  const prepare = async () => {
    if (!bot.inventory.items().some(({ name }) => COPPER_PICKAXES.includes(name))) await craftStonePickaxe(bot);
  };
  const blocks = ["copper_ore", "deepslate_copper_ore"];
  await gatherBlocks(bot, { blocks, items: ["raw_copper"], count, level: COPPER_LEVEL, prepare });
  console.log(`Mined ${count} raw_copper`);
}
