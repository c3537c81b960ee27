// Windows of chests, furnaces and other blocks, as Mineflayer opens them.
(function (host, api) {
  "use strict";
  const { bot } = api;
  const CARRIED = 36;

  // The body does one thing with windows at a time; what is asked meanwhile waits its turn.
  let last = Promise.resolve();
  const inTurn = (action) => {
    const result = last.then(() => api.act(action));
    last = result.catch(() => {});
    return result;
  };
  api.windowAct = inTurn;

  // What kind of window a block opens: the name of the type, and for furnaces the ticks that they take.
  const FURNACES = { furnace: 200, blast_furnace: 100, smoker: 100 };
  const typeOf = ({ kind, block, slots }) => {
    if (kind === "crafting") return "minecraft:crafting";
    if (kind === "furnace") return `minecraft:${block}`;
    if (block.endsWith("shulker_box")) return "minecraft:shulker_box";
    if (block === "hopper") return "minecraft:hopper";
    return slots.length === 9 && block !== "chest" ? "minecraft:generic_3x3" : `minecraft:generic_9x${slots.length / 9}`;
  };
  const titleOf = ({ block, slots }) => {
    const name = api.blockNamed(block)?.displayName ?? block;
    return slots.length > 27 ? `Large ${name}` : name;
  };
  const CRAFTING_SLOTS = 10;
  const CRAFTING_RESULT = 0;
  const FURNACE_RESULT = 2;

  // The window that is open; the body closes it when it walks away or the block is gone.
  let current = null;
  Object.defineProperty(bot, "currentWindow", {
    enumerable: true,
    get() {
      if (current && !api.observe().window) current = null;
      return current;
    },
  });

  // The body's word for the kind of each window.
  const kinds = new WeakMap();
  let lastId = 0;
  const create = (shown) => {
    const own = shown.kind === "crafting" ? CRAFTING_SLOTS : shown.slots.length;
    const result = { crafting: CRAFTING_RESULT, furnace: FURNACE_RESULT, container: -1 }[shown.kind];
    lastId = (lastId % 100) + 1;
    const range = { start: own, end: own + CARRIED - 1 };
    const window = new api.Window(lastId, typeOf(shown), titleOf(shown), own + CARRIED, range, result);
    const at = api.vec(shown.at);
    const isOpen = ({ window: now }) => current === window && now && at.equals(api.vec(now.at));
    api.live(window, (observation) => {
      if (!isOpen(observation)) return null;
      const { slots } = observation.window;
      return [...Array.from({ length: own }, (_, slot) => slots[slot] ?? null), ...api.carried(observation)];
    });
    kinds.set(window, shown.kind);
    return Object.assign(window, {
      close: api.traced(() => close(window)),
      withdraw: api.traced((type, metadata, count) => withdraw(window, type, metadata, count)),
      deposit: api.traced((type, metadata, count) =>
        transfer({ window, itemType: type, metadata, count, ...ranges(window, false) })),
    });
  };

  const ranges = ({ inventoryStart, inventoryEnd }, out) =>
    out
      ? { sourceStart: 0, sourceEnd: inventoryStart, destStart: inventoryStart, destEnd: inventoryEnd }
      : { sourceStart: inventoryStart, sourceEnd: inventoryEnd, destStart: 0, destEnd: inventoryStart };
  const withdraw = async (window, itemType, metadata, count) => {
    if (bot.inventory.emptySlotCount() === 0) throw new Error("Unable to withdraw, Bot inventory is full.");
    await transfer({ window, itemType, metadata, count, ...ranges(window, true) });
  };

  const close = async (window) => {
    if (bot.currentWindow !== window) return;
    void window.slots;
    current = null;
    const closed = inTurn({ action: "close_window" });
    window.emit("close");
    api.unwatch(window);
    bot.emit("windowClose", window);
    await closed;
  };

  const openBlock = async (block) => {
    if (!block?.position) throw new Error("openBlock needs a block");
    const at = api.at(block.position);
    await inTurn({ action: "open_window", at }).catch((error) => {
      error.message = `${block.name} at (${at.x}, ${at.y}, ${at.z}) did not open: ${error.message}`;
      throw error;
    });
    const { window: shown } = api.observe();
    if (!shown) throw new Error(`${block.name} did not open`);
    const window = create(shown);
    current = window;
    // What is in it from the start is no change.
    void window.slots;
    bot.emit("windowOpen", window);
    return window;
  };

  // A window of the wrong kind is closed again.
  const openKind = async (block, kind, words) => {
    const window = await openBlock(block);
    if (kinds.get(window) === kind) return window;
    await close(window);
    throw new Error(words(window));
  };
  const openContainer = async (container) => {
    if (!api.isBlock(container)) {
      if (container?.constructor?.name === "Entity" || container?.username || container?.kind) {
        throw new Error("bot.openContainer of an entity is not supported: a body opens blocks only");
      }
      throw new Error("containerToOpen is neither a block nor an entity");
    }
    return openKind(container, "container", ({ type }) => `Non-container window used as a container: ${type}`);
  };

  // Which part of the body's world the slots of a range are.
  const FURNACE = ["furnace_input", "furnace_fuel", "furnace_output"];
  const section = (window, start, end) => {
    const kind = kinds.get(window);
    if (start >= window.inventoryStart) return "inventory";
    if (kind === "container" && end <= window.inventoryStart) return "container";
    if (kind === "furnace" && end === start + 1) return FURNACE[start];
    throw new Error(`bot.transfer between the slots [${start} - ${end}] of a ${window.type} is not supported`);
  };
  const room = (window, start, end, { type, stackSize }) =>
    window.slots.slice(start, end).reduce((sum, item) => {
      if (item === null) return sum + stackSize;
      return item.type === type ? sum + stackSize - item.count : sum;
    }, 0);

  // Moves as many as there are and fit; then says what was lacking.
  const transfer = async (options) => {
    const window = options.window ?? bot.currentWindow ?? bot.inventory;
    const { itemType, sourceStart, destStart } = options;
    const sourceEnd = options.sourceEnd ?? sourceStart + 1;
    const destEnd = options.destEnd ?? destStart + 1;
    const kind = typeof itemType === "string" ? api.itemNamed(itemType) : Number.isInteger(itemType) ? api.itemKind(itemType) : null;
    if (!kind) throw new Error("Invalid itemType");
    const wanted = options.count ?? 1;
    const have = window.countRange(sourceStart, sourceEnd, kind.id, options.metadata);
    const tossed = destStart === -999;
    const fits = tossed ? have : room(window, destStart, destEnd, { type: kind.id, stackSize: kind.stackSize });
    const moved = Math.min(wanted, have, fits);
    if (moved > 0) {
      if (tossed) {
        await api.hand({ action: "toss", item: kind.name, count: moved });
      } else {
        const from = section(window, sourceStart, sourceEnd);
        const to = section(window, destStart, destEnd);
        await inTurn({ action: "move_items", item: kind.name, count: moved, from, to });
      }
    }
    if (moved === wanted) return;
    if (moved === have) throw new Error(`Can't find ${kind.name} in slots [${sourceStart} - ${sourceEnd}], (item id: ${kind.id})`);
    throw new Error("destination full");
  };
  api.transfer = transfer;
  // The slots that belong together with one: all of a chest, but each of a furnace by itself.
  api.part = (window, slot) => {
    if (slot >= window.inventoryStart) return [window.inventoryStart, window.inventoryEnd];
    return kinds.get(window) === "furnace" ? [slot, slot + 1] : [0, window.inventoryStart];
  };

  // What a coal burns, for the share of fuel that is left: the body tells only how long the fire lasts.
  const COAL_TICKS = 1600;
  const openFurnace = async (block) => {
    const window = await openKind(block, "furnace", () => "This is not a furnace-like window");
    const { block: name } = api.observe().window;
    const ticks = FURNACES[name] ?? FURNACES.furnace;
    let shown = api.observe().window;
    const now = () => (current === window ? (shown = api.observe().window ?? shown) : shown);
    const put = (slot) =>
      api.traced((itemType, metadata, count) =>
        transfer({ window, itemType, metadata, count, ...ranges(window, false), destStart: slot, destEnd: slot + 1 }));
    const take = (slot) =>
      api.traced(async () => {
        const item = window.slots[slot];
        if (!item) return null;
        const { inventoryStart: destStart, inventoryEnd: destEnd } = window;
        await transfer({ window, itemType: item.type, count: item.count, sourceStart: slot, sourceEnd: slot + 1, destStart, destEnd });
        return item;
      });
    Object.assign(window, {
      inputItem: () => window.slots[0],
      fuelItem: () => window.slots[1],
      outputItem: () => window.slots[2],
      putInput: put(0),
      putFuel: put(1),
      takeInput: take(0),
      takeFuel: take(1),
      takeOutput: take(2),
    });
    const readings = {
      totalFuel: () => Math.max(COAL_TICKS, now().burning),
      totalFuelSeconds: () => Math.max(COAL_TICKS, now().burning) / 20,
      fuel: () => now().burning / Math.max(COAL_TICKS, now().burning),
      fuelSeconds: () => now().burning / 20,
      totalProgress: () => ticks,
      totalProgressSeconds: () => ticks / 20,
      progress: () => now().progress,
      progressSeconds: () => (1 - now().progress) * (ticks / 20),
    };
    for (const [name, get] of Object.entries(readings)) {
      Object.defineProperty(window, name, { get, enumerable: true, configurable: true });
    }
    return window;
  };

  const closeWindow = async (window) => {
    if (window && window !== bot.inventory) return close(window);
    if (bot.currentWindow) await close(bot.currentWindow);
  };

  Object.assign(bot, {
    openBlock: api.traced(openBlock),
    openContainer: api.traced(openContainer),
    openChest: api.traced(openContainer),
    openDispenser: api.traced(openContainer),
    openFurnace: api.traced(openFurnace),
    closeWindow: api.traced(closeWindow),
    transfer: api.traced(transfer),
  });
});
