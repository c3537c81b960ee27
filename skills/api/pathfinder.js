// `bot.pathfinder`, after the npm package `mineflayer-pathfinder`: one goal at a time, which the body walks to and where it may move
// with what it follows. The walking itself is the body's.
(function (host, api) {
  "use strict";
  const { bot, goals, Movements } = api;
  const { Goal, GoalInvert } = goals;
  // Ticks between two looks at a goal that moves, and between two walks where no way was found.
  const LOOK_EVERY = 2;
  const PATIENCE = 20;
  // Ticks in which the legs may be busy with what was just called off.
  const BUSY = 3;

  const named = (name, message) => Object.assign(new Error(message), { name });
  const noPath = () => named("NoPath", "No path to the goal!");
  const goalChanged = () => named("GoalChanged", "The goal was changed before it could be completed!");
  const pathStopped = () =>
    named("PathStopped", "Path was stopped before it could be completed! Thus, the desired goal was not reached.");

  let movements = new Movements(bot);
  // What is walked to, until it is reached or another goal takes its place.
  let pursuit = null;
  let waiting = [];

  const isPursued = (mine) => pursuit === mine;
  // Those who wait for a goal get its end; `settles` tells of which goals.
  const settle = (settles, error) => {
    const settled = waiting.filter(({ goal }) => settles(goal));
    waiting = waiting.filter(({ goal }) => !settles(goal));
    for (const { resolve, reject } of settled) error ? reject(error()) : resolve();
  };
  const hears = (event) => (bot.listenerCount?.(event) ?? 1) > 0;
  const emptyResult = (status) => ({ status, cost: 0, time: 0, visitedNodes: 0, generatedNodes: 0, path: [] });

  const end = (mine) => {
    if (isPursued(mine)) pursuit = null;
  };
  const reach = (mine) => {
    settle((goal) => goal === mine.goal);
    api.emit("goal_reached", mine.goal);
    end(mine);
  };
  const giveUp = (mine, error) => {
    end(mine);
    const isAwaited = waiting.some(({ goal }) => goal === mine.goal);
    settle((goal) => goal === mine.goal, () => error);
    if (!isAwaited) console.log(`bot.pathfinder gave its goal up: ${error.message}`);
  };
  const halt = (mine) => {
    rest(mine);
    end(mine);
    settle((goal) => goal === mine.goal, pathStopped);
    api.emit("path_stop");
  };
  // Stops the legs.
  const rest = (mine) => {
    if (mine?.walk) api.cancel(mine.walk);
    if (mine) mine.walk = 0;
  };

  // Whether a goal can move: those that do say so in a `hasChanged` of their own.
  const canChange = (goal) => {
    if (Array.isArray(goal.goals)) return goal.goals.some(canChange);
    if (goal instanceof GoalInvert) return canChange(goal.goal);
    return typeof goal.hasChanged === "function" && goal.hasChanged !== Goal.prototype.hasChanged;
  };
  const isValid = (goal) => typeof goal.isValid !== "function" || goal.isValid();
  const isAt = (goal) => goal.isEnd(api.feetNode());

  // One walk of the body. `over` holds its promise, which never rejects, and `error` what it ended with.
  const setOut = (mine, to) => {
    const walk = { error: null, isOver: false };
    const done = (error) => {
      walk.error = error ?? null;
      walk.isOver = true;
      if (mine.walk === walk.id) mine.walk = 0;
    };
    const walking = api.act({ action: "goto", to, dig: movements?.canDig !== false }, (id) => (walk.id = mine.walk = id));
    walk.over = walking.then(() => done(), done);
    return walk;
  };
  // Looks at a goal that moves while the body walks, and breaks the walk off when it has moved on; whether it did.
  const watch = async (mine, walk) => {
    while (!walk.isOver && isPursued(mine)) {
      await Promise.race([walk.over, api.afterTicks(LOOK_EVERY)]);
      if (walk.isOver || !isPursued(mine)) break;
      if (!isValid(mine.goal)) {
        halt(mine);
      } else if (mine.goal.hasChanged()) {
        api.emit("path_reset", "goal_moved");
        rest(mine);
        await walk.over;
        return true;
      }
    }
    return false;
  };
  // Walks once: "there", "nearer", "moved" if the goal did, or "over" if it is nobody's goal any more.
  const walkOnce = async (mine) => {
    mine.isMoving = true;
    const { to, ends } = api.walkTo(mine.goal);
    if (hears("path_update")) tellWay(mine.goal);
    for (let busy = 0; isPursued(mine); busy++) {
      const walk = setOut(mine, to);
      const moved = mine.changes && (await watch(mine, walk));
      await walk.over;
      if (!isPursued(mine)) break;
      if (moved || mine.restart) return "moved";
      if (!walk.error) return ends ? "there" : "nearer";
      if (walk.error.failure?.failure !== "busy" || busy === BUSY) throw walk.error;
      await api.afterTicks(1);
    }
    return "over";
  };
  const tellWay = (goal) => {
    try {
      api.emit("path_update", api.route(movements, null, goal));
    } catch {
      // A world that tells no ways still walks them.
    }
  };

  const isLost = (error) => error.failure?.failure === "no_path";
  // Waits until a goal that is reached, or cannot be, is somewhere else.
  const linger = async (mine, ticks) => {
    mine.isMoving = false;
    for (let waited = 0; isPursued(mine) && waited < ticks; waited += LOOK_EVERY) {
      await api.afterTicks(LOOK_EVERY);
      if (!isPursued(mine)) return;
      if (!isValid(mine.goal)) return halt(mine);
      if (mine.goal.hasChanged?.()) return;
    }
  };
  const pursueDynamic = async (mine) => {
    if (isAt(mine.goal)) return linger(mine, PATIENCE);
    try {
      await walkOnce(mine);
    } catch (error) {
      if (!isLost(error)) throw error;
      api.emit("path_update", emptyResult("noPath"));
      await linger(mine, PATIENCE);
    }
  };
  const pursueOnce = async (mine) => {
    if (!api.isSaid(mine.goal) && isAt(mine.goal)) return reach(mine);
    const came = await walkOnce(mine);
    if (came === "there" && isPursued(mine)) reach(mine);
  };
  const pursue = async (mine) => {
    try {
      await mine.before;
      while (isPursued(mine)) {
        mine.restart = false;
        if (!isValid(mine.goal)) return halt(mine);
        await (mine.dynamic ? pursueDynamic(mine) : pursueOnce(mine));
      }
    } catch (error) {
      const failure = error.failure?.failure;
      if (failure === "no_path" && isPursued(mine)) api.emit("path_update", emptyResult("noPath"));
      giveUp(mine, failure === "no_path" ? noPath() : failure === "cancelled" ? pathStopped() : error);
    }
  };

  const setGoal = (goal, dynamic = false) => {
    if (goal) api.isSaid(goal);
    const before = pursuit;
    const wasWalking = Boolean(before?.walk);
    rest(before);
    pursuit = null;
    settle((other) => other !== goal, goalChanged);
    api.emit("goal_updated", goal, dynamic);
    if (wasWalking) api.emit("path_reset", "goal_updated");
    api.freeLegs?.();
    if (!goal || pursuit) return;
    const mine = { goal, dynamic, changes: canChange(goal), walk: 0, isMoving: true, restart: false, before: before?.over };
    pursuit = mine;
    mine.over = pursue(mine);
  };
  const goTo = (goal) => {
    if (goal === null || goal === undefined) throw new TypeError(`${String(goal)} is not a goal`);
    return new Promise((resolve, reject) => {
      api.isSaid(goal);
      waiting.push({ goal, resolve, reject });
      setGoal(goal);
    });
  };

  const setMovements = (wanted) => {
    const before = movements;
    movements = wanted;
    if (!pursuit?.walk || before?.canDig === wanted?.canDig) return;
    api.emit("path_reset", "movements_updated");
    pursuit.restart = true;
    rest(pursuit);
  };

  // The carried item that breaks a block fastest, as Mineflayer's plug-in chooses it: any item, where none is better than a hand.
  const bestHarvestTool = (block) => {
    let best = null;
    let least = Infinity;
    for (const item of bot.inventory.items()) {
      const { ticks } = api.ask({ ask: "dig_ticks", block: block.type, tool: item.type });
      if (ticks !== null && ticks < least) [best, least] = [item, ticks];
    }
    return best;
  };

  function* getPathFromTo(wanted, start, goal, options = {}) {
    const result = api.route(wanted, start, goal, options.optimizePath ?? true);
    yield { result, astarContext: null };
  }

  api.pathfinder = {
    thinkTimeout: 5000,
    tickTimeout: 40,
    searchRadius: -1,
    enablePathShortcut: false,
    LOSWhenPlacingBlocks: true,
    goto: api.traced(async (goal) => goTo(goal)),
    setGoal: api.traced(setGoal),
    setMovements,
    getPathTo: api.traced((wanted, goal) => api.route(wanted, null, goal)),
    getPathFromTo: api.traced(getPathFromTo),
    stop() {
      if (pursuit) halt(pursuit);
    },
    isMoving: () => Boolean(pursuit?.isMoving),
    isMining: () => Boolean(pursuit?.walk) && api.observe().digging === true,
    isBuilding: () => false,
    bestHarvestTool: api.traced(bestHarvestTool),
    get goal() { return pursuit?.goal ?? null; },
    get movements() { return movements; },
  };
  api.modules.mineflayer ??= () => ({
    createBot() {
      throw new Error("a skill is given its bot; mineflayer.createBot is not supported");
    },
  });
  api.modules["mineflayer-pathfinder"] = () => ({ goals, Movements, pathfinder: () => {} });
  Object.assign(globalThis, goals, { goals, Movements });
  api.bot.pathfinder = api.pathfinder;
});
