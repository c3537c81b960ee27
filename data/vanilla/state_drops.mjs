// What blocks drop in vanilla 26.1 in other than the states that `drops.mjs` is about, written by hand: of the entries for a block
// the first counts that fits: `when` says which values each property may have.

import { COLORS } from "./names.mjs";

const some = (item, least = 1, most = least, chance = 1) => ({ item, least, most, chance });
const below = (count) => Array.from({ length: count }, (_, number) => String(number));

const instead = (block, when, ...drops) => ({ block, when, drops });

/** Plants below their last age give back what was sown. */
const UNRIPE = [
  instead("wheat", { age: below(7) }, some("wheat_seeds")),
  instead("beetroots", { age: below(3) }, some("beetroot_seeds")),
  instead("carrots", { age: below(7) }, some("carrot")),
  instead("potatoes", { age: below(7) }, some("potato")),
  instead("nether_wart", { age: below(3) }, some("nether_wart")),
  instead("cocoa", { age: below(2) }, some("cocoa_beans")),
  instead("sweet_berry_bush", { age: below(2) }),
  instead("sweet_berry_bush", { age: ["2"] }, some("sweet_berries", 1, 2)),
  ...["pumpkin", "melon"].flatMap((plant) => below(7).map((age) => {
    const chance = Number(((Number(age) + 1) / 15).toFixed(6));
    return instead(`${plant}_stem`, { age: [age] }, ...Array(3).fill(some(`${plant}_seeds`, 1, 1, chance)));
  })),
  instead("mangrove_propagule", { hanging: ["true"], age: below(4) }),
];

const HARVESTED = [
  instead("pitcher_crop", { half: ["lower"], age: ["4"] }, some("pitcher_plant")),
  instead("cave_vines", { berries: ["true"] }, some("glow_berries")),
  instead("cave_vines_plant", { berries: ["true"] }, some("glow_berries")),
  instead("composter", { level: ["8"] }, some("composter"), some("bone_meal")),
];

/** The blocks with a property that has this among its values. */
const having = (game, property, value) => game.blocksArray
  .filter(({ states }) => states.some(({ name, values }) => name === property && values?.includes(value)))
  .map(({ name }) => name);

/** The half that drops nothing, because the other drops for both. */
const halves = (game) => having(game, "half", "lower").map((block) => instead(block, { half: ["upper"] }));
const BEDS = COLORS.map((color) => instead(`${color}_bed`, { part: ["foot"] }));

/** Blocks that stand for several items, by the property that counts them. */
const COUNTS = {
  layers: ["snow"],
  pickles: ["sea_pickle"],
  candles: ["candle", ...COLORS.map((color) => `${color}_candle`)],
  flower_amount: ["pink_petals", "wildflowers"],
  segment_amount: ["leaf_litter"],
};
const times = (block, when, count) => ({ block, when, times: count });
const valuesOf = (game, block, property) => game.blocksByName[block].states.find(({ name }) => name === property).values;
const counted = (game) => Object.entries(COUNTS).flatMap(([property, blocks]) => blocks.flatMap((block) => (
  valuesOf(game, block, property).slice(1).map((value) => times(block, { [property]: [value] }, Number(value)))
)));
const slabs = (game) => having(game, "type", "double").map((block) => times(block, { type: ["double"] }, 2));

/** Throws if the game has no such state; properties that are true or false have no list of values. */
function check(game, { block, when }) {
  for (const [property, wanted] of Object.entries(when)) {
    const values = valuesOf(game, block, property) ?? ["true", "false"];
    for (const value of wanted) {
      if (!values.includes(value)) throw new Error(`${block} is never ${property}=${value}`);
    }
  }
}

export function stateDropsOf(game) {
  const entries = [...UNRIPE, ...HARVESTED, ...halves(game), ...BEDS, ...counted(game), ...slabs(game)];
  for (const entry of entries) check(game, entry);
  return entries;
}
