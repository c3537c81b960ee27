//! Where the doings take place: a pit walled with bedrock, seven blocks wide, with all kinds of furniture, and two bodies who carry some
//! of everything.

use crate::vocab::{AgentName, ItemName, Position, Section, TICKS_PER_DAY};
use crate::world::Stack;
use crate::world::catalog::Catalog;
use crate::world::embedded::container::chest::Opened;
use crate::world::embedded::entity::mob::Kind;
use crate::world::embedded::tests::named;
use crate::world::embedded::{Settings, Terrain, World};

/// The corners of the inside, both included.
const LOW: Position = Position::new(0, 61, 0);
const HIGH: Position = Position::new(6, 67, 6);

/// Where there is water, and where one can stand to fish in it.
pub(super) const WATER: Position = Position::new(0, 63, 6);
pub(super) const BESIDE_WATER: Position = Position::new(0, 64, 4);

/// Where monsters come, if nobody has built there.
pub(super) const OPEN_SPOT: Position = Position::new(3, 64, 3);

/// The animals of the pit, and where they stand at the beginning.
const ANIMALS: [(Kind, Position); 5] = [
    (Kind::Cow, Position::new(2, 64, 0)),
    (Kind::Cow, Position::new(4, 64, 0)),
    (Kind::Sheep, Position::new(0, 64, 3)),
    (Kind::Chicken, Position::new(3, 64, 4)),
    (Kind::Chicken, Position::new(4, 64, 2)),
];

/// Properties of a state, by name.
type Properties = &'static [(&'static str, &'static str)];

/// What stands in the pit at the beginning: state as name and properties, and where.
const FURNITURE: &[(&str, Properties, [i32; 3])] = &[
    ("chest", &[], [1, 64, 1]),
    ("barrel", &[], [1, 64, 3]),
    ("furnace", &[], [3, 64, 1]),
    ("crafting_table", &[], [5, 64, 1]),
    ("stone", &[], [5, 64, 3]),
    ("oak_log", &[], [5, 65, 3]),
    ("sand", &[], [5, 64, 5]),
    ("sand", &[], [5, 65, 5]),
    ("gravel", &[], [5, 66, 5]),
    ("torch", &[], [2, 64, 5]),
    ("slime_block", &[], [2, 65, 5]),
    ("sand", &[], [2, 66, 5]),
    ("water", &[], [WATER.x, WATER.y, WATER.z]),
    ("lava", &[], [6, 63, 0]),
    ("cactus", &[], [1, 64, 6]),
    ("sand", &[], [1, 63, 6]),
    ("torch", &[], [3, 64, 5]),
    ("farmland", &[("moisture", "7")], [3, 63, 6]),
    ("wheat", &[("age", "7")], [3, 64, 6]),
    ("poppy", &[], [4, 64, 6]),
    (
        "red_bed",
        &[("part", "foot"), ("facing", "south")],
        [6, 64, 3],
    ),
    (
        "red_bed",
        &[("part", "head"), ("facing", "south")],
        [6, 64, 4],
    ),
    ("oak_leaves", &[], [0, 66, 0]),
    ("snow", &[("layers", "3")], [0, 64, 1]),
];

/// What each body carries at the beginning.
const LUGGAGE: &[(&str, u32)] = &[
    ("oak_planks", 20),
    ("stick", 6),
    ("raw_iron", 4),
    ("coal", 3),
    ("bread", 3),
    ("mushroom_stew", 1),
    ("sand", 5),
    ("cobblestone", 12),
    ("torch", 4),
    ("water_bucket", 1),
    ("lava_bucket", 1),
    ("bucket", 2),
    ("milk_bucket", 3),
    ("sugar", 2),
    ("egg", 1),
    ("wheat", 3),
    ("wheat_seeds", 5),
    ("bone_meal", 4),
    ("bow", 1),
    ("arrow", 8),
    ("flint_and_steel", 1),
    ("iron_hoe", 1),
    ("shears", 1),
    ("oak_door", 2),
    ("white_bed", 1),
    ("oak_sign", 2),
    ("fishing_rod", 1),
    ("chest", 2),
    ("furnace", 1),
    ("gravel", 3),
    ("tnt", 1),
];

/// The world with the pit, and the names of its two bodies.
#[derive(Clone, Debug)]
pub(super) struct Pit {
    pub(super) world: World,
    pub(super) names: [AgentName; 2],
}

impl Pit {
    pub(super) fn new() -> Self {
        let mut world = World::new(Settings {
            terrain: Terrain::Flat,
            view_distance: 1,
            ..Settings::default()
        });
        dig_out(&mut world);
        for (name, properties, [x, y, z]) in FURNITURE {
            let state = Catalog::get().state(name, properties);
            world.set_state(Position::new(*x, *y, *z), state.unwrap());
        }
        let names = ["alice", "bob"].map(named);
        world.set_spawn(Position::new(2, 64, 2));
        world.land.skipped = TICKS_PER_DAY / 2 + 1_500;
        for (index, name) in names.iter().enumerate() {
            let body = world.enter(name.clone());
            world.put_body(
                name,
                Position::new(2 + 2 * index as i32, 64, 2 + index as i32),
            );
            for (item, count) in LUGGAGE {
                world.give(name, &ItemName::new(*item), *count).unwrap();
            }
            wear_out(&mut world, body);
        }
        heat(&mut world);
        populate(&mut world);
        Self { world, names }
    }

