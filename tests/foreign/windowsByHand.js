// give: furnace:1,chest:1,raw_iron:1,coal:1,dirt:3 | gains: 1 iron_ingot, -1 dirt
async function windowsByHand(bot) {
  await placeItem(bot, "furnace", bot.entity.position.offset(1, 0, 1));
  await placeItem(bot, "chest", bot.entity.position.offset(-1, 0, 1));
  const furnace = await bot.openFurnace(bot.findBlock({ matching: mcData.blocksByName.furnace.id }));
  await furnace.putFuel(mcData.itemsByName.coal.id, null, 1);
  await furnace.putInput(mcData.itemsByName.raw_iron.id, null, 1);
  for (let i = 0; i < 15 && !furnace.outputItem(); i++) await bot.waitForTicks(20);
  const made = await furnace.takeOutput();
  furnace.close();
  if (made.name !== "iron_ingot") throw new Error("made " + made.name);
  const chest = await bot.openChest(bot.findBlock({ matching: mcData.blocksByName.chest.id }));
  await chest.deposit(mcData.itemsByName.dirt.id, null, 2);
  const inside = chest.containerItems().map((item) => `${item.count} ${item.name}`).join();
  const slot = chest.slots.findIndex((item) => item && item.name === "dirt");
  await chest.withdraw(mcData.itemsByName.dirt.id, null, 1);
  await chest.close();
  return [inside, slot];
}
