// give: iron_pickaxe:1,iron_axe:1 | biome: forest | gains: 2 *_log
const { pathfinder, Movements, goals } = require("mineflayer-pathfinder");
const collectBlock = require("mineflayer-collectblock").plugin;
const toolPlugin = require("mineflayer-tool").plugin;
const { Vec3: V } = require("vec3");

async function pluginsAsTheyAreUsed(bot) {
  if (!bot.pathfinder) bot.loadPlugin(pathfinder);
  if (!bot.collectBlock) bot.loadPlugin(collectBlock);
  bot.loadPlugin(toolPlugin);
  const data = require("minecraft-data")(bot.version);
  const movements = new Movements(bot, data);
  movements.canDig = true;
  movements.allow1by1towers = false;
  movements.scafoldingBlocks.push(data.itemsByName.dirt.id);
  bot.pathfinder.setMovements(movements);
  const ids = ["oak_log", "birch_log", "spruce_log"].map((name) => data.blocksByName[name].id);
  const blocks = bot.findBlocks({ matching: ids, maxDistance: 64, count: 2 });
  if (blocks.length === 0) throw new Error("no trees");
  const targets = blocks.map((p) => bot.blockAt(p));
  await bot.collectBlock.collect(targets, { ignoreNoPath: true });
  console.log(new V(1, 2, 3).distanceTo(bot.entity.position) > 0);
}
