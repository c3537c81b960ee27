//! Timers, the log, modules: what JavaScript itself gives.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "The language",
    about: "ECMAScript 2023, without modules, `Intl`, `WeakRef` and everything of Node but these. Time is the world's: a second is twenty ticks, \
            whatever the clock on the wall says. There is no way to turn text into code (`eval`, `Function` and their kin throw).",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "setTimeout(callback, milliseconds, ...args)",
        "number",
        "Calls back once, after so much world time, a tick at least.",
        "let rang = \"not yet\";\nsetTimeout((word) => { rang = word; }, 100, \"now\");\nawait bot.waitForTicks(2);\ncheck(rang, \"now\");",
    ),
    offered(
        "clearTimeout(timer)",
        "void",
        "Forgets a timer; one that rang already, or never was, is fine.",
        "let rang = false;\nclearTimeout(setTimeout(() => { rang = true; }, 50));\nawait bot.waitForTicks(3);\ncheck(rang, false);",
    ),
    offered(
        "setInterval(callback, milliseconds, ...args)",
        "number",
        "Calls back again and again. The skill's end ends it.",
        "let rings = 0;\nsetInterval(() => { rings += 1; }, 50);\nawait bot.waitForTicks(4);\ncheck(rings >= 3, true);",
    ),
    offered(
        "clearInterval(timer)",
        "void",
        "Ends the repetition.",
        "let rings = 0;\nconst timer = setInterval(() => {\n  rings += 1;\n  if (rings === 2) clearInterval(timer);\n}, 50);\nawait bot.waitForTicks(6);\ncheck(rings, 2);",
    ),
    offered(
        "setImmediate(callback, ...args)",
        "number",
        "Calls back in the next tick.",
        "let rang = false;\nsetImmediate(() => { rang = true; });\nawait bot.waitForTicks(2);\ncheck(rang, true);",
    ),
    offered(
        "clearImmediate(timer)",
        "void",
        "Forgets it.",
        "let rang = false;\nclearImmediate(setImmediate(() => { rang = true; }));\nawait bot.waitForTicks(2);\ncheck(rang, false);",
    ),
    offered(
        "Date",
        "DateConstructor",
        "The world's time since its first tick, as if that had been the epoch.",
        "const before = Date.now();\nawait bot.waitForTicks(20);\ncheck(Date.now() - before, 1000);",
    ),
    offered(
        "performance.now()",
        "number",
        "Milliseconds of world time since the skill began.",
        "await bot.waitForTicks(20);\ncheck(performance.now(), 1000);",
    ),
    offered(
        "Math.random()",
        "number",
        "From the seed of the run: the same in every run with that seed.",
        "const draw = Math.random();\ncheck(draw >= 0 && draw < 1, true);",
    ),
    offered(
        "console.log(...values)",
        "void",
        "Writes a line to the skill's own log, which whoever ran it reads; nobody in the world does. `info`, `warn`, `error` and `debug` do the same.",
        "console.log(\"dug\", 3, { of: \"dirt\" });\ncheck(typeof console.error, \"function\");",
    ),
    offered(
        "require(name)",
        "any",
        "`vec3`, `minecraft-data`, `mineflayer`, `mineflayer-pathfinder`, and the plug-ins named below; nothing else. All of them stand in the \
         global scope too.",
        "const { Vec3 } = require(\"vec3\");\nconst { goals } = require(\"mineflayer-pathfinder\");\ncheck(new goals.GoalBlock(1, 2, 3).x, new Vec3(1, 2, 3).x);",
    ),
    offered(
        "module.exports",
        "any",
        "For files that end with it; nothing reads it.",
        "module.exports = { example };\ncheck(typeof module.exports.example, \"function\");",
    ),
];
