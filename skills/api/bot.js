// `bot`: one's own state, those around, speech, hands and crafting, in Mineflayer's names and shapes.
(function (host, api) {
  "use strict";
  const CHAT_LIMIT = 256;
  let seen = { tick: -1 };

  // What the body knows of itself; the same for the whole of a tick.
  api.observe = () => {
    const tick = host.tick();
    if (seen.tick !== tick) seen = { ...api.ask({ ask: "observe" }), tick };
    return seen;
  };
  const observe = api.observe;
  api.held = () => {
    const { inventory, held_slot } = observe();
    const held = inventory.find(({ slot }) => slot === held_slot);
    return held ? api.item(held.stack, held_slot + 36) : null;
  };

  const radians = (degrees) => (degrees * Math.PI) / 180;
  const me = () => {
    const { position, yaw, pitch, on_ground, health } = observe();
    return {
      id: 0,
      type: "player",
      name: "player",
      username: host.name(),
      position: api.vec(position),
      velocity: new api.Vec3(0, 0, 0),
      yaw: Math.PI - radians(yaw),
      pitch: radians(-pitch),
      onGround: on_ground,
      height: 1.8,
      eyeHeight: 1.62,
      health,
      isValid: true,
      heldItem: api.held(),
    };
  };

  const entity = ({ id, kind, position, health }) => {
    const common = { id, position: api.vec(position), velocity: new api.Vec3(0, 0, 0), isValid: true, health };
    switch (kind.kind) {
      case "player":
        return { ...common, type: "player", name: "player", displayName: "Player", username: kind.name, height: 1.8 };
      case "mob":
        return { ...common, type: "mob", name: kind.name, displayName: kind.name, height: 1.8 };
      case "item":
        return {
          ...common,
          type: "other",
          name: "item",
          displayName: "Item",
          height: 0.25,
          getDroppedItem: () => api.item({ item: kind.item, count: kind.count, wear: 0 }, -1),
        };
      default:
        return { ...common, type: "other", name: kind.name, displayName: kind.name, height: 0.5 };
    }
  };
  const entities = () => observe().entities.map(entity);

  const players = () => {
    const around = entities().filter(({ type }) => type === "player");
    const own = host.name();
    return Object.fromEntries(
      observe().players.map((username) => [
        username,
        { username, entity: username === own ? me() : around.find((other) => other.username === username) ?? null },
      ]),
    );
  };

  // Speech is one line at a time; what is said meanwhile waits its turn.
  const lines = [];
  let speech = null;
  const speak = async () => {
    while (lines.length) await api.act(lines.shift()).catch((error) => console.log(`could not speak: ${error.message}`));
    speech = null;
  };
  api.said = async () => speech;
  const say = (text, line) => {
    const words = String(text);
    for (let from = 0; from < words.length; from += CHAT_LIMIT) lines.push(line(words.slice(from, from + CHAT_LIMIT)));
    speech ??= speak();
  };

  const equip = async (item, destination = "hand") => {
    if (typeof item === "number") item = { name: api.itemName(item) };
    if (item === null || typeof item !== "object") {
      throw new Error("Invalid item object in equip (item is null or typeof item is not object)");
    }
    if (destination !== "hand") throw new Error(`bot.equip to ${String(destination)} is not supported yet`);
    await api.act({ action: "equip", item: item.name });
  };

  const toss = async (type, _metadata, count) => {
    await api.act({ action: "toss", item: api.itemName(type), count: count ?? 1 });
  };

  const enough = (recipe, times) =>
    recipe.delta.every(({ id, count }) => count >= 0 || api.inventory.count(id) >= -count * times);
  const recipesAll = (type, _metadata, table) =>
    api.recipesOf(type).filter((recipe) => table || !recipe.requiresTable);
  const recipesFor = (type, metadata, minResultCount, table) =>
    recipesAll(type, metadata, table).filter((recipe) =>
      enough(recipe, Math.ceil((minResultCount ?? 1) / recipe.result.count)));

  const craft = async (recipe, count, table) => {
    if (!Number.isInteger(recipe?.recipeId)) throw new Error("craft needs a recipe: take one from bot.recipesFor");
    if (recipe.requiresTable && !table) throw new Error("Recipe requires craftingTable, but one was not supplied");
    const at = table ? api.at(table.position ?? table) : null;
    try {
      await api.act({ action: "craft", recipe: recipe.recipeId, times: count ?? 1, table: recipe.requiresTable ? at : null });
    } catch (error) {
      if (error.failure?.failure === "missing") throw new Error(`missing ingredient: ${error.message}`);
      throw error;
    }
  };

  const EVENTS = ["chat", "whisper", "spawn", "death", "health", "goal_reached", "end", "startedAttacking", "stoppedAttacking", "attackedTarget", "auto_shot_stopped"];
  const listeners = [];
  const listen = (event, fn, once) => {
    if (!EVENTS.includes(event)) throw new Error(`bot.on("${String(event)}") is not supported yet`);
    if (typeof fn !== "function") throw new TypeError("a listener must be a function");
    listeners.push({ event, fn, once });
    host.listen(true);
    return api.bot;
  };
  const unlisten = (event, fn) => {
    const index = listeners.findIndex((listener) => listener.event === event && listener.fn === fn);
    if (index >= 0) listeners.splice(index, 1);
    host.listen(listeners.length > 0);
    return api.bot;
  };
  api.emit = (event, ...args) => {
    for (const listener of listeners.filter((listener) => listener.event === event)) {
      if (listener.once) unlisten(event, listener.fn);
      listener.fn(...args);
    }
  };
  // A body's event in the words of Mineflayer's.
  api.hear = (event) => {
    if (event.event === "spawned") return api.emit("spawn");
    if (event.event === "disconnected") return api.emit("end", event.reason);
    const { percept } = event;
    switch (percept?.percept) {
      case "heard":
        if (percept.speaker.agent) {
          api.emit(percept.audience === "me" ? "whisper" : "chat", percept.speaker.agent, percept.text);
        }
        break;
      case "died":
        return api.emit("death");
      case "feels":
        return api.emit("health");
    }
  };

  api.bot = {
    version: "26.1",
    get username() { return host.name(); },
    get health() { return observe().health; },
    get food() { return observe().food; },
    get foodSaturation() { return observe().saturation; },
    get oxygenLevel() { return Math.round(observe().oxygen / 15); },
    get isRaining() { return observe().raining; },
    get game() {
      return { dimension: observe().dimension, gameMode: "survival", minY: -64, height: 384, serverBrand: "mindforge" };
    },
    get time() {
      const { time_of_day, tick } = observe();
      return {
        age: tick,
        time: tick,
        timeOfDay: time_of_day,
        day: Math.floor(tick / 24000),
        isDay: time_of_day < 13000,
      };
    },
    get entity() { return me(); },
    get heldItem() { return api.held(); },
    get quickBarSlot() { return observe().held_slot; },
    get entities() { return Object.fromEntries(entities().map((other) => [other.id, other])); },
    get players() { return players(); },
    nearestEntity: (match = () => true) => entities().find(match) ?? null,
    chat: (text) => say(text, (text) => ({ action: "chat", text })),
    whisper: (to, text) => say(text, (text) => ({ action: "whisper", to, text })),
    lookAt: api.traced(async (point) => {
      const { x, y, z } = point ?? {};
      await api.act({ action: "look_at", point: { x, y, z } });
    }),
    equip: api.traced(equip),
    toss: api.traced(toss),
    tossStack: api.traced(async (item) => toss(item.type, null, item.count)),
    consume: api.traced(async () => api.act({ action: "consume" })),
    craft: api.traced(craft),
    recipesFor,
    recipesAll,
    waitForTicks: api.traced(async (ticks) => api.afterTicks(ticks)),
    on: (event, fn) => listen(event, fn, false),
    once: (event, fn) => listen(event, fn, true),
    removeListener: unlisten,
    off: unlisten,
  };
});
