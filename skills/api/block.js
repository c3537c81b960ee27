// A block as `prismarine-block` has it.
(function (host, api) {
  "use strict";
  const { defineProperties, defineProperty, create } = Object;
  const MS_PER_TICK = 50;

  // What only the world knows is asked when it is looked at, and kept.
  const ofPlace = (name, ask, nowhere) => ({
    enumerable: true,
    configurable: true,
    get() {
      const value = this.position ? ask(api.at(this.position)) : nowhere;
      defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
      return value;
    },
    set(value) {
      defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
    },
  });
  const light = (at) => api.ask({ ask: "light", at });
  const noBiome = { color: 0, height: null, name: "", rainfall: 0, temperature: 0 };
  const PLACED = {
    light: ofPlace("light", (at) => light(at)?.block ?? 0, 0),
    skyLight: ofPlace("skyLight", (at) => light(at)?.sky ?? 0, 0),
    biome: ofPlace("biome", (at) => api.biomeNamed(api.ask({ ask: "biome", at }) ?? "") ?? noBiome, noBiome),
  };
  const KIND = ["displayName", "hardness", "boundingBox", "transparent", "diggable", "material", "harvestTools", "drops"];

  const NOTHING = {
    name: "", displayName: "", hardness: 0, boundingBox: "empty", transparent: true, diggable: false, minStateId: 0, maxStateId: 0,
  };

  const level = (enchantments, name) => (enchantments ?? []).find((one) => one.name?.includes(name))?.lvl ?? 0;
  const strength = (effects, name) => {
    const effect = effects?.[api.effectNamed(name).id];
    return effect ? effect.amplifier + 1 : 0;
  };
  const FATIGUE = [1, 0.3, 0.09, 0.0027, 8.1e-4];

  class Block {
    constructor(type, biomeId, metadata, stateId) {
      const kind = (stateId === undefined ? api.blockKind(type) : api.kindOfState(stateId)) ?? NOTHING;
      const state = stateId ?? Math.min(kind.minStateId + (metadata ?? 0), kind.maxStateId);
      const facts = api.stateFacts(state);
      this.type = kind.id ?? type;
      this.metadata = facts.metadata;
      this.position = null;
      this.stateId = state;
      this.computedStates = {};
      this.name = kind.name;
      this.displayName = kind.displayName;
      this.hardness = kind.hardness;
      this.boundingBox = kind.boundingBox;
      this.transparent = kind.transparent;
      this.diggable = kind.diggable;
      this.material = kind.material;
      this.harvestTools = kind.harvestTools;
      this.drops = kind.drops;
      this.shapes = facts.shapes;
      this._properties = facts.properties;
      this.isWaterlogged = facts.properties.waterlogged;
      defineProperties(this, PLACED);
    }

    static fromStateId(stateId, biomeId) {
      return new Block(undefined, biomeId, 0, stateId);
    }

    static fromProperties(type, properties, biomeId) {
      const kind = typeof type === "string" ? api.blockNamed(type) : api.blockKind(type);
      if (!kind) throw new Error(`No matching block id found for ${type} with properties ${JSON.stringify(properties)}`);
      let offset = 0;
      let stride = 1;
      for (const { name, num_values: count, values = ["true", "false"] } of [...kind.states].reverse()) {
        if (name in properties) offset += stride * Math.max(0, values.indexOf(String(properties[name])));
        stride *= count;
      }
      return Block.fromStateId(kind.minStateId + offset, biomeId);
    }

    static fromString(text, biomeId) {
      const [, name, written = ""] = /^(?:minecraft:)?([^[]*)(?:\[(.*)\])?$/.exec(text) ?? [];
      const pairs = written.split(",").filter(Boolean).map((pair) => pair.replaceAll('"', "").split(/[=:]/));
      return Block.fromProperties(name, Object.fromEntries(pairs), biomeId);
    }

    // Bodies do not tell what is in a block; the text of a sign has a name of its own.
    get blockEntity() { return undefined; }
    get alwaysDrops() { return api.stateFacts(this.stateId).alwaysDrops; }
    getProperties() { return { ...this._properties, ...this.computedStates }; }

    canHarvest(heldItemType) {
      return this.harvestTools ? heldItemType && this.harvestTools[heldItemType] : true;
    }

    // Milliseconds that breaking it takes, after https://minecraft.wiki/w/Breaking#Calculation.
    digTime(heldItemType, creative, inWater, notOnGround, enchantments = [], effects = {}) {
      if (creative) return 0;
      if (!this.diggable && this.hardness > 0) return Infinity;
      let speed = (heldItemType && api.materials()[this.material]?.[heldItemType]) || 1;
      const efficiency = level(enchantments, "efficiency");
      if (efficiency > 0 && speed > 1) speed += efficiency * efficiency + 1;
      const haste = Math.max(strength(effects, "Haste"), strength(effects, "ConduitPower"));
      speed *= 1 + 0.2 * haste;
      speed *= FATIGUE[Math.min(strength(effects, "MiningFatigue"), 4)];
      if (inWater && level(enchantments, "aqua_affinity") === 0) speed /= 5;
      if (notOnGround) speed /= 5;
      const share = this.hardness === -1 ? 0 : speed / this.hardness / (this.canHarvest(heldItemType) ? 30 : 100);
      if (share === 0) return Infinity;
      return share >= 1 ? 0 : Math.ceil(1 / share) * MS_PER_TICK;
    }
  }

  const written = (block) => (block.position && api.ask({ ask: "sign", at: api.at(block.position) })) ?? [];
  const SIGN = {
    signText: {
      enumerable: true,
      configurable: true,
      get() { return written(this).join("\n"); },
    },
    getSignText: {
      configurable: true,
      value() { return [this.signText, ""]; },
    },
  };

  const blockOf = (stateId, position) => {
    const block = new Block(undefined, 0, 0, stateId);
    block.position = position;
    if (block.name.includes("sign")) defineProperties(block, SIGN);
    return block;
  };

  // A block of which only the kind is known: for asking a matching function which kinds can pass. `unsure` tells that it looked
  // at what differs between blocks of the kind.
  const probes = { unsure: false };
  const probe = create(Block.prototype);
  const unsure = (value) => ({
    get() {
      probes.unsure = true;
      return value;
    },
  });
  for (const field of KIND) {
    defineProperty(probe, field, { get() { return api.blockKind(this.type)[field]; } });
  }
  const STATE = ["stateId", "metadata", "shapes", "_properties", "isWaterlogged"];
  for (const field of STATE) {
    defineProperty(probe, field, {
      get() {
        probes.unsure = true;
        return blockOf(api.blockKind(this.type).defaultState, null)[field];
      },
    });
  }
  defineProperty(probe, "position", unsure(null));
  defineProperty(probe, "signText", unsure(""));
  for (const field of ["light", "skyLight"]) defineProperty(probe, field, unsure(0));
  defineProperty(probe, "biome", unsure(noBiome));
  probe.computedStates = {};

  // Whether some block of a kind may pass: true, false, or "perhaps". A function that fails on a block without a place may pass one with.
  api.mayMatch = (match, type, name) => {
    const candidate = create(probe, { type: { value: type, enumerable: true }, name: { value: name, enumerable: true } });
    probes.unsure = false;
    try {
      if (match(candidate)) return true;
    } catch {
      return "perhaps";
    }
    return probes.unsure ? "perhaps" : false;
  };

  api.Block = Block;
  api.blockOfState = blockOf;
  api.isBlock = (value) => value instanceof Block;
  api.modules["prismarine-block"] = () => () => Block;
});
