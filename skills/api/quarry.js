// Keeping an eye on an entity that is hunted: where it is, and whether it died or only went out of sight.
(function (host, api) {
  "use strict";
  // Ticks after a blow in which its victim may vanish from it.
  const AFTER_BLOW = 40;
  // Ticks out of sight after which it counts as lost.
  const PATIENCE = 100;

  api.quarry = (entity) => {
    let blow = { tick: -Infinity, damage: 0 };
    let unseen = 0;
    const dies = () => host.tick() - blow.tick <= AFTER_BLOW && !(quarry.entity.health > blow.damage);
    const quarry = {
      // As it was last seen.
      entity,
      // Notes that it was hit, or that something flies at it, with at most so many half hearts of harm.
      struck(damage) { blow = { tick: host.tick(), damage }; },
      // Looks for it, once a tick: "seen", "hidden", "killed", "lost", or "died" if it was the body that fell.
      look() {
        if (api.observe().health <= 0) return "died";
        const seen = api.bot.entities[entity.id];
        if (seen) {
          quarry.entity = seen;
          unseen = 0;
          return "seen";
        }
        if (dies()) return "killed";
        unseen += 1;
        return unseen > PATIENCE ? "lost" : "hidden";
      },
    };
    return quarry;
  };

  api.distanceTo = ({ position }) => api.vec(api.observe().position).distanceTo(position);
});
