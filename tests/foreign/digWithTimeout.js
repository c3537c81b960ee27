// nothing
async function digWithTimeout(bot) {
  const target = bot.blockAt(bot.entity.position.offset(0, -1, 0));
  if (!bot.canDigBlock(target)) throw new Error("cannot dig " + target.name);
  const ms = bot.digTime(target);
  const timeout = new Promise((_, reject) => setTimeout(() => reject(new Error("too slow")), ms + 1000));
  await Promise.race([bot.dig(target), timeout]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const now = bot.blockAt(target.position);
  if (now.name === target.name) throw new Error("still there");
  return `${target.name} took ${ms} ms`;
}
