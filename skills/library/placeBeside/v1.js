// placeBeside(bot, name): places a block right beside the body, where hands reach it, and digs a niche for it if there is no
// room, as in a tunnel. Gives its position. Needs the block.
//
//     await placeBeside(bot, "furnace");
const BESIDE_SIDES = [[1, 0], [0, 1], [-1, 0], [0, -1]];

async function placeBeside(bot, name = "crafting_table") {
  const feet = bot.entity.position.floored();
  const places = [0, 1].flatMap((y) => BESIDE_SIDES.map(([x, z]) => feet.offset(x, y, z)));
  const grounded = places.filter((place) => isSolid(bot, place.offset(0, -1, 0)));
  for (const place of grounded.filter((place) => !isSolid(bot, place))) {
    if (await placeBlockAt(bot, name, place)) return told(name, place);
  }
  for (const place of grounded.filter((place) => isSolid(bot, place))) {
    if ((await dugOut(bot, place)) && (await placeBlockAt(bot, name, place))) return told(name, place);
  }
  return placeItem(bot, name, feet.offset(1, 0, 0));
}

function isSolid(bot, place) {
  return bot.blockAt(place)?.boundingBox === "block";
}

// Digs a niche; not into furniture, nor where sand or water would come after.
async function dugOut(bot, place) {
  const block = bot.blockAt(place);
  if (!block.diggable || /table|furnace|chest|bed|door/.test(block.name)) return false;
  if (/sand|gravel|water|lava/.test(bot.blockAt(place.offset(0, 1, 0))?.name ?? "")) return false;
  await bot.tool.equipForBlock(block);
  await bot.dig(block);
  return !isSolid(bot, place);
}

function told(name, place) {
  console.log(`Placed ${name} at ${place}`);
  return place;
}
