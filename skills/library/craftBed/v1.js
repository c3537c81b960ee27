// craftBed(bot): makes a bed of whatever colour at a crafting table, which it makes and places if there is none near. Gets the
// wool that is missing from sheep, shearing them if it carries shears and else hunting, and collects the wood. Needs nothing.
//
//     await craftBed(bot);
const WOOL_OF_A_BED = 3;
const BED_TRIES = 9;

async function craftBed(bot) {
  for (let tries = 0; mostWool(bot).count < WOOL_OF_A_BED; tries++) {
    if (tries === BED_TRIES) throw new Error("I cannot make a bed because I need: 3 wool of one colour");
    if (bot.inventory.count(mcData.itemsByName.shears.id) > 0) await shearSheep(bot, 1);
    else await huntSheep(bot, 1);
  }
  await placeCraftingTable(bot);
  await havePlanks(bot, 3);
  await placeCraftingTable(bot);
  await craftItem(bot, mostWool(bot).name.replace(/_wool$/, "_bed"), 1);
}

function mostWool(bot) {
  const wool = bot.inventory.items().filter(({ name }) => name.endsWith("_wool"));
  return wool.sort((a, b) => b.count - a.count)[0] ?? { name: "white_wool", count: 0 };
}
