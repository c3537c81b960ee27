// Tells every field of every entry of `mcData`, and how it can be looked up.
async function compare(bot) {
  // A skill may not compute for long without letting the world go on.
  const pause = async () => bot?.waitForTicks(1);
  const mcData = require("minecraft-data")("26.1");
  const lines = [];
  const tell = (key, value) => lines.push([key, value === undefined ? "none" : value]);

  // The same text for the same value: keys in order, numbers to four places, as the facts are kept.
  const text = (value) => {
    if (typeof value === "number") return String(Number(value.toFixed(4)));
    if (Array.isArray(value)) return `[${value.map(text)}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "none";
    return `{${Object.keys(value).sort().map((key) => `${key}: ${text(value[key])}`)}}`;
  };
  const fields = (kind, entry) => {
    for (const [field, value] of Object.entries(entry)) tell(`${kind}.${field} ${entry.name}`, text(value));
    tell(`${kind} keys of ${entry.name}`, Object.keys(entry).sort().join(" "));
  };

  const TABLES = {
    block: "blocks", item: "items", food: "foods", entity: "entities", biome: "biomes", effect: "effects", enchantment: "enchantments",
  };
  for (const [kind, plural] of Object.entries(TABLES)) {
    const all = mcData[`${plural}Array`];
    const [byId, byName] = [mcData[plural], mcData[`${plural}ByName`]];
    tell(`${plural} in order`, all.map(({ name }) => name).join(" "));
    tell(`${plural} by number`, Object.keys(byId).join(" "));
    tell(`${plural} by name`, Object.keys(byName).sort().join(" "));
    for (const [index, entry] of all.entries()) {
      if (index % 300 === 0) await pause();
      fields(kind, entry);
      tell(`${kind} ${entry.name} is one`, [byId[entry.id] === entry, byName[entry.name] === entry, entry.name in byName].join());
    }
    tell(`${plural} that are not`, [byId[-1], byId[65535], byId.x, byName.nothing, "nothing" in byName, "1x" in byId].join());
  }

  for (const [name, entries] of Object.entries({
    instruments: mcData.instrumentsArray,
    windows: mcData.windowsArray,
    attributes: mcData.attributesArray,
  })) {
    for (const entry of entries) tell(`${name} ${entry.name}`, text(entry));
  }
  for (const name of ["instruments", "windows", "windowsByName", "attributes", "attributesByName", "mobs", "objects"]) {
    tell(`keys of ${name}`, Object.keys(mcData[name]).sort().join(" "));
  }
  for (const [material, speeds] of Object.entries(mcData.materials)) tell(`materials ${material}`, text(speeds));

  const last = mcData.blocksArray.at(-1).maxStateId;
  for (let state = 0; state <= last; state += 37) tell(`state ${state}`, mcData.blocksByStateId[state].name);
  tell("a state that is not", text(mcData.blocksByStateId[last + 1]));

  // The order among the ways to make one thing is our own.
  for (const [id, recipes] of Object.entries(mcData.recipes)) {
    const written = recipes.map(({ ingredients, ...rest }) => text(ingredients ? { ...rest, ingredients: [...ingredients].sort((a, b) => a - b) } : rest));
    tell(`recipes ${mcData.items[id].name}`, written.sort().join(" "));
  }

  const { version } = mcData;
  tell("version", text(Object.fromEntries(Object.entries(version).filter(([, value]) => typeof value !== "function"))));
  for (const other of ["1.8", "1.13", "1.16.5", "1.19", "1.20.3", "1.21.4", "26.1"]) {
    const answers = [">=", ">", "<", "<=", "=="].map((operator) => version[operator](other));
    tell(`version and ${other}`, [...answers, mcData.isNewerOrEqualTo(other), mcData.isOlderThan(other)].join());
  }
  const features = ["blockStateId", "shieldSlot", "itemsWithComponents", "nbtNameForEnchant", "usesNetty", "no such feature", "blockHashes"];
  for (const feature of features) tell(`feature ${feature}`, text(mcData.supportFeature(feature)));
  tell("tables", Object.keys(mcData).sort().join(" "));
  return lines;
}
