// buildShelter(bot): builds walls and a roof around the body, so that nothing comes in. Digs dirt if it carries too few blocks.
// To get out again, break a wall. Needs nothing.
//
//     await buildShelter(bot);
const SHELTER_BLOCKS = 12;
const SHELTER_ROUNDS = 8;
const SHELTER_WALLS = [[1, 0], [0, 1], [-1, 0], [0, -1]];

async function buildShelter(bot) {
  const name = await haveBuildingBlocks(bot, SHELTER_BLOCKS);
  await standInTheMiddle(bot);
  const feet = bot.entity.position.floored();
  for (let rounds = 0; rounds < SHELTER_ROUNDS && openSides(bot, feet).length; rounds++) await closeIn(bot, name, feet);
  const holes = openSides(bot, feet);
  if (holes.length) throw new Error(`the shelter has ${holes.length} holes: ${holes.join(" ")}`);
  console.log(`Built a shelter of ${name} at ${feet}`);
}

// A body that stands across two blocks is in the way of its own walls.
async function standInTheMiddle(bot) {
  const { x, y, z } = bot.entity.position.floored();
  await bot.pathfinder.goto(new GoalBlock(x, y, z));
}

// Whoever stands in the way of a block has moved on in the next round.
async function closeIn(bot, name, feet) {
  for (const height of [-1, 0, 1]) {
    for (const [x, z] of SHELTER_WALLS) await placeBlockAt(bot, name, feet.offset(x, height, z));
  }
  await placeBlockAt(bot, name, feet.offset(1, 2, 0));
  await placeBlockAt(bot, name, feet.offset(0, 2, 0));
}

function openSides(bot, feet) {
  const walls = SHELTER_WALLS.flatMap(([x, z]) => [feet.offset(x, 0, z), feet.offset(x, 1, z)]);
  return [...walls, feet.offset(0, 2, 0)].filter((place) => bot.blockAt(place)?.boundingBox !== "block");
}
