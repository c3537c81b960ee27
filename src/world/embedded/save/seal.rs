//! The envelope of a save: magic, version, checksum, and the contents packed with LZ4.
//!
//! Eight bytes of magic, the format's version, the CRC-32 of all that follows, and the size of the contents unpacked (each 32 bits,
//! little-endian); then the contents as one LZ4 block.

use super::error::SaveError;

const MAGIC: &[u8; 8] = b"mfworld\n";
const HEADER: usize = 20;
/// Where what the checksum is of begins.
const SUMMED: usize = 16;
/// Most bytes that contents may take unpacked.
const LARGEST: usize = 1 << 30;
/// LZ4 packs no run of bytes into less than a 255th: a size beyond that is a lie, and not asked of memory.
const DENSEST: usize = 255;

/// The format that this program writes and reads.
pub(super) const VERSION: u32 = 5;

/// Puts contents in an envelope.
pub(super) fn seal(contents: &[u8]) -> Vec<u8> {
    debug_assert!(contents.len() <= LARGEST, "a world of a gigabyte");
    let mut summed = (contents.len() as u32).to_le_bytes().to_vec();
    summed.extend(lz4_flex::block::compress(contents));
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend(crc32fast::hash(&summed).to_le_bytes());
    bytes.extend(summed);
    bytes
}

/// What is in the envelope, if it is whole.
pub(super) fn unseal(bytes: &[u8]) -> Result<Vec<u8>, SaveError> {
    let (header, packed) = bytes.split_at_checked(HEADER).ok_or(SaveError::NotAWorld)?;
    if header.strip_prefix(MAGIC).is_none() {
        return Err(SaveError::NotAWorld);
    }
    let number = |at: usize| {
        let bytes = header.iter().skip(at).take(4).rev();
        bytes.fold(0_u32, |number, byte| number << 8 | u32::from(*byte))
    };
    let (version, checksum, size) = (number(8), number(12), number(16) as usize);
    if version != VERSION {
        return Err(SaveError::Version { found: version });
    }
    if bytes.get(SUMMED..).map(crc32fast::hash) != Some(checksum) {
        return Err(SaveError::Damaged);
    }
    if size > LARGEST || size / DENSEST > packed.len() {
        let why = format!("its {} bytes cannot hold {size}", packed.len());
        return Err(SaveError::Unreadable { why });
    }
    let contents = lz4_flex::block::decompress(packed, size);
    let contents = contents.map_err(|error| SaveError::Unreadable {
        why: error.to_string(),
    })?;
    if contents.len() == size {
        Ok(contents)
    } else {
        Err(SaveError::Unreadable {
            why: format!("it holds {} bytes, not {size}", contents.len()),
        })
    }
}

/// Bytes with the checksum that fits them, to reach what is behind it.
#[cfg(test)]
pub(super) fn with_checksum(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if let Some(summed) = bytes.get(SUMMED..) {
        let checksum = crc32fast::hash(summed).to_le_bytes();
        bytes[12..SUMMED].copy_from_slice(&checksum);
    }
    bytes
}
