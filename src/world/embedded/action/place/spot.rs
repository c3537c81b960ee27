//! Where a block is about to stand, and how the body looks at that: vanilla's `BlockPlaceContext`.

use crate::vocab::{Face, Point, Position, Random};
use crate::world::catalog::{Block, Catalog, StateId};
use crate::world::embedded::actor::{Actor, REACH};
use crate::world::embedded::aim::{Stops, direction, met};
use crate::world::embedded::compass;
use crate::world::embedded::kinds::{Traits, traits};
use crate::world::embedded::land::Land;
use crate::world::embedded::terrain::Terrain;

/// A place for a block.
#[derive(Debug)]
pub(super) struct Spot<'a> {
    pub(super) terrain: &'a Terrain,
    pub(super) at: Position,
    /// The side that was clicked.
    pub(super) face: Face,
    /// Whether the block takes the place of the one that was clicked.
    pub(super) replaced: bool,
    /// Where on the place the click was, 0 to 1 along each axis.
    pub(super) cursor: [f64; 3],
    pub(super) yaw: f32,
    look: [f64; 3],
    pub(super) sneaking: bool,
    pub(super) chance: Random,
}

impl<'a> Spot<'a> {
    /// The place that a click opens. A body that looks at the side already clicks where it looks; another turns to the middle of it.
    pub(super) fn clicked(
        against: Position,
        face: Face,
        block: &Block,
        (actor, land): (&mut Actor, &'a Land),
    ) -> Self {
        let point = aimed_at(against, face, actor, land).unwrap_or_else(|| {
            let middle = middle_of(against, face);
            actor.look_at(middle);
            middle
        });
        let clicked = land.state(against);
        let height = point.y - f64::from(against.y);
        let replaced = adds_to(clicked, block, Some((face, height)))
            || (land.traits(against).replaceable && !land.traits(against).liquid());
        let at = if replaced {
            against
        } else {
            against + face.normal()
        };
        let corner = [at.x, at.y, at.z].map(f64::from);
        Self {
            terrain: &land.terrain,
            at,
            face,
            replaced,
            cursor: [
                point.x - corner[0],
                point.y - corner[1],
                point.z - corner[2],
            ],
            yaw: actor.yaw,
            look: direction(actor.yaw, actor.pitch),
            sneaking: actor.sneaking,
            chance: land.random("placing", at),
        }
    }

    /// Whether what stands here gives way to a block, or takes it in.
    pub(super) fn replaces(&self, block: &Block) -> bool {
        self.here().replaceable || adds_to(self.state(), block, None) || self.replaced
    }

    /// The state that stands here still.
    pub(super) fn state(&self) -> StateId {
        self.terrain.state(self.at)
    }

    /// Whether a source of water stands here.
    pub(super) fn wet(&self) -> bool {
        self.here().water() && self.here().source
    }

    /// The neighbour on a side.
    pub(super) fn beside(&self, side: Face) -> StateId {
        self.terrain.state(self.at + side.normal())
    }

    /// The level direction in which the body looks.
    pub(super) fn ahead(&self) -> Face {
        compass::ahead(self.yaw)
    }

    /// All directions, the likeliest first: the clicked block's, then by the look. Vanilla's `getNearestLookingDirections`.
    pub(super) fn directions(&self) -> impl Iterator<Item = Face> {
        let clicked = compass::opposite(self.face);
        let first = (!self.replaced).then_some(clicked);
        let rest = compass::by_look(self.look).into_iter();
        first
            .into_iter()
            .chain(rest.filter(move |side| first != Some(*side)))
    }

    /// The direction that the look is nearest to.
    pub(super) fn towards(&self) -> Face {
        compass::by_look(self.look)[0]
    }

    fn here(&self) -> &'static Traits {
        self.terrain.traits(self.at)
    }
}

/// Whether a block that stands takes one more of its kind in: slabs, snow, candles, pickles, eggs, petals, leaves. Without a click the
/// side does not matter.
fn adds_to(standing: StateId, block: &Block, click: Option<(Face, f64)>) -> bool {
    if traits(standing).block != block.id {
        return false;
    }
    let catalog = Catalog::get();
    match catalog.property(standing, "type") {
        Some("bottom") => {
            return click.is_none_or(|(face, height)| {
                face == Face::Up || (compass::level(face) && height > 0.5)
            });
        }
        Some("top") => {
            return click.is_none_or(|(face, height)| {
                face == Face::Down || (compass::level(face) && height <= 0.5)
            });
        }
        _ => {}
    }
    if block.name.as_str() == "snow" {
        let full = catalog.property(standing, "layers") == Some("8");
        return !full && click.is_none_or(|(face, _)| face == Face::Up);
    }
    if matches!(
        block.name.as_str(),
        "vine" | "glow_lichen" | "sculk_vein" | "resin_clump"
    ) {
        return true;
    }
    super::state::one_more(standing).is_some()
}

/// Where the body's look meets a side, if it does.
fn aimed_at(against: Position, face: Face, actor: &Actor, land: &Land) -> Option<Point> {
    let way = direction(actor.yaw, actor.pitch).map(|part| part * (REACH + 1.0));
    let met = met(&land.terrain, actor.eyes(), way, Stops::Clicked)?;
    (met.at == against && met.face == face).then_some(met.point)
}

fn middle_of(at: Position, face: Face) -> Point {
    let out = face.normal();
    let [x, y, z] = [out.x, out.y, out.z].map(|part| f64::from(part) * 0.5);
    at.center().offset(x, y, z)
}
