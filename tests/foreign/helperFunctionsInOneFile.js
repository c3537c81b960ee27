// give: oak_planks:8 | gains: 1 crafting_table
// Counts items whose name has a suffix
function countSuffix(bot, suffix) {
  return bot.inventory.items()
    .filter((item) => item && item.name.endsWith(suffix))
    .reduce((acc, item) => acc + item.count, 0);
}

const ensurePlanks = async (bot, n) => {
  if (countSuffix(bot, "_planks") >= n) return true;
  return false;
};

async function helperFunctionsInOneFile(bot) {
  if (!(await ensurePlanks(bot, 4))) {
    bot.chat("no planks");
    return;
  }
  await craftItem(bot, "crafting_table", 1);
}
