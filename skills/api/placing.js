// Placing blocks, and things that are no blocks, as Mineflayer does.
(function (host, api) {
  "use strict";
  const AIR = ["air", "cave_air", "void_air"];

  // As for Mineflayer, the first part of the vector that is not zero counts.
  const faceOf = (vector) => {
    const { x, y, z } = vector ?? {};
    if (y < 0) return { name: "down", x: 0, y: -1, z: 0 };
    if (y > 0) return { name: "up", x: 0, y: 1, z: 0 };
    if (z < 0) return { name: "north", x: 0, y: 0, z: -1 };
    if (z > 0) return { name: "south", x: 0, y: 0, z: 1 };
    if (x < 0) return { name: "west", x: -1, y: 0, z: 0 };
    if (x > 0) return { name: "east", x: 1, y: 0, z: 0 };
    throw new Error(`invalid direction vector ${String(vector)}`);
  };

  const place = async (reference, side) => {
    if (!reference?.position) throw new Error("placeBlock needs a reference block");
    const held = api.held();
    if (!held) throw new Error("must be holding an item to place");
    const face = faceOf(side);
    await api.act({ action: "place", against: api.at(reference.position), face: face.name });
    return { held, target: api.vec(reference.position).plus(face) };
  };

  const placeBlock = async (reference, side) => {
    const { target } = await place(reference, side);
    const now = api.blockAt(target);
    if (now && AIR.includes(now.name)) {
      throw new Error(`No block has been placed : the block is still ${now.name}`);
    }
  };

  const ENTITY = /^(end_crystal|armor_stand|.*_boat|.*_raft|.*_spawn_egg)$/;
  const placeEntity = async (reference, side) => {
    const held = api.held();
    if (!held) throw new Error("must be holding an item to place an entity");
    if (!ENTITY.test(held.name)) throw new Error(`Unimplemented: ${held.name} is no entity that can be placed`);
    const known = new Set(Object.keys(api.bot.entities));
    const { target } = await place(reference, side);
    const isNew = (entity) => !known.has(String(entity.id)) && entity.position.distanceTo(target) < 4;
    const entity = api.bot.nearestEntity(isNew);
    if (!entity) throw new Error("Failed to place entity");
    return entity;
  };

  Object.assign(api.bot, {
    placeBlock: api.traced(placeBlock),
    placeEntity: api.traced(placeEntity),
  });
});
