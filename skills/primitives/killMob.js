// killMob(bot, name, timeout = 300): finds the nearest creature called `name` within 48 blocks, takes the best weapon that is carried
// (a bow with arrows against creepers and what shoots), goes after it, fights until it is dead, and picks up what it drops.
// Returns true. If none is in sight it writes `No NAME nearby, please explore first` to the log and returns false; after ten
// such calls in one skill it throws. Throws `Failed to kill NAME` when it lives after `timeout` seconds or cannot be reached.
//
//     await killMob(bot, "pig", 300);
const KILL_RANGE = 48;
const KILL_TRIES = 10;
// Best first, by harm done in a second.
const KILL_WEAPONS = [
  "netherite_sword", "diamond_sword", "netherite_axe", "trident", "iron_sword", "diamond_axe", "iron_axe", "stone_sword", "stone_axe",
  "golden_axe", "golden_sword", "wooden_sword", "wooden_axe",
];
// Better met from afar, and from how near to how far.
const KILL_FROM_AFAR = ["creeper", "skeleton", "stray", "bogged", "pillager", "witch", "blaze", "ghast", "phantom"];
const KILL_BOW_RANGE = [6, 24];
// Arrows that do no harm for so long are wasted.
const KILL_BOW_PATIENCE_MS = 8000;
const KILL_DROPS_RANGE = 5;
let killedNothing = 0;

async function killMob(bot, name, timeout = 300) {
  if (typeof name !== "string") throw new Error("name for killMob must be a string");
  if (typeof timeout !== "number") throw new Error("timeout for killMob must be a number");
  const kind = mcData.entitiesByName[name];
  if (!kind) throw mcData.noSuch("entity", name);
  const until = Date.now() + timeout * 1000;
  const lying = new Set(Object.keys(bot.entities));
  for (let mayShoot = true; ; ) {
    const victim = nearestCalled(bot, kind.name);
    if (!victim) return noneToKill(name);
    const shoots = mayShoot && isBetterShot(bot, victim);
    const end = await fight(bot, victim, shoots, (until - Date.now()) / 1000);
    if (end === "killed") {
      await pickUpDrops(bot, victim.position.clone(), lying);
      return true;
    }
    mayShoot = !shoots || end === "near";
  }
}

function nearestCalled(bot, name) {
  const here = bot.entity.position;
  return bot.nearestEntity((other) => other.name === name && other.position.distanceTo(here) <= KILL_RANGE);
}

function noneToKill(name) {
  console.log(`No ${name} nearby, please explore first`);
  killedNothing += 1;
  if (killedNothing > KILL_TRIES) {
    throw new Error(`killMob failed too many times: no ${name} nearby, explore before calling killMob`);
  }
  return false;
}

function isBetterShot(bot, victim) {
  const carries = (item) => bot.inventory.count(mcData.itemsByName[item].id) > 0;
  const distance = victim.position.distanceTo(bot.entity.position);
  const [near, far] = KILL_BOW_RANGE;
  return KILL_FROM_AFAR.includes(victim.name) && distance > near && distance < far && carries("bow") && carries("arrow");
}

// How one round of the fight ended: "killed", "lost" from sight, "near" for the bow, or "spent" if the bow is of no more use.
async function fight(bot, victim, shoots, seconds) {
  try {
    await (shoots ? shootDown(bot, victim, seconds) : cutDown(bot, victim, seconds));
    return "killed";
  } catch (error) {
    if (error.reason === "lost" || error.reason === "near") return error.reason;
    if (shoots && error.reason !== "time" && error.reason !== "died") return "spent";
    throw error;
  }
}

async function cutDown(bot, victim, seconds) {
  const carried = bot.inventory.items();
  const weapon = KILL_WEAPONS.map((name) => carried.find((item) => item.name === name)).find(Boolean);
  if (weapon && weapon.name !== bot.heldItem?.name) await bot.equip(weapon, "hand");
  await bot.pvp.attack(victim);
  await waitForMobRemoved(bot, victim, seconds);
}

// Shoots while that is sensible.
async function shootDown(bot, victim, seconds) {
  let reason = null;
  let best = { health: victim.health, at: Date.now() };
  const watch = setInterval(() => {
    if (victim.health < best.health) best = { health: victim.health, at: Date.now() };
    if (victim.position.distanceTo(bot.entity.position) <= KILL_BOW_RANGE[0]) reason = "near";
    else if (Date.now() - best.at > KILL_BOW_PATIENCE_MS) reason = "spent";
    if (reason) bot.hawkEye.stop();
  }, 100);
  try {
    bot.hawkEye.autoAttack(victim, "bow");
    await waitForMobShot(bot, victim, seconds);
  } catch (error) {
    throw reason ? Object.assign(error, { reason }) : error;
  } finally {
    clearInterval(watch);
  }
}

// Brings in what lies where it died and was not there before.
async function pickUpDrops(bot, place, lying) {
  const { x, y, z } = place;
  if (place.distanceTo(bot.entity.position) > KILL_DROPS_RANGE) {
    await bot.pathfinder.goto(new GoalNear(x, y, z, 2)).catch((error) => console.log(`the drops are out of reach: ${error.message}`));
  }
  await bot.waitForTicks(5);
  const isDrop = (other) => other.name === "item" && !lying.has(String(other.id)) && other.position.distanceTo(place) < KILL_DROPS_RANGE;
  await bot.collectBlock.collect(Object.values(bot.entities).filter(isDrop), { ignoreNoPath: true });
}
