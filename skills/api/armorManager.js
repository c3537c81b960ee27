// `bot.armorManager`, after the npm package `mineflayer-armor-manager`: the best armour put on.
(function (host, api) {
  "use strict";
  const { bot } = api;
  // From worst to best; other pieces do not count.
  const MATERIALS = ["turtle", "leather", "golden", "copper", "chainmail", "iron", "diamond", "netherite"];
  const PLACES = [["head", "helmet"], ["torso", "chestplate"], ["legs", "leggings"], ["feet", "boots"]];

  const worth = (name, piece) => {
    const [material, rest] = name?.split("_") ?? [];
    return rest === piece ? MATERIALS.indexOf(material) : -1;
  };

  const equipAll = async () => {
    const { armour } = api.observe();
    for (const [index, [place, piece]] of PLACES.entries()) {
      const carried = bot.inventory.items().filter((item) => worth(item.name, piece) >= 0);
      carried.sort((a, b) => worth(b.name, piece) - worth(a.name, piece));
      const worn = [armour].flat()[index]?.item ?? null;
      if (carried.length && worth(carried[0].name, piece) > worth(worn, piece)) await bot.equip(carried[0], place);
    }
  };

  bot.armorManager = { equipAll: api.traced(equipAll) };
});
