// An item as `prismarine-item` has it.
(function (host, api) {
  "use strict";
  const { stringify } = JSON;

  class Item {
    constructor(type, count, metadata, nbt) {
      if (type === undefined || type === null) return;
      if (metadata instanceof Object) [metadata, nbt] = [0, metadata];
      const kind = api.itemKind(type);
      this.type = type;
      this.count = count;
      this.metadata = metadata ?? 0;
      this.nbt = nbt ?? null;
      this.components = [];
      this.removedComponents = [];
      this.componentMap = new Map();
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

    get durabilityUsed() { return component(this, "damage") ?? (this.maxDurability ? 0 : null); }
    set durabilityUsed(value) { setComponent(this, "damage", value); }
    get customName() { return component(this, "custom_name") ?? null; }
    set customName(value) { setComponent(this, "custom_name", value); }
    get customLore() { return component(this, "lore") ?? null; }
    set customLore(value) { setComponent(this, "lore", value); }
    get repairCost() { return component(this, "repair_cost") ?? 0; }
    set repairCost(value) { setComponent(this, "repair_cost", value); }
    get customModel() { return component(this, "custom_model") ?? null; }
    get enchants() { return component(this, "enchantments") ?? []; }
    set enchants(value) { setComponent(this, "enchantments", value); }
    get blocksCanPlaceOn() { return []; }
    get blocksCanDestroy() { return []; }
    get spawnEggMobName() { return this.name.replace("_spawn_egg", ""); }
  }

  // Of the components, bodies tell only the damage yet: no enchantments, no names.
  const component = ({ componentMap }, type) => componentMap?.get(type)?.data;
  const setComponent = (item, type, data) => {
    const entry = { type, data };
    item.components = [...item.components.filter((other) => other.type !== type), entry];
    item.componentMap.set(type, entry);
  };

  // The item of a stack that a body speaks of.
  api.item = (stack, slot) => {
    if (!stack) return null;
    const item = new Item(api.itemNamed(stack.item)?.id ?? -1, stack.count);
    if (item.type === -1) item.name = item.displayName = stack.item;
    if (stack.wear) item.durabilityUsed = stack.wear;
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
