// How many uses a dug block and a blow take from what is in the hand in vanilla 26.1, written by hand after the components `tool`
// (`damage_per_block`) and `weapon` (`item_damage_per_attack`) in `Items`, `ToolMaterial` and `ShearsItem`: minecraft-data has neither.

const BY_CLASS = {
  sword: { dug: 2, hit: 1 },
  axe: { dug: 1, hit: 2 },
  pickaxe: { dug: 1, hit: 2 },
  shovel: { dug: 1, hit: 2 },
  hoe: { dug: 1, hit: 2 },
  spear: { hit: 1 },
  trident: { dug: 2, hit: 1 },
  mace: { dug: 2, hit: 1 },
  shears: { dug: 1 },
};

/** Nothing for what is neither tool nor weapon. */
export const wear = (item) => BY_CLASS[item.split("_").at(-1)] ?? {};
