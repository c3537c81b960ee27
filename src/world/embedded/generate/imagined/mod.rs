//! Land as somebody imagines it: the blocks that they perceived, and around them the land of another seed, made to fit.
//!
//! Nothing here asks the true world; a column is a function of what was perceived and of the other seed. It is made when somebody first
//! looks, so that to imagine a world costs nothing for the land in it.

mod column;
mod ground;

use self::column::Other;
use super::{Column, Generator};
use crate::vocab::{BiomeName, Point, Position};
use crate::world::Seen;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::chunk::{BOTTOM, Chunk, ChunkPos, SIDE, TOP, columns, place};
use crate::world::embedded::collide::Size;
use crate::world::embedded::kinds::traits;

/// A thing that moves, by its feet and its extent.
pub(in crate::world::embedded) type Extent = (Point, Size);

/// Imagined land.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Imagined {
    seen: Seen,
    /// How the kinds in `seen` stand, by number.
    kinds: Vec<Kind>,
    /// The land of the other seed.
    beyond: Generator,
    /// The body whose land it is.
    body: Extent,
    /// Whom and what it sees.
    others: Vec<Extent>,
    /// The biome at its feet.
    biome: BiomeName,
}

/// How a kind of block stands: a map of what was perceived has no states.
#[derive(Clone, Copy, Debug)]
struct Kind {
    state: StateId,
    /// On its like, if it is two blocks high: doors, tall flowers.
    upper: Option<StateId>,
}

/// What was perceived of a chunk: by column, row by row, heights and states from the lowest up.
type Columns = Vec<Vec<(i32, StateId)>>;

impl Imagined {
    /// Land in which `body` perceived `seen` and has `others` in sight, with the land of another seed `beyond`.
    pub(in crate::world::embedded) fn new(
        seen: Seen,
        beyond: Generator,
        (body, biome): (Extent, BiomeName),
        others: Vec<Extent>,
    ) -> Self {
        Self {
            kinds: seen.kinds().map(|name| Kind::of(name.as_str())).collect(),
            seen,
            beyond,
            body,
            others,
            biome,
        }
    }

    /// The column of chunks before anything happened to it.
    pub(super) fn chunk(&self, home: ChunkPos) -> Chunk {
        let other = self.beyond.chunk(home);
        let perceived = self.perceived(home);
        let whole = perceived.iter().all(|it| column::is_anchored(it));
        let grounds = (!whole).then(|| ground::nearest(self, home));
        let mut chunk = other.clone();
        let (corner, ceiling) = (home.corner(), column::ceiling(&other));
        for (x, z) in columns() {
            let at = corner.offset(x, 0, z);
            let ground = grounds.as_ref().map(|it| it[place(at)]);
            let other = Other::new(&other, at, ceiling);
            other.fit(&perceived[place(at)], ground, &mut |y, state| {
                chunk.generate(at.up(y), state);
            });
        }
        self.make_room(home, &mut chunk);
        chunk
    }

    /// The biome of a column of blocks: where something was perceived it is that at the feet.
    pub(super) fn biome(&self, x: i32, z: i32) -> BiomeName {
        let home = ChunkPos::of(Position::new(x, 0, z));
        if self.cells(home).next().is_some() {
            return self.biome.clone();
        }
        self.beyond.biome(x, z)
    }

    /// The surface of the other land.
    pub(super) fn column(&self, x: i32, z: i32) -> Column {
        self.beyond.column(x, z)
    }

    /// The perceived blocks of a chunk by height, place and kind, upwards in each column.
    fn cells(&self, home: ChunkPos) -> impl Iterator<Item = (Position, Kind)> {
        let cubes = BOTTOM / SIDE..TOP / SIDE;
        let cells = cubes.flat_map(move |y| self.seen.cube((home.x, y, home.z)));
        cells.filter_map(|(at, kind)| Some((at, *self.kinds.get(kind)?)))
    }

    fn perceived(&self, home: ChunkPos) -> Columns {
        let mut columns: Columns = vec![Vec::new(); (SIDE * SIDE) as usize];
        for (at, kind) in self.cells(home) {
            let column = &mut columns[place(at)];
            let on_its_like = column.last() == Some(&(at.y - 1, kind.state));
            let upper = kind.upper.filter(|_| on_its_like);
            column.push((at.y, upper.unwrap_or(kind.state)));
        }
        columns
    }

    /// Frees the cells that the body is in, whatever is remembered to stand there, and those that others are in from what was imagined.
    fn make_room(&self, home: ChunkPos, chunk: &mut Chunk) {
        let others = self.others.iter().map(|extent| (extent, false));
        for ((feet, size), own) in std::iter::once((&self.body, true)).chain(others) {
            for at in size.cells(*feet).filter(|at| ChunkPos::of(*at) == home) {
                let mut parts = Catalog::get().shape(chunk.get(at)).iter();
                let in_the_way = parts.any(|part| size.overlaps(*feet, *part, at));
                if in_the_way && (own || self.seen.at(at).is_none()) {
                    chunk.generate(at, StateId::AIR);
                }
            }
        }
    }
}

impl Kind {
    fn of(name: &str) -> Self {
        let catalog = Catalog::get();
        let state = catalog.block_named(name).map(|it| it.default_state);
        let state = state.unwrap_or(StateId::AIR);
        Self {
            state,
            upper: catalog.with_property(state, "half", "upper"),
        }
    }
}

/// Whether one can take it for the ground: a full block that is no part of a tree, or a liquid.
fn is_ground(state: StateId) -> bool {
    let it = traits(state);
    (it.full && !it.tree) || it.liquid()
}
