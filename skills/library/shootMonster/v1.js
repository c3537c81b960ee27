// shootMonster(bot, names = ["zombie", "skeleton", "creeper", "spider"]): shoots the nearest monster of these kinds, which it looks for.
// Needs a bow and arrows.
//
//     await shootMonster(bot, ["creeper"]);
const SHOT_SECONDS = 60;

async function shootMonster(bot, names = ["zombie", "skeleton", "creeper", "spider"]) {
  const carried = (name) => bot.inventory.count(mcData.itemsByName[name].id);
  const missing = ["bow", "arrow"].filter((name) => carried(name) === 0);
  if (missing.length) throw new Error(`I cannot shoot because I need: ${missing.join(", ")}`);
  const isTarget = ({ name, position }) => names.includes(name) && position.distanceTo(bot.entity.position) < 32;
  const target = bot.nearestEntity(isTarget) ?? (await searchForMob(bot, names));
  if (!target) throw new Error(`I found no ${names.join(" or ")} to shoot at`);
  await shoot(bot, "bow", target.name, SHOT_SECONDS);
}
