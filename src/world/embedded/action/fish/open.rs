//! Open water, in which treasure bites: five blocks wide and nothing in it or over it. After vanilla's
//! `FishingHook.calculateOpenWater`.

use crate::vocab::Position;
use crate::world::catalog::Catalog;
use crate::world::embedded::kinds::Fluid;
use crate::world::embedded::terrain::Terrain;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Layer {
    Water,
    Air,
}

/// Whether the water around a hook in this block is open.
pub(super) fn is_open(at: Position, terrain: &Terrain) -> bool {
    let mut before = None;
    for up in -1..=2 {
        let Some(layer) = layer(at.up(up), terrain) else {
            return false;
        };
        let fits = match layer {
            Layer::Air => before.is_some(),
            Layer::Water => before != Some(Layer::Air),
        };
        if !fits {
            return false;
        }
        before = Some(layer);
    }
    true
}

/// What all of a layer is; none if it is mixed or something else.
fn layer(middle: Position, terrain: &Terrain) -> Option<Layer> {
    let all = (-2..=2).flat_map(|z| (-2..=2).map(move |x| middle.offset(x, 0, z)));
    let mut kinds = all.map(|at| kind(at, terrain));
    let first = kinds.next()??;
    kinds.all(|kind| kind == Some(first)).then_some(first)
}

fn kind(at: Position, terrain: &Terrain) -> Option<Layer> {
    let it = terrain.traits(at);
    let name = Catalog::get().block(it.block).name.as_str();
    if matches!(name, "air" | "cave_air" | "lily_pad") {
        return Some(Layer::Air);
    }
    let open = it.fluid == Fluid::Water && it.source && !it.solid();
    open.then_some(Layer::Water)
}
