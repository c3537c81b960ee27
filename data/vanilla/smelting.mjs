// Furnace recipes of vanilla 26.1, written by hand: minecraft-data has none.

import { COLORS, GEAR, LEAVES, LOGS } from "./names.mjs";

const FURNACE_TICKS = 200;

const FOOD = {
  beef: "cooked_beef",
  porkchop: "cooked_porkchop",
  chicken: "cooked_chicken",
  mutton: "cooked_mutton",
  rabbit: "cooked_rabbit",
  cod: "cooked_cod",
  salmon: "cooked_salmon",
  potato: "baked_potato",
  kelp: "dried_kelp",
};

const ORES = {
  coal_ore: "coal",
  deepslate_coal_ore: "coal",
  raw_iron: "iron_ingot",
  iron_ore: "iron_ingot",
  deepslate_iron_ore: "iron_ingot",
  raw_copper: "copper_ingot",
  copper_ore: "copper_ingot",
  deepslate_copper_ore: "copper_ingot",
  raw_gold: "gold_ingot",
  gold_ore: "gold_ingot",
  deepslate_gold_ore: "gold_ingot",
  nether_gold_ore: "gold_ingot",
  redstone_ore: "redstone",
  deepslate_redstone_ore: "redstone",
  lapis_ore: "lapis_lazuli",
  deepslate_lapis_ore: "lapis_lazuli",
  diamond_ore: "diamond",
  deepslate_diamond_ore: "diamond",
  emerald_ore: "emerald",
  deepslate_emerald_ore: "emerald",
  nether_quartz_ore: "quartz",
  ancient_debris: "netherite_scrap",
};

const STONES = {
  sand: "glass",
  red_sand: "glass",
  cobblestone: "stone",
  stone: "smooth_stone",
  sandstone: "smooth_sandstone",
  red_sandstone: "smooth_red_sandstone",
  quartz_block: "smooth_quartz",
  basalt: "smooth_basalt",
  cobbled_deepslate: "deepslate",
  stone_bricks: "cracked_stone_bricks",
  nether_bricks: "cracked_nether_bricks",
  polished_blackstone_bricks: "cracked_polished_blackstone_bricks",
  deepslate_bricks: "cracked_deepslate_bricks",
  deepslate_tiles: "cracked_deepslate_tiles",
  clay_ball: "brick",
  clay: "terracotta",
  netherrack: "nether_brick",
  resin_clump: "resin_brick",
};

const PLANTS = {
  cactus: "green_dye",
  sea_pickle: "lime_dye",
  wet_sponge: "sponge",
  chorus_fruit: "popped_chorus_fruit",
};

const pairs = [
  ...Object.entries({ ...FOOD, ...ORES, ...STONES, ...PLANTS }),
  ...COLORS.map((color) => [`${color}_terracotta`, `${color}_glazed_terracotta`]),
  ...LOGS.map((log) => [log, "charcoal"]),
  ...LEAVES.map((leaves) => [leaves, "leaf_litter"]),
  ...GEAR.flatMap((gear) => [
    [`copper_${gear}`, "copper_nugget"],
    [`iron_${gear}`, "iron_nugget"],
    [`golden_${gear}`, "gold_nugget"],
  ]),
  ...["helmet", "chestplate", "leggings", "boots"].map((gear) => [`chainmail_${gear}`, "iron_nugget"]),
];

/** The station that does the same in half the time: a smoker for food, a blast furnace for ores and metal gear. */
function fast(input, output) {
  if (input in FOOD) return "smoker";
  return input in ORES || output.endsWith("_nugget") ? "blast_furnace" : undefined;
}

export const smelting = pairs.map(([input, output]) => ({ input, output, ticks: FURNACE_TICKS, fast: fast(input, output) }));
