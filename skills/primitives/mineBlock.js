// x
async function mineBlock(bot) {}
