// Speech: saying lines, hearing them, and the patterns that lines are compared with.
(function (host, api) {
  "use strict";
  const { bot } = api;
  const CHAT_LIMIT = 256;
  const UNSPEAKABLE = /[\u0000-\u001f\u007f\u00a7]/g;
  const MS_TO_WAIT = 20000;

  // One line at a time; what is said meanwhile waits its turn.
  const lines = [];
  let speech = null;
  const speak = async () => {
    while (lines.length) await api.act(lines.shift()).catch((error) => console.log(`could not speak: ${error.message}`));
    speech = null;
  };
  api.said = async () => speech;

  // A server takes a line that begins with a slash for a command; a skill gives none.
  const isCommand = (text) => text.trimStart().startsWith("/");
  const say = (message, limit, line) => {
    if (typeof message === "number") message = String(message);
    if (typeof message !== "string") throw new Error(`Chat message type must be a string or number: ${typeof message}`);
    for (const paragraph of message.split("\n")) {
      const words = paragraph.replace(UNSPEAKABLE, "");
      for (let from = 0; from < words.length; from += limit) {
        const text = words.slice(from, from + limit);
        if (!text.trim()) continue;
        if (isCommand(text)) console.log(`not said, because a skill gives no commands: ${text}`);
        else lines.push(line(text));
      }
    }
    if (lines.length) speech ??= speak();
  };
  const chat = (message) => say(message, CHAT_LIMIT, (text) => ({ action: "chat", text }));
  const whisper = (username, message) => {
    const to = String(username);
    say(message, CHAT_LIMIT - `/tell ${to} `.length, (text) => ({ action: "whisper", to, text }));
  };

  // Patterns: each is a list of regular expressions that lines match one after the other.
  const patterns = new Map();
  let lastPattern = -1;
  const addChatPatternSet = (name, expressions, options = {}) => {
    if (!Array.isArray(expressions) || !expressions.every((it) => it instanceof RegExp)) {
      throw new Error("Pattern parameter should be of type RegExp");
    }
    const { repeat = true, parse = false, deprecated = false } = options;
    patterns.set(++lastPattern, { name, expressions, repeat, parse, deprecated, matches: [] });
    api.listen();
    return lastPattern;
  };
  const addChatPattern = (name, expression, options) => addChatPatternSet(name, [expression], options);
  const removeChatPattern = (wanted) => {
    for (const [id, { name }] of patterns) if (id === wanted || name === wanted) patterns.delete(id);
    api.listen();
  };
  api.hearsPatterns = () => patterns.size > 0;

  const compare = (id, pattern, line, message) => {
    const { name, expressions, repeat, parse, deprecated, matches } = pattern;
    if (!line.match(expressions[matches.length])) return;
    matches.push(line);
    if (matches.length < expressions.length) return;
    const groups = matches.map((match, index) => [...match.match(expressions[index])].slice(1));
    if (repeat) pattern.matches = [];
    else removeChatPattern(id);
    if (deprecated) bot.emit(name, ...groups[0], null, message);
    else bot.emit(`chat:${name}`, parse ? groups : matches);
  };

  // A line that the body heard, in the words in which the game shows it.
  const shown = (who, text, whispered) => {
    if (!who) return text;
    return whispered ? `${who} whispers to you: ${text}` : `<${who}> ${text}`;
  };
  api.heard = ({ speaker, audience, text }) => {
    const who = speaker.agent;
    const whispered = audience === "me";
    const line = shown(who, text, whispered);
    const message = api.chatText(line);
    const position = who ? "chat" : "system";
    const sender = (who && api.players()[who]?.uuid) ?? null;
    bot.emit("message", message, position, sender, null);
    bot.emit("messagestr", line, position, message, sender, null);
    for (const [id, pattern] of [...patterns]) compare(id, pattern, line, message);
    if (who) bot.emit(whispered ? "whisper" : "chat", who, text, null, message, null);
  };

  const awaitMessage = (...args) => {
    const limit = typeof args.at(-1) === "number" ? args.pop() : MS_TO_WAIT;
    const wanted = args.flat();
    return new Promise((resolve, reject) => {
      const end = (settle, value) => {
        clearTimeout(timer);
        bot.removeListener("messagestr", listener);
        settle(value);
      };
      const timer = setTimeout(() => end(reject, new Error(`Timeout waiting for message after ${limit}ms`)), limit);
      const listener = (line) => {
        if (wanted.some((it) => (it instanceof RegExp ? it.test(line) : it === line))) end(resolve, line);
      };
      bot.on("messagestr", listener);
    });
  };

  Object.assign(bot, {
    chat: api.traced(chat),
    whisper: api.traced(whisper),
    addChatPattern: api.traced(addChatPattern),
    addChatPatternSet: api.traced(addChatPatternSet),
    chatAddPattern: api.traced((expression, type) => addChatPattern(type, expression, { deprecated: true })),
    removeChatPattern,
    awaitMessage: api.traced(awaitMessage),
  });
  Object.defineProperty(bot, "chatPatterns", {
    get: () => [...patterns.values()].flatMap(({ name, expressions }) => expressions.map((it) => [it, name])),
    enumerable: true,
  });
});
