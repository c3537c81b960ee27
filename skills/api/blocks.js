// Looking at blocks and finding them, as Mineflayer does.
(function (host, api) {
  "use strict";
  const { create, defineProperty } = Object;
  // How far a search goes at the most, and in which steps it looks at more candidates.
  const FARTHEST = 256;
  const STEPS = [64, 1024, 16384, 65536];

  const blockAt = (position) => {
    const { x, y, z } = api.at(position);
    const state = host.blockAt(x, y, z);
    return state < 0 ? null : api.blockOf(state, new api.Vec3(x, y, z));
  };
  api.blockAt = blockAt;

  const search = (kinds, reach, count) =>
    api.ask({ ask: "find", kinds, max_distance: Math.min(FARTHEST, Math.ceil(reach)), count });

  // The kinds of which some block may pass.
  const kindsFor = (match) => api.blockNames().flatMap((name, type) => (api.mayMatch(match, type, name) ? [type] : []));

  // The same block as skills of older versions know it.
  const underOldName = (block, name) => defineProperty(create(block), "name", { value: name, enumerable: true });
  // A function that asks for a name which a block had before: it matches the block that has another name today.
  const withOldNames = (match) => {
    const names = new Map(api.oldBlockNames().map(([old, today]) => [today, old]));
    const asked = [...names].filter(([today, old]) => api.mayMatch(match, api.blockNamed(today).id, old));
    const oldNames = new Map(asked);
    return {
      kinds: asked.map(([today]) => api.blockNamed(today).id),
      match: (block) => match(underOldName(block, oldNames.get(block.name))),
    };
  };

  const criteria = ({ matching, useExtraInfo }) => {
    const extra = typeof useExtraInfo === "function" ? useExtraInfo : () => true;
    if (typeof matching !== "function") {
      const kinds = [matching].flat().filter(Number.isInteger);
      return { kinds, match: typeof useExtraInfo === "function" ? extra : null };
    }
    const kinds = kindsFor(matching);
    if (kinds.length) return { kinds, match: (block) => matching(block) && extra(block) };
    const old = withOldNames(matching);
    return { kinds: old.kinds, match: (block) => old.match(block) && extra(block) };
  };

  // Those that pass, nearest first. Candidates come nearest first too; more of them are looked at until enough have passed.
  const findBlocks = (options) => {
    const { kinds, match } = criteria(options);
    if (!kinds.length) return [];
    const maxDistance = options.maxDistance || 16;
    const count = Math.min(options.count || 1, STEPS.at(-1));
    const here = api.vec(api.observe().position).floored();
    const point = options.point ? api.vec(options.point).floored() : here;
    const reach = maxDistance + Math.ceil(point.distanceTo(here));
    const isHere = point.equals(here);
    const passed = [];
    let looked = 0;
    for (const step of isHere && !match ? [count] : STEPS) {
      const limit = isHere ? Math.max(step, count) : STEPS.at(-1);
      const found = search(kinds, reach, limit);
      for (const { at, state } of found.slice(looked)) {
        const position = api.vec(at);
        if (position.distanceTo(point) > maxDistance) continue;
        if (!match || match(api.blockOf(state, position))) passed.push(position);
        if (isHere && passed.length === count) return passed;
      }
      looked = found.length;
      if (looked < limit) break;
    }
    if (!isHere) passed.sort((a, b) => a.distanceSquared(point) - b.distanceSquared(point));
    return passed.slice(0, count);
  };

  Object.assign(api.bot, {
    supportFeature: api.mcData.supportFeature,
    blockAt,
    findBlocks,
    findBlock: (options) => {
      const [nearest] = findBlocks({ ...options, count: 1 });
      return nearest ? blockAt(nearest) : null;
    },
  });
});
