// `mcData` with the shapes of the npm package `minecraft-data`, read from the world's own facts when first asked for.
(function (host, api) {
  "use strict";
  const once = (make) => {
    let value;
    return () => (value ??= make());
  };

  // One table of the facts: single entries are fetched by name or number, the whole only when it is listed.
  const table = (kind) => {
    const byId = new Map();
    const byName = new Map();
    const remember = (entry) => {
      if (!entry) return undefined;
      const known = byId.get(entry.id);
      if (known) return known;
      byId.set(entry.id, entry);
      byName.set(entry.name, entry);
      return entry;
    };
    const all = once(() => api.ask({ ask: "all", kind }).map(remember));
    const id = (id) => byId.get(id) ?? remember(api.ask({ ask: "by_id", kind, id }) ?? undefined);
    const name = (name) => byName.get(name) ?? remember(api.ask({ ask: "by_name", kind, name }) ?? undefined);
    return { all, id, name };
  };

  // An object with an entry per key that looks entries up one by one and lists them all only when enumerated.
  const lazy = (key, lookup, all) =>
    new Proxy(
      {},
      {
        get: (_, wanted) => (typeof wanted === "string" ? lookup(wanted) : undefined),
        has: (_, wanted) => typeof wanted === "string" && lookup(wanted) !== undefined,
        ownKeys: () => all().map((entry) => String(entry[key])),
        getOwnPropertyDescriptor: (_, wanted) => {
          const value = typeof wanted === "string" ? lookup(wanted) : undefined;
          return value && { value, enumerable: true, configurable: true, writable: false };
        },
        set: () => false,
      },
    );
  const numbered = (lookup) => (wanted) => (/^\d+$/.test(wanted) ? lookup(Number(wanted)) : undefined);

  const blocks = table("block");
  const items = table("item");
  const recipes = new Map();
  const recipesOf = (id) => {
    if (!recipes.has(id)) recipes.set(id, api.ask({ ask: "recipes", id }));
    return recipes.get(id);
  };
  const foods = once(() => api.ask({ ask: "foods" }));

  api.blockKind = blocks.id;
  api.blockNamed = blocks.name;
  api.allBlocks = blocks.all;
  api.itemKind = items.id;
  api.itemNamed = items.name;
  api.recipesOf = recipesOf;

  const mcData = {
    blocks: lazy("id", numbered(blocks.id), blocks.all),
    blocksByName: lazy("name", blocks.name, blocks.all),
    items: lazy("id", numbered(items.id), items.all),
    itemsByName: lazy("name", items.name, items.all),
    recipes: lazy(
      "id",
      numbered((id) => {
        const found = recipesOf(id);
        return found.length ? found : undefined;
      }),
      () => items.all().filter((item) => recipesOf(item.id).length),
    ),
    get blocksArray() { return blocks.all(); },
    get itemsArray() { return items.all(); },
    get foodsArray() { return foods(); },
    get foods() { return Object.fromEntries(foods().map((food) => [food.id, food])); },
    get foodsByName() { return Object.fromEntries(foods().map((food) => [food.name, food])); },
    // Ours: the error for a name that does not exist, with the one that was perhaps meant.
    noSuch(kind, name) {
      const near = api.ask({ ask: "nearest", name: String(name) });
      return new Error(`No ${kind} named ${name}${near ? `: did you mean ${near}?` : ""}`);
    },
    version: { minecraftVersion: "26.1", type: "pc" },
  };
  for (const name of ["entitiesByName", "entities", "biomes", "enchantments", "effects"]) {
    Object.defineProperty(mcData, name, {
      get() {
        throw new Error(`mcData.${name} is not supported yet`);
      },
    });
  }
  api.mcData = mcData;
  api.modules["minecraft-data"] = () => () => mcData;
  globalThis.mcData = mcData;
});
