// `bot.autoEat`, after the npm package `mineflayer-auto-eat` in its old and new forms: eating when it is time.
(function (host, api) {
  "use strict";
  const { bot } = api;
  const LOOK_EVERY = 20;
  const listeners = [];
  let eating = null;
  let enabled = false;

  const opts = {
    priority: "foodPoints",
    minHunger: 15,
    minHealth: 14,
    returnToLastItem: true,
    offhand: false,
    eatingTimeout: 3000,
    bannedFood: ["rotten_flesh", "pufferfish", "chorus_fruit", "poisonous_potato", "spider_eye"],
    strictErrors: true,
    // In the words of older versions.
    get startAt() { return opts.minHunger; },
    set startAt(food) { opts.minHunger = food; },
  };

  // New versions tell of it on `bot.autoEat`, old ones on the bot.
  const tell = (event, old, value) => {
    for (const listener of [...listeners]) {
      if (listener.event !== event) continue;
      if (listener.once) autoEat.off(event, listener.fn);
      listener.fn(value);
    }
    api.emit(old, value);
  };

  const nameOf = (food) => (typeof food === "string" ? food : typeof food === "number" ? api.itemKind(food)?.name : food.name);

  // What is to be eaten: the food that was asked for, or the best that is carried.
  const choose = (wanted, priority) => {
    const foods = api.mcData.foodsByName;
    const carried = bot.inventory.items().filter((item) => foods[item.name]);
    const allowed = carried.filter((item) => (wanted ? item.name === nameOf(wanted) : !opts.bannedFood.includes(item.name)));
    allowed.sort((a, b) => foods[b.name][priority] - foods[a.name][priority]);
    if (!allowed.length) throw new Error("No food specified and couldn't find a choice in inventory!");
    return allowed[0];
  };

  let chewing = 0;
  const bite = () =>
    api.act({ action: "consume" }, (id) => { chewing = id; }).catch((error) => {
      throw error.failure?.failure === "cancelled" ? new Error("Eating manually canceled!") : error;
    });

  const meal = async ({ food: wanted, equipOldItem = opts.returnToLastItem, priority = opts.priority }) => {
    const food = choose(wanted, priority);
    const before = bot.heldItem;
    const told = { food, offhand: false, equipOldItem };
    await bot.equip(food, "hand");
    tell("eatStart", "autoeat_started", told);
    await bite();
    if (equipOldItem && before && before.name !== food.name) await bot.equip(before, "hand");
    tell("eatFinish", "autoeat_finished", told);
  };

  const eat = async (options) => {
    const cb = typeof options === "function" ? options : undefined;
    if (eating) throw new Error("Already eating!");
    eating = meal((typeof options === "object" && options) || {});
    try {
      await eating;
      if (cb) cb();
    } catch (error) {
      tell("eatFail", "autoeat_error", error);
      if (!cb) throw error;
      cb(error);
    } finally {
      eating = null;
    }
  };

  // Busy hands and an empty larder are no news: it looks again later.
  const watch = async () => {
    while (enabled) {
      const hungry = bot.food < opts.minHunger || bot.health < opts.minHealth && bot.food < 20;
      if (hungry && !eating) await eat().catch(() => {});
      await api.afterTicks(LOOK_EVERY);
    }
  };
  const enable = () => {
    if (enabled) return;
    enabled = true;
    watch();
  };
  const disable = () => { enabled = false; };

  const autoEat = {
    get enabled() { return enabled; },
    get disabled() { return !enabled; },
    get isEating() { return eating !== null; },
    get foods() { return api.mcData.foods; },
    get foodsArray() { return api.mcData.foodsArray; },
    get foodsByName() { return api.mcData.foodsByName; },
    opts,
    get options() { return opts; },
    set options(wanted) { Object.assign(opts, wanted); },
    setOpts: (wanted) => { Object.assign(opts, wanted); },
    eat: api.traced(eat),
    cancelEat: () => { if (eating) api.cancel(chewing); },
    enableAuto: enable,
    enable,
    disableAuto: disable,
    disable,
    on(event, fn) {
      listeners.push({ event, fn, once: false });
      return autoEat;
    },
    once(event, fn) {
      listeners.push({ event, fn, once: true });
      return autoEat;
    },
    off(event, fn) {
      const index = listeners.findIndex((listener) => listener.event === event && listener.fn === fn);
      if (index >= 0) listeners.splice(index, 1);
      return autoEat;
    },
  };
  autoEat.removeListener = autoEat.off;
  bot.autoEat = autoEat;
});
