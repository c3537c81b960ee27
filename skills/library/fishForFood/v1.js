// fishForFood(bot, count = 1): fishes at the nearest wide water until `count` more cod or salmon are caught. Makes a rod if it
// carries none. Needs nothing; each catch takes up to half a minute.
//
//     await fishForFood(bot, 3);
const CASTS_FOR_A_FISH = 12;
const WIDE = 2;

async function fishForFood(bot, count = 1) {
  const rod = mcData.itemsByName.fishing_rod.id;
  if (bot.inventory.count(rod) === 0) await craftFishingRod(bot);
  const bad = new Set();
  const isGood = (water) => !bad.has(String(water)) && isWide(bot, water);
  const wanted = fish(bot) + count;
  for (let casts = 0; fish(bot) < wanted && casts < count * CASTS_FOR_A_FISH; casts++) {
    const water = await goToWater(bot, isGood);
    if (!(await caught(bot, rod, water))) bad.add(String(water));
  }
  if (fish(bot) < wanted) throw new Error(`the fish do not bite: ${wanted - fish(bot)} more are needed`);
  console.log(`Caught ${count} fish`);
}

function fish(bot) {
  return ["cod", "salmon"].reduce((sum, name) => sum + bot.inventory.count(mcData.itemsByName[name].id), 0);
}

// Whether there is water all around.
function isWide(bot, water) {
  for (let x = -WIDE; x <= WIDE; x++) {
    for (let z = -WIDE; z <= WIDE; z++) {
      const isNear = Math.abs(x) + Math.abs(z) <= WIDE;
      if (isNear && bot.blockAt(water.offset(x, 0, z))?.name !== "water") return false;
    }
  }
  return true;
}

// One cast; false if nothing was caught.
async function caught(bot, rod, water) {
  await bot.equip(rod, "hand");
  await bot.lookAt(water.offset(0.5, 1, 0.5), true);
  try {
    await bot.fish();
    await bot.waitForTicks(20);
    return true;
  } catch (error) {
    console.log(`caught nothing at ${water}: ${error.message}`);
    return false;
  }
}