    /// Creatures inside, by number.
    pub(super) fn beasts(world: &World) -> Vec<(u32, Kind, Position)> {
        let all = world.land.entities.mobs.iter();
        let all = all.map(|(id, mob)| (*id, mob.kind, mob.position.block()));
        let inside = |at: Position| {
            (LOW.x..=HIGH.x).contains(&at.x)
                && (LOW.y..=HIGH.y).contains(&at.y)
                && (LOW.z..=HIGH.z).contains(&at.z)
        };
        all.filter(|(.., at)| inside(*at)).collect()
    }

    /// All places inside.
    pub(super) fn places() -> impl Iterator<Item = Position> {
        let layer =
            |y| (LOW.z..=HIGH.z).flat_map(move |z| (LOW.x..=HIGH.x).map(move |x| (x, y, z)));
        let places = (LOW.y..=HIGH.y).flat_map(layer);
        places.map(|(x, y, z)| Position::new(x, y, z))
    }

    /// A place inside by number, whatever the number; low numbers are the furniture.
    pub(super) fn place(number: u16) -> Position {
        let number = usize::from(number);
        if let Some((_, _, [x, y, z])) = FURNITURE.get(number % 256) {
            return Position::new(*x, *y, *z);
        }
        let place =
            |low: i32, high: i32, part: usize| low + (part % (high - low + 1) as usize) as i32;
        Position::new(
            place(LOW.x, HIGH.x, number),
            place(LOW.y + 1, HIGH.y - 1, number / 7),
            place(LOW.z, HIGH.z, number / 49),
        )
    }

    /// An item that bodies carry, by number, whatever the number.
    pub(super) fn item(number: u8) -> ItemName {
        let (name, _) = LUGGAGE[usize::from(number) % LUGGAGE.len()];
        ItemName::new(name)
    }
}

/// Bedrock all around, air above the grass.
fn dig_out(world: &mut World) {
    let (bedrock, air) = ("bedrock", "air");
    let block = |name: &str| Catalog::get().block_named(name).unwrap().id;
    for y in LOW.y - 1..=HIGH.y + 1 {
        for z in LOW.z - 1..=HIGH.z + 1 {
            for x in LOW.x - 1..=HIGH.x + 1 {
                let wall = |low: i32, high: i32, at: i32| at < low || at > high;
                let outside =
                    wall(LOW.x, HIGH.x, x) || wall(LOW.y, HIGH.y, y) || wall(LOW.z, HIGH.z, z);
                let at = Position::new(x, y, z);
                if outside {
                    world.set_block(at, block(bedrock));
                } else if y > 63 {
                    world.set_block(at, block(air));
                }
            }
        }
    }
}

/// Lets the furnace smelt until the second piece is almost done and the fire almost out.
fn heat(world: &mut World) {
    let at = Position::new(3, 64, 1);
    let furnace = Opened::one(at);
    let filled = world.land.containers.change(furnace, |furnace| {
        for (section, item) in [
            (Section::FurnaceInput, "raw_iron"),
            (Section::FurnaceFuel, "oak_planks"),
        ] {
            furnace.section(section).unwrap()[0] = Some(Stack::new(item, 9));
        }
    });
    filled.unwrap();
    for _ in 0..280 {
        world.step();
    }
    for actor in &mut world.actors {
        actor.outbox.clear();
    }
}

/// Animals that one blow kills, and hens that are about to lay.
fn populate(world: &mut World) {
    let soon = world.tick() + 25;
    for (kind, at) in ANIMALS {
        let id = world.summon(&kind.facts().name, at).unwrap();
        let animal = world.land.entities.mobs.get_mut(&id).unwrap();
        animal.health = 1.0;
        animal.lay_at(soon);
    }
}

/// Tools and armour that are about to break, and hunger.
fn wear_out(world: &mut World, body: usize) {
    let actor = &mut world.actors[body];
    let used = |item: &str, left: u32| {
        let lasts = Catalog::get()
            .item_named(item)
            .unwrap()
            .max_durability
            .unwrap();
        Stack {
            wear: lasts - left,
            ..Stack::new(item, 1)
        }
    };
    actor.receive(&used("wooden_pickaxe", 2));
    actor.receive(&used("iron_sword", 2));
    actor.armour[1] = Some(used("leather_chestplate", 2));
    actor.armour[0] = Some(Stack::new("iron_helmet", 1));
    actor.off_hand = Some(Stack::new("torch", 5));
    actor.vitals.food = 12;
}
