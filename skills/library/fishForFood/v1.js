// fishForFood(bot, count = 1): fishes at the nearest water until `count` more cod or salmon are caught. Makes a rod if it carries none.
// Needs nothing; each catch takes up to half a minute.
//
//     await fishForFood(bot, 3);
const CASTS_FOR_A_FISH = 8;

async function fishForFood(bot, count = 1) {
  const rod = mcData.itemsByName.fishing_rod.id;
  if (bot.inventory.count(rod) === 0) await craftFishingRod(bot);
  await goToShore(bot);
  const wanted = fish(bot) + count;
  for (let casts = 0; fish(bot) < wanted && casts < count * CASTS_FOR_A_FISH; casts++) {
    await stayAlive(bot);
    await castOnce(bot, rod);
  }
  if (fish(bot) < wanted) throw new Error(`the fish do not bite: ${wanted - fish(bot)} more are needed`);
  console.log(`Caught ${count} fish`);
}

function fish(bot) {
  return ["cod", "salmon"].reduce((sum, name) => sum + bot.inventory.count(mcData.itemsByName[name].id), 0);
}

// Goes to where open water is a few blocks away.
async function goToShore(bot) {
  if (!(await searchForBlock(bot, ["water"]))) throw new Error("I found no water to fish in");
  for (const { x, y, z } of openWater(bot)) {
    try {
      return await bot.pathfinder.goto(new GoalNear(x, y + 1, z, 3));
    } catch (error) {
      if (error.name !== "NoPath") throw error;
    }
  }
  throw new Error("I found no water to fish in that I can get to");
}

// Water under air that has water on all sides, nearest first.
function openWater(bot) {
  const isWater = (place) => bot.blockAt(place)?.name === "water";
  const isOpen = (place) => bot.blockAt(place.offset(0, 1, 0))?.name === "air"
    && [[1, 0], [-1, 0], [0, 1], [0, -1]].every(([x, z]) => isWater(place.offset(x, 0, z)));
  const found = bot.findBlocks({ matching: mcData.blocksByName.water.id, maxDistance: 32, count: 512 });
  return found.filter(isOpen).slice(0, 12);
}

async function castOnce(bot, rod) {
  const [water] = openWater(bot);
  if (!water) return goToShore(bot);
  await bot.equip(rod, "hand");
  await bot.lookAt(water.offset(0.5, 1, 0.5), true);
  try {
    await bot.fish();
  } catch (error) {
    console.log(`caught nothing: ${error.message}`);
    await goToShore(bot);
  }
  await bot.waitForTicks(20);
}
