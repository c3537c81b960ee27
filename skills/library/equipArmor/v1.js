// equipArmor(bot): puts on the best helmet, chestplate, leggings and boots that it carries, and takes a shield into the other
// hand. Needs armour.
//
//     await equipArmor(bot);
async function equipArmor(bot) {
  await bot.armorManager.equipAll();
  const shield = bot.inventory.findInventoryItem(mcData.itemsByName.shield.id);
  if (shield) await bot.equip(shield, "off-hand");
}
