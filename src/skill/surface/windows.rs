//! Opening chests, furnaces and other windows.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Windows",
    about: "A window shows what the body sees in it. Moving less than was asked for throws what was lacking: `Can't find dirt in slots [27 - 63], (item id: 28)` or `destination full`.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "bot.openContainer(block)",
        "Promise<Window>",
        "Opens a chest, a barrel or the like within reach.",
        "const chest = await bot.openContainer(bot.blockAt(at(-2, 0, 2)));\ncheck(chest.containerItems().length, 1);\nchest.close();",
    ),
    offered(
        "bot.openChest(block)",
        "Promise<Window>",
        "The same.",
        "const chest = await bot.openChest(bot.blockAt(at(-2, 0, 2)));\ncheck(chest.type, \"minecraft:generic_9x3\");",
    ),
    offered(
        "bot.openDispenser(block)",
        "Promise<Window>",
        "The same.",
        "check(typeof bot.openDispenser, \"function\");",
    ),
    offered(
        "bot.openBlock(block)",
        "Promise<Window>",
        "Opens whatever opens.",
        "check((await bot.openBlock(bot.blockAt(at(2, 0, 2)))).type, \"minecraft:crafting\");",
    ),
    offered(
        "bot.openFurnace(block)",
        "Promise<Furnace>",
        "Opens a furnace, a smoker or a blast furnace within reach.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.type, \"minecraft:furnace\");",
    ),
    offered(
        "bot.closeWindow(window)",
        "Promise<void>",
        "Closes it.",
        "const chest = await bot.openContainer(bot.blockAt(at(-2, 0, 2)));\nawait bot.closeWindow(chest);\ncheck(bot.currentWindow, null);",
    ),
    offered(
        "bot.currentWindow",
        "Window | null",
        "The open one.",
        "const chest = await bot.openContainer(bot.blockAt(at(-2, 0, 2)));\ncheck(bot.currentWindow === chest, true);",
    ),
    offered(
        "bot.transfer(options)",
        "Promise<void>",
        "Moves `count` of `itemType` from the slots `sourceStart` to `sourceEnd` of a `window` to `destStart` to `destEnd`.",
        "const chest = await bot.openContainer(bot.blockAt(at(-2, 0, 2)));\nawait bot.transfer({ window: chest, itemType: mcData.itemsByName.diamond.id, count: 1, sourceStart: 0, sourceEnd: 27, destStart: 27, destEnd: 63 });\ncheck(chest.containerCount(mcData.itemsByName.diamond.id), 2);",
    ),
    offered(
        "bot.putAway(slot)",
        "Promise<void>",
        "Brings what lies in a slot of a window into the inventory.",
        "const chest = await bot.openContainer(bot.blockAt(at(-2, 0, 2)));\nawait bot.putAway(chest.containerItems()[0].slot);\ncheck(chest.containerItems().length, 0);",
    ),
    offered(
        "bot.moveSlotItem(sourceSlot, destSlot)",
        "Promise<void>",
        "Moves what lies in one slot to another part of the window, or puts it on. The body chooses the slots within a part.",
        "await bot.moveSlotItem(bot.inventory.findInventoryItem(\"iron_helmet\").slot, 5);\ncheck(bot.inventory.findInventoryItem(\"iron_helmet\"), null);",
    ),
    offered(
        "bot.clickWindow(slot, mouseButton, mode)",
        "Promise<void>",
        "Clicks in the modes 0 (mouse), 1 (shift) and 4 (drop), as far as a body can express them.",
        "const chest = await bot.openContainer(bot.blockAt(at(-2, 0, 2)));\nawait bot.clickWindow(chest.containerItems()[0].slot, 0, 1);\ncheck(chest.containerItems().length, 0);",
    ),
    offered(
        "bot.simpleClick",
        "{ leftMouse(slot), rightMouse(slot) }",
        "Clicks in mode 0.",
        "const chest = await bot.openContainer(bot.blockAt(at(-2, 0, 2)));\nawait bot.simpleClick.leftMouse(chest.containerItems()[0].slot);\nawait bot.simpleClick.leftMouse(30);\ncheck(chest.containerItems().length, 0);",
    ),
    offered(
        "furnace.putInput(itemType, metadata, count)",
        "Promise<void>",
        "Puts in what is to be smelted.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\nawait furnace.putInput(mcData.itemsByName.raw_iron.id, null, 2);\ncheck(furnace.inputItem().count, 2);",
    ),
    offered(
        "furnace.putFuel(itemType, metadata, count)",
        "Promise<void>",
        "Puts in fuel.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\nawait furnace.putFuel(mcData.itemsByName.coal.id, null, 1);\ncheck(furnace.fuelItem().name, \"coal\");",
    ),
    offered(
        "furnace.takeInput()",
        "Promise<Item | null>",
        "Takes out what was not smelted; null if nothing is there.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\nawait furnace.putInput(mcData.itemsByName.raw_iron.id, null, 2);\ncheck((await furnace.takeInput()).count, 2);",
    ),
    offered(
        "furnace.takeFuel()",
        "Promise<Item | null>",
        "Takes out the fuel; null if nothing is there.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(await furnace.takeFuel(), null);",
    ),
    offered(
        "furnace.takeOutput()",
        "Promise<Item | null>",
        "Takes out what was made; null if nothing is there.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\nawait furnace.putFuel(mcData.itemsByName.coal.id, null, 1);\nawait furnace.putInput(mcData.itemsByName.raw_iron.id, null, 1);\nawait bot.waitForTicks(220);\ncheck((await furnace.takeOutput()).name, \"iron_ingot\");",
    ),
    offered(
        "furnace.inputItem()",
        "Item | null",
        "What is to be smelted.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.inputItem(), null);",
    ),
    offered(
        "furnace.fuelItem()",
        "Item | null",
        "The fuel.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.fuelItem(), null);",
    ),
    offered(
        "furnace.outputItem()",
        "Item | null",
        "What was made.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.outputItem(), null);",
    ),
    offered(
        "furnace.fuel",
        "number",
        "The share of the burning fuel that is left, 0 to 1, as of coal.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\nawait furnace.putFuel(mcData.itemsByName.coal.id, null, 1);\nawait furnace.putInput(mcData.itemsByName.raw_iron.id, null, 1);\nawait bot.waitForTicks(20);\ncheck(furnace.fuel > 0.9, true);",
    ),
    offered(
        "furnace.fuelSeconds",
        "number",
        "Seconds that the fire still lasts.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.fuelSeconds, 0);",
    ),
    offered(
        "furnace.totalFuel",
        "number",
        "Ticks that the burning fuel lasts in all, as of coal.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.totalFuel, 1600);",
    ),
    offered(
        "furnace.totalFuelSeconds",
        "number",
        "The same in seconds.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.totalFuelSeconds, 80);",
    ),
    offered(
        "furnace.progress",
        "number",
        "The share of the present smelting that is done, 0 to 1.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.progress, 0);",
    ),
    offered(
        "furnace.progressSeconds",
        "number",
        "Seconds until it is done.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.progressSeconds, 10);",
    ),
    offered(
        "furnace.totalProgress",
        "number",
        "Ticks that one smelting takes.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.totalProgress, 200);",
    ),
    offered(
        "furnace.totalProgressSeconds",
        "number",
        "The same in seconds.",
        "const furnace = await bot.openFurnace(bot.blockAt(at(2, 0, -2)));\ncheck(furnace.totalProgressSeconds, 10);",
    ),
];
