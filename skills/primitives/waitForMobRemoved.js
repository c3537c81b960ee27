// waitForMobRemoved(bot, entity, timeout = 300): waits until the entity that `bot.pvp` attacks (or anything else that is to vanish)
// is gone. Returns the item that it dropped, as an entity, or null. Throws `Failed to kill NAME: WHY` when it lives after `timeout`
// seconds, got away, cannot be reached, or the fight was stopped.
//
//     await bot.pvp.attack(pig);
//     await waitForMobRemoved(bot, pig, 60);
const REMOVED_WHY = {
  time: "it was not dead in time",
  lost: "it got out of sight",
  unreachable: "there is no way to it",
  stopped: "the fight was stopped",
  died: "I was killed",
};
const REMOVED_DROP_TICKS = 5;
const REMOVED_DROP_RANGE = 3;

async function waitForMobRemoved(bot, entity, timeout = 300) {
  if (!entity?.position) throw new Error("waitForMobRemoved needs an entity: take one from bot.nearestEntity");
  const lying = new Set(Object.keys(bot.entities));
  let reason = null;
  const hear = (_, how = "stopped") => { reason = how; };
  bot.once("stoppedAttacking", hear);
  const until = Date.now() + timeout * 1000;
  while (!reason) {
    if (Date.now() >= until) reason = "time";
    else if (!bot.pvp.target && !bot.entities[entity.id]) reason = "killed";
    else await bot.waitForTicks(1);
  }
  bot.removeListener("stoppedAttacking", hear);
  await bot.pvp.stop();
  if (reason !== "killed") {
    throw Object.assign(new Error(`Failed to kill ${entity.name}: ${REMOVED_WHY[reason] ?? reason}`), { reason });
  }
  console.log(`Killed ${entity.name}!`);
  await bot.waitForTicks(REMOVED_DROP_TICKS);
  const isDrop = (other) =>
    other.name === "item" && !lying.has(String(other.id)) && other.position.distanceTo(entity.position) <= REMOVED_DROP_RANGE;
  return bot.nearestEntity(isDrop);
}
