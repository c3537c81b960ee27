// The packages of the plug-ins that are built in: they can be required and loaded, which changes nothing.
(function (host, api) {
  "use strict";
  const { bot, modules } = api;
  const plugin = () => {};
  for (const name of ["mineflayer-collectblock", "mineflayer-pvp", "mineflayer-tool"]) modules[name] = () => ({ plugin });
  modules["mineflayer-auto-eat"] = () => ({ plugin, loader: plugin });
  modules["mineflayer-armor-manager"] = () => plugin;
  modules.minecrafthawkeye = () => Object.assign(() => {}, { default: plugin, plugin });

  // Elsewhere it notes an event for the record of a life; here what the body senses is the record.
  bot.save = () => {};
});
