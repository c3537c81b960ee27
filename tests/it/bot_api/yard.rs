//! The yard in which the table's examples run: a flat land with a thing of every kind around alice, and bob beside her.

use std::fmt::Write as _;

use mindforge::skill::{Limits, Outcome, Program, Run, Scene, drive};
use mindforge::vocab::{Action, AgentName, ItemName, MobName, Position, Section, SkillName};
use mindforge::world::catalog::{Catalog, StateId};
use mindforge::world::embedded::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use mindforge::world::{Body, BodyHandle, Sight};

/// A block, its properties, and where it is from the feet of alice: east, up, south.
type Furniture = (
    &'static str,
    &'static [(&'static str, &'static str)],
    [i32; 3],
);

const BLOCKS: &[Furniture] = &[
    ("oak_log", &[], [3, 0, 0]),
    ("iron_ore", &[], [3, 0, 1]),
    ("stone", &[], [-3, 0, 0]),
    ("stone", &[], [-3, 0, 1]),
    ("crafting_table", &[], [2, 0, 2]),
    ("furnace", &[("facing", "west")], [2, 0, -2]),
    ("chest", &[("facing", "east")], [-2, 0, 2]),
    ("barrel", &[], [-2, 0, -2]),
    (
        "white_bed",
        &[("facing", "north"), ("part", "foot")],
        [0, 0, -3],
    ),
    (
        "white_bed",
        &[("facing", "north"), ("part", "head")],
        [0, 0, -4],
    ),
    (
        "oak_door",
        &[("facing", "south"), ("half", "lower")],
        [4, 0, 3],
    ),
    (
        "oak_door",
        &[("facing", "south"), ("half", "upper")],
        [4, 1, 3],
    ),
    ("lever", &[("face", "floor")], [1, 0, 3]),
    ("oak_sign", &[], [-1, 0, 3]),
    ("water", &[], [0, -1, 4]),
    ("water", &[], [1, -1, 4]),
    ("farmland", &[("moisture", "7")], [-4, -1, -4]),
    ("wheat", &[("age", "7")], [-4, 0, -4]),
];

/// What alice carries.
const CARRIED: &[(&str, u32)] = &[
    ("iron_pickaxe", 1),
    ("iron_axe", 1),
    ("iron_shovel", 1),
    ("iron_hoe", 1),
    ("iron_sword", 1),
    ("bow", 1),
    ("arrow", 16),
    ("shield", 1),
    ("iron_helmet", 1),
    ("fishing_rod", 1),
    ("shears", 1),
    ("bucket", 1),
    ("golden_apple", 2),
    ("bread", 4),
    ("wheat", 4),
    ("wheat_seeds", 4),
    ("bone_meal", 4),
    ("oak_sapling", 2),
    ("oak_log", 4),
    ("oak_planks", 16),
    ("stick", 8),
    ("cobblestone", 32),
    ("coal", 8),
    ("raw_iron", 4),
    ("iron_ingot", 4),
    ("dirt", 16),
    ("torch", 8),
    ("oak_door", 1),
];

/// What lies in the chest.
const STORED: (&str, u32) = ("diamond", 3);

/// Creatures, and where.
const HERD: &[(&str, [i32; 3])] = &[
    ("cow", [6, 0, 6]),
    ("sheep", [-6, 0, 6]),
    ("pig", [6, 0, -6]),
];

/// What stands before an example, so that it can speak of places and check what it got.
const PRELUDE: &str = "\
const start = bot.entity.position.floored();
const at = (east, up, south) => start.offset(east, up, south);
let checks = 0;
const check = (actual, expected) => {
  checks += 1;
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
  }
};
";

