// pickUpItems(bot, names, range = 12): walks to what lies around within `range` blocks and is called one of `names` (all items if
// left out), and picks it up. What cannot be reached is left. Needs nothing.
//
//     await pickUpItems(bot, ["wheat", "wheat_seeds"]);
const PICK_UP_TRIES = 16;

async function pickUpItems(bot, names, range = 12) {
  const left = new Set();
  const here = bot.entity.position.clone();
  const isWanted = (entity) =>
    entity.name === "item" && !left.has(entity.id) && entity.position.distanceTo(here) <= range
    && (!names || names.includes(entity.getDroppedItem()?.name));
  for (let tries = 0; tries < PICK_UP_TRIES; tries++) {
    const item = bot.nearestEntity(isWanted);
    if (!item) return;
    if (tries > 0) left.add(item.id);
    await walkTo(bot, item.position);
    await bot.waitForTicks(5);
  }
}

async function walkTo(bot, { x, y, z }) {
  try {
    await bot.pathfinder.goto(new GoalNear(x, y, z, 1));
  } catch (error) {
    if (error.name !== "NoPath") throw error;
  }
}
