// `bot.pvp`, after the npm package `mineflayer-pvp`: keeps after an entity and hits it whenever the weapon is ready.
(function (host, api) {
  "use strict";
  const { bot } = api;
  const { GoalNear, GoalNearXZ } = globalThis;
  // No blow does more, in half hearts.
  const HARDEST_BLOW = 20;
  const OFTEN_ENOUGH = 8;
  const PAUSE_AFTER_NO_PATH = 20;
  // Once it swells, a creeper goes on until its victim is seven blocks away.
  const CREEPER_RANGE = 8;
  const LONGEST_RETREAT = 60;
  const CHARGE_RANGE = 10;
  const HARMFUL = /lava|fire|magma_block|cactus|sweet_berry_bush|water|powder_snow|cobweb|wither_rose/;
  const SHOOTERS = ["skeleton", "stray", "bogged", "pillager", "witch", "blaze", "drowned"];

  // The fight that goes on, if any.
  let fight = null;

  const end = (mine, how) => {
    if (fight !== mine) return;
    fight = null;
    if (mine.walk) bot.pathfinder.stop();
    halt(mine);
    lower(mine);
    api.emit("stoppedAttacking", mine.quarry.entity, how);
  };

  // Walks there, unless it does so already or has just learned that there is no way.
  const steer = (mine, goal, to, failed) => {
    if (mine.walk?.to.distanceTo(to) < 2 || host.tick() < mine.pauseUntil) return;
    const walk = { to };
    mine.walk = walk;
    const over = (error) => {
      if (mine.walk !== walk) return;
      mine.walk = null;
      if (error?.name === "NoPath") failed();
      else if (!error) mine.deadEnds = 0;
    };
    bot.pathfinder.goto(goal).then(over, over);
  };

  const approach = (mine, range) => {
    halt(mine);
    const { x, y, z } = mine.quarry.entity.position;
    steer(mine, new GoalNear(x, y, z, range), mine.quarry.entity.position.clone(), () => {
      mine.deadEnds += 1;
      mine.pauseUntil = host.tick() + PAUSE_AFTER_NO_PATH;
    });
  };

  // Whether feet can go straight there on level ground without a fall, a wall or a burn.
  const isOpen = (from, to) => {
    const way = to.minus(from);
    way.y = 0;
    const steps = Math.ceil(way.norm() * 2);
    for (let step = 1; step <= steps; step++) {
      const feet = from.plus(way.scaled(step / steps)).floored();
      const [floor, legs, head] = [-1, 0, 1].map((up) => bot.blockAt(feet.offset(0, up, 0)));
      const isFree = (block) => block?.boundingBox === "empty" && !HARMFUL.test(block.name);
      if (floor?.boundingBox !== "block" || HARMFUL.test(floor.name) || !isFree(legs) || !isFree(head)) return false;
    }
    return true;
  };

  const canCharge = (mine, distance) => {
    const { name, position } = mine.quarry.entity;
    const here = api.vec(api.observe().position);
    return distance <= CHARGE_RANGE && name !== "creeper" && Math.abs(position.y - here.y) < 0.6 && isOpen(here, position);
  };

  // Runs straight at it: what backs away is not caught by walking.
  const charge = (mine) => {
    if (mine.walk) return bot.pathfinder.stop();
    if (!mine.striking) api.act({ action: "look_at", point: mine.quarry.entity.position.offset(0, 1, 0) }).catch(() => {});
    if (mine.run) return undefined;
    const run = { id: 0 };
    mine.run = run;
    const over = () => {
      if (mine.run === run) mine.run = null;
    };
    return api.act({ action: "controls", keys: { forward: true, sprint: true } }, (id) => { run.id = id; }).then(over, over);
  };
  const halt = (mine) => {
    if (mine.run) api.cancel(mine.run.id);
  };

  const retreat = (mine) => {
    halt(mine);
    const here = api.vec(api.observe().position);
    const away = here.minus(mine.quarry.entity.position);
    away.y = 0;
    const to = here.plus(away.unit().scaled(CREEPER_RANGE));
    steer(mine, new GoalNearXZ(to.x, to.z, 2), to, () => { mine.retreatUntil = 0; });
  };

  // Behind the shield while arrows may come.
  const raise = (mine) => {
    if (mine.shield || mine.striking || api.observe().off_hand?.item !== "shield") return;
    mine.shield = { id: 0 };
    const { shield } = mine;
    const over = () => {
      if (mine.shield === shield) mine.shield = null;
    };
    api.act({ action: "use_item", ticks: 100 }, (id) => { shield.id = id; }).then(over, over);
  };
  const lower = (mine) => {
    if (mine.shield) api.cancel(mine.shield.id);
  };

  const strike = (mine) => {
    if (mine.shield) return lower(mine);
    if (mine.striking) return undefined;
    mine.striking = true;
    const hit = () => {
      mine.striking = false;
      mine.misses = 0;
      mine.quarry.struck(HARDEST_BLOW);
      api.struck(mine.quarry.entity);
      if (mine.quarry.entity.name === "creeper") mine.retreatUntil = host.tick() + LONGEST_RETREAT;
      api.emit("attackedTarget");
    };
    const missed = () => {
      mine.striking = false;
      mine.misses += 1;
    };
    return api.act({ action: "attack", entity: mine.quarry.entity.id }).then(hit, missed);
  };

  // One tick of a fight; how it ended, or nothing.
  const proceed = (mine) => {
    const { quarry } = mine;
    const sight = quarry.look();
    if (sight !== "seen" && sight !== "hidden") return sight;
    const distance = api.distanceTo(quarry.entity);
    if (distance > pvp.viewDistance) return "lost";
    if (mine.deadEnds >= OFTEN_ENOUGH) return "unreachable";
    if (sight === "hidden") approach(mine, 1);
    else if (host.tick() < mine.retreatUntil && distance < CREEPER_RANGE) retreat(mine);
    else {
      mine.retreatUntil = 0;
      // What is near and yet not hit is behind an edge.
      const range = mine.misses < OFTEN_ENOUGH ? pvp.followRange : 0;
      if (distance <= range) halt(mine);
      else if (range && canCharge(mine, distance)) charge(mine);
      else approach(mine, range);
      if (distance <= pvp.attackRange) strike(mine);
      else if (SHOOTERS.includes(quarry.entity.name)) raise(mine);
    }
    return undefined;
  };

  const pursue = async (mine) => {
    try {
      while (fight === mine) {
        const how = proceed(mine);
        if (how) end(mine, how);
        else await api.afterTicks(1);
      }
    } catch (error) {
      end(mine, error.message);
    }
  };

  const pvp = {
    followRange: 2,
    viewDistance: 128,
    attackRange: 3.5,
    movements: undefined,
    get target() { return fight?.quarry.entity; },
    // Resolves when the fight has begun; `stoppedAttacking` tells of its end.
    attack: api.traced(async (entity) => {
      if (entity && entity.id === fight?.quarry.entity.id) return;
      await pvp.stop();
      if (!entity) return;
      const quarry = api.quarry(entity);
      fight = { quarry, walk: null, striking: false, shield: null, run: null, misses: 0, deadEnds: 0, pauseUntil: 0, retreatUntil: 0 };
      if (pvp.movements) bot.pathfinder.setMovements(pvp.movements);
      api.emit("startedAttacking");
      pursue(fight);
    }),
    stop: api.traced(async () => {
      if (fight) end(fight, "stopped");
    }),
    forceStop() {
      if (fight) end(fight, "stopped");
    },
  };
  bot.pvp = pvp;
});
