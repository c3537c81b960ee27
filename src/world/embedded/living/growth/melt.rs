//! Ice and snow near what glows: after vanilla's `IceBlock` and `SnowLayerBlock`.

use super::{Kind, Then, kind, wake};
use crate::vocab::Position;
use crate::world::embedded::kinds::by_name;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::{crumble, light};

by_name! {
    fn melted() -> Melted of BlockId { water }
}

/// Snow melts in block light above this, ice one level earlier.
const WARM: u8 = 11;

/// A turn of ice or snow.
pub(super) fn act(land: &mut Land, at: Position) -> Then {
    let Some(kind) = kind(land.state(at)) else {
        return Then::Rest;
    };
    let light = light::block(land, at);
    match kind {
        Kind::Ice if light >= WARM => land.set_block(at, melted().water),
        Kind::Snow if light > WARM => crumble(land, at),
        _ => {}
    }
    Then::Rest
}

/// Something glows now: ice and snow that it warms wait for their turn.
pub(super) fn lit(land: &mut Land, at: Position) {
    let warms = i32::from(land.traits(at).light.saturating_sub(WARM));
    if warms == 0 {
        return;
    }
    for y in -warms..=warms {
        for z in -warms..=warms {
            for x in -warms..=warms {
                let near = at.offset(x, y, z);
                if matches!(kind(land.state(near)), Some(Kind::Ice | Kind::Snow)) {
                    wake(land, near);
                }
            }
        }
    }
}
