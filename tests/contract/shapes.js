// Tells what blocks, items, recipes and windows have and what they answer.
async function compare(bot) {
  // A skill may not compute for long without letting the world go on.
  const pause = async () => bot?.waitForTicks(1);
  const VERSION = "26.1";
  const mcData = require("minecraft-data")(VERSION);
  const Block = require("prismarine-block")(VERSION);
  const Item = require("prismarine-item")(VERSION);
  const { Recipe } = require("prismarine-recipe")(VERSION);
  const { Window } = require("prismarine-windows")(VERSION);
  const lines = [];
  const tell = (key, value) => lines.push([key, String(value)]);
  const edge = (number) => Number(number.toFixed(4));
  const keys = (thing) => Object.keys(thing).sort().join(" ");

  const tools = ["wooden_pickaxe", "diamond_pickaxe", "iron_axe", "stone_shovel", "shears", "golden_sword"].map((name) => mcData.itemsByName[name].id);
  const last = mcData.blocksArray.at(-1).maxStateId;
  for (let state = 0; state <= last; state += 3) {
    if (state % 300 === 0) await pause();
    const block = Block.fromStateId(state, 0);
    const { name } = block;
    const fact = (field, value) => tell(`block.${field} ${name}`, value);
    fact("name", [block.name, block.displayName, block.type, block.stateId, block.metadata, block.position]);
    fact("shapes", JSON.stringify(block.shapes.map((box) => box.map(edge))));
    fact("boundingBox", [block.boundingBox, block.transparent, block.isWaterlogged]);
    fact("diggable", block.diggable);
    fact("hardness", edge(block.hardness));
    const properties = block.getProperties();
    fact("getProperties", Object.keys(properties).sort().map((key) => `${key}=${properties[key]}`));
    fact("canHarvest", [undefined, ...tools].map((tool) => Boolean(block.canHarvest(tool))));
    fact("digTime", [null, ...tools].map((tool) => block.digTime(tool, false, false, false)));
    fact("digTime in a plight", [
      block.digTime(tools[0], false, true, true),
      block.digTime(tools[1], false, true, false, [{ name: "efficiency", lvl: 3 }, { name: "aqua_affinity", lvl: 1 }]),
      block.digTime(tools[1], false, false, false, [], { [mcData.effectsByName.Haste.id]: { amplifier: 1 } }),
      block.digTime(tools[1], false, false, false, [], { [mcData.effectsByName.MiningFatigue.id]: { amplifier: 0 } }),
      block.digTime(null, true, false, false),
    ]);
  }
  tell("keys of a block", keys(Block.fromStateId(1, 0)));
  tell("a block by properties", Block.fromProperties("furnace", { facing: "south", lit: true }, 0).stateId);
  tell("a block by text", Block.fromString("minecraft:wheat[age=7]", 0).stateId);
  tell("a block that is not", (() => {
    try {
      return Block.fromProperties("nothing", {}, 0);
    } catch (error) {
      return error.message;
    }
  })());

  for (const { id, name } of mcData.itemsArray) {
    const item = new Item(id, 3);
    const { type, count, metadata, stackId, displayName, stackSize, maxDurability, durabilityUsed, customName, repairCost } = item;
    tell(`item ${name}`, JSON.stringify([type, count, metadata, stackId, item.name, displayName, stackSize, maxDurability, durabilityUsed, customName, repairCost, item.enchants]));
  }
  tell("keys of an item", keys(new Item(1, 1)));
  const [one, more, other] = [new Item(1, 1), new Item(1, 2), new Item(2, 1)];
  tell("equal items", [[one, one], [one, more], [one, other], [null, null], [one, null], [one, more, false]].map((pair) => Item.equal(...pair)));

  for (const { id, name } of mcData.itemsArray) {
    if (id % 100 === 0) await pause();
    const recipes = Recipe.find(id, null).map((recipe) => {
      const { result, inShape, outShape, ingredients, delta, requiresTable } = recipe;
      const sorted = (list) => list && [...list].sort((a, b) => a.id - b.id).map(({ id, metadata, count }) => [id, metadata, count]);
      return JSON.stringify([result.id, result.metadata, result.count, inShape?.map((row) => row.map(({ id, metadata, count }) => [id, metadata, count])), outShape, sorted(ingredients), sorted(delta), requiresTable]);
    });
    if (recipes.length) tell(`recipes ${name}`, recipes.sort().join(" "));
  }
  tell("keys of a recipe", keys(Recipe.find(mcData.itemsByName.stick.id, null)[0]));

  let seed = 88172645;
  const random = (below) => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
  const RANGES = [["minecraft:inventory", 46, { start: 9, end: 44 }, 0], ["minecraft:generic_9x3", 63, { start: 27, end: 62 }, -1]];
  const KINDS = ["dirt", "oak_log", "stone_pickaxe", "apple"];
  const slotOf = (item) => (item ? `${item.name}*${item.count}@${item.slot}` : String(item));
  for (let round = 0; round < 40; round++) {
    await pause();
    const [type, count, range, result] = RANGES[round % 2];
    const window = new Window(round, type, "Window", count, range, result);
    for (let index = random(60); index > 0; index--) {
      const { id, stackSize } = mcData.itemsByName[KINDS[random(KINDS.length)]];
      window.updateSlot(random(count), new Item(id, 1 + random(stackSize)));
    }
    const say = (what, value) => tell(`window ${round} ${what}`, value);
    say("numbers", [window.id, window.type, window.title, window.slots.length, window.inventoryStart, window.inventoryEnd, window.hotbarStart, window.craftingResultSlot, window.selectedItem]);
    say("items", [window.items(), window.containerItems(), window.itemsRange(5, 40)].map((items) => items.map(slotOf)));
    say("empty", [window.emptySlotCount(), window.firstEmptyHotbarSlot(), window.firstEmptyContainerSlot(), window.firstEmptyInventorySlot(), window.firstEmptyInventorySlot(false), window.firstEmptySlotRange(3, 20), window.lastEmptySlotRange(3, 20)]);
    say("sum", [window.sumRange(0, 30), window.count("x")]);
    for (const kind of KINDS) {
      const { id } = mcData.itemsByName[kind];
      say(kind, [window.count(id), window.count(String(id)), window.count(id, 1), window.containerCount(id), window.countRange(0, 20, id, null)]);
      say(`found ${kind}`, [
        window.findInventoryItem(id), window.findInventoryItem(kind, null), window.findInventoryItem(id, null, true), window.findContainerItem(kind, null, true),
        window.findItemRange(2, 30, id, null, false), window.findItemRangeName(2, 30, kind), ...window.findItemsRange(0, 46, id, null, true),
      ].map(slotOf));
    }
    say("nothing", [window.findInventoryItem("nothing"), window.findInventoryItem(9999)].map(slotOf));
    try {
      window.findInventoryItem(null);
    } catch (error) {
      say("a wrong type", error.message);
    }
  }
  return lines;
}
