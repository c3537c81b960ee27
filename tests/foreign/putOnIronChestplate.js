// give: iron_chestplate:1,iron_helmet:1 | gains: -1 iron_chestplate
async function putOnIronChestplate(bot) {
  const chestplate = bot.inventory.findInventoryItem(mcData.itemsByName.iron_chestplate.id);
  if (chestplate) {
    await bot.equip(chestplate, "torso");
  }
  await bot.equip(mcData.itemsByName.iron_helmet.id, "head");
  const worn = bot.inventory.slots[bot.getEquipmentDestSlot("torso")];
  bot.chat(`wearing ${worn.name} and ${bot.inventory.slots[5].name}`);
  if (worn.name !== "iron_chestplate") throw new Error("not worn");
}
