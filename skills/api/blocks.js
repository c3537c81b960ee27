// Looking at blocks and finding them, as Mineflayer does.
(function (host, api) {
  "use strict";
  const { create, defineProperty } = Object;
  // How far a search goes at the most, and in which steps it looks at more candidates.
  const FARTHEST = 256;
  const STEPS = [64, 1024, 16384, 65536];

  const { floor } = Math;
  const { isFinite } = Number;
  const blockAt = (position) => {
    const { x, y, z } = position;
    if (!isFinite(x) || !isFinite(y) || !isFinite(z)) return null;
    const place = new api.Vec3(floor(x), floor(y), floor(z));
    const state = host.blockAt(place.x, place.y, place.z);
    return state < 0 ? null : api.blockOfState(state, place);
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

  // What the land is full of: when one of these may match as well as rarer blocks, it is looked at apart, or it would use up the
  // candidates before the rare ones come.
  const COMMON = [
    "air", "cave_air", "stone", "deepslate", "dirt", "grass_block", "water", "bedrock", "tuff", "granite", "diorite", "andesite",
    "gravel", "sand", "sandstone", "netherrack", "end_stone",
  ];

  // The places of up to `count` blocks that pass within `maxDistance` of `point`, nearest first. Candidates come nearest to the body
  // first; more of them are looked at until enough have passed.
  const scan = (kinds, match, { point, here, maxDistance, count }) => {
    const isHere = point.equals(here);
    const reach = maxDistance + Math.ceil(point.distanceTo(here));
    const passed = [];
    let looked = 0;
    for (const step of isHere && !match ? [count] : STEPS) {
      const limit = isHere ? Math.max(step, count) : STEPS.at(-1);
      const found = search(kinds, reach, limit);
      for (const { at, state } of found.slice(looked)) {
        const position = api.vec(at);
        if (position.distanceTo(point) > maxDistance) continue;
        if (!match || match(api.blockOfState(state, position))) passed.push(position);
        if (isHere && passed.length === count) return passed;
      }
      looked = found.length;
      if (looked < limit) break;
    }
    return nearest(passed, point, count);
  };
  const nearest = (places, point, count) =>
    places.sort((a, b) => a.distanceSquared(point) - b.distanceSquared(point)).slice(0, count);

  const findBlocks = (options) => {
    const { kinds, match } = criteria(options);
    if (!kinds.length) return [];
    const maxDistance = options.maxDistance || 16;
    const count = Math.min(options.count || 1, STEPS.at(-1));
    const here = api.vec(api.observe().position).floored();
    const point = options.point ? api.vec(options.point).floored() : here;
    const around = { point, here, maxDistance, count };
    const common = match ? COMMON.map((name) => api.blockNamed(name).id).filter((id) => kinds.includes(id)) : [];
    const rare = kinds.filter((kind) => !common.includes(kind));
    if (!common.length || !rare.length) return scan(kinds, match, around);
    const places = scan(rare, match, around);
    const farthest = places.length === count ? Math.ceil(places.at(-1).distanceTo(point)) : maxDistance;
    return nearest([...places, ...scan(common, match, { ...around, maxDistance: farthest })], point, count);
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
