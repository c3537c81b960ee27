// `bot.hawkEye`, after the npm package `minecrafthawkeye`: shooting and throwing at what is far away.
(function (host, api) {
  "use strict";
  const { bot } = api;
  // Ticks between two shots, from one release to the next drawing.
  const PAUSE = 5;
  // An arrow at full power does 10 half hearts at most.
  const HARDEST_SHOT = 12;
  const FAREST = 120;

  // What is being shot at, if anything.
  let attack = null;

  const missile = (weapon) => {
    const found = api.missiles[weapon];
    if (!found) throw new Error(`${String(weapon)} is not a valid weapon: use one of ${Object.keys(api.missiles).join(", ")}`);
    return found;
  };

  const take = async (weapon) => {
    if (api.held()?.name === weapon) return;
    if (!bot.inventory.items().some((item) => item.name === weapon)) throw new Error(`No ${weapon} in inventory`);
    await api.act({ action: "equip", item: weapon });
  };

  // The drawing that goes on; to end it lets the arrow fly.
  let drawing = 0;
  const release = async (ticks, point) => {
    await api.act({ action: "look_at", point });
    await api.act({ action: "use_item", ticks }, (id) => { drawing = id; });
  };

  const check = (target) => {
    if (!target?.position) throw new Error("hawkEye needs a target with a position");
  };
  const isEntity = ({ id }) => id !== undefined;
  const current = (target) => (isEntity(target) ? bot.entities[target.id] : target);

  const shootAt = async (target, weapon) => {
    check(target);
    const kind = missile(weapon);
    await take(weapon);
    const aimed = api.aim(current(target) ?? target, kind);
    if (!aimed) throw new Error(`the target is out of range of the ${weapon}`);
    await release(kind.ticks, api.towards(aimed.yaw, aimed.pitch));
  };

  const end = (mine, how) => {
    if (attack !== mine) return;
    attack = null;
    api.cancel(drawing);
    api.emit("auto_shot_stopped", mine.quarry.entity, how);
  };

  // Shoots until the target is gone; what goes wrong ends it and is told with the event.
  const pursue = async (mine, weapon) => {
    const { quarry } = mine;
    while (attack === mine) {
      const sight = isEntity(quarry.entity) ? quarry.look() : "seen";
      if (sight !== "seen" && sight !== "hidden") return end(mine, sight);
      if (api.distanceTo(quarry.entity) > FAREST) return end(mine, "lost");
      if (sight === "hidden") {
        await api.afterTicks(1);
        continue;
      }
      try {
        await shootAt(quarry.entity, weapon);
        quarry.struck(HARDEST_SHOT);
        api.struck(quarry.entity);
      } catch (error) {
        return end(mine, error.message);
      }
      await api.afterTicks(PAUSE);
    }
    return undefined;
  };

  bot.hawkEye = {
    // Shoots on and on; `auto_shot_stopped` tells of the end.
    autoAttack(target, weapon = "bow") {
      missile(weapon);
      check(target);
      bot.hawkEye.stop();
      attack = { quarry: api.quarry(target) };
      pursue(attack, weapon);
    },
    stop() {
      if (attack) end(attack, "stopped");
    },
    oneShot: api.traced(async (target, weapon = "bow") => shootAt(target, weapon)),
    simplyShot: api.traced(async (yaw, pitch) => {
      const kind = missile(api.held()?.name ?? "bow");
      await release(kind.ticks, api.towards(yaw, pitch));
    }),
    getPlayer: (name) =>
      Object.values(bot.entities).find(({ type, username }) => type === "player" && (!name || username === name)) ?? null,
    getMasterGrade(target, speed, weapon = "bow") {
      const kind = missile(weapon);
      const { position, height } = current(target) ?? target;
      const aimed = api.aim({ position, height, velocity: speed }, kind);
      if (!aimed) return null;
      const { yaw, pitch } = aimed;
      const eyes = api.vec(api.observe().position).offset(0, 1.52, 0);
      const arrowTrajectoryPoints = api.trajectory(eyes, kind, pitch, yaw);
      return { yaw, pitch, grade: (pitch * 180) / Math.PI, nearestDistance: 0, target: position, arrowTrajectoryPoints };
    },
    calculateArrowTrayectory: (position, speed, pitch, yaw, weapon = "bow") => ({
      arrowTrajectoryPoints: api.trajectory(position, { ...missile(weapon), speed }, pitch, yaw),
    }),
    detectProjectiles: (name = "arrow") => Object.values(bot.entities).filter((entity) => entity.name === name),
    detectAim: api.refuse("bot.hawkEye.detectAim"),
    startRadar: api.refuse("bot.hawkEye.startRadar"),
    stopRadar: api.refuse("bot.hawkEye.stopRadar"),
  };
  bot.hawkEye.oneshot = bot.hawkEye.oneShot;
});
