// mineIron(bot, count = 3): brings in `count` more raw iron. Makes a stone pickaxe if it carries none that is good for iron, and
// goes underground if no ore is near. Needs nothing.
//
//     await mineIron(bot, 5);
const IRON_LEVEL = 16;
const IRON_PICKAXES = ["stone_pickaxe", "copper_pickaxe", "iron_pickaxe", "diamond_pickaxe", "netherite_pickaxe"];

async function mineIron(bot, count = 3) {
  if (count < 1) return;
  const prepare = async () => {
    if (!bot.inventory.items().some(({ name }) => IRON_PICKAXES.includes(name))) await craftStonePickaxe(bot);
  };
  const blocks = ["iron_ore", "deepslate_iron_ore"];
  await gatherBlocks(bot, { blocks, items: ["raw_iron"], count, level: IRON_LEVEL, prepare });
  console.log(`Mined ${count} raw iron`);
}
