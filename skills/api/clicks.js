// Clicks on slots, as far as a body can express them: it moves items between the parts of a window and wears them, but it chooses the
// slots within a part by itself.
(function (host, api) {
  "use strict";
  const { bot } = api;
  const OUTSIDE = -999;
  const WEAR = { 5: "head", 6: "chest", 7: "legs", 8: "feet", 45: "off_hand" };

  const shown = () => bot.currentWindow ?? bot.inventory;
  const worn = (window, slot) => (window === bot.inventory ? WEAR[slot] : undefined);
  const isCarried = (window, slot) => slot >= window.inventoryStart && slot < window.inventoryEnd;
  const unsupported = (what) => new Error(`${what} is not supported: a body chooses the slots of the inventory by itself`);

  // Moves `count` of what lies in one slot to another.
  const move = async (window, from, to, count) => {
    const item = window.slots[from];
    if (!item || from === to) return;
    if (to === OUTSIDE) {
      await api.hand({ action: "toss", item: item.name, count });
      return;
    }
    if (worn(window, to)) return api.hand({ action: "equip", item: item.name, to: worn(window, to) });
    if (worn(window, from)) return api.hand({ action: "unequip", from: worn(window, from) });
    if (isCarried(window, from) && isCarried(window, to)) {
      const isHand = to === window.hotbarStart + bot.quickBarSlot;
      if (!isHand) throw unsupported("moving an item between two slots of the inventory");
      return api.hand({ action: "equip", item: item.name, to: "hand" });
    }
    const [sourceStart, sourceEnd] = api.part(window, from);
    const [destStart, destEnd] = api.part(window, to);
    await api.transfer({ window, itemType: item.type, count, sourceStart, sourceEnd, destStart, destEnd });
  };

  const putAway = async (slot) => {
    const window = shown();
    const item = window.slots[slot];
    if (item && !isCarried(window, slot)) await move(window, slot, window.inventoryStart, item.count);
  };
  const moveSlotItem = async (from, to) => {
    const window = shown();
    await move(window, from, to, window.slots[from]?.count ?? 0);
  };

  // What the cursor would hold: an item is moved when it is put down.
  let cursor = null;
  const pick = (window, slot, count) => {
    const item = window.slots[slot];
    if (!item) return;
    cursor = { window, slot, count };
    window.selectedItem = Object.assign(new api.Item(item.type, count), { slot });
  };
  const putDown = async (window, slot, count) => {
    const { slot: from } = cursor;
    cursor.count -= count;
    if (cursor.count > 0) window.selectedItem.count = cursor.count;
    else cursor = window.selectedItem = null;
    await move(window, from, slot, count);
  };
  const press = async (window, slot, right) => {
    if (cursor && cursor.window !== window) cursor = null;
    if (cursor) return putDown(window, slot, right ? 1 : cursor.count);
    const item = window.slots[slot];
    if (item) pick(window, slot, right ? Math.ceil(item.count / 2) : item.count);
  };

  const quickMove = async (window, slot) => {
    const item = window.slots[slot];
    if (!item) return;
    if (!isCarried(window, slot)) return putAway(slot);
    if (window === bot.inventory) throw unsupported("a shift click in the inventory");
    await move(window, slot, 0, item.count);
  };

  const clickWindow = async (slot, mouseButton, mode) => {
    const window = shown();
    switch (mode) {
      case 0:
        return press(window, slot, mouseButton === 1);
      case 1:
        return quickMove(window, slot);
      case 4:
        return move(window, slot, OUTSIDE, mouseButton === 1 ? window.slots[slot]?.count ?? 0 : 1);
      default:
        throw new Error(`bot.clickWindow in mode ${String(mode)} is not supported`);
    }
  };

  Object.assign(bot, {
    putAway: api.traced(putAway),
    moveSlotItem: api.traced(moveSlotItem),
    clickWindow: api.traced(clickWindow),
    simpleClick: {
      leftMouse: api.traced((slot) => clickWindow(slot, 0, 0)),
      rightMouse: api.traced((slot) => clickWindow(slot, 1, 0)),
    },
  });
});
