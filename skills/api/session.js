// The session: plug-ins, settings, what a server would show (boards, teams, the tab list), and what a skill cannot do, said clearly.
(function (host, api) {
  "use strict";
  const { bot } = api;

  const plugins = [];
  const loadPlugin = (plugin) => {
    if (typeof plugin !== "function") throw new Error("plugin needs to be a function");
    if (plugins.includes(plugin)) return;
    plugins.push(plugin);
    plugin(bot, {});
  };
  const loadPlugins = (list) => {
    if (!Array.isArray(list) || list.some((plugin) => typeof plugin !== "function")) {
      throw new Error("plugins need to be an array of functions");
    }
    list.forEach(loadPlugin);
  };

  const settings = {
    chat: "enabled",
    colorsEnabled: true,
    viewDistance: "far",
    difficulty: 2,
    skinParts: {
      showCape: true,
      showJacket: true,
      showLeftSleeve: true,
      showRightSleeve: true,
      showLeftPants: true,
      showRightPants: true,
      showHat: true,
    },
    mainHand: "right",
    enableTextFiltering: false,
    enableServerListing: true,
    particleStatus: "all",
  };
  const CHAT_SETTINGS = ["enabled", "commandsOnly", "disabled"];
  const setSettings = (wanted) => {
    const chat = wanted?.chat ?? settings.chat;
    if (!CHAT_SETTINGS.includes(chat)) throw new Error(`invalid chat setting: ${String(chat)}`);
    Object.assign(settings, wanted);
  };

  Object.assign(bot, {
    settings,
    setSettings: api.traced(setSettings),
    loadPlugin: api.traced(loadPlugin),
    loadPlugins: api.traced(loadPlugins),
    hasPlugin: (plugin) => plugins.includes(plugin),
    inventoryUsed: () => api.inventory.items().length,
    vehicle: null,
    fireworkRocketDuration: 0,
    scoreboards: {},
    scoreboard: {},
    teams: {},
    teamMap: {},
    tablist: { header: api.chatText(""), footer: api.chatText("") },
    // Lives come back by themselves.
    respawn: () => {},
    acceptResourcePack: () => {},
    denyResourcePack: () => {},
  });
  Object.defineProperty(bot, "physicsEnabled", {
    get: () => true,
    set(enabled) {
      if (enabled !== true) throw new Error("bot.physicsEnabled = false is not supported: a body always obeys gravity");
    },
    enumerable: true,
  });

  const ABSENT = {
    mount: "nothing can be ridden in this world yet",
    dismount: "nothing can be ridden in this world yet",
    moveVehicle: "nothing can be ridden in this world yet",
    elytraFly: "nobody flies in this world yet",
    openVillager: "villagers do not trade in this world yet",
    trade: "villagers do not trade in this world yet",
    openEnchantmentTable: "nothing can be enchanted in this world yet",
    openAnvil: "anvils do not work in this world yet",
    writeBook: "books cannot be written in this world yet",
    signBook: "books cannot be written in this world yet",
    setCommandBlock: "a skill gives no commands",
    tabComplete: "a skill gives no commands, so there is nothing to complete",
    quit: "a skill does not decide when the bot leaves; return from the skill instead",
    end: "a skill does not decide when the bot leaves; return from the skill instead",
    connect: "a skill is given a bot that is connected",
  };
  Object.defineProperty(bot, "_client", {
    get() {
      throw new Error("bot._client is not supported: a body is no network client");
    },
  });
  const CREATIVE = ["setInventorySlot", "clearSlot", "clearInventory", "flyTo", "startFlying", "stopFlying"];
  const refuse = (name, why) =>
    api.traced(() => {
      throw new Error(`bot.${name} is not supported: ${why}`);
    });
  for (const [name, why] of Object.entries(ABSENT)) bot[name] = refuse(name, why);
  bot.creative = Object.fromEntries(
    CREATIVE.map((name) => [name, refuse(`creative.${name}`, "the bot lives in survival mode and has no cheats")]),
  );
});
