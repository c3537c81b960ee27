// Writes the facts of Minecraft 26.1 beside this file, from the npm package minecraft-data and the tables in `vanilla/`.
//
//   node derive.mjs           writes the files
//   node derive.mjs --check   only compares; exits 1 and names the files that differ

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import minecraftData from "minecraft-data";
import { armour, weapons } from "./vanilla/combat.mjs";
import { creaturesOf } from "./vanilla/creatures.mjs";
import { smithing, stonecutting } from "./vanilla/cutting.mjs";
import { drops } from "./vanilla/drops.mjs";
import { eating, FOODS, LEFT_BY_CRAFTING } from "./vanilla/eating.mjs";
import { fire } from "./vanilla/fire.mjs";
import { fishing } from "./vanilla/fishing.mjs";
import { fuel } from "./vanilla/fuel.mjs";
import { smelting } from "./vanilla/smelting.mjs";
import { stateDropsOf } from "./vanilla/state_drops.mjs";
import { wear } from "./vanilla/wear.mjs";

const require = createRequire(import.meta.url);
const VERSION = "26.1";
const game = minecraftData(VERSION);
const itemName = (id) => game.items[id].name;

/** Tools from the one that is made first to the last; gold, fast and weak, is nobody's next step. */
const TIERS = ["wooden", "stone", "copper", "iron", "diamond", "netherite", "golden", "shears"];
const tierOf = (tool) => TIERS.indexOf(tool.split("_")[0]);

const LIQUIDS = ["water", "lava", "bubble_column"];

const toolSets = new Map();

/** The weakest tool that harvests the block, which also names the set of all that do. */
function weakestTool(block) {
  const tools = Object.keys(block.harvestTools ?? {}).map(itemName).sort((a, b) => tierOf(a) - tierOf(b));
  if (tools.length === 0) return undefined;
  const [weakest] = tools;
  const known = toolSets.get(weakest) ?? tools;
  if (known.join() !== tools.join()) throw new Error(`two sets of tools begin with ${weakest}: ${known} and ${tools}`);
  toolSets.set(weakest, tools);
  return weakest;
}

/** minecraft-data shows the tier that is refused instead of the class for blocks that need better than wood: all are for pickaxes. */
function classOf(block) {
  if (block.material.startsWith("incorrect_for_")) return "mineable/pickaxe";
  return block.name === "bamboo" ? "sword_instantly_mines;mineable/axe" : block.material;
}

/** Drops by name; left out if it is the block itself. Air, an unlucky draw of the extractor, is no drop. */
function dropsOf(block) {
  const names = block.drops.map(itemName).filter((name) => name !== "air");
  return names.length === 1 && names[0] === block.name ? undefined : names;
}

const blocks = game.blocksArray.map((block) => ({
  name: block.name,
  display: block.displayName,
  hardness: block.diggable && !LIQUIDS.includes(block.name) ? block.hardness : undefined,
  resistance: block.resistance,
  solid: block.boundingBox === "block",
  transparent: block.transparent,
  class: classOf(block),
  needs: weakestTool(block),
  state: block.defaultState,
  drops: dropsOf(block),
}));

const shapes = [];
const shapeNumbers = new Map();

/** The number of a collision shape (boxes of six numbers, in blocks) in the list of all that differ. */
function shapeNumber(boxes) {
  const key = JSON.stringify(boxes.map((box) => box.map((edge) => Number(edge.toFixed(4)))));
  if (!shapeNumbers.has(key)) {
    shapeNumbers.set(key, shapes.length);
    shapes.push({ boxes: JSON.parse(key) });
  }
  return shapeNumbers.get(key);
}

/** The shape of every state of the block, or of all of them if they are alike. */
function shapesOf(block) {
  const given = game.blockCollisionShapes.blocks[block.name];
  const all = [given].flat().map((number) => shapeNumber(game.blockCollisionShapes.shapes[number]));
  return all.every((number) => number === all[0]) ? all[0] : all;
}

/** minecraft-data leaves the values of booleans to the reader; the game counts true first. */
const valuesOf = (state) => (state.type === "bool" ? ["true", "false"] : state.values ?? [...Array(state.num_values).keys()].map(String));

const states = game.blocksArray.map((block) => ({
  name: block.name,
  first: block.minStateId,
  properties: block.states.length > 0 ? Object.fromEntries(block.states.map((state) => [state.name, valuesOf(state)])) : undefined,
  shape: shapesOf(block),
  light: block.emitLight || undefined,
  filter: block.filterLight || undefined,
}));

const items = game.itemsArray.map((item) => ({
  name: item.name,
  display: item.displayName,
  stack: item.stackSize === 64 ? undefined : item.stackSize,
  durability: item.maxDurability,
  enchants: item.enchantCategories,
  repair: item.repairWith,
  leaves: LEFT_BY_CRAFTING[item.name],
  ...wear(item.name),
}));

/** What people have at hand before other things that serve as well. */
const COMMON = ["cobblestone"];
const rank = (name) => (COMMON.includes(name) ? -1 : game.itemsByName[name].id);
const ranks = ({ shape, of }) => (shape ?? [of]).flat().filter((name) => name !== null).map(rank).sort((a, b) => a - b);

