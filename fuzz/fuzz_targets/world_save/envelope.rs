//! The envelope of a save, put on and taken off from outside: see `save/seal.rs` of the crate.

use mindforge::world::embedded::World;

use super::scene::settings;

/// Magic, version, checksum, size.
const HEADER: usize = 20;
const VERSION_ENDS: usize = 12;
const SIZE_BEGINS: usize = 16;

/// Contents as a save of the present version, with the checksum that fits.
pub(crate) fn sealed(contents: &[u8]) -> Vec<u8> {
    thread_local! {
        static BEGINNING: Vec<u8> = World::new(settings()).save()[..VERSION_ENDS].to_vec();
    }
    let mut summed = (contents.len() as u32).to_le_bytes().to_vec();
    summed.extend(lz4_flex::block::compress(contents));
    let mut bytes = BEGINNING.with(Vec::clone);
    bytes.extend(crc32fast::hash(&summed).to_le_bytes());
    bytes.extend(summed);
    bytes
}

/// The contents of a save.
pub(crate) fn unsealed(bytes: &[u8]) -> Vec<u8> {
    let size = bytes[SIZE_BEGINS..HEADER]
        .try_into()
        .map(u32::from_le_bytes)
        .expect("four bytes");
    lz4_flex::block::decompress(&bytes[HEADER..], size as usize).expect("a save unpacks")
}
