// The creatures of vanilla 26.1 that a world of grass and night needs: attributes (their `createAttributes`), food (the item tags
// `pig_food` and so on) and loot tables without looting; written by hand. Sizes are minecraft-data's.

const drop = (item, least = 1, most = least, more = {}) => ({ item, least, most, ...more });

/** What a player gets of a mob that one roll of many gives something: each item with its share of the roll. */
const oneOf = (chance, ...items) => items.map(([item, burned]) => drop(item, 1, 1, {
  chance: Number((chance / items.length).toFixed(6)), burned, player: true,
}));

/** Blows by difficulty, as `Player.hurtServer` scales them: easy, normal, hard. */
const blow = (normal) => [Math.min(normal / 2 + 1, normal), normal, normal * 1.5];

/** Blocks from which a mob notices what it hunts or flees, unless it says otherwise (`Mob.createMobAttributes`). */
const FOLLOW = 16;

const animal = (health, speed, food, loot) => ({ health, speed, attack: blow(0), follow: FOLLOW, food, loot });
const monster = (health, speed, normal, loot, follow = FOLLOW) => (
  { health, speed, attack: blow(normal), follow, food: [], loot }
);

const CREATURES = {
  pig: animal(10, 0.25, ["carrot", "potato", "beetroot"], [drop("porkchop", 1, 3, { burned: "cooked_porkchop" })]),
  cow: animal(10, 0.2, ["wheat"], [drop("leather", 0, 2), drop("beef", 1, 3, { burned: "cooked_beef" })]),
  sheep: animal(8, 0.23, ["wheat"], [drop("mutton", 1, 2, { burned: "cooked_mutton" }), drop("white_wool")]),
  chicken: animal(
    4, 0.25,
    ["wheat_seeds", "pumpkin_seeds", "melon_seeds", "torchflower_seeds", "pitcher_pod", "beetroot_seeds"],
    [drop("feather", 0, 2), drop("chicken", 1, 1, { burned: "cooked_chicken" })],
  ),
  rabbit: animal(3, 0.3, ["dandelion", "carrot", "golden_carrot"], [
    drop("rabbit_hide", 0, 1),
    drop("rabbit", 1, 1, { burned: "cooked_rabbit" }),
    drop("rabbit_foot", 1, 1, { chance: 0.1, player: true }),
  ]),

  zombie: monster(20, 0.23, 3, [
    drop("rotten_flesh", 0, 2),
    ...oneOf(0.025, ["iron_ingot"], ["carrot"], ["potato", "baked_potato"]),
  ], 35),
  /** Its arrow: 2 half hearts, flying 1.6 blocks a tick, rounded up; without the spread of `setBaseDamageFromMob`. */
  skeleton: monster(20, 0.25, 4, [drop("arrow", 0, 2), drop("bone", 0, 2)]),
  /** The eye comes -1 to 1 at a time, that is once in three. */
  spider: monster(16, 0.3, 2, [drop("string", 0, 2), drop("spider_eye", 1, 1, { chance: 0.333333, player: true })]),
  /** Deals no blows: it explodes with power 3. */
  creeper: monster(20, 0.25, 0, [drop("gunpowder", 0, 2)]),
  enderman: monster(40, 0.3, 7, [drop("ender_pearl", 0, 1)], 64),
};

/** A sheep's wool has the sheep's colour, which minecraft-data's table leaves out. */
const NOT_IN_TABLE = ["white_wool"];

/** Throws if minecraft-data, whose tables of loot are of 1.20 and have no counts, knows of other loot. */
function compare(name, { loot }, table) {
  const ours = loot.map(({ item }) => item).filter((item) => !NOT_IN_TABLE.includes(item)).sort();
  const theirs = table.drops.map(({ item }) => item).sort();
  if (ours.join() !== theirs.join()) throw new Error(`${name} leaves ${ours}, but minecraft-data has ${theirs}`);
}

export const creaturesOf = (game) => Object.entries(CREATURES).map(([name, facts]) => {
  compare(name, facts, game.entityLoot[name]);
  const { width, height } = game.entitiesByName[name];
  return { name, width, height, ...facts };
});
