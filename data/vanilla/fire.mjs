// How blocks of the overworld burn in vanilla 26.1 (`FireBlock.bootStrap`), written by hand: minecraft-data does not say.

import { COLORS, LEAVES, LOGS, PLANKS } from "./names.mjs";

const wooden = (...suffixes) => suffixes.flatMap((suffix) => PLANKS.map((wood) => `${wood}_${suffix}`));
const colored = (suffix) => COLORS.map((color) => `${color}_${suffix}`);

const PLANTS = [
  "short_grass", "fern", "tall_grass", "large_fern", "bush", "firefly_bush", "dead_bush", "short_dry_grass", "tall_dry_grass",
  "leaf_litter", "sunflower", "lilac", "rose_bush", "peony", "dandelion", "golden_dandelion", "poppy", "blue_orchid", "allium",
  "azure_bluet", "red_tulip", "orange_tulip", "white_tulip", "pink_tulip", "oxeye_daisy", "cornflower", "lily_of_the_valley",
  "torchflower", "pitcher_plant", "wither_rose", "pink_petals", "wildflowers", "cactus_flower", "open_eyeblossom",
  "closed_eyeblossom", "sweet_berry_bush", "spore_blossom", "big_dripleaf", "big_dripleaf_stem", "small_dripleaf",
];

/** The game's odds of catching (`igniteOdds`) and of the fire spreading into the block (`burnOdds`), both out of 300 or so. */
const BURNS = [
  [5, 5, [...LOGS, "bamboo_block", "stripped_bamboo_block", "coal_block"]],
  [5, 20, [
    ...wooden("planks", "slab", "stairs", "fence", "fence_gate"), "bamboo_mosaic", "bamboo_mosaic_slab", "bamboo_mosaic_stairs",
    "mangrove_roots", "composter", "beehive",
  ]],
  [5, 100, ["pale_moss_block", "pale_moss_carpet", "pale_hanging_moss"]],
  [15, 20, ["target"]],
  [15, 60, ["cave_vines", "cave_vines_plant"]],
  [15, 100, ["tnt", "vine", "glow_lichen"]],
  [30, 20, ["bookshelf", "lectern", "bee_nest", ...wooden("shelf")]],
  [30, 60, [...LEAVES, ...colored("wool"), "dried_kelp_block", "azalea", "flowering_azalea", "hanging_roots"]],
  [60, 20, ["hay_block", ...colored("carpet")]],
  [60, 60, ["bamboo", "scaffolding"]],
  [60, 100, PLANTS],
];

export const fire = BURNS.flatMap(([catches, spreads, blocks]) => blocks.map((block) => ({ block, catches, spreads })));
