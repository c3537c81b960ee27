// shoot(bot, weapon, target, timeout = 60): shoots or throws `weapon` ("bow", "snowball", "egg"; also "crossbow", "trident",
// "ender_pearl" and "splash_potion" where the world has them) at the nearest creature or player called `target` until it is gone.
// Returns true. Throws when the weapon is none, when it or its arrows are not carried, when no such target is in sight
// (`No TARGET nearby`), and when it is still there after `timeout` seconds.
//
//     await shoot(bot, "bow", "skeleton");
const SHOOTING_WEAPONS = ["bow", "crossbow", "snowball", "ender_pearl", "egg", "splash_potion", "trident"];
const SHOOTING_WITH_ARROWS = ["bow", "crossbow"];

async function shoot(bot, weapon, target, timeout = 60) {
  if (!SHOOTING_WEAPONS.includes(weapon)) {
    throw new Error(`${weapon} is not a valid weapon for shooting: use one of ${SHOOTING_WEAPONS.join(", ")}`);
  }
  const carries = (name) => bot.inventory.count(mcData.itemsByName[name].id) > 0;
  if (!carries(weapon)) throw new Error(`No ${weapon} in inventory for shooting`);
  if (SHOOTING_WITH_ARROWS.includes(weapon) && !carries("arrow")) throw new Error(`No arrow in inventory for the ${weapon}`);
  const entity = typeof target === "string" ? bot.nearestEntity((other) => (other.username ?? other.name) === target) : target;
  if (!entity?.position) throw new Error(`No ${target} nearby`);
  bot.hawkEye.autoAttack(entity, weapon);
  await waitForMobShot(bot, entity, timeout);
  return true;
}
