// Gaze: what lies in a line of sight, and how hard an explosion would hit.
(function (host, api) {
  "use strict";
  const { bot } = api;
  const BLOCKS_FAR = 256;
  const ENTITIES_FAR = 3.5;
  const STEP = 5 / 16;

  api.eyes = () => bot.entity.position.offset(0, bot.entity.eyeHeight, 0);
  api.direction = (yaw, pitch) =>
    new api.Vec3(-Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), -Math.cos(yaw) * Math.cos(pitch));

  const FACES = { down: 0, up: 1, north: 2, south: 3, west: 4, east: 5 };
  const plain = ({ x, y, z }) => ({ x, y, z });
  // The first block on a line that `matcher` agrees to, with `face` and `intersect` as Mineflayer gives them, or null.
  const raycast = (from, direction, reach = BLOCKS_FAR, matcher = null) => {
    const way = api.vec(direction).normalize();
    if (matcher) return api.raycast(from, way, reach, matcher);
    const met = api.ask({ ask: "raycast", from: plain(from), direction: plain(way), reach });
    const block = met && bot.blockAt(api.vec(met.at));
    return block && Object.assign(block, { face: FACES[met.face], intersect: api.vec(met.point) });
  };

  const blockAtEntityCursor = (entity = bot.entity, maxDistance = BLOCKS_FAR, matcher = null) => {
    if (!entity?.position) return null;
    const eyes = entity.position.offset(0, entity.eyeHeight ?? entity.height, 0);
    return raycast(eyes, api.direction(entity.yaw, entity.pitch), maxDistance, matcher);
  };
  const blockAtCursor = (maxDistance = BLOCKS_FAR, matcher = null) => blockAtEntityCursor(bot.entity, maxDistance, matcher);
  const blockInSight = (maxSteps = 256, vectorLength = STEP) => blockAtCursor(maxSteps * vectorLength);

  // How far along a line an upright box is met; Infinity if it is not.
  const boxDistance = (from, way, low, high) => {
    let [near, far] = [0, Infinity];
    for (const axis of ["x", "y", "z"]) {
      const [a, b] = [(low[axis] - from[axis]) / way[axis], (high[axis] - from[axis]) / way[axis]];
      if (way[axis] === 0) {
        if (from[axis] < low[axis] || from[axis] > high[axis]) return Infinity;
        continue;
      }
      near = Math.max(near, Math.min(a, b));
      far = Math.min(far, Math.max(a, b));
    }
    return near <= far ? near : Infinity;
  };
  const entityAtCursor = (maxDistance = ENTITIES_FAR) => {
    const eyes = api.eyes();
    const way = api.direction(bot.entity.yaw, bot.entity.pitch);
    let best = null;
    let least = blockAtCursor(maxDistance)?.intersect.distanceTo(eyes) ?? maxDistance;
    for (const entity of Object.values(api.entities())) {
      if (entity === bot.entity || entity.name === "item") continue;
      const half = entity.width / 2;
      const { position } = entity;
      const distance = boxDistance(eyes, way, position.offset(-half, 0, -half), position.offset(half, entity.height, half));
      if (distance < least) [best, least] = [entity, distance];
    }
    return best;
  };

  const canSeeBlock = (block) => {
    if (!block?.position) return false;
    return api.ask({ ask: "can_see", at: api.at(block.position) });
  };

  // The share of a body, in samples, that an explosion reaches. After the game's rule for explosions.
  const exposure = (feet, centre) => {
    let [reached, all] = [0, 0];
    for (let x = -0.3; x <= 0.31; x += 0.3) {
      for (let y = 0; y <= 1.81; y += 0.45) {
        for (let z = -0.3; z <= 0.31; z += 0.3) {
          const way = feet.offset(x, y, z).minus(centre);
          all += 1;
          if (!raycast(centre, way, way.norm())) reached += 1;
        }
      }
    }
    return reached / all;
  };
  const DAMAGE = 7;
  const getExplosionDamages = (entity, centre, power, rawDamages = false) => {
    const reach = 2 * power;
    const distance = entity.position.distanceTo(centre);
    if (distance >= reach) return 0;
    if (!rawDamages) return null;
    const impact = (1 - distance / reach) * exposure(entity.position, api.vec(centre));
    return Math.floor((impact * impact + impact) * DAMAGE * power + 1);
  };

  Object.assign(bot, {
    blockAtCursor: api.traced(blockAtCursor),
    blockInSight: api.traced(blockInSight),
    blockAtEntityCursor: api.traced(blockAtEntityCursor),
    entityAtCursor: api.traced(entityAtCursor),
    canSeeBlock: api.traced(canSeeBlock),
    getExplosionDamages: api.traced(getExplosionDamages),
  });
});
