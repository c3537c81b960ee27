// x
async function exploreUntil(bot) {}
