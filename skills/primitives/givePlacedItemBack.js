// givePlacedItemBack(bot, name, position): breaks what was placed as the item `name` at `position` (a Vec3) and takes it back. Lists of
// names and positions work too. Returns true when it is carried again; false when the block broke without dropping it, with a line
// in the log. Throws `No NAME at POSITION, it is BLOCK` when something else is there, and when there is no way to it.
//
//     await givePlacedItemBack(bot, "crafting_table", table.position);
async function givePlacedItemBack(bot, name, position) {
  if (Array.isArray(name)) {
    let all = true;
    for (const [index, one] of name.entries()) all = (await takeBack(bot, one, position[index])) && all;
    return all;
  }
  return takeBack(bot, name, position);
}

async function takeBack(bot, name, position) {
  const item = mcData.itemsByName[name];
  if (!item) throw mcData.noSuch("item", name);
  if (![position?.x, position?.y, position?.z].every(Number.isFinite)) {
    throw new Error("position for givePlacedItemBack must be a Vec3");
  }
  const place = new Vec3(position.x, position.y, position.z).floored();
  const block = bot.blockAt(place);
  const isIt = block && (block.name === name || block.drops.includes(item.id));
  if (!isIt) throw new Error(`No ${name} at ${place}, it is ${block ? block.name : "out of sight"}`);
  const before = bot.inventory.count(item.id);
  await bot.collectBlock.collect(block, { requireHarvest: false });
  const isBack = bot.inventory.count(item.id) > before;
  console.log(isBack ? `Took the ${name} at ${place} back` : `The ${name} at ${place} broke and was not picked up`);
  return isBack;
}
