//! Bytes as a saved world, behind a right checksum: whatever they say is refused or makes a world that goes on and can be saved again.
//!
//! The first byte chooses between contents that are all the fuzzer's and those of a real save, changed in a few places.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use mindforge::vocab::{Action, AgentName, ItemName, Position};
use mindforge::world::Body;
use mindforge::world::catalog::Catalog;
use mindforge::world::embedded::{Settings, SharedWorld, Terrain, World};

/// Magic, version, checksum, size: as `save/seal.rs` lays them out.
const HEADER: usize = 20;

fn settings() -> Settings {
    Settings {
        terrain: Terrain::Flat,
        view_distance: 2,
        ..Settings::default()
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let contents = if choice & 1 == 0 {
        rest.to_vec()
    } else {
        changed(rest)
    };
    let Ok(world) = World::load(&sealed(&contents), settings()) else {
        return;
    };
    let mut world = round_trip(world);
    for _ in 0..20 {
        world.step();
    }
    let shared = SharedWorld::new(round_trip(world));
    let mut alice = shared.join(name());
    let at = alice.observe().feet().offset(1, -1, 0);
    alice.submit(Action::Dig { at });
    for _ in 0..20 {
        shared.with(World::step);
    }
    shared.with(|world| round_trip(world.clone()));
});

/// A world that is saved loads, and is saved as the same bytes.
fn round_trip(world: World) -> World {
    let bytes = world.save();
    let loaded = World::load(&bytes, settings()).expect("what was saved loads");
    assert!(loaded.save() == bytes, "the loaded world is saved as it was");
    loaded
}

/// Contents of a real save in which each three bytes of `data` set one byte: two say which, the third what to.
fn changed(data: &[u8]) -> Vec<u8> {
    let mut contents = real().clone();
    for change in data.chunks_exact(3) {
        let at = usize::from(change[0]) << 8 | usize::from(change[1]);
        let at = at % contents.len();
        contents[at] = change[2];
    }
    contents
}

/// Unpacked contents of the save of a world in which something happened.
fn real() -> &'static Vec<u8> {
    static REAL: OnceLock<Vec<u8>> = OnceLock::new();
    REAL.get_or_init(|| {
        let shared = SharedWorld::new(World::new(settings()));
        let mut alice = shared.join(name());
        shared.with(|world| {
            for (x, block) in ["furnace", "chest", "sand", "water", "wheat"].iter().enumerate() {
                let block = Catalog::get().block_named(block).expect("a block").id;
                world.set_block(Position::new(x as i32, 66, 3), block);
            }
            for item in ["stone_axe", "dirt", "bread"] {
                let _ = world.give(&name(), &ItemName::new(item), 1);
            }
        });
        let at = alice.observe().feet().offset(1, -1, 0);
        alice.submit(Action::Dig { at });
        for _ in 0..30 {
            shared.with(World::step);
        }
        let bytes = shared.with(|world| world.save());
        let size = bytes[16..HEADER].try_into().map(u32::from_le_bytes).expect("four bytes");
        lz4_flex::block::decompress(&bytes[HEADER..], size as usize).expect("a save unpacks")
    })
}

/// The envelope of contents.
fn sealed(contents: &[u8]) -> Vec<u8> {
    let mut summed = (contents.len() as u32).to_le_bytes().to_vec();
    summed.extend(lz4_flex::block::compress(contents));
    let mut bytes = World::new(settings()).save();
    bytes.truncate(12);
    bytes.extend(crc32fast::hash(&summed).to_le_bytes());
    bytes.extend(summed);
    bytes
}

fn name() -> AgentName {
    AgentName::new("alice").expect("a name")
}
