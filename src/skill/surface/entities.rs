//! Those around: players, creatures, things that lie.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Those around",
    about: r#"An entity is one object as long as it is around: a skill may keep it, read `position` later, and see by `isValid` whether it is still there. `bot.findBlock` and entities agree in what is known: with `find_blocks = "loaded"` everything within view distance, else what the body sees."#,
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "bot.entity",
        "Entity",
        "One's own body: one object, which always tells how it is now. `position` is another vector in each tick.",
        "check(bot.entity.position.floored(), start);",
    ),
    offered(
        "bot.entities",
        "object",
        "Everything around by `id`, oneself included.",
        r#"check(Object.values(bot.entities).some((entity) => entity.name === "sheep"), true);"#,
    ),
    offered(
        "bot.player",
        "Player",
        "Oneself in `bot.players`.",
        r#"check(bot.player.username, "alice");"#,
    ),
    offered(
        "bot.players",
        "object",
        "Everybody in the game by name: `username`, `uuid`, `displayName`, `gamemode`, `ping`, `entity` (null where they are not around).",
        r#"check(bot.players.bob.entity.username, "bob");"#,
    ),
    offered(
        "bot.nearestEntity(match = () => true)",
        "Entity | null",
        "The nearest one, other than oneself, for which `match(entity)` is true.",
        r#"check(bot.nearestEntity((entity) => entity.name === "cow").type, "animal");"#,
    ),
    offered(
        "bot.findPlayer(filter)",
        "Entity | Entity[] | null",
        "Players by name (as it is written, large or small), regular expression or function.",
        r#"check(bot.findPlayer("Bob").username, "bob");"#,
    ),
    offered(
        "bot.findPlayers(filter)",
        "Entity | Entity[] | null",
        "The same.",
        "check(bot.findPlayers(/^b/).length, 1);",
    ),
    offered(
        "entity.id",
        "number",
        "Its number.",
        r#"const cow = bot.nearestEntity((entity) => entity.name === "cow");
check(bot.entities[cow.id] === cow, true);"#,
    ),
    offered(
        "entity.uuid",
        "string",
        "Made of its number: worlds do not tell it.",
        "check(bot.entity.uuid.length, 36);",
    ),
    offered(
        "entity.name",
        "string",
        "`cow`, `player`, `item`, `arrow`.",
        r#"check(bot.nearestEntity((entity) => entity.name === "pig").name, "pig");"#,
    ),
    offered(
        "entity.displayName",
        "string",
        "As people say it.",
        r#"check(bot.nearestEntity((entity) => entity.name === "pig").displayName, "Pig");"#,
    ),
    offered(
        "entity.mobType",
        "string",
        "The same as `displayName`: skills of older versions compare it.",
        r#"check(bot.nearestEntity((entity) => entity.mobType === "Pig").name, "pig");"#,
    ),
    offered(
        "entity.objectType",
        "string",
        "The same as `displayName`.",
        r#"check(bot.nearestEntity((entity) => entity.name === "pig").objectType, "Pig");"#,
    ),
    offered(
        "entity.type",
        "string",
        "`player`, `hostile`, `animal`, `ambient`, `water_creature`, `passive`, `mob` (golems, slimes, ghasts), `projectile`, `living` or `other`. Skills for Minecraft before 1.17 compare `type` with `mob` or `object`: in a skill in which that stands in quotes after `type`, all creatures, or all things, have that type.",
        r#"check(bot.nearestEntity((entity) => entity.name === "sheep").type, "animal");"#,
    ),
    offered(
        "entity.kind",
        "string",
        "`Hostile mobs`, `Passive mobs`, `Projectiles`, `Vehicles`, `Immobile`, `UNKNOWN` for players and items.",
        r#"check(bot.nearestEntity((entity) => entity.name === "sheep").kind, "Passive mobs");"#,
    ),
    offered(
        "entity.entityType",
        "number",
        "The number of its kind.",
        r#"check(bot.nearestEntity((entity) => entity.name === "sheep").entityType, mcData.entitiesByName.sheep.id);"#,
    ),
    offered(
        "entity.username",
        "string | undefined",
        "The name of a player.",
        r#"check(bot.entity.username, "alice");"#,
    ),
    offered(
        "entity.position",
        "Vec3",
        "Its feet, now. The vector of another entity changes with it; keep `position.clone()` to compare.",
        r#"check(bot.nearestEntity((entity) => entity.username === "bob").position.floored(), at(0, 0, 6));"#,
    ),
    offered(
        "entity.velocity",
        "Vec3",
        "Blocks per tick.",
        "check(bot.entity.velocity instanceof Vec3, true);",
    ),
    offered(
        "entity.yaw",
        "number",
        "Where it looks: radians from north, counter-clockwise.",
        r#"await bot.look(Math.PI / 2, 0);
check(bot.entity.yaw.toFixed(2), "1.57");"#,
    ),
    offered(
        "entity.pitch",
        "number",
        "Radians, up is positive.",
        r#"await bot.look(0, 0.5);
check(bot.entity.pitch.toFixed(2), "0.50");"#,
    ),
    offered(
        "entity.headYaw",
        "number",
        "The same as `yaw`.",
        "check(bot.entity.headYaw, bot.entity.yaw);",
    ),
    offered(
        "entity.headPitch",
        "number",
        "The same as `pitch`.",
        "check(bot.entity.headPitch, bot.entity.pitch);",
    ),
    offered(
        "entity.onGround",
        "boolean",
        "Whether something holds it from below.",
        "check(bot.entity.onGround, true);",
    ),
    offered(
        "entity.height",
        "number",
        "Blocks.",
        "check(bot.entity.height, 1.8);",
    ),
    offered(
        "entity.width",
        "number",
        "Blocks.",
        "check(bot.entity.width, 0.6);",
    ),
    offered(
        "entity.eyeHeight",
        "number",
        "How high its eyes are above its feet, in blocks.",
        "check(bot.entity.eyeHeight, 1.62);",
    ),
    offered(
        "entity.isValid",
        "boolean",
        "False once it is dead or out of view.",
        "check(bot.nearestEntity().isValid, true);",
    ),
    offered(
        "entity.health",
        "number | undefined",
        "Half hearts, for what lives.",
        r#"check(bot.nearestEntity((entity) => entity.name === "cow").health, 10);"#,
    ),
    offered(
        "entity.food",
        "number",
        "One's own only: half drumsticks.",
        "check(bot.entity.food, 20);",
    ),
    offered(
        "entity.isInWater",
        "boolean",
        "One's own only: whether the feet are in water.",
        "check(bot.entity.isInWater, false);",
    ),
    offered(
        "entity.isInLava",
        "boolean",
        "One's own only: whether the feet are in lava.",
        "check(bot.entity.isInLava, false);",
    ),
    offered(
        "entity.effects",
        "object",
        "One's own only, empty for others: `{ id, amplifier, duration }` by the number of the effect, `duration` in ticks.",
        "check(bot.entity.effects, {});",
    ),
    offered(
        "entity.equipment",
        "(Item | null)[]",
        "Hand, other hand, feet, legs, chest, head.",
        r#"await bot.equip(mcData.itemsByName.iron_helmet.id, "head");
check(bot.entity.equipment[5].name, "iron_helmet");"#,
    ),
    offered(
        "entity.heldItem",
        "Item | null",
        "What it holds.",
        r#"await bot.equip(mcData.itemsByName.bread.id, "hand");
check(bot.entity.heldItem.name, "bread");"#,
    ),
    offered(
        "entity.metadata",
        "any[]",
        "Of what the game counts here: 9 health, 16 whether it is young, 8 the stack of an item that lies around.",
        r#"check(bot.nearestEntity((entity) => entity.name === "cow").metadata[16], false);"#,
    ),
    offered(
        "entity.passengers",
        "Entity[]",
        "Empty: nothing is ridden.",
        "check(bot.nearestEntity().passengers, []);",
    ),
    offered(
        "entity.vehicle",
        "null",
        "Nothing is ridden.",
        "check(bot.nearestEntity().vehicle, null);",
    ),
    offered(
        "entity.getDroppedItem()",
        "Item | null",
        "What lies there.",
        r#"await bot.look(0, 0);
await bot.toss(mcData.itemsByName.dirt.id, null, 2);
await bot.waitForTicks(2);
const drop = bot.nearestEntity((entity) => entity.name === "item");
check([drop.getDroppedItem().name, drop.getDroppedItem().count], ["dirt", 2]);"#,
    ),
    offered(
        "entity.getCustomName()",
        "null",
        "Name tags are not read.",
        "check(bot.nearestEntity().getCustomName(), null);",
    ),
    offered(
        "entity.setEquipment(index, item)",
        "never",
        "Throws: what an entity wears is the world's to say.",
        r#"try { bot.entity.setEquipment(0, null); } catch (error) { check(error.message.startsWith("entity.setEquipment is not supported"), true); }"#,
    ),
];
