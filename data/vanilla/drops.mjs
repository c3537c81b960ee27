// What blocks drop in vanilla 26.1 without enchantments, where minecraft-data has one lucky or unlucky draw or loses the
// count; written by hand. Every entry is drawn on its own. Plants that ripen are listed as ripe.

import { COLORS, TREES } from "./names.mjs";

const some = (item, least = 1, most = least, chance = 1) => ({ item, least, most, chance });
const maybe = (chance, item, least = 1, most = least) => some(item, least, most, chance);
/** Dropped when the entry before it was not. */
const otherwise = (item) => ({ ...some(item), otherwise: true });
const times = (count, drop) => Array.from({ length: count }, () => drop);

const CROP_BONUS = 0.5714286;
const STEM_BONUS = 0.53333336;

const ANY_TOOL = {
  gravel: [maybe(0.1, "flint"), otherwise("gravel")],
  gilded_blackstone: [maybe(0.1, "gold_nugget", 2, 5), otherwise("gilded_blackstone")],

  copper_ore: [some("raw_copper", 2, 5)],
  deepslate_copper_ore: [some("raw_copper", 2, 5)],
  redstone_ore: [some("redstone", 4, 5)],
  deepslate_redstone_ore: [some("redstone", 4, 5)],
  lapis_ore: [some("lapis_lazuli", 4, 9)],
  deepslate_lapis_ore: [some("lapis_lazuli", 4, 9)],
  nether_gold_ore: [some("gold_nugget", 2, 6)],
  amethyst_cluster: [some("amethyst_shard", 2)],

  clay: [some("clay_ball", 4)],
  snow_block: [some("snowball", 4)],
  snow: [some("snowball")],
  glowstone: [some("glowstone_dust", 2, 4)],
  sea_lantern: [some("prismarine_crystals", 2, 3)],
  bookshelf: [some("book", 3)],
  ender_chest: [some("obsidian", 8)],
  campfire: [some("charcoal", 2)],
  creaking_heart: [some("resin_clump", 1, 3)],
  resin_clump: [some("resin_clump")],
  mangrove_propagule: [some("mangrove_propagule")],
  chorus_flower: [some("chorus_flower")],
  chorus_plant: [maybe(0.5, "chorus_fruit")],
  dead_bush: [maybe(2 / 3, "stick", 1, 2)],
  melon: [some("melon_slice", 3, 7)],
  brown_mushroom_block: [maybe(2 / 9, "brown_mushroom", 1, 2)],
  red_mushroom_block: [maybe(2 / 9, "red_mushroom", 1, 2)],

  short_grass: [maybe(0.125, "wheat_seeds")],
  fern: [maybe(0.125, "wheat_seeds")],
  tall_grass: [maybe(0.125, "wheat_seeds")],
  large_fern: [maybe(0.125, "wheat_seeds")],
  weeping_vines: [maybe(0.33, "weeping_vines")],
  weeping_vines_plant: [maybe(0.33, "weeping_vines")],
  twisting_vines: [maybe(0.33, "twisting_vines")],
  twisting_vines_plant: [maybe(0.33, "twisting_vines")],

  wheat: [some("wheat"), some("wheat_seeds"), ...times(3, maybe(CROP_BONUS, "wheat_seeds"))],
  beetroots: [some("beetroot"), some("beetroot_seeds"), ...times(3, maybe(CROP_BONUS, "beetroot_seeds"))],
  carrots: [some("carrot", 2), ...times(3, maybe(CROP_BONUS, "carrot"))],
  potatoes: [some("potato", 2), ...times(3, maybe(CROP_BONUS, "potato")), maybe(0.02, "poisonous_potato")],
  nether_wart: [some("nether_wart", 2, 4)],
  cocoa: [some("cocoa_beans", 3)],
  sweet_berry_bush: [some("sweet_berries", 2, 3)],
  pumpkin_stem: times(3, maybe(STEM_BONUS, "pumpkin_seeds")),
  attached_pumpkin_stem: times(3, maybe(STEM_BONUS, "pumpkin_seeds")),
  melon_stem: times(3, maybe(STEM_BONUS, "melon_seeds")),
  attached_melon_stem: times(3, maybe(STEM_BONUS, "melon_seeds")),
};

for (const color of COLORS) ANY_TOOL[`${color}_bed`] = [some(`${color}_bed`)];

const leafSticks = maybe(0.02, "stick", 1, 2);
for (const tree of TREES) {
  const sapling = tree === "mangrove" ? [] : [maybe(tree === "jungle" ? 0.025 : 0.05, `${tree}_sapling`)];
  const apple = ["oak", "dark_oak"].includes(tree) ? [maybe(0.005, "apple")] : [];
  ANY_TOOL[`${tree}_leaves`] = [...sapling, leafSticks, ...apple];
}
ANY_TOOL.azalea_leaves = [maybe(0.05, "azalea"), leafSticks];
ANY_TOOL.flowering_azalea_leaves = [maybe(0.05, "flowering_azalea"), leafSticks];

/** Blocks that shears take whole. */
const SHEARED = [
  ...Object.keys(ANY_TOOL).filter((block) => block.endsWith("_leaves")),
  "cobweb", "short_grass", "fern", "bush", "short_dry_grass", "tall_dry_grass", "seagrass", "vine", "glow_lichen",
  "nether_sprouts", "weeping_vines", "twisting_vines", "hanging_roots", "small_dripleaf", "pale_hanging_moss",
];
const SHEARS = {
  tall_grass: [some("short_grass", 2)],
  large_fern: [some("fern", 2)],
  tall_seagrass: [some("seagrass", 2)],
  weeping_vines_plant: [some("weeping_vines")],
  twisting_vines_plant: [some("twisting_vines")],
};
for (const block of SHEARED) SHEARS[block] = [some(block)];

const PICKAXES = { amethyst_cluster: [some("amethyst_shard", 4)] };

/** `tools`: a suffix that the tool's name must have for these drops to replace the others; empty for any tool. */
const table = (blocks, tools) => Object.entries(blocks).map(([block, drops]) => ({ block, tools, drops }));

export const drops = [...table(ANY_TOOL, ""), ...table(SHEARS, "shears"), ...table(PICKAXES, "pickaxe")];
