//! What lies on the stone: soil by biome, water over what is lower than the sea, sand, clay and gravel below it; and at last the snow
//! and ice of where it is cold.

use super::biome::Soil;
use super::ground;
use super::natural::Site;
use super::shape::{Column, SEA};
use crate::vocab::{Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::SIDE;
use crate::world::embedded::kinds::{flag, traits};

/// Layers of soil over the stone, sandstone included.
pub(super) const DEPTH: i32 = 6;
/// Layers of dirt, sand or gravel.
const SOFT: i32 = 3;

/// Lays the soil of a chunk and fills up with water what is lower than the sea.
pub(super) fn lay(seed: u64, site: &mut Site) {
    let tops: Vec<(Position, Column)> = site.tops().collect();
    for (top, column) in &tops {
        lay_column(site, *top, *column);
    }
    lay_disks(seed, site);
}

fn lay_column(site: &mut Site, top: Position, column: Column) {
    let ground = ground();
    let (cover, soft, hard) = match column.biome.soil() {
        _ if column.rocky => (ground.stone, ground.stone, ground.stone),
        Soil::Grass if column.height < SEA => (ground.dirt, ground.dirt, ground.stone),
        Soil::Grass => (ground.grass_block, ground.dirt, ground.stone),
        Soil::Gravel => (ground.gravel, ground.gravel, ground.stone),
        Soil::Mud => (ground.mud, ground.mud, ground.stone),
        Soil::PaleMoss => (ground.pale_moss_block, ground.dirt, ground.stone),
        Soil::Rock => (ground.stone, ground.stone, ground.stone),
        Soil::Sand => (ground.sand, ground.sand, ground.sandstone),
        Soil::Snow => (ground.snow_block, ground.snow_block, ground.stone),
    };
    for down in 0..DEPTH {
        let block = match down {
            0 => cover,
            1..=SOFT => soft,
            _ => hard,
        };
        site.put(top.up(-down), block);
    }
    for up in 1..=SEA - top.y {
        site.put(top.up(up), ground.water);
    }
}

/// Sand, clay and gravel under water: vanilla's `MiscOverworldPlacements` `DISK_SAND` (three in a chunk), `DISK_CLAY` and `DISK_GRAVEL`.
fn lay_disks(seed: u64, site: &mut Site) {
    let ground = ground();
    let mut random = site.home.random(seed, "disks");
    for (block, count, radius) in [
        (ground.sand, 3, (2, 6)),
        (ground.clay, 1, (2, 3)),
        (ground.gravel, 1, (2, 5)),
    ] {
        for _ in 0..count {
            let corner = site.home.corner();
            let inside = |random: &mut Random| random.below(SIDE.unsigned_abs().into()) as i32;
            let (x, z) = (
                corner.x + inside(&mut random),
                corner.z + inside(&mut random),
            );
            let radius = random.between(radius.0, radius.1) as i32;
            let height = site.column(x, z).height;
            if height < SEA {
                lay_disk(site, Position::new(x, height, z), radius, block);
            }
        }
    }
}

fn lay_disk(site: &mut Site, center: Position, radius: i32, block: StateId) {
    for z in -radius..=radius {
        for x in (-radius..=radius).filter(|x| x * x + z * z <= radius * radius) {
            let at = center.offset(x, 0, z);
            if !site.holds(at) {
                continue;
            }
            let height = site.column(at.x, at.z).height;
            let near = (height - center.y).abs() <= 2 && height <= SEA;
            for down in (0..2).filter(|_| near) {
                let at = Position::new(at.x, height - down, at.z);
                if site.get(at) != ground().stone {
                    site.put(at, block);
                }
            }
        }
    }
}

/// Lays snow on everything under the sky and ice on still water, where it is cold: vanilla's `SnowAndFreezeFeature`. Nothing stands above
/// `highest`.
pub(super) fn freeze(site: &mut Site, highest: i32) {
    let tops: Vec<(Position, Column)> = site.tops().collect();
    for (top, column) in tops {
        if !column.biome.freezes(column.height.max(SEA)) {
            continue;
        }
        let mut at = Position::new(top.x, highest, top.z);
        while at.y > column.height - 8 && site.get(at) == StateId::AIR {
            at = at.up(-1);
        }
        freeze_top(site, at);
    }
}

fn freeze_top(site: &mut Site, at: Position) {
    let (ground, state) = (ground(), site.get(at));
    let it = traits(state);
    if state == ground.water {
        site.put(at, ground.ice);
    } else if it.full && state != ground.ice {
        site.put(at.up(1), ground.snow);
        site.put(at, flag(state, "snowy", true));
    }
}
