// closeChest(bot, chestBlock): writes what is in a chest to the log and closes it. Never throws: a chest that is closed stays so.
//
//     await closeChest(bot, chestBlock);
async function closeChest(bot, chestBlock) {
  try {
    const chest = await listItemsInChest(bot, chestBlock);
    await chest.close();
  } catch (error) {
    console.log(`the chest could not be closed: ${error.message}`);
  }
}
