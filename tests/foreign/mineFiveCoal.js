// give: stone_pickaxe:1,bread:3 | gains: 5 coal
async function mineFiveCoal(bot) {
  // Equip the best pickaxe
  const pickaxeNames = ["diamond_pickaxe", "iron_pickaxe", "stone_pickaxe", "wooden_pickaxe"];
  let pickaxe = null;
  for (const name of pickaxeNames) {
    pickaxe = bot.inventory.findInventoryItem(mcData.itemsByName[name].id);
    if (pickaxe) break;
  }
  await bot.equip(pickaxe, "hand");
  const directions = [new Vec3(1, 0, 0), new Vec3(0, 0, 1), new Vec3(-1, 0, 0), new Vec3(0, 0, -1), new Vec3(0, -1, 0)];
  while (bot.inventory.count(mcData.itemsByName.coal.id) < 5) {
    const direction = directions[Math.floor(Math.random() * directions.length)];
    const coal = await exploreUntil(bot, direction, 60, () => bot.findBlock({
      matching: mcData.blocksByName.coal_ore.id,
      maxDistance: 32
    }));
    if (coal) {
      await mineBlock(bot, "coal_ore", Math.min(5, 5 - bot.inventory.count(mcData.itemsByName.coal.id)));
    }
  }
}
