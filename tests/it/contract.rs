//! Skills are written for npm packages: `vec3`, `minecraft-data`, `mineflayer-pathfinder`, and `prismarine-*` for blocks, items, recipes and
//! windows. The scripts in `tests/contract/` call everything that these have and tell what came out. They run with the original packages in
//! Node.js, and as a skill with ours, and must tell the same but for what is listed here.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use mindforge::skill::{Limits, Program, Run, drive};
use mindforge::vocab::{AgentName, SkillName};
use mindforge::world::embedded::{Settings, SharedWorld, Terrain, World};
use mindforge::world::{Body, BodyHandle, Sight};

use crate::node::{NEEDS_NODE, install};

const SCRIPTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/contract");

/// Something about many things in which ours differ, about how many of them, and why.
type Difference = (&'static str, usize, &'static str);

/// Why drops, tools and times of some blocks differ: `data/README.md` tells more.
const BLOCKS: &[Difference] = &[
    (
        "block.material",
        109,
        "blocks that need better than wood have the refused tier in place of their class; bamboo is cut by axes too",
    ),
    (
        "block.drops",
        51,
        "a single draw of what may drop; ours are all that may",
    ),
    (
        "block.diggable",
        3,
        "nobody breaks water, lava and bubble columns",
    ),
    (
        "block.harvestTools",
        5,
        "an empty set for what no player breaks",
    ),
    ("block keys of", 5, "the same"),
    (
        "block.stackSize",
        1,
        "powder snow is no item: its bucket is",
    ),
    ("block.resistance", 2, "3600000.8 does not fit into 32 bits"),
];

const FACTS: &[Difference] = &[
    (
        "entity.metadataKeys",
        157,
        "bodies do not tell the protocol's metadata",
    ),
    ("entity keys of", 157, "no metadataKeys"),
    (
        "materials",
        15,
        "tool classes that no block has once the classes are put right",
    ),
    (
        "tables",
        1,
        "collision shapes, loot, sounds, the protocol and the like are not carried",
    ),
];

const SHAPES: &[Difference] = &[
    ("block.diggable", 3, "nobody breaks liquids"),
    (
        "block.canHarvest",
        5,
        "an empty set of tools for what no player breaks",
    ),
    (
        "block.digTime",
        76,
        "the classes of material are put right, and liquids take for ever",
    ),
    ("block.digTime in a plight", 75, "the same"),
];

const GOALS: &[Difference] = &[
    (
        "movements.openable",
        1,
        "gates of all woods, not only of the first six",
    ),
    (
        "movements.blocksCantBreak",
        1,
        "liquids too, which are not diggable",
    ),
];

#[test]
fn goals_and_movements_are_those_of_mineflayer_pathfinder() {
    assert_differences("goals.js", GOALS);
}

#[test]
fn vectors_are_those_of_npm_vec3() {
    assert_differences("vec3.js", &[]);
}

#[test]
fn facts_are_those_of_npm_minecraft_data() {
    assert_differences("facts.js", &[BLOCKS, FACTS].concat());
}

#[test]
fn blocks_items_recipes_and_windows_are_those_of_prismarine() {
    assert_differences("shapes.js", SHAPES);
}

/// What a script told under each key; a key can come several times.
type Told = BTreeMap<String, Vec<String>>;

#[track_caller]
fn assert_differences(script: &str, known: &[Difference]) {
    let (original, ours) = (with_originals(script), with_ours(script));
    assert!(original.len() > 500, "{script} tells next to nothing");
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for key in original.keys().chain(ours.keys()) {
        if original.get(key) != ours.get(key) {
            let (about, thing) = key.rsplit_once(' ').unwrap_or((key, ""));
            let things = found.entry(about).or_default();
            if !things.contains(&thing) {
                things.push(thing);
            }
        }
    }
    let mut unexpected = Vec::new();
    for (about, things) in &found {
        let listed = known.iter().find(|(other, ..)| other == about);
        if listed.is_none_or(|(_, count, _)| *count != things.len()) {
            let key = format!("{about} {}", things[0]);
            let key = key.trim_end();
            unexpected.push(format!(
                "{about} of {} things, such as {}:\n  theirs {:?}\n  ours   {:?}",
                things.len(),
                things[0],
                original.get(key),
                ours.get(key)
            ));
        }
    }
    for (about, ..) in known {
        if !found.contains_key(about) {
            unexpected.push(format!("{about} no longer differs"));
        }
    }
    assert!(unexpected.is_empty(), "{script}\n{}", unexpected.join("\n"));
}

fn with_originals(script: &str) -> Told {
    let output = Command::new("node")
        .arg(Path::new(SCRIPTS).join("original.js"))
        .arg(script)
        .env("NODE_PATH", install("contract"))
        .output()
        .unwrap_or_else(|error| panic!("{NEEDS_NODE} (`node` did not start: {error})"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}: {complaint}");
    told(serde_json::from_slice(&output.stdout).unwrap())
}

fn with_ours(script: &str) -> Told {
    let source = std::fs::read_to_string(Path::new(SCRIPTS).join(script)).unwrap();
    let program = Program::new(SkillName::new("compare"), source);
    let world = SharedWorld::new(World::new(Settings {
        terrain: Terrain::Flat,
        ..Settings::default()
    }));
    let alice = BodyHandle::new(world.join(AgentName::new("alice").unwrap()));
    let mut run = Run::start(program, alice.clone(), Sight::Loaded, Limits::default(), 7);
    let outcome = drive(&mut run, &mut || {
        world.with(World::step);
        alice.with(|body: &mut dyn Body| (body.tick(), body.take_events()))
    });
    assert_eq!(outcome.error, None, "{script}");
    told(serde_json::from_value(outcome.result).unwrap())
}

fn told(lines: Vec<(String, String)>) -> Told {
    let mut told = Told::new();
    for (key, line) in lines {
        told.entry(key).or_default().push(line);
    }
    told
}
