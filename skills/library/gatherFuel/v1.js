// gatherFuel(bot, smeltings): gives the name of a carried fuel that lasts for so many smeltings, and collects logs if there is
// none. Needs nothing.
//
//     await smeltItem(bot, "raw_iron", await gatherFuel(bot, 3), 3);
const SMELTINGS_OF_COAL = 8;
const SMELTINGS_OF_WOOD = 1.5;

async function gatherFuel(bot, smeltings = 3) {
  const found = carriedFuel(bot, smeltings);
  if (found) return found;
  await collectLogs(bot, Math.ceil(smeltings / SMELTINGS_OF_WOOD));
  const fuel = carriedFuel(bot, smeltings);
  if (!fuel) throw new Error(`I need fuel for ${smeltings} smeltings: coal, charcoal, planks or logs of one wood`);
  return fuel;
}

// Coal goes first, then charcoal, planks and logs.
function carriedFuel(bot, smeltings) {
  const kinds = bot.inventory.items().map(({ name }) => name).filter((name) => lasts(name) > 0);
  kinds.sort((a, b) => lasts(b) - lasts(a) || rank(a) - rank(b));
  return kinds.find((name) => bot.inventory.count(mcData.itemsByName[name].id) * lasts(name) >= smeltings) ?? null;
}

function lasts(name) {
  if (name === "coal" || name === "charcoal") return SMELTINGS_OF_COAL;
  return /^(?!crimson|warped).*_(planks|log)$/.test(name) ? SMELTINGS_OF_WOOD : 0;
}

function rank(name) {
  return ["coal", "charcoal"].indexOf(name) + 1 || (name.endsWith("_planks") ? 3 : 4);
}
