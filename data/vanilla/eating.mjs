// What eating does beside feeding in vanilla 26.1 (`Foods`, `Consumables`) and what is left of used items (`Items`), written by hand:
// minecraft-data has only points and saturation.

/** `level` 1 is the plain effect, which the game counts as 0. */
const effect = (name, ticks, level = 1, chance = 1) => ({ effect: name, ticks, level, chance });

const EFFECTS = {
  golden_apple: [effect("regeneration", 100, 2), effect("absorption", 2400)],
  enchanted_golden_apple: [
    effect("regeneration", 400, 2), effect("resistance", 6000), effect("fire_resistance", 6000), effect("absorption", 2400, 4),
  ],
  chicken: [effect("hunger", 600, 1, 0.3)],
  rotten_flesh: [effect("hunger", 600, 1, 0.8)],
  spider_eye: [effect("poison", 100)],
  poisonous_potato: [effect("poison", 100, 1, 0.6)],
  pufferfish: [effect("poison", 1200, 2), effect("hunger", 300, 3), effect("nausea", 300)],
};

/** What it takes away. */
const CURES = { honey_bottle: "poison" };

/** Other than 32. */
const TICKS = { dried_kelp: 16, honey_bottle: 40 };

const EATEN_WHEN_FULL = ["golden_apple", "enchanted_golden_apple", "chorus_fruit", "honey_bottle", "suspicious_stew"];

const LEFT_BY_EATING = {
  mushroom_stew: "bowl", rabbit_stew: "bowl", beetroot_soup: "bowl", suspicious_stew: "bowl", honey_bottle: "glass_bottle",
};

export const LEFT_BY_CRAFTING = {
  water_bucket: "bucket", lava_bucket: "bucket", milk_bucket: "bucket", honey_bottle: "glass_bottle", dragon_breath: "glass_bottle",
};

/** All foods that the tables above speak of. */
export const FOODS = [...Object.keys({ ...EFFECTS, ...TICKS, ...LEFT_BY_EATING }), ...EATEN_WHEN_FULL];

export const eating = (food) => ({
  ticks: TICKS[food],
  always: EATEN_WHEN_FULL.includes(food) || undefined,
  leaves: LEFT_BY_EATING[food],
  effects: EFFECTS[food],
  cures: CURES[food],
});
