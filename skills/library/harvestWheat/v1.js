// harvestWheat(bot): reaps all ripe wheat within 32 blocks, picks up what falls and sows the places again. Needs ripe wheat near.
//
//     await harvestWheat(bot);
const WHEAT_RIPE = 7;

async function harvestWheat(bot) {
  const isRipe = (block) => block.name === "wheat" && Number(block.getProperties().age) === WHEAT_RIPE;
  const all = bot.findBlocks({ matching: mcData.blocksByName.wheat.id, maxDistance: 32, count: 128 });
  const ripe = all.filter((place) => isRipe(bot.blockAt(place)));
  if (!ripe.length) throw new Error(`No ripe wheat nearby: ${all.length ? "wait, or feed it with bone meal" : "sow some first"}`);
  for (const place of ripe) await reap(bot, place);
  console.log(`Harvested ${ripe.length} wheat`);
}

async function reap(bot, place) {
  await bot.pathfinder.goto(new GoalNear(place.x, place.y, place.z, 2));
  await bot.dig(bot.blockAt(place));
  await bot.waitForTicks(10);
  await pickUpItems(bot, ["wheat", "wheat_seeds"], 6);
  const soil = bot.blockAt(place.offset(0, -1, 0));
  if (soil?.name !== "farmland" || bot.inventory.count(mcData.itemsByName.wheat_seeds.id) === 0) return;
  await bot.pathfinder.goto(new GoalNear(place.x, place.y, place.z, 2));
  await bot.equip(mcData.itemsByName.wheat_seeds.id, "hand");
  await bot.placeBlock(soil, new Vec3(0, 1, 0));
}
