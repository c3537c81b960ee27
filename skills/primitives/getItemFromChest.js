// getItemFromChest(bot, position, itemsToGet): walks to the chest at `position` (a Vec3) and takes items out: `itemsToGet` maps names
// to counts. Returns what was taken: `{ coal: 4 }`. What is not there, too little, or does not fit is told in the log
// (`I don't see coal in this chest`, `Not enough coal in chest.`, `The inventory is full`), and the rest is taken.
// Throws `No chest at POSITION, it is BLOCK` when there is none, and when a name is unknown.
//
//     await getItemFromChest(bot, new Vec3(10, 64, 3), { coal: 4, stick: 2 });
async function getItemFromChest(bot, position, itemsToGet) {
  const wanted = Object.entries(itemsToGet ?? {});
  if (!wanted.length) throw new Error("itemsToGet for getItemFromChest must map names to counts, like { coal: 4 }");
  for (const [name] of wanted) if (!mcData.itemsByName[name]) throw mcData.noSuch("item", name);
  const chestBlock = await moveToChest(bot, position);
  const chest = await bot.openContainer(chestBlock);
  const taken = {};
  try {
    for (const [name, count] of wanted) {
      const number = await takeOut(bot, chest, mcData.itemsByName[name], count);
      if (number) taken[name] = number;
    }
  } finally {
    await closeChest(bot, chestBlock);
  }
  return taken;
}

// Takes as many as there are and as can be carried.
async function takeOut(bot, chest, { id, name }, count) {
  const there = chest.containerCount(id);
  if (there === 0) {
    console.log(`I don't see ${name} in this chest`);
    return 0;
  }
  if (there < count) console.log(`Not enough ${name} in chest.`);
  const room = roomFor(bot, mcData.itemsByName[name]);
  const number = Math.min(count, there, room);
  if (number < Math.min(count, there)) console.log(`The inventory is full: there is room for ${room} ${name}`);
  if (number > 0) await chest.withdraw(id, null, number);
  return Math.max(0, number);
}

// How many of an item can still be carried.
function roomFor(bot, { id, stackSize }) {
  const begun = bot.inventory.items().filter(({ type }) => type === id).reduce((sum, { count }) => sum + stackSize - count, 0);
  return begun + bot.inventory.emptySlotCount() * stackSize;
}
