// `Movements`, after the npm package `mineflayer-pathfinder`: how a walk may go. The body's legs read `canDig`; what else is set is kept,
// and the methods that tell of blocks answer by it.
(function (host, api) {
  "use strict";
  const { bot } = api;
  const { defineProperty, entries } = Object;
  const PASSABLE = [
    "falling_block", "tnt", "item", "area_effect_cloud", "item_frame", "leash_knot", "painting", "arrow", "dragon_fireball", "fireball",
    "llama_spit", "shulker_bullet", "small_fireball", "snowball", "spectral_arrow", "egg", "ender_pearl", "potion", "wither_skull",
    "end_crystal", "experience_orb", "eye_of_ender", "firework_rocket", "lightning_bolt", "experience_bottle", "trident",
    "fishing_bobber", "evoker_fangs",
  ];
  const STATIONS = /^(anvil|barrel|beacon|bell|blast_furnace|brewing_stand|campfire|cartography_table|chest|chipped_anvil|comparator|composter|crafter|crafting_table|damaged_anvil|daylight_detector|dispenser|dropper|enchanting_table|ender_chest|fletching_table|furnace|grindstone|hopper|jukebox|lectern|lever|loom|note_block|repeater|respawn_anchor|smithing_table|smoker|soul_campfire|stonecutter|trapped_chest)$/;
  const OPENED = /_(door|fence_gate|trapdoor|button|bed|shulker_box|sign)$/;
  // What nothing bumps into in its first state.
  const OPEN_AT_FIRST = /_fence_gate$|^pitcher_crop$/;
  const IMPASSABLE = 100;

  // A place on a way: a block of the feet.
  class Move extends api.Vec3 {
    constructor(x, y, z, remainingBlocks, cost, toBreak = [], toPlace = [], parkour = false) {
      super(Math.floor(x), Math.floor(y), Math.floor(z));
      Object.assign(this, { remainingBlocks, cost, toBreak, toPlace, parkour, hash: `${Math.floor(x)},${Math.floor(y)},${Math.floor(z)}` });
    }
  }
  api.Move = Move;

  const kinds = (test) => new Set(api.mcData.blocksArray.filter(test).map(({ id }) => id));
  const named = (...names) => new Set(names.map((name) => api.blockNamed(name).id));
  const like = (pattern) => named(...api.blockNames().filter((name) => pattern.test(name)));
  const items = (...names) => names.map((name) => api.itemNamed(name).id);
  // Made when somebody asks: most who make movements only set `canDig`.
  const LISTS = {
    entitiesToAvoid: () => new Set(),
    passableEntities: () => new Set(PASSABLE),
    interactableBlocks: () => new Set(api.blockNames().filter((name) => STATIONS.test(name) || OPENED.test(name))),
    blocksCantBreak: () => kinds(({ name, diggable }) => name === "chest" || !diggable),
    blocksToAvoid: () => named("fire", "cobweb", "lava"),
    liquids: () => named("water", "lava"),
    gravityBlocks: () => named("sand", "gravel"),
    climbables: () => named("ladder"),
    emptyBlocks: () => kinds(({ name, boundingBox }) => boundingBox === "empty" || OPEN_AT_FIRST.test(name)),
    replaceables: () => named("air", "cave_air", "void_air", "water", "lava"),
    scafoldingBlocks: () => items("dirt", "cobblestone"),
    fences: () => like(/_(fence|wall)$/),
    carpets: () => like(/(_carpet|^lily_pad)$/),
    openable: () => like(/_fence_gate$/),
  };

  class Movements {
    constructor(owner = bot) {
      Object.assign(this, {
        bot: owner,
        canDig: true,
        digCost: 1,
        placeCost: 1,
        liquidCost: 1,
        entityCost: 1,
        dontCreateFlow: true,
        dontMineUnderFallingBlock: true,
        allow1by1towers: true,
        allowFreeMotion: false,
        allowParkour: true,
        allowSprinting: true,
        allowEntityDetection: true,
        canOpenDoors: false,
        exclusionAreasStep: [],
        exclusionAreasBreak: [],
        exclusionAreasPlace: [],
        maxDropDown: 4,
        infiniteLiquidDropdownDistance: true,
        entityIntersections: {},
      });
      for (const [name, make] of entries(LISTS)) {
        const keep = (value) => defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true })[name];
        defineProperty(this, name, { get: () => keep(make()), set: keep, enumerable: true, configurable: true });
      }
    }

    exclusionStep(block) { return weight(this.exclusionAreasStep, block); }
    exclusionBreak(block) { return weight(this.exclusionAreasBreak, block); }
    exclusionPlace(block) { return weight(this.exclusionAreasPlace, block); }

    countScaffoldingItems() {
      const carried = this.bot.inventory.items().filter(({ type }) => this.scafoldingBlocks.includes(type));
      return carried.reduce((sum, { count }) => sum + count, 0);
    }
    getScaffoldingItem() {
      const carried = this.bot.inventory.items();
      return this.scafoldingBlocks.map((id) => carried.find(({ type }) => type === id)).find(Boolean) ?? null;
    }

    clearCollisionIndex() { this.entityIntersections = {}; }
    updateCollisionIndex() {
      for (const entity of Object.values(this.bot.entities)) {
        const avoided = this.entitiesToAvoid.has(entity.name);
        if (entity === this.bot.entity || (!avoided && this.passableEntities.has(entity.name))) continue;
        for (const cell of cellsOf(entity)) {
          this.entityIntersections[cell] = (this.entityIntersections[cell] ?? 0) + (avoided ? IMPASSABLE : 1);
        }
      }
    }
    getNumEntitiesAt(pos, dx, dy, dz) {
      if (this.allowEntityDetection === false || !pos) return 0;
      return this.entityIntersections[`${pos.x + dx},${pos.y + dy},${pos.z + dz}`] ?? 0;
    }

    getBlock(pos, dx, dy, dz) {
      const block = pos ? this.bot.blockAt(new api.Vec3(pos.x + dx, pos.y + dy, pos.z + dz)) : null;
      if (!block) {
        return { replaceable: false, canFall: false, safe: false, physical: false, liquid: false, climbable: false, height: dy, openable: false };
      }
      const { type, boundingBox } = block;
      const climbable = this.climbables.has(type);
      const physical = boundingBox === "block" && !this.fences.has(type);
      const tops = (block.shapes ?? []).map((shape) => pos.y + dy + shape[4]);
      return Object.assign(block, {
        climbable,
        safe: (boundingBox === "empty" || climbable || this.carpets.has(type)) && !this.blocksToAvoid.has(type),
        physical,
        replaceable: this.replaceables.has(type) && !physical,
        liquid: this.liquids.has(type),
        height: Math.max(pos.y + dy, ...tops),
        canFall: this.gravityBlocks.has(type),
        openable: this.openable.has(type),
      });
    }
    safeToBreak(block) {
      const beside = (x, y, z) => this.getBlock(block.position, x, y, z);
      if (!this.canDig) return false;
      const wet = [[0, 1, 0], [-1, 0, 0], [1, 0, 0], [0, 0, -1], [0, 0, 1]];
      if (this.dontCreateFlow && wet.some((way) => beside(...way).liquid)) return false;
      if (this.dontMineUnderFallingBlock && (beside(0, 1, 0).canFall || this.getNumEntitiesAt(block.position, 0, 1, 0) > 0)) return false;
      return Boolean(block.type) && !this.blocksCantBreak.has(block.type) && this.exclusionBreak(block) < IMPASSABLE;
    }
    safeOrBreak(block, toBreak) {
      const occupied = (up) => this.getNumEntitiesAt(block.position, 0, up, 0) * this.entityCost;
      const step = this.exclusionStep(block) + occupied(0);
      if (block.safe) return step;
      if (!this.safeToBreak(block)) return IMPASSABLE;
      toBreak.push(block.position);
      const tool = api.pathfinder.bestHarvestTool(block);
      const { ticks } = api.ask({ ask: "dig_ticks", block: block.type, tool: tool?.type ?? null });
      return step + (block.physical ? occupied(1) : 0) + (1 + (3 * (ticks ?? Infinity)) / 20) * this.digCost;
    }
  }

  const weight = (areas, block) => areas.reduce((sum, area) => sum + area(block), 0);
  const cellsOf = ({ position, width, height }) => {
    const { floor, ceil } = Math;
    const half = width / 2;
    const cells = [];
    for (let y = floor(position.y); y < ceil(position.y + height); y++) {
      for (let x = floor(position.x - half); x < ceil(position.x + half); x++) {
        for (let z = floor(position.z - half); z < ceil(position.z + half); z++) cells.push(`${x},${y},${z}`);
      }
    }
    return cells;
  };

  const STEPS = [
    "getMoveForward", "getMoveDiagonal", "getMoveDropDown", "getMoveParkourForward", "getMoveJumpUp", "getMoveUp", "getMoveDown",
    "getLandingBlock", "getNeighbors",
  ];
  for (const name of STEPS) {
    const value = api.refuse(`movements.${name}`);
    defineProperty(Movements.prototype, name, { value, writable: true, configurable: true });
  }

  api.Movements = Movements;
});
