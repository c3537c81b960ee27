// give: lapis_lazuli:1
async function oldNames(bot) {
  const names = ["grass", "lapis_ore", "oak_sign", "redstone_ore", "lapis_block"];
  for (const name of names) {
    if (!mcData.blocksByName[name]) throw new Error("no block " + name);
  }
  const missing = mcData.itemsByName["no_such_item"];
  if (missing !== undefined) throw new Error("invented an item");
  const ids = Object.keys(mcData.blocksByName).filter((name) => name.endsWith("_ore")).map((name) => mcData.blocksByName[name].id);
  bot.chat(`${ids.length} ores, ${mcData.blocks[ids[0]].displayName}`);
}
