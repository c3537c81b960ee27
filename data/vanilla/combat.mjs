// What weapons and armour do in vanilla 26.1, written by hand after `ToolMaterial`, `ArmorMaterials` and `Items`: minecraft-data
// has none of it.

const MATERIALS = ["wooden", "stone", "copper", "iron", "diamond", "netherite", "golden"];

/** By class of tool: half hearts and blows a second for each of the materials, in their order. */
const BLOWS = {
  sword: { damage: [4, 5, 5, 6, 7, 8, 4], speed: Array(7).fill(1.6) },
  axe: { damage: [7, 9, 9, 9, 9, 10, 7], speed: [0.8, 0.8, 0.8, 0.9, 1, 1, 1] },
  pickaxe: { damage: [2, 3, 3, 4, 5, 6, 2], speed: Array(7).fill(1.2) },
  shovel: { damage: [2.5, 3.5, 3.5, 4.5, 5.5, 6.5, 2.5], speed: Array(7).fill(1) },
  hoe: { damage: Array(7).fill(1), speed: [1, 2, 2, 3, 4, 4, 1] },
  /** The jab; what a charge adds depends on the speed of the bodies. */
  spear: { damage: [1, 2, 2, 3, 4, 5, 1], speed: [1.538, 1.333, 1.176, 1.053, 0.952, 0.87, 1.053] },
};

export const weapons = [
  ...Object.entries(BLOWS).flatMap(([tool, { damage, speed }]) => MATERIALS.map((material, index) => ({
    item: `${material}_${tool}`, damage: damage[index], speed: speed[index],
  }))),
  { item: "trident", damage: 9, speed: 1.1 },
  { item: "mace", damage: 6, speed: 0.6 },
];

const SLOTS = { helmet: "head", chestplate: "chest", leggings: "legs", boots: "feet" };

/** By material: points of helmet, chestplate, leggings and boots, then toughness and resistance to knockback of each piece. */
const SUITS = {
  leather: { points: [1, 3, 2, 1] },
  copper: { points: [2, 4, 3, 1] },
  chainmail: { points: [2, 5, 4, 1] },
  iron: { points: [2, 6, 5, 2] },
  golden: { points: [2, 5, 3, 1] },
  diamond: { points: [3, 8, 6, 3], toughness: 2 },
  netherite: { points: [3, 8, 6, 3], toughness: 3, steadiness: 0.1 },
};

/** Worn, but no protection. */
const SHOWN = [
  "carved_pumpkin", "skeleton_skull", "wither_skeleton_skull", "zombie_head", "creeper_head", "dragon_head", "piglin_head",
  "player_head",
];

export const armour = [
  ...Object.entries(SUITS).flatMap(([material, { points, toughness, steadiness }]) => (
    Object.entries(SLOTS).map(([piece, slot], index) => ({
      item: `${material}_${piece}`, slot, points: points[index], toughness, steadiness,
    }))
  )),
  { item: "turtle_helmet", slot: "head", points: 2 },
  ...SHOWN.map((item) => ({ item, slot: "head", points: 0 })),
  { item: "elytra", slot: "chest", points: 0 },
];
