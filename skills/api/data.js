// `mcData` with the shapes of the npm package `minecraft-data`, read from the world's own facts when first asked for.
(function (host, api) {
  "use strict";
  const { Proxy } = api;
  const once = (make) => {
    let value;
    return () => (value ??= make());
  };

  // One table of the facts: single entries are fetched by name or number, the whole only when it is listed.
  const table = (kind, key = "id") => {
    const byId = new Map();
    const byName = new Map();
    const remember = (entry) => {
      if (!entry) return undefined;
      const known = byId.get(entry[key]);
      if (known) return known;
      byId.set(entry[key], entry);
      byName.set(entry.name, entry);
      return entry;
    };
    const names = once(() => api.ask({ ask: "names", kind }));
    const all = once(() => api.ask({ ask: "all", kind }).map(remember));
    const id = (id) => byId.get(id) ?? remember(api.ask({ ask: "by_id", kind, id }) ?? undefined);
    // A former name leads to the entry that has another name today.
    const name = (name) => {
      if (!byName.has(name)) byName.set(name, remember(api.ask({ ask: "by_name", kind, name }) ?? undefined));
      return byName.get(name);
    };
    return { names, all, id, name };
  };

  // An object with an entry per key that looks entries up one by one and lists them all only when enumerated.
  // Skills may put entries of their own into it.
  const lazy = (lookup, keys, isKey = () => true) => {
    const own = Object.create(null);
    const find = (key) => (typeof key !== "string" ? undefined : key in own ? own[key] : lookup(key));
    const has = (key) => typeof key === "string" && (key in own || (lookup(key) !== undefined && isKey(key)));
    return new Proxy(
      {},
      {
        get: (target, key) => find(key) ?? target[key],
        has: (target, key) => has(key) || key in target,
        ownKeys: () => [...new Set([...keys(), ...Object.keys(own)])],
        getOwnPropertyDescriptor: (_, key) =>
          has(key) ? { value: find(key), enumerable: true, configurable: true, writable: true } : undefined,
        set: (_, key, value) => {
          own[key] = value;
          return true;
        },
        defineProperty: (_, key, { value }) => {
          own[key] = value;
          return true;
        },
      },
    );
  };
  const number = (key) => (/^\d+$/.test(key) ? Number(key) : NaN);
  const byNumber = (lookup, keys) =>
    lazy((key) => (number(key) <= 0xffffffff ? lookup(number(key)) : undefined), () => keys().map(String));
  const byName = ({ name, names }) => lazy(name, names, (key) => name(key).name === key);

  const tables = Object.fromEntries(
    ["block", "item", "food", "entity", "biome", "effect", "enchantment", "instrument", "window"].map((kind) => [kind, table(kind)]),
  );
  tables.attribute = table("attribute", "resource");
  tables.feature = table("feature", "name");
  const { block, item, entity } = tables;
  const ids = ({ all }) => all().map(({ id }) => id);

  // What a state of a block adds to its kind.
  const states = new Map();
  api.stateFacts = (id) => {
    if (!states.has(id)) states.set(id, api.ask({ ask: "by_state", id }));
    return states.get(id);
  };
  api.kindOfState = (id) => block.id(api.stateFacts(id)?.kind ?? 0);

  const recipes = new Map();
  api.recipesOf = (id) => {
    if (!recipes.has(id)) recipes.set(id, api.ask({ ask: "recipes", id }));
    return recipes.get(id);
  };
  // A recipe as minecraft-data has it; how the bot gets them is in `crafting.js`.
  const plainRecipes = new Map();
  const plain = ({ inShape, ingredients, result }) => (inShape ? { inShape, result } : { ingredients, result });
  const recipesAsData = (id) => {
    if (!plainRecipes.has(id)) plainRecipes.set(id, api.recipesOf(id).map(plain));
    const found = plainRecipes.get(id);
    return found.length ? found : undefined;
  };
  const craftable = once(() => ids(item).filter((id) => api.recipesOf(id).length));

  api.blockKind = block.id;
  api.blockNamed = block.name;
  api.blockNames = block.names;
  api.oldBlockNames = once(() => api.ask({ ask: "old_names" }));
  api.itemKind = item.id;
  api.itemNamed = item.name;
  api.entityKind = entity.name;
  api.biomeNamed = tables.biome.name;
  api.enchantmentNamed = tables.enchantment.name;
  api.effectNamed = tables.effect.name;
  api.materials = once(() => api.ask({ ask: "materials" }));

  // Versions are compared number by number.
  const parts = (version) => {
    if (!/^\d+(\.\d+)*$/.test(version)) throw new RangeError(`Version '${version}' not found for pc`);
    return String(version).split(".").map(Number);
  };
  const OURS = "26.1";
  const against = (other) => {
    const [a, b] = [parts(OURS), parts(other)];
    const index = [0, 1, 2].find((i) => (a[i] ?? 0) !== (b[i] ?? 0));
    return index === undefined ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
  };
  const version = {
    dataVersion: 4786,
    ">=": (other) => against(other) >= 0,
    ">": (other) => against(other) > 0,
    "<": (other) => against(other) < 0,
    "<=": (other) => against(other) <= 0,
    "==": (other) => against(other) === 0,
    type: "pc",
    majorVersion: OURS,
    version: 775,
    minecraftVersion: OURS,
    releaseType: "release",
  };

  const mcData = {
    version,
    type: "pc",
    isNewerOrEqualTo: version[">="],
    isOlderThan: version["<"],
    supportFeature: (name) => tables.feature.all().find((feature) => feature.name === name)?.value ?? false,
    findItemOrBlockById: (id) => item.id(id) ?? block.id(id),
    findItemOrBlockByName: (name) => item.name(name) ?? block.name(name),
    // Ours: the error for a name that does not exist, with the one that was perhaps meant.
    noSuch(kind, name) {
      const near = api.ask({ ask: "nearest", name: String(name) });
      return new Error(`No ${kind} named ${name}${near ? `: did you mean ${near}?` : ""}`);
    },
  };
  Object.defineProperty(mcData, "noSuch", { enumerable: false });
  const lazily = (name, make, enumerable = true) =>
    Object.defineProperty(mcData, name, {
      enumerable,
      configurable: true,
      get: once(make),
      set: (value) => Object.defineProperty(mcData, name, { value, writable: true, enumerable, configurable: true }),
    });
  const PLURALS = {
    block: "blocks", item: "items", food: "foods", entity: "entities", biome: "biomes", effect: "effects",
    enchantment: "enchantments", instrument: "instruments", attribute: "attributes", window: "windows",
  };
  for (const [kind, plural] of Object.entries(PLURALS)) {
    const facts = tables[kind];
    lazily(plural, () => byNumber(facts.id, () => ids(facts)));
    lazily(`${plural}Array`, facts.all);
    if (kind !== "instrument") lazily(`${plural}ByName`, () => byName(facts));
  }
  const indexed = (entries, key) => Object.fromEntries(entries.map((entry) => [entry[key], entry]));
  lazily("attributes", () => indexed(tables.attribute.all(), "resource"));
  lazily("windows", () => indexed(tables.window.all(), "id"));
  lazily("mobs", () => indexed(entity.all().filter(({ type }) => type === "mob"), "id"));
  lazily("objects", () => ({}));
  lazily("materials", api.materials);
  lazily("recipes", () => byNumber(recipesAsData, craftable));
  lazily("blocksByStateId", () => {
    const last = once(() => block.all().at(-1).maxStateId);
    return byNumber((id) => (id <= last() ? api.kindOfState(id) : undefined), () => [...Array(last() + 1).keys()]);
  });

  const ABSENT = ["blockCollisionShapes", "blockLoot", "entityLoot", "particles", "language", "sounds", "protocol", "loginPacket"];
  for (const name of ABSENT) lazily(name, api.refuse(`mcData.${name}`), false);

  api.mcData = mcData;
  const minecraftData = () => mcData;
  minecraftData.supportedVersions = { pc: [OURS] };
  api.modules["minecraft-data"] = () => minecraftData;
  globalThis.mcData = mcData;
});
