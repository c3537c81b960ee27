// x
async function smeltItem(bot) {}
