// give: chest:1,cobblestone:20,dirt:5 | gains: -15 cobblestone, -5 dirt
async function storeInNewChest(bot) {
  const chestPosition = bot.entity.position.offset(2, 0, 0).floored();
  await placeItem(bot, "chest", chestPosition);
  const chestBlock = bot.findBlock({ matching: mcData.blocksByName["chest"].id, maxDistance: 8 });
  await depositItemIntoChest(bot, chestBlock.position, { cobblestone: 18, dirt: 5 });
  await checkItemInsideChest(bot, chestBlock.position);
  await getItemFromChest(bot, chestBlock.position, { cobblestone: 3 });
  bot.chat(`cobblestone left: ${bot.inventory.count(mcData.itemsByName.cobblestone.id)}`);
}
