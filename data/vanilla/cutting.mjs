// What a stonecutter and a smithing table make in vanilla 26.1, derived from the families of stones by hand: minecraft-data has the
// recipes of neither.

/** How many of a form come of one block. */
const FORMS = { slab: 2, stairs: 1, wall: 1 };
const ALL = Object.keys(FORMS);

/** A family of forms and of blocks that its stone can be cut to as well, with all their forms. */
const family = (forms, ...to) => ({ forms, to });

const STONES = {
  stone: family(["slab", "stairs"], "stone_bricks"),
  stone_bricks: family(ALL, "chiseled_stone_bricks"),
  smooth_stone: family(["slab"]),
  cobblestone: family(ALL),
  mossy_cobblestone: family(ALL),
  mossy_stone_bricks: family(ALL),
  granite: family(ALL, "polished_granite"),
  polished_granite: family(["slab", "stairs"]),
  diorite: family(ALL, "polished_diorite"),
  polished_diorite: family(["slab", "stairs"]),
  andesite: family(ALL, "polished_andesite"),
  polished_andesite: family(["slab", "stairs"]),
  cobbled_deepslate: family(ALL, "chiseled_deepslate", "polished_deepslate"),
  polished_deepslate: family(ALL, "deepslate_bricks"),
  deepslate_bricks: family(ALL, "deepslate_tiles"),
  deepslate_tiles: family(ALL),
  tuff: family(ALL, "chiseled_tuff", "polished_tuff"),
  polished_tuff: family(ALL, "tuff_bricks"),
  tuff_bricks: family(ALL, "chiseled_tuff_bricks"),
  sandstone: family(ALL, "chiseled_sandstone", "cut_sandstone"),
  cut_sandstone: family(["slab"]),
  smooth_sandstone: family(["slab", "stairs"]),
  red_sandstone: family(ALL, "chiseled_red_sandstone", "cut_red_sandstone"),
  cut_red_sandstone: family(["slab"]),
  smooth_red_sandstone: family(["slab", "stairs"]),
  bricks: family(ALL),
  mud_bricks: family(ALL),
  resin_bricks: family(ALL, "chiseled_resin_bricks"),
  prismarine: family(ALL),
  prismarine_bricks: family(["slab", "stairs"]),
  dark_prismarine: family(["slab", "stairs"]),
  quartz_block: family(["slab", "stairs"], "chiseled_quartz_block", "quartz_bricks", "quartz_pillar"),
  smooth_quartz: family(["slab", "stairs"]),
  purpur_block: family(["slab", "stairs"], "purpur_pillar"),
  nether_bricks: family(ALL, "chiseled_nether_bricks"),
  red_nether_bricks: family(ALL),
  end_stone: family([], "end_stone_bricks"),
  end_stone_bricks: family(ALL),
  basalt: family([], "polished_basalt"),
  blackstone: family(ALL, "polished_blackstone"),
  polished_blackstone: family(ALL, "chiseled_polished_blackstone", "polished_blackstone_bricks"),
  polished_blackstone_bricks: family(ALL),
};

/** `stone_bricks` has the `stone_brick_slab`, `quartz_block` the `quartz_slab`. */
const stem = (stone) => stone.replace(/(brick|tile)s$/, "$1").replace(/_block$/, "");

const cuts = (stone) => [
  ...(STONES[stone]?.forms ?? []).map((form) => [`${stem(stone)}_${form}`, FORMS[form]]),
  ...(STONES[stone]?.to ?? []).flatMap((other) => [[other, 1], ...cuts(other)]),
];

/** A block of copper yields four of what is made of it; each age of the metal has its own, waxed or not. */
const AGES = ["", "exposed_", "weathered_", "oxidized_"].flatMap((age) => [age, `waxed_${age}`]);
const copper = (age) => {
  const made = (kind, count) => [`${age}${kind}`, count];
  const block = age.endsWith("_") && age !== "waxed_" ? `${age}copper` : `${age}copper_block`;
  return [
    [block, [
      made("cut_copper", 4), made("cut_copper_slab", 8), made("cut_copper_stairs", 4), made("chiseled_copper", 4),
      made("copper_grate", 4),
    ]],
    [`${age}cut_copper`, [made("cut_copper_slab", 2), made("cut_copper_stairs", 1), made("chiseled_copper", 1)]],
  ];
};

const all = [...Object.keys(STONES).map((stone) => [stone, cuts(stone)]), ...AGES.flatMap(copper)];

export const stonecutting = all.flatMap(([input, outputs]) => (
  outputs.map(([output, count]) => ({ input, output, count: count === 1 ? undefined : count }))
));

const UPGRADED = [
  "sword", "shovel", "pickaxe", "axe", "hoe", "spear", "helmet", "chestplate", "leggings", "boots", "horse_armor", "nautilus_armor",
];

/** Trims change how armour looks and make no other item: they are left out. */
export const smithing = UPGRADED.map((gear) => ({
  template: "netherite_upgrade_smithing_template", base: `diamond_${gear}`, addition: "netherite_ingot", makes: `netherite_${gear}`,
}));
