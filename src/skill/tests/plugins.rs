//! What the popular plug-ins of Mineflayer add, as skills written for them use it.

use super::Workshop;

#[test]
fn plugins_can_be_required_and_loaded() {
    let shop = Workshop::flat();
    shop.done(
        "const collectBlock = require('mineflayer-collectblock').plugin;
        const pvp = require('mineflayer-pvp').plugin;
        const tool = require('mineflayer-tool').plugin;
        const { loader } = require('mineflayer-auto-eat');
        for (const plugin of [collectBlock, pvp, tool, loader]) bot.loadPlugin(plugin);
        bot.loadPlugin(require('minecrafthawkeye'));
        bot.loadPlugin(require('mineflayer-armor-manager'));
        bot.save('loaded');",
    );
}

#[test]
fn collecting_takes_blocks_and_items_nearest_first() {
    let shop = Workshop::flat();
    shop.set("oak_log", 6, 0, 0).set("oak_log", 3, 0, 0);
    shop.set("stone", 9, 0, 0)
        .give("wooden_pickaxe", 1)
        .give("stick", 2);
    let outcome = shop.done(
        "const here = bot.entity.position.floored();
        await bot.lookAt(bot.entity.position.offset(0, 1.6, -5));
        await bot.toss(mcData.itemsByName.stick.id, null, 2);
        await bot.waitForTicks(30);
        const stick = bot.nearestEntity((entity) => entity.name === 'item');
        const blocks = [9, 6, 3].map((east) => bot.blockAt(here.offset(east, 0, 0)));
        await bot.collectBlock.collect([...blocks, stick]);",
    );
    assert_eq!(outcome.log, Vec::<String>::new());
    assert_eq!(
        (
            shop.count("oak_log"),
            shop.count("cobblestone"),
            shop.count("stick")
        ),
        (2, 1, 2)
    );
}

#[test]
fn collecting_leaves_alone_what_the_tools_would_spoil() {
    let shop = Workshop::flat();
    shop.set("stone", 3, 0, 0);
    let collect = "await bot.collectBlock.collect(bot.findBlock({ matching: mcData.blocksByName.stone.id }));";
    assert_eq!(
        shop.refused(collect),
        "NoItem: Bot does not have a harvestable tool!"
    );
    let there =
        shop.done("return bot.findBlock({ matching: mcData.blocksByName.stone.id }) !== null;");
    assert_eq!(there.result, true);
}

#[test]
fn collecting_stops_at_its_count_and_when_it_is_called_off() {
    let shop = Workshop::flat();
    for x in 2..8 {
        shop.set("oak_log", x, 0, 0);
    }
    let logs = "bot.findBlocks({ matching: mcData.blocksByName.oak_log.id, maxDistance: 16, count: 9 }).map((at) => bot.blockAt(at))";
    shop.done(&format!(
        "await bot.collectBlock.collect({logs}, {{ count: 2, ignoreNoPath: true }});"
    ));
    assert_eq!(shop.count("oak_log"), 2);
    shop.done(&format!(
        "setTimeout(() => bot.collectBlock.cancelTask(), 1000);
        await bot.collectBlock.collect({logs});"
    ));
    assert!(shop.count("oak_log") < 6);
}

#[test]
fn what_fills_the_inventory_goes_into_chests() {
    let shop = Workshop::flat();
    shop.set("oak_log", 3, 0, 0).set("chest", 0, 0, 4);
    shop.give("dirt", 20 * 64).give("cobblestone", 16 * 64);
    let collect = "await bot.collectBlock.collect(bot.findBlock({ matching: mcData.blocksByName.oak_log.id }));";
    shop.done(&format!(
        "bot.collectBlock.chestLocations = bot.findBlocks({{ matching: mcData.blocksByName.chest.id }});
        bot.collectBlock.itemFilter = (item) => item.name === 'dirt';
        {collect}"
    ));
    assert_eq!((shop.count("oak_log"), shop.count("dirt")), (1, 0));
    shop.set("oak_log", 3, 0, 0).give("dirt", 19 * 64);
    assert_eq!(
        shop.refused(&format!(
            "bot.collectBlock.chestLocations = bot.findBlocks({{ matching: mcData.blocksByName.chest.id }});
            {collect}"
        )),
        "NoChests: All chests are full."
    );
}

#[test]
fn a_vein_is_all_that_touches() {
    let shop = Workshop::flat();
    shop.set("coal_ore", 3, 0, 0)
        .set("coal_ore", 4, 1, 1)
        .set("coal_ore", 7, 0, 0);
    let outcome = shop.done(
        "return bot.collectBlock.findFromVein(bot.blockAt(bot.entity.position.floored().offset(3, 0, 0))).length;",
    );
    assert_eq!(outcome.result, 2);
}

