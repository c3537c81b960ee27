// tillAndSow(bot, count = 3): tills `count` blocks of soil, within 4 blocks of water if there is any near, and sows wheat there.
// Makes a hoe and collects seeds if they are missing. Needs nothing.
//
//     await tillAndSow(bot, 9);
const FIELD_RANGE = 24;
const FIELD_CANDIDATES = 400;
const WATER_REACH = 4;
const FIELD_COVER = ["air", "short_grass", "tall_grass", "fern"];

async function tillAndSow(bot, count = 3) {
  if (!bot.inventory.items().some(({ name }) => name.endsWith("_hoe"))) await craftWoodenHoe(bot);
  await collectSeeds(bot, count - bot.inventory.count(mcData.itemsByName.wheat_seeds.id));
  let sown = 0;
  for (const place of fields(bot)) {
    if (sown === count) break;
    if (await sowAt(bot, place)) sown += 1;
  }
  if (sown < count) throw new Error(`I could sow only ${sown} of ${count}: there is too little soil under the open sky here`);
  console.log(`Sowed ${sown} wheat`);
}

// Places of soil under free air, watered ones first.
function fields(bot) {
  const matching = ["farmland", "grass_block", "dirt"].map((name) => mcData.blocksByName[name].id);
  const soil = bot.findBlocks({ matching, maxDistance: FIELD_RANGE, count: FIELD_CANDIDATES });
  const water = bot.findBlocks({ matching: mcData.blocksByName.water.id, maxDistance: FIELD_RANGE, count: FIELD_CANDIDATES });
  const isWatered = (place) => water.some(({ x, y, z }) =>
    Math.abs(x - place.x) <= WATER_REACH && Math.abs(z - place.z) <= WATER_REACH && (y === place.y || y === place.y + 1));
  const free = soil.filter((place) => FIELD_COVER.includes(bot.blockAt(place.offset(0, 1, 0))?.name));
  const watered = free.filter(isWatered);
  return [...watered, ...free.filter((place) => !watered.includes(place))];
}

// Clears, tills and sows one place; false if it does not go.
async function sowAt(bot, place) {
  const above = place.offset(0, 1, 0);
  try {
    await bot.pathfinder.goto(new GoalNear(above.x, above.y, above.z, 2));
    if (bot.blockAt(above).name !== "air") await bot.dig(bot.blockAt(above));
    if (bot.blockAt(place).name !== "farmland") {
      await bot.equip(bot.inventory.items().find(({ name }) => name.endsWith("_hoe")), "hand");
      await bot.activateBlock(bot.blockAt(place));
      await bot.waitForTicks(2);
    }
    await bot.equip(mcData.itemsByName.wheat_seeds.id, "hand");
    await bot.placeBlock(bot.blockAt(place), new Vec3(0, 1, 0));
  } catch (error) {
    console.log(`no field at ${place}: ${error.message}`);
  }
  return bot.blockAt(above)?.name === "wheat";
}
