// How things fly that are shot or thrown: vanilla's gravity and drag, and the angle that hits.
(function (host, api) {
  "use strict";
  const { Vec3 } = api;
  const { PI, atan2, cos, hypot, sin } = Math;
  const DRAG = 0.99;
  const LONGEST_FLIGHT = 200;
  // Below the eyes a missile leaves.
  const EYES = 1.52;

  // Blocks per tick at full power, blocks per tick and tick of fall, and ticks until it flies.
  api.missiles = {
    bow: { speed: 3, gravity: 0.05, ticks: 25 },
    crossbow: { speed: 3.15, gravity: 0.05, ticks: 26 },
    trident: { speed: 2.5, gravity: 0.05, ticks: 12 },
    ender_pearl: { speed: 1.5, gravity: 0.03, ticks: 0 },
    snowball: { speed: 1.5, gravity: 0.03, ticks: 0 },
    egg: { speed: 1.5, gravity: 0.03, ticks: 0 },
    splash_potion: { speed: 0.5, gravity: 0.05, ticks: 0 },
  };

  // Where it is after each tick: pairs of level and vertical distance.
  const flight = function* ({ speed, gravity }, pitch) {
    let [level, up] = [0, 0];
    let [forward, rise] = [speed * cos(pitch), speed * sin(pitch)];
    for (let tick = 1; tick <= LONGEST_FLIGHT; tick++) {
      level += forward;
      up += rise;
      forward *= DRAG;
      rise = rise * DRAG - gravity;
      yield { tick, level, up };
    }
  };

  // How high it is when it has flown so far over level ground, and after how many ticks; null if it falls short of that.
  const passing = (missile, pitch, far, lowest) => {
    let before = { level: 0, up: 0 };
    for (const point of flight(missile, pitch)) {
      if (point.level >= far) {
        const share = (far - before.level) / (point.level - before.level || 1);
        return { up: before.up + share * (point.up - before.up), ticks: point.tick };
      }
      if (point.up < lowest && point.up < before.up) return null;
      before = point;
    }
    return null;
  };

  // The flattest pitch that hits something so far away and so much higher, in radians, with the ticks of the flight; null if none.
  const pitchFor = (missile, far, up) => {
    let [low, high] = [-PI / 2, PI / 4];
    let best = null;
    for (let step = 0; step < 40; step++) {
      const pitch = (low + high) / 2;
      const there = passing(missile, pitch, far, Math.min(up, 0) - 4);
      if (there) best = { pitch, ...there };
      if (there && there.up > up) high = pitch;
      else low = pitch;
    }
    return best && Math.abs(best.up - up) < 0.5 ? { pitch: best.pitch, ticks: best.ticks } : null;
  };

  const from = () => api.vec(api.observe().position).offset(0, EYES, 0);

  // Yaw and pitch in Mineflayer's radians that hit a target which keeps its velocity; null if it is out of range.
  api.aim = ({ position, height = 0, velocity }, missile) => {
    const start = from();
    const middle = api.vec(position).offset(0, height / 2, 0);
    let found = null;
    let lead = missile.ticks;
    for (let round = 0; round < 3; round++) {
      const point = velocity ? middle.plus(new Vec3(velocity.x, 0, velocity.z).scaled(lead)) : middle;
      const way = point.minus(start);
      found = pitchFor(missile, hypot(way.x, way.z), way.y);
      if (!found) return null;
      found = { ...found, yaw: atan2(-way.x, -way.z) };
      lead = missile.ticks + found.ticks;
    }
    return found;
  };

  // A far point in the direction of yaw and pitch.
  api.towards = (yaw, pitch) =>
    from().plus(new Vec3(-sin(yaw) * cos(pitch), sin(pitch), -cos(yaw) * cos(pitch)).scaled(64));

  api.trajectory = (position, missile, pitch, yaw) =>
    [...flight(missile, pitch)].map(({ level, up }) => api.vec(position).offset(-sin(yaw) * level, up, -cos(yaw) * level));
});
