// packFromChest(bot, kit): puts everything but what is worn into the nearest chest and takes out what `kit` says, a map of names
// to counts; without it one of each tool, 16 torches, 16 cobblestone and all food. Makes and places a chest if there is none
// near. Needs nothing.
//
//     await packFromChest(bot, { iron_pickaxe: 1, torch: 32 });
const TOOLS = /_(pickaxe|axe|sword|shovel)$/;

async function packFromChest(bot, kit) {
  const chest = await placeChest(bot);
  const carried = counts(bot);
  const wanted = kit ?? journeyKit(carried);
  if (Object.keys(carried).length) await depositItemIntoChest(bot, chest, carried);
  if (Object.keys(wanted).length) await getItemFromChest(bot, chest, wanted);
  const missing = Object.entries(wanted).filter(([name, count]) => bot.inventory.count(mcData.itemsByName[name].id) < count);
  if (missing.length) throw new Error(`the chest has too few of what I need: ${listed(missing)}`);
  console.log(`Packed ${listed(Object.entries(wanted))}`);
}

function listed(pairs) {
  return pairs.map(([name, count]) => `${count} ${name}`).join(", ");
}

function counts(bot) {
  const all = {};
  for (const { name, count } of bot.inventory.items()) all[name] = (all[name] ?? 0) + count;
  return all;
}

function journeyKit(carried) {
  const kit = {};
  for (const [name, count] of Object.entries(carried)) {
    if (TOOLS.test(name)) kit[name] = 1;
    if (mcData.foodsByName[name]) kit[name] = count;
    if (name === "torch" || name === "cobblestone") kit[name] = Math.min(16, count);
  }
  return kit;
}
