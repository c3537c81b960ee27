//! Promises of memory: agreement after crashes, damage, dumps, and a model of it all.

mod agreement;
mod crash;
mod damage;
mod dump;
mod keeping;
mod model;

use std::path::Path;

use super::{Batch, Episode, SkillRecord, SkillVersion, Snapshot, Store};
use crate::vocab::{
    After, AgentName, Before, Dimension, Place, Position, SkillName, Tick, WorldId,
};

fn alice() -> AgentName {
    AgentName::new("alice").unwrap()
}

fn bob() -> AgentName {
    AgentName::new("bob").unwrap()
}

fn world(seed: u64) -> WorldId {
    WorldId(format!("embedded-{seed}").into())
}

fn open(dir: &Path) -> Store {
    Store::open(dir, &alice()).unwrap()
}

/// An episode of about the length that the reasoner's skills make.
fn episode(id: u64) -> Episode {
    Episode {
        id,
        tick_start: Tick(id * 400),
        tick_end: Tick(id * 400 + 317),
        place: Place {
            world: world(7),
            dimension: Dimension::Overworld,
            position: Position::new(12, 64, -7),
        },
        task: "craft 1 stone_pickaxe".parse().unwrap(),
        attempt: 1,
        skill: Some(SkillName::new("craftStonePickaxe")),
        code: "async function craftStonePickaxe(bot) {\n  await mineBlock(bot, \"stone\", 3);\n  await craftItem(bot, \"stone_pickaxe\", 1);\n}\n".to_owned(),
        log: vec!["mined 3 stone".to_owned(), "crafted 1 stone_pickaxe".to_owned()],
        error: None,
        success: !id.is_multiple_of(3),
        because: "have 1 of 1 stone_pickaxe".to_owned(),
        helped_by: vec![bob()],
        beliefs_changed: vec!["mining stone gives cobblestone".to_owned()],
    }
}

fn skill(name: &str, uses: u64) -> SkillRecord {
    SkillRecord {
        name: SkillName::new(name),
        description: "does it".to_owned(),
        task: Some("collect 1 oak_log".parse().unwrap()),
        before: Before::default(),
        after: After {
            gains: [("oak_log".into(), 1)].into(),
            ..After::default()
        },
        taught_by: None,
        calls: [SkillName::new("step")].into(),
        versions: vec![SkillVersion {
            number: 1,
            source: format!("async function {name}(bot) {{}}"),
            author: Some(alice()),
            tick: Tick(5),
            uses,
            successes: uses,
            ticks: 100,
            last_used: Some(Tick(105)),
            recent: vec![true],
            retired: false,
        }],
    }
}

fn state(text: &str) -> Snapshot {
    Snapshot {
        beliefs: text.as_bytes().repeat(1000),
        life: text.as_bytes().to_vec(),
    }
}

/// A batch with the episodes of those ids.
fn batch(ids: std::ops::Range<u64>, text: &str) -> Batch {
    Batch {
        episodes: ids.map(episode).collect(),
        skills: Vec::new(),
        snapshot: state(text),
    }
}
