// give: cooked_beef:2,rotten_flesh:1
async function eatCookedBeef(bot) {
  const beef = bot.inventory.findInventoryItem(mcData.itemsByName["cooked_beef"].id, null);
  await bot.equip(beef, "hand");
  try {
    await bot.consume();
  } catch (err) {
    bot.chat(err.message);
  }
  const foodPoints = mcData.foodsByName["cooked_beef"].foodPoints;
  bot.chat(`Food: ${bot.food}, Saturation: ${bot.foodSaturation}, gives ${foodPoints}`);
}
