// The body's own movements: turning the head, holding movement keys down, lying down and getting up.
(function (host, api) {
  "use strict";
  const { bot, observe } = api;
  const FAR = 64;
  const CONTROLS = ["forward", "back", "left", "right", "jump", "sprint", "sneak"];
  const NIGHT = [12541, 23458];

  const look = async (yaw, pitch) => {
    if (!Number.isFinite(yaw) || !Number.isFinite(pitch)) throw new TypeError(`look needs yaw and pitch in radians, not ${String(yaw)} and ${String(pitch)}`);
    const eyes = api.eyes();
    const { x, y, z } = eyes.plus(api.direction(yaw, pitch).scaled(FAR));
    await api.act({ action: "look_at", point: { x, y, z } });
  };
  const lookAt = async (point) => {
    const { x, y, z } = point ?? {};
    if (![x, y, z].every(Number.isFinite)) throw new TypeError(`lookAt needs a point, not ${String(point)}`);
    await api.act({ action: "look_at", point: { x, y, z } });
  };

  // Keys. They are handed to the body together, anew with each change.
  const keys = Object.fromEntries(CONTROLS.map((control) => [control, false]));
  let pressed = null;
  const release = () => {
    if (pressed !== null) api.cancel(pressed);
    pressed = null;
  };
  const press = () => {
    release();
    if (!CONTROLS.some((control) => keys[control])) return;
    let mine = null;
    const held = api.act({ action: "controls", keys: { ...keys } }, (id) => (mine = pressed = id));
    held.catch((error) => {
      if (pressed === mine) pressed = null;
      const { failure } = error.failure ?? {};
      if (failure === "cancelled" || failure === "interrupted" || failure === "busy") return;
      console.log(`bot.setControlState: ${error.message}`);
    });
  };
  const check = (control) => {
    if (!CONTROLS.includes(control)) throw new Error(`invalid control: ${String(control)}`);
  };
  const setControlState = (control, state) => {
    check(control);
    if (typeof state !== "boolean") throw new Error(`invalid state: ${String(state)}`);
    if (keys[control] === state) return;
    keys[control] = state;
    press();
  };
  const getControlState = (control) => {
    check(control);
    return keys[control];
  };
  const clearControlStates = () => {
    for (const control of CONTROLS) keys[control] = false;
    release();
  };
  const controlState = {};
  for (const control of CONTROLS) {
    Object.defineProperty(controlState, control, {
      get: () => keys[control],
      set: (state) => setControlState(control, state),
      enumerable: true,
    });
  }
  // A walk takes the legs over: keys that are still down are let go.
  api.freeLegs = clearControlStates;

  const isABed = (block) => /(^|_)bed$/.test(block?.name ?? "");
  const BED_FAILURES = {
    "one can only sleep at night": "it's not night and it's not a thunderstorm",
    "somebody sleeps in this bed": "the bed is occupied",
    "monsters are near": "there are monsters nearby",
  };
  const sleep = async (block) => {
    const { timeOfDay } = bot.time;
    const [from, to] = NIGHT;
    if (!bot.thunderState && !(timeOfDay >= from && timeOfDay <= to)) throw new Error("it's not night and it's not a thunderstorm");
    if (observe().sleeping) throw new Error("already sleeping");
    if (!isABed(block)) throw new Error("wrong block : not a bed block");
    clearControlStates();
    try {
      await api.act({ action: "sleep", bed: api.at(block.position) });
    } catch (error) {
      if (error.failure?.failure === "out_of_reach") throw new Error("the bed is too far");
      throw BED_FAILURES[error.message] ? new Error(BED_FAILURES[error.message]) : error;
    }
  };
  const wake = async () => {
    if (!observe().sleeping) throw new Error("already awake");
    await api.act({ action: "wake" });
  };

  Object.assign(bot, {
    look: api.traced(look),
    lookAt: api.traced(lookAt),
    setControlState: api.traced(setControlState),
    getControlState: api.traced(getControlState),
    clearControlStates,
    controlState,
    isABed,
    sleep: api.traced(sleep),
    wake: api.traced(wake),
  });
});
