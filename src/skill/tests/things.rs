//! Blocks, items and windows as skills that were written for Mineflayer handle them.

use super::Workshop;
use crate::world::catalog::Catalog;

impl Workshop {
    /// Puts wheat of an age relative to the feet.
    fn wheat(&self, age: &str, x: i32, z: i32) -> &Self {
        let ripe = Catalog::get().state("wheat", &[("age", age)]).unwrap();
        let at = self.feet().offset(x, 0, z);
        self.world.with(|world| world.set_state(at, ripe));
        self
    }

    /// What the statements return, as text.
    fn gives(&self, statements: &str) -> String {
        self.done(statements).result.to_string()
    }
}

#[test]
fn a_matching_function_can_ask_what_differs_between_blocks_of_a_kind() {
    let shop = Workshop::flat();
    shop.wheat("3", 2, 0).wheat("7", 4, 0).wheat("7", 6, 0);
    for matching in [
        "block.name === 'wheat' && block.metadata === 7",
        "block.name === 'wheat' && block.getProperties().age === 7",
        "block.name === 'wheat' && block.position.x === start.x + 4",
        "block.position.x === start.x + 4 && block.boundingBox === 'empty' && block.name !== 'air'",
        "block.name === 'wheat' && bot.blockAt(block.position.offset(-2, 0, 0)).metadata === 3",
    ] {
        let found = shop.gives(&format!(
            "const start = bot.entity.position.floored();
             const found = bot.findBlock({{ matching: (block) => {matching}, maxDistance: 16 }});
             return found.position.x - start.x;"
        ));
        assert_eq!(found, "4", "{matching}");
    }
}

#[test]
fn extra_information_is_asked_of_blocks_that_match() {
    let shop = Workshop::flat();
    shop.wheat("3", 2, 0).wheat("7", 4, 0);
    let found = shop.gives(
        "const found = bot.findBlocks({
           matching: mcData.blocksByName.wheat.id,
           useExtraInfo: (block) => block.getProperties().age > 3,
           count: 5,
         });
         return found.map((place) => place.x - bot.entity.position.floored().x);",
    );
    assert_eq!(found, "[4]");
}

#[test]
fn names_of_older_versions_find_what_has_another_name_today() {
    let shop = Workshop::flat();
    shop.set("short_grass", 2, 0, 0)
        .set("lapis_ore", 4, 0, 0)
        .give("iron_chain", 2);
    for (code, expected) in [
        (
            "bot.findBlock({ matching: mcData.blocksByName.grass.id }).name",
            "short_grass",
        ),
        (
            "bot.findBlock({ matching: (block) => block.name === 'grass' }).name",
            "short_grass",
        ),
        (
            "bot.findBlock({ matching: (block) => block.name === 'lapis_lazuli_ore' }).name",
            "lapis_ore",
        ),
        (
            "bot.inventory.findInventoryItem('chain').name",
            "iron_chain",
        ),
        (
            "bot.inventory.findInventoryItem(mcData.itemsByName.chain.id).name",
            "iron_chain",
        ),
        (
            "mcData.entitiesByName.zombie_pigman.name",
            "zombified_piglin",
        ),
    ] {
        let found = shop.done(&format!("return {code};")).result;
        assert_eq!(found, expected, "{code}");
    }
    let listed = shop.gives(
        "return ['grass' in mcData.blocksByName, Object.keys(mcData.blocksByName).includes('grass')];",
    );
    assert_eq!(listed, "[false,false]");
}

#[test]
fn a_chest_gives_what_it_has_and_says_what_it_lacks() {
    let shop = Workshop::flat();
    shop.set("chest", 2, 0, 0).give("dirt", 20);
    let told = shop.gives(
        "const dirt = mcData.itemsByName.dirt.id;
         const chest = await bot.openContainer(bot.findBlock({ matching: mcData.blocksByName.chest.id }));
         await chest.deposit(dirt, null, 5);
         const told = [chest.containerCount(dirt), chest.count(dirt)];
         await chest.withdraw(dirt, null, 9).catch((error) => told.push(error.message));
         told.push(chest.containerCount(dirt), chest.count(dirt));
         await chest.withdraw(dirt, null, 1).catch((error) => told.push(error.message));
         chest.close();
         const grass = bot.findBlock({ matching: mcData.blocksByName.grass_block.id });
         await bot.openContainer(grass).catch((error) => told.push(error.message.replace(String(grass.position), '(x, y, z)')));
         await bot.openContainer(bot.entity.position).catch((error) => told.push(error.message));
         return told;",
    );
    insta::assert_snapshot!(told, @r#"[5,15,"Can't find dirt in slots [0 - 27], (item id: 28)",0,20,"Can't find dirt in slots [0 - 27], (item id: 28)","grass_block at (x, y, z) did not open: there is no container (it is grass_block) there","containerToOpen is neither a block nor an entity"]"#);
}

#[test]
fn clicks_move_what_they_pick_up() {
    let shop = Workshop::flat();
    shop.set("chest", 2, 0, 0).give("dirt", 20);
    let told = shop.gives(
        "const chest = await bot.openContainer(bot.findBlock({ matching: mcData.blocksByName.chest.id }));
         const told = [];
         const tell = () => told.push(chest.containerItems().map((item) => item.count).join());
         await bot.clickWindow(chest.items()[0].slot, 0, 0);
         told.push(chest.selectedItem.count);
         await bot.clickWindow(0, 1, 0);
         tell();
         await bot.clickWindow(0, 0, 0);
         tell();
         await bot.clickWindow(0, 0, 1);
         tell();
         await bot.clickWindow(0, 0, 3).catch((error) => told.push(error.message));
         return told;",
    );
    insta::assert_snapshot!(told, @r#"[20,"1","20","","bot.clickWindow in mode 3 is not supported"]"#);
}

#[test]
fn an_item_stays_the_same_object_until_its_slot_changes() {
    let shop = Workshop::flat();
    shop.give("dirt", 5).give("oak_log", 2);
    let same = shop.gives(
        "const before = bot.inventory.items();
         await bot.waitForTicks(2);
         await bot.craft(bot.recipesFor(mcData.itemsByName.oak_planks.id, null, 1, null)[0], 1, null);
         const after = bot.inventory.items();
         return [before[0] === after[0], before[1] === after[1], bot.heldItem === bot.inventory.slots[36 + bot.quickBarSlot]];",
    );
    assert_eq!(same, "[true,false,true]");
}

#[test]
fn digging_can_be_stopped() {
    let shop = Workshop::flat();
    shop.set("stone", 2, 0, 0);
    let told = shop.gives(
        "const stone = bot.findBlock({ matching: mcData.blocksByName.stone.id });
         const told = [];
         bot.once('diggingAborted', (block) => told.push(block.name));
         const digging = bot.dig(stone).catch((error) => told.push(error.message));
         await bot.waitForTicks(5);
         told.push(bot.targetDigBlock === stone);
         bot.stopDigging();
         await digging;
         told.push(bot.targetDigBlock, bot.blockAt(stone.position).name);
         return told;",
    );
    assert_eq!(told, r#"[true,"stone","Digging aborted",null,"stone"]"#);
}
