// Items, `bot.inventory` and the windows of furnaces and chests, after `prismarine-item`, `prismarine-windows` and Mineflayer.
(function (host, api) {
  "use strict";
  const HOTBAR = 9;
  const HOTBAR_START = 36;
  const INVENTORY_START = 9;
  const INVENTORY_END = 45;
  const SLOTS = 46;

  // The game numbers the hotbar after the rest: 36 to 44.
  const windowSlot = (slot) => (slot < HOTBAR ? slot + HOTBAR_START : slot);

  api.item = (stack, slot) => {
    if (!stack) return null;
    const kind = api.itemNamed(stack.item);
    return {
      type: kind?.id ?? -1,
      name: stack.item,
      displayName: kind?.displayName ?? stack.item,
      count: stack.count,
      stackSize: kind?.stackSize ?? 64,
      metadata: 0,
      slot,
      durabilityUsed: stack.wear,
      maxDurability: kind?.maxDurability ?? null,
    };
  };

  const slots = () => {
    const all = new Array(SLOTS).fill(null);
    for (const { slot, stack } of api.observe().inventory) {
      all[windowSlot(slot)] = api.item(stack, windowSlot(slot));
    }
    return all;
  };
  const items = () => slots().slice(INVENTORY_START, INVENTORY_END).filter(Boolean);
  const matches = (wanted) => (item) => (typeof wanted === "string" ? item.name : item.type) === wanted;
  const emptySlots = () =>
    slots().flatMap((item, slot) => (item === null && slot >= INVENTORY_START && slot < INVENTORY_END ? [slot] : []));

  api.inventory = {
    get slots() { return slots(); },
    inventoryStart: INVENTORY_START,
    inventoryEnd: INVENTORY_END,
    hotbarStart: HOTBAR_START,
    items,
    count: (type) => items().reduce((sum, item) => (item.type === type ? sum + item.count : sum), 0),
    findInventoryItem: (wanted, _metadata, notFull) =>
      items().find((item) => matches(wanted)(item) && !(notFull && item.count >= item.stackSize)) ?? null,
    itemsRange: (start, end) => slots().slice(start, end).filter(Boolean),
    emptySlotCount: () => emptySlots().length,
    firstEmptyInventorySlot: () => emptySlots()[0] ?? null,
  };

  const nameOf = (type) => {
    const kind = typeof type === "string" ? api.itemNamed(type) : api.itemKind(type);
    if (!kind) throw new Error(`there is no item ${String(type)}`);
    return kind.name;
  };
  api.itemName = nameOf;

  const shown = () => {
    const { window } = api.observe();
    if (!window) throw new Error("the window is closed");
    return window;
  };
  const move = (item, count, from, to) => api.act({ action: "move_items", item, count, from, to });
  const close = () => api.act({ action: "close_window" });
  api.closeWindow = api.traced(async (window) => {
    if (window?.close) return window.close();
    return close();
  });

  const open = async (block, kinds) => {
    if (!block?.position) throw new Error("openContainer needs a block");
    await api.act({ action: "open_window", at: api.at(block.position) });
    const window = shown();
    if (!kinds.includes(window.kind)) {
      await close();
      throw new Error(`This is not a ${kinds.join(" or ")}: ${window.block}`);
    }
  };
  const contents = () => shown().slots.flatMap((stack, slot) => (stack ? [api.item(stack, slot)] : []));

  const FURNACE = ["furnace_input", "furnace_fuel", "furnace_output"];
  // What a coal burns; `fuel` is the share of it that is left.
  const COAL_TICKS = 1600;
  api.openFurnace = api.traced(async (block) => {
    await open(block, ["furnace"]);
    const held = (section) => api.item(shown().slots[section], section);
    const put = (section) =>
      api.traced((type, _metadata, count) => move(nameOf(type), count ?? 1, "inventory", FURNACE[section]));
    const take = (section) =>
      api.traced(async () => {
        const item = held(section);
        if (!item) return null;
        await move(item.name, item.count, FURNACE[section], "inventory");
        return item;
      });
    return {
      type: "furnace",
      inputItem: () => held(0),
      fuelItem: () => held(1),
      outputItem: () => held(2),
      putInput: put(0),
      putFuel: put(1),
      takeInput: take(0),
      takeFuel: take(1),
      takeOutput: take(2),
      get fuel() { return Math.min(1, shown().burning / COAL_TICKS); },
      get fuelSeconds() { return shown().burning / 20; },
      get progress() { return shown().progress; },
      close: api.traced(close),
    };
  });

  api.openContainer = api.traced(async (block) => {
    await open(block, ["container"]);
    const carry = (from, to) =>
      api.traced((type, _metadata, count) => move(nameOf(type), count ?? 1, from, to));
    return {
      type: "container",
      containerItems: contents,
      items: () => items(),
      findContainerItem: (wanted) => contents().find(matches(wanted)) ?? null,
      containerCount: (type) => contents().reduce((sum, item) => (item.type === type ? sum + item.count : sum), 0),
      withdraw: carry("container", "inventory"),
      deposit: carry("inventory", "container"),
      close: api.traced(close),
    };
  });
});