/** The ways to make one thing, from the commonest ingredients (those with low numbers: oak before cherry) to the rarest. */
function byIngredients(one, other) {
  const [a, b] = [ranks(one), ranks(other)];
  const differs = a.findIndex((number, index) => number !== b[index]);
  return differs < 0 ? a.length - b.length : a[differs] - (b[differs] ?? -Infinity);
}

const cell = (id) => (id === null ? null : itemName(id));
const recipes = Object.values(game.recipes).flatMap((variants) => variants.map(({ result, inShape, ingredients }) => ({
  makes: itemName(result.id),
  count: result.count === 1 ? undefined : result.count,
  shape: inShape?.map((row) => row.map(cell)),
  of: ingredients?.map(cell),
})).sort(byIngredients));

const foods = game.foodsArray.map((food) => ({
  item: food.name,
  points: food.foodPoints,
  saturation: Number(food.saturation.toFixed(2)),
  eaten: food.name.endsWith("_bucket") ? false : undefined,
  ...eating(food.name),
}));

/** A sword breaks bamboo at once, whatever it is made of. */
const INSTANT = 1e6;
const swords = game.materials.sword_instantly_mines;
const instantly = Object.fromEntries(Object.keys(swords).map((sword) => [sword, INSTANT]));
const speedsByClass = {
  ...game.materials,
  sword_instantly_mines: instantly,
  "sword_instantly_mines;mineable/axe": { ...instantly, ...game.materials["mineable/axe"] },
};

const classes = new Set(blocks.map((block) => block.class));
const toolSpeeds = Object.entries(speedsByClass)
  .filter(([name, speeds]) => classes.has(name) && Object.keys(speeds).length > 0)
  .map(([name, speeds]) => ({
    class: name,
    speeds: Object.fromEntries(Object.entries(speeds).map(([id, speed]) => [itemName(id), speed])),
  }));
const harvestTools = [...toolSets].map(([weakest, tools]) => ({ weakest, tools }));
const creatures = creaturesOf(game);
// Tables that no rule of the game needs but skills read: kept in the shape of minecraft-data.
const biomes = game.biomesArray;
const entities = game.entitiesArray.map(({ metadataKeys, ...entity }) => entity);
const features = require("minecraft-data/minecraft-data/data/pc/common/features.json")
  .map(({ name }) => ({ name, value: game.supportFeature(name) }))
  .filter(({ value }) => value);

const stateDrops = stateDropsOf(game);

const named = [
  ...[...weapons, ...armour, ...fishing].map(({ item }) => item),
  ...Object.entries(LEFT_BY_CRAFTING).flat(),
  ...foods.flatMap(({ leaves }) => leaves ?? []),
  ...stonecutting.flatMap(({ input, output }) => [input, output]),
  ...smithing.flatMap(Object.values),
  ...creatures.flatMap(({ food, loot }) => [...food, ...loot.flatMap(({ item, burned }) => [item, burned ?? item])]),
  ...smelting.flatMap(({ input, output }) => [input, output]),
  ...fuel.map(({ item }) => item),
  ...[...drops, ...stateDrops].flatMap((entry) => (entry.drops ?? []).map(({ item }) => item)),
];
for (const name of named) {
  if (!game.itemsByName[name]) throw new Error(`vanilla/ names an item that ${VERSION} does not have: ${name}`);
}
for (const { block } of [...drops, ...fire]) {
  if (!game.blocksByName[block]) throw new Error(`vanilla/ names a block that ${VERSION} does not have: ${block}`);
}
for (const name of FOODS) {
  if (!game.foodsByName[name]) throw new Error(`vanilla/eating.mjs names a food that ${VERSION} does not have: ${name}`);
}

const files = {
  "blocks.json": blocks,
  "items.json": items,
  "shapes.json": shapes,
  "states.json": states,
  "recipes.json": recipes,
  "foods.json": foods,
  "tool_speeds.json": toolSpeeds,
  "harvest_tools.json": harvestTools,
  "smelting.json": smelting,
  "fuel.json": fuel,
  "drops.json": drops,
  "state_drops.json": stateDrops,
  "creatures.json": creatures,
  "biomes.json": biomes,
  "entities.json": entities,
  "effects.json": game.effectsArray,
  "enchantments.json": game.enchantmentsArray,
  "attributes.json": game.attributesArray,
  "instruments.json": game.instrumentsArray,
  "windows.json": game.windowsArray,
  "features.json": features,
  "weapons.json": weapons,
  "armour.json": armour,
  "fire.json": fire,
  "fishing.json": fishing,
  "stonecutting.json": stonecutting,
  "smithing.json": smithing,
};

const here = (name) => new URL(name, import.meta.url);
const text = (records) => `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`;

function read(name) {
  try {
    return readFileSync(here(name), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

const stale = Object.keys(files).filter((name) => read(name) !== text(files[name]));
if (process.argv.includes("--check")) {
  for (const name of stale) console.error(`data/${name} differs from what data/derive.mjs makes`);
  console.log(`${Object.keys(files).length - stale.length} of ${Object.keys(files).length} files are up to date`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const name of stale) writeFileSync(here(name), text(files[name]));
  for (const [name, records] of Object.entries(files)) console.log(`data/${name}: ${records.length} records`);
}
