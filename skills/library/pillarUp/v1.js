// pillarUp(bot, height = 4): rises by `height` blocks, jumping and placing a block under its feet each time. Digs dirt if it
// carries too few blocks. Needs free air above.
//
//     await pillarUp(bot, 6);
const PILLAR_TRIES = 3;
const PILLAR_JUMP_TICKS = 12;
const PILLAR_LAND_TICKS = 20;

async function pillarUp(bot, height = 4) {
  const name = await haveBuildingBlocks(bot, height);
  await leaveCover(bot, height);
  const { x, y, z } = bot.entity.position.floored();
  await bot.pathfinder.goto(new GoalBlock(x, y, z));
  for (let step = 0; step < height; step++) await rise(bot, name);
  console.log(`Rose ${height} blocks on ${name}`);
}

// Goes where the air above is free.
async function leaveCover(bot, height) {
  const isFree = (feet) => [...Array(height + 2).keys()].every((up) => {
    const { name, boundingBox } = bot.blockAt(feet.offset(0, up, 0)) ?? {};
    return boundingBox === "empty" && !/water|lava/.test(name);
  });
  const isTop = (ground) => isFree(ground.offset(0, 1, 0)) && bot.blockAt(ground)?.boundingBox === "block";
  if (isFree(bot.entity.position.floored())) return;
  const grounds = bot.findBlocks({ matching: (block) => block.boundingBox === "block", maxDistance: 12, count: 2000 });
  for (const ground of grounds.filter(isTop)) {
    try {
      return await bot.pathfinder.goto(new GoalBlock(ground.x, ground.y + 1, ground.z));
    } catch (error) {
      if (error.name !== "NoPath") throw error;
    }
  }
  throw new Error("I found no place with free air above it to build a pillar");
}

async function rise(bot, name) {
  const feet = bot.entity.position.floored();
  for (let tries = 0; tries < PILLAR_TRIES; tries++) {
    await bot.equip(mcData.itemsByName[name].id, "hand");
    if (await jumpedAndPlaced(bot, feet)) return;
  }
  throw new Error(`I could not place ${name} under my feet at ${feet}`);
}

async function jumpedAndPlaced(bot, feet) {
  const below = bot.blockAt(feet.offset(0, -1, 0));
  bot.setControlState("jump", true);
  try {
    for (let ticks = 0; ticks < PILLAR_JUMP_TICKS && bot.entity.position.y < feet.y + 1; ticks++) await bot.waitForTicks(1);
    await bot.placeBlock(below, new Vec3(0, 1, 0));
  } catch (error) {
    console.log(`jumped in vain: ${error.message}`);
  } finally {
    bot.setControlState("jump", false);
  }
  for (let ticks = 0; ticks < PILLAR_LAND_TICKS && !bot.entity.onGround; ticks++) await bot.waitForTicks(1);
  return bot.blockAt(feet)?.boundingBox === "block";
}
