// Families of names that the hand-written tables of this folder speak of.

export const COLORS = [
  "white", "orange", "magenta", "light_blue", "yellow", "lime", "pink", "gray",
  "light_gray", "cyan", "purple", "blue", "brown", "green", "red", "black",
];

/** Woods that burn and grow as trees with leaves of their own. */
export const TREES = [
  "oak", "spruce", "birch", "jungle", "acacia", "dark_oak", "mangrove", "cherry", "pale_oak",
];

/** Woods that burn as planks: the trees and bamboo; crimson and warped do not burn. */
export const PLANKS = [...TREES, "bamboo"];

/** Trunks as they stand, stripped, and barked all around. */
export const LOGS = TREES.flatMap((tree) => [
  `${tree}_log`, `${tree}_wood`, `stripped_${tree}_log`, `stripped_${tree}_wood`,
]);

export const SAPLINGS = [
  ...TREES.map((tree) => (tree === "mangrove" ? "mangrove_propagule" : `${tree}_sapling`)),
  "azalea", "flowering_azalea",
];

export const LEAVES = [...TREES.map((tree) => `${tree}_leaves`), "azalea_leaves", "flowering_azalea_leaves"];

/** Tools and armour of a material that a furnace melts down to a nugget. */
export const GEAR = ["sword", "shovel", "pickaxe", "axe", "hoe", "spear",
  "helmet", "chestplate", "leggings", "boots", "horse_armor", "nautilus_armor"];
