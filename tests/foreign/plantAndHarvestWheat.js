// give: iron_hoe:1,wheat_seeds:2,bone_meal:20,water_bucket:1 | biome: plains | gains: 1 wheat
async function plantAndHarvestWheat(bot) {
  const ground = bot.findBlock({
    matching: [mcData.blocksByName.grass_block.id, mcData.blocksByName.dirt.id],
    maxDistance: 16,
    useExtraInfo: (block) => {
      const above = bot.blockAt(block.position.offset(0, 1, 0));
      return above && above.name === "air";
    }
  });
  await bot.pathfinder.goto(new GoalNear(ground.position.x, ground.position.y, ground.position.z, 2));
  await bot.equip(bot.inventory.items().find(i => i.name === "iron_hoe"), "hand");
  await bot.activateBlock(ground);
  await bot.waitForTicks(5);
  const farmland = bot.blockAt(ground.position);
  if (farmland.name !== "farmland") throw new Error("no farmland but " + farmland.name);
  await bot.equip(mcData.itemsByName.wheat_seeds.id, "hand");
  await bot.placeBlock(farmland, new Vec3(0, 1, 0));
  await bot.equip(bot.inventory.findInventoryItem("bone_meal"), "hand");
  for (let i = 0; i < 20; i++) {
    const crop = bot.blockAt(ground.position.offset(0, 1, 0));
    if (crop.getProperties().age === 7 || crop.metadata === 7) break;
    await bot.activateBlock(crop);
    await bot.waitForTicks(4);
  }
  await bot.dig(bot.blockAt(ground.position.offset(0, 1, 0)));
  await bot.waitForTicks(20);
  await bot.pathfinder.goto(new GoalBlock(ground.position.x, ground.position.y + 1, ground.position.z));
  await bot.waitForTicks(20);
}
