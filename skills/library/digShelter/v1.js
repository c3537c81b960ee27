// digShelter(bot): digs three blocks down into firm ground, where no water or lava is near, and closes the hole above. Gives the
// place where it was open. Needs nothing; a pickaxe if there is stone under thin soil.
//
//     await digShelter(bot);
const HOLE_DEPTH = 3;
const HOLE_TRIES = 8;
const HOLE_DIGS = 3;
const HOLE_WAIT_TICKS = 20;
const HOLE_WALLS = [[1, 0], [0, 1], [-1, 0], [0, -1]];
const HOLE_SOFT = /^(dirt|grass_block|coarse_dirt|podzol|sand|red_sand|gravel|clay|mud|snow_block)$/;

async function digShelter(bot) {
  const name = await haveBuildingBlocks(bot, 2);
  for (let tries = 0; tries < HOLE_TRIES; tries++) {
    const top = firmGround(bot);
    if (top) {
      await bot.pathfinder.goto(new GoalBlock(top.x, top.y, top.z));
      if (await dugIn(bot, top, name)) return top;
    }
    const [x, z] = HOLE_WALLS[tries % HOLE_WALLS.length];
    await walkSurface(bot, new Vec3(x, 0, z), 8);
  }
  throw new Error("I found no firm ground to dig a shelter into");
}

// The nearest place on ground that is solid all around as deep as the hole goes.
function firmGround(bot) {
  const feet = bot.entity.position.floored();
  const places = [];
  for (let x = -4; x <= 4; x++) {
    for (let z = -4; z <= 4; z++) for (let y = -2; y <= 2; y++) places.push(feet.offset(x, y, z));
  }
  places.sort((a, b) => a.distanceSquared(feet) - b.distanceSquared(feet));
  return places.find((place) => isFirm(bot, place));
}

function isFirm(bot, top) {
  const isOpen = (place) => bot.blockAt(place)?.boundingBox === "empty" && !/water|lava/.test(bot.blockAt(place).name);
  if (!isOpen(top) || !isOpen(top.offset(0, 1, 0))) return false;
  const hasPickaxe = bot.inventory.items().some(({ name }) => name.endsWith("_pickaxe"));
  for (let depth = 1; depth <= HOLE_DEPTH + 1; depth++) {
    const shaft = bot.blockAt(top.offset(0, -depth, 0));
    if (shaft?.boundingBox !== "block" || !shaft.diggable || !(hasPickaxe || HOLE_SOFT.test(shaft.name))) return false;
    if (HOLE_WALLS.some(([x, z]) => bot.blockAt(top.offset(x, -depth, z))?.boundingBox !== "block")) return false;
  }
  return true;
}

// Digs itself in; false if it stayed open.
async function dugIn(bot, top, name) {
  for (let depth = 1; depth <= HOLE_DEPTH; depth++) {
    if (!(await dugOut(bot, top.offset(0, -depth, 0)))) return false;
    await landed(bot, top.y - depth);
  }
  const closed = await placeBlockAt(bot, name, top.offset(0, -1, 0));
  if (closed) console.log(`Dug in at ${top}`);
  return closed;
}

// Tries again, since soil may become grass under the spade.
async function dugOut(bot, place) {
  for (let tries = 0; tries < HOLE_DIGS && bot.blockAt(place).boundingBox === "block"; tries++) {
    await bot.tool.equipForBlock(bot.blockAt(place));
    await bot.dig(bot.blockAt(place)).catch((error) => console.log(error.message));
  }
  return bot.blockAt(place).boundingBox !== "block";
}

async function landed(bot, height) {
  for (let ticks = 0; ticks < HOLE_WAIT_TICKS && bot.entity.position.y > height + 0.1; ticks++) await bot.waitForTicks(1);
}
