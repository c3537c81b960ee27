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

  const ABSENT = [
    "mount", "dismount", "moveVehicle", "elytraFly", "openVillager", "trade", "openEnchantmentTable", "openAnvil", "writeBook", "signBook",
    "setCommandBlock", "tabComplete", "quit", "end", "connect",
  ];
  Object.defineProperty(bot, "_client", {
    get() {
      throw new Error("bot._client is not supported: a body is no network client");
    },
  });
  const CREATIVE = ["setInventorySlot", "clearSlot", "clearInventory", "flyTo", "startFlying", "stopFlying"];
  const refusing = (owner, names) => Object.fromEntries(names.map((name) => [name, api.traced(api.refuse(`${owner}.${name}`))]));
  Object.assign(bot, refusing("bot", ABSENT), { creative: refusing("bot.creative", CREATIVE) });
});
