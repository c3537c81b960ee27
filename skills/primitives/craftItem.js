// x
async function craftItem(bot) {}
