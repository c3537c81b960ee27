// depositItemIntoChest(bot, position, itemsToDeposit): walks to the chest at `position` (a Vec3) and puts items into it:
// `itemsToDeposit` maps names to counts. Returns what was put: `{ cobblestone: 64 }`. What is not carried, too little, or does not fit
// is told in the log (`No coal in inventory`, `Not enough coal in inventory.`, `The chest is full`), and the rest is put.
// Throws `No chest at POSITION, it is BLOCK` when there is none, and when a name is unknown.
//
//     await depositItemIntoChest(bot, new Vec3(10, 64, 3), { cobblestone: 64 });
async function depositItemIntoChest(bot, position, itemsToDeposit) {
  const wanted = Object.entries(itemsToDeposit ?? {});
  if (!wanted.length) throw new Error("itemsToDeposit for depositItemIntoChest must map names to counts, like { coal: 4 }");
  for (const [name] of wanted) if (!mcData.itemsByName[name]) throw mcData.noSuch("item", name);
  const chestBlock = await moveToChest(bot, position);
  const chest = await bot.openContainer(chestBlock);
  const put = {};
  try {
    for (const [name, count] of wanted) {
      const number = await putIn(bot, chest, mcData.itemsByName[name], count);
      if (number) put[name] = number;
    }
  } finally {
    await closeChest(bot, chestBlock);
  }
  return put;
}

// Puts as many as are carried and as there is room for.
async function putIn(bot, chest, { id, name }, count) {
  const carried = bot.inventory.count(id);
  if (carried === 0) {
    console.log(`No ${name} in inventory`);
    return 0;
  }
  if (carried < count) console.log(`Not enough ${name} in inventory.`);
  const room = roomFor(chest, mcData.itemsByName[name]);
  const number = Math.min(count, carried, room);
  if (number < Math.min(count, carried)) console.log(`The chest is full: there is room for ${room} ${name}`);
  if (number > 0) await chest.deposit(id, null, number);
  return carried - bot.inventory.count(id);
}

// How many of an item still fit.
function roomFor(chest, { id, stackSize }) {
  const items = chest.containerItems();
  const begun = items.filter(({ type }) => type === id).reduce((sum, { count }) => sum + stackSize - count, 0);
  return begun + (chest.inventoryStart - items.length) * stackSize;
}
