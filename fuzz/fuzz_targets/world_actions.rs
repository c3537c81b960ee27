//! Two bodies do whatever comes, in a flat or a natural world: nothing panics, every action ends exactly once, and what is saved loads
//! and is saved as the same bytes.
#![no_main]

use std::collections::BTreeMap;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use mindforge::vocab::{
    Action, ActionId, AgentName, Destination, Face, ItemName, Keys, Point, Position, Section, Wear,
};
use mindforge::world::catalog::Catalog;
use mindforge::world::embedded::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use mindforge::world::{Body, BodyEvent};

/// What bodies carry and name.
const ITEMS: [&str; 32] = [
    "wooden_pickaxe", "stone_axe", "iron_shovel", "iron_hoe", "shears", "dirt", "sand", "oak_log", "oak_planks", "torch", "furnace",
    "chest", "crafting_table", "coal", "raw_iron", "bread", "rotten_flesh", "bucket", "water_bucket", "lava_bucket", "bow", "arrow",
    "shield", "iron_helmet", "bone_meal", "wheat_seeds", "oak_door", "red_bed", "oak_sign", "ladder", "fishing_rod", "tnt",
];
/// Most actions of one run.
const LONGEST: usize = 60;

#[derive(Arbitrary, Debug)]
struct Life {
    natural: bool,
    doings: Vec<(bool, Doing, u8)>,
}

/// A place near the body.
#[derive(Arbitrary, Clone, Copy, Debug)]
struct Near(i8, i8, i8);

#[derive(Arbitrary, Debug)]
enum Doing {
    Goto(Near, u8, bool),
    Follow(u8),
    LookAt(Near),
    Controls(u8),
    Dig(Near),
    Place(Near, u8),
    UseItem(u8),
    ActivateBlock(Near),
    Interact(u8),
    Attack(u8),
    Equip(u8, u8),
    Unequip(u8),
    Toss(u8, u8),
    Consume,
    Craft(u16, u8, Option<Near>),
    Make(u8, u8, Near),
    WriteSign(Near, Vec<String>),
    OpenWindow(Near),
    MoveItems(u8, u8, u8, u8),
    CloseWindow,
    Sleep(Near),
    Wake,
    Fish,
    Chat(String),
    Whisper(String),
    Wait(u8),
    /// No action: calls an earlier one off.
    Cancel(u8),
    /// No action: a block appears near the body.
    Build(Near, u16),
}

fuzz_target!(|life: Life| {
    let shared = SharedWorld::new(fresh(life.natural));
    let mut bodies = names().map(|name| shared.join(name));
    let mut given: [BTreeMap<ActionId, u32>; 2] = Default::default();
    for (who, doing, ticks) in life.doings.into_iter().take(LONGEST) {
        let who = usize::from(who);
        act(&shared, &mut bodies[who], doing, &mut given[who]);
        for _ in 0..ticks % 32 {
            shared.with(World::step);
        }
        hear(&mut bodies, &mut given);
    }
    for (body, given) in bodies.iter_mut().zip(&given) {
        for id in given.keys() {
            body.cancel(*id);
        }
    }
    shared.with(World::step);
    hear(&mut bodies, &mut given);
    for (id, ends) in given.iter().flatten() {
        assert_eq!(*ends, 1, "{id:?} ended so many times");
    }
    let bytes = shared.with(|world| world.save());
    let loaded = World::load(&bytes, settings(life.natural)).expect("what was saved loads");
    assert!(loaded.save() == bytes, "the loaded world is saved as it was");
});

/// Counts how actions end.
fn hear(bodies: &mut [EmbeddedBody; 2], given: &mut [BTreeMap<ActionId, u32>; 2]) {
    for (body, given) in bodies.iter_mut().zip(given) {
        for event in body.take_events() {
            if let BodyEvent::Done { id, .. } = event {
                *given.get_mut(&id).expect("what ends was handed in") += 1;
            }
        }
    }
}

