// Ticks that one item burns in a furnace in vanilla 26.1, written by hand: minecraft-data has none.

import { COLORS, LOGS, PLANKS, SAPLINGS } from "./names.mjs";

const wooden = (...suffixes) => suffixes.flatMap((suffix) => PLANKS.map((wood) => `${wood}_${suffix}`));
const colored = (suffix) => COLORS.map((color) => `${color}_${suffix}`);

const BURNS = [
  [20000, ["lava_bucket"]],
  [16000, ["coal_block"]],
  [4001, ["dried_kelp_block"]],
  [2400, ["blaze_rod"]],
  [1600, ["coal", "charcoal"]],
  [1200, PLANKS.flatMap((wood) => (wood === "bamboo" ? ["bamboo_raft", "bamboo_chest_raft"] : [`${wood}_boat`, `${wood}_chest_boat`]))],
  [800, wooden("hanging_sign")],
  [300, [
    ...LOGS, "bamboo_block", "stripped_bamboo_block", "mangrove_roots", "bamboo_mosaic", "bamboo_mosaic_stairs",
    ...wooden("planks", "stairs", "trapdoor", "pressure_plate", "shelf", "fence", "fence_gate"),
    "note_block", "bookshelf", "chiseled_bookshelf", "lectern", "jukebox", "chest", "trapped_chest", "crafting_table",
    "daylight_detector", "loom", "barrel", "cartography_table", "fletching_table", "smithing_table", "composter",
    "bow", "crossbow", "fishing_rod", "ladder", ...colored("banner"),
  ]],
  [200, [
    ...wooden("sign", "door"),
    ...["sword", "shovel", "pickaxe", "axe", "hoe", "spear"].map((tool) => `wooden_${tool}`),
  ]],
  [150, [...wooden("slab"), "bamboo_mosaic_slab"]],
  [100, [
    ...SAPLINGS, "stick", "bowl", "dead_bush", "short_dry_grass", "tall_dry_grass", "leaf_litter",
    ...wooden("button"), ...colored("wool"),
  ]],
  [67, colored("carpet")],
  [50, ["bamboo", "scaffolding"]],
];

export const fuel = BURNS.flatMap(([ticks, items]) => items.map((item) => ({ item, ticks })));
