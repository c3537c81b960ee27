// `bot.inventory`: window 0, with the armour in slots 5 to 8, the hotbar in 36 to 44 and the off hand in 45.
(function (host, api) {
  "use strict";
  const HOTBAR = 9;
  const HOTBAR_START = 36;
  const ARMOUR_START = 5;
  const OFF_HAND = 45;

  // A body counts the hotbar first: 0 to 8.
  const windowSlot = (slot) => (slot < HOTBAR ? slot + HOTBAR_START : slot);

  // The 36 slots in the order of windows: the hotbar last.
  api.carried = ({ inventory }) => {
    const stacks = new Array(36).fill(null);
    for (const { slot, stack } of inventory) stacks[windowSlot(slot) - HOTBAR] = stack;
    return stacks;
  };

  const stacks = (observation) => {
    const worn = observation.armour ?? [];
    const above = new Array(HOTBAR).fill(null);
    worn.forEach((stack, index) => (above[ARMOUR_START + index] = stack));
    return [...above, ...api.carried(observation), observation.off_hand ?? null];
  };

  api.inventory = api.live(
    new api.Window(0, "minecraft:inventory", "Inventory", OFF_HAND + 1, { start: HOTBAR, end: OFF_HAND - 1 }, 0),
    stacks,
  );
  api.held = () => api.inventory.slots[HOTBAR_START + api.observe().held_slot];
  Object.assign(api.bot, { inventory: api.inventory, QUICK_BAR_START: HOTBAR_START });
});
