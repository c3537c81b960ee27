// haveBuildingBlocks(bot, count = 8): gives the name of a plain solid block of which `count` are carried, and digs dirt if there
// is none. Needs nothing.
//
//     await placeBlockAt(bot, await haveBuildingBlocks(bot, 1), bot.entity.position.offset(1, 0, 0));
const BUILDING_BLOCKS = [
  "cobblestone", "cobbled_deepslate", "dirt", "andesite", "diorite", "granite", "tuff", "stone", "netherrack", "sandstone",
];

async function haveBuildingBlocks(bot, count = 8) {
  const carried = (name) => bot.inventory.count(mcData.itemsByName[name].id);
  const planks = bot.inventory.items().map(({ name }) => name).filter((name) => name.endsWith("_planks"));
  const name = [...BUILDING_BLOCKS, ...planks].find((name) => carried(name) >= count);
  if (name) return name;
  await collectDirt(bot, count - carried("dirt"));
  return "dirt";
}
