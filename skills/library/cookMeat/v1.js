// cookMeat(bot): cooks all raw meat and fish that it carries in a furnace, which it makes and places if there is none near. Hunts
// if it carries none, and gathers the fuel. Needs nothing.
//
//     await cookMeat(bot);
const RAW = ["beef", "porkchop", "mutton", "chicken", "rabbit", "cod", "salmon"];

async function cookMeat(bot) {
  const raw = () => bot.inventory.items().find(({ name }) => RAW.includes(name));
  if (!raw()) await huntFood(bot);
  await placeFurnace(bot);
  for (let kinds = 0; raw() && kinds < RAW.length; kinds++) {
    const { name, type } = raw();
    const count = bot.inventory.count(type);
    const fuel = await gatherFuel(bot, count);
    await placeFurnace(bot);
    await smeltItem(bot, name, fuel, count);
  }
}
