//! Lava sets fire to what burns near it: after vanilla's `LavaFluid.randomTick`.

use super::{burns, fed, flames};
use crate::vocab::Position;
use crate::world::catalog::StateId;
use crate::world::embedded::kinds::Fluid;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::growth::{self, Then};

/// How far aside and how far up lava can set fire to something, in blocks, and one more for what burns there.
const ASIDE: i32 = 3;
const UP: i32 = 3;

/// A turn of lava: it has more as long as there is something to burn.
pub(in crate::world::embedded::living) fn act(land: &mut Land, at: Position) -> Then {
    if !fuel_near(land, at) {
        return Then::Rest;
    }
    let mut random = land.random("sparks", at);
    let steps = random.below(3);
    let mut aside = || random.between(-1, 1) as i32;
    if steps == 0 {
        for _ in 0..3 {
            let floor = at.offset(aside(), 0, aside());
            if land.state(floor.up(1)) == StateId::AIR && burns(land, floor).is_some() {
                land.set_block(floor.up(1), flames().fire);
            }
        }
        return Then::Again;
    }
    let mut spark = at;
    for _ in 0..steps {
        spark = spark.offset(aside(), 1, aside());
        if land.state(spark) == StateId::AIR {
            if fed(land, spark) {
                land.set_block(spark, flames().fire);
                break;
            }
        } else if land.traits(spark).solid() {
            break;
        }
    }
    Then::Again
}

/// Something that burns stands here now: lava near it waits for its turn.
pub(in crate::world::embedded::living) fn near(land: &mut Land, at: Position) {
    if burns(land, at).is_none() {
        return;
    }
    for lava in around(at, -UP..=1) {
        if land.traits(lava).fluid == Fluid::Lava {
            growth::wake(land, lava);
        }
    }
}

fn fuel_near(land: &Land, at: Position) -> bool {
    around(at, -1..=UP).any(|near| burns(land, near).is_some())
}

fn around(at: Position, heights: std::ops::RangeInclusive<i32>) -> impl Iterator<Item = Position> {
    let aside = || -ASIDE..=ASIDE;
    heights.flat_map(move |y| aside().flat_map(move |x| aside().map(move |z| at.offset(x, y, z))))
}
