// collectBones(bot, count = 1): kills skeletons until `count` more bones are carried. Needs a weapon; armour, a shield and food
// are wise.
//
//     await collectBones(bot, 3);
async function collectBones(bot, count = 1) {
  const bones = () => bot.inventory.count(mcData.itemsByName.bone.id);
  const wanted = bones() + count;
  while (bones() < wanted) {
    await huntMonster(bot, ["skeleton", "stray", "bogged"]);
    await pickUpItems(bot, ["bone", "arrow"]);
  }
}
