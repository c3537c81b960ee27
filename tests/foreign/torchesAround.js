// give: torch:4 | gains: -4 torch
const torchOffsets = [new Vec3(2, 0, 0), new Vec3(-2, 0, 0), new Vec3(0, 0, 2), new Vec3(0, 0, -2)];
async function torchesAround(bot) {
  for (const offset of torchOffsets) {
    await placeItem(bot, "torch", bot.entity.position.plus(offset));
  }
}
