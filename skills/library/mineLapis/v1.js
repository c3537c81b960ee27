// mineLapis(bot, count = 4): brings in at least `count` more lapis_lazuli. Goes down to level 0 if no ore is near. Makes a stone
// pickaxe if it carries none that is good for lapis lazuli. Needs nothing; food, torches and a second pickaxe are wise.
//
//     await mineLapis(bot, 4);
const LAPIS_LEVEL = 0;
const LAPIS_PICKAXES = ["stone_pickaxe", "copper_pickaxe", "iron_pickaxe", "diamond_pickaxe", "netherite_pickaxe"];

async function mineLapis(bot, count = 4) {
  if (count < 1) return;
  const prepare = async () => {
    if (!bot.inventory.items().some(({ name }) => LAPIS_PICKAXES.includes(name))) await craftStonePickaxe(bot);
  };
  const blocks = ["lapis_ore", "deepslate_lapis_ore"];
  await gatherBlocks(bot, { blocks, items: ["lapis_lazuli"], count, level: LAPIS_LEVEL, prepare });
  console.log(`Mined ${count} lapis_lazuli`);
}
