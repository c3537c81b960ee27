//! One flicker of a fire.

use super::{burns, fed, flames};
use crate::vocab::{Face, Position, Random};
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::kinds::{default_state, with};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::tnt;
use crate::world::embedded::settings::Difficulty;
use crate::world::embedded::sturdy::{Part, fills};

/// The oldest fire.
const OLD: u8 = 15;
/// One in how many, by face in the order of `Face::ALL`: how slowly fire eats what is below, above and beside it.
const EATS: [u64; 6] = [250, 250, 300, 300, 300, 300];

/// `FireBlock.tick`.
pub(in crate::world::embedded::living) fn act(land: &mut Land, at: Position) {
    if land.traits(at).block != flames().fire {
        return;
    }
    let mut random = land.random("fire", at);
    let was = age(land.state(at));
    let eternal = lasts(land, at.up(-1));
    if !eternal && goes_out(land, at, was, &mut random) {
        land.set_state(at, StateId::AIR);
        return;
    }
    let age = (was + (random.below(3) / 2) as u8).min(OLD);
    land.set_state(at, aged(age));
    super::wake(land, at);
    if !eternal && !fed(land, at) {
        return;
    }
    for (near, odds) in at.neighbours().into_iter().zip(EATS) {
        eat(land, near, odds, age, &mut random);
    }
    leap(land, at, age, &mut random);
}

/// Whether there is nothing left to burn.
fn goes_out(land: &Land, at: Position, age: u8, random: &mut Random) -> bool {
    if !fed(land, at) {
        let floor = fills(land.state(at.up(-1)), Face::Up, Part::Full);
        return !floor || age > 3;
    }
    age == OLD && random.below(4) == 0 && burns(land, at.up(-1)).is_none()
}

/// Takes what burns beside a fire, and puts fire in its place or nothing: `checkBurnOut`.
fn eat(land: &mut Land, at: Position, odds: u64, age: u8, random: &mut Random) {
    let Some(burns) = burns(land, at) else { return };
    if random.below(odds) >= u64::from(burns.spreads) {
        return;
    }
    if tnt::prime(land, at, None) {
        return;
    }
    if random.below(u64::from(age) + 10) < 5 {
        let older = (age + (random.below(5) / 4) as u8).min(OLD);
        land.set_state(at, aged(older));
    } else {
        land.set_state(at, StateId::AIR);
    }
}

/// Leaps to free places near what burns: up to four blocks up, one down and one aside.
fn leap(land: &mut Land, at: Position, age: u8, random: &mut Random) {
    let difficulty = match land.settings.difficulty {
        Difficulty::Peaceful => 0,
        Difficulty::Easy => 1,
        Difficulty::Normal => 2,
        Difficulty::Hard => 3,
    };
    for x in -1..=1 {
        for z in -1..=1 {
            for y in -1..=4 {
                let to = at.offset(x, y, z);
                let catches = catches(land, to);
                if catches == 0 {
                    continue;
                }
                let slow = 100 + 100 * u64::try_from(y - 1).unwrap_or(0);
                let odds = (u64::from(catches) + 40 + difficulty * 7) / (u64::from(age) + 30);
                if odds > 0 && random.below(slow) <= odds {
                    let older = (age + (random.below(5) / 4) as u8).min(OLD);
                    land.set_state(to, aged(older));
                }
            }
        }
    }
}

/// How readily fire appears in a free place: `getIgniteOdds`.
fn catches(land: &Land, at: Position) -> u32 {
    if land.state(at) != StateId::AIR {
        return 0;
    }
    let around = at.neighbours().into_iter();
    let around = around.filter_map(|near| burns(land, near));
    around.map(|it| it.catches).max().unwrap_or(0)
}

/// What fire never leaves: the tag `infiniburn_overworld`.
fn lasts(land: &Land, at: Position) -> bool {
    let block = land.traits(at).block;
    block == flames().netherrack || block == flames().magma_block
}

fn age(state: StateId) -> u8 {
    let age = Catalog::get().property(state, "age");
    age.and_then(|age| age.parse().ok()).unwrap_or(0)
}

fn aged(age: u8) -> StateId {
    with(default_state(flames().fire), "age", &age.to_string())
}
