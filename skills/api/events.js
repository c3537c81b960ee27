// The events of `bot`: what the body hears is passed on; the rest is found by comparing one tick with the next, and only while a
// listener asks for it.
(function (host, api) {
  "use strict";
  const { bot, observe } = api;
  const { setInterval, clearInterval } = globalThis;
  const TIME_EVERY = 20;

  // Two looks at one thing: `see` gives what to remember, `tell` compares what was with what is.
  const own = {
    events: ["health", "breath", "experience", "rain", "weatherUpdate", "sleep", "wake", "heldItemChanged", "move", "forcedMove"],
    see: () => {
      const { position, yaw, pitch, health, food, saturation, oxygen, raining, experience, sleeping } = observe();
      const held = api.held();
      return { position, yaw, pitch, health, food, saturation, oxygen, raining, points: experience?.points, sleeping: sleeping === true, held };
    },
    tell: (was, is) => {
      const changed = (...keys) => keys.some((key) => was[key] !== is[key]);
      if (changed("health", "food", "saturation")) bot.emit("health");
      if (changed("oxygen")) bot.emit("breath");
      if (changed("points")) bot.emit("experience");
      if (changed("raining")) {
        bot.emit("weatherUpdate");
        bot.emit("rain");
      }
      if (changed("sleeping")) bot.emit(is.sleeping ? "sleep" : "wake");
      if (was.held?.name !== is.held?.name || was.held?.count !== is.held?.count) bot.emit("heldItemChanged", is.held);
      const from = api.vec(was.position);
      const away = from.distanceTo(api.vec(is.position));
      if (away > 0 || changed("yaw", "pitch")) bot.emit("move", from);
      if (away > FORCED) bot.emit("forcedMove");
    },
  };
  // No body walks or falls so far in a tick, in blocks.
  const FORCED = 8;

  const around = {
    events: [
      "entitySpawn", "entityGone", "entityMoved", "entityUpdate", "entityHurt", "entityDead", "entityEquip", "itemDrop", "playerCollect",
    ],
    see: () => {
      const looks = new Map();
      for (const entity of Object.values(api.entities())) {
        const { position, yaw, pitch, health, heldItem } = entity;
        looks.set(entity.id, { entity, position: position.clone(), yaw, pitch, health, held: heldItem?.name });
      }
      return looks;
    },
    tell: (was, is) => {
      for (const [id, now] of is) {
        const before = was.get(id);
        if (before) compareEntity(before, now);
        else announce(now.entity);
      }
      for (const [id, before] of was) if (!is.has(id)) dismiss(before, is);
    },
  };
  const announce = (entity) => {
    bot.emit("entitySpawn", entity);
    if (entity.name === "item") {
      bot.emit("entityUpdate", entity);
      bot.emit("itemDrop", entity);
    }
  };
  const compareEntity = (before, now) => {
    const { entity } = now;
    const turned = before.yaw !== now.yaw || before.pitch !== now.pitch;
    if (entity !== bot.entity && (turned || !before.position.equals(now.position))) bot.emit("entityMoved", entity);
    if (before.health !== now.health) bot.emit("entityUpdate", entity);
    if (now.health < before.health) bot.emit("entityHurt", entity);
    if (before.held !== now.held) bot.emit("entityEquip", entity);
  };
  // Who picks up an item stands beside it; a creature that was hurt or near and is no longer there has died.
  const PICKED_UP_WITHIN = 2.5;
  const dismiss = ({ entity, position, health }, is) => {
    if (entity.name === "item") {
      const players = [...is.values()].filter((other) => other.entity.type === "player");
      const near = players.find((other) => other.position.distanceTo(position) <= PICKED_UP_WITHIN);
      if (near) bot.emit("playerCollect", near.entity, entity);
    } else if (health !== undefined && api.died(entity)) bot.emit("entityDead", entity);
    bot.emit("entityGone", entity);
  };
  // Creatures that the body struck just before they were gone.
  const struck = new Map();
  const DYING_TICKS = 20;
  api.struck = (entity) => struck.set(entity.id, observe().tick);
  api.died = ({ id }) => observe().tick - (struck.get(id) ?? -Infinity) <= DYING_TICKS;

  const people = {
    events: ["playerJoined", "playerLeft"],
    see: () => new Map(Object.entries(api.players())),
    tell: (was, is) => {
      for (const [name, player] of is) if (!was.has(name)) bot.emit("playerJoined", player);
      for (const [name, player] of was) if (!is.has(name)) bot.emit("playerLeft", player);
    },
  };

  const clock = {
    events: ["physicsTick", "physicTick", "time"],
    see: () => observe().tick,
    tell: (_, tick) => {
      bot.emit("physicsTick");
      bot.emit("physicTick");
      if (tick % TIME_EVERY === 0) bot.emit("time");
    },
  };

  // Blocks are watched one by one: those that somebody named, and those within a few blocks for `blockUpdate`.
  const NEAR = 4;
  const NAMED = /^blockUpdate:\((-?\d+), (-?\d+), (-?\d+)\)$/;
  const emitters = () => [bot.world, bot];
  const named = () => emitters().flatMap((emitter) => emitter.eventNames()).filter((event) => NAMED.test(event));
  const cube = () => {
    const here = bot.entity.position.floored();
    const states = api.ask({ ask: "cube", at: api.at(here), radius: NEAR });
    const width = 2 * NEAR + 1;
    return states.map((state, index) => {
      const [x, y, z] = [Math.floor(index / width ** 2), Math.floor(index / width) % width, index % width];
      return { cell: here.offset(x - NEAR, y - NEAR, z - NEAR), state };
    });
  };
  const cellOf = (event) => {
    const cell = new api.Vec3(...NAMED.exec(event).slice(1).map(Number));
    return { cell, state: host.blockAt(cell.x, cell.y, cell.z) };
  };
  const blocks = {
    events: ["blockUpdate"],
    see: () => {
      const all = emitters().some((emitter) => emitter.listenerCount("blockUpdate") > 0);
      const cells = [...named().map(cellOf), ...(all ? cube() : [])];
      return new Map(cells.map((it) => [String(it.cell), it]));
    },
    tell: (was, is) => {
      for (const [key, { cell, state }] of is) {
        const before = was.get(key);
        if (!before || before.state === state || before.state < 0) continue;
        const old = api.blockOfState(before.state, cell);
        const now = bot.blockAt(cell);
        for (const emitter of emitters()) {
          emitter.emit("blockUpdate", old, now);
          emitter.emit(`blockUpdate:${key}`, old, now);
        }
      }
    },
  };

  const watches = [clock, own, around, people, blocks];
  const isWanted = ({ events }) =>
    emitters().some((emitter) => events.some((event) => emitter.listenerCount(event) > 0)) || (events === blocks.events && named().length > 0);

  // Looks at everything that is wanted, once a tick.
  let ticking = null;
  const look = () => {
    for (const watch of watches) {
      if (!watch.before) continue;
      const { before } = watch;
      watch.before = { look: watch.see() };
      watch.tell(before.look, watch.before.look);
    }
  };
  const HEARD = ["chat", "whisper", "message", "messagestr", "spawn", "respawn", "death", "end", "kicked"];
  const changed = () => {
    for (const watch of watches) {
      if (!isWanted(watch)) watch.before = null;
      else watch.before ??= { look: watch.see() };
    }
    const any = watches.some((watch) => watch.before);
    if (any) ticking ??= setInterval(look, 1);
    else if (ticking !== null) {
      clearInterval(ticking);
      ticking = null;
    }
    host.listen(HEARD.some((event) => bot.listenerCount(event) > 0) || api.hearsPatterns());
  };
  api.listen = changed;

  api.emitter(bot, changed);
  bot.world = api.emitter(bot.world ?? {}, changed);
  api.emit = bot.emit;

  // A body's event in the words of Mineflayer's.
  api.hear = (event) => {
    if (event.event === "spawned") {
      bot.emit("respawn");
      bot.emit("spawn");
    } else if (event.event === "disconnected") bot.emit("end", event.reason);
    else if (event.percept?.percept === "died") bot.emit("death");
    else if (event.percept?.percept === "heard") api.heard(event.percept);
  };
});