fn act(shared: &SharedWorld, body: &mut EmbeddedBody, doing: Doing, given: &mut BTreeMap<ActionId, u32>) {
    let feet = body.observe().feet();
    let near = |Near(x, y, z): Near| feet.offset(i32::from(x % 7), i32::from(y % 5), i32::from(z % 7));
    let action = match doing {
        Doing::Cancel(which) => {
            if let Some(id) = given.keys().rev().nth(usize::from(which % 8)) {
                body.cancel(*id);
            }
            return;
        }
        Doing::Build(at, block) => {
            let blocks = Catalog::get().blocks();
            let block = &blocks[usize::from(block) % blocks.len()];
            shared.with(|world| world.set_block(near(at), block.id));
            return;
        }
        Doing::Goto(at, how, dig) => Action::Goto { to: destination(near(at), how), dig },
        Doing::Follow(range) => Action::Follow { player: names()[1].clone(), range: f64::from(range) },
        Doing::LookAt(at) => Action::LookAt { point: point(near(at)) },
        Doing::Controls(bits) => Action::Controls { keys: keys(bits) },
        Doing::Dig(at) => Action::Dig { at: near(at) },
        Doing::Place(at, face) => Action::Place { against: near(at), face: Face::ALL[usize::from(face) % 6] },
        Doing::UseItem(ticks) => Action::UseItem { ticks: ticks.into() },
        Doing::ActivateBlock(at) => Action::ActivateBlock { at: near(at) },
        Doing::Interact(which) => Action::Interact { entity: entity(body, which) },
        Doing::Attack(which) => Action::Attack { entity: entity(body, which) },
        Doing::Equip(which, to) => Action::Equip { item: item(which), to: wear(to) },
        Doing::Unequip(from) => Action::Unequip { from: wear(from) },
        Doing::Toss(which, count) => Action::Toss { item: item(which), count: count.into() },
        Doing::Consume => Action::Consume,
        Doing::Craft(recipe, times, table) => {
            Action::Craft { recipe: recipe.into(), times: times.into(), table: table.map(near) }
        }
        Doing::Make(which, times, at) => Action::Make { item: item(which), times: times.into(), at: near(at) },
        Doing::WriteSign(at, lines) => Action::WriteSign { at: near(at), lines },
        Doing::OpenWindow(at) => Action::OpenWindow { at: near(at) },
        Doing::MoveItems(which, count, from, to) => {
            Action::MoveItems { item: item(which), count: count.into(), from: section(from), to: section(to) }
        }
        Doing::CloseWindow => Action::CloseWindow,
        Doing::Sleep(at) => Action::Sleep { bed: near(at) },
        Doing::Wake => Action::Wake,
        Doing::Fish => Action::Fish,
        Doing::Chat(text) => Action::Chat { text },
        Doing::Whisper(text) => Action::Whisper { to: names()[1].clone(), text },
        Doing::Wait(ticks) => Action::Wait { ticks: ticks.into() },
    };
    given.insert(body.submit(action), 0);
}

fn destination(at: Position, how: u8) -> Destination {
    let range = f64::from(how / 8);
    match how % 7 {
        0 => Destination::Near { at, range },
        1 => Destination::Block { at },
        2 => Destination::GetToBlock { at },
        3 => Destination::LookAtBlock { at },
        4 => Destination::Xz { x: at.x, z: at.z },
        5 => Destination::NearXz { x: at.x, z: at.z, range },
        _ => Destination::Y { y: at.y },
    }
}

fn keys(bits: u8) -> Keys {
    let key = |bit: u8| bits >> bit & 1 == 1;
    Keys {
        forward: key(0),
        back: key(1),
        left: key(2),
        right: key(3),
        jump: key(4),
        sprint: key(5),
        sneak: key(6),
    }
}

fn point(at: Position) -> Point {
    Point::new(f64::from(at.x) + 0.5, f64::from(at.y) + 0.25, f64::from(at.z) + 0.75)
}

fn wear(number: u8) -> Wear {
    let all = [Wear::Hand, Wear::OffHand, Wear::Head, Wear::Chest, Wear::Legs, Wear::Feet];
    all[usize::from(number) % all.len()]
}

fn section(number: u8) -> Section {
    let all = [
        Section::Inventory, Section::Container, Section::FurnaceInput, Section::FurnaceFuel, Section::FurnaceOutput,
    ];
    all[usize::from(number) % all.len()]
}

fn item(number: u8) -> ItemName {
    ItemName::new(ITEMS[usize::from(number) % ITEMS.len()])
}

/// One of those in sight, or nobody.
fn entity(body: &EmbeddedBody, which: u8) -> u32 {
    let seen = body.observe().entities;
    seen.get(usize::from(which % 4)).map_or(u32::from(which), |entity| entity.id)
}

fn settings(natural: bool) -> Settings {
    Settings {
        terrain: if natural { Terrain::Natural } else { Terrain::Flat },
        view_distance: 2,
        ..Settings::default()
    }
}

fn names() -> [AgentName; 2] {
    ["alice", "bob"].map(|name| AgentName::new(name).expect("a name"))
}

/// A copy of a world in which both bodies have something of everything.
fn fresh(natural: bool) -> World {
    thread_local! {
        static WORLDS: [World; 2] = [false, true].map(furnished);
    }
    WORLDS.with(|worlds| worlds[usize::from(natural)].clone())
}

fn furnished(natural: bool) -> World {
    let shared = SharedWorld::new(World::new(settings(natural)));
    for name in names() {
        let _body = shared.join(name.clone());
        for item in ITEMS {
            let _ = shared.with(|world| world.give(&name, &ItemName::new(item), 8));
        }
    }
    shared.with(|world| world.clone())
}
