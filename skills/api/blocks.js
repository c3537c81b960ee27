// Blocks: looking at them, finding, breaking and placing them, as Mineflayer does.
(function (host, api) {
  "use strict";
  const MS_PER_TICK = 50;
  const REACH = 4.5;
  const EYES = 1.62;

  const record = (kind, position) => ({
    type: kind.id,
    name: kind.name,
    displayName: kind.displayName,
    position,
    stateId: kind.defaultState,
    metadata: 0,
    hardness: kind.hardness,
    diggable: kind.diggable,
    boundingBox: kind.boundingBox,
    transparent: kind.transparent,
    material: kind.material,
    harvestTools: kind.harvestTools,
    drops: kind.drops,
    alwaysDrops: kind.alwaysDrops,
    canHarvest: (type) => !kind.harvestTools || Boolean(type && kind.harvestTools[type]),
    getProperties: () => ({}),
  });

  const blockAt = (position) => {
    const { x, y, z } = api.at(position);
    const id = host.blockAt(x, y, z);
    return id < 0 ? null : record(api.blockKind(id), new api.Vec3(x, y, z));
  };
  api.blockAt = blockAt;

  const AIR = ["air", "cave_air", "void_air"];
  const kindsFor = (matching, exact) => {
    if (typeof matching !== "function") return [matching].flat().filter(Number.isInteger);
    return api.allBlocks().filter((kind) => {
      if (AIR.includes(kind.name)) return false;
      return exact || matching(record(kind, null));
    }).map((kind) => kind.id);
  };

  // Pairs of position and block, nearest first.
  const find = (options) => {
    const { matching, maxDistance = 16, count = 1, useExtraInfo = false } = options ?? {};
    if (matching === undefined || matching === null) throw new Error("findBlocks needs `matching`: a block id, a list of ids or a function");
    const exact = useExtraInfo === true;
    const check = typeof useExtraInfo === "function" ? useExtraInfo : typeof matching === "function" ? matching : null;
    const kinds = kindsFor(matching, exact);
    if (!kinds.length) return [];
    const point = options.point ? api.vec(options.point) : null;
    const here = api.vec(api.observe().position);
    const reach = point ? maxDistance + Math.ceil(point.distanceTo(here)) : maxDistance;
    const limit = check || point ? 4096 : count;
    let found = api.ask({ ask: "find", kinds, max_distance: Math.min(256, Math.ceil(reach)), count: limit });
    found = found.map(({ at, kind }) => record(api.blockKind(kind), api.vec(at)));
    if (point) {
      found = found.filter((block) => block.position.distanceTo(point) <= maxDistance);
      found.sort((a, b) => a.position.distanceSquared(point) - b.position.distanceSquared(point));
    }
    if (check) found = found.filter((block) => check(block));
    return found.slice(0, count);
  };

  const canDig = (block) => {
    if (!block?.diggable) return false;
    const eyes = api.vec(api.observe().position).offset(0, EYES, 0);
    return block.position.offset(0.5, 0.5, 0.5).distanceTo(eyes) <= REACH + 1;
  };

  const digTicks = (block, tool) => api.ask({ ask: "dig_ticks", block: block.type, tool });

  const dig = async (block) => {
    if (block === null || block === undefined) throw new Error("dig was called with an undefined or null block");
    const at = api.at(block.position);
    try {
      await api.act({ action: "dig", at });
    } catch (error) {
      switch (error.failure?.failure) {
        case "out_of_reach":
          throw new Error(`Block not in view: ${block.name} at ${at.x} ${at.y} ${at.z} is out of reach`);
        case "obstructed":
          throw new Error(`dig time for ${block.name} is Infinity`);
        case "cancelled":
        case "interrupted":
          throw new Error("Digging aborted");
        default:
          throw error;
      }
    }
  };

  const FACES = [
    ["down", 0, -1, 0],
    ["up", 0, 1, 0],
    ["north", 0, 0, -1],
    ["south", 0, 0, 1],
    ["west", -1, 0, 0],
    ["east", 1, 0, 0],
  ];
  const placeBlock = async (reference, side) => {
    if (!reference?.position) throw new Error("placeBlock needs a reference block");
    if (!api.held()) throw new Error("must be holding an item to place");
    const face = FACES.find(([, x, y, z]) => side?.x === x && side?.y === y && side?.z === z);
    if (!face) throw new Error(`${String(side)} is not a face vector: one of x, y and z is 1 or -1, the others 0`);
    await api.act({ action: "place", against: api.at(reference.position), face: face[0] });
    const target = reference.position.plus(side);
    const now = blockAt(target);
    if (now && AIR.includes(now.name)) throw new Error("No block has been placed : the block is still air");
  };

  // Takes the tool into the hand that breaks the block fastest and still makes it drop; leaves the hand alone if none helps.
  const equipForBlock = async (block) => {
    const bare = digTicks(block, null);
    const candidates = api.inventory.items().map((item) => ({ item, ...digTicks(block, item.type) }));
    const better = candidates.filter(({ ticks, harvests }) =>
      ticks !== null && (harvests && !bare.harvests || harvests === bare.harvests && ticks < (bare.ticks ?? Infinity)));
    better.sort((a, b) => Number(b.harvests) - Number(a.harvests) || a.ticks - b.ticks || a.item.slot - b.item.slot);
    if (better.length && better[0].item.name !== api.held()?.name) await api.bot.equip(better[0].item, "hand");
  };

  Object.assign(api.bot, {
    blockAt,
    findBlocks: (options) => find({ count: 1, ...options }).map((block) => block.position),
    findBlock: (options) => find({ ...options, count: 1 })[0] ?? null,
    canDigBlock: canDig,
    digTime: (block) => {
      const { ticks } = digTicks(block, api.held()?.type ?? null);
      return ticks === null ? Infinity : ticks * MS_PER_TICK;
    },
    dig: api.traced(dig),
    placeBlock: api.traced(placeBlock),
    tool: { equipForBlock: api.traced(equipForBlock) },
  });
});
