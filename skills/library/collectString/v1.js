// collectString(bot, count = 1): kills spiders until `count` more string is carried. Needs a weapon; armour and food are wise.
//
//     await collectString(bot, 3);
async function collectString(bot, count = 1) {
  const string = () => bot.inventory.count(mcData.itemsByName.string.id);
  const wanted = string() + count;
  while (string() < wanted) {
    await huntMonster(bot, ["spider", "cave_spider"]);
    await pickUpItems(bot, ["string"]);
  }
}
