// give: cobblestone:40 | gains: -8 cobblestone
async function shelterAgainstTheNight(bot) {
  const center = bot.entity.position.floored();
  const offsets = [];
  for (let y = 0; y <= 1; y++) {
    for (const [dx, dz] of [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [1, -1], [-1, 1], [-1, -1]]) {
      offsets.push(new Vec3(dx, y, dz));
    }
  }
  for (const offset of offsets) {
    const target = center.plus(offset);
    const block = bot.blockAt(target);
    if (block && block.name === "air") {
      await placeItem(bot, "cobblestone", target);
    }
  }
  bot.chat("Shelter done.");
}
