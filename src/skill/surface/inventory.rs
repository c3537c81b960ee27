//! Items and the inventory.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Items",
    about: "An item stays the same object as long as its slot does not change.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "bot.inventory",
        "Window",
        "What is carried: window 0, of 46 slots: armour in 5 to 8 from the head down, the main part in 9 to 35, the hotbar in 36 to 44, the off hand in 45. It has all that windows have.",
        "check(bot.inventory.items().some((item) => item.name === \"dirt\"), true);",
    ),
    offered(
        "bot.QUICK_BAR_START",
        "number",
        "The first slot of the hotbar.",
        "check(bot.QUICK_BAR_START, 36);",
    ),
    offered(
        "item.name",
        "string",
        "The kind.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").name, \"iron_pickaxe\");",
    ),
    offered(
        "item.displayName",
        "string",
        "The kind as people say it.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").displayName, \"Iron Pickaxe\");",
    ),
    offered(
        "item.type",
        "number",
        "The number of the kind.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").type, mcData.itemsByName.iron_pickaxe.id);",
    ),
    offered(
        "item.count",
        "number",
        "How many.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").count, 1);",
    ),
    offered(
        "item.slot",
        "number",
        "Where in the window.",
        "check(bot.inventory.slots[bot.inventory.findInventoryItem(\"iron_pickaxe\").slot].name, \"iron_pickaxe\");",
    ),
    offered(
        "item.stackSize",
        "number",
        "How many fit in a slot.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").stackSize, 1);",
    ),
    offered(
        "item.metadata",
        "number",
        "0 since 1.13.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").metadata, 0);",
    ),
    offered(
        "item.nbt",
        "null",
        "Bodies tell no raw data.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").nbt, null);",
    ),
    offered(
        "item.stackId",
        "null",
        "Of Bedrock.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").stackId, null);",
    ),
    offered(
        "item.maxDurability",
        "number | undefined",
        "Uses of a new one.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").maxDurability, 250);",
    ),
    offered(
        "item.durabilityUsed",
        "number | null",
        "Uses that are gone.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").durabilityUsed, 0);",
    ),
    offered(
        "item.enchants",
        "{ name, lvl }[]",
        "Empty: bodies do not tell enchantments yet.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").enchants, []);",
    ),
    offered(
        "item.customName",
        "string | null",
        "Null: bodies do not tell names yet.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").customName, null);",
    ),
    offered(
        "item.customLore",
        "string | null",
        "Null.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").customLore, null);",
    ),
    offered(
        "item.customModel",
        "null",
        "Null.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").customModel, null);",
    ),
    offered(
        "item.repairCost",
        "number",
        "0.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").repairCost, 0);",
    ),
    offered(
        "item.components",
        "object[]",
        "What a body tells of it: the damage.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").components, []);",
    ),
    offered(
        "item.removedComponents",
        "object[]",
        "Empty.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").removedComponents, []);",
    ),
    offered(
        "item.componentMap",
        "Map",
        "The components by type.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").componentMap.size, 0);",
    ),
    offered(
        "item.blocksCanPlaceOn",
        "string[]",
        "Empty: for adventure mode.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").blocksCanPlaceOn, []);",
    ),
    offered(
        "item.blocksCanDestroy",
        "string[]",
        "Empty: for adventure mode.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").blocksCanDestroy, []);",
    ),
    offered(
        "item.spawnEggMobName",
        "string",
        "What hatches from a spawn egg.",
        "check(bot.inventory.findInventoryItem(\"iron_pickaxe\").spawnEggMobName, \"iron_pickaxe\");",
    ),
];
