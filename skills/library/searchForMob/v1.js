// searchForMob(bot, names, seconds = 400): finds the nearest creature of these kinds within 40 blocks, and walks over the land in
// a widening square while there is none. Gives the entity, or null if the time is over. Needs nothing.
//
//     const animal = await searchForMob(bot, ["cow", "pig"]);
const MOB_RANGE = 40;
const MOB_SIDES = [[1, 0], [0, 1], [-1, 0], [0, -1]];
const MOB_FIRST_SIDE = 30;

async function searchForMob(bot, names = ["cow", "pig", "sheep", "chicken", "rabbit"], seconds = 400) {
  const kinds = [names].flat();
  const isWanted = ({ name, position }) => kinds.includes(name) && position.distanceTo(bot.entity.position) <= MOB_RANGE;
  const find = () => bot.nearestEntity(isWanted);
  const until = Date.now() + seconds * 1000;
  for (let side = 0; Date.now() < until; side++) {
    const [x, z] = MOB_SIDES[side % MOB_SIDES.length];
    const length = MOB_FIRST_SIDE * (1 + Math.floor(side / 2));
    const left = Math.max(1, (until - Date.now()) / 1000);
    const found = find() ?? (await walkSurface(bot, new Vec3(x, 0, z), Math.min(length, left), find, kinds));
    if (found) return found;
  }
  console.log(`Found no ${kinds.join(", ")} in ${seconds} seconds`);
  return null;
}