#[test]
fn a_fight_tells_how_it_goes() {
    let shop = Workshop::flat();
    shop.give("iron_sword", 1).summon("pig", 4, 0, 0);
    let outcome = shop.done(
        "const told = [];
        for (const name of ['startedAttacking', 'stoppedAttacking']) bot.on(name, () => told.push(name));
        let blows = 0;
        bot.on('attackedTarget', () => { blows += 1; });
        const pig = bot.nearestEntity((entity) => entity.name === 'pig');
        await bot.equip(bot.inventory.findInventoryItem('iron_sword'), 'hand');
        await bot.pvp.attack(pig);
        told.push(bot.pvp.target.name);
        while (bot.pvp.target) await bot.waitForTicks(1);
        return [told, blows];",
    );
    assert_eq!(
        outcome.result,
        serde_json::json!([["startedAttacking", "pig", "stoppedAttacking"], 2])
    );
}

#[test]
fn tools_come_out_of_chests_when_they_are_needed() {
    let shop = Workshop::flat();
    shop.set("chest", 4, 0, 4)
        .set("stone", 3, 0, 0)
        .give("stone_pickaxe", 1);
    let outcome = shop.done(
        "const at = bot.entity.position.floored();
        await depositItemIntoChest(bot, at.offset(4, 0, 4), { stone_pickaxe: 1 });
        const stone = bot.blockAt(at.offset(3, 0, 0));
        let refused = '';
        await bot.tool.equipForBlock(stone, { requireHarvest: true }).catch((error) => { refused = `${error.name}: ${error.message}`; });
        bot.tool.chestLocations.push(at.offset(4, 0, 4));
        await bot.tool.equipForBlock(stone, { requireHarvest: true, getFromChest: true });
        return [refused, bot.heldItem.name];",
    );
    assert_eq!(
        outcome.result,
        serde_json::json!([
            "NoItem: Bot does not have a harvestable tool!",
            "stone_pickaxe"
        ])
    );
}

#[test]
fn each_shot_uses_one_arrow_and_some_hit() {
    let shop = Workshop::flat();
    shop.give("bow", 1).give("arrow", 20).give("snowball", 2);
    shop.summon("cow", 9, 0, 2);
    let outcome = shop.done(
        "const cow = bot.nearestEntity((entity) => entity.name === 'cow');
        const before = cow.health;
        let shots = 0;
        for (; shots < 20 && cow.isValid && cow.health === before; shots++) {
            await bot.hawkEye.oneShot(cow, 'bow');
            await bot.waitForTicks(15);
        }
        await bot.hawkEye.oneShot({ position: bot.entity.position.offset(5, 0, 0), isValid: true }, 'snowball');
        const hit = !cow.isValid || cow.health < before;
        return [hit, shots + bot.inventory.count(mcData.itemsByName.arrow.id), bot.hawkEye.getPlayer('nobody')];",
    );
    assert_eq!(outcome.result, serde_json::json!([true, 20, null]));
    assert_eq!(shop.count("snowball"), 1);
    assert_eq!(
        shop.refused("bot.hawkEye.startRadar();"),
        "bot.hawkEye.startRadar is not supported: a body does not see where others aim"
    );
}

#[test]
fn eating_by_itself_begins_when_it_is_time() {
    let shop = Workshop::flat();
    shop.give("bread", 3).give("rotten_flesh", 1).starve(14);
    let outcome = shop.done(
        "const told = [];
        bot.autoEat.options = { priority: 'saturation', startAt: 15, bannedFood: [] };
        bot.autoEat.on('eatStart', ({ food }) => told.push(food.name));
        bot.autoEat.enableAuto();
        await bot.waitForTicks(100);
        bot.autoEat.disableAuto();
        return [told, bot.food, bot.autoEat.enabled];",
    );
    assert_eq!(outcome.result, serde_json::json!([["bread"], 19, false]));
    let again = shop.done(
        "await bot.autoEat.eat({ food: 'rotten_flesh' }); return bot.inventory.count(mcData.itemsByName.rotten_flesh.id);",
    );
    assert_eq!(again.result, 0);
}

#[test]
fn the_best_armour_is_put_on() {
    let shop = Workshop::flat();
    shop.give("leather_boots", 1)
        .give("iron_boots", 1)
        .give("golden_helmet", 1)
        .give("iron_chestplate", 1);
    shop.done("await bot.armorManager.equipAll();");
    let worn = shop.alice.with(|body| body.observe().armour);
    let names = worn.map(|piece| piece.map(|stack| stack.item.to_string()));
    let [head, chest, legs, feet] = names;
    assert_eq!(head.as_deref(), Some("golden_helmet"));
    assert_eq!(chest.as_deref(), Some("iron_chestplate"));
    assert_eq!(legs, None);
    assert_eq!(feet.as_deref(), Some("iron_boots"));
}
