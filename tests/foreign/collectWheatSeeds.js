// biome: plains | gains: 1 wheat_seeds
async function collectWheatSeeds(bot) {
  const seeds = mcData.itemsByName.wheat_seeds;
  let tries = 0;
  while (bot.inventory.count(seeds.id) < 1 && tries < 40) {
    tries++;
    const grass = await exploreUntil(bot, new Vec3(1, 0, 0), 60, () => bot.findBlock({
      matching: mcData.blocksByName["grass"].id,
      maxDistance: 32
    }));
    if (!grass) break;
    await mineBlock(bot, "grass", 1);
  }
}
