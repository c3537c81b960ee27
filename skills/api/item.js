// An item as `prismarine-item` has it.
(function (host, api) {
  "use strict";
  const { stringify } = JSON;
  const { defineProperty } = Object;

  class Item {
    constructor(type, count, metadata, nbt) {
      if (type === undefined || type === null) return;
      if (metadata instanceof Object) [metadata, nbt] = [0, metadata];
      const kind = api.itemKind(type);
      this.type = type;
      this.count = count;
      this.metadata = metadata ?? 0;
      this.nbt = nbt ?? null;
      this.stackId = null;
      this.name = kind?.name ?? "unknown";
      this.displayName = kind?.displayName ?? "unknown";
      this.stackSize = kind?.stackSize ?? 1;
      this.maxDurability = kind?.maxDurability;
    }

    static equal(one, other, matchStackSize = true, matchNbt = true) {
      if (!one || !other) return !one && !other;
      return (
        one.type === other.type &&
        one.metadata === other.metadata &&
        (!matchStackSize || one.count === other.count) &&
        (!matchNbt || stringify(one.nbt) === stringify(other.nbt))
      );
    }

    get durabilityUsed() { return this.maxDurability ? 0 : null; }
    set durabilityUsed(value) { wear(this, value); }
    get spawnEggMobName() { return this.name.replace("_spawn_egg", ""); }
    // Bodies tell nothing yet of enchantments, names and the like.
    get enchants() { return []; }
    get customName() { return null; }
    get customLore() { return null; }
    get customModel() { return null; }
    get repairCost() { return 0; }
    get blocksCanPlaceOn() { return []; }
    get blocksCanDestroy() { return []; }
    get components() { return []; }
    get removedComponents() { return []; }
    get componentMap() { return new Map(); }
  }

  const wear = (item, value) => defineProperty(item, "durabilityUsed", { value, writable: true, configurable: true });

  // The item of a stack that a body speaks of.
  api.item = (stack, slot) => {
    if (!stack) return null;
    const item = new Item(api.itemNamed(stack.item)?.id ?? -1, stack.count);
    if (item.type === -1) item.name = item.displayName = stack.item;
    if (stack.wear) wear(item, stack.wear);
    item.slot = slot;
    return item;
  };

  // The name of an item that is given by number or name, a former one too.
  api.itemName = (type) => {
    const kind = typeof type === "string" ? api.itemNamed(type) : api.itemKind(type);
    if (!kind) throw new Error(`there is no item ${String(type)}`);
    return kind.name;
  };

  api.Item = Item;
  api.modules["prismarine-item"] = () => () => Item;
});
