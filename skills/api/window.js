// The slots of an inventory or of an open window with the inventory below, after `prismarine-windows`.
(function (host, api) {
  "use strict";
  const { stringify } = JSON;

  const check = (wanted) => {
    if (!["number", "string", "undefined"].includes(typeof wanted)) throw new Error("No valid type given");
  };
  const todaysName = (name) => (name === undefined ? name : api.itemNamed(name)?.name ?? name);

  const ADDERS = ["on", "once", "addListener", "prependListener", "prependOnceListener"];

  const slotIn = ({ slots }, start, end, passes) => {
    for (let slot = start; slot < end; slot++) if (passes(slots[slot])) return slot;
    return null;
  };
  const itemIn = (window, start, end, passes) => {
    const slot = slotIn(window, start, end, (item) => item && passes(item));
    return slot === null ? null : window.slots[slot];
  };
  const find = (window, start, end, wanted, metadata, notFull) => {
    check(wanted);
    return typeof wanted === "number"
      ? window.findItemRange(start, end, wanted, metadata, notFull)
      : window.findItemRangeName(start, end, wanted, metadata, notFull);
  };

  class Window {
    constructor(id, type, title, slotCount, range = { start: 27, end: 62 }, craftingResultSlot = -1, requiresConfirmation = true) {
      this.id = id;
      this.type = type;
      this.title = title;
      this.slots = new Array(slotCount).fill(null);
      this.inventoryStart = range.start;
      this.inventoryEnd = range.end + 1;
      this.hotbarStart = this.inventoryEnd - 9;
      this.craftingResultSlot = craftingResultSlot;
      this.requiresConfirmation = requiresConfirmation;
      // What would be at the mouse cursor.
      this.selectedItem = null;
      api.emitter(this, () => watch(this));
      // What changed before somebody listens is no news.
      for (const name of ADDERS) {
        const add = this[name];
        this[name] = (event, listener) => {
          void this.slots;
          return add(event, listener);
        };
      }
    }

    updateSlot(slot, item) {
      if (item) item.slot = slot;
      const before = this.slots[slot];
      this.slots[slot] = item;
      this.emit("updateSlot", slot, before, item);
      this.emit(`updateSlot:${slot}`, before, item);
    }

    findItemRange(start, end, type, metadata, notFull, nbt, withoutCraftResultSlot = false) {
      return itemIn(this, start, end, (item) =>
        item.type === type &&
        (metadata === undefined || metadata === null || metadata === item.metadata) &&
        (!notFull || item.count < item.stackSize) &&
        (nbt === undefined || nbt === null || stringify(nbt) === stringify(item.nbt)) &&
        !(withoutCraftResultSlot && item.slot === this.craftingResultSlot));
    }
    findItemRangeName(start, end, name, metadata, notFull) {
      const today = todaysName(name);
      return itemIn(this, start, end, (item) =>
        item.name === today &&
        (metadata === undefined || metadata === null || metadata === item.metadata) &&
        (!notFull || item.count < item.stackSize));
    }
    findItemsRange(start, end, type, metadata, notFull, nbt, withoutCraftResultSlot = false) {
      const items = [];
      for (let from = start; from < end; ) {
        const item = this.findItemRange(from, end, type, metadata, notFull, nbt, withoutCraftResultSlot);
        if (!item) break;
        items.push(item);
        from = item.slot + 1;
      }
      return items;
    }
    findInventoryItem(wanted, metadata, notFull) {
      return find(this, this.inventoryStart, this.inventoryEnd, wanted, metadata, notFull);
    }
    findContainerItem(wanted, metadata, notFull) {
      return find(this, 0, this.inventoryStart, wanted, metadata, notFull);
    }

    firstEmptySlotRange(start, end) { return slotIn(this, start, end, (item) => item === null); }
    lastEmptySlotRange(start, end) {
      const { slots } = this;
      for (let slot = end; slot >= start; slot--) if (slots[slot] === null) return slot;
      return null;
    }
    firstEmptyHotbarSlot() { return this.firstEmptySlotRange(this.hotbarStart, this.inventoryEnd); }
    firstEmptyContainerSlot() { return this.firstEmptySlotRange(0, this.inventoryStart); }
    firstEmptyInventorySlot(hotbarFirst = true) {
      const inHotbar = hotbarFirst ? this.firstEmptyHotbarSlot() : null;
      return inHotbar ?? this.firstEmptySlotRange(this.inventoryStart, this.inventoryEnd);
    }
    emptySlotCount() {
      return this.slots.slice(this.inventoryStart, this.inventoryEnd).filter((item) => item === null).length;
    }

    itemsRange(start, end) { return this.slots.slice(start, end).filter(Boolean); }
    sumRange(start, end) { return this.itemsRange(start, end).reduce((sum, { count }) => sum + count, 0); }
    countRange(start, end, type, metadata) {
      const counts = (item) => item.type === type && (metadata === undefined || metadata === null || item.metadata === metadata);
      return this.itemsRange(start, end).filter(counts).reduce((sum, { count }) => sum + count, 0);
    }
    items() { return this.itemsRange(this.inventoryStart, this.inventoryEnd); }
    containerItems() { return this.itemsRange(0, this.inventoryStart); }
    count(type, metadata) { return this.countRange(this.inventoryStart, this.inventoryEnd, parseInt(type, 10), metadata); }
    containerCount(type, metadata) { return this.countRange(0, this.inventoryStart, parseInt(type, 10), metadata); }
    transactionRequiresConfirmation() { return this.requiresConfirmation; }
  }

  const isSame = (item, stack) =>
    item ? Boolean(stack) && item.name === stack.item && item.count === stack.count && (item.durabilityUsed ?? 0) === stack.wear : !stack;

  // Changes are told when somebody looks at the slots; while somebody listens, that is once a tick.
  const { setInterval, clearInterval } = globalThis;
  const watches = new WeakMap();
  const watch = (window) => {
    const wanted = window.eventNames().some((event) => String(event).startsWith("update"));
    if (wanted === watches.has(window)) return;
    if (wanted) {
      watches.set(window, setInterval(() => window.slots.length && window.emit("update"), 1));
    } else {
      clearInterval(watches.get(window));
      watches.delete(window);
    }
  };
  api.unwatch = (window) => window.removeAllListeners();

  // Makes the slots of a window those that the body has: `stacks()` gives them, or null once the window is closed. An item stays the
  // same object as long as its slot does not change.
  api.live = (window, stacks) => {
    const { slots } = window;
    let seen = null;
    const refresh = () => {
      const observation = api.observe();
      if (seen === observation) return slots;
      const isFirst = seen === null;
      seen = observation;
      const now = stacks(observation);
      if (!now) return slots;
      const changed = [...slots.keys()].filter((slot) => !isSame(slots[slot], now[slot]));
      const before = changed.map((slot) => slots[slot]);
      for (const slot of changed) slots[slot] = api.item(now[slot], slot);
      if (isFirst) return slots;
      for (const [index, slot] of changed.entries()) {
        window.emit("updateSlot", slot, before[index], slots[slot]);
        window.emit(`updateSlot:${slot}`, before[index], slots[slot]);
      }
      return slots;
    };
    Object.defineProperty(window, "slots", { get: refresh, enumerable: true, configurable: true });
    return window;
  };

  api.Window = Window;
  api.modules["prismarine-windows"] = () => () => ({ Window });
});