/// The yard in words, for those who read examples.
pub(super) fn in_words() -> String {
    let mut text = String::from("| east | up | south | block |\n|---|---|---|---|\n");
    for (block, properties, [east, up, south]) in BLOCKS {
        let state: Vec<_> = properties
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let state = if state.is_empty() {
            String::new()
        } else {
            format!("[{}]", state.join(", "))
        };
        let _ = writeln!(text, "| {east} | {up} | {south} | {block}{state} |");
    }
    let carried: Vec<_> = CARRIED
        .iter()
        .map(|(item, count)| format!("{count} {item}"))
        .collect();
    let herd: Vec<_> = HERD
        .iter()
        .map(|(mob, [east, _, south])| format!("a {mob} at {east}, {south}"))
        .collect();
    let _ = write!(
        text,
        "\nAlice stands at 0, 0, 0 and carries {}. In the chest lie {} {}. Around her are {}, and bob at 0, 6, who says `hello` \
         after a second, whispers `psst` to her after two and throws an apple after three.",
        carried.join(", "),
        STORED.1,
        STORED.0,
        herd.join(", ")
    );
    text
}

/// Alice in the yard.
pub(super) struct Yard {
    world: SharedWorld,
    alice: BodyHandle,
    bob: EmbeddedBody,
    ticks: u64,
}

impl Yard {
    pub(super) fn new(scene: Scene) -> Self {
        const MIDNIGHT: u64 = 18_000;
        let mut world = World::new(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        });
        if scene == Scene::Night {
            (0..MIDNIGHT).for_each(|_| world.step());
        }
        let world = SharedWorld::new(world);
        let alice = world.join(name("alice"));
        let bob = world.join(name("bob"));
        let mut yard = Self {
            world,
            alice: BodyHandle::new(alice),
            bob,
            ticks: 0,
        };
        yard.furnish(scene);
        yard
    }

    fn furnish(&mut self, scene: Scene) {
        let feet = self.alice.with(|body| body.observe().feet());
        let place = |[x, y, z]: [i32; 3]| feet.offset(x, y, z);
        self.world.with(|world| {
            for (block, properties, at) in BLOCKS {
                world.set_state(place(*at), state(block, properties));
            }
            for (mob, at) in HERD {
                world.summon(&MobName::new(*mob), place(*at)).unwrap();
            }
            if scene == Scene::Night {
                world
                    .summon(&MobName::new("zombie"), place([8, 0, 0]))
                    .unwrap();
            }
            world.put_body(&name("bob"), place([0, 0, 6]));
            world
                .give(&name("alice"), &STORED.0.into(), STORED.1)
                .unwrap();
            world.give(&name("bob"), &"apple".into(), 1).unwrap();
        });
        self.store(place([-2, 0, 2]));
        self.world.with(|world| {
            for (item, count) in CARRIED {
                world
                    .give(&name("alice"), &ItemName::new(*item), *count)
                    .unwrap();
            }
        });
    }

    /// Puts what alice carries into the chest.
    fn store(&mut self, chest: Position) {
        let moved = Action::MoveItems {
            item: STORED.0.into(),
            count: STORED.1,
            from: Section::Inventory,
            to: Section::Container,
        };
        for action in [Action::OpenWindow { at: chest }, moved, Action::CloseWindow] {
            self.alice.with(|body| body.submit(action));
            self.step();
        }
        self.ticks = 0;
    }

    /// Bob says hello after a second, whispers after two and throws an apple after three.
    fn step(&mut self) {
        self.ticks += 1;
        let action = match self.ticks {
            20 => Action::Chat {
                text: "hello".into(),
            },
            40 => Action::Whisper {
                to: name("alice"),
                text: "psst".into(),
            },
            60 => Action::Toss {
                item: "apple".into(),
                count: 1,
            },
            _ => return self.world.with(World::step),
        };
        self.bob.submit(action);
        self.world.with(World::step);
    }

    /// Runs an example; its result is how many checks it made.
    pub(super) fn run(&mut self, example: &str) -> Outcome {
        let source =
            format!("async function example(bot) {{\n{PRELUDE}{example}\nreturn checks;\n}}");
        let program = Program::new(SkillName::new("example"), source);
        let alice = self.alice.clone();
        let mut run = Run::start(program, alice.clone(), Sight::Loaded, Limits::default(), 7);
        drive(&mut run, &mut || {
            self.step();
            alice.with(|body| (body.tick(), body.take_events()))
        })
    }
}

fn name(name: &str) -> AgentName {
    AgentName::new(name).unwrap()
}

fn state(block: &str, properties: &[(&str, &str)]) -> StateId {
    Catalog::get().state(block, properties).unwrap()
}
