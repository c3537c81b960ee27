// mineDiamonds(bot, count = 1): brings in at least `count` more diamond. Goes down to level -50 if no ore is near. Makes an iron
// pickaxe if it carries none that is good for diamonds. Needs nothing; food, torches and a second pickaxe are wise.
//
//     await mineDiamonds(bot, 1);
const DIAMOND_LEVEL = -50;
const DIAMOND_PICKAXES = ["iron_pickaxe", "diamond_pickaxe", "netherite_pickaxe"];

async function mineDiamonds(bot, count = 1) {
  if (count < 1) return;
  const prepare = async () => {
    if (!bot.inventory.items().some(({ name }) => DIAMOND_PICKAXES.includes(name))) await craftIronPickaxe(bot);
  };
  const blocks = ["diamond_ore", "deepslate_diamond_ore"];
  await gatherBlocks(bot, { blocks, items: ["diamond"], count, level: DIAMOND_LEVEL, prepare });
  console.log(`Mined ${count} diamond`);
}
