// waitForMobShot(bot, entity, timeout = 300): waits until the entity that `bot.hawkEye` shoots at is gone. Returns the item that it
// dropped, as an entity, or null. Throws `Failed to shoot NAME: WHY` when it lives after `timeout` seconds, got away, or the
// shooting ended for want of arrows.
//
//     bot.hawkEye.autoAttack(skeleton, "bow");
//     await waitForMobShot(bot, skeleton, 60);
const SHOT_WHY = {
  time: "it was not dead in time",
  lost: "it got out of sight",
  stopped: "the shooting was stopped",
  died: "I was killed",
};
const SHOT_DROP_TICKS = 5;
const SHOT_DROP_RANGE = 3;

async function waitForMobShot(bot, entity, timeout = 300) {
  if (!entity?.position) throw new Error("waitForMobShot needs an entity: take one from bot.nearestEntity");
  const lying = new Set(Object.keys(bot.entities));
  let reason = null;
  const hear = (_, how = "stopped") => { reason = how; };
  bot.once("auto_shot_stopped", hear);
  const until = Date.now() + timeout * 1000;
  while (!reason) {
    if (Date.now() >= until) reason = "time";
    else await bot.waitForTicks(1);
  }
  bot.removeListener("auto_shot_stopped", hear);
  bot.hawkEye.stop();
  if (reason !== "killed") {
    throw Object.assign(new Error(`Failed to shoot ${entity.name}: ${SHOT_WHY[reason] ?? reason}`), { reason });
  }
  console.log(`Shot ${entity.name}!`);
  await bot.waitForTicks(SHOT_DROP_TICKS);
  const isDrop = (other) =>
    other.name === "item" && !lying.has(String(other.id)) && other.position.distanceTo(entity.position) <= SHOT_DROP_RANGE;
  return bot.nearestEntity(isDrop);
}
