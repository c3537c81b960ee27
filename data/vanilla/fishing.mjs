// What fishing catches in vanilla 26.1 (the loot tables `gameplay/fishing`), written by hand: minecraft-data has none of it.

const POOLS = {
  fish: { cod: 60, salmon: 25, pufferfish: 13, tropical_fish: 2 },
  junk: {
    lily_pad: 17, leather_boots: 10, leather: 10, bone: 10, potion: 10, string: 5, fishing_rod: 2, bowl: 10, stick: 5, ink_sac: 1,
    tripwire_hook: 10, rotten_flesh: 10,
  },
  treasure: { name_tag: 1, saddle: 1, bow: 1, fishing_rod: 1, book: 1, nautilus_shell: 1 },
};

/** Other than one. */
const COUNTS = { ink_sac: 10 };

export const fishing = Object.entries(POOLS).flatMap(([pool, items]) => (
  Object.entries(items).map(([item, weight]) => ({ item, pool, weight, count: COUNTS[item] }))
));
