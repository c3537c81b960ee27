// `bot` and its own state: body, clock, weather and settings, in Mineflayer's names and shapes.
(function (host, api) {
  "use strict";
  const DAY = 24000;
  const EVENING = 13000;
  const AIR_PER_BUBBLE = 15;
  const OVERWORLD = { minY: -64, height: 384 };
  const OTHER_DIMENSION = { minY: 0, height: 256 };
  const DIMENSIONS = { nether: "the_nether", end: "the_end" };
  let seen = { tick: -1 };

  // What the body knows of itself; the same for the whole of a tick.
  api.observe = () => {
    const tick = host.tick();
    if (seen.tick !== tick) seen = { ...api.ask({ ask: "observe" }), tick };
    return seen;
  };
  const { observe } = api;

  // The world's ticks count from its first morning or from anywhere: `time` is made to agree with the time of day.
  const time = () => {
    const { time_of_day: timeOfDay, tick: age } = observe();
    const ahead = (((timeOfDay - age) % DAY) + DAY) % DAY;
    const whole = age + ahead;
    const day = Math.floor(whole / DAY);
    return {
      doDaylightCycle: true,
      bigTime: whole,
      time: whole,
      timeOfDay,
      day,
      isDay: timeOfDay < EVENING,
      moonPhase: day % 8,
      bigAge: age,
      age,
    };
  };

  const game = () => {
    const dimension = DIMENSIONS[observe().dimension] ?? observe().dimension;
    return {
      levelType: "default",
      dimension,
      difficulty: "normal",
      gameMode: "survival",
      hardcore: false,
      maxPlayers: 20,
      serverBrand: "mindforge",
      ...(dimension === "overworld" ? OVERWORLD : OTHER_DIMENSION),
    };
  };

  const experience = () => {
    const { level = 0, points = 0, progress = 0 } = observe().experience ?? {};
    return { level, points, progress };
  };

  // The game's own numbers, to read: the body moves by them and cannot be tuned.
  const physics = Object.freeze({
    gravity: 0.08,
    airdrag: 0.98,
    yawSpeed: 3.0,
    pitchSpeed: 3.0,
    playerSpeed: 0.1,
    sprintSpeed: 0.3,
    sneakSpeed: 0.3,
    stepHeight: 0.6,
    playerHalfWidth: 0.3,
    playerHeight: 1.8,
    waterInertia: 0.8,
    lavaInertia: 0.5,
    waterGravity: 0.02,
    lavaGravity: 0.02,
  });

  api.bot = {
    version: "26.1",
    majorVersion: "26.1",
    get username() { return host.name(); },
    get health() { return observe().health; },
    get food() { return observe().food; },
    get foodSaturation() { return observe().saturation; },
    get oxygenLevel() { return Math.round(observe().oxygen / AIR_PER_BUBBLE); },
    get isAlive() { return observe().health > 0; },
    get isSleeping() { return observe().sleeping === true; },
    get isRaining() { return observe().raining; },
    get rainState() { return observe().raining ? 1 : 0; },
    get thunderState() { return observe().thundering ? 1 : 0; },
    get game() { return game(); },
    get time() { return time(); },
    get experience() { return experience(); },
    get spawnPoint() { return api.vec(observe().spawn ?? { x: 0, y: 0, z: 0 }); },
    get heldItem() { return api.held(); },
    get quickBarSlot() { return observe().held_slot; },
    get physics() { return physics; },
    get registry() { return api.mcData; },
    waitForTicks: api.traced(async (ticks) => api.afterTicks(ticks)),
    waitForChunksToLoad: async () => {},
  };
});
