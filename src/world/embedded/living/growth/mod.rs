//! What vanilla does by random ticks: three cells of each section of land in every tick. Here each cell that can do something draws, when
//! it or its neighbour changes, how many ticks it will wait for its turn. The turns are as frequent as in the game, and land where nothing
//! changes costs nothing. Land that the seed made does not grow by itself before it is touched.

pub(super) mod bamboo;
mod bush;
pub(super) mod column;
mod crop;
mod farmland;
mod kind;
mod leaves;
mod melt;
mod mushroom;
mod sapling;
mod stem;
mod tree;
mod turf;
mod vine;

pub(super) use self::crop::ripen;
pub(super) use self::farmland::smother;
pub(in crate::world::embedded) use self::farmland::trample;
use self::kind::{Kind, kind};
pub(super) use self::sapling::feed_sapling;
pub(super) use self::stem::{act as act_stem, detach};
use super::Due;
use crate::vocab::{Position, Random};
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::kinds::with;
use crate::world::embedded::land::Land;

/// The chance of a cell to have its turn in a tick: three of the 4,096 cells of a section, as `randomTickSpeed` says.
const TURN: f64 = 3.0 / 4096.0;

/// Whether a cell is to have another turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// It may do something later although nothing around it changes.
    Again,
    /// Nothing happens before something around it changes.
    Rest,
}

/// A cell or one beside it has changed: if it can do something by itself, it waits for its turn.
pub(super) fn wake(land: &mut Land, at: Position) {
    let Some(kind) = kind(land.state(at)) else {
        return;
    };
    let idle = match kind {
        Kind::Grass => !turf::covered(land, at),
        Kind::Dirt => turf::covered(land, at),
        _ => false,
    };
    if !idle {
        queue(land, at);
    }
}

/// What one change means to cells that are not its neighbours.
pub(super) fn reach(land: &mut Land, at: Position, before: StateId) {
    leaves::felled(land, at, before);
    melt::lit(land, at);
    turf::sown(land, at, before);
}

/// A cell has its turn.
pub(super) fn act(land: &mut Land, at: Position) {
    let Some(kind) = kind(land.state(at)) else {
        return;
    };
    let then = match kind {
        Kind::Crop => crop::act(land, at),
        Kind::Stem => stem::act(land, at),
        Kind::Cane => column::act_cane(land, at),
        Kind::Cactus => column::act_cactus(land, at),
        Kind::Kelp => column::act_kelp(land, at),
        Kind::Bamboo => bamboo::act(land, at),
        Kind::Shoot => bamboo::act_shoot(land, at),
        Kind::Bush => bush::act(land, at),
        Kind::Sapling => sapling::act(land, at),
        Kind::Hanging => sapling::act_hanging(land, at),
        Kind::Vine => vine::act(land, at),
        Kind::Mushroom => mushroom::act(land, at),
        Kind::Farmland => farmland::act(land, at),
        Kind::Grass => turf::act_grass(land, at),
        Kind::Dirt => turf::act_dirt(land, at),
        Kind::Leaves => leaves::act(land, at),
        Kind::Ice | Kind::Snow => melt::act(land, at),
        Kind::Lava => super::fire::act_lava(land, at),
    };
    if then == Then::Again {
        wake(land, at);
    }
}

fn queue(land: &mut Land, at: Position) {
    let ticks = wait(&mut land.random("turn", at));
    land.schedule.call(at, Due::Turn, land.tick + ticks);
}

/// Ticks until a cell's next turn: one more than the number of misses at a chance of [`TURN`] each. Its binary digits are independent,
/// so that no logarithm is needed, which would differ from machine to machine.
fn wait(random: &mut Random) -> u64 {
    let mut missed = 1.0 - TURN;
    let mut misses = 0;
    for digit in 0..16 {
        if random.chance(missed / (1.0 + missed)) {
            misses |= 1 << digit;
        }
        missed *= missed;
    }
    misses + 1
}

/// The age of a plant; 0 for what has none.
pub(super) fn age(state: StateId) -> u8 {
    let age = Catalog::get().property(state, "age");
    age.and_then(|age| age.parse().ok()).unwrap_or(0)
}

/// The highest age of a plant of this kind.
pub(super) fn oldest(state: StateId) -> u8 {
    let properties = Catalog::get().properties_of(Catalog::get().block_of(state));
    let age = properties.iter().find(|it| it.name == "age");
    age.map_or(0, |age| age.values.len().saturating_sub(1) as u8)
}

/// The same plant at another age.
fn aged(state: StateId, age: u8) -> StateId {
    with(state, "age", &age.to_string())
}

/// With so many of its kind around, itself among them, neither a vine nor a mushroom spreads.
const CROWD: usize = 5;

/// Whether a place lies among too many of its kind: `VineBlock.canSpread`, `MushroomBlock.randomTick`.
fn is_crowded(land: &Land, at: Position) -> bool {
    let kind = land.traits(at).block;
    let around = (-1..=1)
        .flat_map(|y| (-4..=4).flat_map(move |z| (-4..=4).map(move |x| at.offset(x, y, z))));
    around
        .filter(|it| land.traits(*it).block == kind)
        .nth(CROWD - 1)
        .is_some()
}

#[cfg(test)]
mod tests {
    use super::wait;
    use crate::vocab::Random;

    #[test]
    fn a_cell_waits_for_its_turn_as_long_as_in_the_game() {
        let mut random = Random::new(7, "waits");
        let waits: Vec<_> = (0..20_000).map(|_| wait(&mut random) as f64).collect();
        let mean = waits.iter().sum::<f64>() / 20_000.0;
        assert!((mean - 4096.0 / 3.0).abs() < 30.0, "{mean}");
        // Half of them have had their turn after ln 2 times the mean.
        let early = waits.iter().filter(|it| **it <= 946.0).count();
        assert!((9_800..10_200).contains(&early), "{early}");
    }
}
