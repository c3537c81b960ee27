// x
async function placeItem(bot) {}
