// Hands: holding and wearing, throwing away, hitting, clicking creatures and blocks, using what is held, eating, fishing, signs.
(function (host, api) {
  "use strict";
  const { bot } = api;
  const HOTBAR_START = 36;
  // As long as the game lets a button be held.
  const HELD_TICKS = 72000;

  // What Mineflayer does not wait for cannot fail there either: a failure is told once in the log.
  const told = new Set();
  const quietly = (name, doing) =>
    doing.catch((error) => {
      if (error.failure?.failure === "unsupported") throw error;
      const words = `bot.${name}: ${error.message}`;
      if (!told.has(words)) console.log(words);
      told.add(words);
    });
  // The hands do one thing after the other, so that `bot.equip(sword, "hand"); bot.attack(pig)` works without `await`.
  let last = null;
  const inTurn = (action, named) => {
    const doing = last ? last.then(() => api.act(action, named)) : api.act(action, named);
    const over = doing.catch(() => {}).then(() => {
      if (last === over) last = null;
    });
    last = over;
    return doing;
  };
  const unsupported = (name, error) =>
    error.failure?.failure === "unsupported" ? new Error(`bot.${name} is not supported: ${error.message}`) : error;

  // Holding and wearing.
  const PLACES = { hand: "hand", head: "head", torso: "chest", legs: "legs", feet: "feet", "off-hand": "off_hand" };
  const SLOTS = { head: 5, torso: 6, legs: 7, feet: 8, "off-hand": 45 };
  const placeOf = (destination) => {
    const place = PLACES[destination ?? "hand"];
    if (!place) throw new Error(`invalid destination: ${String(destination)}`);
    return place;
  };
  const equip = async (item, destination) => {
    if (typeof item === "number") item = api.inventory.findInventoryItem(item);
    if (item === null || typeof item !== "object") {
      throw new Error("Invalid item object in equip (item is null or typeof item is not object)");
    }
    const to = placeOf(destination);
    letGo();
    await inTurn({ action: "equip", item: item.name, to });
  };
  const unequip = async (destination) => {
    const from = placeOf(destination);
    letGo();
    await inTurn({ action: "unequip", from });
  };
  const getEquipmentDestSlot = (destination) => {
    if (destination === "hand") return HOTBAR_START + bot.quickBarSlot;
    const slot = SLOTS[destination];
    if (slot === undefined) throw new Error(`invalid destination: ${String(destination)}`);
    return slot;
  };
  const setQuickBarSlot = (slot) => {
    if (!(slot >= 0 && slot < 9)) throw new Error(`the quick bar has slots 0 to 8, not ${String(slot)}`);
    letGo();
    quietly("setQuickBarSlot", inTurn({ action: "select_slot", slot }));
  };

  const toss = async (type, _metadata, count) => {
    const item = api.itemName(type);
    try {
      await inTurn({ action: "toss", item, count: count ?? 1 });
    } catch (error) {
      if (error.failure?.failure !== "missing") throw error;
      throw new Error(`Can't find ${item} in slots [9 - 45], (item id: ${String(type)}): ${error.message}`);
    }
  };
  const tossStack = async (item) => {
    if (!item) throw new Error("tossStack was called without an item");
    await toss(item.type, null, item.count);
  };

  // Hitting. A blow waits until the weapon is ready; asking again meanwhile changes nothing.
  const blows = new Map();
  const attack = (entity) => {
    if (!Number.isInteger(entity?.id)) throw new TypeError("attack needs an entity: take one from bot.nearestEntity");
    if (blows.has(entity.id)) return blows.get(entity.id);
    letGo();
    const blow = inTurn({ action: "attack", entity: entity.id }).then(() => api.struck(entity));
    const over = quietly("attack", blow).finally(() => blows.delete(entity.id));
    blows.set(entity.id, over);
    return over;
  };
  const swingArm = () => {
    quietly("swingArm", inTurn({ action: "swing" }));
  };

  // Clicking.
  const click = async (name, action) => {
    try {
      await quietly(name, inTurn(action));
    } catch (error) {
      throw unsupported(name, error);
    }
  };
  const activateEntity = async (entity) => {
    if (!Number.isInteger(entity?.id)) throw new TypeError("activateEntity needs an entity: take one from bot.nearestEntity");
    letGo();
    await click("activateEntity", { action: "interact", entity: entity.id });
  };
  const useOn = (entity) => {
    if (!Number.isInteger(entity?.id)) throw new TypeError("useOn needs an entity: take one from bot.nearestEntity");
    letGo();
    return quietly("useOn", inTurn({ action: "interact", entity: entity.id }));
  };
  const activateBlock = async (block) => {
    if (!block?.position) throw new TypeError("activateBlock needs a block: take one from bot.blockAt or bot.findBlock");
    letGo();
    await click("activateBlock", { action: "activate_block", at: api.at(block.position) });
  };

  // Using what is held: the button stays down until `deactivateItem`, another deed of the hands, or the end of what it does.
  let using = null;
  const HELD_DOWN = /^(bow|crossbow|trident|shield|spyglass|goat_horn|brush)$/;
  const DRUNK = /(^|_)potion$|^(milk_bucket|honey_bottle|ominous_bottle)$/;
  const ALWAYS_EATEN = ["golden_apple", "enchanted_golden_apple", "chorus_fruit"];
  const isFood = (name) => api.mcData.foodsByName[name] !== undefined;
  const WORN = [["_helmet", "head"], ["_chestplate", "chest"], ["_leggings", "legs"], ["_boots", "feet"]];

  const deedOf = (name, offHand) => {
    if (offHand) return { action: "use_item", ticks: HELD_TICKS };
    if (isFood(name) || DRUNK.test(name)) return { action: "consume" };
    if (name === "fishing_rod") return { action: "fish" };
    const worn = WORN.find(([ending]) => name.endsWith(ending));
    if (worn) return { action: "equip", item: name, to: worn[1] };
    return { action: "use_item", ticks: HELD_DOWN.test(name) ? HELD_TICKS : 0 };
  };
  const activateItem = (offHand = false) => {
    const held = api.held();
    const wasFishing = using?.deed.action === "fish";
    letGo();
    if (wasFishing) return;
    const deed = deedOf(held?.name ?? "", offHand);
    const mine = { deed, id: null, stopped: false };
    using = mine;
    const doing = inTurn(deed, (id) => {
      mine.id = id;
      if (mine.stopped) api.cancel(id);
    });
    const ended = doing.catch((error) => {
      if (!mine.stopped) throw error;
    });
    quietly("activateItem", ended).finally(() => {
      if (using === mine) using = null;
    });
  };
  const letGo = () => {
    if (!using) return;
    using.stopped = true;
    if (using.id !== null) api.cancel(using.id);
    using = null;
  };

  const consume = async () => {
    const held = api.held();
    if (!held) throw new Error("there is nothing in the hand to eat or drink: equip it first");
    if (bot.food === 20 && isFood(held.name) && !ALWAYS_EATEN.includes(held.name) && !DRUNK.test(held.name)) throw new Error("Food is full");
    letGo();
    await inTurn({ action: "consume" });
  };

  let cast = null;
  const fish = async () => {
    if (cast) {
      cast.words = "Fishing cancelled due to calling bot.fish() again";
      if (cast.id !== null) api.cancel(cast.id);
    }
    letGo();
    const mine = { id: null, words: "Fishing cancelled" };
    cast = mine;
    try {
      await inTurn({ action: "fish" }, (id) => (mine.id = id));
    } catch (error) {
      throw error.failure?.failure === "cancelled" ? new Error(mine.words) : error;
    } finally {
      if (cast === mine) cast = null;
    }
  };

  const SIGN_LINES = 4;
  const updateSign = (block, text, back = false) => {
    if (!block?.position) throw new TypeError("updateSign needs a block");
    if (back) throw new Error("bot.updateSign is not supported: the back of a sign cannot be written on");
    const lines = String(text).split("\n");
    if (lines.length > SIGN_LINES) throw new Error(`a sign has ${SIGN_LINES} lines, not ${lines.length}`);
    return quietly("updateSign", inTurn({ action: "write_sign", at: api.at(block.position), lines }));
  };

  api.hand = inTurn;
  api.letGo = letGo;
  Object.assign(bot, {
    equip: api.traced(equip),
    unequip: api.traced(unequip),
    getEquipmentDestSlot: api.traced(getEquipmentDestSlot),
    setQuickBarSlot: api.traced(setQuickBarSlot),
    updateHeldItem: () => {},
    toss: api.traced(toss),
    tossStack: api.traced(tossStack),
    attack: api.traced(attack),
    swingArm: api.traced(swingArm),
    activateEntity: api.traced(activateEntity),
    activateEntityAt: api.traced(activateEntity),
    useOn: api.traced(useOn),
    activateBlock: api.traced(activateBlock),
    activateItem: api.traced(activateItem),
    deactivateItem: api.traced(letGo),
    consume: api.traced(consume),
    fish: api.traced(fish),
    updateSign: api.traced(updateSign),
  });
  Object.defineProperty(bot, "usingHeldItem", { get: () => using !== null, enumerable: true });
});
