// mineGold(bot, count = 2): brings in at least `count` more raw_gold. Goes down to level -16 if no ore is near. Makes an iron
// pickaxe if it carries none that is good for gold. Needs nothing; food, torches and a second pickaxe are wise.
//
//     await mineGold(bot, 2);
const GOLD_LEVEL = -16;
const GOLD_PICKAXES = ["iron_pickaxe", "diamond_pickaxe", "netherite_pickaxe"];

async function mineGold(bot, count = 2) {
  if (count < 1) return;
  const prepare = async () => {
    if (!bot.inventory.items().some(({ name }) => GOLD_PICKAXES.includes(name))) await craftIronPickaxe(bot);
  };
  const blocks = ["gold_ore", "deepslate_gold_ore"];
  await gatherBlocks(bot, { blocks, items: ["raw_gold"], count, level: GOLD_LEVEL, prepare });
  console.log(`Mined ${count} raw_gold`);
}
