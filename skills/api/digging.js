// Breaking blocks, as Mineflayer does.
(function (host, api) {
  "use strict";
  const REACH = 5.1;
  const EYES = 1.65;

  const canDigBlock = (block) =>
    block &&
    block.diggable &&
    block.position.offset(0.5, 0.5, 0.5).distanceTo(api.vec(api.observe().position).offset(0, EYES, 0)) <= REACH;

  const digTime = (block) => {
    const held = api.held();
    const helmet = api.bot.inventory?.slots[5];
    const enchantments = [...(held?.enchants ?? []), ...(helmet?.enchants ?? [])];
    const eyes = api.vec(api.observe().position).offset(0, EYES, 0);
    const inWater = api.blockAt(eyes)?.name === "water";
    const creative = api.bot.game.gameMode === "creative";
    const effects = api.bot.entity.effects;
    return block.digTime(held?.type ?? null, creative, inWater, !api.observe().on_ground, enchantments, effects);
  };

  let digging = null;
  const stopDigging = () => {
    if (!digging) return;
    const { block } = digging;
    digging.stop();
    ended();
    api.emit("diggingAborted", block);
  };
  const ended = () => {
    digging = null;
    api.bot.targetDigBlock = null;
    api.bot.targetDigFace = null;
  };

  const reason = (error, block, { x, y, z }) => {
    switch (error.failure?.failure) {
      case "out_of_reach":
        return new Error(`Block not in view: ${block.name} at ${x} ${y} ${z} is out of reach`);
      case "obstructed":
        return new Error(`dig time for ${block.name} is Infinity`);
      case "cancelled":
      case "interrupted":
        return new Error("Digging aborted");
      default:
        return error;
    }
  };

  // The face and the look are the body's own: it turns to the block by itself.
  const dig = async (block, _forceLook, _digFace) => {
    if (block === null || block === undefined) throw new Error("dig was called with an undefined or null block");
    const at = api.at(block.position);
    if (digging) stopDigging();
    const mine = digging = { block, stop: () => (mine.stop = null) };
    api.bot.targetDigBlock = block;
    api.bot.targetDigFace = 1;
    try {
      await api.hand({ action: "dig", at }, (id) => {
        // Stopped before its turn came.
        if (!mine.stop) api.cancel(id);
        mine.stop = () => api.cancel(id);
      });
    } catch (error) {
      throw reason(error, block, at);
    } finally {
      if (digging === mine) ended();
    }
    api.emit("diggingCompleted", api.blockAt(at));
  };

  Object.assign(api.bot, {
    canDigBlock,
    digTime,
    dig: api.traced(dig),
    stopDigging,
    targetDigBlock: null,
    targetDigFace: null,
    lastDigTime: null,
  });
});
